"""What people call a level, a status, a role: the words of the ontology in the user's language."""

from __future__ import annotations

from pohon_graph.texts import has, say


def word(key: str, lang: str | None = None) -> str:
    """The name of a word of the ontology, such as `proposed`; any other word as it is written."""
    text = f"rules.word.{key}"
    return say(text, lang) if has(text) else key


def level_name(key: str, lang: str | None = None) -> str:
    """A level's official name, or its key as words where the tree has levels of its own."""
    name = word(key, lang)
    if name != key:
        return name
    words = key.replace("_", " ").replace("-", " ").strip()
    return words[:1].upper() + words[1:]
