"""The rules of programmes and their codes."""

# ruff: noqa: N802  # a function is named after its rule

from __future__ import annotations

import re
from collections import defaultdict

from tests.oracle.names import Entry
from tests.oracle.view import Answer, View, nodes, unit, unit_of

TIERS = {"intermediate": "program", "immediate": "kegiatan", "operational": "sub_kegiatan"}
_CODE = re.compile(r"([X1-9])\.(XX|\d\d)(\.\d\d(\.[1-9]\.\d\d(\.(\d{2}|\d{4}))?)?)?", re.ASCII)


def matched(v: View, goal: str) -> list[Entry]:
    """A goal's matched sub kegiatan: its own match and those of its programmes."""
    own = v.names.of_goal(v.goals[goal]["title"])
    found = [own, *(v.names.of_program(v.programs[p]["title"]) for p in v.delivered[goal])]
    return [entry for entry in found if entry and entry.is_sub_kegiatan]


def read(code: str) -> str:
    """A code with `.02.` in the fourth place read as `.2.`."""
    segments = code.split(".")
    if len(segments) > 3 and segments[3] == "02":
        segments[3] = "2"
    return ".".join(segments)


def PRG001(v: View) -> Answer:
    such = [g for g, row in v.goals.items() if row["level"] in TIERS and not v.shares(g)]
    return nodes(such, [g for g in such if not v.delivered[g]])


def PRG002(v: View) -> Answer:
    parts = defaultdict(list)
    for part, whole in v.parts:
        parts[whole].append(part)
    delivering = {p for found in v.delivered.values() for p in found}
    return nodes(v.programs, [p for p in v.programs if not v.reach([p], parts) & delivering])


def PRG003(v: View) -> Answer:
    coded = [p for p, row in v.programs.items() if row["code"]]
    return nodes(coded, [p for p in coded if not _CODE.fullmatch(read(v.programs[p]["code"]))])


def PRG004(v: View) -> Answer:
    codes = {p: read(row["code"]) for p, row in v.programs.items() if row["code"]}
    coded = [(part, whole) for part, whole in v.parts if part in codes and whole in codes]
    found = [part for part, whole in coded if not codes[part].startswith(codes[whole] + ".")]
    return nodes([part for part, _ in coded], found)


def PRG005(v: View) -> Answer:
    return nodes(v.programs, [p for p, row in v.programs.items() if not v.names.of_program(row["title"])])


def PRG006(v: View) -> Answer:
    such = [g for g, row in v.goals.items() if row["level"] in TIERS and v.delivered[g]]
    by_length = {3: "program", 5: "kegiatan", 6: "sub_kegiatan"}

    def tier(p: str) -> str | None:
        row = v.programs[p]
        return row["kind"] or by_length.get(len((row["code"] or "").split(".")))

    return nodes(such, [g for g in such if TIERS[v.goals[g]["level"]] not in map(tier, v.delivered[g])])


def PRG007(v: View) -> Answer:
    official = {g: {unit(entry.unit) for entry in matched(v, g) if entry.unit} for g in v.goals}
    such = [g for g in v.goals if official[g] and v.targets_of_goal(g)]

    def is_bad(g: str) -> bool:
        named = {unit_of(target) for target in v.targets_of_goal(g)} - {None}
        return bool(named) and not named & official[g]

    return nodes(such, filter(is_bad, such))
