"""Matches programmes and goals with the official nomenclature in force for their tree.

A programme's code decides first, then its name: an equal name, else the closest. A goal on the operational
or the process level is matched by its name to a sub kegiatan: first among its own programmes, then among
its agency's affairs, then among all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from pohon_graph.graph.close_names import EQUAL
from pohon_graph.graph.in_force import InForce, Nomenclature
from pohon_graph.graph.model import DELIVERED, PART, Graph, Row
from pohon_graph.graph.nomenclature_codes import PENUNJANG, is_below
from pohon_graph.graph.official_names import name_of
from pohon_graph.graph.supporting_programmes import canonical_code
from pohon_graph.graph.tree_context import Settings
from pohon_graph.ontology import MATCHED_BY

BY_CODE, BY_NAME, BY_CLOSE_NAME = MATCHED_BY
_LEVELS_MATCHED = ("operational", "process")


class Match(NamedTuple):
    """A programme's or goal's entry, the way it was found, and the similarity of the names."""

    entry: Row
    how: str
    score: float


def program_matches(graph: Graph, official: Nomenclature, settings: Settings) -> dict[str, Match]:
    """The match of every programme of `graph` that has one, by id."""
    above = {edge["start"]: edge["end"] for edge in graph.edges[PART]}
    found: dict[str, Match] = {}
    for id_ in _parents_first(graph.nodes["Program"], above):
        program = graph.nodes["Program"][id_]
        parent = found.get(above.get(id_, ""))
        search = _Search(
            official.in_force(settings.of_program(program)),
            settings.urusan(program["agency"]),
            program.get("kind"),
            parent.entry["code"] if parent else None,
        )
        match = search.program(program)
        if match is not None:
            found[id_] = match
    return found


def goal_matches(
    graph: Graph,
    names: Mapping[str, str],
    official: Nomenclature,
    settings: Settings,
    programs: dict[str, Match],
) -> dict[str, Match]:
    """The match of every goal of `graph` that has one, by id; `names` are the goals' normalised names, and
    `programs` the matches of their programmes."""
    carried = graph.outgoing(DELIVERED)
    contexts = {
        tree: (official.in_force(settings.of_tree(tree)), settings.urusan_of_tree(tree))
        for tree in {goal["tree"] for goal in graph.nodes["Goal"].values()}
    }
    found: dict[str, Match] = {}
    for id_, goal in graph.nodes["Goal"].items():
        if goal.get("standard_level") not in _LEVELS_MATCHED:
            continue
        own = [programs[edge["end"]] for edge in carried.get(id_, ()) if edge["end"] in programs]
        in_force, affairs = contexts[goal["tree"]]
        match = _goal_match(names[id_], in_force, [each.entry["code"] for each in own], affairs)
        if match is not None:
            found[id_] = match
    return found


def edges(matches: dict[str, Match], rows: dict[str, Row]) -> list[Row]:
    """The MATCHES edges of the matches; each has the place of the matched row."""
    return [
        {
            "start": id_, "end": match.entry["id"], "score": match.score, "how": match.how,
            "source": rows[id_].get("source"),
        }
        for id_, match in matches.items()
    ]  # fmt: skip


def _parents_first(programs: Iterable[str], above: dict[str, str]) -> Iterator[str]:
    done: set[str] = set()
    for id_ in programs:
        line: list[str] = []
        at: str | None = id_
        while at is not None and at not in done:
            line.append(at)
            done.add(at)
            at = above.get(at)
        yield from reversed(line)


class _Search:
    """The search for one programme's entry: the entries in force, and the order of equal ones."""

    def __init__(
        self, in_force: InForce, urusan: frozenset[str], tier: str | None, parent: str | None
    ) -> None:
        self.in_force = in_force
        self.urusan = urusan
        self.tier = tier
        self.parent = parent

    def program(self, program: Row) -> Match | None:
        code, name = canonical_code(program), name_of(program["title"])
        rows = self.in_force.of_code(code) if code else []
        if rows:
            entry = min(rows, key=lambda row: (-_alike(name, row["compared"]), self._order(row)))
            return Match(entry, BY_CODE, _alike(name, entry["compared"]))
        return self._by_name(name) if name else None

    def _by_name(self, name: str) -> Match | None:
        titles = self.in_force.names.titles
        if name in titles:
            return Match(min(titles[name], key=self._order), BY_NAME, EQUAL)
        close = [
            (score, row)
            for official, score in self.in_force.names.close(name)
            for row in titles.get(official, ())
        ]
        if not close:
            return None
        score, entry = min(close, key=lambda each: (-each[0], self._order(each[1])))
        return Match(entry, BY_CLOSE_NAME, score)

    def _order(self, row: Row) -> tuple[object, ...]:
        """The sort key of equal entries: tier, below the parent's entry, an affair of the agency, code."""
        return (
            self.tier is not None and row["tier"] != self.tier,
            self.parent is not None and not is_below(row["code"], self.parent),
            not _is_own(row, self.urusan),
            row["code"],
            row["id"],
        )


def _goal_match(name: str, in_force: InForce, own: list[str], urusan: frozenset[str]) -> Match | None:
    if not name:
        return None
    names = in_force.names
    candidates = [
        ((circle, official != name, is_performance, -score, row["code"], row["id"]), row, score)
        for official, score in ((name, EQUAL), *names.close(name))
        for is_performance, pool in enumerate((names.titles, names.performances))
        for row in pool.get(official, ())
        if row["tier"] == "sub_kegiatan"
        for circle in (_circle(row, own, urusan),)
    ]
    if not candidates:
        return None
    (_, is_close, *_), entry, score = min(candidates, key=lambda each: each[0])
    return Match(entry, BY_CLOSE_NAME if is_close else BY_NAME, score)


def _circle(row: Row, own: list[str], urusan: frozenset[str]) -> int:
    """The distance of an entry: 0 below the goal's programmes, 1 in its agency's affairs, 2 elsewhere."""
    if any(is_below(row["code"], code) for code in own):
        return 0
    return 1 if _is_own(row, urusan) else 2


def _is_own(row: Row, urusan: frozenset[str]) -> bool:
    return row["urusan"] == PENUNJANG or row["urusan"] in urusan


def _alike(name: str, other: str) -> float:
    from rapidfuzz import fuzz

    return fuzz.ratio(name, other)
