"""The rules of titles."""

# ruff: noqa: N802  # a function is named after its rule

from __future__ import annotations

import re
from collections import Counter

from rapidfuzz import fuzz

from tests.oracle.names import plain_program
from tests.oracle.view import OUTCOME, SHARES, Answer, View, edges, nodes, norm, words

_STRAY = re.compile(
    r"""
      [*•●○◦▪▫■□◆◇►▶➢➤✓✔‣⁃∙→⇒❖☑\uf0a7\uf0b7\uf0d8\ufffd]  # an asterisk, a bullet, a lost character
    | [ \t\r\n\xa0]{2}                # blanks side by side
    | \A\ *[-–—·]\                    # a dash as a bullet
    | \A\ *\(?[0-9]{1,3}(?:\.[0-9]{1,2})*[.)](?![0-9])  # the number of a list, 1. or 1.1., but not 1.5
    | \A\ *[0-9]{1,2}(?:\.[0-9]{1,2})+\ +(?!(?i:juta|ribu|mil[iy]ar|tril[iy]u?n))[A-Z(]  # 1.1 Data
    | \A\ *\(?[a-zA-Z][.)]\           # its letter
    | \A\ *\(?[ivxIVX]+[.)]\          # its Roman number
    | \ [0-9]{1,2}\.\ +[A-Z(]          # its next number
    | </?[a-zA-Z][^<>]*>               # a tag
    | &(?:[a-zA-Z]+|\#[0-9]+|\#x[0-9a-fA-F]+);
    | Ã[\x80-\xbf] | Â[\xa0-\xbf] | â€ | ï»¿ | ï¿½
    | [\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]
    """,
    re.VERBOSE,
)
_NO_VERBS = {
    "media", "mediasi", "medis", "mekanisme", "melalui", "menteri", "mental", "merek", "meja", "mesin",
    "metode", "metrologi", "meter", "menurun", "meningkat", "membaik", "menguat", "memadai",
}  # fmt: skip


def TXT001(v: View) -> Answer:
    such = [g for g in v.goals if v.standard(g) in ("regional", *OUTCOME)]

    def is_active(g: str) -> bool:
        first = " ".join(words(v.goals[g]["title"])[:1])
        return first.startswith("me") and not first.endswith("nya") and first not in _NO_VERBS

    return nodes(such, filter(is_active, such))


def TXT002(v: View) -> Answer:
    def key(g: str) -> tuple[str, str]:
        return v.goals[g]["tree"], norm(v.goals[g]["title"])

    times = Counter(map(key, v.goals))
    return nodes(v.goals, [g for g in v.goals if times[key(g)] > 1 and key(g)[1]])


def TXT003(v: View) -> Answer:
    titled = {**v.goals, **v.indicators}
    return nodes(titled, [id_ for id_, row in titled.items() if _STRAY.search(row["title"])])


def TXT004(v: View) -> Answer:
    opening = SHARES | {"jumlah", "nilai", "indeks", "rasio", "angka", "panjang", "luas", "cakupan"}

    def is_bad(g: str) -> bool:
        """A word that is doubled is another one: "Nilai-nilai budaya" are no value."""
        first, second = [*words(v.goals[g]["title"]), "", ""][:2]
        return first in opening and first != second

    return nodes(v.goals, filter(is_bad, v.goals))


def TXT005(v: View) -> Answer:
    such = [g for g in v.goals if v.standard(g) in OUTCOME and v.delivered[g] and not v.is_support(g)]

    def is_bad(g: str) -> bool:
        said = words(v.goals[g]["title"])
        name = plain_program(" ".join(said[1:] if said and said[0].endswith("nya") else said))
        return bool(name) and name in {plain_program(v.programs[p]["title"]) for p in v.delivered[g]}

    return nodes(such, filter(is_bad, such))


def TXT006(v: View) -> Answer:
    def rest(g: str) -> str:
        return " ".join(words(v.goals[g]["title"])[1:])

    judged = [
        (b, a)
        for a, b in v.cascades
        if v.standard(b) in OUTCOME and not v.is_theme(a)
        if v.goals[a]["tree"] == v.goals[b]["tree"] and rest(a) and rest(b)
    ]
    return edges(judged, [(b, a) for b, a in judged if fuzz.ratio(rest(a), rest(b)) >= 95])
