"""The indicators of a goal and their targets."""

from __future__ import annotations

import re

from pohon_graph.documents.nodes import Leaf, Map, Node, Place, Seq
from pohon_graph.documents.quoting import shown
from pohon_graph.fields import BASELINE, INDICATOR, TARGET
from pohon_graph.graph.known_words import quarter as named_quarter
from pohon_graph.graph.model import INDICATOR_OWNED, MEASURED, TARGETED, Graph
from pohon_graph.graph.target_numbers import read_target
from pohon_graph.graph.wording_facts import facts_of, indicator_facts, unit_of
from pohon_graph.loading.goal_links import Links
from pohon_graph.loading.mapping import Fields, filled_text, leaf_text, mapping

_YEAR = re.compile(r"[12][0-9]{3}")


def add_indicators(above: Fields, above_id: str, links: Links, *, placed: bool) -> None:
    """Put the indicators that `above` lists into the graph of `links`, with their targets and owners.

    `above` is a goal, or the tree itself for indicators that are not yet `placed` on a goal.
    """
    tree, graph = links.header.tree, links.graph
    for order, node in enumerate(above.items("indicators"), 1):
        fields = mapping(node, INDICATOR, above.source)
        if fields is None:
            continue
        title = fields.text("title", required=True) or "?"
        place = above.source.place(fields.at)
        row = graph.add("Indicator", {
            "id": f"{above_id}#{order}", "title": title, "tree": tree, **indicator_facts(title),
            **fields.said(), "order": order, "source": place,
        })  # fmt: skip
        if placed:
            graph.link(MEASURED, above_id, row["id"], source=place)
        _Targets(fields, row["id"], tree, unit_of(row), graph).add()
        links.owners(fields, INDICATOR_OWNED, row["id"])


class _Targets:
    """The targets and the baseline of one indicator."""

    def __init__(self, fields: Fields, indicator: str, tree: str, unit: str | None, graph: Graph) -> None:
        self.fields = fields
        self.source = fields.source
        self.indicator = indicator
        self.tree = tree
        self.unit = unit
        self.graph = graph

    def add(self) -> None:
        node = self.fields.values.get("target")
        if isinstance(node, Seq):
            for order, item in enumerate(node.items, 1):
                self._item(item, order)
        elif isinstance(node, Map):
            self.source.problem(node.at, "target-shape")
        elif node is not None:
            self._put(leaf_text(node, "target", self.source), "target", 1, node.at)
        self._baseline(self.fields.values.get("baseline"))

    def _item(self, item: Node, order: int) -> None:
        if isinstance(item, Leaf):
            self._put(filled_text(item, "target", self.source), "target", order, item.at)
            return
        fields = mapping(item, TARGET, self.source)
        if fields is not None:
            kind = fields.word("kind") or "target"
            text = fields.text("target", required=True)
            year, quarter = self._year(fields), self._quarter(fields)
            self._put(text, kind, order, fields.at, year=year, quarter=quarter)

    def _baseline(self, node: Node | None) -> None:
        if isinstance(node, Map):
            fields = Fields(node, BASELINE, self.source)
            text = fields.text("target", required=True)
            self._put(text, "baseline", 0, fields.at, year=self._year(fields))
        elif node is not None:
            self._put(leaf_text(node, "baseline", self.source), "baseline", 0, node.at)

    def _year(self, fields: Fields) -> int | None:
        text = fields.text("year")
        if text is None:
            return None
        if not _YEAR.fullmatch(text):
            self.source.problem(fields.place("year"), "year", value=shown(text))
            return None
        return int(text)

    def _quarter(self, fields: Fields) -> int | None:
        text = fields.text("quarter")
        found = named_quarter(text) if text is not None else None
        if text is not None and found is None:
            self.source.problem(fields.place("quarter"), "quarter", value=shown(text))
        return found

    def _put(
        self,
        text: str | None,
        kind: str,
        order: int,
        at: Place,
        *,
        year: int | None = None,
        quarter: int | None = None,
    ) -> None:
        if text is None:
            return
        read = read_target(text, self.unit)
        if year and read.year and year != read.year:
            self.source.notice(at, "two-years", text=shown(text), year=year)
        place = self.source.place(at)
        if read.amended and kind == "target":
            kind = "revised"  # 18% (perubahan)
        id_ = f"{self.indicator}@{order or 'baseline'}"
        self.graph.add("Target", {
            "id": id_, "title": text, "tree": self.tree, "text": text, **facts_of(read),
            "year": year or read.year, "quarter": quarter or read.quarter, "kind": kind, "order": order,
            "source": place,
        })  # fmt: skip
        self.graph.link(TARGETED, self.indicator, id_, source=place)
