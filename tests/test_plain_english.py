"""Docstrings, comments and documents are in plain English: expressions that read as translated are rare.

CONTRIBUTING.md says how the text should read. PARTS lists everything that this test reads: documents,
packages, the queries, and the modules directly in `pohon_graph`.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest

ROOT: Final = Path(__file__).resolve().parents[1]
PER_WORDS: Final = 1_000  # each expression may occur once in so many words ...
MOST: Final = 3  # ... and so often in a long part

PARTS: Final = (
    "CONTRIBUTING.md",
    "README.md",
    "cypher",
    "docs/architecture.md",
    "docs/audit.md",
    "docs/ci.md",
    "docs/cli.md",
    "docs/criteria.md",
    "docs/deploy.md",
    "docs/drafts.md",
    "docs/install.md",
    "docs/package.md",
    "docs/python.md",
    "docs/schema.md",
    "docs/security.md",
    "docs/tables.md",
    "docs/tree-file.md",
    "docs/workbooks.md",
    "pohon_graph",  # its modules, without the packages
    "pohon_graph/annotations",
    "pohon_graph/cli",
    "pohon_graph/dialect",
    "pohon_graph/documents",
    "pohon_graph/drafts",
    "pohon_graph/edits",
    "pohon_graph/engines",
    "pohon_graph/exports",
    "pohon_graph/explore",
    "pohon_graph/graph",
    "pohon_graph/loading",
    "pohon_graph/posters",
    "pohon_graph/reports",
    "pohon_graph/rules",
    "pohon_graph/safekeeping",
    "pohon_graph/store",
    "pohon_graph/texts",
    "pohon_graph/views",
    "pohon_graph/workbooks",
)

_SUBJECTS: Final = (
    "there|it|they|an?|the|one|none|no|nothing|something|several|all|both|each|any|another|only|this"
)
_VERBS: Final = "is|are|was|were|has|have|had|does|do|can|cannot|says|needs|names|holds"
_OPENERS: Final = "it|they|the|an?|one|each|every|all|no|users?|people|goals?|of|comes|follows|belongs"
EXPRESSIONS: Final = {
    "where (say: if)": rf"(?<!place )\bwhere (?:(?:{_SUBJECTS})\b|\w+ (?:{_VERBS})\b)",
    "what (say: the noun)": rf"\bwhat (?:{_VERBS}|{_OPENERS})\b",
    "stands": r"\bst(?:ands?|ood|anding)\b",
    "told": r"\b(?:tells?|told)\b",
    "mend (say: fix)": r"\bmend(?:s|ed|ing)?\b",
    "behind (say: after)": r"\bbehind\b",
    "is no (say: is not a)": r"(?<!there )\b(?:is|are|was|were|be) no (?!longer|more|one\b)[a-z]",
    "of its own (say: own)": r"\bof (?:(?:its|their|one's) own|ours|theirs)\b",
    "whatever": r"\b(?:what|who|where)ever\b",
    "lies": r"\blies?\b",
    "meant": r"\bmeant\b",
    "anew (say: again)": r"\banew\b",
    "at the most (say: at most)": r"\bat the (?:most|least)\b",
    "further (say: more)": r"\bfurther\b",
    "beside (say: next to)": r"\b(?:besides?|amid)\b",
}


def python_texts(source: str) -> Iterator[str]:
    """The docstrings and the comments of a module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
            yield ast.get_docstring(node) or ""
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.string


def script_texts(source: str) -> Iterator[str]:
    """The comments of a script."""
    yield from re.findall(r"/\*.*?\*/|(?:^|\s)//[^\n]*", source, re.DOTALL)


def query_texts(source: str) -> Iterator[str]:
    """The comments of a query, and of a rule's header only the English texts."""
    yield from script_texts(re.sub(r"^// [\w.]+(?<!\.en):.*(?:\n//   .*)*", "", source, flags=re.MULTILINE))


def page_texts(source: str) -> Iterator[str]:
    """The prose of a document, without blocks of code."""
    yield re.sub(r"^ *```.*?^ *```", "", source, flags=re.DOTALL | re.MULTILINE)


_READERS: Final = {".py": python_texts, ".js": script_texts, ".cypher": query_texts, ".md": page_texts}


def files(part: str) -> list[Path]:
    """The files of a part; of `pohon_graph` only the modules outside its packages."""
    path = ROOT / part
    if path.is_file():
        return [path]
    found = path.glob("*.py") if part == "pohon_graph" else path.rglob("*")
    return [file for file in found if file.suffix in _READERS]


def text_of(part: str) -> str:
    """The prose of a part on one line, without names in backticks."""
    found = [text for file in files(part) for text in _READERS[file.suffix](file.read_text("utf-8"))]
    return " ".join(re.sub(r"`[^`]*`", "`", "\n".join(found)).split())


def hits(text: str) -> dict[str, list[str]]:
    """The expressions that occur too often, with the words around each place."""
    allowed = min(MOST, max(1, len(re.findall(r"[A-Za-z']+", text)) // PER_WORDS))
    found = {
        name: [
            text[max(0, hit.start() - 40) : hit.end() + 30] for hit in re.finditer(one, text, re.IGNORECASE)
        ]
        for name, one in EXPRESSIONS.items()
    }
    return {name: places for name, places in found.items() if len(places) > allowed}


@pytest.mark.parametrize("part", PARTS)
def test_the_text_is_plain(part: str) -> None:
    """Each expression occurs at most once in 1,000 words of each part, and at most three times."""
    assert hits(text_of(part)) == {}


def test_every_part_is_listed_once() -> None:
    """A new package or document is on the list."""
    packages = (path.parent for path in (ROOT / "pohon_graph").glob("*/__init__.py"))
    pages = (page for page in (ROOT / "docs").glob("*.md") if not page.name.endswith(".id.md"))
    parts = {path.relative_to(ROOT).as_posix() for path in (*packages, *pages)}
    assert sorted(parts | {"README.md", "CONTRIBUTING.md", "cypher", "pohon_graph"}) == sorted(PARTS)


def test_old_expressions_are_found() -> None:
    """Prose with every avoided expression is reported, and its plain version is not."""
    old = (
        "What the tree says stands here is no goal, whatever it is, where it has none. It is told anew "
        "behind the goal, of its own, and lies beside it; mend it further, at the most as it was meant. "
    )
    plain = (
        "If the goal has none, it is reported again after the goal, next to it. Fix it, at most as planned. "
    )
    assert set(hits(old * 2)) == set(EXPRESSIONS)
    assert hits(plain * 2) == {}


def test_a_long_part_has_no_more_of_them() -> None:
    """In any number of words, three are allowed, and four are not."""
    text = " ".join(["word"] * 20_000)
    assert hits(f"{text} anew" * MOST) == {}
    assert set(hits(f"{text} anew " * (MOST + 1))) == {"anew (say: again)"}
