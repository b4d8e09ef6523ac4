"""Makes docs/schema.md: the labels, relationship types and properties of the graph, and sample queries."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, get_origin

from pohon_graph import ontology
from pohon_graph.closed_words import STANDARD_LEVELS
from pohon_graph.fields import THINGS
from pohon_graph.graph.model import Graph
from pohon_graph.ontology import EDGES, NODES, UNSHOWN, Kind
from pohon_graph.store import open_store

PAGE: Final = Path(__file__).with_name("schema.md")
SEED: Final = Path(__file__).resolve().parents[1] / "data" / "dinsos-2024.yaml"
_VARYING: Final = {*UNSHOWN, "digest", "loaded_at"}  # by computer, moment or version
_LONGEST: Final = 60

QUERIES: Final = {
    "Goals of each officer": """MATCH (g:Goal)-[:OWNED_BY]->(o:Officer)
RETURN o.title AS officer, count(g) AS goals
ORDER BY goals DESC, officer""",
    "Indicators with their targets": """MATCH (g:Goal)-[:MEASURED_BY]->(i:Indicator)-[:HAS_TARGET]->(t:Target)
RETURN g.title AS goal, i.title AS indicator, t.text AS target, t.year AS year
ORDER BY goal, indicator, year""",
    "Indicators without a target": """MATCH (g:Goal)-[:MEASURED_BY]->(i:Indicator)
WHERE NOT EXISTS { MATCH (i)-[:HAS_TARGET]->(:Target) }
RETURN g.title AS goal, i.title AS indicator, i.source AS place
ORDER BY goal, indicator""",
    "Lines of the cascade": """MATCH (upper:Goal)-[:CASCADES_TO]->(lower:Goal)
RETURN upper.title AS upper, upper.level AS upper_level, lower.title AS lower, lower.level AS lower_level
ORDER BY upper, lower""",
    "Goals that partners share": """MATCH (g:Goal)-[c:CROSSCUTS_WITH]->(a:Agency)
RETURN a.title AS partner, g.title AS goal, c.status AS status
ORDER BY partner, goal""",
}

_HEAD: Final = """<!-- Made by docs/generate.py from pohon_graph/ontology.py and fields.py; change those. -->

# The graph

`pohon query` reads this graph with Cypher; so do the [rules](rules/README.md). `pohon export graphml`
and the library's `store.graph()` have the same properties. Examples are from
[one tree](../data/dinsos-2024.yaml).
"""


def text() -> str:
    """The page."""
    graph = _seed()
    parts = [_HEAD, "## Queries to begin with\n"]
    parts += [f"{title}:\n\n```cypher\n{query}\n```\n" for title, query in QUERIES.items()]
    parts += ["## Labels\n"]
    for label, node in NODES.items():
        rows = _properties(node.properties, node.meanings, graph.nodes[label].values())
        parts.append(f"### {label}\n\n{node.about}.\n\n{_table(rows)}")
    parts += ["## Relationship types\n"]
    for edge in EDGES:
        rows = _properties(edge.properties, edge.meanings, graph.edges.get(_key(edge), ()))
        arrow = f"`(:{edge.start})-[:{edge.type}]->(:{edge.end})`"
        parts.append(f"### {edge.name}\n\n{arrow}\n\n{edge.about}.\n\n{_table(rows)}")
    return "\n".join([*parts, "## Closed words\n", *_closed()])


def _seed() -> Graph:
    with open_store(":memory:") as store:
        store.load(SEED)
        return store.graph()


def _key(edge: ontology.EdgeType) -> tuple[str, str, str]:
    return (edge.type, edge.start, edge.end)


def _properties(
    kinds: Mapping[str, Kind], meanings: Mapping[str, str], rows: Iterable[Mapping[str, Any]]
) -> Iterator[tuple[str, ...]]:
    found = sorted(rows, key=lambda row: [str(row.get(name)) for name in ("id", "start", "end", "order")])
    for name, kind in kinds.items():
        values = (row.get(name) for row in found if name not in _VARYING)
        value = next((value for value in values if value not in (None, [], "")), None)
        yield f"`{name}`", _kind(kind), meanings[name], _example(value)


def _kind(kind: Kind) -> str:
    names = {str: "text", int: "whole number", float: "number", bool: "true or false"}
    return "list of texts" if get_origin(kind) is list else names[kind]


def _example(value: object) -> str:
    if value is None:
        return ""
    shown = json.dumps(value, ensure_ascii=False).replace(str(SEED), SEED.name).replace("|", "\\|")
    return f"`{shown if len(shown) <= _LONGEST else shown[:_LONGEST] + '…'}`"


def _table(rows: Iterable[tuple[str, ...]]) -> str:
    lines = ["| property | kind | meaning | example |", "|---|---|---|---|"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in rows)]) + "\n"


def _closed() -> list[str]:
    """The words of the closed lists, those that fields have and those that the program derives."""
    lists = {
        f"{thing.name}.{field.key}": tuple(field.words)
        for thing in THINGS
        for field in thing.fields
        if field.words and field.kind is not None
    }
    lists |= {
        "goal.standard_level": tuple(STANDARD_LEVELS),
        "target.reading": ontology.READINGS,
        "program.code_status": ontology.CODE_STATUSES,
        "MATCHES.how": ontology.MATCHED_BY,
    }
    rows = (f"| `{name}` | {', '.join(f'`{word}`' for word in words)} |" for name, words in lists.items())
    return ["| property | words |\n|---|---|", *rows, ""]
