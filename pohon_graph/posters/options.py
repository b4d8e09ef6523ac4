"""The choices for a poster: the one place that lists them. The command line offers the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pohon_graph.errors import UsageError
from pohon_graph.texts import say

PAPERS: Final = {"A4": (210, 297), "A3": (297, 420), "A2": (420, 594), "A1": (594, 841), "A0": (841, 1189)}
COLOURS: Final = ("ours", "kertas-kerja")
READABLE: Final = 7.0  # points: smaller type on paper tires the eyes
SMALLEST: Final = 5.0  # points: below this the writers refuse


@dataclass(frozen=True, slots=True)
class PosterOptions:
    """`paper` is one of PAPERS; `atlas` divides the tree among pages of readable type; `colours` is one of
    COLOURS: safe for colour-blind readers, or the three of the planners' kertas kerja. `letterhead` are
    the lines above the title, `signature` those of the block for signing: the post first, then the name
    and number."""

    paper: str = "A3"
    atlas: bool = False
    colours: str = "ours"
    letterhead: tuple[str, ...] = ()
    signature: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for value, known in ((self.paper, tuple(PAPERS)), (self.colours, COLOURS)):
            if value not in known:
                raise UsageError(say("posters.no-choice", value=value, known=", ".join(known)))
