"""What people call a level: the name of a standard level, or what the tree itself calls its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pohon_graph.ontology import LEVELS
from pohon_graph.texts import has, say


def word(key: str, lang: str | None = None) -> str:
    """The name of a word of the ontology, such as `proposed`; any other word as it is written."""
    text = f"words.{key}"
    return say(text, lang) if has(text) else key


def level_name(key: str, lang: str | None = None) -> str:
    """A level's official name, or its key as words where the tree has levels of its own."""
    # A level of their own may be called `program`, which is a word of the ontology for something else.
    return word(key, lang) if key in LEVELS else own_name(key)


def own_name(key: str) -> str:
    """The name of a tree's own level: as it is written, a mere slug as the words it stands for."""
    is_slug = key.islower() and " " not in key
    words = (key.replace("_", " ").replace("-", " ") if is_slug else key).strip()
    return words[:1].upper() + words[1:]


def titles_of(levels: Sequence[str] | None, titles: Sequence[str] | None) -> Mapping[str, str]:
    """The titles that a tree gives its levels, by their ids; levels without one are left out."""
    return {level: title for level, title in zip(levels or (), titles or (), strict=False) if title}
