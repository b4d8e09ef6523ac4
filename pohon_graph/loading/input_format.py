"""The interface of an input format: its files, its reader and the reader's result."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from pohon_graph.documents.nodes import Node, Source
from pohon_graph.graph.model import Row
from pohon_graph.loading.answers import Answers
from pohon_graph.loading.nomenclature.table_scope import Naming


@dataclass(frozen=True, slots=True)
class Given:
    """The user's facts: about a table of the nomenclature, and about a planner's workbook."""

    naming: Naming = field(default_factory=Naming)
    answers: Answers = field(default_factory=Answers)


@dataclass(frozen=True, slots=True)
class Content:
    """The content of an input: `rows` of the nomenclature, or the nodes of tree files.

    With `by_title` a tree may refer to a thing by its title, if the title is unique.
    """

    rows: list[Row] | None = None
    trees: Sequence[Node] = ()
    by_title: bool = False


@dataclass(frozen=True, slots=True)
class InputFormat:
    """A format that can be loaded.

    `read` takes a path, the source that collects problems, and the user's facts. On failure it notes the
    reason in the source and raises Unreadable.

    `suffixes` are the suffixes of its files; the first format reads a file with an unknown suffix. In a
    folder, the format reads files with one of the suffixes, or only the file named `only`. A folder with
    tree files ignores an `exported` format, because its files are usually made from them.
    """

    place: int
    suffixes: tuple[str, ...]
    read: Callable[[str, Source, Given], Content]
    only: str | None = None
    exported: bool = False

    def takes(self, name: str) -> bool:
        """Whether the format reads a file with this name in a folder."""
        return name.lower() == self.only if self.only else name.lower().endswith(self.suffixes)
