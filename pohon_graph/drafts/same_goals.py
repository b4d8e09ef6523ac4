"""Joins the pages of a poster: a goal that several pages show is one goal."""

from __future__ import annotations

from collections.abc import Sequence

from pohon_graph.documents.quoting import shown
from pohon_graph.drafts.box_text import Facts, Measure
from pohon_graph.drafts.draft_goals import INFERRED, STATED, DraftGoal, Found, Question
from pohon_graph.graph.normalised_text import normalise


def join_pages(pages: Sequence[Found]) -> Found:
    """The content of all pages. What the pages say differently becomes a question."""
    whole = Found()
    for number, page in enumerate(one for one in pages if one.goals or one.headings):
        twins = _twins(page, whole)
        if number and whole.goals and page.goals and not twins:
            whole.questions += [
                Question("page-root", goal, {"goal": shown(goal.title), "page": goal.box.at})
                for goal in page.goals
                if not goal.parents
            ]
        _add(page, twins, whole)
    return whole


def _twins(page: Found, whole: Found) -> dict[DraftGoal, DraftGoal]:
    """The goals of a page that other pages show too: by title, and among equal titles by the goal above."""
    known: dict[str, list[DraftGoal]] = {}
    for goal in whole.goals:
        known.setdefault(goal.key, []).append(goal)
    own: dict[str, list[DraftGoal]] = {}
    for goal in page.goals:
        own.setdefault(goal.key, []).append(goal)
    found: dict[DraftGoal, DraftGoal] = {}
    for key, goals in own.items():
        others = known.get(key, [])
        if len(goals) == len(others) == 1:
            found[goals[0]] = others[0]
            continue
        for goal in goals:
            fitting = [one for one in others if _keys_above(one) & _keys_above(goal)]
            if len(fitting) == 1 and fitting[0] not in found.values():
                found[goal] = fitting[0]
    return found


def _keys_above(goal: DraftGoal) -> set[str]:
    return {above.key for above in goal.parents} or {""}


def _add(page: Found, twins: dict[DraftGoal, DraftGoal], whole: Found) -> None:
    whole.headings += page.headings
    whole.left += page.left
    whole.boxes += page.boxes
    whole.lines += page.lines
    for goal in page.goals:
        goal.parents = {twins.get(above, above): basis for above, basis in goal.parents.items()}
        if goal in twins:
            _unite(twins[goal], goal, whole)
        else:
            whole.goals.append(goal)
    for question in page.questions:
        question.goal = twins.get(question.goal, question.goal) if question.goal else None
        question.candidates = [twins.get(one, one) for one in question.candidates]
        if not (question.key == "position" and question.goal and _is_stated(question.goal)):
            whole.questions.append(question)


def _is_stated(goal: DraftGoal) -> bool:
    return STATED in goal.parents.values()


def _unite(goal: DraftGoal, other: DraftGoal, whole: Found) -> None:
    """Add the facts and the goals above that another page gives to the same goal."""
    _unite_facts(goal, other, whole)
    goal.level, goal.labelled = (goal.level or other.level), (goal.labelled or other.labelled)
    if _is_stated(other) and not _is_stated(goal):
        goal.parents.clear()
        whole.questions = [
            one for one in whole.questions if not (one.goal is goal and one.key in ("position", "page-root"))
        ]
    elif _is_stated(goal):
        other.parents = {above: basis for above, basis in other.parents.items() if basis != INFERRED}
    new = [above for above in other.parents if above not in goal.parents]
    if new and goal.parents:
        fields = {"goal": shown(goal.title), "above": "; ".join(shown(one.title) for one in new)}
        whole.questions.append(Question("other-parent", goal, fields, [*goal.parents, *new]))
    goal.parents |= {above: other.parents[above] for above in new if above is not goal}


def _unite_facts(goal: DraftGoal, other: DraftGoal, whole: Found) -> None:
    facts, more = goal.facts, other.facts
    if not facts.measures:  # the first page only names the goal
        facts.measures = list(more.measures)
    for measure in more.measures:
        _unite_measure(goal, measure, whole)
    _extend(facts, more)


def _extend(facts: Facts, more: Facts) -> None:
    for name in ("owners", "programmes"):
        known = {normalise(title) for title, _ in getattr(facts, name)}
        getattr(facts, name).extend(one for one in getattr(more, name) if normalise(one[0]) not in known)
    partners = {normalise(one.title) for one in facts.partners}
    facts.partners += [one for one in more.partners if normalise(one.title) not in partners]
    facts.also += [one for one in more.also if one not in facts.also]
    facts.doubtful += more.doubtful


def _unite_measure(goal: DraftGoal, measure: Measure, whole: Found) -> None:
    """Add an indicator, or the targets of one that is there; different targets are asked about."""
    key = normalise(measure.title)
    same = next((one for one in goal.facts.measures if normalise(one.title) == key), None)
    if same is None:
        goal.facts.measures.append(measure)
        fields = {"goal": shown(goal.title), "indicator": shown(measure.title)}
        whole.questions.append(Question("other-indicator", goal, fields))
        return
    same.unit = same.unit or measure.unit
    first, second = (["".join(normalise(text).split()) for text in one.targets] for one in (same, measure))
    if not first:
        same.targets = measure.targets
    elif second and first != second:
        fields = {
            "indicator": shown(same.title),
            "first": shown("; ".join(same.targets)),
            "second": shown("; ".join(measure.targets)),
        }
        whole.questions.append(Question("other-target", goal, fields))
