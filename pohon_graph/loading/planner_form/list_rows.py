"""The rows of the form's lists of agencies, officers and programmes, each thing once and with an id."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from pohon_graph.documents.nodes import Leaf, Source
from pohon_graph.fields import TABLES
from pohon_graph.form_columns import heading_of
from pohon_graph.graph.normalised_text import normalise, slug
from pohon_graph.loading.table_rows import TableRow
from pohon_graph.texts import say

_APART: Final = ("unit", "code", "kind", "part_of")  # fields by which things of one name may differ


def settled(name: str, rows: Sequence[TableRow], source: Source) -> list[TableRow]:
    """The rows of the list `name` that name something new, each with an id.

    Rows without a name and rows that name a thing again are reported, and not returned: references to
    that thing mean the first row.
    """
    found = list(_new_rows(name, rows, source))
    _give_ids(found)
    return found


def _new_rows(name: str, rows: Sequence[TableRow], source: Source) -> Iterator[TableRow]:
    thing = TABLES[name]
    by_title: dict[str, list[TableRow]] = {}
    for row in rows:
        title = row.text("title")
        if not title:
            heading = heading_of(thing.columns["title"], f"{thing.name}.title")
            source.problems.append((row.at, say("form.list-row-without-name", column=heading)))
            continue
        named = by_title.setdefault(normalise(title), [])
        first = next((one for one in named if _is_same(one, row)), None)
        if first is None:
            named.append(row)
            yield row
        else:
            cell = str(first.place("title")).rpartition("!")[2]
            source.problems.append((row.place("title"), say(f"form.twice.{thing.name}", first=cell)))


def _is_same(one: TableRow, other: TableRow) -> bool:
    """Whether two rows of one name mean the same thing: no id and no other field tells them apart."""
    ids = {id_ for row in (one, other) if (id_ := row.text("id"))}
    return len(ids) < 2 and all(_agree(one.text(key), other.text(key)) for key in _APART)


def _agree(one: str | None, other: str | None) -> bool:
    return one is None or other is None or normalise(one) == normalise(other)


def _give_ids(rows: Sequence[TableRow]) -> None:
    """Give each row without an id one that follows from its title."""
    taken = {row.text("id") for row in rows}
    for row in rows:
        if "id" in row.cells:
            continue
        base = id_ = slug(row.text("title") or "")
        number = 1
        while id_ in taken:
            number += 1
            id_ = f"{base}-{number}"
        taken.add(id_)
        row.cells["id"] = Leaf(id_, row.place("title"))
