"""One load or drop in one transaction: finds the differences and writes them, portion by portion.

It writes nodes that all trees share first: the nomenclature, governments and agencies. Then each portion
writes its officers and programmes, which belong to one agency, and then its trees. No read depends on an
earlier write, so a dry run finds the same differences.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Literal

from pohon_graph.engines import Write, Writer
from pohon_graph.engines.edited_trees import EditedTrees
from pohon_graph.engines.graph_reader import all_nomenclature
from pohon_graph.engines.load_notices import left_behind, other_words, refuse_absent, refuse_other_agencies
from pohon_graph.engines.load_orders import COMMON, Change, Head, Order
from pohon_graph.engines.load_portions import by_agency, by_tree
from pohon_graph.engines.shrink_guard import shrinking
from pohon_graph.engines.store_digests import Signed, sign
from pohon_graph.engines.stored_trees import OWN_EDGES, Ids, read_heads, read_listed, read_own, read_shared
from pohon_graph.engines.versions import is_older, older_trees
from pohon_graph.errors import InputError, Problem
from pohon_graph.graph.digests import shared_digests, shared_parts, tree_digests
from pohon_graph.graph.graph_difference import Difference, Tally, difference
from pohon_graph.graph.in_force import Nomenclature
from pohon_graph.graph.model import (
    BELONGS_TO,
    GOAL_MATCH,
    OWN,
    PART,
    PROGRAM_MATCH,
    TREE_PROPERTY,
    WORKS_AT,
    EdgeKey,
    Graph,
    Row,
)
from pohon_graph.graph.official_facts import OfficialFacts
from pohon_graph.graph.shared_nodes import (
    DECLARED,
    OtherTitle,
    add_shared_nodes,
    trees_of_changed_agencies,
    trees_of_changed_programs,
)

_PEOPLE = ("Officer", "Program")
_COMMON_EDGES: tuple[EdgeKey, ...] = (BELONGS_TO,)
_PEOPLE_EDGES: tuple[EdgeKey, ...] = (WORKS_AT, PART, PROGRAM_MATCH)
_OWN_BUT_MATCHES = tuple(key for key in OWN_EDGES if key != GOAL_MATCH)


class Replacing:
    """One run of an order."""

    def __init__(self, order: Order, writer: Writer, signed: Signed | None = None) -> None:
        """`signed` holds the store's digests; None for a run that writes nothing."""
        self.order = order
        self.writer = writer
        self.signed = signed or Signed("", {})
        self.tally = Tally()
        self.others: list[OtherTitle] = []
        self.refused: list[Problem] = []
        self.present = read_heads(writer.run)
        self.edited = EditedTrees(self.present)
        self.loaded = order.heads
        self.replaced = self.loaded.keys() | order.drop
        stamped = _stamped(self.loaded.values(), self.present)
        # All trees after the run. Trees that are not loaded have only the few properties that others need.
        self.trees = {id_: row for id_, row in (self.present | stamped).items() if id_ not in order.drop}
        # A nomenclature from an older version of the program lacks facts that rules read.
        self.is_older = is_older(writer.before) or bool(older_trees(writer.before, [*self.present.values()]))
        self.common = Graph()
        self.written_entries: set[str] = set()
        self.parts: dict[str, str | None] = {}  # digests of shared parts, None for removed ones

    def run(self) -> Change:
        """Run the order. Raises InputError if it is refused; the caller must then abandon the transaction."""
        refuse_absent(self.order.drop, self.present)
        refuse_other_agencies((head.tree for head in self.loaded.values()), self.present)
        gone = [self._entries(), self._agencies()]
        for trees in by_agency(self._work(), self._sizes()):
            self._portion(trees)
        if self.refused:
            raise InputError(self.refused)
        for found in gone:
            remove_nodes(self.writer, found)
        return self._change()

    def sign(self) -> None:
        """Record the digests of the store's new content."""
        before = self.signed
        shared = {name: digest for name, digest in {**before.shared, **self.parts}.items() if digest}
        wholes = {id_: row["whole"] or "" for id_, row in self.trees.items()}
        sign(self.writer, before, Signed.of(shared, wholes))

    def _work(self) -> dict[str, str]:
        """The agency of each tree to process: the replaced trees, and trees that change with them."""
        rows = self.present | self.trees
        trees = [*self.loaded, *sorted(self._following - self.loaded.keys())]
        return {id_: rows[id_]["agency"] for id_ in trees}

    def _sizes(self) -> dict[str, int]:
        """The number of goals of each tree, before or after the run, the larger one."""
        before = {id_: row["goals"] for id_, row in self.present.items()}
        return before | {id_: max(head.goals, before.get(id_, 0)) for id_, head in self.loaded.items()}

    # Nodes that all trees share

    def _entries(self) -> Difference:
        """Write the nomenclature; returns the entries to remove."""
        before = Graph()
        before.nodes["Nomenclature"] = all_nomenclature(self.writer.run)
        tables, held = self.order.tables, before.nodes["Nomenclature"]
        self.common.nodes["Nomenclature"] = tables.after(tables.renewed(held) if self.is_older else held)
        self.official = Nomenclature(self.common.nodes["Nomenclature"].values())
        if self.order.only_matched:
            return Difference()
        return self._write_shared(before, self.common, ("Nomenclature",), ())

    def _use_entries(self, matches: Iterable[Row]) -> None:
        """Write the matched entries, in a store that keeps no others."""
        ids = {edge["end"] for edge in matches} - self.written_entries if self.order.only_matched else set()
        if ids:
            before, after, entries = Graph(), Graph(), self.common.nodes["Nomenclature"]
            after.nodes["Nomenclature"] = {id_: entries[id_] for id_ in sorted(ids)}
            self._write_shared(before, after, ("Nomenclature",), ())
            self.written_entries |= ids

    def _agencies(self) -> Difference:
        """Write governments and agencies; returns those to remove."""
        # A changed nomenclature may gain or lose matches with other trees.
        # A store that was never signed has no digests of the parts outside this load.
        everything = self.is_older or self.order.tables.are_changed or self.signed.digest is None
        self._following = (self.replaced | self.present.keys()) if everything else set(self.replaced)
        ids = read_listed(self.writer.run, self._following & self.present.keys(), COMMON)
        for head in self.loaded.values():
            _list(ids, head.declared)
        old = read_shared(self.writer.run, ids) if self.present else Graph()
        self._add_up(self.common, old, COMMON, (head.declared for head in self.loaded.values()))
        self._following |= trees_of_changed_agencies(old, self.common, self.trees)
        return self._write_shared(old, self.common, COMMON, _COMMON_EDGES)

    def _add_up(
        self, new: Graph, old: Graph, labels: tuple[str, ...], declared: Iterable[Mapping[str, list[Row]]]
    ) -> None:
        """Put the declarations of shared nodes into `new`, from trees that stay and from loaded trees."""
        for label in labels:
            rows = old.edges[DECLARED[label]]
            new.edges[DECLARED[label]] = [row for row in rows if row["start"] not in self.replaced]
        for said in declared:
            for label in labels:
                new.edges[DECLARED[label]] += said[label]
        self.others += add_shared_nodes(new, self.trees, old, labels)

    # Portions

    def _portion(self, trees: Sequence[str]) -> None:
        """Process officers and programmes of some agencies, then all affected trees of these agencies."""
        agencies = {(self.present | self.trees)[tree]["agency"] for tree in trees}
        old, new, everything = self._people_of(agencies, set(trees))
        facts = OfficialFacts(new, self.trees, self.official)
        facts.add_to_programs()
        self._use_entries(new.edges[PROGRAM_MATCH])
        gone = self._write_shared(old, new, _PEOPLE, _PEOPLE_EDGES)
        ordered = [*trees, *sorted(everything - set(trees))]
        for part in by_tree(ordered, self._sizes()):
            self._own(part, facts)
        if not self.refused:  # a refused portion has written no edges, so none were removed
            remove_nodes(self.writer, gone)

    def _people_of(self, agencies: Collection[str], trees: set[str]) -> tuple[Graph, Graph, set[str]]:
        """Officers and programmes of some agencies before and after, and the trees to process: `trees`
        and those of the agencies' trees that list a changed programme."""
        held = {id_ for id_, row in self.present.items() if row["agency"] in agencies}
        ids = read_listed(self.writer.run, held, _PEOPLE)
        declared = [self.order.declared(tree, _PEOPLE) for tree in self.loaded if tree in trees]
        for said in declared:
            _list(ids, said)
        old = read_shared(self.writer.run, ids) if held else Graph()
        new = Graph()
        for label in (*COMMON, "Nomenclature"):
            new.nodes[label] = self.common.nodes[label]
        new.edges[BELONGS_TO] = self.common.edges[BELONGS_TO]
        self._add_up(new, old, _PEOPLE, declared)
        return old, new, trees | trees_of_changed_programs(old, new)

    def _own(self, trees: Sequence[str], facts: OfficialFacts) -> None:
        """Process the trees' own nodes and edges."""
        old = read_own(self.writer.run, [tree for tree in trees if tree in self.present])
        new = _without(old, self.replaced)
        for tree in trees:
            if tree in self.loaded:
                self._add_loaded(new, old, tree)
        if self.refused:
            return
        facts.add_to_trees(new)
        for tree, whole in tree_digests(new).items():
            new.nodes["Tree"][tree]["whole"] = self.trees[tree]["whole"] = whole
        self._use_entries(new.edges[GOAL_MATCH])
        found = difference(old, new, OWN, OWN_EDGES)
        self.tally.add(found)
        self.edited.compare(old, new, [tree for tree in trees if tree in self.loaded])
        del old, new  # so that their memory can be released while they are written
        write_difference(self.writer, found)
        remove_nodes(self.writer, found)

    def _add_loaded(self, new: Graph, old: Graph, tree: str) -> None:
        graph = self.order.graph(tree, last=self.writer.runs_once)
        if not self.order.replace:
            self.refused += shrinking(old, graph)
        for label in OWN:
            new.nodes[label] |= graph.nodes[label]
        for key in OWN_EDGES:
            new.edges[key] += graph.edges[key]
        new.nodes["Tree"][tree] = self.trees[tree]

    # Writing

    def _write_shared(
        self, old: Graph, new: Graph, labels: Collection[str], keys: Collection[EdgeKey]
    ) -> Difference:
        """Write shared nodes and the edges between them; removal comes later."""
        found = difference(old, new, labels, keys)
        # Entries that were not written are not signed either, so that outside changes to them are detected.
        is_signed = "Nomenclature" in self.signed.shared
        if "Nomenclature" not in labels or self.is_older or not is_signed or any(found.nodes.values()):
            self.parts |= dict.fromkeys(shared_parts(old, labels)) | shared_digests(new, labels)
        self.tally.add(found)
        write_difference(self.writer, found)
        return found

    # Notices for the user

    def _change(self) -> Change:
        written = [self.trees[id_] for id_ in sorted(self.loaded)]
        labels = [*DECLARED]
        others = sorted(self.others, key=lambda other: labels.index(other.label))
        notices = [other_words(other) for other in others if other.tree in self.loaded]
        staying = [row for id_, row in self.present.items() if id_ not in self.replaced]
        notices += left_behind(written, staying)
        return Change(written, self.tally.counts(), notices, self.edited.edits())


def _stamped(heads: Iterable[Head], present: Mapping[str, Row]) -> dict[str, Row]:
    """The Tree rows with their load time, which is unchanged if the content is the same."""
    now = datetime.now(UTC).isoformat(timespec="seconds")
    rows = {}
    for row in (head.tree for head in heads):
        before = present.get(row["id"])
        same = before is not None and before["digest"] == row["digest"]
        rows[row["id"]] = {**row, "loaded_at": before["loaded_at"] if before and same else now}
    return rows


def _list(ids: Ids, declared: Mapping[str, list[Row]]) -> None:
    for label, rows in declared.items():
        ids[label].update(row["end"] for row in rows)


def _without(old: Graph, replaced: Collection[str]) -> Graph:
    """The trees in `old` that are not replaced, without matches, which are recomputed."""
    new = Graph()
    for label, name in TREE_PROPERTY.items():
        # Copies, because facts are recomputed on them; the comparison needs the stored rows unchanged.
        new.nodes[label] = {i: {**row} for i, row in old.nodes[label].items() if row[name] not in replaced}
    for key in _OWN_BUT_MATCHES:
        stays = new.nodes[key[1]]
        new.edges[key] = [row for row in old.edges[key] if row["start"] in stays]
    return new


def write_difference(writer: Writer, found: Difference) -> None:
    """Write everything except node removals: removed edges first, and nodes before edges between them."""
    for key, edges in found.edges.items():
        _put(writer, "remove", key, edges.gone)
    for label, nodes in found.nodes.items():
        _put(writer, "change", label, nodes.changed)
    writer.put([Write("create", label, nodes.new) for label, nodes in found.nodes.items()])
    for key, edges in found.edges.items():
        _put(writer, "change", key, edges.changed)
    writer.put([Write("create", key, edges.new) for key, edges in found.edges.items()])


def remove_nodes(writer: Writer, found: Difference) -> None:
    """Remove the deleted nodes, whose edges are already removed."""
    for label, rows in found.nodes.items():
        _put(writer, "remove", label, rows.gone)


def _put(writer: Writer, does: Literal["change", "remove"], kind: str | EdgeKey, rows: list[Row]) -> None:
    if rows:
        writer.put([Write(does, kind, rows)])
