"""The page without its script: every goal with all that is known of it, as nested lists."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import accumulate
from typing import Any

from pohon_graph.texts import LANGUAGES, say

MOST = 2_000  # goals; of a larger forest the upper steps are written
MOST_GENERAL = 100  # findings about a tree, an officer or a programme

Columns = dict[str, Any]


def outline(data: Columns, lang: str) -> str:
    """The outline as HTML, in `lang`. The script never reads it: it is the page where none runs."""
    return "".join(_Writer(data, lang).html())


class _Writer:
    """Reads the packed columns back, goal by goal."""

    def __init__(self, data: Columns, lang: str) -> None:
        self.data, self.lang, self.tongue = data, lang, LANGUAGES.index(lang)
        goals, indicators, targets = data["goals"], data["indicators"], data["targets"]
        self.count: int = goals["count"]
        self.titles, self.ids = goals["title"].split("\n"), goals["id"].split("\n")
        self.indicators, self.targets = indicators["title"].split("\n"), targets["text"].split("\n")
        self.years = _column(targets["year"], targets["count"])
        self.kinds = _column(targets["kind"], targets["count"])
        self.trees = _column(goals["tree"], self.count)
        self.parents = [place - back if back else -1 for place, back in enumerate(goals["back"])]
        hanging = ("indicators", "owners", "programs", "crosscuts")
        self.starts = {name: _starts(goals[name], self.count) for name in hanging}
        self.starts["targets"] = _starts(indicators["targets"], indicators["count"])
        self.sentences, self.findings = self._findings()

    def html(self) -> Iterator[str]:
        """A section for each tree, in it the goals as nested lists; last what is about no goal."""
        kept = self._kept()
        if len(kept) < self.count:
            shown, count = self._grouped(len(kept)), self._grouped(self.count)
            note = say("views.page.outline-part", self.lang, shown=shown, count=count)
            yield f'<p class="note">{escape(note)}</p>'
        for number, tree in enumerate(self.data["trees"]):
            mine = [goal for goal in kept if self.trees[goal] == number]
            several = len(self.data["trees"]) > 1
            yield f"<section><h2>{escape(tree['title'])}</h2>" if several else "<section>"
            yield "<ul>"
            yield from self._nested(mine, several)
            yield "</ul></section>"
        yield from self._general()

    def _grouped(self, number: int) -> str:
        """A number as the language writes it, and as the script does."""
        return f"{number:,}".replace(",", "." if self.lang == "id" else ",")

    def _kept(self) -> list[int]:
        """All goals, or those of the upper steps that are `MOST` at the most."""
        if self.count <= MOST:
            return list(range(self.count))
        depths: list[int] = []
        for parent in self.parents:
            depths.append(depths[parent] + 1 if parent >= 0 else 0)
        sizes = [0] * (max(depths) + 1)
        for depth in depths:
            sizes[depth] += 1
        deepest = sum(1 for size in accumulate(sizes) if size <= MOST)
        return [goal for goal in range(self.count) if depths[goal] < max(deepest, 1)][:MOST]

    def _nested(self, goals: list[int], several: bool) -> Iterator[str]:
        path: list[int] = []
        listed: set[int] = set()
        for goal in goals:
            while path and path[-1] != self.parents[goal]:
                yield "</ul></li>" if path.pop() in listed else "</li>"
            if path and path[-1] not in listed:
                listed.add(path[-1])
                yield "<ul>"
            yield from self._goal(goal, several)
            path.append(goal)
        while path:
            yield "</ul></li>" if path.pop() in listed else "</li>"

    def _goal(self, goal: int, several: bool) -> Iterator[str]:
        tree = self.data["trees"][self.trees[goal]]
        anchor = f"{tree['id']}/{self.ids[goal]}" if several else self.ids[goal]
        level = self.data["goals"]["level"][goal]
        rank = tree["levels"].index(level) + 1 if level in tree["levels"] else 0
        name = self.data["levels"][level]["name"][self.tongue]
        yield f'<li id="{escape(anchor)}"><b dir="auto">{escape(self.titles[goal])}</b>'
        yield f"<br><i>{rank}. {escape(name)}</i>"
        for indicator in self._of("indicators", goal):
            yield self._row("indicator", self.indicators[indicator])
            for target in range(*self.starts["targets"][indicator : indicator + 2]):
                yield self._row(self.kinds[target], self._target(target))
        yield from self._links(goal)
        for number in self.findings.get(goal, ()):
            yield self._finding(number)

    def _links(self, goal: int) -> Iterator[str]:
        data = self.data
        owners = (data["officers"][data["owned"]["officer"][n]] for n in self._of("owners", goal))
        programs = (data["programs"][data["delivered"]["program"][n]] for n in self._of("programs", goal))
        partners = (data["agencies"][data["crosscuts"]["agency"][n]] for n in self._of("crosscuts", goal))
        yield self._row("owner", "; ".join(owner["title"] for owner in owners))
        yield self._row("program", "; ".join(f"{p['code']} {p['title']}".strip() for p in programs))
        yield self._row("crosscut", "; ".join(partner["title"] for partner in partners))

    def _of(self, name: str, goal: int) -> range:
        return range(*self.starts[name][goal : goal + 2])

    def _target(self, target: int) -> str:
        text, year = self.targets[target], self.years[target]
        return f"{text} ({year})" if year and str(year) not in text else text

    def _row(self, word: str, text: str) -> str:
        if not text:
            return ""
        return f"<br>{escape(say(f'views.page.{word}', self.lang))}: <bdi>{escape(text)}</bdi>"

    def _general(self) -> Iterator[str]:
        """The findings that are about no goal: behind the goals, which are what one comes for."""
        findings = self.findings.get(-1, [])
        if findings:
            yield f"<section><h2>{escape(say('views.page.without-goal', self.lang))}</h2>"
            yield from (self._finding(number) for number in findings[:MOST_GENERAL])
            yield "</section>"

    def _finding(self, number: int) -> str:
        report = self.data["report"]
        rule, goal = report["rules"][report["rule"][number]], report["goal"][number]
        text = self.sentences[report["said"][self.tongue][number]]
        if goal >= 0:
            text = text.replace("\x01", self.titles[goal])
        label = escape(say(f"views.page.{rule['severity']}", self.lang))
        return f'<p class="finding {rule["severity"]}">{label} {rule["code"]}: <bdi>{escape(text)}</bdi></p>'

    def _findings(self) -> tuple[list[str], dict[int, list[int]]]:
        report = self.data["report"]
        by_goal: dict[int, list[int]] = {}
        if report is None:
            return [], by_goal
        hushed = set(report["suppressed"])
        for number, goal in enumerate(report["goal"]):
            if number not in hushed:
                by_goal.setdefault(goal, []).append(number)
        return report["sentences"][self.tongue].split("\n"), by_goal


def _column(values: Any, count: int) -> list[Any]:
    """A packed column unfolded: one value alone stands for all rows."""
    return values if isinstance(values, list) else [values] * count


def _starts(counts: Any, rows: int) -> list[int]:
    """Where each row's part of a hanging table starts, and behind the last row where it ends."""
    return [0, *accumulate(_column(counts, rows))]
