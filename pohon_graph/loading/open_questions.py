"""Drafts of `pohon draft` keep their questions in the file: while one is open, the file is not a tree."""

from __future__ import annotations

from pohon_graph.documents.nodes import Leaf, Map, Node, Seq, Source, Unreadable
from pohon_graph.loading.answers import Answers

KEY = "questions"
_LISTED = 6  # lines that a sentence repeats


def check_questions(node: Node, source: Source, answers: Answers) -> None:
    """Raise Unreadable if a tree file has open questions, unless the user wants it to be read with them."""
    asked = _questions(node)
    if not asked:
        return
    lines = ", ".join(str(one.at) for one in asked[:_LISTED]) + ("..." if len(asked) > _LISTED else "")
    if answers.with_questions:
        source.notice(asked[0].at, "with-questions", count=len(asked))
        return
    source.problem(asked[0].at, "open-questions", count=len(asked), lines=lines)
    raise Unreadable


def _questions(node: Node) -> list[Node]:
    """The entries under the key of questions; a single text counts as one."""
    if not isinstance(node, Map):
        return []
    found: list[Node] = []
    for key, value in node.entries:
        if key.text == KEY:
            is_empty = isinstance(value, Leaf) and not (value.text or "").strip()
            found += value.items if isinstance(value, Seq) else [] if is_empty else [value]
    return found
