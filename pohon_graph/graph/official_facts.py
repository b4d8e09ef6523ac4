"""Facts for rules that derive from the nomenclature, for programmes, goals, indicators and trees.

They compare names letter by letter, or search all tables in force. No query could do that alike on both
engines.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from pohon_graph.graph.close_names import SCORE, is_one_letter_off, shared_words
from pohon_graph.graph.in_force import InForce, Nomenclature
from pohon_graph.graph.model import (
    DELIVERED,
    GOAL_MATCH,
    MEASURED,
    PROGRAM_MATCH,
    TARGETED,
    Graph,
    Row,
    order_of,
)
from pohon_graph.graph.nomenclature_codes import PENUNJANG, canonical, tier, urusan
from pohon_graph.graph.nomenclature_matching import BY_CODE, Match, edges, goal_matches, program_matches
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.graph.official_names import name_of, result_of
from pohon_graph.graph.sub_activity_goals import SubActivityGoals
from pohon_graph.graph.supporting_programmes import add_goal_support, add_plain_names, add_support, code_of
from pohon_graph.graph.tree_context import Settings
from pohon_graph.graph.units import unit_key
from pohon_graph.ontology import CODE_STATUSES

OFFERED = 3
# The affairs of basic services, which have minimum standards.
BASIC = ("1.01", "1.02", "1.03", "1.04", "1.05", "1.06")
IN_FORCE, OTHER_PERIOD, UNKNOWN = CODE_STATUSES


class OfficialFacts:
    """Derives facts from a nomenclature for the programmes of `graph`, then for trees that list them."""

    def __init__(self, graph: Graph, trees: Mapping[str, Row], official: Nomenclature) -> None:
        self.graph = graph
        self.official = official
        self.settings = Settings(graph, trees)
        self.programs: dict[str, Match] = {}

    def add_to_programs(self) -> None:
        """Match the programmes, and set the derived facts."""
        graph, programs = self.graph, self.graph.nodes["Program"]
        for row in programs.values():
            row["code"] = code_of(row)
            row["code_key"] = canonical(row["code"]) if row["code"] else None
        self.programs = program_matches(graph, self.official, self.settings)
        graph.edges[PROGRAM_MATCH] = edges(self.programs, programs)
        add_plain_names(programs, {id_: name_of(row["title"]) for id_, row in programs.items()})
        add_support(graph)
        for row in programs.values():
            self._add_to_program(row)

    def add_to_trees(self, graph: Graph) -> None:
        """Match the goals of `graph`, and set the derived facts for them and for their trees.

        All programmes of its goals must be among those of `add_to_programs`.
        """
        names = {id_: result_of(row["title"]) for id_, row in graph.nodes["Goal"].items()}
        goals = goal_matches(graph, names, self.official, self.settings, self.programs)
        graph.edges[GOAL_MATCH] = edges(goals, graph.nodes["Goal"])
        add_plain_names(graph.nodes["Goal"], names)
        add_goal_support(graph, self.graph.nodes["Program"])
        self._add_to_goals(graph, goals)
        for row in graph.nodes["Tree"].values():
            row["minimum_service"] = self._minimum_service(row["id"])

    def _add_to_program(self, row: Row) -> None:
        in_force = self.official.in_force(self.settings.of_program(row))
        match = self.programs.get(row["id"])
        row["judged"] = self._is_judged(row, in_force)
        row["code_status"], row["successors"] = self._status(row, in_force)
        row["namesake"] = _namesake(row, match, in_force)
        row["words_shared"] = shared_words(name_of(row["title"]), match.entry["compared"]) if match else None
        row["closest"] = None
        if match is None and row["judged"]:
            row["closest"] = list(islice(self._offered(row, in_force), OFFERED))

    def _is_judged(self, row: Row, in_force: InForce) -> bool:
        """Whether a table in force holds all entries of every affair that the programme may belong to."""
        if row["support"]:
            affairs = frozenset({PENUNJANG})
        elif row["code_key"]:
            affairs = frozenset({urusan(row["code_key"])})
        else:
            affairs = self.settings.urusan(row["agency"])
        return in_force.holds_whole(affairs, row["code_key"])

    def _status(self, row: Row, in_force: InForce) -> tuple[str | None, list[str] | None]:
        """Whether the code is in force, and the replacement if it belongs to another period."""
        code = row["code_key"]
        kind = self.settings.of_program(row).kind
        known = self.official.of_any_period(code, kind) if code else []
        if not code or not known:
            return None, None
        if in_force.of_code(code):
            return IN_FORCE, None
        if urusan(code) not in in_force.complete:
            return UNKNOWN, None  # the table of the tree's period is missing
        successors = self.official.replacing(code, in_force.rows) or in_force.names.titles.get(
            known[0]["compared"], []
        )
        return OTHER_PERIOD, [_named(each) for each in successors[:OFFERED]] or None

    def _offered(self, row: Row, in_force: InForce) -> Iterator[str]:
        wanted = row.get("kind") or (tier(row["code_key"]) if row["code_key"] else None)
        own = self.settings.urusan(row["agency"])
        for official, _ in in_force.names.nearest(name_of(row["title"]), wanted):
            rows = [each for each in in_force.names.titles[official] if wanted in (None, each["tier"])]
            yield _named(min(rows, key=lambda each: (each["urusan"] not in own, each["code"])))

    def _add_to_goals(self, graph: Graph, found: Mapping[str, Match]) -> None:
        carried, measures = graph.outgoing(DELIVERED), _Measures(graph)
        all_matches: dict[str, list[Match]] = {}
        for id_, goal in graph.nodes["Goal"].items():
            in_force = self.official.in_force(self.settings.of_tree(goal["tree"]))
            listed = sorted(carried.get(id_, ()), key=order_of)
            programs = [self.programs.get(edge["end"]) for edge in listed]
            all_matches[id_] = [each for each in (found.get(id_), *programs) if each]
            matches = [each for each in all_matches[id_] if each.entry["tier"] == "sub_kegiatan"]
            units = _units(matches, in_force)
            goal["official_units"] = list(units.values()) or None
            goal["official_unit_keys"] = list(units) or None
            by_code = [each for each in matches if each.how == BY_CODE]
            goal["official_indicators"] = list(_indicators(by_code, in_force)) or None
            measures.compare(goal)
        SubActivityGoals(graph, all_matches).add()

    def _minimum_service(self, tree: str) -> list[str] | None:
        """The basic affairs of the tree's agency in which the tables in force mark minimum services."""
        own = self.settings.urusan_of_tree(tree).intersection(BASIC)
        if not own:
            return None
        in_force = self.official.in_force(self.settings.of_tree(tree))
        return (
            sorted({row["urusan"] for row in in_force.rows if row.get("spm") and row["urusan"] in own})
            or None
        )


class _Measures:
    """Compares goals' indicators and units with the official ones."""

    def __init__(self, graph: Graph) -> None:
        self._nodes = graph.nodes
        self._measured = graph.outgoing(MEASURED)
        self._targeted = graph.outgoing(TARGETED)

    def compare(self, goal: Row) -> None:
        """Set the result of the comparison on a goal that has its official units and indicators."""
        goal["has_official_indicator"] = goal["meant_unit"] = None
        official = [normalise(text) for text in goal["official_indicators"] or ()]
        if not official and not goal["official_units"]:
            return
        rows = [self._nodes["Indicator"][edge["end"]] for edge in self._measured.get(goal["id"], ())]
        if official:
            goal["has_official_indicator"] = any(_is_one_of(row["norm"], official) for row in rows)
        if goal["official_units"]:
            goal["meant_unit"] = self._meant_unit(goal, [row["id"] for row in rows])

    def _meant_unit(self, goal: Row, indicators: Iterable[str]) -> str | None:
        """The official unit that is one letter away from a target's unit."""
        units = zip(goal["official_unit_keys"], goal["official_units"], strict=True)
        targets = [
            self._nodes["Target"][edge["end"]]
            for indicator in indicators
            for edge in self._targeted.get(indicator, ())
        ]
        keys = {row["unit_key"] for row in targets if row["kind"] == "target" and row.get("unit_key")}
        return next(
            (text for official, text in units if any(is_one_letter_off(key, official) for key in keys)), None
        )


def _named(row: Row) -> str:
    return f"{row['code']} {row['title']}"


def _namesake(program: Row, match: Match | None, in_force: InForce) -> str | None:
    """The entry of another code whose name a programme matched by code has."""
    if match is None or match.how != BY_CODE:
        return None
    name = name_of(program["title"])
    if name == match.entry["compared"]:
        return None
    others = [row for row in in_force.names.titles.get(name, ()) if row["tier"] == match.entry["tier"]]
    return _named(others[0]) if others else None


def _units(matches: Iterable[Match], in_force: InForce) -> dict[str, str]:
    """The official units of matched entries: compared form and original spelling."""
    return {
        key: unit
        for match in matches
        for row in in_force.official(match.entry["code"])
        for unit in row.get("units") or ()
        if (key := unit_key(unit))
    }


def _indicators(matches: Iterable[Match], in_force: InForce) -> dict[str, None]:
    return {
        text: None
        for match in matches
        for row in in_force.official(match.entry["code"])
        for text in row.get("indicators") or ()
    }


def _is_one_of(norm: str, official: Iterable[str]) -> bool:
    from rapidfuzz import fuzz

    return any(fuzz.ratio(norm, text) >= SCORE for text in official)
