"""The export formats: each module of this package offers one or more as its FORMS."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Content = str | bytes
Files = Mapping[str, Content]  # by name inside a folder


@dataclass(frozen=True, slots=True)
class Form:
    """An export format: `write` turns a graph into the content of one file or several.

    `place` orders the formats in help, `suffix` is the ending of its files, `about` describes its use in
    Indonesian and English, and `also` lists other names for it.

    A format is written once for the whole graph or, with `by_tree`, tree by tree: one tree gives one file,
    several give a folder. A format that is a `folder` of tables gives one folder for one tree, and a folder
    of such folders for several. A format that shows `partners` needs the whole graph even for one tree. A
    `yearly` format shows the targets of one year. A `poster` takes `PosterOptions`, and announces its size
    before it is written. One with `notes` has room for the findings of an audit, and takes its report.

    With `together`, a file for several trees holds them all. `layouts` are other arrangements of the same
    content, by name.
    """

    place: int
    name: str
    suffix: str
    write: Callable[..., Content | Files]
    about: tuple[str, str]
    by_tree: bool = False
    folder: bool = False
    partners: bool = False
    yearly: bool = False
    poster: bool = False
    notes: bool = False
    also: tuple[str, ...] = ()
    together: Callable[..., Content] | None = None
    layouts: Mapping[str, Callable[..., Content]] = field(default_factory=dict)

    @property
    def is_binary(self) -> bool:
        """Whether its files are binary."""
        return self.suffix in (".xlsx", ".pdf", ".pptx")
