"""The columns of a planner's table: the role of each, and the column to which it belongs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from pohon_graph.closed_words import LEVELS
from pohon_graph.documents.nodes import Leaf
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_sheets import heading_roles as h
from pohon_graph.loading.planner_sheets.head import Head
from pohon_graph.loading.planner_sheets.heading_times import is_year, quarter_of_path, year_of_path

# Words that say which agency shares or owns a goal: they name no level, unlike SASARAN OPD.
_AGENCY: Final = re.compile(r"\b(?:perangkat daerah|opd|skpd|pd)\b")
# What an indicator has, apart from its targets.
ATTRIBUTES: Final = ("unit", "definition", "formula", "data_source", "direction")
VALUES: Final = ("target", h.ACTUAL, "baseline")
OF_GOALS: Final = ("owners", "programs", "crosscuts", h.DIVISION)
RESULTS: Final = "results"  # the role of columns whose headings are goals
_STATEMENTS: Final = frozenset(
    {"uraian", "deskripsi", "pernyataan", "rumusan", "nama", "narasi", "pohon kinerja"}
)
_FIRST_WORDS: Final = frozenset(
    {"tujuan", "sasaran", "program", "kegiatan", "sub", "subkegiatan", "outcome", "output"}
)
_COMMON: Final = frozenset(
    {
        "indikator", "kinerja", "utama", "target", "satuan", "dan", "capaian", "iku", "penanggung", "jawab",
        "tahun",
    }
)  # fmt: skip


@dataclass(slots=True)
class Column:
    """One column with its headings. `level` and `kind` are those of its goals, `group` is where its upper
    heading begins, if that is above several columns."""

    place: int
    path: list[str]
    heading: Leaf
    role: str | None
    level: h.LevelRead
    kind: str | None
    year: int | None
    quarter: int | None
    group: tuple[int, str] | None = None
    guessed: bool = False  # only its year says that it holds targets
    of: list[Column] = field(default_factory=list)  # the columns to which it may belong, the last one first
    partner: str | None = None  # the agency whose crosscuts it holds
    depth: int | None = None  # the place of its goals in the cascade, if a mapping file says it
    has_indicators: bool = False  # whether rows of indicators are among its goals
    settled: bool = False  # a mapping file says to which columns it belongs

    @property
    def words(self) -> set[str]:
        """The words of its lowest heading that set it apart."""
        return set(_plain(self.path[-1], self.role).split()) - _COMMON

    @property
    def order(self) -> tuple[int, int, int, int]:
        """The place of its goals in the cascade: by level, tujuan first, then from the left."""
        rank = LEVELS.index(self.level.level) if self.level.level else len(LEVELS)
        return self.depth or 0, rank, self.kind != "tujuan", self.place


def read_columns(head: Head) -> list[Column]:
    """The columns of a head in order."""
    wide = _wide_headings(head)
    columns = [_column(head, place, wide) for place in sorted(head.paths)]
    for one in columns:
        says_year = len(one.path) == 1 and is_year(one.path[0])
        if one.role is None and (says_year or one.quarter is not None):
            one.role, one.guessed = "target", True
    _find_goals(columns)
    _doubt_equal_headings(columns)
    return columns


def _find_goals(columns: Sequence[Column]) -> None:
    """A heading such as URAIAN names the goals if nothing else does and a column of levels is next to it."""
    roles = {one.role for one in columns}
    if "title" not in roles and "level" in roles:
        plain = (one for one in columns if one.role is None and normalise(one.path[-1]) in _STATEMENTS)
        found = next(plain, None)
        if found is not None:
            found.role = "title"
    goals = [one for one in columns if one.role == "title"]
    if any(normalise(one.path[-1]).startswith(("tujuan", "sasaran")) for one in goals):
        for one in goals:  # a way to the goals, unlike STRATEGI alone above an outline of them
            one.role = h.NOTE if normalise(one.path[-1]) == "strategi" else one.role


def _doubt_equal_headings(columns: Sequence[Column]) -> None:
    """Goals below one heading such as SASARAN, which names no level for sure, are on different levels, and so
    are those below OUTCOME and INTERMEDIATE OUTCOME."""
    weak = [one for one in columns if one.role == "title" and one.level.weak]
    paths = Counter(tuple(map(normalise, one.path)) for one in weak)
    for one in weak:
        others = [each for each in columns if each is not one and each.role == "title"]
        twice = any(each.kind == one.kind and each.level.level == one.level.level for each in others)
        if paths[tuple(map(normalise, one.path))] > 1 or (twice and one.kind == "outcome"):
            one.level = h.LevelRead(None)


def join_columns(columns: Sequence[Column]) -> None:
    """Give each column those to which it belongs."""
    goals = [one for one in columns if one.role == "title"]
    indicators = [one for one in columns if one.role == "indicator" or one.has_indicators]
    grouped = any(goal.group for goal in goals)
    for one in columns:
        if one.role == "indicator" and not _is_of_programmes(one, goals):
            one.of = _belongs(one, goals, _run(one, goals, indicators))
        elif one.role in (*ATTRIBUTES, *VALUES):
            one.of = _belongs(one, indicators, _before(one, indicators)[-1:] or indicators[:1])
        elif one.role in OF_GOALS:
            usual = (
                sorted(goals, key=lambda goal: goal.order)[-1:] if grouped else _run(one, goals, indicators)
            )
            one.of = _belongs(one, goals, usual)


def _column(head: Head, place: int, wide: set[tuple[int, str]]) -> Column:
    texts = head.texts(place)
    upper = _upper(head, place)
    role, is_partner = h.role_of_path(texts), h.role_of(texts[-1]) != "crosscuts" and len(texts) > 1
    level, kind = h.level_of_path([*texts[:-1], _plain(texts[-1], role)]), h.kind_of(texts[-1])
    if role == "title" and _names_several(texts[-1]):
        level, kind = h.LevelRead(None), None
    return Column(
        place, texts, head.paths[place][-1][0], role, level, kind, year_of_path(texts),
        quarter_of_path(texts),
        next((one for one in upper if one in wide), None),
        partner=" ".join(texts[-1].split()) if role == "crosscuts" and is_partner else None,
    )  # fmt: skip


def _plain(heading: str, role: str | None) -> str:
    """A heading in normal form; that of partners, owners or programmes without the words for an agency."""
    text = normalise(heading)
    return " ".join(_AGENCY.sub(" ", text).split()) if role in OF_GOALS else text


def _names_several(heading: str) -> bool:
    """Whether a heading is that of goals of several levels: TUJUAN/SASARAN/PROGRAM."""
    parts = (normalise(part).split() for part in re.split(r"[/,]", heading))
    first = {words[0] for words in parts if words} & _FIRST_WORDS
    return len(first) > 2 or {"tujuan", "sasaran"} <= first or {"outcome", "output"} <= first


def _wide_headings(head: Head) -> set[tuple[int, str]]:
    """The headings above several columns that do not all have one role, which are groups of columns."""
    found: dict[tuple[int, str], set[str | None]] = {}
    for place in head.paths:
        for one in _upper(head, place)[:-1]:
            roles = found.setdefault(one, set())
            roles.add(h.role_of_path(head.texts(place)))
    return {one for one, roles in found.items() if "title" in roles and len(roles) > 1}


def _upper(head: Head, place: int) -> list[tuple[int, str]]:
    """The headings above a column, each with its first column, or -1 for one that each column
    of its group repeats."""
    widths = Counter((left, leaf.text) for path in head.paths.values() for leaf, left in path)
    return [
        (left if widths[left, leaf.text] > 1 else -1, leaf.text or "") for leaf, left in head.paths[place]
    ]  # fmt: skip


def _belongs(one: Column, among: Sequence[Column], usual: Sequence[Column]) -> list[Column]:
    """The columns `among` which `one` has its own: with its group, else with its words, else the usual."""
    candidates = [each for each in among if one.group and each.group == one.group]
    if candidates:
        before = _before(one, candidates)
        candidates = before if before else candidates[:1]
    else:
        candidates = list(among)
    said = one.words | ({one.level.level} if one.level.level else set())
    if one.role == "programs" and len(h.kinds_in(one.path[-1])) != 1:
        said = set()  # PROGRAM/KEGIATAN names no level
    shared = [said & (each.words | {each.level.level or ""}) for each in candidates]
    if any(shared):
        most = max(map(len, shared))
        best = [each for each, words in zip(candidates, shared, strict=True) if len(words) == most]
        if len({frozenset(words) for words in shared if len(words) == most}) == len(best):
            return lowest_first(best)  # INDIKATOR TUJUAN, SASARAN names each of them
        equal = [each for each in usual if each in best]
        return lowest_first(equal) or [(_before(one, best) or best)[-1]]
    if one.group and candidates and candidates[0].group == one.group:
        return [candidates[-1]]
    return lowest_first(usual)


def _is_of_programmes(one: Column, goals: Sequence[Column]) -> bool:
    """Whether a column has the indicators of programmes, which are not goals: INDIKATOR PROGRAM without a
    column such as SASARAN PROGRAM."""
    said = one.words & {"program", "kegiatan", "sub", "subkegiatan"}
    return bool(said) and h.kind_of(one.path[-1]) is None and not any(said & goal.words for goal in goals)


def lowest_first(columns: Iterable[Column]) -> list[Column]:
    """The columns from the bottom of the cascade up."""
    return sorted(columns, key=lambda each: each.order, reverse=True)


def _before(one: Column, among: Iterable[Column]) -> list[Column]:
    return [each for each in among if each.place < one.place]


def _run(one: Column, goals: Sequence[Column], indicators: Sequence[Column]) -> list[Column]:
    """The goal columns left of `one`: those next to it that no indicator column separates from each other."""
    before = _before(one, goals)
    if not before:
        first = min((each.place for each in goals), default=one.place)
        following = min((each.place for each in indicators if each.place > first), default=None)
        return [each for each in goals if following is None or each.place < following] or list(goals[:1])
    last = before[-1]
    fence = max((each.place for each in indicators if each.place < last.place), default=-1)
    return [each for each in before if each.place > fence]
