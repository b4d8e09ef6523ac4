"""Joins the sheets of one tree: goals and indicators with the same words are one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from pohon_graph.documents.quoting import shown
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_sheets.drafts import Draft, Measure, Statement
from pohon_graph.loading.planner_sheets.texts_of_cells import same

_FEW: Final = 4  # words; shorter sentences differ for good
_STEM: Final = 4  # letters that similar words share at the beginning or the end


@dataclass(slots=True)
class _Known:
    """The goals of earlier sheets by level and title, and by each sentence without one word of the title."""

    whole: dict[tuple[str | None, str], Statement] = field(default_factory=dict)
    shorter: dict[tuple[str | None, str], list[Statement]] = field(default_factory=dict)

    def add(self, goal: Statement) -> None:
        """Note a goal."""
        title = normalise(goal.title.text or "")
        if (goal.level, title) not in self.whole:
            self.whole[goal.level, title] = goal
            for sentence in _without_a_word(title):
                self.shorter.setdefault((goal.level, sentence), []).append(goal)

    def same(self, goal: Statement) -> Statement | None:
        """The goal with the same words."""
        return self.whole.get((goal.level, normalise(goal.title.text or "")))

    def almost(self, goal: Statement) -> Statement | None:
        """The only goal whose sentence differs in one word."""
        title = normalise(goal.title.text or "")
        near = list(self.shorter.get((goal.level, title), ()))
        for sentence in _without_a_word(title):
            near += self.shorter.get((goal.level, sentence), ())
            near += [one for one in [self.whole.get((goal.level, sentence))] if one is not None]
        found = {id(one): one for one in near if _is_near(title, normalise(one.title.text or ""))}
        return next(iter(found.values())) if len(found) == 1 else None


def join(drafts: Sequence[Draft]) -> None:
    """Move what later sheets say about a goal of an earlier one there. Goals of one sheet stay apart."""
    known = _Known()
    for draft in drafts if len(drafts) > 1 else ():
        moved: dict[int, Statement] = {}
        for goal in draft.statements:
            first = known.same(goal) or _asked_about(goal, known, draft)
            if first is not None:
                moved[id(goal)] = first
        for goal in draft.statements:
            goal.above = moved.get(id(goal.above), goal.above)
        for goal in draft.statements:
            if id(goal) in moved:
                _add(moved[id(goal)], goal, draft)
        draft.statements = [goal for goal in draft.statements if id(goal) not in moved]
        for goal in draft.statements:
            known.add(goal)


def _asked_about(goal: Statement, known: _Known, draft: Draft) -> Statement | None:
    """The goal of an earlier sheet that is almost the same; whether it is the same is asked."""
    first = known.almost(goal)
    if first is not None:
        draft.ledger.ask(
            goal.title.at, "almost-the-same", goal=shown(goal.title.text or ""),
            first=shown(first.title.text or ""), cell=str(first.title.at).partition("!")[2],
        )  # fmt: skip
    return first


def _without_a_word(title: str) -> Iterator[str]:
    words = title.split()
    for place in range(len(words) if len(words) >= _FEW else 0):
        yield " ".join(words[:place] + words[place + 1 :])


def _is_near(title: str, other: str) -> bool:
    """Whether two different sentences differ in one word, which is missing in one of them or similar."""
    words, others = title.split(), other.split()
    if len(words) != len(others):
        return True
    found = [pair for pair in zip(words, others, strict=True) if pair[0] != pair[1]]
    return len(found) == 1 and _are_akin(*found[0])


def _are_akin(word: str, other: str) -> bool:
    """Whether two words may have one stem: lembaga and kelembagaan, layanan and pelayanan."""
    ends = (slice(_STEM), slice(-_STEM, None))
    inside = min(word, other, key=len) in max(word, other, key=len)
    return min(len(word), len(other)) >= _STEM and (inside or any(word[end] == other[end] for end in ends))


def _add(first: Statement, goal: Statement, draft: Draft) -> None:
    if first.above is None and goal.above is not first:
        first.above = goal.above
    elif goal.above is not None and goal.above is not first.above:
        names = [shown(one.title.text or "") for one in (goal.above, first.above) if one]
        draft.ledger.ask(goal.title.at, "two-parents", other=names[0], first=names[-1])
    add_measures(first, goal.measures, draft)
    first.owners += [one for one in goal.owners if not any(same(one, each) for each in first.owners)]
    titles = [one.title for one in first.programmes]
    first.programmes += [one for one in goal.programmes if not any(same(one.title, each) for each in titles)]
    partners = [one.title for one in first.partners]
    first.partners += [one for one in goal.partners if not any(same(one.title, each) for each in partners)]


def add_measures(goal: Statement, measures: Sequence[Measure], draft: Draft) -> None:
    """Give a goal more indicators; one with the same words adds its new values only."""
    for measure in measures:
        known = next((one for one in goal.measures if same(one.title, measure.title)), None)
        if known is None:
            goal.measures.append(measure)
        else:
            _merge(known, measure, draft)


def _merge(known: Measure, measure: Measure, draft: Draft) -> None:
    for key, leaf in measure.attributes.items():
        if not same(first := known.attributes.setdefault(key, leaf), leaf):
            draft.ledger.ask_which("second-attribute", leaf, first)
    times = {(one.kind, one.year, one.quarter): one.text for one in known.values}
    for value in measure.values:
        before = times.get((value.kind, value.year, value.quarter))
        if before is None:
            known.values.append(value)
        elif not same(before, value.text):
            draft.ledger.ask_which("second-value", value.text, before)
    known.values.sort(key=lambda one: (one.kind, one.year or 0, one.quarter or 0))
