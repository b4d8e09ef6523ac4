"""Names for levels: the standard level's name, or the name that the tree gives its level."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pohon_graph.closed_words import LEVELS
from pohon_graph.texts import has, say


def word(key: str, lang: str | None = None) -> str:
    """The name of a word of the ontology, such as `proposed`; any other word unchanged."""
    text = f"words.{key}"
    return say(text, lang) if has(text) else key


def level_name(key: str, lang: str | None = None) -> str:
    """A level's official name; for a tree's custom level, its key as words."""
    # A custom level may be called `program`, which the ontology uses for something else.
    return word(key, lang) if key in LEVELS else own_name(key)


def own_name(key: str) -> str:
    """The name of a tree's custom level: unchanged, except that a slug becomes separate words."""
    is_slug = key.islower() and " " not in key
    words = (key.replace("_", " ").replace("-", " ") if is_slug else key).strip()
    return words[:1].upper() + words[1:]


def titles_of(levels: Sequence[str] | None, titles: Sequence[str] | None) -> Mapping[str, str]:
    """The titles that a tree gives its levels, by their ids; levels without one are omitted."""
    return {level: title for level, title in zip(levels or (), titles or (), strict=False) if title}
