"""The graph as a plain `pyvis.network.Network`, for users of pyvis. Importing this module imports pyvis.

Nodes are placed in lanes: a lane for each level from left to right, then officers, programmes and
partners. Physics is off, so that the graph appears at once and stays readable.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any, Final

from pyvis.network import Network

from pohon_graph.errors import UsageError
from pohon_graph.explore.goal_words import crosscut_text, owner_text, programme_text
from pohon_graph.graph.goal_reader import goals_of, shown_years, unplaced
from pohon_graph.graph.goal_view import Goal, Indicator, Owner, level_of
from pohon_graph.graph.indicator_text import indicator_text
from pohon_graph.graph.level_names import word
from pohon_graph.graph.model import CASCADE, Graph, Row
from pohon_graph.graph.origin import origin
from pohon_graph.texts import say
from pohon_graph.views.plain_layout import GOAL, INDICATOR, LANE, lane_heights, tops
from pohon_graph.views.plain_page import put_template

KINDS: Final = {
    "goals": "Goal", "indicators": "Indicator", "officers": "Officer", "programmes": "Program",
    "partners": "Agency",
}  # fmt: skip
_ALSO: Final = {"programs": "programmes", "agencies": "partners", "owners": "officers"}

COLOURS: Final = ("#0072B2", "#56B4E9", "#009E73", "#E69F00", "#D55E00", "#CC79A7")  # Okabe and Ito's
_LOOKS: Final[dict[str, Row]] = {
    "Indicator": {"shape": "box", "color": {"border": "#8a96a3", "background": "#f6f8fa"},
                  "font": {"size": 11}},
    "Officer": {"shape": "ellipse", "color": {"border": "#333333", "background": "#fbf3c0"}},
    "Program": {"shape": "box", "color": {"border": "#009E73", "background": "#e3f5ee"},
                "shapeProperties": {"borderRadius": 14}},
    "Agency": {"shape": "box", "color": {"border": "#333333", "background": "#ffffff"},
               "shapeProperties": {"borderDashes": [5, 4]}},
}  # fmt: skip


def plain_network(graph: Graph, kinds: Iterable[str] | None = None, year: int | None = None) -> Network:
    """Goals, indicators, officers, programmes and partners of a graph as a pyvis network.

    `kinds` are names in KINDS (default: all); indicators show the targets of `year`. Nodes have `kind`,
    `level`, and a tooltip in `title`; edges have `kind`. Raises UsageError for an unknown kind.
    """
    drawn = Network(height="900px", width="100%", directed=True, cdn_resources="in_line")
    picture = _Picture(graph, _chosen(kinds), year)
    # Filled directly: every call of `add_node` and `add_edge` scans the whole network.
    drawn.nodes.extend(picture.nodes())
    drawn.node_ids.extend(node["id"] for node in drawn.nodes)
    drawn.node_map.update((node["id"], node) for node in drawn.nodes)
    known = set(drawn.node_ids)
    drawn.edges.extend(edge for edge in picture.edges() if {edge["from"], edge["to"]} <= known)
    drawn.toggle_physics(False)
    drawn.set_edge_smooth("continuous")
    put_template(drawn, {label: say(f"views.plain.{label}") for label in KINDS.values()})
    return drawn


def _chosen(kinds: Iterable[str] | None) -> set[str]:
    if kinds is None:
        return set(KINDS.values())
    found = set()
    for kind in [kinds] if isinstance(kinds, str) else kinds:
        name = _ALSO.get(kind.casefold(), kind.casefold())
        label = KINDS.get(name, kind)
        if label not in KINDS.values():
            raise UsageError(say("views.plain.no-kind", kind=kind, kinds=", ".join(KINDS)))
        found.add(label)
    return found


class _Picture:
    """The place and the look of every node."""

    def __init__(self, graph: Graph, kinds: Collection[str], year: int | None) -> None:
        self._kinds = kinds
        self._cascade = graph.edges[CASCADE]
        self._years = shown_years(graph, year)
        self._goals = goals_of(graph)
        self._unplaced = unplaced(graph)
        self._deepest = max((goal.rank for goal in self._goals.values()), default=0)
        steps = ((row["start"], row["end"]) for row in self._cascade)
        self._tops, self._bottom = tops(self._goals, steps, indicators="Indicator" in kinds)

    def nodes(self) -> Iterator[Row]:
        """Every node of the chosen kinds, goals first."""
        if "Goal" in self._kinds:
            yield from map(self._goal, self._goals.values())
        if "Indicator" in self._kinds:
            yield from self._indicators()
        for lane, (label, found) in enumerate(self._shared().items(), start=self._deepest + 1):
            if label in self._kinds:
                heights = lane_heights({id_: near for id_, (*_, near) in found.items()})
                for id_, y in heights.items():
                    title, tooltip, _ = found[id_]
                    yield {"id": f"{label.lower()}:{id_}", "label": title, "title": tooltip, "kind": label,
                           "level": lane, "x": lane * LANE, "y": y, "widthConstraint": {"maximum": 240},
                           **_LOOKS[label]}  # fmt: skip

    def edges(self) -> Iterator[Row]:
        """Every edge, even if its ends are of kinds that were not chosen."""
        for row in self._cascade:
            more = {"dashes": True, "title": word("inferred")} if row.get("basis") == "inferred" else {}
            yield _edge("CASCADES_TO", row["start"], row["end"], width=2, color="#57606a", **more)
        for goal in self._goals.values():
            yield from _owned(goal.id, goal.owners)
            for indicator in goal.indicators:
                yield _edge("MEASURED_BY", goal.id, indicator.id, arrows=None)
                yield from _owned(indicator.id, indicator.owners)
            for one in goal.programmes:
                yield _edge("DELIVERED_BY", goal.id, f"program:{one.id}", color="#009E73")
            for crosscut in goal.crosscuts:
                status = word(crosscut.status) if crosscut.status else None
                yield _edge("CROSSCUTS_WITH", goal.id, f"agency:{crosscut.agency}", dashes=True, arrows=None,
                            label=status, title=crosscut_text(crosscut), color="#333333")  # fmt: skip

    def _goal(self, goal: Goal) -> Row:
        return {
            "id": goal.id,
            "label": goal.title,
            "title": "\n".join(_tooltip(goal)),
            "kind": "Goal",
            "level": goal.rank,
            "shape": "box",
            "x": goal.rank * LANE,
            "y": self._tops[goal.id],
            "borderWidth": 3,
            "color": {"border": COLOURS[goal.rank % len(COLOURS)], "background": "#ffffff"},
            "widthConstraint": {"maximum": 260},
        }

    def _indicators(self) -> Iterator[Row]:
        for goal in self._goals.values():
            for number, indicator in enumerate(goal.indicators):
                node = _indicator(indicator, self._years[goal.tree])
                y = self._tops[goal.id] + GOAL + INDICATOR * number
                yield {**node, "level": goal.rank, "x": goal.rank * LANE + 40, "y": y}
        loose = ((tree, indicator) for tree, found in self._unplaced.items() for indicator in found)
        for number, (tree, indicator) in enumerate(loose):
            node = _indicator(indicator, self._years[tree], say("views.plain.unplaced"))
            yield {**node, "level": 0, "x": 0, "y": self._bottom + INDICATOR * number}

    def _shared(self) -> dict[str, dict[str, tuple[str, str, list[int]]]]:
        """Nodes shared by goals, by label and id: title, tooltip, and the heights of the goals."""
        found: dict[str, dict[str, tuple[str, str, list[int]]]] = {"Officer": {}, "Program": {}, "Agency": {}}

        def note(label: str, id_: str, title: str, more: str | None, goal: Goal) -> None:
            tooltip = f"{title}\n{word(more)}" if more else title
            found[label].setdefault(id_, (title, tooltip, []))[2].append(self._tops[goal.id])

        for goal in self._goals.values():
            for owner in (*goal.owners, *(one for i in goal.indicators for one in i.owners)):
                note("Officer", owner.id, owner.title, owner.rank, goal)
            for programme in goal.programmes:
                note("Program", programme.id, programme_text(programme), programme.kind, goal)
            for crosscut in goal.crosscuts:
                note("Agency", crosscut.agency, crosscut.title, None, goal)
        return found


def _indicator(indicator: Indicator, year: int, note: str = "") -> Row:
    owners = "; ".join(map(owner_text, indicator.owners))
    lines = [indicator_text(indicator), note, f"{say('views.page.owner-short')}: {owners}" if owners else ""]
    return {
        "id": indicator.id,
        "label": indicator_text(indicator, year),
        "title": "\n".join(filter(None, lines)),
        "kind": "Indicator",
        "widthConstraint": {"maximum": 230},
        **_LOOKS["Indicator"],
    }


def _tooltip(goal: Goal) -> Iterator[str]:
    yield goal.title
    yield level_of(goal)
    for name, texts in (
        ("indicator-short", list(map(indicator_text, goal.indicators))),
        ("owner-short", ["; ".join(map(owner_text, goal.owners))]),
        ("program", ["; ".join(map(programme_text, goal.programmes))]),
        ("crosscut", ["; ".join(map(crosscut_text, goal.crosscuts))]),
        ("source", [origin(goal.source or "")]),
    ):
        yield from (f"{say(f'views.page.{name}')}: {text}" for text in texts if text)


def _owned(start: str, owners: Iterable[Owner]) -> Iterator[Row]:
    for owner in owners:
        role = word(owner.role) if owner.role else None
        yield _edge("OWNED_BY", start, f"officer:{owner.id}", dashes=[2, 4], title=role)


def _edge(kind: str, start: str, end: str, **options: Any) -> Row:
    edge = {"from": start, "to": end, "kind": kind, "arrows": "to", "color": "#8a96a3", **options}
    return {name: value for name, value in edge.items() if value is not None}
