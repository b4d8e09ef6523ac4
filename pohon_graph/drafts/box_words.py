"""The words with which a line of a box begins, and the kind of fact that they announce."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from pohon_graph.graph.known_words import standard_levels
from pohon_graph.loading.planner_sheets.positions import rank_of
from pohon_graph.texts import LANGUAGES, say

_INDICATOR: Final = re.compile(
    r"(?:i\.?\s?k\.?\s?[ukpi]?|indikator(?:\s+(?:kinerja|sasaran|program|kegiatan|utama|tujuan))*|indicator|kpi)"
    r"\s*\.?\s*\(?\d{0,2}\)?\s*[:=]|ik[ukpi]?\s*\d{1,2}[.)]?\s+(?=[^\W\d])",
    re.IGNORECASE,
)
_TARGET: Final = re.compile(
    r"target(?:\s+(?:kinerja|tahun|thn))*\s*(?P<year>(?:19|20)\d\d)?\s*[:=]|target\s+(?=[<>≥≤]?\s*\d)",
    re.IGNORECASE,
)
_UNIT: Final = re.compile(r"(?:satuan|unit)\s*[:=]", re.IGNORECASE)
_UNIT_IN_BRACKETS: Final = re.compile(
    r"\s*\(\s*(?:satuan|unit)(?:\s*[:=]\s*|\s+)(?P<unit>[^()]+)\)\s*$", re.IGNORECASE
)
_OWNER: Final = re.compile(
    r"(?:p\.?j\.?|p\.?i\.?c\.?|penanggung\s*jawab|pengampu|pelaksana|owner)\s*[:=]", re.IGNORECASE
)
_CROSSCUT: Final = re.compile(
    r"\*?\s*(?P<internal>internal\s+)?cross[\s-]?cutting\s+(?P<inside>internal\s+)?(?:dengan|dgn|with|:)\s*:?",
    re.IGNORECASE,
)
_PROGRAMME: Final = re.compile(r"(?P<kind>program(?:me)?|sub\s*kegiatan|kegiatan)\s*[:=]", re.IGNORECASE)
_NAMED_PROGRAMME: Final = re.compile(r"(?:program|kegiatan|sub\s*kegiatan)\s+\w", re.IGNORECASE)
_LISTED: Final = re.compile(r"\d{1,2}[.)]\s+(?=\S)")
_ITEM: Final = re.compile(r"(?:(?P<number>\d{1,2})[.)]|[•●▪◦·–—-])\s+(?=\S)")
_POSITION: Final = re.compile(
    r"(?:kepala|ka|ketua|koordinator|direktur|inspektur|sekretaris|camat|lurah|kasi|kabid|kasub\w+|staf|pejabat)\b",
    re.IGNORECASE,
)
_MIXED: Final = re.compile(
    r"\S\s+(?:(?:target|indikator(?:\s+kinerja)?|ik[uk]?)\s*[:=\d]|(?:[•●▪◦]|-|\d[.)])\s+[A-Z]"
    r"|indikator(?:\s+kinerja)?\s+(?:satuan\s+)?target\b)",
    re.IGNORECASE,
)
_BULLET: Final = re.compile(r"^[•●▪◦·–—-]+\s*(?=\S)")
_REFERENCE: Final = re.compile(r"(?:→|->)\s*\w+\.?\s*\d+")
_TYPING_ERRORS: Final = (
    (re.compile(r"\bour\s?come\b", re.IGNORECASE), "OUTCOME"),
    (re.compile(r"\bout\s?come\b", re.IGNORECASE), "OUTCOME"),
)
# Names of levels that only posters have; `output` is the level above the processes there.
_POSTER_LEVELS: Final = {
    "output": "operational", "output kegiatan": "operational", "output sub kegiatan": "operational",
    "outcome": "intermediate", "final outcome": "ultimate", "aktivitas": "process",
}  # fmt: skip
_LONGEST_POSITION: Final = 12  # words
_LABEL_LINES: Final = 60  # characters; a longer text is not the name of a level
# `TERWUJUDNYA`, `Meningkatkan`: how goals begin in planning documents.
_OPENING: Final = re.compile(r"[•\-–\s]*(?:ter|me|ber|ke)\w+(?:nya|kan)\b", re.IGNORECASE)
_HEADING: Final = re.compile(
    r"(?:pohon\s+kinerja|cascading|crosscutting\s+dan|peta\s+kinerja|logical\s+framework|performance\s+tree)\b",
    re.IGNORECASE,
)


_NOTE: Final = re.compile(
    r"(?:sumber|dicetak|tercetak|diunduh|catatan|keterangan|ket|berdasarkan|source|printed|notes?)\b",
    re.IGNORECASE,
)


class Said(NamedTuple):
    """The kind of fact that a line announces, and the text after the announcement. `detail` is a year, or
    the kind of a programme, or `internal`."""

    kind: str
    text: str
    detail: str = ""


def said(line: str) -> Said | None:
    """The fact that a line announces, or None."""
    text = _BULLET.sub("", line.strip(), count=1)
    found = _CROSSCUT.match(text)
    if found:
        inside = "internal" if found["internal"] or found["inside"] else ""
        return Said("crosscut", text[found.end() :].strip(" *"), inside)
    for kind, pattern in (("indicator", _INDICATOR), ("target", _TARGET), ("unit", _UNIT), ("owner", _OWNER)):
        found = pattern.match(text)
        if found:
            return Said(kind, text[found.end() :].strip(), found.groupdict().get("year") or "")
    found = _PROGRAMME.match(text)
    if found:
        return Said("programme", text[found.end() :].strip(" *"), _kind_of(found["kind"]))
    also = next((one for one in _ours("posters.also", "title") if text.startswith(one)), None)
    return Said("also", text[len(also) :].strip()) if also else None


def is_starred(line: str) -> bool:
    """Whether asterisks or a number in a list mark a line as a programme."""
    text = line.strip()
    return text.startswith("*") or text.endswith("*") or _LISTED.match(text) is not None


def names_programme(line: str) -> bool:
    """Whether a line is the name of a programme by its first word."""
    return _NAMED_PROGRAMME.match(line.strip()) is not None


def item_of(text: str) -> tuple[int, str] | None:
    """The number of an item of a list, naught after a bullet, and its text."""
    found = _ITEM.match(text.strip())
    return (int(found["number"] or 0), text.strip()[found.end() :]) if found else None


def begins_as_position(text: str) -> bool:
    """Whether a text begins as the titles of positions do, even one that is not known."""
    return _POSITION.match(text.strip()) is not None


def is_only_position(text: str) -> bool:
    """Whether a whole text is the title of a known position. A goal whose text ends in one is none."""
    return rank_of(text) is not None and len(text.split()) <= _LONGEST_POSITION and not begins_as_goal(text)


def is_mixed(text: str) -> bool:
    """Whether a text seems to hold further facts."""
    return _MIXED.search(text) is not None


def begins_as_goal(text: str) -> bool:
    """Whether a text begins as goals do in planning documents."""
    return _OPENING.match(text) is not None


def is_page_reference(line: str) -> bool:
    """Whether a line only leads to another page: `→ hal. 3`."""
    return _REFERENCE.fullmatch(line.strip()) is not None


def without_marks(text: str) -> str:
    """A text without bullets, asterisks and the number of a list."""
    plain = _BULLET.sub("", text.replace("*", " ").strip(), count=1)
    return " ".join(_LISTED.sub("", plain, count=1).split())


def without_unit(text: str) -> tuple[str, str]:
    """The title of an indicator, and the unit that follows it in brackets: `(satuan orang)`."""
    found = _UNIT_IN_BRACKETS.search(text)
    return (text[: found.start()], found["unit"].strip()) if found else (text, "")


def no_target(text: str) -> bool:
    """Whether a target's text is the remark of this program that there is none."""
    return any(text == say("posters.no-target", lang) for lang in LANGUAGES)


def level_of_label(text: str) -> list[str]:
    """The levels that a label may name, the higher one first; none if it is not a label."""
    if not text or len(text) > _LABEL_LINES:
        return []
    plain = " ".join(text.split())
    for wrong, right in _TYPING_ERRORS:
        plain = wrong.sub(right, plain)
    known = standard_levels(plain) or standard_levels(re.sub(r"\(.*?\)", " ", plain))
    if known:
        return known
    own = _POSTER_LEVELS.get(" ".join(plain.casefold().strip(" :").split()))
    return [own] if own else _halves(plain)


def is_heading(text: str) -> bool:
    """Whether a text is the title of a poster."""
    return _HEADING.match(text.strip()) is not None


def is_note(text: str) -> bool:
    """Whether a text is a note at the edge of a poster, such as its source or the day of printing."""
    return _NOTE.match(text.strip()) is not None


def _halves(plain: str) -> list[str]:
    """The levels that the halves of `KINERJA OPERASIONAL / SASARAN SUB KEGIATAN` agree on."""
    halves = [standard_levels(half) for half in re.split(r"[/(]", plain)]
    known = [levels for levels in halves if levels]
    return next((levels for levels in known if len(levels) == 1), known[0] if known else [])


def _kind_of(word: str) -> str:
    plain = "".join(word.casefold().split())
    return {"kegiatan": "kegiatan", "subkegiatan": "sub_kegiatan"}.get(plain, "program")


def _ours(key: str, field: str) -> list[str]:
    """The beginnings of this program's own lines, in both languages."""
    return [say(key, lang, **{field: ""}).strip() for lang in LANGUAGES]
