"""Reports amounts in cells that the writer may have typed wrongly. They are never changed."""

from __future__ import annotations

import re
from decimal import Decimal

from pohon_graph.documents.nodes import Leaf, Source
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.graph.units import unit_key

_ENGLISH = re.compile(r"(?<![0-9.,])[1-9][0-9]{0,2}(?:,[0-9]{3})*,000(?![0-9,])")
_FRACTION = re.compile(r"0[.,][0-9]*[1-9][0-9]*")
_PERCENTAGES = ("persentase", "prosentase", "persen", "percentage", "per cent")


def check_amount(cell: Leaf, indicator: str, unit: str | None, source: Source) -> None:
    """Note `20,000`, and `0,2` if the unit or the first word of the indicator makes it a percentage."""
    text = (cell.text or "").strip()
    english = _ENGLISH.search(text)
    if english:
        meant = text.replace(english[0], english[0].replace(",", "."))
        source.notice(cell.at, "english-thousands", text=shown(text), meant=shown(meant))
    elif _FRACTION.fullmatch(text) and (
        unit_key(unit) == "%" or normalise(indicator).startswith(_PERCENTAGES)
    ):
        percent = f"{(Decimal(text.replace(',', '.')) * 100).normalize():f}".replace(".", ",")
        source.notice(cell.at, "fraction-of-percentage", text=text, percent=percent)
