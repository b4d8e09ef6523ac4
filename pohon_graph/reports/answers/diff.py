"""The difference between two sides, as text, JSON and a page for a meeting."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pohon_graph.edits.edit import Compared, Edit, Edits
from pohon_graph.graph.goal_view import fields_of
from pohon_graph.grouping import grouped
from pohon_graph.reports import answer_format
from pohon_graph.reports.edit_lines import cells, lone, places, sentence, summary
from pohon_graph.reports.html_page import escaped, html_page, isolated
from pohon_graph.reports.json_text import json_text
from pohon_graph.reports.layout import WIDTH, Page, Words
from pohon_graph.texts import say


@answer_format.written.register
def written(answer: Edits, format_: str, *, width: int = WIDTH, colour: bool = False) -> str:
    """In any of the formats."""
    if format_ == "html":
        return edits_html(answer)
    if format_ == "json":
        return json_text({"version": answer_format.VERSION, **edits_document(answer)})
    return edits_text(answer, width=width, colour=colour)


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
    page.say(Words(_name(tree), "title"))
    page.say(summary(Edits((tree,)).counts()))
    for kind, edits in grouped(tree.edits, lambda edit: edit.kind).items():
        page.heading(f"{say(f'edits.kind.{kind}')} ({_number(edits)})", "strong")
        for edit in edits[:most]:
            page.say(sentence(edit), indent=2, hang=4)
            if place := places(edit):
                page.say(Words(place, "faint"), indent=6, hang=2)
        if most is not None and len(edits) > most:
            page.say(say("edits.more", count=len(edits) - most), indent=2)
    if tree.spelling:
        page.gap()
        page.say(say("edits.spelling", count=tree.spelling))


def _name(tree: Compared) -> str:
    ids = dict.fromkeys(row["id"] for row in (tree.before, tree.after) if row)
    title = (tree.after or tree.before or {}).get("title")
    return f"{' → '.join(ids)}: {title}"


def _number(edits: Iterable[Edit]) -> int:
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
                "edits": [{**fields_of(edit), "text": sentence(edit)} for edit in tree.edits],
            }
            for tree in answer.trees
        ],
    }


def _tree_fields(row: dict[str, Any] | None) -> dict[str, Any] | None:
    return {name: row[name] for name in ("id", "title", "digest")} if row else None


def edits_html(answer: Edits) -> str:
    """A page with a table for each tree: the goal, its old and its new state, and their places."""
    title = say("edits.title")
    body = [f"<h1>{escaped(title)}</h1>", *map(_section, answer.trees)]
    if not answer.trees:
        body.append(f"<p>{escaped(say('edits.none'))}</p>")
    if answer.unchanged:
        body.append(f"<p>{escaped(say('edits.unchanged', count=answer.unchanged))}</p>")
    return html_page(title, body)


def _section(tree: Compared) -> str:
    if only := lone(tree):
        return f"<p><b>{isolated(only)}</b></p>"
    tables = "\n".join(
        f"<h3>{escaped(say(f'edits.kind.{kind}'))} ({_number(edits)})</h3>\n{_table(edits)}"
        for kind, edits in grouped(tree.edits, lambda edit: edit.kind).items()
    )
    spelling = f"<p>{escaped(say('edits.spelling', count=tree.spelling))}</p>" if tree.spelling else ""
    counts = escaped(summary(Edits((tree,)).counts()))
    return f"<h2>{isolated(_name(tree))}</h2>\n<p>{counts}</p>\n{tables}\n{spelling}"


def _table(edits: Iterable[Edit]) -> str:
    names = ("of", "before", "after", "places")
    head = "".join(f"<th>{escaped(say(f'edits.column.{name}'))}</th>" for name in names)
    rows = "\n".join(map(_row, edits))
    return f'<div class="scroll"><table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div>'


def _row(edit: Edit) -> str:
    doubt = f' <span class="quiet">{escaped(say("edits.doubtful"))}</span>' if edit.is_doubtful else ""
    of, before, after = (isolated(cell).replace("\n", "<br>") for cell in cells(edit))
    place = f'<td class="place">{isolated(places(edit))}</td>'
    return f"<tr><td>{of}{doubt}</td><td>{before}</td><td>{after}</td>{place}</tr>"
