"""Findings that a team has accepted for a time, and whether each entry still means the same thing."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from operator import attrgetter
from typing import Final

from pohon_graph.errors import Problem
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.graph.title_likeness import resemblance
from pohon_graph.grouping import grouped
from pohon_graph.rules.causes import goal_of
from pohon_graph.rules.findings import AnyReport, Finding, Suppression
from pohon_graph.rules.goal_identity import NONE, Identities
from pohon_graph.suggest import did_you_mean
from pohon_graph.texts import say

_FEW: Final = 5  # up to this many notices of one kind are all shown; of more,
_SHOWN: Final = 3  # only the first ones
_SAME: Final = 60  # titles that are less alike belong to different things


@dataclass(frozen=True, slots=True, order=True)
class Lapse(Problem):
    """A notice of an entry that has no effect any more.

    `kind` is `rule` (the rule does not exist), `expired`, `renamed` (its node has another title), `shifted`
    (its id means another goal), `unsure` (its id may mean another goal), `unused` or `elsewhere` (its tree
    was not audited).
    """

    kind: str = ""


def suppressed(
    report: AnyReport,
    suppressions: Sequence[Suppression],
    as_of: date,
    codes: Collection[str],
    identities: Identities | None = None,
) -> AnyReport:
    """The report with the accepted findings marked, and notices of entries that have no effect any more.

    An entry marks nothing if it expired before `as_of` or if its node is not the one that was accepted;
    `identities` are those of the goals that entries name. An entry is also reported if its rule is not among
    `codes`, those of the whole catalogue, or if its rule ran and no finding matches it.
    """
    lasting = (entry for entry in suppressions if entry.until >= as_of)
    by_rule = grouped(lasting, attrgetter("rule", "node"))
    fits: dict[int, str] = {}  # by entry: the problem, empty if it marks a finding
    findings: list[Finding] = []
    for finding in report.findings:
        naming = [e for e in by_rule.get((finding.rule, finding.node), ()) if e.names(finding)]
        for entry in naming:
            fits[id(entry)] = _misfit(entry, finding, identities or {})
        covering = next((entry for entry in naming if not fits[id(entry)]), None)
        findings.append(replace(finding, suppressed=covering) if covering else finding)
    ran = {outcome.rule.code for outcome in report.outcomes if outcome.error is None}
    audited = {tree[key] for tree in report.trees for key in ("id", "agency")}
    titles = {finding.node: finding.title for finding in report.findings}
    lapses = (
        _lapse(
            entry,
            as_of,
            codes,
            _idle(entry, audited) if entry.rule in ran else None,
            fits.get(id(entry)),
            titles,
        )
        for entry in suppressions
    )
    return replace(report, findings=findings, notices=[*report.notices, *filter(None, lapses)])


def _misfit(entry: Suppression, finding: Finding, identities: Identities) -> str:
    """Why an entry that names this finding does not mean it; empty if it does."""
    if entry.title is not None and resemblance(entry.title, finding.title) < _SAME:
        return "renamed"
    known = identities.get(goal_of(entry.node))
    if known is None:
        return ""
    if entry.parent is None and entry.indicator is None:
        return "unsure" if known.is_unstable else ""
    remembered = (entry.parent or NONE, entry.indicator or NONE)
    present = (known.parent, known.indicator)
    return "" if [*map(normalise, remembered)] == [*map(normalise, present)] else "shifted"


def _idle(entry: Suppression, audited: Collection[str]) -> str:
    """Why an entry without a finding has none. The id of its node begins with its tree, or with the agency of
    a programme or an officer."""
    return "unused" if entry.node.partition("/")[0] in audited else "elsewhere"


def in_short(notices: Iterable[Problem]) -> list[Problem]:
    """The notices; if many entries have the same problem, only the first ones and the number of others."""
    every = list(notices)
    kept = [notice for notice in every if not isinstance(notice, Lapse)]
    alike = grouped((notice for notice in every if isinstance(notice, Lapse)), attrgetter("kind"))
    for kind, lapses in alike.items():
        shown = lapses if len(lapses) <= _FEW else lapses[:_SHOWN]
        kept += shown
        if more := len(lapses) - len(shown):
            file = lapses[0].place.rpartition(":")[0]
            kept.append(Problem(file, say(f"rules.suppression-{kind}-more", count=more)))
    return kept


def _lapse(
    entry: Suppression,
    as_of: date,
    codes: Collection[str],
    idle: str | None,
    misfit: str | None,
    titles: Mapping[str, str],
) -> Lapse | None:
    kind = _kind_of_lapse(entry, as_of, codes, idle, misfit)
    if kind is None:
        return None
    fields = {
        "rule": entry.rule,
        "node": entry.node,
        "until": entry.until.isoformat(),
        "was": entry.title or "",
        "title": titles.get(entry.node, ""),
    }
    sentence = say(f"rules.suppression-{kind}", None, **fields)
    hint = did_you_mean(entry.rule, sorted(codes)) if kind == "rule" else ""
    return Lapse(entry.place, sentence + hint, kind)


def _kind_of_lapse(
    entry: Suppression, as_of: date, codes: Collection[str], idle: str | None, misfit: str | None
) -> str | None:
    if entry.rule not in codes:
        return "rule"
    if entry.until < as_of and idle != "elsewhere":
        return "expired"
    if misfit is None:
        return idle
    return misfit or None
