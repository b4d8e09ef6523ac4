"""Brings the words of pohon_graph/schemas/tree.schema.json up to date with the program.

python docs/tree_schema.py

Wherever the schema offers the keys of a closed list, a pattern beside them takes their other names in any
case, so that an editor marks neither. Everything else in the schema is written by hand.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pohon_graph import ontology
from pohon_graph.graph import known_words

SCHEMA = Path(__file__).resolve().parents[1] / "pohon_graph" / "schemas" / "tree.schema.json"
CLOSED: tuple[tuple[str, ...], ...] = (
    (*ontology.LEVELS, ontology.NO_LEVEL), ontology.RANKS, ontology.ROLES, ontology.SCOPES, ontology.STATUSES,
    ontology.DIRECTIONS, ontology.BASES, ontology.TARGET_KINDS, ontology.PROGRAM_KINDS, ontology.DOCUMENTS,
    ontology.GOVERNMENT_KINDS,
)  # fmt: skip


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
    words = tuple(word for word in offered if word is not None)
    if words in CLOSED:
        made["anyOf"] = [made["anyOf"][0], {"type": "string", "pattern": pattern(known_words.names(words))}]
    return made


def text() -> str:
    """The schema as it should be."""
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return json.dumps(refreshed(schema), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    SCHEMA.write_text(text(), encoding="utf-8", newline="\n")
