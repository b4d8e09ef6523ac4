"""The tree as a poster or an atlas, for paper: as PDF and as SVG."""

from __future__ import annotations

from collections.abc import Callable

from pohon_graph.exports.export_format import Form
from pohon_graph.graph.model import Graph
from pohon_graph.posters.options import PosterOptions
from pohon_graph.posters.poster import Poster, announcement, make_poster, require_readable
from pohon_graph.texts import say

Announce = Callable[[str], None]


def poster_pdf(
    graph: Graph, tree: str, year: int | None, poster: PosterOptions, announce: Announce, force: bool
) -> bytes:
    """The poster or atlas of `tree` as one PDF. `announce` receives the number of pages and the smallest
    type.

    Raises UsageError if the type is too small, unless `force` is set.
    """
    from pohon_graph.posters.pdf_file import pdf_file

    made = _announced(graph, tree, year, poster, announce, force)
    return pdf_file(made.sheets(), made.content.title)


def poster_svg(
    graph: Graph, tree: str, year: int | None, poster: PosterOptions, announce: Announce, force: bool
) -> str | dict[str, str]:
    """The poster as SVG; an atlas of several pages is a folder with a file for each page."""
    from pohon_graph.posters.svg_file import svg_file

    sheets = _announced(graph, tree, year, poster, announce, force).sheets()
    if len(sheets) == 1:
        return svg_file(sheets[0])
    digits = len(str(len(sheets)))
    names = (say("posters.file", number=str(nth).zfill(digits)) for nth in range(1, len(sheets) + 1))
    return {f"{name}.svg": svg_file(sheet) for name, sheet in zip(names, sheets, strict=True)}


FORMS = (
    Form(12, "poster-pdf", ".pdf", poster_pdf, by_tree=True, yearly=True, poster=True, also=("pdf",), about=(
        "poster pohon kinerja untuk dinding, atau atlas dengan --atlas, siap cetak",
        "the tree as a poster for the wall, or as an atlas with --atlas, ready to print",
    )),
    Form(13, "poster-svg", ".svg", poster_svg, by_tree=True, yearly=True, poster=True, also=("svg",), about=(
        "poster yang sama sebagai gambar SVG yang dapat disunting",
        "the same poster as an SVG picture that can be edited",
    )),
)  # fmt: skip


def _announced(
    graph: Graph, tree: str, year: int | None, options: PosterOptions, announce: Announce, force: bool
) -> Poster:
    made = make_poster(graph, tree, year, options)
    announce(announcement(made))
    if not force:
        require_readable(made)
    return made
