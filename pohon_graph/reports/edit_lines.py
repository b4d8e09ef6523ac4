"""Edits as sentences, and as the cells of a table with both versions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final, NamedTuple

from pohon_graph.edits.edit import ChangedValue, Compared, Edit, Place, Subject
from pohon_graph.graph.level_names import word
from pohon_graph.graph.origin import origin
from pohon_graph.texts import say

_NAMED: Final = 3  # goals that a sentence about several names
_PLACES: Final = 3
_LINKS: Final = ("owners", "programmes", "partners")
_CLOSED: Final = ("role", "rank", "status", "scope", "direction", "key", "document")
_PLAIN: Final = ("title", "goal", "level", "years")  # values that need no name
_TARGETS: Final = ("target", "revised", "baseline", "actual")
_LABELS: Final = ("officer", "program", "agency")


class Cells(NamedTuple):
    """An edit as one row: the thing, and its values in both versions, a line each."""

    of: str
    before: str
    after: str


def summary(counts: Mapping[str, int]) -> str:
    """The number of edits, and of each kind."""
    kinds = ", ".join(say(f"edits.count.{kind}", count=count) for kind, count in counts.items())
    return say("edits.total", count=sum(counts.values()), kinds=kinds) if counts else say("edits.none")


def lone(tree: Compared) -> str | None:
    """The sentence about a tree that only one side has."""
    if tree.before is not None and tree.after is not None:
        return None
    row, key = (tree.after, "added") if tree.before is None else (tree.before, "removed")
    return say(f"edits.tree-{key}", id=(row or {})["id"], count=tree.goals)


def sentence(edit: Edit) -> str:
    """The edit in one sentence."""
    text = say(_key(edit), of=of(edit), heir=edit.heir, **_values(edit))
    text += _below(edit) + _orphans(edit)
    return f"{text} {say('edits.doubtful')}" if edit.is_doubtful else text


def _values(edit: Edit) -> dict[str, str | None]:
    """The values that a sentence may have: the first change's, and all changes in words."""
    first = edit.changes[0] if edit.changes else ChangedValue("title")
    if edit.kind == "moved":
        also = "".join(f"; {_change(change)}" for change in edit.changes[1:])
        return {"before": _under(first.before), "after": _under(first.after) + also}
    return {"before": first.before, "after": first.after, "changes": "; ".join(map(_change, edit.changes))}


def _key(edit: Edit) -> str:
    """The name of the edit's sentence."""
    kind, what = edit.kind, edit.what
    if kind in _LINKS:
        kind = "links"
    if kind == "names":
        what = what.partition("-")[2]
    if (kind, what, edit.heir) == ("added", "goal", None):
        what = "top"
    if (kind, what) == ("indicators", "moved") and edit.changes[0].before is None:
        what = "moved-loose"
    return f"edits.{kind}.{what}"


def of(edit: Edit) -> str:
    """The thing that was edited."""
    if len(edit.subjects) > 1:
        titles = [f"“{subject.title}”" for subject in edit.subjects[:_NAMED]]
        more = ["..."] if len(edit.subjects) > _NAMED else []
        return say("edits.of.goals", count=len(edit.subjects), titles=", ".join(titles + more))
    title = edit.subjects[0].title
    label = edit.what.partition("-")[0]
    if edit.kind == "names" and label in _LABELS:
        return say(f"edits.of.{label}", title=title)
    if (edit.kind, edit.what) == ("details", "tree"):
        return say("edits.of.tree")
    if edit.part is None:
        return say("edits.of.goal", title=title)
    if not title:
        return say("edits.of.loose", part=edit.part)
    is_link = edit.kind in _LINKS and edit.what == "fields"
    return say(f"edits.of.{'part' if is_link else 'indicator'}", title=title, part=edit.part)


def _under(titles: str | None) -> str:
    return say("edits.under", title=titles) if titles else say("edits.at-top")


def _below(edit: Edit) -> str:
    return say("edits.below", count=edit.below) if edit.below else ""


def _orphans(edit: Edit) -> str:
    count = len(edit.orphans)
    if not count:
        return ""
    if edit.kind == "added":
        return say("edits.adopted", count=count)
    return say("edits.orphans" if edit.heir else "edits.orphans-top", count=count, heir=edit.heir)


def _change(change: ChangedValue) -> str:
    name = name_of(change)
    if change.before is None:
        key = "added" if change.name in _TARGETS else "filled"
        return say(f"edits.change.{key}", name=name, after=_word(change, change.after))
    if change.after is None:
        return say("edits.change.removed", name=name, before=_word(change, change.before))
    before, after = (_word(change, value) for value in (change.before, change.after))
    return say("edits.change", name=name, before=before, after=after)


def name_of(change: ChangedValue) -> str:
    """The name of a changed value: `target 2025`, `satuan` ..."""
    name = say(f"edits.value.{change.name}")
    if change.quarter:
        return say("edits.value.quarter", name=name, year=change.year or "", quarter=change.quarter)
    return say("edits.value.year", name=name, year=change.year) if change.year else name


def _word(change: ChangedValue, value: str | None) -> str:
    """A value; a word of a closed list in the user's language."""
    return word(value) if value and change.name in _CLOSED else value or ""


def cells(edit: Edit) -> Cells:
    """The edit as a row of a table: the thing, before, after."""
    if edit.kind == "added":
        under = say("edits.cell.under", title=edit.heir) if edit.heir else say("edits.cell.at-top")
        return Cells(of(edit), "-", under + _below(edit) + _orphans(edit))
    if edit.kind == "removed":
        return Cells(
            of(edit), say("edits.cell.there") + _below(edit), say("edits.cell.removed") + _orphans(edit)
        )
    if not edit.changes:
        there = (say("edits.cell.there"), say("edits.cell.removed"))
        return Cells(of(edit), *(there if edit.what.endswith("removed") else ("-", say("edits.cell.added"))))
    before, after = ("\n".join(_value(change, nth) for change in edit.changes) for nth in (0, 1))
    return Cells(of(edit), before, after)


def _value(change: ChangedValue, nth: int) -> str:
    """A value of one version; after its name, if a reader needs it to understand the value."""
    value = (change.before, change.after)[nth]
    if change.name == "parent":
        return say("edits.cell.under", title=value) if value else say("edits.cell.at-top")
    shown = _word(change, value) or "-"
    is_plain = change.name in _PLAIN or (change.name == "target" and not change.year)
    return shown if is_plain else f"{name_of(change)}: {shown}"


def places(edit: Edit) -> str:
    """The places of the thing in both versions."""
    shown = [_places(subject) for subject in edit.subjects[:_PLACES]]
    return ", ".join(shown + ["..."] * (len(edit.subjects) > _PLACES))


def _places(subject: Subject) -> str:
    return " → ".join(dict.fromkeys(_source((subject.before, subject.after))))


def _source(places: Iterable[Place | None]) -> list[str]:
    return [origin(place.source) for place in places if place and place.source]
