"""Writes a draft as a tree file in YAML, with its questions.

The questions are under the key `questions`, one a line, and as comments at their goals. A question is open as
long as its line is there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from pohon_graph.closed_words import LEVELS
from pohon_graph.drafts.box_text import Facts, Measure
from pohon_graph.drafts.draft_goals import INFERRED, STATED, DraftGoal, Question
from pohon_graph.drafts.drawn_levels import depths_of
from pohon_graph.drafts.gathering import Draft
from pohon_graph.graph.nomenclature_codes import in_front, tier
from pohon_graph.graph.normalised_text import normalise, slug
from pohon_graph.graph.tree_document import FORMAT
from pohon_graph.loading.planner_sheets.positions import rank_of
from pohon_graph.marks import draft_head
from pohon_graph.texts import say
from pohon_graph.xml_characters import UNPRINTABLE

_DEEPEST: Final = 60  # nested goals; deeper ones name their parents


class _Names:
    """Things that goals refer to, each with an id, in the order of first use."""

    def __init__(self) -> None:
        self.ids: dict[str, str] = {}
        self.entries: list[tuple[str, str, dict[str, str | None]]] = []  # id, title, what else is known

    def id_of(self, title: str, **details: str | None) -> str:
        """The id of the thing with this title."""
        key = normalise(title)
        if key not in self.ids:
            base = id_ = slug(title)
            number = 1
            while id_ in self.ids.values():
                number += 1
                id_ = f"{base}-{number}"
            self.ids[key] = id_
            self.entries.append((id_, title, details))
        return self.ids[key]


def yaml_text(draft: Draft, head: Sequence[str]) -> str:
    """The text of the file; `head` are sentences that say how the poster was read."""
    return _Writer(draft).text(head)


class _Writer:
    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.agencies, self.officers, self.programmes = _Names(), _Names(), _Names()
        self.children: dict[DraftGoal | None, list[DraftGoal]] = {}
        for goal, depth in sorted(depths_of(draft.goals).items(), key=lambda one: draft.goals.index(one[0])):
            above = next(iter(goal.parents), None) if depth % _DEEPEST else None
            self.children.setdefault(above, []).append(goal)
        self.top = set(self.children.get(None, []))
        self.numbered = _in_order(draft, self.children)

    def text(self, head: Sequence[str]) -> str:
        own = self.agencies.id_of(self.draft.agency) if self.draft.agency else ""
        goals = [line for goal in self.children.get(None, []) for line in self._goal(goal, 1)]
        lines = [
            *(f"# {_plain(line)}" for sentence in head for line in sentence.splitlines()),
            f"pohon: {FORMAT}",
            *self._named("agency", own),
            *self._named("period", self.draft.period),
            *([f"title: {_quoted(self.draft.title)}"] if self.draft.title else []),
            f"levels: [{', '.join(level for level in LEVELS if self._uses(level))}]",
            *self._questions(),
            *_listed("agencies", self.agencies),
            *_listed("officers", self.officers),
            *_listed("programs", self.programmes),
            "goals:",
            *goals,
        ]
        return draft_head("\n".join(lines) + "\n")

    def _uses(self, level: str) -> bool:
        return any(goal.level == level for goal in self.draft.goals)

    def _named(self, name: str, value: str) -> Iterator[str]:
        yield from self._comments(lambda one: one.key == name, "")
        is_plain = not value or value.replace("-", "").isalnum()
        yield f"{name}: {value if is_plain else _quoted(value)}".rstrip()

    def _questions(self) -> Iterator[str]:
        if self.numbered:
            yield "questions:"
        for number, one in self.numbered:
            place = f"place: {one.goal.id}, " if one.goal else ""
            listed = ", ".join(each.id for each in one.candidates)
            candidates = f", candidates: [{listed}]" if listed else ""
            yield f"  - {{{place}text: {_quoted(sentence(one))}{candidates}}}  # {_mark(number)}"

    def _comments(self, wanted: Callable[[Question], bool], indent: str) -> Iterator[str]:
        for number, one in self.numbered:
            if wanted(one):
                yield f"{indent}# {_mark(number)}: {_plain(sentence(one))}"

    def _goal(self, goal: DraftGoal, depth: int) -> Iterator[str]:
        indent = "  " * (2 * depth - 1)
        inner = indent + "  "
        yield from self._comments(lambda one: one.goal is goal, indent)
        yield f"{indent}- id: {goal.id}"
        yield f"{inner}title: {_quoted(goal.title)}"
        yield f"{inner}level: {goal.level}"
        yield from self._facts(goal.facts, inner)
        yield from self._parents(goal, inner)
        below = self.children.get(goal, [])
        if below:
            yield f"{inner}children:"
            for one in below:
                yield from self._goal(one, depth + 1)

    def _facts(self, facts: Facts, inner: str) -> Iterator[str]:
        if facts.measures:
            yield f"{inner}indicators:"
        for measure in facts.measures:
            yield from self._measure(measure, inner + "  ")
        owners = [self._owner(title, role) for title, role in facts.owners]
        if owners:
            yield f"{inner}owners: [{', '.join(dict.fromkeys(owners))}]"
        programmes = [self._programme(title, kind) for title, kind in facts.programmes]
        if programmes:
            yield f"{inner}programs: [{', '.join(dict.fromkeys(programmes))}]"
        if facts.partners:
            partners = (
                _partner(self.agencies.id_of(one.title), one.scope, one.status) for one in facts.partners
            )
            yield f"{inner}crosscuts: [{', '.join(dict.fromkeys(partners))}]"

    def _parents(self, goal: DraftGoal, inner: str) -> Iterator[str]:
        """The basis of the edge above, and the goals above in which this one is not nested."""
        edges = list(goal.parents.items())
        basis = edges[0][1] if edges else STATED
        others = edges if goal in self.top else edges[1:]
        if basis == INFERRED:
            yield f"{inner}basis: {INFERRED}"
        if others:
            named = (one.id if own == basis else f"{{goal: {one.id}, basis: {own}}}" for one, own in others)
            yield f"{inner}parents: [{', '.join(named)}]"

    def _measure(self, measure: Measure, indent: str) -> Iterator[str]:
        yield f"{indent}- title: {_quoted(measure.title or '-')}"
        if measure.unit:
            yield f"{indent}  unit: {_quoted(measure.unit)}"
        if len(measure.targets) == 1:
            yield f"{indent}  target: {_quoted(measure.targets[0])}"
        elif measure.targets:
            yield f"{indent}  target:"
            yield from (f"{indent}    - target: {_quoted(one)}" for one in measure.targets)
        owners = [self._owner(title, role) for title, role in measure.owners]
        if owners:
            yield f"{indent}  owners: [{', '.join(owners)}]"

    def _owner(self, title: str, role: str) -> str:
        id_ = self.officers.id_of(title, rank=rank_of(title))
        return f"{{officer: {id_}, role: {role}}}" if role else id_

    def _programme(self, text: str, kind: str) -> str:
        code, title = in_front(text)
        return self.programmes.id_of(title, kind=kind or (tier(code) if code else None), code=code)


def sentence(question: Question) -> str:
    """The question as a sentence."""
    return say(f"draft.ask.{question.key}", **question.fields)


def _in_order(draft: Draft, children: dict[DraftGoal | None, list[DraftGoal]]) -> list[tuple[int, Question]]:
    """The questions with their numbers: those of the whole tree first, then goal by goal as in the file."""
    places: dict[DraftGoal, int] = {}
    waiting = list(reversed(children.get(None, [])))
    while waiting:
        goal = waiting.pop()
        places[goal] = len(places)
        waiting += reversed(children.get(goal, []))
    ordered = sorted(draft.questions, key=lambda one: places[one.goal] if one.goal else -1)
    return list(enumerate(ordered, start=1))


def _mark(number: int) -> str:
    return say("draft.mark", number=number)


def _partner(agency: str, scope: str, status: str) -> str:
    more = [f"{key}: {value}" for key, value in (("scope", scope), ("status", status)) if value]
    return f"{{agency: {agency}, {', '.join(more)}}}" if more else agency


def _listed(key: str, names: _Names) -> Iterator[str]:
    if names.entries:
        yield f"{key}:"
    for id_, title, details in names.entries:
        more = "".join(f", {name}: {value}" for name, value in details.items() if value)
        yield f"  - {{id: {id_}, title: {_quoted(title)}{more}}}"


def _plain(text: str) -> str:
    return " ".join(UNPRINTABLE.sub(" ", text).split())


def _quoted(text: str) -> str:
    """A text in double quotes, which YAML reads as JSON does."""
    return json.dumps(_plain(text), ensure_ascii=False)
