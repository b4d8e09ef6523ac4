"""The columns of the form that planners fill in: a sheet of goals and a few sheets of lists.

The sheet of goals has a row an indicator. Its columns come from `fields.py`, so a new field of a goal, an
indicator, an owner or a crosscut is a column of the form without another change. Headings are Indonesian in
every language, because the form is a document of an Indonesian office.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from pohon_graph.closed_words import TARGET_KINDS
from pohon_graph.fields import CROSSCUT, GOAL, INDICATOR, OWNER, PARENT, TARGET, Field, Thing
from pohon_graph.texts import has, say

NUMBER: Final = "number"
ID: Final = "id"
SHEET: Final = "sheet"  # in a workbook of several trees, the sheet of goals that a row belongs to
LOOSE: Final = "loose"  # the same for a sheet of indicators without a goal
OFFERED: Final = "?"  # before the id of a level that a draft only offers: it counts if a goal has it
ANSWER: Final = say("form.column.question.answer", "id")  # of the sheet of questions in a draft
EXAMPLE: Final = "CONTOH"  # begins the number of a row that shows how to fill in the form
# The mappings in a list, by the key of the list; the cells of a list without one are plain texts.
REFERENCES: Final[Mapping[str, Thing]] = {"parents": PARENT, "owners": OWNER, "crosscuts": CROSSCUT}

_FIRST: Final = (
    ("goal", "level"), ("goal", "title"), ("indicator", "title"), ("indicator", "unit"),
    ("indicator", "baseline"),
)  # fmt: skip
_THEN: Final = (
    ("goal", "owners"), ("goal", "programs"), ("goal", "crosscuts"), ("goal", "basis"), ("goal", "parents"),
)  # fmt: skip
_APART: Final = {"goal": (ID, "indicators", "children"), "indicator": ("target",)}
_THINGS: Final = {"goal": GOAL, "indicator": INDICATOR}
_ALWAYS: Final = {NUMBER, ID, *(f"{of}.{key}" for of, key in (*_FIRST, *_THEN[:-1]))}
_IN_TIME: Final = ("year", "quarter", "kind", "target")  # of a target, said by its column


@dataclass(frozen=True, slots=True)
class Time:
    """The kind, year and quarter of the targets in a column."""

    kind: str = TARGET_KINDS[0]
    year: int | None = None
    quarter: int | None = None

    @property
    def heading(self) -> str:
        """The heading of the column: `Target 2025`, `Realisasi 2025 TW II`."""
        kind = say(f"form.column.target.{self.kind}", "id")
        quarter = f"TW {('I', 'II', 'III', 'IV')[self.quarter - 1]}" if self.quarter else ""
        return " ".join(str(part) for part in (kind, self.year, quarter) if part)


@dataclass(frozen=True, slots=True, eq=False)  # there is one of each, and a row looks up many
class FormColumn:
    """A column of the sheet of goals.

    It holds the field `key` of the thing `of` (`goal`, `indicator`, `target`), or of each item of the list
    `key` the detail `inner`. A column of targets has a `time`.
    """

    of: str
    key: str
    heading: str
    field: Field | None = None
    inner: str | None = None
    time: Time | None = None

    @property
    def is_always_there(self) -> bool:
        """Whether the form has the column even if no goal fills it."""
        name = self.key if self.key in (NUMBER, ID) else f"{self.of}.{self.key}"
        return self.inner is None and name in _ALWAYS


@cache
def before_targets() -> tuple[FormColumn, ...]:
    """The columns on the left of those of targets."""
    return tuple(column for column in _columns() if column.key == NUMBER or _place(column) < len(_FIRST))


@cache
def after_targets() -> tuple[FormColumn, ...]:
    """The columns on the right of those of targets, that of ids last."""
    return tuple(column for column in _columns() if column not in before_targets())


@cache
def target_columns(time: Time) -> tuple[FormColumn, ...]:
    """The columns of the targets of one time: their texts, and their other fields."""
    details = (field for key, field in TARGET.keys.items() if key not in _IN_TIME)
    return (
        FormColumn("target", "target", time.heading, TARGET.keys["target"], time=time),
        *(
            FormColumn("target", field.key, f"{heading_of(field)} {time.heading}", field, time=time)
            for field in details
        ),
    )


def heading_of(field: Field, name: str = "") -> str:
    """The Indonesian heading of a field: the form's own under `name`, or the first of its names."""
    key = f"form.column.{name}"
    if name and has(key):
        return say(key, "id")
    text = field.names.partition(",")[0] or field.key
    return text[:1].upper() + text[1:]


def table_columns(thing: Thing) -> dict[str, tuple[str, Field]]:
    """The columns of a list such as that of officers, by key: their headings and fields, that of ids last."""
    keys = sorted((key for key in thing.written), key=lambda key: (key == ID, key != "title"))
    return {
        key: (
            "ID" if key == ID else heading_of(thing.columns[key], f"{thing.name}.{key}"),
            thing.columns[key],
        )
        for key in keys
    }


def example_mark(texts: Iterable[str]) -> str:
    """The id of an example row with these cells, by which an example that was overwritten is recognised."""
    joined = "\n".join(" ".join(text.split()) for text in texts)
    return f"contoh:{hashlib.sha256(joined.encode()).hexdigest()[:12]}"


@cache
def _columns() -> tuple[FormColumn, ...]:
    first = FormColumn("goal", NUMBER, say("form.column.number", "id"))
    last = FormColumn("goal", ID, "ID", GOAL.keys[ID])
    made = sorted(_fields(), key=_place)
    return (first, *_with_own_headings(made), last)


def _place(column: FormColumn) -> int:
    """The place of a column in the form: those listed above, then the others in the order of their rows."""
    order = [*_FIRST, *_THEN]
    of = (column.of, column.key)
    if of == ("indicator", "baseline_year"):
        of = ("indicator", "baseline")
    return order.index(of) if of in order else len(order) + (column.of == "indicator") + (column.key == ID)


def _fields() -> Iterator[FormColumn]:
    for of, thing in _THINGS.items():
        for key, field in thing.keys.items():
            if key in _APART[of]:
                continue
            yield FormColumn(of, key, heading_of(field, f"{of}.{key}"), field)
            if key in REFERENCES:
                for inner in tuple(REFERENCES[key].keys.values())[1:]:
                    yield FormColumn(of, key, heading_of(inner, f"{of}.{key}.{inner.key}"), inner, inner.key)
            for inner in tuple(field.inner.keys.values())[1:] if field.inner else ():
                yield FormColumn(of, f"{key}_{inner.key}", heading_of(inner), inner)


def _with_own_headings(columns: Iterable[FormColumn]) -> Iterator[FormColumn]:
    """The columns, a heading that another one has with the name of the thing it belongs to at its end."""
    taken: set[str] = set()
    lists: dict[tuple[str, str], str] = {}
    for column in columns:
        heading = column.heading
        if heading.casefold() in taken:
            of = lists[column.of, column.key] if column.inner else say(f"load.thing.{column.of}", "id")
            heading = f"{heading} {of.casefold()}"
        taken.add(heading.casefold())
        lists.setdefault((column.of, column.key), heading)
        yield replace(column, heading=heading)
