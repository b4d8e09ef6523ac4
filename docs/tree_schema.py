"""Brings the words of pohon_graph/schemas/tree.schema.json up to date with the program.

python docs/tree_schema.py

Every field is there. Wherever the schema offers the keys of a closed list, a pattern beside them takes their
other names in any case, so that an editor marks neither. Everything else in the schema is written by hand.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pohon_graph.fields import THINGS, TREE, Field, Thing
from pohon_graph.graph import known_words
from pohon_graph.texts import has, say

SCHEMA = Path(__file__).resolve().parents[1] / "pohon_graph" / "schemas" / "tree.schema.json"
CLOSED = {tuple(field.words): field.words for thing in THINGS for field in thing.fields if field.words}


def pattern(names: Iterable[str]) -> str:
    """A pattern of names in any case, whatever stands between their words: editors know no flags."""

    def of_word(word: str) -> str:
        return "".join(f"[{char.upper()}{char}]" if char.isalpha() else char for char in word)

    between = "[^0-9A-Za-z]+"
    return f"^({'|'.join(between.join(map(of_word, name.split())) for name in sorted(names))})$"


def refreshed(node: Any) -> Any:
    """A part of the schema, with the patterns that belong beside the keys that it offers."""
    if isinstance(node, list):
        return [refreshed(item) for item in node]
    if not isinstance(node, dict):
        return node
    made = {key: refreshed(value) for key, value in node.items()}
    offered = made.get("anyOf", [{}])[0].get("enum", ())
    words = CLOSED.get(tuple(word for word in offered if word is not None))
    if words:
        made["anyOf"] = [made["anyOf"][0], {"type": "string", "pattern": pattern(known_words.names(words))}]
    return made


def completed(properties: dict[str, Any], thing: Thing) -> dict[str, Any]:
    """The properties of a thing: as they are written by hand, in that order, and those of other fields."""
    kept = {key: _described(value, thing.keys[key]) for key, value in properties.items() if key in thing.keys}
    return kept | {key: _property(field) for key, field in thing.keys.items() if key not in kept}


def _described(written: dict[str, Any], field: Field) -> dict[str, Any]:
    """A property with the meaning of its field as English description; the Indonesian is written by hand."""
    indonesian, slash, _ = written.get("description", "").partition(" / ")
    return {**written, "description": f"{indonesian} / {field.about}."} if slash and field.about else written


def _property(field: Field) -> dict[str, Any]:
    label = f"views.page.{field.key}"
    said = {"description": f"{say(label, 'id')}. / {say(label, 'en')}."} if has(label) else {}
    if field.many:
        return {**said, "type": ["array", "null"], "items": {"$ref": "#/$defs/text"}}
    if field.words:
        return {**said, "anyOf": [{"enum": [*field.words, None]}]}
    return {**said, "$ref": "#/$defs/optional"}


def text() -> str:
    """The schema as it should be."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    parts = {TREE.name: schema, **schema["$defs"]}
    for thing in THINGS:
        if thing.name in parts:
            parts[thing.name]["properties"] = completed(parts[thing.name]["properties"], thing)
    return json.dumps(refreshed(schema), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(text(), encoding="utf-8", newline="\n")
