"""Joins the sheets of one tree: goals and indicators with the same words are one."""

from __future__ import annotations

from collections.abc import Sequence

from pohon_graph.documents.quoting import shown
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_sheets.drafts import Draft, Measure, Statement
from pohon_graph.loading.planner_sheets.texts_of_cells import same

Known = dict[tuple[str, str | None], Statement]


def join(drafts: Sequence[Draft]) -> None:
    """Move what later sheets say about a goal of an earlier one there. Goals of one sheet stay apart."""
    known: Known = {}
    for draft in drafts:
        moved: dict[int, Statement] = {}
        for goal in draft.statements:
            first = known.get(_key(goal))
            if first is not None:
                moved[id(goal)] = first
        for goal in draft.statements:
            goal.above = moved.get(id(goal.above), goal.above)
        for goal in draft.statements:
            if id(goal) in moved:
                _add(moved[id(goal)], goal, draft)
        draft.statements = [goal for goal in draft.statements if id(goal) not in moved]
        for goal in draft.statements:
            known.setdefault(_key(goal), goal)


def _key(goal: Statement) -> tuple[str, str | None]:
    return normalise(goal.title.text or ""), goal.level


def _add(first: Statement, goal: Statement, draft: Draft) -> None:
    if first.above is None and goal.above is not first:
        first.above = goal.above
    elif goal.above is not None and goal.above is not first.above:
        names = [shown(one.title.text or "") for one in (goal.above, first.above) if one]
        draft.ledger.ask(goal.title.at, "two-parents", other=names[0], first=names[-1])
    for measure in goal.measures:
        known = next((one for one in first.measures if same(one.title, measure.title)), None)
        if known is None:
            first.measures.append(measure)
        else:
            _merge(known, measure, draft)
    first.owners += [one for one in goal.owners if not any(same(one, each) for each in first.owners)]
    titles = [one.title for one in first.programmes]
    first.programmes += [one for one in goal.programmes if not any(same(one.title, each) for each in titles)]
    partners = [one.title for one in first.partners]
    first.partners += [one for one in goal.partners if not any(same(one.title, each) for each in partners)]


def _merge(known: Measure, measure: Measure, draft: Draft) -> None:
    for key, leaf in measure.attributes.items():
        if not same(known.attributes.setdefault(key, leaf), leaf):
            draft.ledger.ask(leaf.at, "second-attribute", [leaf], text=shown(leaf.text or ""))
    times = {(one.kind, one.year, one.quarter): one.text for one in known.values}
    for value in measure.values:
        before = times.get((value.kind, value.year, value.quarter))
        if before is None:
            known.values.append(value)
        elif not same(before, value.text):
            text = shown(value.text.text or "")
            draft.ledger.ask(value.text.at, "second-value", [value.text], text=text)
    known.values.sort(key=lambda one: (one.kind, one.year or 0, one.quarter or 0))
