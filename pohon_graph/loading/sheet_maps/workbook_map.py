"""The content of a mapping file: its sheets, their columns, and answers to questions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from pohon_graph.closed_words import LEVELS, Words
from pohon_graph.documents.nodes import Leaf, Place, Source
from pohon_graph.graph.known_words import meant
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.suggest import did_you_mean
from pohon_graph.texts import say

SUFFIX: Final = ".map.yaml"  # of the file next to a workbook
# The roles of columns by the words of mapping files.
ROLES: Final = Words(
    goal="sasaran, tujuan, title",
    indicator="indikator",
    target="target",
    actual="realisasi, capaian",
    baseline="kondisi awal",
    unit="satuan",
    definition="definisi",
    formula="rumus, formulasi",
    source="sumber data, data source",
    direction="arah",
    owner="penanggung jawab, pemilik, owners",
    division="unit kerja, bidang",
    programme="program, programs, kegiatan, sub kegiatan",
    crosscut="crosscutting, crosscuts, mitra",
    level="jenjang",
    parent="induk, sasaran induk, parents",
    number="nomor, no",
    code="kode, kode program",
    agency="perangkat daerah, opd, skpd, instansi",
    ignore="abaikan, lewati",
)
# The names that readers of sheets have for them, where these differ.
READ_AS: Final = {
    "goal": "title",
    "source": "data_source",
    "owner": "owners",
    "programme": "programs",
    "crosscut": "crosscuts",
    "parent": "parents",
    "agency": "agency_name",
}
ABOVE, EMPTY = "above", "empty"
ABOUT_LEVEL: Final = "goal-level"  # the question for the level of one goal
BLANKS: Final = Words(above="seperti di atas, di atas", empty="kosong")


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """One column. Its cells belong to those of the columns `of`; a column of goals is `under` another one.

    `role` is None for a column that is left out. `partner` is the agency whose column it is.
    """

    at: Place
    role: str | None
    of: tuple[int, ...] = ()
    level: str | None = None
    under: int | None = None
    year: int | None = None
    quarter: int | None = None
    partner: str | None = None
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to the question `about` something at a cell; without `about` to all questions there.
    `question` is its sentence when the file was written."""

    at: Place
    cell: str
    about: str | None
    text: str
    question: str | None = None


@dataclass(slots=True)
class SheetMap:
    """One sheet; each part may be missing. `head` and `rows` are the first and the last row of the head and
    of the table, `levels` those of other words for levels."""

    at: Place
    source: Source
    title: str | None = None
    agency: Leaf | None = None
    period: Leaf | None = None
    head: tuple[int, int] | None = None
    rows: tuple[int, int] | None = None
    blank: str = ABOVE
    columns: dict[int, ColumnMap] = field(default_factory=dict)
    levels: dict[str, str] = field(default_factory=dict)
    answers: list[Answer] = field(default_factory=list)

    def level_at(self, at: Place) -> str | None:
        """The level that an answer gives to the goal in a cell."""
        cell = str(at).rpartition("!")[2]
        found = (one.text for one in self.answers if one.cell == cell and one.about in (None, ABOUT_LEVEL))
        return next((level for text in found if (level := meant(text, LEVELS))), None)

    def problem(self, at: Place, key: str, /, **fields: Any) -> None:
        """Note a problem at a line of the file; `key` names its sentence."""
        note(self.source, at, key, **fields)

    def notice(self, at: Place, key: str, /, **fields: Any) -> None:
        """Note a line of the file that is without effect."""
        self.source.notices.append((at, say(f"maps.{key}", **fields)))


@dataclass(slots=True)
class WorkbookMap:
    """A mapping file. `agency` and `period` are those of sheets that name none, `ignored` sheets are left
    out."""

    source: Source
    agency: Leaf | None = None
    period: Leaf | None = None
    ignored: dict[str, Leaf] = field(default_factory=dict)
    sheets: list[SheetMap] = field(default_factory=list)

    def sheet(self, title: str, titles: Sequence[str]) -> SheetMap | None:
        """The part about the sheet `title`, one of the `titles` of a workbook. With one part and one sheet,
        these belong together even if the sheet was renamed."""
        if len(self.sheets) == len(titles) == 1:
            return self.sheets[0]
        wanted = normalise(title)
        return next((one for one in self.sheets if normalise(one.title or "") == wanted), None)

    def check(self, titles: Sequence[str]) -> None:
        """Note the sheets that a workbook with these `titles` does not have."""
        known = {normalise(title) for title in titles}
        named = [(one.title, one.at) for one in self.sheets if len(self.sheets) > 1 or len(titles) > 1]
        for title, at in [*named, *((leaf.text, leaf.at) for leaf in self.ignored.values())]:
            if title is None:
                note(self.source, at, "sheet-unnamed", sheets=", ".join(titles))
            elif normalise(title) not in known:
                hint = did_you_mean(title, titles)
                note(self.source, at, "no-sheet", title=title, sheets=", ".join(titles), hint=hint)


def note(source: Source, at: Place, key: str, /, **fields: Any) -> None:
    """Note a problem of a mapping file; `key` names its sentence."""
    source.problems.append((at, say(f"maps.{key}", **fields)))
