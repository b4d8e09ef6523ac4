"""Turns the nodes of a tree file into the graph of that tree, or into a list of its problems."""

from __future__ import annotations

from pohon_graph.documents.nodes import Map, Node, Source
from pohon_graph.fields import TREE
from pohon_graph.graph.cascade_facts import add_descent, extent
from pohon_graph.graph.digests import content_digests
from pohon_graph.graph.model import IN_TREE, TREE_OF, Graph
from pohon_graph.graph.title_likeness import add_likeness
from pohon_graph.graph.wording_facts import goal_facts
from pohon_graph.loading.declarations import Declared, read_declared
from pohon_graph.loading.file_goals import GoalRecord, read_goals
from pohon_graph.loading.foreign_systems import is_kertas_kerja
from pohon_graph.loading.goal_links import Links
from pohon_graph.loading.indicators import add_indicators
from pohon_graph.loading.mapping import Fields
from pohon_graph.loading.tree_header import Header, read_header
from pohon_graph.texts import say


def read_tree(node: Node, source: Source, *, by_title: bool = False) -> Graph | None:
    """The graph of one tree; None if there are problems, which are all noted in `source`.

    With `by_title` a reference may also be a unique title.

    The graph holds one file, as `pohon_graph.graph.model.Graph` describes it: every property of
    `pohon_graph.ontology` except `loaded_at`, including the derived ones.
    """
    if is_kertas_kerja(node):
        source.problem(0, "kertas-kerja")
        return None
    if not isinstance(node, Map):
        source.problem(node.at, "not-a-tree")
        return None
    fields = Fields(node, TREE, source)
    node.entries.clear()  # `fields` has them, and releases the goals as they are read
    header = read_header(fields)
    graph = Graph()
    declared = read_declared(fields, header, graph, by_title=by_title)
    records, goals = read_goals(fields, header.levels, by_title=by_title)
    links = Links(header, declared, goals, graph)
    ranks = {record.rank for record in records}
    while records:
        _add_goal(records.popleft(), header, links, graph)
    add_indicators(fields, header.tree, links, placed=False)
    if source.problems:
        return None
    _add_tree(header, declared, ranks, source, graph)
    add_descent(graph)
    add_likeness(graph)
    return graph


def _add_goal(record: GoalRecord, header: Header, links: Links, graph: Graph) -> None:
    id_ = f"{header.tree}/{record.id}"
    place = record.fields.source.place(record.at)
    level = header.levels.all[record.rank]
    graph.add("Goal", {
        "id": id_, "title": record.title, "tree": header.tree, "level": level.id,
        "standard_level": level.standard, "rank": record.rank, **record.fields.said(),
        **goal_facts(record.title), "order": len(graph.nodes["Goal"]) + 1, "source": place,
    })  # fmt: skip
    graph.link(IN_TREE, id_, header.tree, source=place)
    add_indicators(record.fields, id_, links, placed=True)
    links.add(record, id_)


def _add_tree(header: Header, declared: Declared, ranks: set[int], source: Source, graph: Graph) -> None:
    levels = header.levels
    top, bottom = extent(ranks, [level.standard for level in levels.all])
    row = graph.add("Tree", {
        "id": header.tree,
        "title": header.title or _title(header, declared.agency_titles[header.agency]),
        "agency": header.shared(header.agency),
        "government": header.government.id if header.government else None,
        "period": header.period, "first_year": header.first_year, "last_year": header.last_year,
        **header.version, "levels": levels.ids,
        "level_titles": [level.title or "" for level in levels.all],
        "standard_levels": [level.standard or "" for level in levels.all],
        "top": top, "bottom": bottom,
        "source": source.place(header.at),
    })  # fmt: skip
    graph.link(TREE_OF, header.tree, row["agency"], source=source.place(header.agency_at))
    row["digest"] = content_digests(graph)[header.tree]


def _title(header: Header, agency: str) -> str:
    """A title for a tree without one; in Indonesian, because it goes into files and reports."""
    document, revision = say(f"words.{header.version['document']}", lang="id"), header.version["revision"]
    name = document.title() if document.islower() else document
    text = say("load.tree-title", lang="id", document=name, agency=agency, period=header.period)
    return f"{text} ({revision})" if revision else text
