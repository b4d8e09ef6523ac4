"""The difference between two sides: as text, JSON, and a page for a meeting."""

from __future__ import annotations

from collections.abc import Iterable

from pohon_graph.edits.edit import Compared, Edit, Edits
from pohon_graph.grouping import grouped
from pohon_graph.reports import answer_format
from pohon_graph.reports.edit_lines import cells, lone, places, summary
from pohon_graph.reports.edit_list import edits_document, edits_text, name_of_tree, number_of
from pohon_graph.reports.html_page import escaped, html_page, isolated
from pohon_graph.reports.json_text import json_text
from pohon_graph.reports.layout import WIDTH
from pohon_graph.texts import say

_STYLE = """
main { max-width: none; } h3 { display: block; margin: 18px 0 6px; } table { table-layout: fixed; }
td { overflow-wrap: anywhere; } th:first-child { width: 31%; } th:last-child { width: 17%; }
@page { size: A4 landscape; margin: 14mm; }
"""


@answer_format.written.register
def written(answer: Edits, format_: str, *, width: int = WIDTH, colour: bool = False) -> str:
    """In any of the formats."""
    if format_ == "html":
        return edits_html(answer)
    if format_ == "json":
        return json_text({"version": answer_format.VERSION, **edits_document(answer)})
    return edits_text(answer, width=width, colour=colour)


def edits_html(answer: Edits) -> str:
    """A page with a table for each tree: the goal, its old and its new state, and their places."""
    title = say("edits.title")
    body = [f"<h1>{escaped(title)}</h1>", *map(_section, answer.trees)]
    if not answer.trees:
        body.append(f"<p>{escaped(say('edits.none'))}</p>")
    if answer.unchanged:
        body.append(f"<p>{escaped(say('edits.unchanged', count=answer.unchanged))}</p>")
    return html_page(title, body, _STYLE)


def _section(tree: Compared) -> str:
    if only := lone(tree):
        return f"<p><b>{isolated(only)}</b></p>"
    tables = "\n".join(
        f"<h3>{escaped(say(f'edits.kind.{kind}'))} ({number_of(edits)})</h3>\n{_table(edits)}"
        for kind, edits in grouped(tree.edits, lambda edit: edit.kind).items()
    )
    spelling = f"<p>{escaped(say('edits.spelling', count=tree.spelling))}</p>" if tree.spelling else ""
    counts = escaped(summary(Edits((tree,)).counts()))
    return f"<h2>{isolated(name_of_tree(tree))}</h2>\n<p>{counts}</p>\n{tables}\n{spelling}"


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
