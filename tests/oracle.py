"""The rules once more, in plain Python over the rows of a graph: an independent second opinion.

Written from the catalogue's table and its exact readings, not from the Cypher files. Every function
named after a rule's code takes a `View` and gives `(population, findings)`, the findings as a sorted
list of `(node, other)`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from itertools import combinations

from pohon_graph.graph.model import (
    CASCADE,
    CROSSCUT,
    DELIVERED,
    GOAL_MATCH,
    MEASURED,
    OWNED,
    PART,
    PROGRAM_MATCH,
    TARGETED,
    Graph,
    Row,
)

Answer = tuple[int, list[tuple[str, str | None]]]
OUTCOME = ("ultimate", "intermediate", "immediate")
RANKS = {
    "regional": {"kepala_daerah"},
    "ultimate": {"jpt_pratama"},
    "intermediate": {"administrator"},
    "immediate": {"administrator"},
    "operational": {"pengawas", "fungsional"},
    "process": {"fungsional", "pelaksana"},
}
TIERS = {"intermediate": "program", "immediate": "kegiatan", "operational": "sub_kegiatan"}


def words(text: str) -> list[str]:
    """Casefolded runs of letters, digits and %."""
    return re.findall(r"(?:[^\W_]|%)+", text.casefold())


class View:
    """A whole graph, with the look-ups that the rules share."""

    def __init__(self, graph: Graph, as_of: str) -> None:
        self.graph = graph
        self.as_of = as_of
        self.goals = graph.nodes["Goal"]
        self.indicators = graph.nodes["Indicator"]
        self.targets = graph.nodes["Target"]
        self.trees = graph.nodes["Tree"]
        self.cascades = [(row["start"], row["end"], row) for row in graph.edges[CASCADE]]
        self.children = self._map(CASCADE, "start", "end")
        self.parents = self._map(CASCADE, "end", "start")
        self.measures = self._map(MEASURED, "start", "end")
        self.measured = self._map(MEASURED, "end", "start")
        self.targets_of = self._map(TARGETED, "start", "end")
        self.owners = defaultdict(list)
        for row in graph.edges[OWNED]:
            self.owners[row["start"]].append(row)
        self.programs = self._map(DELIVERED, "start", "end")
        self.crosscuts = defaultdict(list)
        for row in graph.edges[CROSSCUT]:
            self.crosscuts[row["start"]].append(row)
        self.match = {r["start"]: graph.nodes["Nomenclature"][r["end"]] for r in graph.edges[GOAL_MATCH]}
        self.program_match = {
            r["start"]: graph.nodes["Nomenclature"][r["end"]] for r in graph.edges[PROGRAM_MATCH]
        }

    def _map(self, key: tuple[str, str, str], a: str, b: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for row in self.graph.edges[key]:
            found[row[a]].append(row[b])
        return found

    def tree(self, goal: str) -> Row:
        return self.trees[self.goals[goal]["tree"]]

    @cached_property
    def top(self) -> dict[str, int]:
        ranks = defaultdict(list)
        for goal in self.goals.values():
            ranks[goal["tree"]].append(goal["rank"])
        return {tree: min(found) for tree, found in ranks.items()}

    @cached_property
    def bottom(self) -> dict[str, int]:
        ranks = defaultdict(list)
        for goal in self.goals.values():
            ranks[goal["tree"]].append(goal["rank"])
        return {tree: max(found) for tree, found in ranks.items()}

    def is_root(self, id_: str) -> bool:
        goal = self.goals[id_]
        return goal["rank"] == self.top[goal["tree"]] and not self.parents[id_]

    def below_top(self) -> list[str]:
        return [id_ for id_ in self.goals if not self.is_root(id_)]

    def is_below_regional(self, id_: str) -> bool:
        goal, levels = self.goals[id_], self.tree(id_)["levels"]
        return "regional" not in levels or goal["rank"] > levels.index("regional")

    def external(self, id_: str) -> list[Row]:
        return [c for c in self.crosscuts[id_] if c["scope"] == "external" and c["status"] != "rejected"]

    def shares(self, id_: str) -> bool:
        return bool(self.external(id_))

    def proper(self, indicator: str) -> list[Row]:
        return [self.targets[t] for t in self.targets_of[indicator] if self.targets[t]["kind"] == "target"]

    def level_of(self, indicator: str) -> set[str]:
        return {self.goals[g]["level"] for g in self.measured[indicator]}

    def reach(self, starts: Iterable[str], edges: dict[str, list[str]]) -> set[str]:
        seen: set[str] = set()
        todo = list(starts)
        while todo:
            id_ = todo.pop()
            if id_ not in seen:
                seen.add(id_)
                todo += edges[id_]
        return seen

    def sub_kegiatan(self, goal: str) -> list[Row]:
        found = [self.match.get(goal), *(self.program_match.get(p) for p in self.programs[goal])]
        return [row for row in found if row and row["tier"] == "sub_kegiatan"]

    def urusan(self, agency: str) -> list[str]:
        return self.graph.nodes["Agency"][agency]["urusan"] or []

    def foreign(self, goal: str) -> list[Row]:
        own = self.urusan(self.tree(goal)["agency"])
        if not own:  # an agency that names none is not judged
            return []
        return [
            r for r in self.sub_kegiatan(goal) if r["urusan"] not in own and not r["urusan"].endswith("XX")
        ]


def answer(population: int, findings: Iterable[tuple[str, str | None]]) -> Answer:
    return population, sorted(findings, key=lambda pair: (pair[0], pair[1] or ""))


def alone(ids: Iterable[str]) -> list[tuple[str, str | None]]:
    return [(id_, None) for id_ in ids]


def CAS001(v: View) -> Answer:  # noqa: N802  # a function is named after its rule
    below = v.below_top()
    return answer(len(below), alone(id_ for id_ in below if not v.parents[id_]))


def CAS002(v: View) -> Answer:  # noqa: N802
    return answer(len(v.goals), alone(g for g in v.goals if g in v.reach(v.children[g], v.children)))


def _edges(v: View, fits: Callable[[Row, Row], bool]) -> Answer:
    found = [(b, a) for a, b, _ in v.cascades if fits(v.goals[a], v.goals[b])]
    return answer(len(v.cascades), found)


def CAS003(v: View) -> Answer:  # noqa: N802
    return _edges(v, lambda a, b: b["rank"] - a["rank"] > 1)


def CAS004(v: View) -> Answer:  # noqa: N802
    return _edges(v, lambda a, b: b["rank"] < a["rank"])


def CAS005(v: View) -> Answer:  # noqa: N802
    def bad(a: Row, b: Row) -> bool:
        differ = a["kind"] is not None and b["kind"] is not None and a["kind"] != b["kind"]
        return a["rank"] == b["rank"] and not differ

    return _edges(v, bad)


def CAS006(v: View) -> Answer:  # noqa: N802
    above = [id_ for id_, g in v.goals.items() if g["rank"] < v.bottom[g["tree"]]]
    return answer(len(above), alone(id_ for id_ in above if not v.children[id_]))


def CAS007(v: View) -> Answer:  # noqa: N802
    tops = [id_ for id_, g in v.goals.items() if g["rank"] == v.top[g["tree"]]]
    reached = v.reach(tops, v.children)
    below = v.below_top()
    return answer(len(below), alone(id_ for id_ in below if id_ not in reached))


def CAS008(v: View) -> Answer:  # noqa: N802
    return answer(len(v.goals), alone(id_ for id_ in v.goals if len(set(v.parents[id_])) > 1))


def CAS009(v: View) -> Answer:  # noqa: N802
    outcome = [id_ for id_, g in v.goals.items() if g["level"] in OUTCOME]

    def single(id_: str) -> bool:
        children = set(v.children[id_])
        return len(children) == 1 and v.goals[next(iter(children))]["level"] != v.goals[id_]["level"]

    return answer(len(outcome), alone(filter(single, outcome)))


def CAS010(v: View) -> Answer:  # noqa: N802
    having = [id_ for id_ in v.goals if v.children[id_]]
    return answer(len(having), alone(id_ for id_ in having if len(set(v.children[id_])) > 7))


def CAS011(v: View) -> Answer:  # noqa: N802
    found = []
    for id_, tree in v.trees.items():
        used = {g["rank"] for g in v.goals.values() if g["tree"] == id_}
        found += [(id_, tree["levels"][r]) for r in range(min(used), max(used)) if r not in used]
    return answer(sum(len(tree["levels"]) for tree in v.trees.values()), found)


def CAS012(v: View) -> Answer:  # noqa: N802
    inferred = {v.goals[a]["tree"] for a, _, row in v.cascades if row["basis"] == "inferred"}
    return answer(len(v.trees), alone(inferred))


def IND001(v: View) -> Answer:  # noqa: N802
    return answer(len(v.indicators), alone(i for i in v.indicators if not v.measured[i]))


def IND002(v: View) -> Answer:  # noqa: N802
    return answer(len(v.goals), alone(g for g in v.goals if not v.measures[g]))


def unit(target: Row) -> str | None:
    text = target["unit"]
    if text is None:
        return None
    folded = " ".join(text.casefold().split())
    return "%" if folded in ("%", "persen", "persen (%)") else folded


def IND003(v: View) -> Answer:  # noqa: N802
    having = [i for i in v.indicators if any(unit(t) for t in v.proper(i))]

    def bad(i: str) -> bool:
        first = words(v.indicators[i]["title"])[:1]
        units = {unit(t) for t in v.proper(i)} - {None}
        if first == ["jumlah"]:
            return "%" in units
        return first in (["persentase"], ["rasio"]) and bool(units - {"%"})

    return answer(len(having), alone(filter(bad, having)))


def IND004(v: View) -> Answer:  # noqa: N802
    def bad(i: str) -> bool:
        text = v.indicators[i]["title"]
        while True:
            shorter = re.sub(r"\([^()]*\)|\[[^\[\]]*\]", " ", text)
            if shorter == text:
                break
            text = shorter
        pieces = re.split(r";|,(?!\d)|(?<!\d),", text)
        if len(pieces) < 2:
            return False
        return not set(words(pieces[-1])) & {"dan", "atau", "serta"}

    return answer(len(v.indicators), alone(filter(bad, v.indicators)))


def _measured_edges(v: View) -> list[tuple[str, str]]:
    return [(a, b) for a, b, _ in v.cascades if v.measures[a] and v.measures[b]]


def IND005(v: View) -> Answer:  # noqa: N802
    def norms(g: str) -> set[str]:
        return {" ".join(words(v.indicators[i]["title"])) for i in v.measures[g]}

    edges = _measured_edges(v)
    return answer(len(edges), [(b, a) for a, b in edges if norms(a) & norms(b)])


def IND006(v: View) -> Answer:  # noqa: N802
    def same_target(i: str, j: str) -> bool:
        def keys(x: str) -> set[tuple[object, ...]]:
            return {(t["value"], unit(t), t["year"]) for t in v.proper(x) if t["value"] is not None}

        return bool(keys(i) & keys(j))

    def near(i: str, j: str) -> bool:
        one, other = (words(v.indicators[x]["title"]) for x in (i, j))
        if one == other:
            return False
        return (set(one) <= set(other) or set(other) <= set(one)) and same_target(i, j)

    edges = _measured_edges(v)
    found = [(b, a) for a, b in edges if any(near(i, j) for i in v.measures[a] for j in v.measures[b])]
    return answer(len(edges), found)


def IND007(v: View) -> Answer:  # noqa: N802
    joined = {frozenset((a, b)) for a, b, _ in v.cascades if a != b}
    by_norm = defaultdict(list)
    for i, row in v.indicators.items():
        by_norm[row["tree"], " ".join(words(row["title"]))].append(i)
    found = set()
    for (_, norm), twins in by_norm.items():
        if not norm:
            continue
        for i, j in combinations(twins, 2):
            for g in v.measured[i]:
                for h in v.measured[j]:
                    if g == h or frozenset((g, h)) not in joined:
                        found |= {i, j}
    return answer(len(v.indicators), alone(found))


def IND008(v: View) -> Answer:  # noqa: N802
    outcome = [i for i in v.indicators if v.level_of(i) & set(OUTCOME)]

    def bad(i: str) -> bool:
        text = f" {' '.join(words(v.indicators[i]['title']))} "
        names = ("laporan", "dokumen", "rapat", "sosialisasi", "honor", "surat", "berita acara")
        return any(f" {name} " in text for name in names)

    return answer(len(outcome), alone(filter(bad, outcome)))


def IND010(v: View) -> Answer:  # noqa: N802
    def bad(i: str) -> bool:
        row = v.indicators[i]
        return not (row["definition"] or row["formula"] or row["data_source"])

    return answer(len(v.indicators), alone(filter(bad, v.indicators)))


def TGT001(v: View) -> Answer:  # noqa: N802
    own = [i for i in v.indicators if any(not v.shares(g) for g in v.measured[i])]
    return answer(len(own), alone(i for i in own if not v.proper(i)))


def _percent(v: View) -> list[Row]:
    return [t for i in v.indicators for t in v.proper(i) if unit(t) == "%"]


def TGT003(v: View) -> Answer:  # noqa: N802
    percent = _percent(v)
    indicator = {t: i for i, ts in v.targets_of.items() for t in ts}

    def bad(t: Row) -> bool:
        wording = set(words(v.indicators[indicator[t["id"]]]["title"]))
        if wording & {"pertumbuhan", "peningkatan", "laju"}:
            return False
        return t["value"] is not None and not 0 <= t["value"] <= 100

    return answer(len(percent), alone(t["id"] for t in percent if bad(t)))


def TGT004(v: View) -> Answer:  # noqa: N802
    dated = [t for i in v.indicators for t in v.proper(i) if t["year"] is not None]

    def bad(t: Row) -> bool:
        tree = v.trees[t["tree"]]
        return not tree["first_year"] <= t["year"] <= tree["last_year"]

    return answer(len(dated), alone(t["id"] for t in dated if bad(t)))


def TGT005(v: View) -> Answer:  # noqa: N802
    targets = [t for i in v.indicators for t in v.proper(i)]
    return answer(len(targets), alone(t["id"] for t in targets if t["year"] is None))


def TGT006(v: View) -> Answer:  # noqa: N802
    population, found = 0, []
    for i in v.indicators:
        pairs = defaultdict(set)
        for t in (v.targets[id_] for id_ in v.targets_of[i]):
            if t["value"] is not None:
                pairs[t["year"], t["kind"]].add((t["value"], unit(t)))
        population += bool(pairs)
        if any(len(values) > 1 for values in pairs.values()):
            found.append(i)
    return answer(population, alone(found))


def OWN001(v: View) -> Answer:  # noqa: N802
    below = [g for g in v.goals if v.is_below_regional(g)]
    return answer(len(below), alone(g for g in below if not v.owners[g]))


def OWN002(v: View) -> Answer:  # noqa: N802
    several = [g for g in v.goals if len({o["end"] for o in v.owners[g]}) > 1]
    leads = {g: sum(o["role"] == "lead" for o in v.owners[g]) for g in several}
    return answer(len(several), alone(g for g in several if leads[g] != 1))


def OWN003(v: View) -> Answer:  # noqa: N802
    officers = v.graph.nodes["Officer"]
    edges = [(row["start"], row["end"]) for rows in v.owners.values() for row in rows]
    judged = [(g, o) for g, o in edges if officers[o]["rank"] and v.goals[g]["level"] in RANKS]
    found = [(g, o) for g, o in judged if officers[o]["rank"] not in RANKS[v.goals[g]["level"]]]
    return answer(len(judged), found)


def OWN004(v: View) -> Answer:  # noqa: N802
    owned = defaultdict(lambda: defaultdict(set))  # type: ignore[var-annotated]
    for goal, rows in v.owners.items():
        branches = {g for g in v.reach([goal], v.parents) if v.goals[g]["level"] == "intermediate"}
        for row in rows:
            owned[row["end"]][v.goals[goal]["tree"]] |= branches
    officers = v.graph.nodes["Officer"]
    such = [o for o in officers if officers[o]["rank"] in ("fungsional", "pelaksana")]
    return answer(len(such), alone(o for o in such if any(len(b) > 1 for b in owned[o].values())))


def OWN005(v: View) -> Answer:  # noqa: N802
    busy = {row["end"] for rows in v.owners.values() for row in rows}
    officers = v.graph.nodes["Officer"]
    return answer(len(officers), alone(o for o in officers if o not in busy))


def PRG001(v: View) -> Answer:  # noqa: N802
    such = [g for g, row in v.goals.items() if row["level"] in TIERS and not v.shares(g)]
    return answer(len(such), alone(g for g in such if not v.programs[g]))


def PRG002(v: View) -> Answer:  # noqa: N802
    parts = defaultdict(list)
    for row in v.graph.edges[PART]:
        parts[row["end"]].append(row["start"])
    delivering = {p for found in v.programs.values() for p in found}
    programs = v.graph.nodes["Program"]
    return answer(len(programs), alone(p for p in programs if not v.reach([p], parts) & delivering))


CODE = re.compile(r"([X1-9])\.(XX|\d\d)(\.\d\d(\.[1-9]\.\d\d(\.(\d{2}|\d{4}))?)?)?")


def dotted(code: str) -> str:
    """`.02.` in the fourth place is read as `.2.`."""
    segments = code.split(".")
    if len(segments) > 3 and re.fullmatch(r"0[1-9]", segments[3]):
        segments[3] = segments[3][1]
    return ".".join(segments)


def PRG004(v: View) -> Answer:  # noqa: N802
    programs = v.graph.nodes["Program"]
    pairs = [(r["start"], r["end"]) for r in v.graph.edges[PART]]
    coded = [(p, q) for p, q in pairs if programs[p]["code"] and programs[q]["code"]]

    def bad(p: str, q: str) -> bool:
        return not dotted(programs[p]["code"]).startswith(dotted(programs[q]["code"]) + ".")

    return answer(len(coded), alone(p for p, q in coded if bad(p, q)))


def PRG006(v: View) -> Answer:  # noqa: N802
    programs = v.graph.nodes["Program"]
    such = [g for g in v.goals if v.programs[g] and v.goals[g]["level"] in TIERS]
    by_length = {3: "program", 5: "kegiatan", 6: "sub_kegiatan"}

    def tier(p: str) -> str | None:
        return programs[p]["kind"] or by_length.get(len((programs[p]["code"] or "").split(".")))

    found = [g for g in such if TIERS[v.goals[g]["level"]] not in map(tier, v.programs[g])]
    return answer(len(such), alone(found))


def XCT001(v: View) -> Answer:  # noqa: N802
    edges = [row for rows in v.crosscuts.values() for row in rows]
    self_ = [r for r in edges if r["scope"] == "external" and r["end"] == v.tree(r["start"])["agency"]]
    return answer(len(edges), [(r["start"], r["end"]) for r in self_])


def XCT002(v: View) -> Answer:  # noqa: N802
    sharing = [g for g in v.goals if v.shares(g)]
    return answer(len(sharing), alone(g for g in sharing if not any(v.proper(i) for i in v.measures[g])))


def XCT003(v: View) -> Answer:  # noqa: N802
    population, found = 0, []
    for goal in v.goals:
        tree = v.tree(goal)
        for edge in v.external(goal):
            if edge["end"] == tree["agency"]:
                continue
            partner = {
                id_
                for id_, other in v.trees.items()
                if other["agency"] == edge["end"]
                and other["first_year"] <= tree["last_year"]
                and tree["first_year"] <= other["last_year"]
            }
            if not partner:
                continue
            population += 1
            if edge["counterpart"]:
                named = edge["counterpart"]
                ids = {named, *(f"{id_}/{named}" for id_ in partner)}
                is_answered = any(id_ in v.goals and v.goals[id_]["tree"] in partner for id_ in ids)
            else:
                is_answered = any(
                    back["end"] == tree["agency"]
                    for other in v.goals
                    if v.goals[other]["tree"] in partner
                    for back in v.external(other)
                )
            if not is_answered:
                found.append((goal, edge["end"]))
    return answer(population, found)


def XCT004(v: View) -> Answer:  # noqa: N802
    matched = [g for g in v.goals if v.sub_kegiatan(g) and v.urusan(v.tree(g)["agency"])]
    return answer(len(matched), alone(g for g in matched if v.foreign(g) and not v.shares(g)))


def XCT005(v: View) -> Answer:  # noqa: N802
    def held(g: str) -> list[list[str]]:
        return [v.urusan(edge["end"]) for edge in v.external(g)]

    such = [g for g in v.goals if v.shares(g) and v.foreign(g) and all(held(g))]

    def bad(g: str) -> bool:
        of_partners = {urusan for each in held(g) for urusan in each}
        return any(row["urusan"] not in of_partners for row in v.foreign(g))

    return answer(len(such), alone(filter(bad, such)))


def XCT006(v: View) -> Answer:  # noqa: N802
    officers = v.graph.nodes["Officer"]
    levels = ("intermediate", "immediate")
    edges = [
        (a, b)
        for a, b, _ in v.cascades
        if (v.goals[a]["level"], v.goals[b]["level"]) == levels and v.owners[a] and v.owners[b]
    ]

    def bad(a: str, b: str) -> bool:
        above = {o["end"] for o in v.owners[a]}
        strangers = {o["end"] for o in v.owners[b]} - above
        if any(c["scope"] == "internal" for g in (a, b) for c in v.crosscuts[g]):
            return False
        return any(officers[o]["rank"] == "administrator" for o in strangers)

    return answer(len(edges), [(b, a) for a, b in edges if bad(a, b)])


def XCT007(v: View) -> Answer:  # noqa: N802
    edges = [r for rows in v.crosscuts.values() for r in rows if r["status"]]

    def bad(r: Row) -> bool:
        over = f"{v.tree(r['start'])['last_year']:04}-12-31" < v.as_of
        return r["status"] == "rejected" or (r["status"] == "proposed" and over)

    return answer(len(edges), [(r["start"], r["end"]) for r in edges if bad(r)])


def XCT008(v: View) -> Answer:  # noqa: N802
    sharing = {v.goals[g]["tree"] for g in v.goals if v.shares(g)}
    return answer(len(v.trees), alone(t for t in v.trees if t not in sharing))


def TXT001(v: View) -> Answer:  # noqa: N802
    such = [g for g, row in v.goals.items() if row["level"] in (*OUTCOME, "regional")]

    def bad(g: str) -> bool:
        first = (words(v.goals[g]["title"]) or [""])[0]
        return first.startswith("me") and not first.endswith("nya")

    return answer(len(such), alone(filter(bad, such)))


def TXT002(v: View) -> Answer:  # noqa: N802
    by_title = defaultdict(list)
    for g, row in v.goals.items():
        by_title[row["tree"], " ".join(words(row["title"]))].append(g)
    found = [g for (_, norm), twins in by_title.items() if norm and len(twins) > 1 for g in twins]
    return answer(len(v.goals), alone(found))


ORACLE: dict[str, Callable[[View], Answer]] = {
    name: function for name, function in sorted(globals().items()) if re.fullmatch(r"[A-Z]{3}\d{3}", name)
}
