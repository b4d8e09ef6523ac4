"""A count of one has a text of its own, so that nobody reads “1 trees”."""

from __future__ import annotations

import re
from importlib import import_module
from pathlib import Path

import pytest

from pohon_graph import texts

TEXTS = {
    key: both
    for path in sorted(Path(texts.__file__).parent.glob("[a-z]*.py"))
    for key, both in import_module(f"pohon_graph.texts.{path.stem}").TEXTS.items()
}
# A count, and the English plural that is counted.
_COUNTED = re.compile(r"\{count\} (?:more |of its )?[a-z-]+s\b(?<!is)(?<!was)")
# These are only said of two or more.
_SEVERAL = re.compile(
    r"explore\.find\.several-|rules\.suppression-.*-more|views\.page\.(several|cause-all|hits-part|outline-part"
    r"|lens-shown|network-part)|load\.several-indicators|edits\.of\.goals|reports\.(rules-count|trace\.cut|cause\.whole)|store\.shrinking"
)


@pytest.mark.parametrize(("lang", "one", "two"), [("id", "1 baris", "2 baris"), ("en", "1 row", "2 rows")])
def test_one_thing_is_said_in_the_singular(lang: str, one: str, two: str) -> None:
    """`say` takes the text for one by itself."""
    texts.use(lang)
    assert [texts.say("reports.query.rows", count=count) for count in (1, 2)] == [one, two]
    assert texts.say("reports.query.rows", lang, count=0).startswith("0 ")


def test_every_count_of_things_has_its_singular() -> None:
    """A text with a count and a plural has a text for one, unless it is only said of several."""
    lacking = [
        key
        for key, (_, english) in TEXTS.items()
        if _COUNTED.search(english) and f"{key}-1" not in TEXTS and not _SEVERAL.match(key)
    ]
    assert lacking == []


def test_every_singular_belongs_to_a_text_with_a_count() -> None:
    """The text for one is under the key of the other, and says the same of one."""
    for key, both in TEXTS.items():
        base = key.removesuffix("-1")
        if base != key:
            assert all("{count}" in text for text in TEXTS[base]), key
            assert not any("{count}" in text for text in both), key
