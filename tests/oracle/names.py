"""The matching with the nomenclature, read anew from the catalogue's words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from pohon_graph.graph.model import Row

if TYPE_CHECKING:
    from tests.oracle.view import View

TIERS = {3: "program", 5: "kegiatan", 6: "sub_kegiatan"}
_CODE = re.compile(r"([X1-9])\.(XX|\d\d)(\.\d\d(\.[1-9]\.\d\d(\.\d{4})?)?)?", re.ASCII)
_IN_FRONT = re.compile(r"\s*([Xx1-9]\.(?:[Xx]{2}|[0-9]{1,2})(?:\.[0-9]{1,4})*)\.?\s*[-–—:]?\s+(?=\S)")
_INVISIBLE = re.compile("[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_NEGATIONS = {"selain", "non", "bukan", "tidak", "belum", "tanpa", "kecuali"}
_NOT_OF_2023 = 2025  # the bundled table only matches in trees whose period ends later


def padded(code: str | None) -> str | None:
    """A code as it is compared; None where it is outside the syntax."""
    parts = [part.strip() for part in (code or "").strip().rstrip(".").upper().split(".")]
    widths = (1, 2, 2, 1, 2, 4)
    if len(parts) > len(widths) or not all(parts) or any(len(part) > 2 for part in parts[3:5]):
        return None
    parts = [
        part
        if part in ("X", "XX")
        else (part.lstrip("0") or "0").zfill(width)
        if width == 1
        else part.zfill(width)
        for part, width in zip(parts, widths, strict=False)
    ]
    whole = ".".join(parts)
    if not _CODE.fullmatch(whole):
        return None
    return ".".join(["X", "XX", *parts[2:]]) if parts[2:3] == ["01"] else whole


def compared(title: str) -> str:
    """A name as names are compared: no code in front, no punctuation, no "dan", KAB/KOTA written out."""
    plain = re.sub("[\u00a0\u2007\u202f]", " ", _INVISIBLE.sub("", title))
    plain = _IN_FRONT.sub("", plain, count=1) if _IN_FRONT.match(plain) else plain
    said = re.sub(r"[^\w%]|_", " ", plain.casefold()).split()
    text = " ".join(word for word in said if word != "dan")
    return re.sub(r"\bkab kota\b", "kabupaten kota", text)


def code_in_front(title: str) -> str | None:
    found = _IN_FRONT.match(title)
    return padded(found[1]) if found else None


def without_result(name: str) -> str:
    """The name without a first word in -nya."""
    first, _, rest = name.partition(" ")
    return rest if first.endswith("nya") else name


def plain_program(title: str) -> str:
    return re.sub(r"^program ", "", compared(title))


def is_close(name: str, other: str) -> bool:
    """90 or more alike, and every word has its partner."""
    return fuzz.ratio(name, other) >= 90 and _have_partners(name.split(), other.split())


def _have_partners(one: list[str], other: list[str]) -> bool:
    both = Counter(one) & Counter(other)
    short, long = sorted((_left(one, both), _left(other, both)), key=len)
    rest = iter(long)
    alone: list[str] = []
    for word in short:
        for candidate in rest:
            if _stands_against(word, candidate):
                break
            alone.append(candidate)
        else:
            return False
    return not {*alone, *rest} & _NEGATIONS


def _left(words: list[str], taken: Counter[str]) -> list[str]:
    """The words without those that both names hold, the first ones of each taken out."""
    taken = Counter(taken)
    left = []
    for word in words:
        if taken[word]:
            taken[word] -= 1
        else:
            left.append(word)
    return left


def _stands_against(one: str, other: str) -> bool:
    if re.search(r"\d", one + other):
        return False
    distance = Levenshtein.distance(one, other)
    return distance <= 2 and distance <= max(len(one), len(other)) / 4


class Entry(NamedTuple):
    """An entry of the nomenclature: its code tells the tier and the urusan."""

    code: str
    title: str
    kind: str | None
    years: tuple[int | None, int | None]
    regulation: str | None
    units: tuple[str, ...]
    indicators: tuple[str, ...]
    kinerja: str | None
    is_spm: bool
    is_complete: bool
    is_bundled: bool

    @property
    def tier(self) -> str | None:
        return TIERS.get(self.code.count(".") + 1)

    @property
    def is_sub_kegiatan(self) -> bool:
        return self.tier == "sub_kegiatan"

    @property
    def urusan(self) -> str:
        return ".".join(self.code.split(".")[:2])

    @property
    def is_penunjang(self) -> bool:
        return self.code.split(".")[2:3] == ["01"]

    def fits_kind(self, kind: str | None) -> bool:
        return self.kind is None or kind is None or self.kind == kind

    def fits_years(self, first: int, last: int) -> bool:
        since, until = self.years
        return (since is None or since <= last) and (until is None or until >= first)

    @property
    def newest_first(self) -> tuple[int, tuple[int, ...]]:
        since = self.years[0]
        letters = tuple(-ord(char) for char in self.regulation or "")
        return (1, letters) if since is None else (-since, letters)


class Match(NamedTuple):
    """What a programme or a goal is matched with, and how; `same` are the entries of equal code of all
    regulations in force."""

    entry: Entry
    how: str
    same: tuple[Entry, ...]


class Nomenclature:
    """All entries, asked for those in force for a tree."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self.entries = [
            Entry(
                padded(row["code"]) or row["code"], row["title"], row["kind"],
                (row["first_year"], row["last_year"]), row["regulation"],
                tuple(row["units"] or [row["unit"]] if row["unit"] else row["units"] or ()),
                tuple(row["indicators"] or ()), row["kinerja"], bool(row["spm"]), bool(row["complete"]),
                bool(row["bundled"]),
            )
            for row in rows
        ]  # fmt: skip
        self._tables: dict[tuple[str | None, int, int], Table] = {}

    def table(self, v: View, tree: str) -> Table:
        row = v.trees[tree]
        key = (v.government_kind(tree), row["first_year"], row["last_year"])
        if key not in self._tables:
            self._tables[key] = Table(self.entries, *key)
        return self._tables[key]

    @staticmethod
    def alike(one: str, other: str) -> float:
        return fuzz.ratio(compared(one), compared(other))

    def tree_of(self, v: View, program: str) -> str:
        """The tree whose word on a programme holds."""
        return max(v.declaring[program], key=lambda tree: (v.trees[tree]["last_year"], tree))

    def of_program(self, v: View, program: str) -> Match | None:
        known: dict[str, Match | None] = v.matches
        if program not in known:
            known[program] = None
            table = self.table(v, self.tree_of(v, program))
            above = [self.of_program(v, whole) for part, whole in v.parts if part == program]
            known[program] = table.program(
                v.programs[program], v.urusan(v.programs[program]["agency"]), above
            )
        return known[program]

    def is_penunjang(self, v: View, program: str) -> bool:
        seen: set[str] = set()
        todo = [program]
        while todo:
            each = todo.pop()
            seen.add(each)
            row = v.programs[each]
            match = self.of_program(v, each)
            code = padded(row["code"])
            if code and code.startswith("X.XX.01"):
                return True
            if match and match.entry.code.startswith("X.XX.01"):
                return True
            if compared(row["title"]).startswith("program penunjang urusan pemerintahan"):
                return True
            todo += [whole for part, whole in v.parts if part == each and whole not in seen]
        return False

    def of_goal(self, v: View, goal: str) -> Match | None:
        """Only goals that map to operational or process are matched by their own name."""
        if v.standard(goal) not in ("operational", "process"):
            return None
        row = v.goals[goal]
        table = self.table(v, row["tree"])
        own = [match.entry.code for p in v.delivered[goal] if (match := self.of_program(v, p))]
        return table.goal(row["title"], own, v.urusan(v.tree(goal)["agency"]))


class Table:
    """The entries in force for one kind of government and one period."""

    def __init__(self, entries: list[Entry], kind: str | None, first: int, last: int) -> None:
        self.kind, self.last = kind, last
        self.of_kind = [entry for entry in entries if entry.fits_kind(kind)]
        fitting = [entry for entry in self.of_kind if entry.fits_years(first, last)]
        self.by_code: dict[str, list[Entry]] = {}
        for entry in sorted(fitting, key=lambda each: (each.newest_first, each.kind or "")):
            self.by_code.setdefault(entry.code, []).append(entry)
        self.named = [(compared(found[0].title), found[0]) for found in self.by_code.values()]

    @cached_property
    def complete(self) -> set[str]:
        """The urusan for which a table in force is complete and may judge."""
        return {entry.urusan for found in self.by_code.values() for entry in found if self.judges(entry)}

    def judges(self, entry: Entry) -> bool:
        """Whether the entry is in force here, of a table that may judge."""
        if entry not in self.by_code.get(entry.code, ()):
            return False
        if not entry.is_bundled:
            return entry.is_complete
        is_of_its_time = self.last <= _NOT_OF_2023
        return entry.is_complete and is_of_its_time and self.kind in (None, "kabupaten_kota")

    def official(self, match: Match) -> list[Entry]:
        """The entries here, of every regulation in force, of the code that something matched."""
        return [entry for entry in self.by_code.get(match.entry.code, ()) if self.judges(entry)]

    def _match(self, entry: Entry, how: str) -> Match:
        return Match(entry, how, tuple(self.by_code[entry.code]))

    def program(self, row: Row, urusan: list[str], above: list[Match | None]) -> Match | None:
        code = padded(row["code"]) if row["code"] else code_in_front(row["title"])
        if code in self.by_code:
            return self._match(self.by_code[code][0], "code")
        name, tier = compared(row["title"]), row["kind"]
        wholes = [match.entry.code for match in above if match]

        def order(entry: Entry) -> tuple[bool, bool, bool, str]:
            is_below = any(entry.code.startswith(whole + ".") for whole in wholes)
            return entry.tier != tier, not is_below, not _is_own(entry, urusan), entry.code

        return self._by_name(name, order)

    def _by_name(self, name: str, order: object) -> Match | None:
        key = order if callable(order) else None
        assert key is not None
        if not name:
            return None
        equal = [entry for official, entry in self.named if official == name]
        if equal:
            return self._match(min(equal, key=key), "name")
        close = [
            (fuzz.ratio(name, official), entry) for official, entry in self.named if is_close(name, official)
        ]
        if not close:
            return None
        best = max(score for score, _ in close)
        return self._match(min((entry for score, entry in close if score == best), key=key), "close")

    def goal(self, title: str, own: list[str], urusan: list[str]) -> Match | None:
        name = without_result(compared(title))
        subs = [(official, entry) for official, entry in self.named if entry.is_sub_kegiatan]

        def circle(entry: Entry) -> int:
            if any(entry.code == code or entry.code.startswith(code + ".") for code in own):
                return 0
            return 1 if _is_own(entry, urusan) else 2

        for number in (0, 1, 2):
            inside = [(official, entry) for official, entry in subs if circle(entry) == number]
            found = min(_hits(name, inside), default=None)
            if found:
                return self._match(self.by_code[found[3]][0], found[4])
        return None


def _is_own(entry: Entry, urusan: list[str]) -> bool:
    return entry.urusan in (*urusan, "X.XX")


def _hits(name: str, entries: list[tuple[str, Entry]]) -> Iterator[tuple[bool, bool, float, str, str]]:
    """Equal before close, title before KINERJA, then score, then code."""
    for official, entry in entries if name else []:
        kinerja = without_result(compared(entry.kinerja or ""))
        for is_kinerja, said in ((False, official), (True, kinerja)):
            if said and said == name:
                yield False, is_kinerja, -100.0, entry.code, "name"
            elif said and is_close(name, said):
                yield True, is_kinerja, -fuzz.ratio(name, said), entry.code, "close"


def matched_entries(v: View, goal: str) -> list[Match]:
    """A goal's matched sub kegiatan: its own match and those of its programmes."""
    return [match for match in all_matches(v, goal) if match.entry.is_sub_kegiatan]


def all_matches(v: View, goal: str) -> list[Match]:
    """A goal's own match and those of its programmes, of every tier."""
    found = [v.names.of_goal(v, goal), *(v.names.of_program(v, p) for p in v.delivered[goal])]
    return [match for match in found if match]


def of_sub_kegiatan(v: View) -> list[str]:
    """The goals that are measured as sub kegiatan are: operational, or on a level of no known name; on the
    immediate level where the tree ends there, without a kegiatan of their own; process goals where none of
    their sub kegiatan is that of an operational goal one or two steps above. The BLUD sub kegiatan pays for
    all that a hospital does."""
    entries = {g: {match.entry for match in matched_entries(v, g)} for g in v.goals}

    def above(g: str) -> set[Entry]:
        near = {*v.parents[g], *(top for parent in v.parents[g] for top in v.parents[parent])}
        return {entry for o in near if v.standard(o) == "operational" for entry in entries[o]}

    def is_there(g: str) -> bool:
        standard = v.standard(g)
        if any(entry.code[4:].startswith(".01.2.10.") for entry in entries[g]):
            return False
        if standard == "immediate":
            tiers = {match.entry.tier for match in all_matches(v, g)}
            return v.rank(g) == v.bottom(g) and "kegiatan" not in tiers
        return standard in (None, "operational") or (standard == "process" and not entries[g] & above(g))

    return list(filter(is_there, v.goals))


def official_indicators(v: View, goal: str) -> list[str]:
    """The official indicators of the sub kegiatan that a goal has by code, of tables that judge."""
    table = v.names.table(v, v.goals[goal]["tree"])
    return [
        indicator
        for match in matched_entries(v, goal)
        if match.how == "code"
        for entry in table.official(match)
        for indicator in entry.indicators
    ]
