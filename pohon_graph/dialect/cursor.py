"""A position in a list of tokens, and the moves from it."""

from __future__ import annotations

from typing import NamedTuple

from pohon_graph.dialect.lexer import END, NAME, STRING, WORD, Token, Unreadable
from pohon_graph.texts import say


class Fault(NamedTuple):
    """A fault of a query: its line, counted from 1, and the sentence that describes it."""

    line: int
    sentence: str


class Cursor:
    """`token` is the next token; `outside` collects faults that leave the common subset."""

    def __init__(self, tokens: list[Token]) -> None:
        self.outside: list[Fault] = []
        self._tokens = tokens
        self._place = 0
        self.token = tokens[0]
        self._closing = _closing_parentheses(tokens)

    def step(self) -> None:
        """Move on by one token, but never past the last one, END."""
        if self.token.kind != END:
            self._place += 1
            self.token = self._tokens[self._place]

    def back(self) -> None:
        self._place -= 1
        self.token = self._tokens[self._place]

    def peek(self, ahead: int) -> Token:
        return self._tokens[min(self._place + ahead, len(self._tokens) - 1)]

    def at(self, text: str) -> bool:
        """Whether the next token is this sign or this word (in capitals)."""
        return self.token.key == text

    def key(self, ahead: int = 0) -> str:
        """The key of the next token, or of the token that many places `ahead`."""
        token = self.peek(ahead) if ahead else self.token
        return token.key

    def take(self, text: str) -> bool:
        """Move on if the next token is this sign or this word (in capitals)."""
        if self.token.key != text:
            return False
        self._place += 1
        self.token = self._tokens[self._place]
        return True

    def expect(self, text: str) -> None:
        if not self.take(text):
            raise self.unexpected(text)

    def is_named(self) -> bool:
        return self.token.kind in (WORD, NAME)

    def is_path_name(self) -> bool:
        """Whether `name =` and a pattern come next."""
        is_named_path = self.is_named() and self.peek(1).key == "="
        return is_named_path and self.peek(2).key in ("(", "SHORTESTPATH", "ALLSHORTESTPATHS")

    def name(self) -> str:
        """A variable, key, label or the like."""
        token = self.token
        if token.kind not in (WORD, NAME):
            raise self.unexpected()
        self.step()
        return token.text

    def opens_pattern(self) -> bool:
        """Whether the current parenthesis is a node that an edge follows."""
        closing = self._closing.get(self._place)
        if closing is None:
            return False
        first, second, third = (
            token.key for token in (*self._tokens[closing + 1 : closing + 4], *[self._tokens[-1]] * 3)[:3]
        )
        if first == "<":
            first, second = second, third
        return first == "-" and second in ("-", "[")

    def unexpected(self, wanted: str | None = None) -> Unreadable:
        """The error to raise if the next token does not fit."""
        token = self.token
        if token.kind == END:
            sentence = say("dialect.ends") if not wanted else say("dialect.ends-before", wanted=wanted)
        else:
            found = f"'{token.text[:30]}'" if token.kind == STRING else token.text[:30]
            key = "dialect.unexpected-for" if wanted else "dialect.unexpected"
            sentence = say(key, found=found, wanted=wanted)
        return Unreadable(token.line, sentence)

    def leave(self, line: int, key: str, **fields: str) -> None:
        """Record a construct that the two engines do not answer alike."""
        self.outside.append(Fault(line, say(key, **fields)))


def _closing_parentheses(tokens: list[Token]) -> dict[int, int]:
    """The position of the closing parenthesis, by the position of the opening one."""
    closing: dict[int, int] = {}
    opened: list[int] = []
    for place, token in enumerate(tokens):
        if token.key == "(":
            opened.append(place)
        elif token.key == ")" and opened:
            closing[opened.pop()] = place
    return closing
