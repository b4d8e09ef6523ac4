"""The rules of programmes and their codes."""

# ruff: noqa: N802  # a function is named after its rule

from __future__ import annotations

import re
from collections import defaultdict
from itertools import permutations

from tests.oracle.names import TIERS as TIERS_BY_LENGTH
from tests.oracle.names import Entry, Match, Table, compared, matched_entries, of_sub_kegiatan, padded
from tests.oracle.view import Answer, View, nodes, unit, unit_of

TIERS = {"intermediate": "program", "immediate": "kegiatan", "operational": "sub_kegiatan"}
_CODE = re.compile(r"([X1-9])\.(XX|\d\d)(\.\d\d(\.[1-9]\.\d\d(\.(\d{2}|\d{4}))?)?)?", re.ASCII)


def matched(v: View, goal: str) -> list[Entry]:
    """A goal's matched sub kegiatan: its own match and those of its programmes."""
    return [match.entry for match in matched_entries(v, goal)]


def judged_by(v: View, goal: str) -> list[Entry]:
    """Where a goal has matched sub kegiatan by code, only those."""
    found = matched_entries(v, goal)
    by_code = [match.entry for match in found if match.how == "code"]
    return by_code or [match.entry for match in found]


def read(code: str) -> str:
    """A code with `.02.` in the fourth place read as `.2.`."""
    segments = code.split(".")
    if len(segments) > 3 and segments[3] == "02":
        segments[3] = "2"
    return ".".join(segments)


def PRG001(v: View) -> Answer:
    such = [g for g in v.goals if v.standard(g) in TIERS and not v.shares(g) and not v.is_ministry(g)]
    return nodes(such, [g for g in such if not v.delivered[g]])


_LOWEST = {"intermediate": 1, "immediate": 2, "operational": 3, "process": 3}


def PRG002(v: View) -> Answer:
    by_code = _by_code(v)
    parts = defaultdict(list)
    for part, whole in v.parts:
        parts[whole].append(part)
    wholes = defaultdict(list, {part: [whole] for part, whole in v.parts})
    delivering = {p for found in v.delivered.values() for p in found}

    def above(p: str) -> set[str]:
        return v.reach(wholes[p], wholes)

    def place(p: str) -> int:
        """1 for a program, 2 for a kegiatan, 3 for a sub kegiatan: by kind, else code, else steps down."""
        row = v.programs[p]
        named = row["kind"] or TIERS_BY_LENGTH.get(len((padded(row["code"]) or "").split(".")))
        return list(TIERS.values()).index(named) + 1 if named else len(above(p)) + 1

    reached, lowest = dict.fromkeys(v.trees, 0), dict.fromkeys(v.trees, 0)
    for g in v.goals:
        if not v.is_ministry(g):
            tree = v.goals[g]["tree"]
            reached[tree] = max(reached[tree], _LOWEST.get(v.standard(g) or "", 0))
            lowest[tree] = max([lowest[tree], *map(place, v.delivered[g])])
    lowest = {tree: reached[tree] or lowest[tree] for tree in v.trees}

    def is_excused(p: str) -> bool:
        """Its programme delivers a goal, and all trees that list it end above it."""
        wider = above(p) | {whole for part, whole in by_code if part == p}
        return bool(wider & delivering) and all(lowest[tree] < place(p) for tree in v.declaring[p])

    def delivers(p: str) -> bool:
        narrower = v.reach([p], parts) | {part for part, whole in by_code if whole == p}
        return bool(narrower & delivering)

    orphans = {p for p in v.programs if not delivers(p) and not is_excused(p)}
    inner = {part for part, whole in v.parts if whole in orphans}
    return nodes(v.programs, orphans - inner)


def _by_code(v: View) -> list[tuple[str, str]]:
    """Part and whole by their codes, inside one agency."""
    codes = {p: code for p, row in v.programs.items() if (code := padded(row["code"]))}
    return [
        (part, whole)
        for (part, own), (whole, other) in permutations(codes.items(), 2)
        if own.startswith(other + ".") and v.programs[part]["agency"] == v.programs[whole]["agency"]
    ]


def PRG003(v: View) -> Answer:
    coded = [p for p, row in v.programs.items() if row["code"]]
    return nodes(coded, [p for p in coded if not _CODE.fullmatch(read(v.programs[p]["code"]))])


def PRG004(v: View) -> Answer:
    codes = {p: read(row["code"]) for p, row in v.programs.items() if row["code"]}
    coded = [(part, whole) for part, whole in v.parts if part in codes and whole in codes]
    found = [part for part, whole in coded if not codes[part].startswith(codes[whole] + ".")]
    return nodes([part for part, _ in coded], found)


def _table(v: View, program: str) -> Table:
    return v.names.table(v, v.names.tree_of(v, program))


def _of_other_years(v: View, program: str) -> bool:
    """Whether its code is only in rows of another period. Without a whole table of the tree's own period
    nobody can say that a code is no longer in force."""
    table, code = _table(v, program), padded(v.programs[program]["code"])
    if code is None or ".".join(code.split(".")[:2]) not in table.complete:
        return False
    return code in {entry.code for entry in table.of_kind} and code not in table.by_code


def PRG005(v: View) -> Answer:
    def is_judged(p: str) -> bool:
        table, code = _table(v, p), padded(v.programs[p]["code"])
        if _of_other_years(v, p):
            return False
        if v.is_penunjang(p):
            return "X.XX" in table.complete
        if code:
            return ".".join(code.split(".")[:2]) in table.complete
        own = v.urusan(v.programs[p]["agency"])
        return bool(own) and set(own) <= table.complete

    judged = list(filter(is_judged, v.programs))
    return nodes(judged, [p for p in judged if not v.names.of_program(v, p)])


def PRG006(v: View) -> Answer:
    such = [g for g in v.goals if v.standard(g) in TIERS and v.delivered[g] and not v.is_ministry(g)]

    def tier(p: str) -> str | None:
        row = v.programs[p]
        return row["kind"] or TIERS_BY_LENGTH.get(len((row["code"] or "").split(".")))

    return nodes(such, [g for g in such if TIERS[v.standard(g) or ""] not in map(tier, v.delivered[g])])


def PRG007(v: View) -> Answer:
    def official(g: str) -> set[str | None]:
        table = v.names.table(v, v.goals[g]["tree"])
        found = [entry for match in matched_entries(v, g) for entry in table.official(match)]
        return {unit(each) for entry in found for each in entry.units}

    such = [g for g in of_sub_kegiatan(v) if official(g) and v.targets_of_goal(g)]

    def is_bad(g: str) -> bool:
        named = {unit_of(target) for target in v.targets_of_goal(g)} - {None}
        return bool(named) and not named & official(g)

    return nodes(such, filter(is_bad, such))


def PRG008(v: View) -> Answer:
    matches: dict[str, Match | None] = {p: v.names.of_program(v, p) for p in v.programs}
    by_code = {p: match for p, match in matches.items() if match and match.how == "code"}

    def is_bad(p: str) -> bool:
        own, entry = compared(v.programs[p]["title"]), by_code[p].entry
        if any(compared(same.title) == own for same in by_code[p].same):
            return False
        others = {name for name, each in _table(v, p).named if each.tier == entry.tier and each != entry}
        one, other = set(own.split()), set(compared(entry.title).split())
        return own in others or not one or len(one & other) < min(len(one), len(other)) / 2

    return nodes(by_code, filter(is_bad, by_code))


def PRG009(v: View) -> Answer:
    def is_known(p: str) -> bool:
        return padded(v.programs[p]["code"]) in {entry.code for entry in _table(v, p).of_kind}

    known = list(filter(is_known, v.programs))
    return nodes(known, [p for p in known if _of_other_years(v, p)])


def PRG010(v: View) -> Answer:
    kinds = {p: v.government_kind(v.names.tree_of(v, p)) for p in v.programs}
    codes = {p: (padded(row["code"]) or "").split(".") for p, row in v.programs.items()}
    forbidden = {"kabupaten_kota": "1", "provinsi": "2"}
    judged = [p for p in v.programs if kinds[p] in forbidden and len(codes[p]) > 4]
    return nodes(judged, [p for p in judged if codes[p][3] == forbidden[kinds[p] or ""]])


def PRG011(v: View) -> Answer:
    basic = {f"1.0{n}" for n in range(1, 7)}

    def marked(tree: str) -> bool:
        """Whether the table in force marks some sub kegiatan of the agency's basic urusan."""
        own = basic & set(v.urusan(v.trees[tree]["agency"]))
        found = v.names.table(v, tree).by_code.values()
        return any(each.urusan in own and each.is_spm for entries in found for each in entries)

    def is_carried(tree: str) -> bool:
        goals = [g for g in v.goals if v.goals[g]["tree"] == tree]
        return any(each.is_spm for g in goals for match in matched_entries(v, g) for each in match.same)

    judged = list(filter(marked, v.trees))
    return nodes(judged, [tree for tree in judged if not is_carried(tree)])
