"""Checks a store: versions, schema, nodes, edges, digests and derived facts; lists files to load again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pohon_graph.engines import Engine
from pohon_graph.engines.store_digests import Signed
from pohon_graph.engines.versions import is_newer, older_trees
from pohon_graph.graph.digests import content_digests, shared_digests, tree_digests, tree_of
from pohon_graph.graph.gc_pause import search_put_off
from pohon_graph.graph.model import DECLARES_AGENCY, DECLARES_GOVERNMENT, Graph, Row, source_file
from pohon_graph.graph.origin import origin
from pohon_graph.ontology import NODES
from pohon_graph.safekeeping.faults import Fault, fault
from pohon_graph.safekeeping.recomputed_facts import Unlike, recomputed, unlike
from pohon_graph.safekeeping.store_content import Seen, look
from pohon_graph.safekeeping.structure import Structure
from pohon_graph.texts import say

_BROKEN_ROWS = (KeyError, TypeError, ValueError, AttributeError, IndexError, StopIteration, RecursionError)


@dataclass(frozen=True, slots=True)
class Verified:
    """The result of `verify` for a store.

    `trees` are the Tree rows by id, `faults` all faults, and `load` the files to load again, as their trees
    name them. A store without a fault is whole.
    """

    store: str
    engine: str
    trees: tuple[Row, ...]
    faults: tuple[Fault, ...]
    load: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether the store has no faults."""
        return not self.faults


@search_put_off()
def verify(engine: Engine) -> Verified:
    """Check everything that a store holds. Raises StoreEmpty if the store does not exist."""
    seen = look(engine)
    structure = Structure(seen)
    graph = structure.graph
    faults = [
        *_versions(seen, graph),
        *(fault("schema", name=name, statement=statement) for name, statement in seen.lacking.items()),
        *structure.faults,
        *_counts(seen),
        *_digests(seen, graph),
        *_shared(seen.signed, graph),
        *_facts(graph),
        *(fault("left-over", path=path) for path in engine.left_over()),
    ]
    trees = tuple(graph.trees())
    return Verified(engine.url, engine.name, trees, tuple(faults), _to_load(faults, trees))


def _versions(seen: Seen, graph: Graph) -> Iterator[Fault]:
    if is_newer(seen.stamp):
        yield fault("newer", program=seen.stamp.program)
        return
    for tree in older_trees(seen.stamp, graph.trees()):
        yield fault("older", tree=tree["id"])


def _counts(seen: Seen) -> Iterator[Fault]:
    """Differences between the numbers of nodes after the last write and now."""
    for label, recorded in seen.stamp.counts.items():
        found = sum(label in node.labels for node in seen.nodes)
        if label in NODES and found != recorded:
            yield fault("count", label=label, found=found, recorded=recorded)


def _digests(seen: Seen, graph: Graph) -> Iterator[Fault]:
    """Trees whose digests differ from their rows. Digests of an earlier version cannot be compared."""
    wholes, contents = tree_digests(graph), content_digests(graph)
    older = {tree["id"] for tree in older_trees(seen.stamp, graph.trees())}
    for id_, tree in sorted(graph.nodes["Tree"].items()):
        if id_ in older:
            continue
        if contents[id_] != tree.get("digest"):
            yield fault("content", tree=id_)
        if wholes[id_] != tree.get("whole"):
            yield fault("whole", tree=id_)


def _shared(signed: Signed, graph: Graph) -> Iterator[Fault]:
    parts = shared_digests(graph)
    wholes = {id_: str(row.get("whole") or "") for id_, row in graph.nodes["Tree"].items()}
    for name in sorted(parts.keys() | signed.shared.keys()):
        if parts.get(name) != signed.shared.get(name):
            kind, _, id_ = name.partition(" ")
            if kind == "Nomenclature":
                yield fault("nomenclature")
            else:
                part = say(f"safekeeping.part.{kind}", None, id=id_)
                yield fault("shared", node=id_, tree=_speaker(graph, kind, id_), part=part)
    if signed.digest != Signed.of(signed.shared, wholes).digest:
        yield fault("store")


def _speaker(graph: Graph, kind: str, id_: str) -> str | None:
    """A tree whose next load rewrites a shared part."""
    key = {"Government": DECLARES_GOVERNMENT, "Agency": DECLARES_AGENCY}.get(kind)
    if key is None:
        trees = [tree for tree, row in graph.nodes["Tree"].items() if row.get("agency") == id_]
    else:
        trees = [edge["start"] for edge in graph.edges[key] if edge["end"] == id_]
    return min((tree for tree in trees if tree in graph.nodes["Tree"]), default=None)


def _facts(graph: Graph) -> Iterator[Fault]:
    try:
        found = list(unlike(graph, recomputed(graph)))
    except _BROKEN_ROWS:  # rows that other faults already cover
        yield fault("unworkable")
        return
    for each in found:
        yield _fact(graph, each)


def _fact(graph: Graph, each: Unlike) -> Fault:
    label = each.kind if isinstance(each.kind, str) else each.kind[1]
    tree = tree_of(graph, label, each.node)
    if isinstance(each.kind, str):
        kind = "fact" if each.name else "extra"
        return fault(kind, tree=tree, node=each.node, name=each.name, label=label)
    kind = "edge-fact" if each.name else "edge-extra"
    return fault(kind, tree=tree, node=each.node, name=each.name, edge=each.kind[0], end=each.end)


def _to_load(faults: Iterable[Fault], trees: Iterable[Row]) -> tuple[str, ...]:
    """The files of the trees that have a fault."""
    files: Mapping[str, str] = {tree["id"]: origin(source_file(tree)) for tree in trees if tree.get("source")}
    named = {fault.tree for fault in faults if fault.tree}
    return tuple(sorted({files[tree] for tree in named if tree in files}))
