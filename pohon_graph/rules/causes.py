"""Findings of one rule that share their cause: one decision or one correction removes them.

The header of a rule names its causes: `cause: branch`, `tree`, or columns of its statement (also `other` and
`title`) whose values the findings share. Without it, every finding is a separate cause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Protocol

from pohon_graph.grouping import grouped
from pohon_graph.rules.findings import Finding
from pohon_graph.rules.rule_file import CAUSES, Rule

BRANCH, TREE = CAUSES
WHOLE_TREE: Final = "whole_tree"  # a column that is true if the whole tree lacks it, not only the branch
SHOWN: Final = 3  # places shown for a cause; all of them only on request

_FAR_ENDS: Final = ("parent", "officer", "partner", "agency")  # columns with the title of the far end
_PLACE: Final = re.compile(r"(.*?)(?::([0-9]+)|!([^!]*)!([A-Z]+)([0-9]+))?", re.DOTALL)


class Branch(Protocol):
    """The title of a branch, and its place among the branches of its tree."""

    @property
    def title(self) -> str: ...
    @property
    def place(self) -> int: ...


Branches = Mapping[str, Branch]  # by the id of a goal (see `explore.branches`)


@dataclass(frozen=True, slots=True)
class Cause:
    """Findings in the order of the file, at least one.

    `kind` is `branch`, `tree`, the rule's own cause, or empty for a single finding. `name` is the title of
    the branch or the far end, the id of the tree, or the first column's value.
    """

    kind: str
    name: str
    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """The finding that represents all."""
        return self.findings[0]

    @property
    def is_whole(self) -> bool:
        """Whether several findings have one reason: nothing in the whole tree is filled in."""
        whole = all(finding.detail.get(WHOLE_TREE) for finding in self.findings)
        return self.kind == TREE and len(self.findings) > 1 and whole


def by_cause(rule: Rule, findings: Iterable[Finding], branches: Branches | None = None) -> list[Cause]:
    """The causes of a rule's findings: by tree, then branch, then place in the file.

    Suppressed findings are separate from the others and from those suppressed for another reason. Without
    `branches`, findings share a tree instead of a branch.
    """
    known = branches or {}
    groups = grouped(findings, lambda finding: (*_key(rule, finding, known), _suppression(finding)))
    made = [_cause(key[0], group, known) for key, group in groups.items()]
    return sorted(made, key=lambda cause: _reading_order(cause.first, known))


def goal_of(node: str) -> str:
    """The goal that a node belongs to: an indicator's and a target's id begin with it."""
    return node.partition("#")[0]


def in_file(finding: Finding) -> tuple[Any, ...]:
    """A key that sorts findings down the file (a table row by row), the order of corrections."""
    found = _PLACE.fullmatch(finding.source or "")
    file, line, sheet, column, row = found.groups() if found else (finding.source, None, None, None, None)
    cell = (sheet or "", int(row or 0), len(column or ""), column or "")
    return file or "", int(line or 0), *cell, finding.node, finding.other or ""


def _key(rule: Rule, finding: Finding, branches: Branches) -> tuple[str, str, str]:
    """The values that findings of one cause share. A title means the same in every tree."""
    tree = finding.tree or ""
    branch = branches.get(goal_of(finding.node))
    if rule.cause == BRANCH and branch and not finding.detail.get(WHOLE_TREE):
        return BRANCH, tree, str(branch.place)
    if rule.cause in CAUSES:
        return TREE, tree, ""
    values = _values(rule.cause, finding)
    if not all(values):
        return "", "", str(id(finding))
    return rule.cause, "" if rule.cause == "title" else tree, "\n".join(values)


def _values(columns: str, finding: Finding) -> list[str]:
    return [_value(column, finding) for column in columns.split(", ")]


def _value(column: str, finding: Finding) -> str:
    if column == "title":
        return " ".join(finding.title.casefold().split())
    value = finding.other if column == "other" else finding.detail.get(column)
    return "" if value is None else str(value)


def _far_end(finding: Finding) -> str:
    """The title of the far end from the rule's column for it, else its id."""
    titles = (finding.detail.get(column) for column in _FAR_ENDS)
    return next((title for title in titles if isinstance(title, str)), finding.other or "")


def _suppression(finding: Finding) -> tuple[str, ...]:
    entry = finding.suppressed
    return (entry.reason, entry.until.isoformat()) if entry else ()


def _cause(kind: str, findings: list[Finding], branches: Branches) -> Cause:
    ordered = tuple(sorted(findings, key=in_file))
    first = ordered[0]
    if kind == BRANCH:
        return Cause(kind, branches[goal_of(first.node)].title, ordered)
    if kind == TREE:
        return Cause(kind, first.tree or "", ordered)
    return Cause(kind, _far_end(first) if kind == "other" else _values(kind, first)[0], ordered)


def _reading_order(finding: Finding, branches: Branches) -> tuple[Any, ...]:
    branch = branches.get(goal_of(finding.node))
    return finding.tree or "", branch.place if branch else -1, *in_file(finding)
