"""The file `pohon-suppressions.yaml`: read into entries, and written with new ones.

    - {rule: OWN001, node: dinsos-2024/rumah-layak-huni, title: Tersedianya rumah layak huni PPKS,
       reason: menunggu SK, owner: Sekretaris, until: 2025-03-31}

`title`, `owner` and `other`, the far end, which narrows an entry to one edge of its node, are optional.
For a goal whose id shifts (see `rules.goal_identity`) `parent` and `indicator` say which goal is meant.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from datetime import date
from typing import Any, Final

from pohon_graph.documents.json_file import read_json
from pohon_graph.documents.nodes import Leaf, Map, Node, Seq, Source, Unreadable
from pohon_graph.documents.text_file import read_text
from pohon_graph.documents.yaml_file import read_yaml
from pohon_graph.errors import InputError
from pohon_graph.files import PathLike, there_is
from pohon_graph.rules.causes import goal_of
from pohon_graph.rules.findings import Finding, Report, Suppression
from pohon_graph.rules.goal_identity import Identities
from pohon_graph.suggest import did_you_mean
from pohon_graph.texts import say

FILE: Final = "pohon-suppressions.yaml"
_REQUIRED: Final = ("rule", "node", "reason", "until")
_KEYS: Final = ("rule", "node", "other", "title", "parent", "indicator", "reason", "owner", "until")
_PLAIN: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._/-]*(#[0-9]+(@[0-9a-z]+)?)?")
_COMMENT: Final = re.compile(r"\s*#.*")


def read_suppressions(path: PathLike | None = None) -> list[Suppression]:
    """The entries of `path`, or of `pohon-suppressions.yaml` in the working directory if there is one.

    An empty file holds none. Raises InputError with every problem, by line.
    """
    if path is None and not there_is(FILE):
        return []
    shown = os.fspath(path) if path is not None else FILE
    source = Source(shown)
    try:
        text = read_text(shown, source)
        entries = [] if _is_blank(text) else _Reader(source).entries(_parsed(shown, text, source))
    except Unreadable:
        entries = []
    if source.problems:
        raise InputError(source.found())
    return entries


def accepting(
    report: Report,
    existing: str,
    *,
    reason: str,
    until: date,
    owner: str | None = None,
    kept: Iterable[Suppression] = (),
    identities: Identities | None = None,
) -> str:
    """The text of a suppressions file that accepts all unsuppressed findings of the report.

    `existing` is the file's present text, kept with its comments. `kept` are its entries, which are
    rewritten if the text is not a list with one dash per entry. `identities` are those of the findings'
    goals; an entry for a goal whose id can shift records its parent and first indicator.
    """
    open_ = (finding for finding in report.findings if not finding.suppressed)
    new = dict.fromkeys(_entry(finding, reason, until, owner, identities or {}) for finding in open_)
    lines = [_line(entry) for entry in new]
    body = _COMMENT.sub("", existing).strip()
    if body and not body.startswith("- "):
        return "".join([*map(_line, kept), *lines])
    head = existing if not existing or existing.endswith("\n") else existing + "\n"
    return head + "".join(lines)


def _entry(
    finding: Finding, reason: str, until: date, owner: str | None, identities: Identities
) -> Suppression:
    known = identities.get(goal_of(finding.node))
    remembered = known if known and known.is_unstable else None
    return Suppression(
        finding.rule,
        finding.node,
        reason,
        until,
        owner,
        finding.other,
        title=finding.title,
        parent=remembered.parent if remembered else None,
        indicator=remembered.indicator if remembered else None,
    )


def _line(entry: Suppression) -> str:
    values = ((key, getattr(entry, key)) for key in _KEYS)
    written = ", ".join(f"{key}: {_scalar(str(value))}" for key, value in values if value is not None)
    return f"- {{{written}}}\n"


def _scalar(text: str) -> str:
    """A JSON string is a YAML string too."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)


def _is_blank(text: str) -> bool:
    return not any(line.strip() not in ("", "---") for line in _COMMENT.sub("", text).split("\n"))


def _parsed(path: str, text: str, source: Source) -> Node:
    return read_json(text, source) if path.lower().endswith(".json") else read_yaml(text, source)


class _Reader:
    """Turns nodes into entries and collects the problems of the source."""

    def __init__(self, source: Source) -> None:
        self._source = source

    def entries(self, document: Node) -> list[Suppression]:
        if not isinstance(document, Seq):
            self._wrong(document, "rules.suppression-list")
            return []
        found = [self._entry(item) for item in document.items]
        return [entry for entry in found if entry]

    def _wrong(self, node: Node, text: str, hint: str = "", /, **fields: str) -> None:
        self._source.problems.append((node.at, say(text, **fields) + hint))

    def _entry(self, node: Node) -> Suppression | None:
        if not isinstance(node, Map):
            self._wrong(node, "rules.suppression-entry")
            return None
        fields = self._fields(node)
        missing = [key for key in _REQUIRED if key not in fields]
        for key in missing:
            self._wrong(node, "rules.suppression-missing", key=key)
        until = self._date(fields["until"]) if "until" in fields else None
        if missing or until is None:
            return None
        texts: dict[str, Any] = {key: leaf.text for key, leaf in fields.items()}
        found = {"rule": texts["rule"].upper(), "until": until, "place": self._source.place(node.at)}
        return Suppression(**{**texts, **found})

    def _fields(self, node: Map) -> dict[str, Leaf]:
        """The entry's texts by key; a key without a value counts as missing."""
        fields: dict[str, Leaf] = {}
        seen: set[str] = set()
        for key, value in node.entries:
            name = key.text or ""
            if name not in _KEYS:
                self._wrong(key, "rules.unknown-key", did_you_mean(name, _KEYS), key=name)
            elif name in seen:
                self._wrong(key, "rules.suppression-twice", key=name)
            elif not isinstance(value, Leaf):
                self._wrong(value, "rules.toml-text", name=name)
            elif value.text and value.text.strip():
                fields[name] = value
            seen.add(name)
        return fields

    def _date(self, leaf: Leaf) -> date | None:
        text = (leaf.text or "").strip()
        try:
            if re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
                return date.fromisoformat(text)
        except ValueError:
            pass
        self._wrong(leaf, "rules.suppression-date", value=text)
        return None
