"""Every field of a tree file survives the store and each form in which a tree is written out.

`WHOLE` holds every key that the loader knows; a new key that is not in it fails the first test.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pohon_graph.closed_words import DOCUMENTS, GOVERNMENT_KINDS, LEVELS, NO_LEVEL, ROLES, TARGET_KINDS
from pohon_graph.engines import Engine
from pohon_graph.engines.opening import open_engine
from pohon_graph.engines.reading import read_graph
from pohon_graph.engines.trees import write_trees
from pohon_graph.exports.tree_json import tree_json
from pohon_graph.exports.tree_tables import tree_csv, tree_xlsx
from pohon_graph.fields import THINGS
from pohon_graph.graph.document import to_document
from pohon_graph.graph.model import Graph
from pohon_graph.loading import read

Document = dict[str, Any]
FORMS = ("json", "csv", "xlsx")

WHOLE: Document = {
    "pohon": 1,
    "government": {"id": "bwi", "title": "Kabupaten Banyuwangi", "kind": "kabupaten_kota", "code": "35.10"},
    "agency": "dinsos",
    "period": "2025-2029",
    "document": "renstra",
    "revision": "Perubahan II",
    "number": "050/12/2025",
    "date": "2025-01-31",
    "signed_by": "Bupati; atas nama \\ rakyat",
    "title": "Renstra Dinas Sosial",
    "levels": [
        {"id": "tema-1", "title": "Tema; besar", "as": "none"}, "Strategis",
        {"id": "tengah", "as": "intermediate"}, "Eselon III",
    ],
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
            "id": "a", "title": "Menurunnya kemiskinan", "level": "Strategis", "kind": "tujuan",
            "indicators": [
                {"title": "Angka kemiskinan", "target": "5 %", "unit": "%", "definition": "d", "formula": "f",
                 "data_source": "BPS", "direction": "down", "baseline": {"year": 2024, "target": "7 %"},
                 "owners": [{"officer": "kabid", "role": "lead"}, "kadis"]},
                {"title": "Nilai", "baseline": "60", "owners": ["kabid"], "target": [
                    {"year": 2025, "target": "61 poin"}, {"year": 2025, "quarter": 2, "target": "60 poin"},
                    {"year": 2025, "target": "62 poin", "kind": "revised"},
                    {"year": 2025, "quarter": 4, "target": "59 poin", "kind": "actual"}]},
            ],
            "owners": [{"officer": "kadis", "role": "co"}],
            "programs": ["data"],
            "crosscuts": [{"agency": "dinkes", "scope": "internal", "status": "proposed", "note": "n",
                           "counterpart": "bwi:dinkes-2025/x"}],
            "children": [
                {"id": "b", "title": "Satu", "level": "tengah", "basis": "inferred"},
                {"id": "c", "title": "Dua", "level": "Eselon III",
                 "parents": [{"goal": "b", "basis": "inferred"}]},
            ],
        },
    ],
    "indicators": [
        {"title": "Indeks kepuasan", "owners": ["kabid", {"officer": "kadis", "role": "executor"}],
         "target": [{"year": 2026, "quarter": 1, "target": "80 indeks"}, {"target": "81 indeks"}]},
        {"title": "Jumlah laporan", "target": "4 laporan", "baseline": "3 laporan"},
    ],
}  # fmt: skip


def keys(value: Any) -> Iterator[str]:
    """Every key in a document, at any depth."""
    if isinstance(value, dict):
        yield from value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from keys(inner)


def test_the_whole_document_has_every_key_that_the_loader_knows() -> None:
    """All but `generator`, which says who wrote a file and is no part of the tree."""
    known = {key for thing in THINGS for key in thing.keys}
    assert known - {"generator"} == set(keys(WHOLE))


def graph_of(document: Document) -> Graph:
    """The graph of a document that was written as a JSON file."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "t.json")
        path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
        return read([path]).graphs[0]


def again(graph: Graph, tree: str, form: str) -> Graph:
    """The tree written out in one form and read again."""
    with TemporaryDirectory() as folder:
        path = Path(folder, f"t.{form}")
        match form:
            case "json":
                path.write_text(tree_json(graph, tree), encoding="utf-8")
            case "csv":
                path.mkdir()
                for name, text in tree_csv(graph, tree).items():
                    (path / name).write_text(text, encoding="utf-8", newline="")
            case "xlsx":
                path.write_bytes(tree_xlsx(graph, tree))
        return read([path]).graphs[0]


def stored(engine: Engine, graph: Graph) -> Graph:
    """What a store gives of a graph."""
    write_trees(engine, [graph])
    return read_graph(engine)


@pytest.mark.parametrize("form", FORMS)
def test_every_field_survives_the_store_and_each_form(engine: Engine, form: str) -> None:
    """Load, store, write out, load: the same digest and the same store; tables list nested goals flat."""
    graph = graph_of(WHOLE)
    (tree,) = graph.trees()
    assert to_document(graph, tree["id"]) == WHOLE
    back = again(stored(engine, graph), tree["id"], form)
    assert back.trees()[0]["digest"] == tree["digest"]
    assert not any(write_trees(engine, [back]).counts.values())


PRINTED = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zs", "Zl", "Zp"), include_characters=" "
)
TEXTS = st.text(PRINTED, min_size=1, max_size=10).filter(lambda text: text == text.strip())
OWNERS = st.lists(
    st.sampled_from(["kadis", "kabid"]), unique=True, max_size=2
).flatmap(lambda ids: st.tuples(*(owner(id_) for id_ in ids)).map(list))  # fmt: skip


def owner(id_: str) -> st.SearchStrategy[object]:
    """An owner alone or with a role."""
    return st.just(id_) | st.sampled_from(ROLES).map(lambda role: {"officer": id_, "role": role})


def indicators() -> st.SearchStrategy[list[Document]]:
    """Up to two indicators with owners, and targets by year, quarter and kind."""
    target = st.fixed_dictionaries(
        {"target": TEXTS},
        optional={
            "year": st.integers(2020, 2030), "quarter": st.integers(1, 4),
            "kind": st.sampled_from(TARGET_KINDS),
        },
    )  # fmt: skip
    fields = {
        "target": TEXTS | st.lists(target, max_size=3),
        "baseline": TEXTS,
        "unit": TEXTS,
        "owners": OWNERS,
    }
    return st.lists(st.fixed_dictionaries({"title": TEXTS}, optional=fields), max_size=2)


def _id(level: Any) -> str:
    return str(level["id"] if isinstance(level, dict) else level)


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A tree with any of the fields that say whose it is, with any levels, owners and loose indicators."""
    mapped = st.fixed_dictionaries(
        {"id": TEXTS}, optional={"title": TEXTS, "as": st.sampled_from((*LEVELS, NO_LEVEL))}
    )
    level = mapped | st.sampled_from(["ultimate", "Tematik", "Eselon III", "Strategis"])
    levels = draw(st.lists(level, min_size=1, max_size=3, unique_by=_id))
    ids = [_id(one) for one in levels]
    government = st.fixed_dictionaries(
        {"id": st.just("bwi")},
        optional={"title": TEXTS, "kind": st.sampled_from(GOVERNMENT_KINDS), "code": st.just("35.10")},
    )
    head = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "government": government | st.just("bwi"), "document": st.sampled_from(DOCUMENTS),
                "revision": st.sampled_from(["perubahan", "Perubahan II", "2"]), "number": TEXTS,
                "date": TEXTS, "signed_by": TEXTS,
            },
        )
    )  # fmt: skip
    goals = [
        {"id": f"g{n}", "title": title, "level": draw(st.sampled_from(ids)), "indicators": draw(indicators())}
        for n, title in enumerate(draw(st.lists(TEXTS, min_size=1, max_size=3)))
    ]
    return {
        **{key: WHOLE[key] for key in ("pohon", "agency", "period", "agencies", "officers", "programs")},
        **head, "title": draw(TEXTS), "levels": levels, "goals": goals, "indicators": draw(indicators()),
    }  # fmt: skip


def assert_survives(engine: Engine, document: Document, form: str) -> None:
    """The digest of a document is the same after store and form."""
    graph = graph_of(document)
    (tree,) = graph.trees()
    back = again(stored(engine, graph), tree["id"], form)
    assert to_document(back, tree["id"]) == to_document(graph, tree["id"])
    assert back.trees()[0]["digest"] == tree["digest"]


@pytest.mark.parametrize("form", FORMS)
@settings(max_examples=40, deadline=None)
@given(document=documents())
def test_any_tree_survives_the_store_and_each_form(form: str, document: Document) -> None:
    """Whatever is left out or filled in, and with any printable text in it."""
    with closing(open_engine(None)) as engine:
        assert_survives(engine, document, form)


@pytest.mark.neo4j
# The trees of earlier examples stay in the server, and must not matter.
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(document=documents(), form=st.sampled_from(FORMS))
def test_any_tree_survives_neo4j_and_each_form(neo4j_engine: Engine, document: Document, form: str) -> None:
    """The server gives back what the embedded store does."""
    assert_survives(neo4j_engine, document, form)
