"""The government and document of a file, which give the beginning and end of ids in the store."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from pohon_graph.closed_words import DOCUMENTS
from pohon_graph.documents.nodes import Map, Place
from pohon_graph.documents.quoting import shown
from pohon_graph.fields import GOVERNMENT
from pohon_graph.graph.normalised_text import slug
from pohon_graph.loading.id_register import LONGEST_ID, is_id
from pohon_graph.loading.mapping import Fields

POKIN = DOCUMENTS[0]
_ASCII = re.compile("[0-9A-Za-z]")  # an id keeps no other letters
# `dinsos-2025-2029` is a tree of five years, and `dinsos-2025-renja` a renja. No revision may look alike.
_TAKEN = re.compile(rf"(?:[12][0-9]{{3}}|{'|'.join(DOCUMENTS)})(?:-.*)?")


@dataclass(frozen=True, slots=True)
class Government:
    """A government as one file names it."""

    id: str
    said: dict[str, Any]
    at: Place


def read_government(fields: Fields) -> Government | None:
    """The government that `government` names by its id, alone or with its title, kind and code."""
    node = fields.values.get("government")
    if node is None:
        return None
    entry = Fields(node, GOVERNMENT, fields.source) if isinstance(node, Map) else None
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
        return Government(id_, dict.fromkeys(("title", *GOVERNMENT.stored)), at)
    return Government(id_, {"title": entry.text("title"), **entry.said()}, at)


def read_version(fields: Fields) -> dict[str, Any]:
    """The document and revision of a tree, and its other details as written."""
    said = fields.said()
    revision = said["revision"]
    if revision is not None and (not _ASCII.search(revision) or _TAKEN.fullmatch(slug(revision))):
        fields.source.problem(fields.place("revision"), "revision", value=shown(revision))
        revision = None
    return {**said, "document": said["document"] or POKIN, "revision": revision}


def ending(version: dict[str, Any]) -> str:
    """The part of a tree's id that its version adds."""
    document = f"-{version['document']}" if version["document"] != POKIN else ""
    return f"{document}-{slug(version['revision'])}" if version["revision"] else document
