"""Reading a store as columns gives what reading it as rows gives."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pohon_graph.engines import Engine
from pohon_graph.engines.column_reader import read_tables
from pohon_graph.engines.graph_reader import read_graph
from pohon_graph.engines.tree_writer import write_trees
from pohon_graph.graph.columnar_graph import Column, Tables, tables
from pohon_graph.loading import read
from pohon_graph.views import SHOWN, page

SEED = Path(__file__).resolve().parents[2] / "data" / "dinsos-2024.yaml"
HEALTH = """
pohon: 1
agency: dinkes
period: 2024
agencies: [{id: dinkes, title: Dinas Kesehatan}, {id: dinsos, title: Dinas Sosial}]
goals:
  - title: Meningkatnya derajat kesehatan
    level: ultimate
    crosscuts:
      - {agency: dinsos, counterpart: rumah-layak-huni, status: accepted}
      - {agency: dinsos, note: Data bersama}
    children: [{id: turun, title: Turunnya kesakitan, level: intermediate}]
  - {title: Meningkatnya gizi, level: ultimate, children: [{title: A, level: intermediate, parents: [turun]}]}
"""


def load(engine: Engine, folder: Path) -> None:
    """Put the seed and a second tree that shares goals with it into the store."""
    path = folder / "dinkes.yaml"
    path.write_text(HEALTH, encoding="utf-8")
    write_trees(engine, read([SEED, path]).graphs)


def lists(found: Tables) -> list[object]:
    """All that tables hold, in lists."""
    nodes = [(label, table.ids, columns(table.columns)) for label, table in found.nodes.items()]
    edges = [(key, table.starts, table.ends, columns(table.columns)) for key, table in found.edges.items()]
    return [nodes, edges]


def columns(table: dict[str, Column]) -> dict[str, list[Any]]:
    """Columns as lists."""
    return {name: list(values) for name, values in table.items()}


def test_columns_hold_what_rows_hold(engine: Engine, tmp_path: Path) -> None:
    """Every node, edge and property that a picture shows comes alike in both ways, in the same order."""
    load(engine, tmp_path)
    assert lists(read_tables(engine, SHOWN)) == lists(tables(read_graph(engine), SHOWN))


def test_the_page_is_the_same_from_columns_and_from_rows(engine: Engine, tmp_path: Path) -> None:
    """`page` takes a graph in either form."""
    load(engine, tmp_path)
    assert page(read_tables(engine, SHOWN), lang="id") == page(read_graph(engine), lang="id")
