"""Which government and which document a file is from: ids, and what trees of several of them share."""

from __future__ import annotations

from collections.abc import Callable
from itertools import permutations
from pathlib import Path

import pytest

from pohon_graph import texts
from pohon_graph.engines import Engine
from pohon_graph.engines.graph_reader import read_graph
from pohon_graph.engines.tree_writer import drop_tree, write_trees
from pohon_graph.errors import UsageError
from pohon_graph.explore import find
from pohon_graph.graph.digests import content_digests
from pohon_graph.graph.model import (
    BELONGS_TO,
    CROSSCUT,
    DECLARES_GOVERNMENT,
    DELIVERED,
    OWNED,
    PART,
    WORKS_AT,
    Graph,
    Row,
)
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read

BODY = """\
agencies:
  - {id: dinsos, title: Dinas Sosial, urusan: ["1.06"]}
  - {id: perkimtan, title: Dinas PERKIMTAN}
officers: [{id: kadis, title: Kepala Dinas, rank: jpt_pratama}]
programs:
  - {id: pjs, title: Program Perlindungan, kind: program}
  - {id: data, title: Pengelolaan Data, kind: kegiatan, part_of: pjs}
goals:
  - id: rumah
    title: Tersedianya rumah layak huni
    level: ultimate
    owners: [kadis]
    programs: [data]
    crosscuts: [{agency: perkimtan, counterpart: perkimtan-2025/rtlh}]
    indicators: [{title: Jumlah rumah, target: 120 unit}]
indicators: [{title: Indeks kepuasan}]
"""
Load = Callable[..., Graph]


@pytest.fixture
def loaded(tmp_path: Path) -> Load:
    """The graph of a file with these lines at its top, and a body of its own or the common one."""

    def load(*lines: str, body: str = BODY, agency: str = "dinsos") -> Graph:
        head = "\n".join(("pohon: 1", f"agency: {agency}", *lines))
        if "period" not in head:
            head += "\nperiod: 2025"
        path = tmp_path / "t.yaml"
        path.write_text(f"{head}\n{body}", encoding="utf-8")
        return read([path]).graphs[0]

    return load


def tree_of(graph: Graph) -> Row:
    """The one Tree row."""
    (tree,) = graph.trees()
    return tree


def test_ids_of_a_government_begin_with_it(loaded: Load) -> None:
    """Tree, goals, indicators, targets, officers, programmes and agencies; the file's own ids stay short."""
    graph = loaded("government: bwi")
    assert tree_of(graph)["id"] == "bwi:dinsos-2025"
    assert (tree_of(graph)["agency"], tree_of(graph)["government"]) == ("bwi:dinsos", "bwi")
    assert list(graph.nodes["Goal"]) == ["bwi:dinsos-2025/rumah"]
    assert list(graph.nodes["Indicator"]) == ["bwi:dinsos-2025/rumah#1", "bwi:dinsos-2025#1"]
    assert list(graph.nodes["Target"]) == ["bwi:dinsos-2025/rumah#1@1"]
    ends = {key: [edge["end"] for edge in graph.edges[key]] for key in (OWNED, DELIVERED, CROSSCUT)}
    assert ends == {OWNED: ["bwi:dinsos/kadis"], DELIVERED: ["bwi:dinsos/data"], CROSSCUT: ["bwi:perkimtan"]}
    assert graph.edges[CROSSCUT][0]["counterpart"] == "bwi:perkimtan-2025/rtlh"


@pytest.mark.parametrize(
    ("lines", "id_"),
    [
        ((), "dinsos-2025"),
        (("document: pokin",), "dinsos-2025"),
        (("document: Perjanjian Kinerja",), "dinsos-2025-pk"),
        (("document: renja", "revision: Perubahan"), "dinsos-2025-renja-perubahan"),
        (("revision: Perubahan II",), "dinsos-2025-perubahan-ii"),
        (("government: {id: bwi}", "document: renstra", "period: 2025-2029"), "bwi:dinsos-2025-2029-renstra"),
    ],
)
def test_document_and_revision_end_the_id_of_the_tree(loaded: Load, lines: tuple[str, ...], id_: str) -> None:
    """The pokin itself adds nothing, its revision does."""
    assert tree_of(loaded(*lines))["id"] == id_


def test_a_file_that_names_neither_keeps_its_ids_and_its_meaning(loaded: Load) -> None:
    """Ids and the document are those that such a file always had; `pokin` said is `pokin` meant."""
    plain = loaded()
    assert list(plain.nodes["Goal"]) == ["dinsos-2025/rumah"]
    assert {edge["end"] for edge in plain.edges[OWNED]} == {"dinsos/kadis"}
    document = to_document(plain, "dinsos-2025")
    assert not {"government", "document", "revision", "number", "date", "signed_by"} & set(document)
    assert tree_of(loaded("document: pokin"))["digest"] == tree_of(plain)["digest"]


def test_what_a_file_says_of_its_document_is_kept(loaded: Load) -> None:
    """Number, date and signature stay as they are written, in the store's row and in the document."""
    graph = loaded(
        "document: pk", "revision: Perubahan", 'number: "050/12"', "date: 2025-01-31", "signed_by: Bupati"
    )
    said = {
        "document": "pk",
        "revision": "Perubahan",
        "number": "050/12",
        "date": "2025-01-31",
        "signed_by": "Bupati",
    }
    assert {name: tree_of(graph)[name] for name in said} == said
    assert said.items() <= to_document(graph, "dinsos-2025-pk-perubahan").items()
    assert tree_of(graph)["title"] == "Perjanjian Kinerja Dinas Sosial 2025 (Perubahan)"


@pytest.mark.parametrize("key", ["number", "signed_by"])
def test_only_the_kind_of_document_goes_without_saying(loaded: Load, key: str) -> None:
    """A number or a signature may happen to be `pokin`, the kind of document that is not written out."""
    graph = loaded("document: pokin", f"{key}: pokin")
    document = to_document(graph, "dinsos-2025")
    assert document[key] == "pokin" and "document" not in document
    assert tree_of(graph)["digest"] == content_digests(graph)["dinsos-2025"] != tree_of(loaded())["digest"]


@pytest.mark.parametrize(
    "government",
    ["bwi", {"id": "bwi", "title": "Kabupaten Banyuwangi", "kind": "kabupaten_kota", "code": "35.10"}],
)
def test_a_government_is_written_out_as_it_came_in(loaded: Load, government: object) -> None:
    """By its id alone, or with title, kind and code."""
    document = to_document(loaded(f"government: {government}"), "bwi:dinsos-2025")
    assert document["government"] == government
    assert (document["agency"], document["agencies"][0]["id"]) == ("dinsos", "dinsos")
    assert document["goals"][0]["crosscuts"] == [
        {"agency": "perkimtan", "counterpart": "bwi:perkimtan-2025/rtlh"}
    ]


def stored(engine: Engine, *graphs: Graph) -> Graph:
    """Load one after another, and give all that the store then holds."""
    for graph in graphs:
        write_trees(engine, [graph])
    return read_graph(engine)


def test_two_governments_have_a_dinas_sosial_each(loaded: Load, engine: Engine) -> None:
    """Neither replaces anything of the other, and dropping one leaves the other whole."""
    bwi = loaded("government: {id: bwi, title: Kabupaten Banyuwangi, kind: Kabupaten}")
    jbr = loaded(
        "government: {id: jbr, title: Kabupaten Jember}", body=BODY.replace("Kepala Dinas", "Plt. Kadis")
    )
    graph = stored(engine, bwi, jbr)
    assert list(graph.nodes["Tree"]) == ["bwi:dinsos-2025", "jbr:dinsos-2025"]
    assert len(graph.nodes["Goal"]) == 2 and len(graph.nodes["Agency"]) == 4
    assert [row["title"] for row in graph.nodes["Officer"].values()] == ["Kepala Dinas", "Plt. Kadis"]
    assert [(row["id"], row["title"], row["kind"]) for row in graph.nodes["Government"].values()] == [
        ("bwi", "Kabupaten Banyuwangi", "kabupaten_kota"), ("jbr", "Kabupaten Jember", None),
    ]  # fmt: skip
    assert {(edge["start"], edge["end"]) for edge in graph.edges[BELONGS_TO]} == {
        ("bwi:dinsos", "bwi"), ("bwi:perkimtan", "bwi"), ("jbr:dinsos", "jbr"), ("jbr:perkimtan", "jbr"),
    }  # fmt: skip
    assert [edge["end"] for edge in graph.edges[WORKS_AT]] == ["bwi:dinsos", "jbr:dinsos"]
    assert [(edge["start"], edge["end"]) for edge in graph.edges[PART]] == [
        ("bwi:dinsos/data", "bwi:dinsos/pjs"), ("jbr:dinsos/data", "jbr:dinsos/pjs"),
    ]  # fmt: skip
    drop_tree(engine, "bwi:dinsos-2025")
    left = read_graph(engine)
    assert list(left.nodes["Government"]) == ["jbr"] and list(left.nodes["Agency"]) == [
        "jbr:dinsos",
        "jbr:perkimtan",
    ]
    assert to_document(left, "jbr:dinsos-2025") == to_document(jbr, "jbr:dinsos-2025")


def test_an_agreement_stands_beside_the_plan_of_the_same_years(loaded: Load, engine: Engine) -> None:
    """A pk, a revised pk and a pokin of one year are three trees of one agency with one officer."""
    graph = stored(
        engine, *(loaded(*lines) for lines in ((), ("document: pk",), ("document: pk", "revision: p")))
    )
    assert list(graph.nodes["Tree"]) == ["dinsos-2025", "dinsos-2025-pk", "dinsos-2025-pk-p"]
    assert len(graph.nodes["Goal"]) == 3
    assert list(graph.nodes["Officer"]) == ["dinsos/kadis"]
    assert graph.nodes["Government"] == {}


def test_loading_twice_changes_nothing(loaded: Load, engine: Engine) -> None:
    """Also with a government and a document."""
    lines = ("government: {id: bwi, title: Banyuwangi}", "document: pk")
    first = write_trees(engine, [loaded(*lines)])
    again = write_trees(engine, [loaded(*lines)])
    assert first.counts["governments"].added == 1
    assert not any(again.counts.values())


def titles(engine: Engine, loaded: Load, *trees: tuple[str, str]) -> tuple[str, str]:
    """Load trees of these lines and this Dinas title; then the titles of agency and officer."""
    for lines, title in trees:
        body = BODY.replace("title: Dinas Sosial", f"title: {title}").replace(
            "Kepala Dinas", f"Kepala {title}"
        )
        write_trees(engine, [loaded(lines, body=body)])
    graph = read_graph(engine)
    return graph.nodes["Agency"]["dinsos"]["title"], graph.nodes["Officer"]["dinsos/kadis"]["title"]


PLAN, AGREEMENT, NEXT = ("document: renstra", "Lama"), ("document: pk", "Baru"), ("period: 2026", "Kelak")


@pytest.mark.parametrize("order", list(permutations((PLAN, AGREEMENT))))
def test_of_one_period_the_id_that_sorts_last_has_the_word(
    loaded: Load, kglite_engine: Engine, order: tuple[tuple[str, str], ...]
) -> None:
    """`dinsos-2025-renstra` sorts after `dinsos-2025-pk`, in whichever order they are loaded."""
    assert titles(kglite_engine, loaded, *order) == ("Lama", "Kepala Lama")


@pytest.mark.parametrize("order", list(permutations((PLAN, AGREEMENT, NEXT))))
def test_the_latest_period_has_the_word(
    loaded: Load, kglite_engine: Engine, order: tuple[tuple[str, str], ...]
) -> None:
    """Among an agency's own trees."""
    assert titles(kglite_engine, loaded, *order) == ("Kelak", "Kepala Kelak")


def test_kind_and_title_of_a_government_hold_for_all_its_files(loaded: Load, engine: Engine) -> None:
    """A file that names it by its id alone takes nothing away, also when its period is later."""
    graph = stored(
        engine,
        loaded("government: {id: bwi, title: Kabupaten Banyuwangi, kind: kabupaten_kota}"),
        loaded("government: bwi", "period: 2026"),
        loaded('government: {id: bwi, code: "35.10"}', "period: 2027"),
    )
    (row,) = graph.nodes["Government"].values()
    assert (row["title"], row["kind"], row["code"]) == ("Kabupaten Banyuwangi", "kabupaten_kota", "35.10")
    assert len(graph.edges[DECLARES_GOVERNMENT]) == 3


def test_trees_that_say_different_things_of_a_government_are_reported(
    loaded: Load, kglite_engine: Engine
) -> None:
    """Title and kind of the later period are used; a file that says nothing says nothing else."""
    texts.use("en")
    later = loaded("government: {id: bwi, title: Banyuwangi, kind: provinsi}", "period: 2026")
    write_trees(kglite_engine, [later])
    change = write_trees(kglite_engine, [loaded("government: {id: bwi, title: Kab. Bwi, kind: Kota}")])
    said = [notice.sentence for notice in change.notices if "another tree" in notice.sentence]
    assert "“bwi” is called “Kab. Bwi” in this file but “Banyuwangi” in another tree" in said[0]
    assert (
        "“bwi” is a regency or city in this file but a province in another tree; province is used" in said[1]
    )
    silent = write_trees(kglite_engine, [loaded("government: bwi", "document: pk")])
    assert not any("another tree" in notice.sentence for notice in silent.notices)


def test_a_government_without_a_title_is_called_by_its_id(loaded: Load, engine: Engine) -> None:
    """Every node has a title."""
    (row,) = stored(engine, loaded("government: bwi")).nodes["Government"].values()
    assert (row["title"], row["kind"]) == ("bwi", None)


PARTNER = BODY.replace("title: Dinas Sosial", "title: Dinas Sosial P3A").replace(
    "Dinas PERKIMTAN", "Dinas Perumahan"
)


@pytest.mark.parametrize("order", [("dinsos", "perkimtan"), ("perkimtan", "dinsos")])
def test_each_agency_is_called_as_its_own_tree_calls_it(
    loaded: Load, engine: Engine, order: tuple[str, str]
) -> None:
    """Whatever is loaded first; after a drop only the word of the other tree is left."""
    bodies = {"dinsos": BODY, "perkimtan": PARTNER}
    graph = stored(engine, *(loaded(agency=agency, body=bodies[agency]) for agency in order))
    assert {row["title"] for row in graph.nodes["Agency"].values()} == {"Dinas Sosial", "Dinas Perumahan"}
    drop_tree(engine, "perkimtan-2025")
    left = {row["title"] for row in read_graph(engine).nodes["Agency"].values()}
    assert left == {"Dinas Sosial", "Dinas PERKIMTAN"}


@pytest.mark.parametrize(
    "name", ["bwi:dinsos-2025", "dinsos-2025", "DINSOS-2025", "Pohon Kinerja Dinas Sosial 2025"]
)
def test_a_tree_of_a_government_is_found_without_it(loaded: Load, engine: Engine, name: str) -> None:
    """By its id with or without the government, or by its title."""
    stored(engine, loaded("government: bwi"), loaded("government: bwi", "document: renja"))
    assert find.tree(engine, name) == "bwi:dinsos-2025"


def test_goals_and_agencies_of_a_government_are_found_without_it(loaded: Load, engine: Engine) -> None:
    """By the id that the file gives, with its tree or alone."""
    stored(engine, loaded("government: bwi"))
    for name in ("rumah", "dinsos-2025/rumah", "bwi:dinsos-2025/rumah", "rumah layak huni"):
        assert find.goal(engine, name) == "bwi:dinsos-2025/rumah"
    for name in ("dinsos", "bwi:dinsos", "Dinas Sosial"):
        assert find.agency(engine, name) == "bwi:dinsos"


def test_a_name_that_two_governments_have_is_ambiguous(loaded: Load, engine: Engine) -> None:
    """Both are listed with their governments; a whole id without one means that of a file without one."""
    stored(engine, loaded("government: {id: bwi, title: Kabupaten Banyuwangi}"), loaded("government: jbr"))
    with pytest.raises(UsageError, match=r"(?s)bwi:dinsos-2025 .*, Kabupaten Banyuwangi\).*jbr:dinsos-2025 "):
        find.tree(engine, "dinsos-2025")
    with pytest.raises(UsageError, match=r"bwi:dinsos  \(Dinas Sosial, Kabupaten Banyuwangi\)"):
        find.agency(engine, "Dinas Sosial")
    assert find.agency(engine, "Dinas Sosial Kabupaten Banyuwangi") == "bwi:dinsos"
    stored(engine, loaded())
    assert find.tree(engine, "dinsos-2025") == "dinsos-2025"


def test_a_tree_that_a_file_no_longer_holds_is_named(loaded: Load, engine: Engine) -> None:
    """Giving a file a government makes another tree of it; the first one stays until it is dropped."""
    texts.use("en")
    write_trees(engine, [loaded()])
    (notice,) = write_trees(engine, [loaded("government: bwi")]).notices
    assert "the tree “dinsos-2025”, which was once loaded from it, is still in the store" in notice.sentence
    drop_tree(engine, "dinsos-2025")
    assert write_trees(engine, [loaded("government: bwi")]).notices == []
