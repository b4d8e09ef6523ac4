"""Generated indicators with their targets and baselines."""

from __future__ import annotations

import random
from typing import Any

from tests.generated.style import Style
from tests.generated.words import TARGETS, UNITS

Document = dict[str, Any]


def indicator(chance: random.Random, style: Style, goal: str) -> Document:
    """An indicator, mostly with a target, sometimes with several, a baseline, a unit or a definition."""
    found: Document = {"title": chance.choice(style.indicators)}
    if style.is_distinct:
        found["title"] += f" {goal}"
    if style.is_documented:
        found["definition"] = "ada"
    if chance.random() < 1.05 - style.faults / 2:
        found["target"] = [_target(chance, style) for _ in range(chance.choice([1, 1, 1, 2, 3]))]
    if chance.random() < 0.15:
        found["target"] = _plan(chance, style)
    if chance.random() < style.rising:
        found["target"] = rising(chance, style)
    if chance.random() < 0.4:
        found["direction"] = chance.choice(["up", "up", "down", "down", "keep"])
    if chance.random() < (0.7 if "direction" in found else 0.1):
        baseline = chance.choice([*style.targets, chance.choice(TARGETS)])
        if "target" in found and chance.random() < 0.5:  # the same unit, and mostly another number
            baseline = chance.choice("1579") + found["target"][0]["target"].lstrip("0123456789.,")
        found["baseline"] = chance.choice([baseline, {"target": baseline, "year": 2023}])
    if chance.random() < 0.25 and not style.is_documented:
        found[chance.choice(["definition", "formula", "data_source"])] = chance.choice(["ada", " "])
    if chance.random() < 0.25:
        found["unit"] = chance.choice(UNITS)
    return found


def _plan(chance: random.Random, style: Style) -> list[Document]:
    """Targets of several years, now and then after an actual value, with a year left out or twice."""
    text = chance.choice(style.targets).lstrip("0123456789.,")
    figures = [f"{chance.choice(['5', '5', '6', '7', '100', '0', '2,5'])}{text}" for _ in range(5)]
    years = chance.choice([[2024, 2025, 2026], [2024, 2025, 2026, 2027], [2026, 2024], [2024, 2024, 2025]])
    rows: list[Document] = [
        {"year": year, "target": chance.choice(figures[: chance.choice([1, 3])])} for year in years
    ]
    if chance.random() < 0.5:
        rows.insert(0, {"year": 2023, "target": figures[0], "kind": "actual"})
    if chance.random() < 0.1:
        rows[-1]["quarter"] = chance.choice([1, 4])
    return rows


def _target(chance: random.Random, style: Style) -> Document:
    target: Document = {"target": chance.choice(style.targets)}
    year = chance.choice(style.years)
    if year:
        target["year"] = year
    if chance.random() < 0.2:
        target["kind"] = chance.choice(["actual", "target", "revised"])
    if chance.random() < 0.1:
        target["quarter"] = chance.choice([1, 2, 4])
    return target


def rising(chance: random.Random, style: Style) -> list[Document]:
    """A value a year, mostly going one way, and perhaps what has been reached."""
    number = chance.randint(10, 90)
    step = chance.choice([0, 0, 5, -5])
    unit = chance.choice([" %", " Orang", " Dokumen"])
    years = [year for year in range(2024, 2024 + chance.randint(2, 4)) if chance.random() < 0.9] or [2024]
    found: list[Document] = []
    for year in years:
        number += step if chance.random() < 0.8 else -step
        found.append({"year": year, "target": f"{number}{unit}"})
    if chance.random() < 0.5:
        reached = number + chance.choice([-20, -5, 0, 5])
        found.append(
            {"year": chance.choice([2023, 2024, 2025]), "target": f"{reached}{unit}", "kind": "actual"}
        )
    return found


def echo(chance: random.Random, of: Document) -> Document:
    """The indicator once more, in other letters, with a word more, a word less or in another order; its
    targets often the same, if otherwise written."""
    words = of["title"].split() or ["Mutu"]
    ways = [words, [*words, "terdata"], ["Data", *words], words[:-1], words[::-1], [*words, words[0]]]
    found = {**of, "title": _spelled(chance, " ".join(chance.choice(ways)) or "Mutu")}
    if "target" in of:
        found["target"] = [_rewritten(chance, each) for each in of["target"]]
    return found


def _spelled(chance: random.Random, text: str) -> str:
    """The same to a reader."""
    return chance.choice([text, text.upper(), text.lower(), text.replace(" ", "  ")])


def _rewritten(chance: random.Random, target: Document) -> Document:
    text = _spelled(chance, target["target"])
    changed = {**target, "target": text}
    if chance.random() < 0.2:
        changed["target"] = text.replace("5", "6")
    if chance.random() < 0.2:
        changed["target"] = text.replace("rang", "rang tua").replace("%", "KK")
    if chance.random() < 0.2:
        changed["year"] = 2025
    if chance.random() < 0.2:
        changed["kind"] = "actual"
    return changed
