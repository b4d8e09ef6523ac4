"""The ids of one file: their syntax, those in use, and the meaning of references."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property

from pohon_graph.documents.nodes import Leaf, Node, Place, Source
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.normalised_text import normalise, slug
from pohon_graph.suggest import did_you_mean
from pohon_graph.texts import say

LONGEST_ID = 120
_USUAL_ID = re.compile(rf"[A-Za-z0-9._-]{{1,{LONGEST_ID}}}")
_FORBIDDEN = "/#@:"
# Looking for the closest of many ids takes time; a file with more mistakes gets no suggestions.
_SUGGESTIONS = 200


def is_id(text: str) -> bool:
    """Whether `text` may be an id: no `/`, `#`, `@`, `:`, blank or control character, at most 120 long."""
    return _USUAL_ID.fullmatch(text) is not None or (
        len(text) <= LONGEST_ID
        and not any(
            char in _FORBIDDEN or char.isspace() or unicodedata.category(char) == "Cc" for char in text
        )
    )


class Register:
    """The ids of one kind of thing in one file; `thing` names the kind in the texts."""

    def __init__(self, thing: str, source: Source, *, by_title: bool = False) -> None:
        self.thing = thing
        self.source = source
        self.places: dict[str, Place] = {}
        self.named: list[tuple[str, str]] = []  # titles and their ids
        self.also: list[tuple[str, str]] = []  # other names and their ids, used if no title matches
        self.by_title = by_title
        self.suggested = 0
        self.unknown = False  # the list is unreadable, so references cannot be checked
        self._next: dict[str, int] = {}  # by slug, the last number used

    def __iter__(self) -> Iterator[str]:
        return iter(self.places)

    def __contains__(self, id_: str) -> bool:
        return id_ in self.places

    def reserve(self, id_: str, at: Place) -> bool:
        """Take an id that the file gives. False, with a problem noted, if it is invalid or in use."""
        if not is_id(id_):
            self.source.problem(at, "bad-id", id=shown(id_), limit=LONGEST_ID)
            return False
        if id_ in self.places:
            where = self.source.place(self.places[id_])
            self.source.problem(at, "duplicate-id", thing=self._thing(), id=shown(id_), first=where)
            return False
        self.places[id_] = at
        return True

    def default(self, title: str, at: Place) -> str:
        """An id from the title: its slug, else the slug with the first free of -2, -3, ..."""
        base = id_ = slug(title)
        number = self._next.get(base, 1)
        while id_ in self.places:
            number += 1
            id_ = f"{base}-{number}"
        self._next[base] = number
        self.places[id_] = at
        return id_

    def mean(self, node: Node) -> None:
        """Take a bare text in place of an entry as the id of that entry."""
        if isinstance(node, Leaf) and node.text:
            self.places.setdefault(node.text, node.at)

    def name(self, id_: str, title: str | None) -> None:
        """Remember the title of an id, for suggestions and, in tables, as another name."""
        if title:
            self.named.append((title, id_))

    @cached_property
    def titles(self) -> dict[str, set[str]]:
        """The ids by normalised title, when all titles are known."""
        return _ids_by_name(self.named)

    def name_also(self, id_: str, names: list[str]) -> None:
        """Remember the short names of an id, which count if no title matches."""
        self.also += [(name, id_) for name in names]

    @cached_property
    def names(self) -> dict[str, set[str]]:
        """The ids by normalised short name, when all short names are known."""
        return _ids_by_name(self.also)

    def refer(self, id_: str, at: Place) -> str | None:
        """The id if it is known, else None with a problem noted."""
        if id_ in self.places or self.unknown:
            return id_
        titled = self.titles.get(normalise(id_)) or self.names.get(normalise(id_), set())
        if self.by_title and len(titled) == 1:
            return next(iter(titled))
        if self.source.headings and len(titled) > 1:
            cells = ", ".join(sorted(str(self.places[one]).rpartition("!")[2] for one in titled))
            self.source.problem(at, "several-names", thing=self._thing(), id=shown(id_), cells=cells)
            return None
        key = "unknown-name" if self.source.headings else "unknown-reference"
        self.source.problem(at, key, thing=self._thing(), id=shown(id_), hint=self._hint(id_, titled))
        return None

    def _hint(self, id_: str, titled: set[str]) -> str:
        """A proposal for an unknown reference: the nearest name, or how to separate several."""
        self.suggested += 1
        in_names = self.source.headings
        if self.by_title and any(self._is_known(part) for part in id_.split(",")[:-1]):
            return " " + say("load.semicolons-between-names" if in_names else "load.semicolons")
        if self.suggested > _SUGGESTIONS:
            return ""
        if in_names:
            return did_you_mean(id_, [title for title, _ in self.named])
        return did_you_mean(id_, self.places, {normalise(id_): min(titled)} if titled else None)

    def has_title(self, text: str) -> bool:
        """Whether a text is the title of one thing, by which tables may refer to it."""
        return self.by_title and len(self.titles.get(normalise(text), ())) == 1

    def _is_known(self, text: str) -> bool:
        return text.strip() in self.places or normalise(text) in self.titles

    def _thing(self) -> str:
        return say(f"load.thing.{self.thing}")


def _ids_by_name(named: list[tuple[str, str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, id_ in named:
        found.setdefault(normalise(name), set()).add(id_)
    return found
