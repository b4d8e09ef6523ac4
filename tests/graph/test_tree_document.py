"""A tree can be written out as a document and read again; its digest is of what it means."""

from __future__ import annotations

import copy
import json
import random
import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_graph.bundled import bundled
from pohon_graph.engines.graph_reader import read_graph
from pohon_graph.engines.open_engine import open_engine
from pohon_graph.engines.tree_writer import write_trees
from pohon_graph.graph.digests import content_digests
from pohon_graph.graph.model import Graph
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read

Document = dict[str, Any]
SEED = bundled("data", "dinsos-2024.yaml")
LEVELS = ["ultimate", "intermediate", "immediate"]

FULL: Document = {
    "pohon": 1,
    "agency": "dinsos",
    "period": "2025-2029",
    "title": "Pohon Kinerja",
    "levels": ["ultimate", "intermediate", "immediate"],
    "agencies": [
        {"id": "dinsos", "title": "Dinas Sosial", "aliases": ["Dinsos"], "urusan": ["1.06"], "kind": "dinas"},
        {"id": "dinkes", "title": "Dinas Kesehatan"},
    ],
    "officers": [
        {"id": "kadis", "title": "Kepala Dinas", "rank": "jpt_pratama", "unit": "Dinas"},
        {"id": "kabid", "title": "Kepala Bidang"},
    ],
    "programs": [
        {"id": "pjs", "title": "Program Perlindungan", "kind": "program", "code": "1.06.05"},
        {"id": "data", "title": "Pengelolaan Data", "kind": "kegiatan", "part_of": "pjs"},
    ],
    "goals": [
        {
            "id": "a", "title": "Menurunnya kemiskinan", "level": "ultimate", "kind": "tujuan",
            "indicators": [
                {"title": "Angka kemiskinan", "target": "5 %", "unit": "%", "definition": "d", "formula": "f",
                 "data_source": "BPS", "direction": "down", "baseline": {"year": 2024, "target": "7 %"}},
                {"title": "Nilai", "baseline": "BB", "target": [
                    {"year": 2025, "target": "60"}, {"target": "70 (2026)"},
                    {"year": 2025, "target": "59", "kind": "actual"}]},
            ],
            "owners": [{"officer": "kadis", "role": "lead"}, "kabid"],
            "programs": ["pjs", "data"],
            "crosscuts": [
                "dinkes",
                {"agency": "dinkes", "scope": "internal", "status": "proposed", "note": "n",
                 "counterpart": "x/y"},
            ],
            "children": [
                {"id": "b", "title": "Satu", "level": "intermediate", "basis": "inferred"},
                {"id": "c", "title": "Dua", "level": "intermediate", "children": [
                    {"id": "d", "title": "Tiga", "level": "immediate", "parents": ["b"]},
                    {"id": "e", "title": "Empat", "level": "immediate", "basis": "inferred",
                     "parents": [{"goal": "a", "basis": "stated"}, "b"]},
                ]},
            ],
        },
        {"id": "f", "title": "Lepas", "level": "immediate", "parents": [{"goal": "b", "basis": "inferred"}]},
    ],
}  # fmt: skip


def loaded(document: Document) -> Graph:
    """The graph of a document that was written as a JSON file."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "tree.json")
        path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        return read([path]).graphs[0]


def digest_of(document: Document) -> str:
    """The digest that loading gives a document's tree."""
    (tree,) = loaded(document).trees()
    return str(tree["digest"])


def written(graph: Graph) -> Document:
    """The document of the graph's one tree."""
    (tree,) = graph.trees()
    return to_document(graph, tree["id"])


def test_a_document_with_everything_comes_back_as_it_was() -> None:
    """Every key of the tree file survives, in its shortest form, in file order."""
    assert written(loaded(FULL)) == FULL


def test_the_bundled_tree_comes_back_with_the_same_digest() -> None:
    """Load, write as JSON, load: the same meaning."""
    graph = read([SEED]).graphs[0]
    again = loaded(written(graph))
    assert again.trees()[0]["digest"] == graph.trees()[0]["digest"]
    assert written(again) == written(graph)


def test_a_store_gives_the_document_that_was_loaded() -> None:
    """What an engine keeps is enough to write the tree out again."""
    graph = loaded(FULL)
    engine = open_engine(None)
    try:
        write_trees(engine, [graph])
        stored = read_graph(engine)
    finally:
        engine.close()
    assert written(stored) == written(graph)
    assert content_digests(stored) == {tree["id"]: tree["digest"] for tree in graph.trees()}


def flattened(document: Document) -> Document:
    """The same tree with every nesting edge listed under `parents`."""
    flat: list[Document] = []

    def unnest(goal: Document, above: str | None) -> None:
        own = {name: value for name, value in goal.items() if name not in ("children", "basis")}
        basis = goal.get("basis", "stated")
        parents = [{"goal": p, "basis": basis} if isinstance(p, str) else p for p in goal.get("parents", [])]
        if above is not None:
            parents.append({"goal": above, "basis": basis})
        flat.append({**own, "parents": parents})
        for child in goal.get("children", []):
            unnest(child, goal["id"])

    for goal in document["goals"]:
        unnest(goal, None)
    return {**document, "goals": flat}


def test_nesting_or_parents_is_the_same_meaning() -> None:
    """Whether an edge is nested or listed does not show in the digest."""
    assert digest_of(flattened(FULL)) == digest_of(FULL)


def test_the_order_of_what_has_none_is_no_meaning() -> None:
    """Goals, owners, programmes, crosscuts, parents and the lists above them may stand in any order."""
    shuffled = flattened(copy.deepcopy(FULL))
    for name in ("agencies", "officers", "programs", "goals"):
        shuffled[name].reverse()
    for goal in shuffled["goals"]:
        for name in ("owners", "programs", "crosscuts", "parents"):
            goal.get(name, []).reverse()
    shuffled["agencies"][-1]["aliases"].reverse()
    assert digest_of(shuffled) == digest_of(FULL)


def test_the_order_of_indicators_is_meaning() -> None:
    """An indicator's id is its place, so another order is another tree."""
    other = copy.deepcopy(FULL)
    other["goals"][0]["indicators"].reverse()
    assert digest_of(other) != digest_of(FULL)


def _change(*path: Any, to: Any) -> Any:
    return pytest.param((path, to), id=".".join(map(str, path)))


@pytest.mark.parametrize(
    "change",
    [
        _change("title", to="Lain"),
        _change("levels", 1, to="menengah"),
        _change("agencies", 0, "urusan", to=["1.07"]),
        _change("officers", 0, "rank", to="administrator"),
        _change("programs", 1, "part_of", to="data-lain"),
        _change("goals", 0, "title", to="Lain"),
        _change("goals", 0, "kind", to="sasaran"),
        _change("goals", 0, "indicators", 0, "target", to="5,0 %"),
        _change("goals", 0, "indicators", 0, "baseline", "year", to=2023),
        _change("goals", 0, "owners", 0, "role", to="co"),
        _change("goals", 0, "crosscuts", 1, "status", to="accepted"),
        _change("goals", 0, "crosscuts", 1, "counterpart", to="x/z"),
        _change("goals", 0, "children", 0, "basis", to="stated"),
        _change("goals", 1, "parents", 0, "goal", to="c"),
    ],
)
def test_a_change_of_content_changes_the_digest(change: tuple[tuple[Any, ...], Any]) -> None:
    """Whatever a user would call a change is one."""
    path, value = change
    other = copy.deepcopy(FULL)
    other["programs"].append({"id": "data-lain", "title": "Lain"})
    base = copy.deepcopy(other)
    at = other
    for step in path[:-1]:
        at = at[step]
    at[path[-1]] = value
    if path == ("levels", 1):
        for child in other["goals"][0]["children"]:
            child["level"] = value
    assert digest_of(other) != digest_of(base)


def test_a_place_in_the_file_is_no_meaning(tmp_path: Path) -> None:
    """Comments, blank lines, another name and default ids written out leave the digest alone."""
    text = SEED.read_text(encoding="utf-8")
    other = tmp_path / "elsewhere.yaml"
    other.write_text("# a comment\n\n" + text, encoding="utf-8")
    (one,), (two,) = read([SEED]).graphs[0].trees(), read([other]).graphs[0].trees()
    assert one["digest"] == two["digest"]
    assert one["source"] != two["source"]


TITLES = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1, max_size=12
).filter(lambda text: bool(text.strip()))


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A small tree of any shape, with any printable text in it."""
    count = draw(st.integers(1, 6))
    goals: list[Document] = []
    top: list[Document] = []
    for number in range(count):
        goal: Document = {"id": f"g{number}", "title": draw(TITLES), "level": draw(st.sampled_from(LEVELS))}
        if draw(st.booleans()):
            goal["indicators"] = draw(st.lists(indicators(), max_size=2))
        if draw(st.booleans()):
            goal["owners"] = draw(st.permutations(["o1", {"officer": "o2", "role": "lead"}]))
        if draw(st.booleans()):
            goal["crosscuts"] = [{"agency": "b", "note": draw(TITLES)}, "b"]
        basis = draw(st.sampled_from(["stated", "inferred"]))
        above = draw(st.none() | st.integers(0, number - 1)) if number else None
        further = draw(st.sets(st.integers(0, count - 1)).map(sorted))
        goal["basis"] = basis
        goal["parents"] = [f"g{other}" for other in further if other != above]
        (top if above is None else goals[above].setdefault("children", [])).append(goal)
        goals.append(goal)
    return {
        "pohon": 1, "agency": "a", "period": "2024", "levels": LEVELS,
        "agencies": [{"id": "a", "title": draw(TITLES)}, {"id": "b", "title": "B"}],
        "officers": [{"id": "o1", "title": "Satu"}, {"id": "o2", "title": draw(TITLES)}],
        "goals": top,
    }  # fmt: skip


def indicators() -> st.SearchStrategy[Document]:
    """An indicator with targets that have a year, or none."""
    target = st.fixed_dictionaries({"target": TITLES}, optional={"year": st.integers(2020, 2030)})
    return st.fixed_dictionaries(
        {"title": TITLES},
        optional={"target": TITLES | st.lists(target, max_size=3), "baseline": TITLES, "unit": TITLES},
    )


@settings(max_examples=60, deadline=None)
@given(documents(), st.randoms(use_true_random=False))
def test_any_tree_survives_writing_and_reading(document: Document, order: random.Random) -> None:
    """Written out and read again it has the same rows, and flat and shuffled the same digest."""
    graph = loaded(document)
    again = loaded(written(graph))
    assert written(again) == written(graph)
    flat = flattened(document)
    order.shuffle(flat["goals"])
    assert digest_of(flat) == graph.trees()[0]["digest"] == again.trees()[0]["digest"]
