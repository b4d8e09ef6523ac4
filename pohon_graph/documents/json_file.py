"""Reads JSON into nodes by JSON's own rules. Numbers stay text, and each node keeps its line."""

from __future__ import annotations

import json
import re
from typing import NoReturn

from pohon_graph.documents.file_limits import DEPTH, SCALAR
from pohon_graph.documents.nodes import Broken, Leaf, Map, Node, Seq, Source, Unreadable

_BLANK = re.compile(r"[ \t\n\r]*")
_SIMPLE_STRING = re.compile(r'"([^"\\\x00-\x1f]*)"')
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?(?![0-9.A-Za-z_+-])")
_LIKE_THOUSANDS = re.compile(r"-?[1-9][0-9]*\.[0-9]{3}")  # in JSON these are decimals
_WORD = re.compile(r"[^\s,:\[\]{}\"]+")
_LITERALS = {"true": "true", "false": "false", "null": None}
_NO_JSON_NUMBERS = frozenset({"NaN", "Infinity", "-Infinity"})
_STRING_ERRORS = (
    ("Unterminated string", "json-unclosed"),
    ("Invalid control character", "json-control"),
    ("Invalid", "json-escape"),
)


def read_json(text: str, source: Source) -> Node:
    """The one value of a JSON file. Notes the reason in `source` and raises Unreadable on failure."""
    reader = _Reader(text, source)
    if not text.strip(" \t\n\r"):
        reader.stop("empty")
    node = reader.value(0)
    if reader.peek():
        reader.stop("json-after-end")
    return node


class _Reader:
    def __init__(self, text: str, source: Source) -> None:
        self.text = text
        self.source = source
        self.at = 0
        self.line = 1
        self.counted = 0
        self.decode = json.JSONDecoder().raw_decode

    def stop(self, key: str, **fields: object) -> NoReturn:
        self.source.problem(self.here(), key, **fields)
        raise Unreadable

    def here(self) -> int:
        """The line of the current place. Callers must move forward only."""
        self.line += self.text.count("\n", self.counted, self.at)
        self.counted = max(self.at, self.counted)
        return self.line

    def peek(self) -> str:
        """The next character that is not blank, or an empty text at the end."""
        self.at = _BLANK.match(self.text, self.at).end()  # type: ignore[union-attr]  # always matches
        return self.text[self.at : self.at + 1]

    def value(self, depth: int) -> Node:
        first = self.peek()
        if depth > DEPTH:
            self.stop("too-deep", limit=DEPTH)
        if first == "{":
            return self._object(depth)
        if first == "[":
            return self._array(depth)
        if first == '"':
            return self._string()
        return self._bare()

    def _object(self, depth: int) -> Map:
        node = Map(self.here())
        self.at += 1
        while self.peek() != "}":
            if node.entries:
                self._expect(",")
                if self.peek() == "}":
                    self.stop("json-trailing-comma")
            if self.peek() != '"':
                self.stop("json-key")
            key = self._string()
            self._expect(":")
            node.entries.append((key, self.value(depth + 1)))
        self.at += 1
        return node

    def _array(self, depth: int) -> Seq:
        node = Seq(self.here())
        self.at += 1
        while self.peek() != "]":
            if node.items:
                self._expect(",")
                if self.peek() == "]":
                    self.stop("json-trailing-comma")
            node.items.append(self.value(depth + 1))
        self.at += 1
        return node

    def _expect(self, character: str) -> None:
        found = self.peek()
        if found != character:
            self.stop("json-expected" if found else "json-unclosed", expected=character, found=found)
        self.at += 1

    def _string(self) -> Leaf:
        line = self.here()
        simple = _SIMPLE_STRING.match(self.text, self.at)
        if simple:
            text, self.at = simple[1], simple.end()
        else:
            try:
                text, self.at = self.decode(self.text, self.at)
            except json.JSONDecodeError as error:
                self.at = max(self.at, error.pos)
                self.stop(next(key for start, key in _STRING_ERRORS if error.msg.startswith(start)))
        if len(text) > SCALAR:
            self.source.problem(line, "long-scalar", length=len(text), limit=SCALAR)
            return Broken(line)
        return Leaf(text, line)

    def _bare(self) -> Leaf:
        """A number, true, false or null."""
        word = _WORD.match(self.text, self.at)
        if word is None:
            found = self.text[self.at : self.at + 1]
            self.stop("json-value" if found else "json-unclosed", found=found)
        text = word[0]
        leaf = Leaf(_LITERALS.get(text, text), self.here())
        if text in _NO_JSON_NUMBERS:
            self.stop("json-nan", found=text)
        if text not in _LITERALS and not _NUMBER.fullmatch(text):
            self.stop("json-value", found=text[:40])
        if len(text) > SCALAR:
            self.stop("long-scalar", length=len(text), limit=SCALAR)
        if _LIKE_THOUSANDS.fullmatch(text):
            self.source.notice(leaf.at, "json-thousands", number=text, decimal=text.replace(".", ","))
        self.at = word.end()
        return leaf
