"""Units of targets, for display and for comparison."""

from __future__ import annotations

import re
from functools import lru_cache

from pohon_graph.graph.normalised_text import normalise, outside_brackets, visible

PERCENT_WORDS = frozenset(
    {"persen", "persentase", "presentase", "prosentase", "prosen", "percent", "percentage", "pct", "%"}
)
# Two spellings that appear in the same table.
_ONE_UNIT = {
    "dok": "dokumen", "lap": "laporan", "org": "orang", "keg": "kegiatan", "bln": "bulan", "thn": "tahun",
    "kel": "kelompok", "m": "meter", "km": "kilometer", "ha": "hektar", "hektare": "hektar",
    "rupiah": "rp", "idr": "rp",
}  # fmt: skip
# Short enough to pass for a grade in brackets: 100 (KK) against 80 (B).
_SHORT_UNITS = frozenset({*_ONE_UNIT, "kk", "rp", "ha", "km", "kg", "m", "m2", "m3", "jam", "%", "pct"})
# Countable units; any bracketed text may follow them.
COUNTABLE = frozenset({
    "orang", "unit", "dokumen", "laporan", "kegiatan", "paket", "lokasi", "desa", "kelurahan",
    "kecamatan", "keluarga", "kk", "rumah",
})  # fmt: skip
# Units that Renstra tables write in brackets after an indicator: Angka kemiskinan (%).
_IN_TITLES = COUNTABLE | _SHORT_UNITS | {
    "indeks", "nilai", "poin", "angka", "skor", "rasio", "predikat", "jiwa", "kasus", "tahun", "bulan",
    "hari", "menit", "detik", "ton", "kw", "kuintal", "liter", "meter", "kilometer", "hektar", "ekor",
    "buah", "kali", "jenis", "titik", "ruas", "lembaga", "sertifikat", "kelompok", "dokumen", "level",
    "per mil",
}  # fmt: skip
_PERCENT_IN_TITLE = re.compile(r"[(\[]\s*(?P<unit>%)\s*[)\]]")  # in any position: it has no other meaning
_PER_SO_MANY = re.compile(r"per\s*\d", re.IGNORECASE)  # Angka kesakitan (per 1.000 penduduk)
_AT_TITLES_END = re.compile(r"[(\[](?P<unit>[^()\[\]]{1,30})[)\]]\W*$")
_NUMERALS = frozenset({
    "nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh",
    "sebelas", "belas", "puluh", "seratus", "ratus", "seribu", "ribu", "juta", "miliar", "triliun",
})  # fmt: skip

_MARK = r"[*+†‡#^¹⁰⁴-⁹]|(?<![mM])[²³]"
_LAST = (*"*+†‡#^⁰¹²³⁴⁵⁶⁷⁸⁹) ",)  # the possible ends of a text with trailing marks
_MARKS_AT_END = re.compile(rf"(?:\s*(?:{_MARK}))+$")
_NOTE_AT_END = re.compile(rf"\s*(?:(?:{_MARK})+|(?<=[^\W\d_])[0-9]|(?<=[\s%])[0-9])\)$")  # ¹) and 1)
_MARKS_AT_START = re.compile(rf"^(?:\s*(?:{_MARK})\)?)+")
_AND_SO_ON = re.compile(r"[\s,]+(?:dst|dll|dsb)\.?$", re.IGNORECASE)
_EDGES = " \t.,;:-–—=/)"
_INSIDE = re.compile(r"[(\[](?P<text>[^()\[\]]*)")


@lru_cache(maxsize=8192)
def unit_key(unit: str | None) -> str | None:
    """The unit for comparison: its normalised text without notes, with abbreviations written out.

    Any unit that begins with % or a word for it is `%`. None if nothing is written.
    """
    if unit is None:
        return None
    text = plain_unit(visible(unit).replace("\N{FULLWIDTH PERCENT SIGN}", "%"))
    words = normalise(text.replace("%", " % ")).split()
    if words and words[0] in PERCENT_WORDS:
        return "%"
    return " ".join(_ONE_UNIT.get(word, word) for word in words) or " ".join(text.casefold().split()) or None


@lru_cache(maxsize=8192)
def plain_unit(text: str) -> str:
    """`text` without footnote marks, notes in brackets and marks at its ends; `(%)` is the unit %."""
    text = without_marks(text)
    outside = _trimmed(outside_brackets(text))
    if not outside and (inside := _INSIDE.search(text)):
        outside = _trimmed(inside["text"])
    return " ".join(outside.split())


def without_marks(text: str) -> str:
    """`text` without the footnote marks that end it: `*`, `+`, `¹)`, `1)`."""
    while text.endswith(_LAST):
        shorter = _MARKS_AT_END.sub("", text).rstrip()
        if shorter.count("(") < shorter.count(")"):
            shorter = _NOTE_AT_END.sub("", shorter)
        if shorter == text:
            break
        text = shorter
    return text


def unit_in_title(title: str) -> str | None:
    """The unit in brackets at the end of an indicator's title, as in `Angka kemiskinan (%)`."""
    found = _AT_TITLES_END.search(title)
    unit = found["unit"].strip() if found else ""
    if unit and _is_unit_of_a_title(unit):
        return unit
    return "%" if _PERCENT_IN_TITLE.search(title) else None


def _is_unit_of_a_title(text: str) -> bool:
    if unit_key(text) == "%" or _PER_SO_MANY.match(text):
        return True
    parts = [unit_key(part) for part in text.split("/")]  # Orang/Bulan
    return unit_key(text) in _IN_TITLES or all(part in _IN_TITLES for part in parts)


def is_short_unit(text: str) -> bool:
    """Whether one to three letters are a unit that documents abbreviate, and not a grade."""
    return text.casefold() in _SHORT_UNITS


def is_spelled_number(text: str) -> bool:
    """Whether `text` is a number in words, as in `1 (satu)`."""
    words = normalise(text).split()
    return bool(words) and _NUMERALS.issuperset(words)


def begins_with_numeral(text: str, more: int) -> bool:
    """Whether `text` is a number in words, as is_spelled_number, with at most so many words more after it."""
    words = normalise(text).split() if not any(map(str.isnumeric, text)) else []
    numerals = next((place for place, word in enumerate(words) if word not in _NUMERALS), len(words))
    return 0 < numerals >= len(words) - more


def _trimmed(text: str) -> str:
    while True:
        shorter = _AND_SO_ON.sub("", without_marks(_MARKS_AT_START.sub("", text.strip(_EDGES))))
        if shorter == text:
            return text
        text = shorter
