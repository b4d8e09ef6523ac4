"""The page without its script: every goal with all its facts, as nested lists."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from itertools import accumulate
from typing import NamedTuple

from pohon_graph.graph.level_names import word
from pohon_graph.graph.target_text import PLANNED, REPLACED, mark, replaced
from pohon_graph.grouping import grouped, listed
from pohon_graph.texts import LANGUAGES, say
from pohon_graph.views.packed_format import Columns, read

MOST = 2_000  # goals; only the upper levels of a larger forest are written
_STEP = "\N{EM SPACE}"  # before the details of the indicator above
MOST_GENERAL = 100  # findings about a tree, an officer or a programme


def outline(data: Columns, lang: str) -> str:
    """The outline as HTML, in `lang`. The script does not use it: it is the page if no script runs."""
    return "".join(_Writer(data, lang).html())


class _Target(NamedTuple):
    text: str
    year: int | None
    quarter: int | None
    kind: str


class _Writer:
    """Reads the packed columns back, goal by goal."""

    def __init__(self, packed: Columns, lang: str) -> None:
        self.data, self.lang, self.tongue = read(packed), lang, LANGUAGES.index(lang)
        self.goals, self.indicators = self.data["goals"], self.data["indicators"]
        self.count: int = self.goals["count"]
        self.titles: list[str] = self.goals["title"]
        self.parents = [place - back if back else -1 for place, back in enumerate(self.goals["back"])]
        self.targets = _targets(self.data["targets"])
        self.sentences, self.findings = self._findings()

    def html(self) -> Iterator[str]:
        """A section for each tree with its goals as nested lists, then findings that are not about a goal."""
        kept = self._kept()
        if len(kept) < self.count:
            shown, count = self._grouped(len(kept)), self._grouped(self.count)
            note = say("views.page.outline-part", self.lang, shown=shown, count=count)
            yield f'<p class="note">{escape(note)}</p>'
        for number, tree in enumerate(self.data["trees"]):
            mine = [goal for goal in kept if self.goals["tree"][goal] == number]
            several = len(self.data["trees"]) > 1
            yield f"<section><h2>{escape(tree['title'])}</h2>" if several else "<section>"
            if tree["caption"][self.tongue]:
                yield f'<p class="note">{escape(tree["caption"][self.tongue])}</p>'
            yield "<ul>"
            yield from self._nested(mine, several)
            yield "</ul>"
            yield from self._unplaced(number)
            yield "</section>"
        yield from self._general()

    def _grouped(self, number: int) -> str:
        """A number in the style of the language, like the script writes it."""
        return f"{number:,}".replace(",", "." if self.lang == "id" else ",")

    def _kept(self) -> list[int]:
        """All goals, or as many whole levels from the top as `MOST` allows."""
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
        tree = self.data["trees"][self.goals["tree"][goal]]
        id_, level = self.goals["id"][goal], self.goals["level"][goal]
        anchor = f"{tree['id']}/{id_}" if several else id_
        rank = tree["levels"].index(level) + 1 if level in tree["levels"] else 0
        name = self.data["levels"][level]["name"][self.tongue]
        yield f'<li id="{escape(anchor)}"><b dir="auto">{escape(self.titles[goal])}</b>'
        yield f"<br><i>{rank}. {escape(name)}</i>"
        for indicator in _part(self.goals["indicators"], goal):
            yield from self._indicator(indicator)
        if self.goals["missing"][goal] & 1:
            yield self._missing("indicator")
        yield from self._links(goal)
        for number in self.findings.get(goal, ()):
            yield self._finding(number)

    def _indicator(self, indicator: int) -> Iterator[str]:
        """An indicator, followed by its own targets."""
        columns = self.indicators
        unit = columns["unit"].get(indicator)
        said = f" ({say('goals.unit', self.lang, unit=unit)})" if unit else ""
        yield self._row("indicator", f"{columns['title'][indicator]}{said}")
        rows = [self.targets[row] for row in _part(columns["targets"], indicator)]
        gone = replaced(rows)
        for key, kinds in (("baseline", ("baseline",)), ("target", PLANNED), ("actual", ("actual",))):
            texts = [self._target(row, at in gone) for at, row in enumerate(rows) if row.kind in kinds]
            if texts or key != "target":
                yield self._row(key, "; ".join(texts), _STEP)
            else:
                yield self._missing("target", _STEP)
        own = columns["owners"].get(indicator, ())
        owners = "; ".join(self._owner(officer, role) for officer, role in own)
        yield self._row("indicator-owner", owners, _STEP)

    def _target(self, target: _Target, is_replaced: bool) -> str:
        kind = REPLACED if is_replaced else target.kind
        note = mark(target.text, target.year, target.quarter, kind, self.lang)
        return f"{target.text} {note}".rstrip()

    def _owner(self, officer: int, role: str) -> str:
        title: str = self.data["officers"][officer]["title"]
        return f"{title} ({word(role, self.lang)})" if role else title

    def _links(self, goal: int) -> Iterator[str]:
        data, goals, owned = self.data, self.goals, self.data["owned"]
        owners = ((owned["officer"][n], owned["role"][n]) for n in _part(goals["owners"], goal))
        programs = (data["programs"][data["delivered"]["program"][n]] for n in _part(goals["programs"], goal))
        yield self._row("owner", "; ".join(self._owner(*owner) for owner in owners))
        if goals["missing"][goal] & 2:
            yield self._missing("owner")
        for program in programs:
            yield self._row("program", f"{program['code']} {program['title']}".strip())
        for crosscut in _part(goals["crosscuts"], goal):
            yield self._row("crosscut", self._crosscut(crosscut))

    def _crosscut(self, crosscut: int) -> str:
        """The partner, scope and status, and the partner's goal or a note that none is named."""
        columns = self.data["crosscuts"]
        scope, status = columns["scope"][crosscut], columns["status"][crosscut]
        said = word(status, self.lang) if status else say("views.page.status-none", self.lang)
        if scope == "internal":
            said = f"{word(scope, self.lang)} · {said}"
        text = f"{self.data['agencies'][columns['agency'][crosscut]]['title']} ({said})"
        goals = columns["paired"].get(crosscut, ())
        named = "; ".join(self.titles[goal] for goal in goals) or columns["named"].get(crosscut, "")
        if named:
            return f"{text}; {say('views.page.counterpart', self.lang)}: {named}"
        unnamed = scope != "internal" and status != "rejected"
        return f"{text}; {say('views.page.not-named', self.lang)}" if unnamed else text

    def _unplaced(self, tree: int) -> Iterator[str]:
        """The indicators of a tree that have no goal yet."""
        mine = [indicator for indicator, of in self.indicators["unplaced"].items() if of == tree]
        if mine:
            yield f"<h3>{escape(say('views.page.unplaced', self.lang))}</h3><ul>"
            for indicator in mine:
                yield f"<li>{''.join(self._indicator(indicator)).removeprefix('<br>')}</li>"
            yield "</ul>"

    def _missing(self, what: str, before: str = "") -> str:
        text = escape(say(f"views.page.missing-{what}", self.lang))
        return f'<br>{before}<span class="missing">{text}</span>'

    def _row(self, key: str, text: str, before: str = "") -> str:
        if not text:
            return ""
        return f"<br>{before}{escape(say(f'views.page.{key}', self.lang))}: <bdi>{escape(text)}</bdi>"

    def _general(self) -> Iterator[str]:
        """Findings that are not about a goal. They come last, because readers come for the goals."""
        findings = self.findings.get(-1, [])
        if findings:
            yield f"<section><h2>{escape(say('views.page.without-goal', self.lang))}</h2>"
            causes = grouped(findings, self.data["report"]["cause"].__getitem__)
            yield from (self._cause(causes[cause]) for cause in sorted(causes)[:MOST_GENERAL])
            yield "</section>"

    def _cause(self, findings: list[int]) -> str:
        """Findings that share a cause: the sentence of the first, and the subjects of the others."""
        if len(findings) == 1:
            return self._finding(findings[0])
        titles = "; ".join(
            dict.fromkeys(self.data["report"]["title"].get(number, "") for number in findings[1:])
        )
        same = say("views.page.cause-same", self.lang, count=self._grouped(len(findings) - 1))
        return self._finding(findings[0], f"{same}: {titles}")

    def _finding(self, number: int, more: str = "") -> str:
        report = self.data["report"]
        rule, goal = report["rules"][report["rule"][number]], report["goal"][number]
        text = self.sentences[report["said"][self.tongue][number]]
        if goal >= 0:
            text = text.replace("\x01", self.titles[goal])
        label = escape(say(f"views.page.{rule['severity']}", self.lang))
        said = f"{label} {rule['code']}: <bdi>{escape(text)}</bdi>"
        rest = f"<br><bdi>{escape(more)}</bdi>" if more else ""
        return f'<p class="finding {rule["severity"]}">{said}{rest}</p>'

    def _findings(self) -> tuple[list[str], dict[int, list[int]]]:
        report = self.data["report"]
        if report is None:
            return [], {}
        goals = enumerate(report["goal"])
        by_goal = listed((goal, number) for number, goal in goals if not report["suppressed"][number])
        return report["sentences"][self.tongue].split("\n"), by_goal


def _part(starts: list[int], row: int) -> range:
    """The rows of a child table that belong to a row."""
    return range(starts[row], starts[row + 1])


def _targets(columns: Columns) -> list[_Target]:
    rows = zip(columns["text"], columns["year"], columns["quarter"], columns["kind"], strict=False)
    return [_Target(text, year or None, quarter or None, kind) for text, year, quarter, kind in rows]
