"""The facts that a finding adds about its node to the rule's columns: title, tree, level, source."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from pohon_graph.bundled import statement
from pohon_graph.engines import Ask

_BATCH: Final = 10_000
Fact = dict[str, Any]


class Facts:
    """Facts of nodes, read by label in batches and kept."""

    def __init__(self, ask: Ask) -> None:
        self._ask = ask
        self._known: dict[str, dict[str, Fact]] = {}

    def look_up(self, label: str, ids: Iterable[str]) -> None:
        """Read the facts of nodes of one label; unknown ids are left out."""
        known = self._known.setdefault(label, {})
        missing = sorted(id_ for id_ in set(ids) if id_ not in known)
        text = statement("questions", f"node-{label}.cypher") if missing else ""
        for start in range(0, len(missing), _BATCH):
            result = self._ask(text, {"ids": missing[start : start + _BATCH]})
            known.update((fact.pop("id"), fact) for fact in result.dicts())

    def of(self, labels: Iterable[str], id_: str) -> Fact | None:
        """Title, tree, level and source of a node, under the first of `labels` that has it."""
        for label in labels:
            fact = self._known.get(label, {}).get(id_)
            if fact is not None:
                return fact
        return None
