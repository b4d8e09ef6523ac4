"""The header of a tree file: agency, period and levels."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from pohon_graph.documents.nodes import Place
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.tree_document import FORMAT
from pohon_graph.loading.file_identity import Government, ending, read_government, read_version
from pohon_graph.loading.id_register import LONGEST_ID, is_id
from pohon_graph.loading.mapping import Fields
from pohon_graph.loading.tree_levels import Levels, read_levels
from pohon_graph.texts import say

_PERIOD = re.compile(r"([12][0-9]{3})(?:-([12][0-9]{3}))?")
_ALMOST_A_PERIOD = re.compile(
    r"\s*([12][0-9]{3})(?:\s*(?:[-–—/]|s/d|sd|sampai|hingga|to)\s*([12][0-9]{3}))?\s*"
)
_UNKNOWN = "?"  # replaces an unreadable value in a graph that will not be used


@dataclass(slots=True)
class Header:
    """The tree's header as written; years are calendar years. `agency` is its id inside the file."""

    government: Government | None
    agency: str
    agency_at: Place
    period: str
    first_year: int
    last_year: int
    title: str | None
    version: dict[str, Any]
    levels: Levels
    at: Place
    tree: str = field(init=False)  # its id in the store

    def __post_init__(self) -> None:
        self.tree = f"{self.shared(self.agency)}-{self.period}{ending(self.version)}"

    def shared(self, agency: str) -> str:
        """The id in the store of an agency that the file lists."""
        return f"{self.government.id}:{agency}" if self.government else agency

    def own(self, thing: str) -> str:
        """The id in the store of one of the agency's officers or programmes."""
        return f"{self.shared(self.agency)}/{thing}"


def read_header(fields: Fields) -> Header:
    """The header, with `?` for each value that is wrong; its problems are noted."""
    _check_format(fields)
    agency = fields.text("agency", required=True)
    if agency is not None and not is_id(agency):
        fields.source.problem(fields.place("agency"), "bad-id", id=shown(agency), limit=LONGEST_ID)
    period, first, last = _period(fields)
    return Header(
        government=read_government(fields),
        agency=agency or _UNKNOWN,
        agency_at=fields.place("agency"),
        period=period,
        first_year=first,
        last_year=last,
        title=fields.text("title"),
        version=read_version(fields),
        levels=read_levels(fields),
        at=fields.at,
    )


def _check_format(fields: Fields) -> None:
    written = fields.text("pohon", required=True)
    if written is not None and written != str(FORMAT):
        fields.source.problem(fields.place("pohon"), "format", value=shown(written), known=FORMAT)


def _period(fields: Fields) -> tuple[str, int, int]:
    text = fields.text("period", required=True)
    if text is None:
        return _UNKNOWN, 0, 0
    wrong = period_problem(text)
    if wrong:
        fields.source.problems.append((fields.place("period"), wrong))
    found = _PERIOD.fullmatch(text)
    if found is None:
        return _UNKNOWN, 0, 0
    return text, int(found[1]), int(found[2] or found[1])


def period_problem(text: str) -> str | None:
    """The sentence about a text that cannot be a period; None if it can."""
    found = _PERIOD.fullmatch(text)
    if found is None:
        almost = _ALMOST_A_PERIOD.fullmatch(text)
        meant = "-".join(year for year in almost.groups() if year) if almost else None
        hint = " " + say("suggest.meant", word=meant) if meant else ""
        return say("load.period", value=shown(text), hint=hint)
    if int(found[2] or found[1]) < int(found[1]):
        return say("load.period-order", value=text)
    return None
