"""The tree as slides that can be edited: shapes with their texts, and connectors bound to them."""

from __future__ import annotations

from collections.abc import Callable

from pohon_graph.exports.export_format import Form
from pohon_graph.graph.model import Graph
from pohon_graph.posters.options import PosterOptions
from pohon_graph.rules.findings import Report


def slides(
    graph: Graph,
    tree: str,
    year: int | None,
    poster: PosterOptions,
    announce: Callable[[str], None],
    force: bool,  # noqa: ARG001  small type can be enlarged on a screen, so nothing is refused
    report: Report | None,
) -> bytes:
    """The slides of `tree`. `announce` receives the number of slides and the smallest type; with a
    `report`, its findings are in the notes.

    Raises CannotRun if the library that writes them is not installed.
    """
    from pohon_graph.posters.pptx_file import pptx_file, require_pptx
    from pohon_graph.posters.slide_notes import slide_notes
    from pohon_graph.posters.slides import make_slides, slides_announcement

    require_pptx()
    made = make_slides(graph, tree, year, poster)
    announce(slides_announcement(made))
    return pptx_file(made, slide_notes(report, graph) if report else {})


FORMS = (
    Form(14, "pptx", ".pptx", slides, by_tree=True, yearly=True, poster=True, notes=True, about=(
        "slide PowerPoint yang dapat disunting: seluruh pohon, lalu satu slide setiap cabang",
        "slides that can be edited: the whole tree, then a slide for each branch",
    ), also=("slides", "ppt")),
)  # fmt: skip
