"""The questions about the graph that ship with the program, in `cypher/questions/`."""

from __future__ import annotations

from pohon_graph.bundled import statement
from pohon_graph.engines import Engine
from pohon_graph.graph.model import Row


def answers(engine: Engine, question: str, **parameters: object) -> list[Row]:
    """The rows that answer a question, such as `answers(engine, "goal", ids=[goal])`."""
    return engine.read(statement("questions", f"{question}.cypher"), parameters).dicts()
