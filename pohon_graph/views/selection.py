"""The goals of a page, and the place where it opens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pohon_graph.errors import UsageError
from pohon_graph.graph.columnar_graph import Tables
from pohon_graph.graph.columnar_graph import tables as as_tables
from pohon_graph.graph.known_words import standard_level
from pohon_graph.graph.model import CASCADE, CROSSCUT, TREE_OF, EdgeKey, Graph
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.grouping import listed
from pohon_graph.texts import say
from pohon_graph.views.page_fields import SHOWN


@dataclass(frozen=True, slots=True)
class Selection:
    """The goals of a graph to show (their places in the table of goals), and the place to open on.

    `trees` are tree ids in order; the page opens on the goal `focus`, down to the level `level`, or on
    the goals shared with the agency `partner`.
    """

    tables: Tables
    trees: tuple[str, ...]
    goals: Sequence[int]
    focus: str | None = None
    level: str | None = None
    partner: str | None = None


def select(
    graph: Graph | Tables,
    trees: Sequence[str] | None = None,
    focus: str | None = None,
    depth: int | None = None,
    level: str | None = None,
    agency: str | None = None,
) -> Selection:
    """Choose goals by the options of `pohon_graph.views.page`. Raises UsageError for an unknown name."""
    tables = graph if isinstance(graph, Tables) else as_tables(graph, SHOWN)
    chosen, partner = _trees(tables, trees), None
    if agency is not None:
        chosen, partner = _of_agency(tables, chosen, agency)
    if focus is not None:
        chosen = (_tree_of(tables, focus, chosen),)
    wanted = set(chosen)
    goals = [goal for goal, tree in enumerate(tables.nodes["Goal"].columns["tree"]) if tree in wanted]
    if focus is not None:
        top = tables.nodes["Goal"].places[focus]
        kept = _above(tables, top) | _below(tables, [top], depth)
        goals = [goal for goal in goals if goal in kept]
    elif depth is not None:
        kept = _below(tables, _tops(tables, goals), depth)
        goals = [goal for goal in goals if goal in kept]
    if level is not None:
        level = _level(tables, chosen, level)
    return Selection(tables, chosen, goals, focus, level, partner)


def ends(tables: Tables, key: EdgeKey) -> Iterable[tuple[str, str]]:
    """The ids at both ends of every edge of a kind."""
    starts, ends_ = tables.nodes[key[1]].ids, tables.nodes[key[2]].ids
    edges = tables.edges[key]
    return ((starts[start], ends_[end]) for start, end in zip(edges.starts, edges.ends, strict=True))


def _trees(tables: Tables, wanted: Sequence[str] | None) -> tuple[str, ...]:
    known = sorted(tables.nodes["Tree"].ids)
    if wanted is None:
        return tuple(known)
    for id_ in wanted:
        if id_ not in known:
            raise UsageError(say("views.no-tree", tree=id_, known=", ".join(known) or "-"))
    return tuple(id_ for id_ in known if id_ in wanted)


def _of_agency(tables: Tables, trees: tuple[str, ...], agency: str) -> tuple[tuple[str, ...], str | None]:
    """The agency's own trees; if it has none here, all trees with the agency as the partner."""
    own = {tree for tree, owner in ends(tables, TREE_OF) if owner == agency}
    kept = tuple(id_ for id_ in trees if id_ in own)
    if kept:
        return kept, None
    if any(partner == agency for _, partner in ends(tables, CROSSCUT)):
        return trees, agency
    raise UsageError(say("views.no-agency", agency=agency))


def _tree_of(tables: Tables, goal: str, trees: tuple[str, ...]) -> str:
    tree = tables.nodes["Goal"].row(goal).get("tree")
    if tree is None or tree not in trees:
        raise UsageError(say("views.no-goal", goal=goal))
    return str(tree)


def _level(tables: Tables, trees: Iterable[str], name: str) -> str:
    """The id of the level called `name`: its id, title or mapped level, in capitals or not."""
    rows = [tables.nodes["Tree"].row(id_) for id_ in trees]
    ids = list(dict.fromkeys(id_ for row in rows for id_ in row.get("levels") or ()))
    meant: dict[str, str] = {}  # ids by name; the first id wins
    for id_ in ids:
        meant.setdefault(normalise(id_), id_)
    for row in rows:
        columns = (row.get(column) or () for column in ("levels", "level_titles", "standard_levels"))
        for id_, *names in zip(*columns, strict=False):
            for one in names:
                meant.setdefault(normalise(one), id_)
    meant.pop("", None)
    if name in ids:
        return name
    found = meant.get(normalise(name)) or meant.get(standard_level(name) or "")
    if not found:
        raise UsageError(say("views.no-level", level=name, known=", ".join(ids)))
    return found


def _tops(tables: Tables, goals: Sequence[int]) -> list[int]:
    """The goals without a parent, and the first goal of each cycle that no other goal leads to."""
    chosen, cascade = set(goals), tables.edges[CASCADE]
    below = {end for start, end in zip(cascade.starts, cascade.ends, strict=True) if start in chosen}
    tops = [goal for goal in goals if goal not in below]
    reached = _below(tables, tops, None)
    for goal in goals:
        if goal not in reached:
            tops.append(goal)
            reached |= _below(tables, [goal], None)
    return tops


def _above(tables: Tables, goal: int) -> set[int]:
    cascade = tables.edges[CASCADE]
    return _reach(listed(zip(cascade.ends, cascade.starts, strict=True)), [goal], None)


def _below(tables: Tables, goals: Iterable[int], depth: int | None) -> set[int]:
    cascade = tables.edges[CASCADE]
    return _reach(listed(zip(cascade.starts, cascade.ends, strict=True)), goals, depth)


def _reach(steps: dict[int, list[int]], start: Iterable[int], depth: int | None) -> set[int]:
    reached = set(start)
    edge = list(reached)
    while edge and (depth is None or depth > 0):
        edge = [far for near in edge for far in steps.get(near, ()) if far not in reached]
        reached.update(edge)
        depth = None if depth is None else depth - 1
    return reached
