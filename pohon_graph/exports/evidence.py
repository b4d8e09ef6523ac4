"""Evidence for the evaluators' sheets: a goal's condition, indicators, targets and owners."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from pohon_graph.explore.goal_words import owner_text
from pohon_graph.explore.trees import tree_name
from pohon_graph.graph.goal_reader import goals_of, unplaced
from pohon_graph.graph.goal_view import Goal, Indicator, Owner, level_of
from pohon_graph.graph.indicator_text import indicator_title, target_texts
from pohon_graph.graph.model import CASCADE, Graph, Row
from pohon_graph.texts import say
from pohon_graph.workbooks import Sheet, Value


class Evidence:
    """Looks things up in a graph for the rows of a sheet; texts are in the current language."""

    def __init__(self, graph: Graph) -> None:
        self.graph = graph
        self.goals = goals_of(graph)
        self.unplaced = unplaced(graph)
        self._parents = graph.incoming(CASCADE)

    def of_tree(self, tree: str) -> list[Goal]:
        """The goals of a tree from the top level down, in file order within a level."""
        return sorted((goal for goal in self.goals.values() if goal.tree == tree), key=lambda goal: goal.rank)

    def parents(self, goal: str) -> list[Goal]:
        """The parents of a goal, the nesting one first."""
        edges = sorted(self._parents.get(goal, ()), key=lambda row: (not row.get("nested"), row["start"]))
        return [self.goals[row["start"]] for row in edges if row["start"] in self.goals]

    def agency(self, id_: str) -> str:
        """The agency's title, or its id if the graph does not hold it."""
        return str(self.graph.nodes["Agency"].get(id_, {}).get("title") or id_)


def level(goal: Goal) -> str:
    """The level's name, with the goal's kind if it has one."""
    return f"{level_of(goal)} ({goal.kind})" if goal.kind else level_of(goal)


def owners(found: Iterable[Owner]) -> str:
    """The owners of a goal or an indicator, with their roles."""
    return "; ".join(map(owner_text, found))


def owners_for(goal: Goal, indicator: Indicator | None) -> str:
    """The owners of an indicator, else those of its goal."""
    return owners(indicator.owners if indicator and indicator.owners else goal.owners)


def targets(indicator: Indicator) -> str:
    """The targets of every year, each with its unit and year."""
    return "; ".join(target_texts(indicator.goals_targets))


def units(indicator: Indicator) -> str:
    """The units of an indicator's targets, else the indicator's unit."""
    found = dict.fromkeys(target.unit for target in indicator.goals_targets if target.unit)
    return "; ".join(found) or indicator.unit or ""


def numbered(lines: Sequence[str]) -> str:
    """Lines of one cell, numbered if there are several.

    Numbers show which lines of two cells belong together, even if the cells wrap differently.
    """
    if len(lines) < 2:
        return "".join(lines)
    return "\n".join(f"{number}. {line}" for number, line in enumerate(lines, start=1))


def condition(goal: Goal) -> list[Value]:
    """Four cells: the goal, its indicators, their targets line by line, and its owners."""
    found = goal.indicators
    missing = say("exports.no-target") if len(found) > 1 else ""
    return [
        goal.title,
        numbered(list(map(indicator_title, found))),
        numbered([targets(indicator) or missing for indicator in found]),
        owners(goal.owners) or owners(dict.fromkeys(one for i in found for one in i.owners)),
    ]


Rows = Callable[[Evidence, Row], list[list[Value]]]


def sheets(
    graph: Graph, name: str, columns: Sequence[tuple[str, float]], rows: Rows, only: str | None = None
) -> list[Sheet]:
    """One sheet per tree, or only that of `only`: title, agency and period, a note, the head, `rows`.

    `columns` are names of `exports.column.*` with their widths. A row may have fewer cells than columns.
    """
    evidence = Evidence(graph)
    return [
        Sheet(
            title=tree["id"],
            head=[say(f"exports.column.{column}") for column, _ in columns],
            rows=rows(evidence, tree),
            widths=[width for _, width in columns],
            above=(
                say(f"exports.{name}.title"),
                say(
                    "exports.sheet.tree",
                    agency=evidence.agency(tree["agency"]),
                    title=tree_name(tree, graph.nodes["Government"]),
                    period=tree["period"],
                ),
                say(f"exports.{name}.note"),
                "",
            ),
            ruled=True,
        )
        for tree in graph.trees()
        if only in (None, tree["id"])
    ]
