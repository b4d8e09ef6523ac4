"""The trees of an answer: their governments, periods and documents."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pohon_graph.engines import Engine
from pohon_graph.engines.shipped_questions import answers
from pohon_graph.graph.level_names import titles_of, word
from pohon_graph.graph.model import Row
from pohon_graph.graph.periods import POKIN, Block, block_of
from pohon_graph.texts import say


@dataclass(frozen=True, slots=True)
class Document:
    """A tree as the document it comes from; `government` is an id, `government_title` its title,
    `level_titles` are the tree's own names for its levels, by their keys."""

    id: str
    title: str
    agency: str
    period: str
    government: str | None
    government_title: str | None
    document: str
    revision: str | None
    number: str | None
    date: str | None
    signed_by: str | None
    level_titles: dict[str, str]

    @property
    def block(self) -> Block:
        """The key of the block of trees that this tree is counted with."""
        return Block(self.government, self.period, self.document, self.revision)


def read_documents(engine: Engine) -> dict[str, Document]:
    """Every tree of the store by its id."""
    return {row["id"]: _document(row) for row in answers(engine, "find-trees")}


def _document(row: Row) -> Document:
    given = {name: row[name] for name in Document.__dataclass_fields__}
    titles = dict(titles_of(row["levels"], row["level_titles"]))
    return Document(**{**given, "document": block_of(row).document, "level_titles": titles})


def tree_name(tree: Row, governments: Mapping[str, Row]) -> str:
    """A tree's title, with its government if it names one: two governments may have a Dinas Sosial."""
    government = tree.get("government")
    whose = governments.get(government, {}).get("title") or government if government else None
    return ", ".join(part for part in (tree["title"], whose) if part)


def block_name(block: Block, government: str | None = None) -> str:
    """A block in words: `Kabupaten Banyuwangi, periode 2025-2029, Renstra (perubahan)`.

    `government` is a title. The document is left out if it is a plain performance tree.
    """
    parts = [government or block.government, say("explore.period", period=block.period)]
    if block.document != POKIN:
        parts.append(word(block.document))
    text = ", ".join(part for part in parts if part)
    return f"{text} ({block.revision})" if block.revision else text
