"""The rules of indicators."""

# ruff: noqa: N802  # a function is named after its rule

from __future__ import annotations

import re
from collections import defaultdict
from itertools import combinations

from pohon_graph.graph.model import Row
from tests.oracle.names import of_sub_kegiatan, official_indicators
from tests.oracle.view import OUTCOME, SHARES, Answer, View, edges, nodes, norm, unit_of, visible, words

WORK = ("laporan", "dokumen", "rapat", "sosialisasi", "honor", "surat", "berita acara")
OF_QUALITY = (
    "berkualitas", "kualitas", "selaras", "keselarasan", "sesuai standar", "dimanfaatkan", "digunakan",
    "ditindaklanjuti",
)  # fmt: skip
PERMITS = ("izin", "bukti lulus", "sertifikat", "akta", "kartu")
MEASURES = SHARES | {
    "jumlah", "rasio", "angka", "indeks", "nilai", "skor", "laju", "pertumbuhan", "prevalensi", "cakupan",
    "proporsi", "rata", "pdrb", "panjang", "luas", "volume",
}  # fmt: skip
_BETWEEN = r"(;|,(?![0-9])|(?<![0-9]),|&|\b(?:dan|serta)\b|(?:(?<=\s)|^)[0-9]{1,2}[.)](?=\s))"
NEGATIONS = {"selain", "non", "bukan", "tidak", "belum", "tanpa", "kecuali"}


def IND001(v: View) -> Answer:
    return nodes(v.indicators, [i for i in v.indicators if not v.measured[i]])


def IND002(v: View) -> Answer:
    def is_counted(g: str) -> bool:
        if v.is_theme(g) or v.is_vision(g):
            return False
        is_region = v.agencies[v.tree(g)["agency"]]["kind"] == "pemda"
        return bool(v.measures[g]) or is_region or v.standard(g) != "regional"

    counted = list(filter(is_counted, v.goals))
    return nodes(counted, [g for g in counted if not v.measures[g]])


def IND003(v: View) -> Answer:
    units = {i: {unit_of(t) for t in v.values(i)} - {None} for i in v.indicators}
    having = [i for i in v.indicators if units[i]]

    def is_bad(i: str) -> bool:
        first, second = [*words(v.indicators[i]["title"]), "", ""][:2]
        if first == second:  # doubled, it is another word
            return False
        if first == "jumlah":
            return "%" in units[i]
        return first in SHARES and units[i] != {"%"}

    return nodes(having, filter(is_bad, having))


def IND004(v: View) -> Answer:
    return nodes(v.indicators, [i for i in v.indicators if measured_pieces(v.indicators[i]["title"]) > 1])


def measured_pieces(title: str) -> int:
    """How many pieces of an indicator's text open with a measure word."""
    text = outside_brackets(visible(title)).replace(",-", " ")
    text = re.sub(r"\b(dll|dst)\b\.?", " ", text, flags=re.IGNORECASE)
    split = re.split(_BETWEEN, text, flags=re.IGNORECASE)
    pieces = [("", words(split[0]))]
    pieces += [(mark.casefold(), words(piece)) for mark, piece in zip(split[1::2], split[2::2], strict=True)]
    said = [(mark, piece) for mark, piece in pieces if piece]
    opening = bool(said) and said[0][1][0] == "tingkat"

    def is_measure(place: int, mark: str, piece: list[str]) -> bool:
        if place and len(piece) < 2:
            return False
        if piece[0] != "rata" and piece[1:2] == piece[:1]:  # doubled, it is another word
            return False
        if piece[0] == "tingkat":
            return not place or opening or mark not in ("dan", "serta", "&")
        return piece[0] in MEASURES and (piece[0] != "rata" or piece[1:2] == ["rata"])

    return sum(is_measure(place, *each) for place, each in enumerate(said))


def outside_brackets(text: str) -> str:
    """`text` without what is in round or square brackets, however deep, closed or not."""
    shorter = re.sub(r"[(\[][^()\[\]]*[)\]]", " ", text)
    return outside_brackets(shorter) if shorter != text else re.split(r"[(\[]", text)[0]


def IND005(v: View) -> Answer:
    both = [(b, a) for a, b in v.cascades if v.measures[a] and v.measures[b] and not v.is_support(b)]

    def is_bad(b: str, a: str) -> bool:
        return bool({text(v, i) for i in v.measures[a]} & {text(v, i) for i in v.measures[b]} - {""})

    return edges(both, [(b, a) for b, a in both if is_bad(b, a)])


def IND006(v: View) -> Answer:
    def targets(i: str) -> set[tuple[object, ...]]:
        return {(t["value"], unit_of(t), t["year"]) for t in v.values(i) if t["value"] is not None}

    def is_near(i: str, j: str, twins: set[str]) -> bool:
        one, other = set(text(v, i).split()), set(text(v, j).split())
        is_within = bool(one and other) and (one <= other or other <= one)
        is_told_apart = bool((one ^ other) & NEGATIONS) or bool({text(v, i), text(v, j)} & twins)
        return is_within and not is_told_apart and bool(targets(i) & targets(j))

    def is_bad(b: str, a: str) -> bool:
        twins = {text(v, i) for i in v.measures[a]} & {text(v, i) for i in v.measures[b]}
        return any(is_near(i, j, twins) for i in v.measures[a] for j in v.measures[b])

    both = [(b, a) for a, b in v.cascades if v.measures[a] and v.measures[b]]
    return edges(both, [(b, a) for b, a in both if is_bad(b, a)])


def text(v: View, indicator: str) -> str:
    return norm(v.indicators[indicator]["title"])


def IND007(v: View) -> Answer:
    joined = {frozenset(pair) for pair in v.cascades}
    by_text: defaultdict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for i in v.placed:
        row = v.indicators[i]
        by_text[row["tree"], text(v, i)] += [(i, g) for g in v.measured[i]]
    found: set[str] = set()
    for (_, shared), twins in by_text.items():
        for (i, g), (j, h) in combinations(twins if shared else [], 2):
            if i != j and (g == h or frozenset((g, h)) not in joined):
                found |= {i, j}
    return nodes(v.placed, found)


def IND008(v: View) -> Answer:
    def is_counted(i: str) -> bool:
        goals = [g for g in v.measured[i] if v.standard(g) in OUTCOME and not v.is_support(g)]
        return bool(goals) and not _is_of_quality(text(v, i)) and not _is_permit(text(v, i))

    counted = list(filter(is_counted, v.placed))
    return nodes(counted, [i for i in counted if any(f" {w} " in f" {text(v, i)} " for w in WORK)])


def _is_of_quality(said: str) -> bool:
    opens = said.split()[:1]
    is_share = bool(opens) and opens[0] in SHARES | {"indeks", "nilai", "tingkat"}
    return is_share and any(f" {word} " in f" {said} " for word in OF_QUALITY)


def _is_permit(said: str) -> bool:
    permit = re.search(rf" (dokumen|surat) ({'|'.join(PERMITS)}) ", f" {said} ")
    return bool(permit) or bool(re.search(" (persetujuan bangunan|laik fungsi) ", f" {said} "))


def IND009(v: View) -> Answer:
    """ "Tahun n" and TBD are words, XX is a word that digits may begin (20XX), and three dots are three
    dots however they were typed. XX after a word in capitals is a numeral, as in PON XX."""

    def is_bad(i: str) -> bool:
        title = " ".join(visible(v.indicators[i]["title"]).split())
        if any(char.islower() for char in title):
            title = re.sub(r"(?<=\b[A-Z]{2}\s)XX\b|(?<=\b[A-Z]{3}\s)XX\b|(?<=[A-Z]{4}\s)XX\b", " ", title)
        is_word = re.search(r" (tahun n|tbd|[0-9]*xx+) ", f" {norm(title)} ")
        return bool(is_word) or "..." in title or "…" in title

    return nodes(v.indicators, filter(is_bad, v.indicators))


_NOTHING = re.compile(r"-{0,2}|[–—?]|\.{1,3}|…|n/?a|n\.a\.|tbd|tba|nihil|belum|(?:belum |tidak )ada|kosong")


def IND010(v: View) -> Answer:
    def is_documented(row: Row) -> bool:
        written = [row[name] or "" for name in ("definition", "formula", "data_source")]
        return any(not _NOTHING.fullmatch(text.strip(" ").lower()) for text in written)

    return nodes(v.indicators, [i for i, row in v.indicators.items() if not is_documented(row)])


def IND012(v: View) -> Answer:
    named = {g: official_indicators(v, g) for g in v.goals}
    having = [g for g in of_sub_kegiatan(v) if named[g] and v.measures[g]]

    def is_bad(g: str) -> bool:
        return not any(
            v.names.alike(v.indicators[i]["title"], official) >= 90
            for i in v.measures[g]
            for official in named[g]
        )

    return nodes(having, filter(is_bad, having))
