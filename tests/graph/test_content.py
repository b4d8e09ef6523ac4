"""Content is what a file gives; a derived fact that counted as content would change digests and counts."""

from __future__ import annotations

import pytest

from pohon_graph import fields
from pohon_graph.fields import THINGS
from pohon_graph.graph.content import NOT_CONTENT, content_of
from pohon_graph.graph.model import (
    CASCADE,
    CROSSCUT,
    DECLARES_AGENCY,
    DECLARES_GOVERNMENT,
    DECLARES_OFFICER,
    DECLARES_PROGRAM,
    DELIVERED,
    EDGE_KEYS,
    INDICATOR_OWNED,
    OWN,
    OWNED,
    EdgeKey,
)

ENDS = {"start", "end"}
NAMED = {"id", "title"}
CONTENT: dict[str | EdgeKey, set[str]] = {
    "Tree": NAMED | {
        "agency", "government", "period", "first_year", "last_year", "document", "revision", "number", "date",
        "signed_by", "levels", "level_titles", "standard_levels",
    },
    "Goal": NAMED | {"tree", "level", "standard_level", "rank", "kind"},
    "Indicator": NAMED | {"tree", "definition", "formula", "data_source", "direction", "key", "unit"},
    "Target": NAMED | {"tree", "text", "unit", "year", "quarter", "kind"},
    CASCADE: ENDS | {"basis"},
    OWNED: ENDS | {"role"},
    INDICATOR_OWNED: ENDS | {"role"},
    DELIVERED: ENDS,
    CROSSCUT: ENDS | {"scope", "status", "note", "counterpart"},
    DECLARES_GOVERNMENT: ENDS | {"title", "kind", "code"},
    DECLARES_AGENCY: ENDS | {"title", "aliases", "urusan", "kind"},
    DECLARES_OFFICER: ENDS | {"title", "rank", "unit"},
    DECLARES_PROGRAM: ENDS | {"title", "kind", "code", "part_of"},
}  # fmt: skip


@pytest.mark.parametrize("kind", [*OWN, *(key for key in EDGE_KEYS if key[1] in OWN)], ids=str)
def test_content_is_what_is_listed(kind: str | EdgeKey) -> None:
    """A new property belongs into this list, or among the derived facts."""
    assert content_of(kind) == CONTENT.get(kind, set())


@pytest.mark.parametrize("thing", THINGS, ids=lambda t: t.name)
def test_no_field_of_a_file_is_left_out(thing: fields.Thing) -> None:
    """Every stored field of a tree file is content."""
    assert not NOT_CONTENT & thing.stored.keys()
