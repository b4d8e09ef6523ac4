"""A trace as text: the lines from the top, then everything below."""

from __future__ import annotations

from pohon_graph.explore.lines import Line, Step
from pohon_graph.explore.tracing import Trace
from pohon_graph.explore.trees import block_name
from pohon_graph.graph.goal_view import level_of
from pohon_graph.reports import answer_format
from pohon_graph.reports.goal_lines import add_goal_lines
from pohon_graph.reports.layout import WIDTH, Page, Words
from pohon_graph.texts import say

_DEEPEST = 12  # levels that are indented; a chain of a thousand must stay readable


@answer_format.text.register
def trace(answer: Trace, *, width: int = WIDTH, colour: bool = False) -> str:
    """Every line up with its goals' indicators, targets and owners, then the goals below."""
    page = Page()
    goal = answer.goals[answer.goal]
    page.heading(goal.title)
    page.say(Words(f"{goal.id}  {level_of(goal)}  {goal.source or ''}", "faint"), hang=2)
    page.say(Words(_tree(answer, goal.tree), "faint"), hang=2)
    page.heading(say("reports.trace.up").upper())
    shown: set[str] = set()
    lines = answer.up.lines
    for place, line in enumerate(lines, start=1):
        if len(lines) > 1:
            page.gap()
            page.say(Words(say("reports.trace.line", place=place, count=len(lines)), "strong"), indent=2)
        _line(page, answer, line, shown)
    if answer.up.is_cut:
        page.say(Words(say("reports.trace.cut", count=len(lines)), "warning"), indent=2)
    page.heading(say("reports.trace.down").upper())
    if len(answer.down) == 1:
        page.say(say("reports.trace.leaf"), indent=2)
    for step in answer.down[1:]:
        _step(page, answer, step)
    return page.text(width, colour)


def _line(page: Page, answer: Trace, line: Line, shown: set[str]) -> None:
    if line.returns_to:
        title = answer.goals[line.returns_to].title
        page.say(Words(say("reports.trace.cycle-up", title=title), "error"), indent=2, hang=2)
    for depth, id_ in enumerate(line.goals):
        note = say("reports.trace.this") if id_ == answer.goal else ""
        _goal(page, answer, id_, depth, note, whole=id_ not in shown)
        shown.add(id_)


def _step(page: Page, answer: Trace, step: Step) -> None:
    notes = [say(f"reports.trace.{step.seen}")] if step.seen else []
    if step.basis == "inferred":
        notes.append(say("reports.trace.inferred"))
    _goal(page, answer, step.goal, step.depth - 1, ", ".join(notes), whole=not step.seen)


def _goal(page: Page, answer: Trace, id_: str, depth: int, note: str, whole: bool) -> None:
    goal = answer.goals[id_]
    indent = 2 + 2 * min(depth, _DEEPEST)
    words = [Words(goal.title, "strong"), Words(f" [{level_of(goal)}]", "faint")]
    if goal.tree != answer.goals[answer.goal].tree:
        words.append(Words(f" ({_tree(answer, goal.tree)})", "faint"))
    if note:
        words.append(Words(f" ({note})", "info"))
    page.say(*words, indent=indent, hang=4)
    if whole:
        add_goal_lines(page, goal, indent + 4)


def _tree(answer: Trace, id_: str) -> str:
    tree = answer.trees[id_]
    return f"{tree.title}, {block_name(tree.block, tree.government_title)}"
