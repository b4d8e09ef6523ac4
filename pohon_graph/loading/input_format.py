"""What the reader of a format gives, and how a format says which files are its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pohon_graph.documents.nodes import Node, Source
from pohon_graph.graph.model import Row
from pohon_graph.loading.nomenclature.naming import Naming


@dataclass(frozen=True, slots=True)
class Content:
    """What an input holds: `rows` of the nomenclature, or the node of a `tree` file.

    With `by_title` the tree may refer to a thing by the title that it alone has.
    """

    rows: list[Row] | None = None
    tree: Node | None = None
    by_title: bool = False


@dataclass(frozen=True, slots=True)
class InputFormat:
    """A format that can be loaded: `read` takes a path, the source that collects problems, and what the user
    says of a table of the nomenclature. It raises Unreadable, the reason noted in the source.

    `suffixes` are those of its files; a file whose suffix no format has is read by the first. Of the files
    of a folder those are read that have one of the suffixes, or whose name is `only` this. An `exported`
    format is left alone there beside tree files, which it was most often made from.
    """

    place: int
    suffixes: tuple[str, ...]
    read: Callable[[str, Source, Naming], Content]
    only: str | None = None
    exported: bool = False

    def takes(self, name: str) -> bool:
        """Whether a file of a folder that has this name is read."""
        return name.lower() == self.only if self.only else name.lower().endswith(self.suffixes)
