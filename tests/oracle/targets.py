"""The rules of targets."""

# ruff: noqa: N802  # a function is named after its rule

from __future__ import annotations

import re
from collections import defaultdict
from itertools import pairwise

from pohon_graph.graph.model import Row
from tests.oracle.view import Answer, View, nodes, unit_of, words

COUNTABLE = {
    "orang", "unit", "dokumen", "laporan", "kegiatan", "paket", "lokasi", "desa", "kelurahan", "kecamatan",
    "keluarga", "kk", "rumah",
}  # fmt: skip

# An indicator that opens so brings its own unit, after a list number or a word that leads to it.
_LEADS = r"(?:(?:[0-9]+|[a-z]|capaian|hasil|iku|ikk|iki|ikd) )*"
_AMOUNT = (
    "nilai (?:realisasi|investasi|penanaman modal|ekspor|impor|pdrb|produk|produksi|tambah|transaksi"
    "|perdagangan|penjualan|omzet|omset|aset|pendapatan|belanja)"
    "|rasio (?:elektrifikasi|desa berlistrik|kewirausahaan|kemandirian)"
)
_WITHOUT_UNIT = re.compile(
    rf"{_LEADS}(?!(?:{_AMOUNT}) )(?:indeks|nilai|skor|rasio|gini|(?:angka|koefisien) gini|level"
    "|survei kepuasan|(?:tingkat )?(?:kematangan|maturitas|kapabilitas)|predikat|opini|peringkat) "
)

_SCALED = re.compile(r"\d\s*(?:(?i:tril[iy]u?n|mil[iy]ar|juta|ribu)|T)(?![^\W_])")


def TGT001(v: View) -> Answer:
    own = [i for i in v.placed if any(not v.shares(g) for g in v.measured[i])]
    return nodes(own, [i for i in own if not v.values(i) and not v.values(i, "revised")])


def TGT002(v: View) -> Answer:
    def is_bad(i: str, target: Row) -> bool:
        reading = target["reading"]
        if reading in ("grade", "ratio"):
            return False
        if reading != "range" and target["value"] is None:
            return True
        if target["unit"] is not None or (reading != "range" and _SCALED.search(target["text"])):
            return False
        return not _WITHOUT_UNIT.match(" ".join(words(v.indicators[i]["title"])) + " ")

    return _targets([t for _, t in v.all_targets], [t for i, t in v.all_targets if is_bad(i, t)])


def _targets(members: list[Row], found: list[Row]) -> Answer:
    return nodes([target["id"] for target in members], [target["id"] for target in found])


def TGT003(v: View) -> Answer:
    percent = [(i, t) for i, t in v.all_targets if unit_of(t) == "%"]

    def is_bad(i: str, target: Row) -> bool:
        if {"pertumbuhan", "peningkatan", "laju", "kasar", "apk"} & set(words(v.indicators[i]["title"])):
            return False
        return target["value"] is not None and not 0 <= target["value"] <= 100

    return _targets([t for _, t in percent], [t for i, t in percent if is_bad(i, t)])


def TGT004(v: View) -> Answer:
    dated = [(i, target) for i, target in v.all_targets if target["year"] is not None]

    def is_bad(i: str, target: Row) -> bool:
        tree, year = v.trees[target["tree"]], target["year"]
        first, last = tree["first_year"], tree["last_year"]
        if first <= year <= last:
            return False
        if first < last:
            return bool(year != last + 1)
        return year < first or not any(other["year"] == first for other in v.values(i))

    return _targets([t for _, t in dated], [t for i, t in dated if is_bad(i, t)])


def TGT005(v: View) -> Answer:
    found = [target for _, target in v.all_targets]
    return _targets(found, [target for target in found if target["year"] is None])


def TGT006(v: View) -> Answer:
    having, found = [], []
    for i in v.indicators:
        amounts = defaultdict(set)
        for kind in ("target", "revised", "baseline", "actual"):
            for target in v.values(i, kind):
                if target["value"] is not None:
                    amounts[kind, target["year"], target["quarter"]].add((target["value"], unit_of(target)))
        having += [i] if amounts else []
        found += [i] if any(len(several) > 1 for several in amounts.values()) else []
    return nodes(having, found)


def TGT007(v: View) -> Answer:
    judged = [i for i, row in v.indicators.items() if row["direction"] and v.values(i, "baseline")]

    def is_against(i: str, target: Row, baseline: Row) -> bool:
        if None in (target["value"], baseline["value"]) or unit_of(target) != unit_of(baseline):
            return False
        change = target["value"] - baseline["value"]
        return bool({"up": change < 0, "down": change > 0}.get(v.indicators[i]["direction"]))

    def is_bad(i: str) -> bool:
        return any(is_against(i, t, b) for t in v.values(i) for b in v.values(i, "baseline"))

    return nodes(judged, filter(is_bad, judged))


def _way(v: View, indicator: str) -> int:
    """1 where more is better, -1 where less is, else 0."""
    return {"up": 1, "down": -1}.get(v.indicators[indicator]["direction"], 0)


def TGT008(v: View) -> Answer:
    def pair(i: str) -> tuple[Row, Row] | None:
        actuals = v.yearly(i, "actual")
        if not _way(v, i) or not actuals:
            return None
        last = actuals[-1]
        later = {
            target["year"]: target  # of several of its unit in one year the last
            for target in v.values(i)
            if target["value"] is not None and target["quarter"] is None and unit_of(target) == unit_of(last)
            if (target["year"] or 0) > last["year"]
        }
        return (last, later[min(later)]) if later else None

    def is_bad(i: str) -> bool:
        last, first = pairs[i]
        best = first["value"] == 100 and unit_of(first) == "%" if _way(v, i) > 0 else first["value"] == 0
        return not best and (first["value"] - last["value"]) * _way(v, i) <= 0

    pairs = {i: found for i in v.indicators if (found := pair(i))}
    return nodes(pairs, filter(is_bad, pairs))


def TGT009(v: View) -> Answer:
    """First and last are of values; a year with any text, also a revised one, is none that is missing."""
    valued = {i: {t["year"] for t in v.values(i) if t["value"] is not None} - {None} for i in v.indicators}

    def is_counted(i: str) -> bool:
        tree = v.trees[v.indicators[i]["tree"]]
        return bool(valued[i]) and tree["first_year"] < tree["last_year"]

    def is_bad(i: str) -> bool:
        there = {t["year"] for kind in ("target", "revised") for t in v.values(i, kind)}
        return not set(range(min(valued[i]), max(valued[i]))) <= there

    counted = list(filter(is_counted, v.indicators))
    return nodes(counted, filter(is_bad, counted))


def _series(v: View, indicator: str) -> list[tuple[str | None, dict[int, float]]]:
    """By unit: the value of each year without quarters, of several in one year the last."""
    found: defaultdict[str | None, dict[int, float]] = defaultdict(dict)
    for target in v.values(indicator):
        if target["value"] is not None and target["year"] is not None and target["quarter"] is None:
            found[unit_of(target)][target["year"]] = target["value"]
    return list(found.items())


def TGT010(v: View) -> Answer:
    def steps(i: str) -> list[float]:
        ordered = [[values[year] for year in sorted(values)] for _, values in _series(v, i)]
        return [(after - before) * _way(v, i) for each in ordered for before, after in pairwise(each)]

    judged = [i for i in v.indicators if _way(v, i) and steps(i)]
    return nodes(judged, [i for i in judged if min(steps(i)) < 0])


def TGT011(v: View) -> Answer:
    judged = [
        target
        for i, row in v.indicators.items()
        if (said := words(row["title"])) and said[0] in ("jumlah", "banyaknya") and said[1:2] != said[:1]
        for target in (*v.values(i), *v.values(i, "actual"))
        if target["value"] is not None and unit_of(target) in COUNTABLE
    ]
    return _targets(judged, [target for target in judged if target["value"] % 1])


def TGT012(v: View) -> Answer:
    def long(i: str) -> list[tuple[str | None, set[float]]]:
        return [(name, set(values.values())) for name, values in _series(v, i) if len(values) >= 3]

    def is_counted(i: str) -> bool:
        upper = any(v.standard(g) in ("regional", "ultimate", "intermediate") for g in v.measured[i])
        return upper and bool(long(i))

    def is_bad(i: str) -> bool:
        same = [(name, values) for name, values in long(i) if len(values) == 1]
        return v.indicators[i]["direction"] != "keep" and any(each != ("%", {100.0}) for each in same)

    counted = list(filter(is_counted, v.placed))
    return nodes(counted, filter(is_bad, counted))
