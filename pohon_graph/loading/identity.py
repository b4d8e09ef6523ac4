"""Which government a file is from, and which document: what ids in the store begin and end with."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pohon_graph.graph.words import slug
from pohon_graph.loading import names
from pohon_graph.loading.fields import Fields
from pohon_graph.loading.nodes import Map, Place
from pohon_graph.loading.quoting import shown
from pohon_graph.loading.register import LONGEST_ID, is_id
from pohon_graph.ontology import DOCUMENTS, GOVERNMENT_KINDS

POKIN = DOCUMENTS[0]
_ASCII = re.compile("[0-9A-Za-z]")  # of other letters nothing is left in an id
# `dinsos-2025-2029` is a tree of five years, and `dinsos-2025-renja` a renja: no revision may look so.
_TAKEN = re.compile(rf"(?:[12][0-9]{{3}}|{'|'.join(DOCUMENTS)})(?:-.*)?")


@dataclass(frozen=True, slots=True)
class Government:
    """A government as one file names it."""

    id: str
    title: str | None
    kind: str | None
    code: str | None
    at: Place


@dataclass(frozen=True, slots=True)
class Version:
    """Which document of its period a tree is, and which revision of it; the rest as it was written."""

    document: str
    revision: str | None
    number: str | None
    date: str | None
    signed_by: str | None

    @property
    def ending(self) -> str:
        """What it adds to the id of the tree."""
        document = f"-{self.document}" if self.document != POKIN else ""
        return f"{document}-{slug(self.revision)}" if self.revision else document


def read_government(fields: Fields) -> Government | None:
    """The government that `government` names by its id, alone or with its title, kind and code."""
    node = fields.values.get("government")
    if node is None:
        return None
    entry = Fields(node, "government", names.GOVERNMENT, fields.source) if isinstance(node, Map) else None
    if entry is None:
        id_ = fields.text("government")
        fields.refuse_blank("government")
    else:
        id_ = entry.text("id", required=True)
    if id_ is None:
        return None
    at = entry.place("id") if entry else node.at
    if not is_id(id_):
        fields.source.problem(at, "bad-id", id=shown(id_), limit=LONGEST_ID)
        return None
    if entry is None:
        return Government(id_, None, None, None, at)
    kind = entry.word("kind", GOVERNMENT_KINDS)
    return Government(id_, entry.text("title"), kind, entry.text("code"), at)


def read_version(fields: Fields) -> Version:
    """Document, revision, number, date and signature of a tree file."""
    revision = fields.text("revision")
    if revision is not None and (not _ASCII.search(revision) or _TAKEN.fullmatch(slug(revision))):
        fields.source.problem(fields.place("revision"), "revision", value=shown(revision))
        revision = None
    return Version(
        document=fields.word("document", DOCUMENTS) or POKIN,
        revision=revision,
        number=fields.text("number"),
        date=fields.text("date"),
        signed_by=fields.text("signed_by"),
    )
