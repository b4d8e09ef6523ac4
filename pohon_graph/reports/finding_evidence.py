"""The evidence of every finding: the goals around its node, the rule's query, and the row it returned."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pohon_graph.engines.shipped_questions import answers
from pohon_graph.explore.goals import Goal, read_goals
from pohon_graph.graph.goal_view import level_of
from pohon_graph.grouping import listed
from pohon_graph.reports.goal_lines import add_goal_lines
from pohon_graph.reports.layout import WIDTH, Page, Words
from pohon_graph.rules.causes import goal_of
from pohon_graph.rules.findings import Finding, Report
from pohon_graph.texts import language, say

if TYPE_CHECKING:
    from pohon_graph.engines import Engine


def explained(report: Report, engine: Engine, *, width: int = WIDTH, colour: bool = False) -> str:
    """For each finding the row of the query, and the goal with its parents and children.

    The query itself follows the findings of its rule.
    """
    page = Page()
    page.heading(say("why.evidence").upper())
    wanted = {goal_of(finding.node) for finding in report.findings}
    above = _one_step(engine, "trace-parents", sorted(wanted), "child", "parent")
    below = _one_step(engine, "trace-children", sorted(wanted), "parent", "child")
    near = {id_ for goal in wanted for id_ in (*above.get(goal, ()), *below.get(goal, ()))}
    goals = read_goals(engine, wanted | near)
    by_rule = report.by_rule()
    for outcome in report.outcomes:
        for finding in by_rule.get(outcome.rule.code, ()):
            _finding(page, finding, goals, above, below)
        if outcome.rule.code in by_rule:
            page.gap()
            page.say(Words(f"{say('why.query')} {outcome.rule.code}:", "strong"), indent=2)
            for line in outcome.rule.query.strip().splitlines():
                page.verbatim(line, indent=4)
    return page.text(width, colour)


def _one_step(engine: Engine, question: str, ids: list[str], here: str, there: str) -> dict[str, list[str]]:
    rows = answers(engine, question, ids=ids)
    return listed((row[here], row[there]) for row in rows)


def _finding(
    page: Page,
    finding: Finding,
    goals: dict[str, Goal],
    above: dict[str, list[str]],
    below: dict[str, list[str]],
) -> None:
    page.gap()
    page.say(Words(say("why.evidence-of", code=finding.rule, node=finding.node), "strong"), indent=2)
    page.say(finding.messages[language()], indent=4)
    row = {"node": finding.node, "other": finding.other, **finding.detail}
    shown = "; ".join(f"{name} = {_value(value)}" for name, value in row.items() if value is not None)
    page.say(Words(f"{say('why.row')}: ", "faint"), shown, indent=4, hang=2)
    goal = goals.get(goal_of(finding.node))
    if goal is None:
        return
    _named(page, say("why.above"), goals, above.get(goal.id, []))
    page.say(Words(goal.title, "strong"), Words(f" [{level_of(goal)}]", "faint"), indent=4, hang=2)
    add_goal_lines(page, goal, 6)
    _named(page, say("why.below"), goals, below.get(goal.id, []))


def _value(value: object) -> str:
    """A value of a row as a reader of either language writes it."""
    if isinstance(value, bool):
        return say("rules.yes" if value else "rules.no")
    return ", ".join(map(_value, value)) if isinstance(value, list) else str(value)


def _named(page: Page, name: str, goals: dict[str, Goal], ids: list[str]) -> None:
    titles = "; ".join(goals[id_].title for id_ in ids if id_ in goals) or say("why.no-value")
    page.say(Words(f"{name}: ", "faint"), titles, indent=4, hang=2)
