"""No target is ever shown under another indicator, and no unit is lost, in every output."""

from __future__ import annotations

import csv
import html
import io
import json
import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_graph.exports import dot, export, mermaid
from pohon_graph.exports.crosscut_annex import crosscut_annex
from pohon_graph.exports.kke import kke1, kke2
from pohon_graph.exports.network import to_networkx
from pohon_graph.exports.tree_tables import tables
from pohon_graph.graph.model import Graph
from pohon_graph.reports import answer_format
from pohon_graph.store import Store, open_store
from pohon_graph.views.outline import outline
from pohon_graph.views.page_data import pack
from pohon_graph.views.plain_network import plain_network
from pohon_graph.views.selection import select
from tests.generated.promises import Promise, Promises, promises

Shown = tuple[str, str]  # an indicator's word, and a text that is shown with it
_WORD = re.compile(r"Capaian (ke\d{3})")
_NUMBER = re.compile(r"(?<!\d)[3-9]\d{4}(?!\d)")
PLANNED = ("target", "revised")


def after_titles(text: str) -> Iterator[Shown]:
    """In running text, what follows an indicator's title belongs to it, up to the next title."""
    parts = _WORD.split(" ".join(text.split()))
    assert not _NUMBER.search(parts[0])
    yield from zip(parts[1::2], parts[2::2], strict=True)


def _traces(store: Store, graph: Graph) -> Iterator[Shown]:
    below = {edge["end"] for edge in graph.edges["CASCADES_TO", "Goal", "Goal"]}
    for goal in graph.nodes["Goal"]:
        if goal not in below:
            yield from after_titles(answer_format.render(store.trace(goal)))


def _crosscuts(store: Store, graph: Graph) -> Iterator[Shown]:
    for agency in "ab":
        yield from after_titles(answer_format.render(store.crosscut(agency)))


def _in_json(store: Store, graph: Graph) -> Iterator[Shown]:
    """Wherever an indicator stands in an answer, its targets are inside it, written with their unit."""
    answers = [store.crosscut("a"), *(store.trace(goal) for goal in list(graph.nodes["Goal"])[:3])]
    waiting: list[Any] = [json.loads(answer_format.render(answer, "json")) for answer in answers]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict) and "targets" in value:
            (word,) = _WORD.findall(value["title"])
            yield from ((word, target["written"]) for target in value["targets"])
        waiting += value.values() if isinstance(value, dict) else value if isinstance(value, list) else []


def _whys(store: Store, graph: Graph) -> Iterator[Shown]:
    for goal in list(graph.nodes["Goal"])[:2]:
        text = answer_format.render(store.why(goal))
        yield from after_titles(text.partition("PERINGATAN")[0].partition("Aturan ")[0])


def _dot(store: Store, graph: Graph) -> Iterator[Shown]:
    for year in (2025, 2026):
        yield from after_titles(dot.dot(graph, year).replace(r"\n", " "))


def _mermaid(store: Store, graph: Graph) -> Iterator[Shown]:
    text = mermaid.mermaid(graph, 2026).replace("<br/>", " ")
    yield from after_titles(re.sub(r"#(\d+);", lambda found: chr(int(found[1])), text))


def _sheet_rows(content: bytes) -> Iterator[dict[str, str]]:
    for page in openpyxl.load_workbook(io.BytesIO(content)):
        head, *rows = page.iter_rows(min_row=5, values_only=True)
        for row in rows:
            yield {str(name): str(cell or "") for name, cell in zip(head, row, strict=True)}


def _lines(indicators: str, targets: str) -> Iterator[Shown]:
    """The lines of two cells belong together by their numbers."""
    numbered = (re.match(r"\d+\. ", line) for line in targets.split("\n"))
    by_number = {
        found[0] if found else None: line for found, line in zip(numbered, targets.split("\n"), strict=True)
    }
    for line in indicators.split("\n"):
        number = re.match(r"\d+\. ", line)
        for word in _WORD.findall(line):
            yield word, f"{line} {by_number[number[0] if number else None]}"


def _kke(store: Store, graph: Graph) -> Iterator[Shown]:
    for row in (*_sheet_rows(kke1(graph)), *_sheet_rows(kke2(graph))):
        yield from _lines(row["Indikator"], f"{row['Target']} {row.get('Satuan', '')}")


def _annex(store: Store, graph: Graph) -> Iterator[Shown]:
    for row in _sheet_rows(crosscut_annex(graph)):
        yield from _lines(row["Indikator"], row["Target"])
        yield from _lines(row["Indikator mitra"], row["Target mitra"])


def _graph_tools(store: Store, graph: Graph) -> Iterator[Shown]:
    drawn = to_networkx(graph)
    for start, end, values in drawn.edges(data=True):
        if values["kind"] == "HAS_TARGET":
            (word,) = _WORD.findall(drawn.nodes[start]["label"])
            yield word, drawn.nodes[end]["label"]


def _pyvis(store: Store, graph: Graph) -> Iterator[Shown]:
    for node in plain_network(graph, year=2026).nodes:
        yield from after_titles(node["label"])
        yield from after_titles(node["title"])


def _outline(store: Store, graph: Graph) -> Iterator[Shown]:
    page = outline(pack(select(graph), None), "id")
    yield from after_titles(html.unescape(re.sub(r"<[^>]*>", " ", page)))


def _csv(store: Store, graph: Graph) -> Iterator[Shown]:
    with TemporaryDirectory() as folder:
        for tree in graph.trees():
            export("csv", store.graph([tree["id"]]), Path(folder) / tree["id"])
            read = (_rows(Path(folder) / tree["id"] / f"{name}.csv") for name in ("indicators", "targets"))
            yield from _of_tables(*read)


def _rows(file: Path) -> list[dict[str, Any]]:
    with file.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.DictReader(opened))


def _tables(store: Store, graph: Graph) -> Iterator[Shown]:
    """The tables that CSV and workbook are written from."""
    for tree in graph.trees():
        made = tables(graph, tree["id"])
        yield from _of_tables(made["indicators"], made["targets"])


def _of_tables(indicators: list[dict[str, Any]], targets: list[dict[str, Any]]) -> Iterator[Shown]:
    """A target's row names its indicator, whose row has the unit for texts without one."""
    own = {(row.get("goal") or "", str(row["indicator"])): row for row in indicators}
    for row in indicators:
        (word,) = _WORD.findall(row["title"])
        yield word, f"{row.get('unit') or ''} {row.get('baseline') or ''} {row.get('unit') or ''}"
    for row in targets:
        indicator = own[row.get("goal") or "", str(row["indicator"])]
        (word,) = _WORD.findall(indicator["title"])
        unit = row.get("unit") or indicator.get("unit") or ""
        yield word, f"{unit} {row['target']} {unit}"


def _page(store: Store, graph: Graph) -> Iterator[Shown]:
    """The data of the interactive page: targets in the order of the indicators, as many as each has."""
    data = pack(select(graph), None)
    titles, texts = (data[name]["title" if name == "indicators" else "text"].split("\n") for name in
                     ("indicators", "targets"))  # fmt: skip
    counts = data["indicators"]["targets"]
    place = 0
    for number, title in enumerate(titles if data["indicators"]["count"] else []):
        for _ in range(counts[number] if isinstance(counts, list) else counts):
            yield _WORD.findall(title)[0], texts[place]
            place += 1


# What each output must hold: every target, those of planned kinds, or what one year is shown with.
OUTPUTS: dict[str, tuple[Callable[[Store, Graph], Iterator[Shown]], str]] = {
    "trace": (_traces, "placed"), "crosscut": (_crosscuts, "some"), "json": (_in_json, "some"),
    "why": (_whys, "some"), "dot": (_dot, "some"), "mermaid": (_mermaid, "some"), "kke": (_kke, "planned"),
    "annex": (_annex, "some"), "graphml": (_graph_tools, "all"), "pyvis": (_pyvis, "all"),
    "outline": (_outline, "all"), "page": (_page, "all"), "tables": (_tables, "all"), "csv": (_csv, "all"),
}  # fmt: skip


def check(made: Promises, shown: list[Shown], wanted: str) -> None:
    """Every number is with its own indicator and beside its unit, and what is `wanted` is there."""
    seen = set()
    for word, text in shown:
        for found in _NUMBER.finditer(text):
            target = made.targets[found[0]]
            assert target.indicator == word, (found[0], text)
            before = text[: found.start()].rpartition(";")[2]
            after = text[found.end() :].partition(";")[0]
            assert target.unit is None or target.unit in f"{before} {after}", (target, text)
            seen.add(found[0])
    due = {number for number, one in made.targets.items() if is_due(made, one, wanted)}
    assert due <= seen, due - seen


def is_due(made: Promises, target: Promise, wanted: str) -> bool:
    """Whether an output must show a target: all of them, or none that it has no place for."""
    if wanted == "some":
        return False
    if wanted == "planned" and target.kind not in PLANNED:
        return False
    return wanted != "placed" or target.indicator not in made.loose


@settings(max_examples=12, deadline=None)
@given(st.integers(0, 2**32))
def test_targets_stay_with_their_indicators_and_units(seed: int) -> None:
    """Whatever the tree: in each output a target is with its own indicator, and beside its unit."""
    made = promises(random.Random(seed))
    with TemporaryDirectory() as folder, open_store(":memory:") as store:
        paths = [Path(folder) / f"{number}.json" for number in range(len(made.documents))]
        for path, document in zip(paths, made.documents, strict=True):
            path.write_text(json.dumps(document), encoding="utf-8")
        store.load(*paths)
        graph = store.graph()
        for name, (show, wanted) in OUTPUTS.items():
            try:
                check(made, list(show(store, graph)), wanted)
            except AssertionError as wrong:
                wrong.add_note(f"in the output {name}")
                raise


@pytest.mark.parametrize("output", OUTPUTS)
def test_every_output_shows_targets_of_a_tree_that_has_many(output: str) -> None:
    """The reading of each output finds something to check: an empty one would pass every check."""
    made = promises(random.Random(3))
    with TemporaryDirectory() as folder, open_store(":memory:") as store:
        for number, document in enumerate(made.documents):
            (Path(folder) / f"{number}.json").write_text(json.dumps(document), encoding="utf-8")
        store.load(folder)
        found = list(OUTPUTS[output][0](store, store.graph()))
    assert sum(bool(_NUMBER.search(text)) for _, text in found) > 3
