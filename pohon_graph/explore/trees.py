"""The trees that an answer speaks of: whose, of which years, and which document."""

from __future__ import annotations

from dataclasses import dataclass

from pohon_graph.bundled import statement
from pohon_graph.engines import Engine
from pohon_graph.explore.levels import word
from pohon_graph.graph.periods import POKIN, Block, block_of
from pohon_graph.texts import say


@dataclass(frozen=True, slots=True)
class Document:
    """A tree as the document it comes from; `government` is an id, `government_title` what it is called."""

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

    @property
    def block(self) -> Block:
        """What it may be counted together by."""
        return Block(self.government, self.period, self.document, self.revision)


def read_documents(engine: Engine) -> dict[str, Document]:
    """Every tree of the store by its id."""
    rows = engine.read(statement("questions", "find-trees.cypher")).dicts()
    names = Document.__dataclass_fields__
    return {
        row["id"]: Document(**{**{name: row[name] for name in names}, "document": block_of(row).document})
        for row in rows
    }


def block_name(block: Block, government: str | None = None) -> str:
    """A block in words: `Kabupaten Banyuwangi, periode 2025-2029, Renstra (perubahan)`.

    `government` is its title; a performance tree as such is not named.
    """
    parts = [government or block.government, say("explore.period", period=block.period)]
    if block.document != POKIN:
        parts.append(word(block.document))
    text = ", ".join(part for part in parts if part)
    return f"{text} ({block.revision})" if block.revision else text
