"""What people call a level."""

from __future__ import annotations

from pohon_graph.texts import has, say


def level_name(key: str, lang: str | None = None) -> str:
    """A level's official name, or its key as words where the tree has levels of its own."""
    text = f"explore.level.{key}"
    if has(text):
        return say(text, lang)
    words = key.replace("_", " ").replace("-", " ").strip()
    return words[:1].upper() + words[1:]
