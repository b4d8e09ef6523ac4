"""The edits of trees as text and as an object for JSON."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pohon_graph.edits.edit import Compared, Edit, Edits
from pohon_graph.graph.goal_view import fields_of
from pohon_graph.graph.origin import origin
from pohon_graph.grouping import grouped
from pohon_graph.reports.edit_lines import lone, places, sentence, summary
from pohon_graph.reports.layout import WIDTH, Page, Words
from pohon_graph.texts import say


def edits_text(answer: Edits, *, width: int = WIDTH, colour: bool = False, most: int | None = None) -> str:
    """Tree by tree: a summary, then the edits by kind, `most` of each."""
    page = Page()
    for tree in answer.trees:
        page.gap()
        if only := lone(tree):
            page.say(Words(only, "strong"))
        else:
            _tree(page, tree, most)
    if not answer.trees:
        page.say(say("edits.none"))
    elif answer.unchanged:
        page.gap()
        page.say(say("edits.unchanged", count=answer.unchanged))
    return page.text(width, colour)


def _tree(page: Page, tree: Compared, most: int | None) -> None:
    page.say(Words(name_of_tree(tree), "title"))
    page.say(summary(Edits((tree,)).counts()))
    for kind, edits in grouped(tree.edits, lambda edit: edit.kind).items():
        page.heading(f"{say(f'edits.kind.{kind}')} ({number_of(edits)})", "strong")
        for edit in edits[:most]:
            page.say(sentence(edit), indent=2, hang=4)
            if place := places(edit):
                page.say(Words(place, "faint"), indent=6, hang=2)
        if most is not None and len(edits) > most:
            page.say(say("edits.more", count=len(edits) - most), indent=2)
    if tree.spelling:
        page.gap()
        page.say(say("edits.spelling", count=tree.spelling))


def name_of_tree(tree: Compared) -> str:
    """The ids of both versions, once if they are equal, and the newest title."""
    ids = dict.fromkeys(row["id"] for row in (tree.before, tree.after) if row)
    title = (tree.after or tree.before or {}).get("title")
    return f"{' → '.join(ids)}: {title}"


def number_of(edits: Iterable[Edit]) -> int:
    """The number of things that were edited."""
    return sum(len(edit.subjects) for edit in edits)


def edits_document(answer: Edits) -> dict[str, Any]:
    """The edits as an object for JSON: every field, and the sentence that people read."""
    return {
        "counts": answer.counts(),
        "unchanged": answer.unchanged,
        "trees": [
            {
                "before": _tree_fields(tree.before),
                "after": _tree_fields(tree.after),
                "goals": tree.goals,
                "spelling": tree.spelling,
                "edits": [_edit_fields(edit) for edit in tree.edits],
            }
            for tree in answer.trees
        ],
    }


def _edit_fields(edit: Edit) -> dict[str, Any]:
    """The fields of an edit, with places that are safe to share."""
    fields = {**fields_of(edit), "text": sentence(edit)}
    for subject in (*fields["subjects"], *fields["orphans"]):
        for place in filter(None, subject.values()):
            place["source"] = place["source"] and origin(place["source"])
    return fields


def _tree_fields(row: dict[str, Any] | None) -> dict[str, Any] | None:
    return {name: row[name] for name in ("id", "title", "digest")} if row else None
