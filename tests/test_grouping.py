"""Groups and the things in them keep their order."""

from __future__ import annotations

from pohon_graph.grouping import grouped, listed


def test_groups_come_in_the_order_of_their_first_things() -> None:
    """No group is sorted, and nothing in one."""
    words = ["satu", "dua", "lima", "tiga", "dua"]
    assert list(grouped(words, len).items()) == [(4, ["satu", "lima", "tiga"]), (3, ["dua", "dua"])]
    assert listed([("b", 1), ("a", 2), ("b", 0)]) == {"b": [1, 0], "a": [2]}
    assert grouped([], len) == {}
