"""One load or drop inside one transaction: what differs is found and written, portion by portion.

First comes what all trees share: the nomenclature, governments and agencies. Then, portion by portion,
officers and programmes, which belong to one agency, and then the trees. Nothing that is read depends on
what has been written before it, so a run that writes nothing finds the same.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Literal

from pohon_graph.engines import Write, Writer
from pohon_graph.engines.held import OWN_EDGES, Ids, read_heads, read_listed, read_own, read_shared
from pohon_graph.engines.notices import left_behind, other_words, refuse_absent, refuse_other_agencies
from pohon_graph.engines.orders import COMMON, Change, Head, Order
from pohon_graph.engines.portions import by_agency, by_tree
from pohon_graph.engines.reading import all_nomenclature
from pohon_graph.engines.shrinking import shrinking
from pohon_graph.engines.signing import Signed, sign
from pohon_graph.engines.versions import is_older, older_trees
from pohon_graph.errors import InputError, Problem
from pohon_graph.graph.difference import Difference, Tally, difference
from pohon_graph.graph.digests import shared_digests, shared_parts, tree_digests
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
from pohon_graph.graph.shared import (
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
        """`signed` is what the store is signed with; None for a run that writes nothing."""
        self.order = order
        self.writer = writer
        self.signed = signed or Signed("", {})
        self.tally = Tally()
        self.others: list[OtherTitle] = []
        self.refused: list[Problem] = []
        self.present = read_heads(writer.run)
        self.loaded = order.heads
        self.replaced = self.loaded.keys() | order.drop
        stamped = _stamped(self.loaded.values(), self.present)
        # All trees that there will be, of those that are not loaded the little that others need of them.
        self.trees = {id_: row for id_, row in (self.present | stamped).items() if id_ not in order.drop}
        # What an older version of the program kept of a nomenclature lacks facts that rules read.
        self.is_older = is_older(writer.before) or bool(older_trees(writer.before, [*self.present.values()]))
        self.common = Graph()
        self.written_entries: set[str] = set()
        self.parts: dict[str, str | None] = {}  # digests of what trees share, None for what is gone

    def run(self) -> Change:
        """Do it. Raises InputError if it may not be done; the transaction must then be given up."""
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
        """Record the digests of what is in the store now."""
        before = self.signed
        shared = {name: digest for name, digest in {**before.shared, **self.parts}.items() if digest}
        wholes = {id_: row["whole"] or "" for id_, row in self.trees.items()}
        sign(self.writer, before, Signed.of(shared, wholes))

    def _work(self) -> dict[str, str]:
        """The agency of each tree that is to be looked at: those replaced, and those that follow them."""
        rows = self.present | self.trees
        trees = [*self.loaded, *sorted(self._following - self.loaded.keys())]
        return {id_: rows[id_]["agency"] for id_ in trees}

    def _sizes(self) -> dict[str, int]:
        """How many goals a tree has, or had."""
        before = {id_: row["goals"] for id_, row in self.present.items()}
        return before | {id_: max(head.goals, before.get(id_, 0)) for id_, head in self.loaded.items()}

    # What all trees share

    def _entries(self) -> Difference:
        """Write the nomenclature; gives what is to be removed of it."""
        before = Graph()
        before.nodes["Nomenclature"] = all_nomenclature(self.writer.run)
        tables, held = self.order.tables, before.nodes["Nomenclature"]
        self.common.nodes["Nomenclature"] = tables.after(tables.renewed(held) if self.is_older else held)
        self.official = Nomenclature(self.common.nodes["Nomenclature"].values())
        if self.order.only_matched:
            return Difference()
        return self._write_shared(before, self.common, ("Nomenclature",), ())

    def _use_entries(self, matches: Iterable[Row]) -> None:
        """Write the entries that are matched, in a store that is to hold no others."""
        ids = {edge["end"] for edge in matches} - self.written_entries if self.order.only_matched else set()
        if ids:
            before, after, entries = Graph(), Graph(), self.common.nodes["Nomenclature"]
            after.nodes["Nomenclature"] = {id_: entries[id_] for id_ in sorted(ids)}
            self._write_shared(before, after, ("Nomenclature",), ())
            self.written_entries |= ids

    def _agencies(self) -> Difference:
        """Write governments and agencies; gives what is to be removed of them."""
        # A new nomenclature may match, or no longer match, what other trees hold.
        # A store that was never signed has no digest of what this load would not touch.
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
        """Put into `new` what the trees that stay, and those that are loaded, say of shared things."""
        for label in labels:
            rows = old.edges[DECLARED[label]]
            new.edges[DECLARED[label]] = [row for row in rows if row["start"] not in self.replaced]
        for said in declared:
            for label in labels:
                new.edges[DECLARED[label]] += said[label]
        self.others += add_shared_nodes(new, self.trees, old, labels)

    # Portions

    def _portion(self, trees: Sequence[str]) -> None:
        """Officers and programmes of some agencies, then all trees of theirs that are to be looked at."""
        agencies = {(self.present | self.trees)[tree]["agency"] for tree in trees}
        old, new, everything = self._people_of(agencies, set(trees))
        facts = OfficialFacts(new, self.trees, self.official)
        facts.add_to_programs()
        self._use_entries(new.edges[PROGRAM_MATCH])
        gone = self._write_shared(old, new, _PEOPLE, _PEOPLE_EDGES)
        ordered = [*trees, *sorted(everything - set(trees))]
        for part in by_tree(ordered, self._sizes()):
            self._own(part, facts)
        if not self.refused:  # what is refused has written no edge, so none has gone
            remove_nodes(self.writer, gone)

    def _people_of(self, agencies: Collection[str], trees: set[str]) -> tuple[Graph, Graph, set[str]]:
        """Officers and programmes of some agencies as they are and as they will be, and which of the
        agencies' trees have to be looked at: `trees`, and those that list a programme that changes."""
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
        """The trees' own nodes and edges."""
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
        write_difference(self.writer, found)
        remove_nodes(self.writer, found)

    def _add_loaded(self, new: Graph, old: Graph, tree: str) -> None:
        graph = self.order.graph(tree)
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
        """Write shared things and the edges between them, and leave what is gone for later."""
        found = difference(old, new, labels, keys)
        # Entries that are not written are not signed either: what somebody did to them is to come out.
        is_signed = "Nomenclature" in self.signed.shared
        if "Nomenclature" not in labels or self.is_older or not is_signed or any(found.nodes.values()):
            self.parts |= dict.fromkeys(shared_parts(old, labels)) | shared_digests(new, labels)
        self.tally.add(found)
        write_difference(self.writer, found)
        return found

    # What the user should know

    def _change(self) -> Change:
        written = [self.trees[id_] for id_ in sorted(self.loaded)]
        labels = [*DECLARED]
        others = sorted(self.others, key=lambda other: labels.index(other.label))
        notices = [other_words(other) for other in others if other.tree in self.loaded]
        staying = [row for id_, row in self.present.items() if id_ not in self.replaced]
        return Change(written, self.tally.counts(), notices + left_behind(written, staying))


def _stamped(heads: Iterable[Head], present: Mapping[str, Row]) -> dict[str, Row]:
    """The Tree rows with the time they were loaded, which stays where the content is the same."""
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
    """What `old` holds of trees that are not replaced, but matches, which are worked out anew."""
    new = Graph()
    for label, name in TREE_PROPERTY.items():
        # Copies, because facts are worked out anew on them: what is stored has to stay to be compared.
        new.nodes[label] = {i: {**row} for i, row in old.nodes[label].items() if row[name] not in replaced}
    for key in _OWN_BUT_MATCHES:
        stays = new.nodes[key[1]]
        new.edges[key] = [row for row in old.edges[key] if row["start"] in stays]
    return new


def write_difference(writer: Writer, found: Difference) -> None:
    """All but the removal of nodes: edges that are gone first, nodes before the edges between them."""
    for key, edges in found.edges.items():
        _put(writer, "remove", key, edges.gone)
    for label, nodes in found.nodes.items():
        _put(writer, "change", label, nodes.changed)
    writer.put([Write("create", label, nodes.new) for label, nodes in found.nodes.items()])
    for key, edges in found.edges.items():
        _put(writer, "change", key, edges.changed)
    writer.put([Write("create", key, edges.new) for key, edges in found.edges.items()])


def remove_nodes(writer: Writer, found: Difference) -> None:
    """The rest: the nodes that are gone, whose edges are by now."""
    for label, rows in found.nodes.items():
        _put(writer, "remove", label, rows.gone)


def _put(writer: Writer, does: Literal["change", "remove"], kind: str | EdgeKey, rows: list[Row]) -> None:
    if rows:
        writer.put([Write(does, kind, rows)])
