"""The choices for a poster: the one place that lists them. The command line offers the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pohon_graph.errors import UsageError
from pohon_graph.texts import say

PAPERS: Final = {"A4": (210, 297), "A3": (297, 420), "A2": (420, 594), "A1": (594, 841), "A0": (841, 1189)}
SCREENS: Final = ("16:9", "16:9 x2", "16:9 x4")  # slides: the usual size, and larger ones for large trees
SIZES: Final[dict[str, tuple[float, float]]] = {
    **PAPERS,
    **{screen: (190.5 * 2**nth, 1016 / 3 * 2**nth) for nth, screen in enumerate(SCREENS)},
}  # millimetres
PAGE, SLIDE = "page", "slide"  # names for a sheet: their texts differ
COLOURS: Final = ("ours", "kertas-kerja")
READABLE: Final = 7.0  # points: smaller type on paper tires the eyes
SMALLEST: Final = 5.0  # points: below this the writers refuse


@dataclass(frozen=True, slots=True)
class PosterOptions:
    """`paper` is one of SIZES (default: A3, for slides 16:9); `atlas` divides the tree among pages of
    readable type; `colours` is one of COLOURS: safe for colour-blind readers, or the three of the planners'
    kertas kerja. `letterhead` are the lines above the title, `signature` those of the block for signing: the
    post first, then the name and number."""

    paper: str | None = None
    atlas: bool = False
    colours: str = "ours"
    letterhead: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for value, known in ((self.size, tuple(SIZES)), (self.colours, COLOURS)):
            if value not in known:
                raise UsageError(say("posters.no-choice", value=value, known=", ".join(known)))

    @property
    def size(self) -> str:
        """The size of the sheets, one of SIZES."""
        return self.paper or "A3"
