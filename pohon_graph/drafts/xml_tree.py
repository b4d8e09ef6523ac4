"""The XML of one part of an office file as a small tree of elements."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import IO, Final

from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.loading.xlsx.xml import Attributes, parse

_MOST: Final = 500_000  # elements: far more than any drawing has


@dataclass(slots=True)
class Element:
    """An element by its name without namespace, with the text directly in it."""

    name: str
    attributes: Attributes
    children: list[Element] = field(default_factory=list)
    text: str = ""

    def get(self, name: str, default: str = "") -> str:
        """The value of an attribute by its name without namespace."""
        found = self.attributes.get(name)
        if found is not None:
            return found
        return next((value for key, value in self.attributes.items() if key.endswith(f" {name}")), default)

    def child(self, *names: str) -> Element | None:
        """The first element at a path of names below this one."""
        found: Element | None = self
        for name in names:
            found = next((one for one in found.children if one.name == name), None) if found else None
        return found

    def all(self, name: str) -> Iterator[Element]:
        """All elements of a name below this one, in reading order."""
        waiting = list(reversed(self.children))
        while waiting:
            one = waiting.pop()
            if one.name == name:
                yield one
            waiting += reversed(one.children)


def read_tree_of(part: IO[bytes]) -> Element:
    """The root element of a part. Raises Refused if it is not safe or too large, ExpatError if damaged."""
    root = Element("", {})
    open_: list[Element] = [root]
    count = 0

    def start(name: str, attributes: Attributes) -> None:
        nonlocal count
        count += 1
        if count > _MOST:
            raise Refused("inflated-workbook")
        made = Element(name.rpartition(" ")[2], attributes)
        open_[-1].children.append(made)
        open_.append(made)

    def end(_: str) -> None:
        open_.pop()

    def data(text: str) -> None:
        open_[-1].text += text

    parse(part, start, end, data)
    return root.children[0]
