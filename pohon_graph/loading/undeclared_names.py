"""Makes an entry for each agency or officer that tables name without a table of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pohon_graph.documents.nodes import Leaf, Map, Place, Source
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.normalised_text import normalise, slug
from pohon_graph.loading.id_register import is_id
from pohon_graph.loading.table_rows import put
from pohon_graph.texts import say

_LISTED = 5  # names that the notice repeats


def undeclared(cells: Iterable[Leaf], notice: str, at: Place, source: Source) -> list[Map]:
    """An entry with id and title for each different text, and one notice for all of them."""
    ids: dict[str, str] = {}
    entries: list[Map] = []
    names: list[str] = []
    for cell in cells:
        text = (cell.text or "").strip()
        if text and normalise(text) not in ids:
            ids[normalise(text)] = id_ = _id(text, ids.values())
            entry = Map(cell.at)
            put(entry, "id", Leaf(id_, cell.at))
            put(entry, "title", Leaf(text, cell.at))
            entries.append(entry)
            names.append(shown(text))
    if entries:
        more = say("load.and-more", count=len(entries) - _LISTED) if len(entries) > _LISTED else ""
        source.notice(at, notice, count=len(entries), names="; ".join(names[:_LISTED]) + more)
    return entries


def referred(items: Iterable[Leaf | Map], key: str) -> list[Leaf]:
    """The references of items, alone or under `key` of a mapping."""
    found = []
    for item in items:
        if isinstance(item, Leaf):
            found.append(item)
        else:
            found += [value for name, value in item.entries if name.text == key and isinstance(value, Leaf)]
    return found


def _id(text: str, taken: Iterable[str]) -> str:
    """The text itself if it can be an id, else its slug, with a number if the slug is taken."""
    base = id_ = text if is_id(text) else slug(text)
    known: Sequence[str] = list(taken)
    number = 1
    while id_ in known:
        number += 1
        id_ = f"{base}-{number}"
    return id_
