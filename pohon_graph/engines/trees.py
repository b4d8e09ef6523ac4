"""Writing whole trees: what differs is found first, then written, all in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import NamedTuple, TypeVar

from pohon_graph.engines import Ask, Engine, Parameters, Result, Writer, statements
from pohon_graph.engines.reading import OWN, all_trees, list_trees, read_trees
from pohon_graph.engines.shrinking import refuse_shrinking
from pohon_graph.errors import InputError, Problem, StoreEmpty, UsageError
from pohon_graph.graph.difference import Counts, Difference, difference
from pohon_graph.graph.digests import store_digest, tree_digests
from pohon_graph.graph.model import (
    EDGE_KEYS,
    FACTS,
    GOAL_MATCH,
    PROGRAM_MATCH,
    TREE_PROPERTY,
    EdgeKey,
    Graph,
    Row,
)
from pohon_graph.graph.nomenclature import joined
from pohon_graph.graph.official_facts import add_official_facts
from pohon_graph.graph.shared import OtherTitle, add_shared_nodes, affected_trees
from pohon_graph.texts import say

K = TypeVar("K", str, EdgeKey)

_AT_ONCE = 500  # rows of a statement: an engine keeps them in memory a second time


@dataclass(frozen=True, slots=True)
class Change:
    """What a load or a drop did: the Tree rows it wrote, `counts` by kind, what the user should know."""

    trees: list[Row] = field(default_factory=list)
    counts: dict[str, Counts] = field(default_factory=dict)
    notices: list[Problem] = field(default_factory=list)


def write_trees(
    engine: Engine,
    graphs: Sequence[Graph],
    nomenclature: Iterable[Row] = (),
    *,
    tables: Iterable[Row] | None = None,
    drop: Collection[str] = (),
    drop_table: str | None = None,
    only_matched: bool = False,
    dry_run: bool = False,
    replace: bool = False,
) -> Change:
    """Replace the trees of `graphs`, each the graph of one file, and remove those named in `drop`.

    All of it is one transaction. `tables` are rows of the nomenclature to be loaded, `drop_table` is a
    regulation whose rows go; `nomenclature`, the bundled one, is the store's while it has no other.
    Other trees are untouched but for what follows from tables, agencies and programmes that they
    share. `only_matched` leaves out the rows that nothing matches, in a store that is not kept. With
    `dry_run` nothing is written. Raises InputError if the store holds one of the trees for another
    agency, or if most of a tree's goals would go and nobody said `replace`.
    """
    bundled = {row["id"]: row for row in nomenclature}
    plan = _Plan(graphs, _Tables(bundled, list(tables or ()), drop_table), set(drop), replace, only_matched)
    if dry_run:
        try:
            return plan.made(engine.read).change
        except StoreEmpty:
            return plan.made(_nothing).change

    def work(writer: Writer) -> Change:
        made = plan.made(writer.run)
        _write(writer, made.difference)
        return made.change

    return engine.write(work)


@dataclass(frozen=True, slots=True)
class _Tables:
    """What becomes of a store's nomenclature."""

    bundled: dict[str, Row]
    given: list[Row]
    dropped: str | None

    @property
    def are_changed(self) -> bool:
        """Whether the rows may be others afterwards, so that all trees have to be matched anew."""
        return bool(self.given) or self.dropped is not None

    def after(self, held: dict[str, Row]) -> dict[str, Row]:
        """The rows that the store then holds."""
        if not self.are_changed:
            return held or self.bundled
        kept = {id_: row for id_, row in held.items() if row["regulation"] != self.dropped}
        return joined(kept, self.given) or self.bundled


class _Made(NamedTuple):
    """What a plan comes to: rows to be written, what the user is told, the store's digest afterwards."""

    difference: Difference
    change: Change
    digest: str


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be written, given what a store turns out to hold."""

    graphs: Sequence[Graph]
    tables: _Tables
    drop: set[str]
    replace: bool
    only_matched: bool = False

    def made(self, ask: Ask) -> _Made:
        present = {row["id"]: row for row in all_trees(ask)}
        _refuse_other_agencies(self.graphs, present)
        loaded = {tree["id"] for graph in self.graphs for tree in graph.trees()}
        replaced = loaded | self.drop
        # What an older version of the program kept of a nomenclature lacks facts that rules read.
        older = any(row.get("facts") != FACTS for row in present.values())
        # A new nomenclature may match, or no longer match, what other trees hold.
        everything = older or self.tables.are_changed
        old = read_trees(ask, replaced | set(present) if everything else replaced)
        if not self.replace:
            refuse_shrinking(old, self.graphs)
        held = {} if older else old.nodes["Nomenclature"]
        new, trees, others = self._made_of(old, replaced, present, held)
        touched = affected_trees(old, new, trees) - old.nodes["Tree"].keys()
        if touched:
            old = read_trees(ask, replaced | touched)
            new, trees, others = self._made_of(old, replaced, present, held)
        add_official_facts(new, trees)
        if self.only_matched:
            _drop_unmatched(new)
        digest = _digested(new, trees)
        found = difference(old, new)
        written = [trees[id_] for id_ in sorted(loaded)]
        notices = [_notice(other) for other in others if other.tree in loaded]
        notices += _left_behind(written, [row for id_, row in present.items() if id_ not in replaced])
        return _Made(found, Change(written, found.counts, notices), digest)

    def _made_of(
        self, old: Graph, replaced: Collection[str], present: Mapping[str, Row], held: dict[str, Row]
    ) -> tuple[Graph, dict[str, Row], list[OtherTitle]]:
        """The graph that is to be, all trees of the store then, and the titles that are not used."""
        new = _without(old, replaced)
        for graph in self.graphs:
            _add(new, graph)
        new.nodes["Nomenclature"] = self.tables.after(held)
        trees = {**present, **_stamped(new, present)}
        trees = {id_: row for id_, row in trees.items() if id_ not in self.drop}
        return new, trees, add_shared_nodes(new, trees, old)


def _digested(graph: Graph, trees: Mapping[str, Row]) -> str:
    """Set the digest of each tree in `graph`, and give the store's; `trees` are all its Tree rows."""
    for id_, whole in tree_digests(graph).items():
        trees[id_]["whole"] = whole
    return store_digest(graph, {id_: row.get("whole") or "" for id_, row in trees.items()})


def _drop_unmatched(graph: Graph) -> None:
    used = {edge["end"] for key in (GOAL_MATCH, PROGRAM_MATCH) for edge in graph.edges[key]}
    rows = graph.nodes["Nomenclature"]
    graph.nodes["Nomenclature"] = {id_: row for id_, row in rows.items() if id_ in used}


def _nothing(_: str, __: Parameters | None) -> Result:
    """What a store that is not there yet answers."""
    return Result((), [])


def drop_tree(engine: Engine, tree: str) -> Change:
    """Remove one tree and what only it declared. Raises UsageError where there is no such tree."""
    present = [row["id"] for row in list_trees(engine)]
    if tree not in present:
        key = "store.no-tree" if present else "store.no-tree-at-all"
        raise UsageError(say(key, tree=tree, trees=", ".join(present)))
    return write_trees(engine, [], drop=[tree])


def _refuse_other_agencies(graphs: Sequence[Graph], present: Mapping[str, Row]) -> None:
    problems = []
    for tree in (tree for graph in graphs for tree in graph.trees()):
        holder = present.get(tree["id"], tree)["agency"]
        if holder != tree["agency"]:
            sentence = say("store.other-agency", tree=tree["id"], holder=holder, agency=tree["agency"])
            problems.append(Problem(tree["source"], sentence))
    if problems:
        raise InputError(problems)


def _without(old: Graph, trees: Collection[str]) -> Graph:
    """What stays of `old` when `trees` go: shared nodes and matches are worked out anew."""
    new = Graph()
    new.nodes["Nomenclature"] = old.nodes["Nomenclature"]
    for label in OWN:
        belongs = TREE_PROPERTY[label]
        # Copies, because facts are worked out anew on them: what is stored has to stay to be compared.
        new.nodes[label] = {i: {**row} for i, row in old.nodes[label].items() if row[belongs] not in trees}
    for key in EDGE_KEYS:
        if key[0] == "DECLARES":
            new.edges[key] = [row for row in old.edges[key] if row["start"] not in trees]
        elif key[1] in OWN and key != GOAL_MATCH:
            stays = new.nodes[key[1]]
            new.edges[key] = [row for row in old.edges[key] if row["start"] in stays]
    return new


def _add(new: Graph, graph: Graph) -> None:
    for label in OWN:
        new.nodes[label].update(graph.nodes[label])
    for key in EDGE_KEYS:
        new.edges[key] += graph.edges[key]


def _stamped(new: Graph, present: Mapping[str, Row]) -> dict[str, Row]:
    """The Tree rows with the time they were loaded, which stays where the content is the same."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    for id_, row in new.nodes["Tree"].items():
        before = present.get(id_)
        same = before is not None and before["digest"] == row["digest"]
        new.nodes["Tree"][id_] = {**row, "loaded_at": before["loaded_at"] if before and same else now}
    return new.nodes["Tree"]


def _write(writer: Writer, found: Difference) -> None:
    """Nodes before the edges between them, and on the way out the other way round."""
    for key, edges in found.edges.items():
        _run(writer, statements.remove_edge, key, edges.gone)
    for label, nodes in found.nodes.items():
        _run(writer, statements.remove_node, label, nodes.gone)
        _run(writer, statements.change_node, label, nodes.changed)
        _run(writer, statements.create_node, label, nodes.new)
    for key, edges in found.edges.items():
        _run(writer, statements.change_edge, key, edges.changed)
        _run(writer, statements.create_edge, key, edges.new)


def _run(writer: Writer, statement: Callable[[K], str], kind: K, rows: list[Row]) -> None:
    for first in range(0, len(rows), _AT_ONCE):
        writer.run(statement(kind), {"rows": rows[first : first + _AT_ONCE]})


def _notice(other: OtherTitle) -> Problem:
    said, kept = other.title, other.kept
    if other.about == "kind":
        said, kept = say(f"words.{said}"), say(f"words.{kept}")
    kind = say(f"store.kind.{other.label}")
    sentence = say(f"store.other-{other.about}", kind=kind, id=other.id, title=said, kept=kept)
    return Problem(other.source, sentence)


def _left_behind(written: Sequence[Row], others: Sequence[Row]) -> list[Problem]:
    """Notices of trees that an earlier state of the same file gave: another government, period or
    document in it makes another tree, and the first stays."""
    return [
        Problem(tree["source"], say("store.same-file", tree=tree["id"], other=other["id"]))
        for tree in written
        for other in others
        if other.get("path") and other["path"] == tree.get("path")
    ]
