"""Reads one mapping by its keys. Notes unknown, repeated, missing and mistyped keys in its source."""

from __future__ import annotations

from functools import cache
from typing import Any

from pohon_graph.documents.nodes import Broken, Leaf, Map, Node, Place, Seq, Source
from pohon_graph.documents.quoting import shown
from pohon_graph.documents.text_file import unprintable
from pohon_graph.fields import Thing
from pohon_graph.form_columns import heading_of
from pohon_graph.graph.known_words import label, meant
from pohon_graph.graph.normalised_text import by_name
from pohon_graph.suggest import did_you_mean
from pohon_graph.texts import say
from pohon_graph.xml_characters import UNPRINTABLE


class Fields:
    """The values of one mapping, which describes a `thing`."""

    __slots__ = ("at", "source", "thing", "values")

    def __init__(self, node: Map, thing: Thing, source: Source) -> None:
        self.at: Place = node.at
        self.source = source
        self.thing = thing
        self.values: dict[str, Node] = {}
        values, known = self.values, thing.keys
        for key, value in node.entries:
            name = key.text
            if name is None:
                continue  # noted where the file was parsed
            if name in values:
                source.problem(key.at, "duplicate-key", key=name)
            elif name in known:
                values[name] = value
            else:
                self._unknown(name, key.at, empty=isinstance(value, Leaf) and value.text is None)

    def text(self, name: str, *, required: bool = False) -> str | None:
        """The text under `name`; None if there is none or it is wrong (which is noted)."""
        node = self.values.get(name)
        if node is None:
            if required:
                self.source.problem(self.at, "required", thing=self._thing(), key=self._name(name))
            return None
        text = leaf_text(node, name, self.source)
        if required and text is None and _is_blank(node):
            self.source.problem(node.at, "no-value", key=self._name(name))
        return text

    def refuse_blank(self, name: str) -> None:
        """Note an empty text in quotes, which is surely a mistake here."""
        node = self.values.get(name)
        if isinstance(node, Leaf) and node.text is not None and _is_blank(node):
            self.source.problem(node.at, "no-value", key=name)

    def said(self) -> dict[str, Any]:
        """The values of the thing that are stored as written: texts, words and lists of texts."""
        said: dict[str, Any] = {}
        for key, kind in self.thing.stored.items():
            if key not in self.values:  # true of most keys, and faster than looking for a text
                said[key] = None if kind is str else []
            else:
                said[key] = self.word(key) if kind is str else self.texts(key)
        return said

    def word(self, name: str) -> str | None:
        """A text. A word of a closed list may be its key or one of its known names."""
        text, words = self.text(name), self.thing.keys[name].words
        if text is None or not words:
            return text
        word = meant(text, words)
        if word is None:
            names = [label(word, words) for word in words] if self.source.headings else words
            self.source.problem(
                self.place(name), "word", key=self._name(name), value=shown(text), words=", ".join(names),
                hint=did_you_mean(text, names),
            )  # fmt: skip
        return word

    def items(self, name: str) -> list[Node]:
        """The items of the list under `name`, none if the key is missing or empty."""
        node = self.values.get(name)
        if isinstance(node, Seq):
            return node.items
        if node is not None and not (isinstance(node, Leaf) and node.text is None):
            self.source.problem(node.at, "list-wanted", key=name)
        return []

    def take(self, name: str) -> list[Node]:
        """The same items for their last reader, so that their memory can be released."""
        items = self.items(name)
        self.values.pop(name, None)
        return items

    def is_list(self, name: str) -> bool:
        """Whether the value under `name` is a list or empty."""
        node = self.values.get(name)
        return node is None or isinstance(node, Seq) or _is_blank(node)

    def texts(self, name: str) -> list[str]:
        """The different texts of a list of texts."""
        found = (filled_text(item, name, self.source) for item in self.items(name))
        return list(dict.fromkeys(text for text in found if text is not None))

    def place(self, name: str) -> Place:
        """The place of the value under `name`, or of the mapping if there is none."""
        node = self.values.get(name)
        return self.at if node is None else node.at

    def _unknown(self, name: str, at: Place, *, empty: bool) -> None:
        if name == "<<":
            self.source.problem(at, "merge-key")
            return
        hint = did_you_mean(
            name, [key for key in self.thing.keys if key not in self.values], _synonyms(self.thing)
        )
        if empty and not hint:  # the text after the comma of `{target: 8,1 tahun}`
            hint = " " + say("load.after-a-comma")
        self.source.problem(at, "unknown-key", key=shown(name), thing=self._thing(), hint=hint)

    def _name(self, key: str) -> str:
        """The name of a key for the user of this source."""
        if not self.source.headings:
            return key
        return heading_of(self.thing.keys[key], f"{self.thing.name}.{key}")

    def _thing(self) -> str:
        return say(f"load.thing.{self.thing.name}")


@cache
def _synonyms(thing: Thing) -> dict[str, str]:
    """The keys of a thing by their other, normalised names."""
    return by_name((key, f"{field.names}, {field.hints}") for key, field in thing.keys.items())


def _is_blank(node: Node) -> bool:
    return isinstance(node, Leaf) and not isinstance(node, Broken) and not (node.text or "").strip()


def leaf_text(node: Node, name: str, source: Source) -> str | None:
    """The text of a leaf; None if it is blank, not a leaf or unprintable (the last two are noted)."""
    if not isinstance(node, Leaf):
        source.problem(node.at, "text-wanted", key=name)
        return None
    text = node.text
    if text is None or not text or text.isspace():
        return None
    found = None if text.isprintable() else UNPRINTABLE.search(text)
    if found:
        source.problem(node.at, unprintable(found[0]), code=f"U+{ord(found[0]):04X}")
        return None
    return text


def filled_text(node: Node, name: str, source: Source) -> str | None:
    """The text of a list item, which must not be blank."""
    text = leaf_text(node, name, source)
    if text is None and _is_blank(node):
        source.problem(node.at, "empty-item", key=name)
    return text


def mapping(node: Node, thing: Thing, source: Source) -> Fields | None:
    """The fields of a node that must be a mapping."""
    if isinstance(node, Map):
        return Fields(node, thing, source)
    if not isinstance(node, Broken):
        source.problem(node.at, "mapping-wanted", thing=say(f"load.thing.{thing.name}"))
    return None
