"""Every field of a tree file survives the store and each form in which a tree is written out, counts in the
digest, and reaches the page or says in its row why not.

`WHOLE` has every field that `pohon_graph.fields` has; a new one that is not in it is put into it by its row.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pohon_graph import fields
from pohon_graph.closed_words import DOCUMENTS, GOVERNMENT_KINDS, LEVELS, NO_LEVEL, ROLES, TARGET_KINDS
from pohon_graph.documents.nodes import Leaf
from pohon_graph.engines import Engine
from pohon_graph.engines.column_reader import read_tables
from pohon_graph.engines.graph_reader import read_graph
from pohon_graph.engines.open_engine import open_engine
from pohon_graph.engines.tree_writer import write_trees
from pohon_graph.exports.form_workbook import form_xlsx
from pohon_graph.exports.tree_json import tree_json
from pohon_graph.exports.tree_tables import tree_csv, tree_xlsx
from pohon_graph.fields import Field, Thing
from pohon_graph.graph.model import Graph
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read
from pohon_graph.loading.table_end import is_signature
from pohon_graph.texts import LANGUAGES, say
from pohon_graph.views import SHOWN
from pohon_graph.views.page_data import pack
from pohon_graph.views.selection import select

Document = dict[str, Any]
FORMS = ("json", "csv", "tables", "form")

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
                {"title": "Angka kemiskinan", "target": "5", "unit": "%", "definition": "d", "formula": "f",
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


# What the mappings under a key describe.
UNDER = {
    "government": fields.GOVERNMENT, "levels": fields.LEVEL, "agencies": fields.AGENCY,
    "officers": fields.OFFICER, "programs": fields.PROGRAM, "goals": fields.GOAL, "children": fields.GOAL,
    "indicators": fields.INDICATOR, "owners": fields.OWNER, "crosscuts": fields.CROSSCUT,
    "parents": fields.PARENT, "target": fields.TARGET, "baseline": fields.BASELINE,
}  # fmt: skip
Of = tuple[Thing, Field]


def mappings(value: Document, thing: Thing = fields.TREE) -> Iterator[tuple[Thing, Document]]:
    """Every mapping in a document with what it describes, at any depth."""
    yield thing, value
    for key, inner in value.items():
        for one in inner if isinstance(inner, list) else [inner]:
            if isinstance(one, dict):
                yield from mappings(one, UNDER[key])


def example(field: Field) -> Any:
    """A value of a field that is stored as it is."""
    value = field.words[0] if field.words else f"({field.key})"
    return [value] if field.many else value


def fill() -> None:
    """Give the first mapping of each thing the plain fields that no mapping of it in WHOLE has yet."""
    for thing in fields.THINGS:
        found = [mapping for one, mapping in mappings(WHOLE) if one is thing]
        for key in thing.stored:
            if not any(key in mapping for mapping in found):
                found[0][key] = example(thing.keys[key])


fill()
PLAIN = [
    (thing, field)
    for thing in fields.THINGS
    for key, field in thing.keys.items()
    if field.kind or key in ("title", "target", "year")
]  # what has a value of its own; the others refer to something, or hold it


def named(one: Of | None) -> str:
    return f"{one[0].name}.{one[1].key}" if one else ""


def changed(thing: Thing, field: Field) -> Document:
    """WHOLE with another value in one field, where the thing has one."""
    document = copy.deepcopy(WHOLE)
    found = next(mapping for one, mapping in mappings(document) if one is thing and field.key in mapping)
    found[field.key] = other(field, found[field.key])
    return document


def other(field: Field, value: Any) -> Any:
    if field.words:
        return next(word for word in field.words if word != value)
    if isinstance(value, list):
        return [*value[1:], other(field, value[0])] if isinstance(value[0], str) else value[1:]
    return value + 1 if isinstance(value, int) else f"{value}5"


def test_the_whole_document_has_every_field() -> None:
    """All but `generator` and `questions`, which are not part of the tree."""
    for thing in fields.THINGS:
        written = {key for one, mapping in mappings(WHOLE) if one is thing for key in mapping}
        assert written == set(thing.keys) - {"generator", "questions"}, thing.name


def graph_of(document: Document, ending: str = "json") -> Graph:
    """The graph of a document that was written as a file."""
    with TemporaryDirectory() as folder:
        path = Path(folder, f"t.{ending}")
        write = json.dumps if ending == "json" else yaml.safe_dump
        path.write_text(write(document), encoding="utf-8")
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
            case "tables":
                path = Path(folder, "t.xlsx")
                path.write_bytes(tree_xlsx(graph, tree))
            case "form":
                path = Path(folder, "t.xlsx")
                path.write_bytes(form_xlsx(graph, tree))
        return read([path]).graphs[0]


def stored(engine: Engine, graph: Graph) -> Graph:
    """What a store gives of a graph."""
    write_trees(engine, [graph])
    return read_graph(engine)


@pytest.mark.parametrize("form", FORMS)
def test_every_field_survives_the_store_and_each_form(engine: Engine, form: str) -> None:
    """Load, store, write out, load: the same digest and the same store; tables list nested goals flat."""
    graph = graph_of(WHOLE, "yaml")
    (tree,) = graph.trees()
    assert to_document(graph, tree["id"]) == WHOLE
    back = again(stored(engine, graph), tree["id"], form)
    assert back.trees()[0]["digest"] == tree["digest"]
    assert not any(write_trees(engine, [back]).counts.values())


@pytest.mark.parametrize("of", PLAIN, ids=named)
def test_every_field_counts_in_the_digest(of: Of) -> None:
    """A tree that says something else in one field is another one."""
    assert graph_of(changed(*of)).trees()[0]["digest"] != graph_of(WHOLE).trees()[0]["digest"]


def packed(document: Document) -> Any:
    """What the page shows of a tree as a store gives it back."""
    with closing(open_engine(None)) as engine:
        write_trees(engine, [graph_of(document)])
        return pack(select(read_tables(engine, SHOWN)), None)


@pytest.fixture(scope="module")
def page() -> Any:
    """What the page shows of WHOLE."""
    return packed(WHOLE)


@pytest.mark.parametrize("of", PLAIN, ids=named)
def test_every_field_reaches_the_page_or_says_why_not(of: Of, page: Any) -> None:
    """Another value shows, unless the row has a reason."""
    said = of[1].page
    assert (packed(changed(*of)) != page) is (said in (fields.SHOWN, fields.LISTED)), said


@pytest.mark.parametrize("thing", fields.THINGS, ids=lambda thing: thing.name)
def test_every_row_has_what_it_needs(thing: Thing) -> None:
    """A reason is a sentence; what the page lists has a label in both languages, and is stored as it is."""
    for field in thing.fields:
        assert field.page in (fields.SHOWN, fields.LISTED) or " " in field.page
        if field.page == fields.LISTED:
            assert all(say(f"views.page.{field.key}", lang) for lang in LANGUAGES)
            assert field.kind


PRINTED = st.characters(
    codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zs", "Zl", "Zp"), include_characters=" "
)
# A text such as "NIP 1" alone in a row of a form is the end of a signature, also in a column of targets.
TEXTS = st.text(PRINTED, min_size=1, max_size=10).filter(
    lambda text: text == text.strip() and not is_signature(Leaf(text, 0))
)
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


def assert_survives(engine: Engine, document: Document, *forms: str) -> None:
    """The document and its digest are the same after store and form."""
    graph = graph_of(document)
    (tree,) = graph.trees()
    held = stored(engine, graph)
    for form in forms:
        back = again(held, tree["id"], form)
        assert to_document(back, tree["id"]) == to_document(graph, tree["id"]), form
        assert back.trees()[0]["digest"] == tree["digest"], form


# A word that begins a remark below a table, as the second target of an indicator without a goal.
WORD: Document = {
    **{key: WHOLE[key] for key in ("pohon", "agency", "period", "agencies")},
    "title": "0", "levels": [{"id": "0"}], "goals": [{"id": "g0", "title": "0", "level": "0"}],
    "indicators": [{"title": "0", "target": [{"target": "0"}, {"target": "source"}]}],
}  # fmt: skip


def test_a_word_for_a_remark_may_be_a_target() -> None:
    """Only a row whose first text is in a column of names can be a remark."""
    with closing(open_engine(None)) as engine:
        assert_survives(engine, WORD, *FORMS)


@settings(max_examples=40, deadline=None)
@given(document=documents())
def test_any_tree_survives_the_store_and_each_form(document: Document) -> None:
    """Whatever is left out or filled in, and with any printable text in it."""
    with closing(open_engine(None)) as engine:
        assert_survives(engine, document, *FORMS)


@pytest.mark.neo4j
# The trees of earlier examples stay in the server, and must not matter.
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(document=documents(), form=st.sampled_from(FORMS))
def test_any_tree_survives_neo4j_and_each_form(neo4j_engine: Engine, document: Document, form: str) -> None:
    """The server gives back what the embedded store does."""
    assert_survives(neo4j_engine, document, form)
