"""Random trees, as Hypothesis strategies: small, tangled, and full of what the rules look for."""

from __future__ import annotations

import json
import random
from pathlib import Path
from typing import Any, NamedTuple

from hypothesis import strategies as st

LEVELS = ["regional", "ultimate", "intermediate", "immediate", "operational", "process"]
AGENCIES: list[dict[str, Any]] = [
    {"id": "dinsos", "title": "Dinas Sosial", "urusan": ["1.06"]},
    {"id": "perkimtan", "title": "Dinas PERKIMTAN", "urusan": ["1.04", "2.10"]},
    {"id": "dinkes", "title": "Dinas Kesehatan", "urusan": ["1.02"]},
]
RANKS = [
    "administrator", "administrator", "kepala_daerah", "jpt_pratama", "administrator", "pengawas",
    "fungsional", "pelaksana", None,
]  # fmt: skip
TITLES = [
    "Menurunnya kemiskinan", "MENURUNKAN KEMISKINAN", "Meningkatkan mutu layanan",
    "Meningkatnya mutu layanan", "Terlaksananya perbaikan rumah tidak layak huni",
    "Terlaksananya pengelolaan jaminan kesehatan masyarakat", "Tersedianya alat bantu",
    "Penyediaan permakanan", "Data PPKS*", "1. Data PPKS", "Data  ganda", "Merata",
    "Terpenuhinya layanan kedaruratan", "Pendataan fakir miskin cakupan daerah kab/kota",
    "Melayani warga",
]  # fmt: skip
INDICATORS = [
    "Jumlah PPKS", "Jumlah PPKS yang dibantu", "jumlah  ppks", "Persentase PPKS yang dibantu",
    "Rasio guru", "Persentase PPKS", "Pertumbuhan ekonomi, PDRB per kapita",
    "Jumlah anak, lansia, dan disabilitas", "Nilai (SAKIP, RB)", "Indeks a; indeks b",
    "Jumlah laporan", "Jumlah surat dan dokumen", "Honor pendamping", "Jumlah peserta pada Tahun n",
    "Capaian ...", "TBD", "Laju pertumbuhan", "Angka 2,5 persen", "Berita acara", "Jumlah pelaporan",
    "Nilai XX", "Persentase capaian, mutu serta waktu",
]  # fmt: skip
TARGETS = [
    "15%", "15 %", "15 persen", "120 %", "-5 %", "20.000 KK", "200 ORANG (2026)", "200 orang",
    "1 Laporan", "BB", "N/A", "-", "10-20 %", "3:1", "2,5T", "74.26", "0,5 %", "7", "12 Orang (2024)",
    "sangat baik sekali",
]  # fmt: skip
PROGRAMS: list[dict[str, Any]] = [
    {"id": "p1", "title": "Program Rehabilitasi Sosial", "kind": "program", "code": "1.06.04"},
    {"id": "k1", "title": "Kegiatan Lain", "kind": "kegiatan", "code": "1.06.04.02.01", "part_of": "p1"},
    {"id": "s1", "title": "Penyediaan Permakanan", "kind": "sub_kegiatan", "code": "1.06.04.2.01.0001",
     "part_of": "k1"},
    {"id": "s2", "title": "Perbaikan Rumah Tidak Layak Huni", "kind": "sub_kegiatan", "code": "1.4.3"},
    {"id": "s3", "title": "Penyediaan Alat Bantu", "part_of": "p1", "code": "1.06.05.2.01.0003"},
    {"id": "x1", "title": "Yang Tidak Ada", "kind": "program"},
]  # fmt: skip


class Said(NamedTuple):
    """The few indicators and targets that one tree makes do with."""

    indicators: list[str]
    targets: list[str]


@st.composite
def documents(draw: st.DrawFn) -> list[dict[str, Any]]:
    """One or two tree files of different agencies, periods that may overlap."""
    chance = draw(st.randoms(use_true_random=False))
    first = _document(chance, "dinsos", draw(st.integers(1, 14)))
    if chance.random() < 0.5:
        return [first]
    return [first, _document(chance, "perkimtan", draw(st.integers(1, 6)))]


def write(found: list[dict[str, Any]], folder: Path) -> list[Path]:
    """The documents as JSON files."""
    paths = []
    for number, document in enumerate(found):
        path = folder / f"tree-{number}.json"
        path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        paths.append(path)
    return paths


def _document(chance: random.Random, agency: str, size: int) -> dict[str, Any]:
    levels = chance.choice(
        [LEVELS, LEVELS, LEVELS[1:5], ["regional", "intermediate", "immediate"], ["a", "b"]]
    )
    agencies = [dict(each) for each in AGENCIES]
    if chance.random() < 0.2:
        chance.choice(agencies).pop("urusan")
    officers = [
        {"id": f"o{n}", "title": f"Pejabat {n}", **({"rank": rank} if rank else {})}
        for n, rank in enumerate(chance.sample(RANKS, chance.randint(1, 5)))
    ]
    kept = chance.randint(0, len(PROGRAMS))
    # Few words and few levels in one tree: twins, echoes of a parent and broad fans come about.
    said = Said(chance.sample(INDICATORS, 5), chance.sample(TARGETS, 4))
    used = chance.choice([levels, levels, levels[:2], levels[1:4] or levels])
    goals = [_goal(chance, f"g{n}", used, said, officers, PROGRAMS[:kept]) for n in range(size)]
    if chance.random() < 0.15:
        for goal in goals:
            goal["parents"] = [{"goal": "g0"}] if goal is not goals[0] else []
    else:
        _join(chance, goals, levels)
    return {
        "pohon": 1, "agency": agency, "period": chance.choice([2024, 2025, "2024-2026"]),
        "levels": levels, "agencies": agencies, "officers": officers, "programs": PROGRAMS[:kept],
        "goals": goals,
    }  # fmt: skip


def _goal(
    chance: random.Random,
    id_: str,
    levels: list[str],
    said: Said,
    officers: list[dict[str, Any]],
    programs: list[dict[str, Any]],
) -> dict[str, Any]:
    goal: dict[str, Any] = {"id": id_, "title": chance.choice(TITLES), "level": chance.choice(levels)}
    if chance.random() < 0.4:
        goal["kind"] = chance.choice(["tujuan", "sasaran"])
    goal["indicators"] = [_indicator(chance, said) for _ in range(chance.choice([0, 1, 1, 1, 2]))]
    owners = chance.sample(officers, min(len(officers), chance.choice([0, 0, 1, 1, 2, 3])))
    goal["owners"] = [_owner(chance, each["id"]) for each in owners]
    goal["programs"] = [
        each["id"] for each in chance.sample(programs, min(len(programs), chance.choice([0, 0, 1, 2])))
    ]
    partners = chance.sample(AGENCIES, chance.choice([0, 0, 0, 1, 2]))
    goal["crosscuts"] = [_crosscut(chance, each["id"]) for each in partners]
    return goal


def _indicator(chance: random.Random, said: Said) -> dict[str, Any]:
    indicator: dict[str, Any] = {"title": chance.choice(said.indicators)}
    if chance.random() < 0.75:
        indicator["target"] = [_target(chance, said) for _ in range(chance.choice([1, 1, 1, 2, 3]))]
    if chance.random() < 0.3:
        indicator["direction"] = chance.choice(["up", "down", "keep"])
        indicator["baseline"] = chance.choice(TARGETS)
    if chance.random() < 0.2:
        indicator[chance.choice(["definition", "formula", "data_source"])] = "ada"
    if chance.random() < 0.2:
        indicator["unit"] = chance.choice(["Orang", "%", "Unit"])
    return indicator


def _target(chance: random.Random, said: Said) -> dict[str, Any]:
    target: dict[str, Any] = {"target": chance.choice(said.targets)}
    if chance.random() < 0.4:
        target["year"] = chance.choice([2023, 2024, 2025, 2026])
    if chance.random() < 0.2:
        target["kind"] = "actual"
    return target


def _owner(chance: random.Random, officer: str) -> Any:
    role = chance.choice([None, None, "lead", "co", "executor"])
    return {"officer": officer, "role": role} if role else officer


def _crosscut(chance: random.Random, agency: str) -> Any:
    crosscut = {"agency": agency}
    if chance.random() < 0.5:
        crosscut["scope"] = chance.choice(["internal", "external"])
    if chance.random() < 0.5:
        crosscut["status"] = chance.choice(["proposed", "accepted", "rejected"])
    if chance.random() < 0.3:
        crosscut["counterpart"] = chance.choice(["g0", "perkimtan-2024/g0", "dinsos-2024/g1", "nowhere"])
    return crosscut if len(crosscut) > 1 else agency


def _join(chance: random.Random, goals: list[dict[str, Any]], levels: list[str]) -> None:
    """Parents for most goals: mostly one level up, sometimes anywhere, sometimes in rings."""
    for goal in goals:
        above = [g for g in goals if levels.index(g["level"]) == levels.index(goal["level"]) - 1]
        wild = chance.random()
        pool = goals if wild < 0.25 else above
        found = chance.sample(pool, min(len(pool), chance.choice([0, 1, 1, 1, 2])))
        goal["parents"] = [
            {"goal": each["id"], "basis": chance.choice(["stated", "stated", "inferred"])} for each in found
        ]
