"""Values are the same whatever engine they come from."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from pohon_graph.rules.column_values import UnfitValue, normal


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (2.0, 2),
        (-0.0, 0),
        (13.5, 13.5),
        (0.1 + 0.2, 0.3),
        (1e300, 1e300),
        (float("nan"), None),
        (float("inf"), None),
        ((1.0, [2.5, None]), [1, [2.5, None]]),
        ({"b": 1.0, "a": "x"}, {"a": "x", "b": 1}),
        (True, True),
        ("2.0", "2.0"),
    ],
)
def test_values_become_the_same(given: Any, expected: Any) -> None:
    """Fractions lose their last bits and whole ones become whole numbers; all else stays."""
    found = normal(given)
    assert found == expected and type(found) is type(expected)


def test_keys_of_maps_are_sorted() -> None:
    """A map reads the same whatever order an engine gives its keys in."""
    assert list(normal({"b": 1, "a": 2})) == ["a", "b"]


@pytest.mark.parametrize("value", [date(2024, 1, 1), object(), {1: 2}, b"x"])
def test_what_is_no_value_is_refused(value: Any) -> None:
    """A node, a date or the like cannot stand in a finding."""
    with pytest.raises(UnfitValue, match="berjenis"):
        normal([value])
