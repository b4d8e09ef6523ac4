"""The backup format: a whole store in one file, the same for both engines, as gzipped JSON lines.

The first line names the file's versions and trees. Each line after it is a node (`[label, row]`) or an edge
(`[name of its kind, row]`), and the last one is the digest of all lines before it. Nothing in it depends on
time or place, so two backups of one state are the same bytes.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from pohon_graph.engines.store_digests import Signed
from pohon_graph.errors import UsageError
from pohon_graph.files import read_whole, reason
from pohon_graph.graph.digests import are_recorded, shared_digests
from pohon_graph.graph.gc_pause import search_put_off
from pohon_graph.graph.model import EDGE_KEYS, FACTS, EdgeKey, Graph, Row
from pohon_graph.ontology import EDGES, NODES, ONTOLOGY
from pohon_graph.texts import say
from pohon_graph.version import VERSION

FORMAT: Final = 1
_DIGESTS_SINCE: Final = 3  # the version of facts since which content digests come from rows
_HEAD: Final = b'{"pohon-backup":'
_STORE: Final = b"RGF"  # the first bytes of an embedded engine's file
_EDGES: Final = {edge.name: (edge.type, edge.start, edge.end) for edge in EDGES}
_NAMES: Final = {key: name for name, key in _EDGES.items()}
_ENCODE: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


class _Damaged(Exception):
    """The file is cut, changed, or not a backup."""


def packed(graph: Graph) -> bytes:
    """The backup file of a store that holds `graph`."""
    lines = [_ENCODE(line).encode("utf-8") for line in _lines(graph)]
    lines.append(_ENCODE(_end(lines)).encode("utf-8"))
    return gzip.compress(b"\n".join(lines) + b"\n", mtime=0)


def _end(lines: Iterable[bytes]) -> Row:
    """The last line of a file whose other lines are these."""
    whole = hashlib.sha256()
    for line in lines:
        whole.update(line + b"\n")
    return {"end": f"sha256:{whole.hexdigest()}"}


def _lines(graph: Graph) -> Iterator[Any]:
    yield {
        "pohon-backup": FORMAT,
        "program": VERSION,
        "ontology": ONTOLOGY,
        "facts": FACTS,
        "digest": Signed.of(
            shared_digests(graph), {tree["id"]: tree["whole"] for tree in graph.trees()}
        ).digest,
        "trees": [{name: tree[name] for name in ("id", "digest", "whole")} for tree in graph.trees()],
    }
    for label in NODES:
        for _, row in sorted(graph.nodes[label].items()):
            yield [label, _slim(row)]
    for key in EDGE_KEYS:
        for row in sorted(
            map(_slim, graph.edges[key]), key=lambda row: (row["start"], row["end"], _ENCODE(row))
        ):
            yield [_NAMES[key], row]


def _slim(row: Row) -> Row:
    return {name: value for name, value in sorted(row.items()) if value is not None}


@search_put_off()
def read_backup(path: Path) -> Graph:
    """The graph in the file, after a check of its digests.

    Raises UsageError, with one sentence, for a file that cannot be read, is not a backup, is cut or
    damaged, or was written by a later version of the program.
    """
    try:
        data = read_whole(path)
    except OSError as error:
        raise UsageError(say("safekeeping.unreadable", path=path, reason=reason(error))) from error
    if data.startswith(_STORE):
        raise UsageError(say("safekeeping.is-store", path=path))
    if not data.startswith(b"\x1f\x8b"):
        raise UsageError(say("safekeeping.no-backup", path=path))
    try:
        return _Reading(path, data).graph
    except (
        _Damaged,
        OSError,
        EOFError,
        zlib.error,
        ValueError,
        LookupError,
        TypeError,
        RecursionError,
    ) as error:
        raise UsageError(say("safekeeping.damaged", path=path)) from error


class _Reading:
    """Reads one file."""

    def __init__(self, path: Path, data: bytes) -> None:
        lines = gzip.decompress(data).split(b"\n")
        if lines[0] and not lines[0].startswith(_HEAD):
            raise UsageError(say("safekeeping.no-backup", path=path))
        header = json.loads(lines[0])
        self._refuse_other_versions(path, header)
        if lines[-1] or len(lines) < 3:
            raise _Damaged
        if json.loads(lines[-2]) != _end(lines[:-2]):
            raise _Damaged
        self.graph = Graph()
        for line in lines[1:-2]:
            self._take(*json.loads(line))
        self._check(header)

    def _refuse_other_versions(self, path: Path, header: Row) -> None:
        known = {"pohon-backup": FORMAT, "ontology": ONTOLOGY, "facts": FACTS}
        if any(header[name] > version for name, version in known.items()):
            raise UsageError(say("safekeeping.newer", path=path, program=header["program"]))
        if header["facts"] < _DIGESTS_SINCE:
            raise UsageError(say("safekeeping.older", path=path, program=header["program"]))

    def _take(self, kind: str, row: Row) -> None:
        if kind in NODES:
            self.graph.add(kind, row)
        else:
            key: EdgeKey = _EDGES[kind]
            self.graph.edges[key].append(row)

    def _check(self, header: Row) -> None:
        said = {tree["id"]: tree["whole"] for tree in header["trees"]}
        kept = {tree["id"]: tree["whole"] for tree in self.graph.trees()}
        if not are_recorded(self.graph) or said != kept:
            raise _Damaged
        if header["digest"] != Signed.of(shared_digests(self.graph), kept).digest:
            raise _Damaged
