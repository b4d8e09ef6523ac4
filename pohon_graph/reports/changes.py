"""The result of a load or a drop, and the content of a store, as text and JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from pohon_graph.graph.model import source_file
from pohon_graph.graph.origin import origin
from pohon_graph.ontology import UNSHOWN
from pohon_graph.reports.json_text import json_text
from pohon_graph.reports.layout import WIDTH
from pohon_graph.texts import say

if TYPE_CHECKING:
    from pohon_graph.engines.tree_writer import Change
    from pohon_graph.engines.writer_queue import Holder
    from pohon_graph.graph.model import Row


_MOST: Final = 10  # edits of a kind that a load lists


def change_text(change: Change, *, width: int = WIDTH, colour: bool = False) -> str:
    """The trees written, one line per kind of change, then the edits of trees that were there before."""
    lines = [say("changes.tree", id=tree["id"], title=tree["title"]) for tree in change.trees]
    rows = [
        (say(f"changes.{kind}"), str(counts.added), str(counts.changed), str(counts.removed))
        for kind, counts in change.counts.items()
        if counts and not (kind == "nomenclature" and change.trees)  # not part of a tree's content
    ]
    if not rows:
        return "\n".join([*lines, say("changes.none")])
    head = ("", say("changes.added"), say("changes.changed"), say("changes.removed"))
    table = "\n".join([*lines, *columns([head, *rows], right={1, 2, 3})])
    if not change.edits.trees:
        return table
    from pohon_graph.reports.edit_list import edits_text

    return f"{table}\n\n{edits_text(change.edits, width=width, colour=colour, most=_MOST)}"


def change_json(change: Change) -> str:
    """`{"version": 1, "trees": [...], "counts": {kind: {"added":, "changed":, "removed":}}, "edits": {...}}`.

    The edits are those of trees that were there before, in the form of `pohon diff`.
    """
    from pohon_graph.reports.edit_list import edits_document

    counts = {
        kind: {"added": c.added, "changed": c.changed, "removed": c.removed}
        for kind, c in change.counts.items()
    }
    trees = [{name: tree[name] for name in ("id", "title", "digest")} for tree in change.trees]
    edits = edits_document(change.edits)
    return json_text({"version": 1, "trees": trees, "counts": counts, "edits": edits})


def trees_text(trees: list[Row]) -> str:
    """One line per tree: id, title, file name, and load time in local time."""
    head = tuple(say(f"changes.tree.{name}") for name in ("id", "title", "source", "loaded"))
    rows = [(t["id"], t["title"], origin(source_file(t)), _here(t["loaded_at"])) for t in trees]
    return "\n".join(columns([head, *rows]))


def trees_json(trees: list[Row]) -> str:
    """`{"version": 1, "trees": [...]}` with all facts about each tree except its place on this computer."""
    shown = [{name: value for name, value in tree.items() if name not in UNSHOWN} for tree in trees]
    return json_text({"version": 1, "trees": shown})


def holders_text(holders: Sequence[Holder], store: str) -> str:
    """The writers that were stopped, a line each, or a line that there were none."""
    if not holders:
        return say("changes.nobody-writing", store=store)
    keys = ("changes.ended" if holder.is_known else "changes.ended-unknown" for holder in holders)
    return "\n".join(say(key, holder=holder) for key, holder in zip(keys, holders, strict=True))


def holders_json(holders: Sequence[Holder]) -> str:
    """`{"version": 1, "ended": [{"user":, "host":, "process":, "since":}]}`."""
    ended = [holder.told() for holder in holders]
    return json_text({"version": 1, "ended": ended})


def _here(loaded_at: str | None) -> str:
    if not loaded_at:
        return ""
    return datetime.fromisoformat(loaded_at).astimezone().strftime("%Y-%m-%d %H:%M")


def columns(rows: Iterable[tuple[str, ...]], right: Iterable[int] = ()) -> list[str]:
    """Rows as lines with aligned columns, those in `right` flush right."""
    table = list(rows)
    widths = [max(len(row[i]) for row in table) for i in range(len(table[0]))]
    flush = set(right)
    return [
        "  ".join(
            cell.rjust(width) if i in flush else cell.ljust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in table
    ]
