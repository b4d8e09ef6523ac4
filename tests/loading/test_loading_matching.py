"""Programmes and goals find their official names."""

from __future__ import annotations

import time

import pytest

from pohon_graph.bundled import bundled
from pohon_graph.graph.matching import closest, goal_name, matches, name_of
from pohon_graph.graph.model import DECLARES_PROGRAM, Row
from pohon_graph.loading import bundled_nomenclature, read


def titled(*titles: str) -> list[Row]:
    """Rows of which only the name is of interest."""
    return [{"id": title, "title": title} for title in titles]


def entries(*pairs: tuple[str, str]) -> list[Row]:
    """A small nomenclature."""
    return [{"id": code, "code": code, "title": title} for code, title in pairs]


def matched(nomenclature: list[Row], *titles: str) -> dict[str, tuple[str, float]]:
    """What programmes of these titles match, with the score."""
    _, edges = matches(titled(*titles), [], nomenclature)
    return {edge["start"]: (edge["end"], edge["score"]) for edge in edges}


def test_the_seed_has_eight_goals_with_a_sub_kegiatan() -> None:
    """Their own match or one of their programmes', as the source document was read by hand."""
    graph = read([bundled("data", "dinsos-2024.yaml")]).graphs[0]
    nomenclature = bundled_nomenclature()
    programs = [{"id": edge["end"], "title": edge["title"]} for edge in graph.edges[DECLARES_PROGRAM]]
    of_goals, of_programs = matches(programs, graph.nodes["Goal"].values(), nomenclature)
    tiers = {row["id"]: row["tier"] for row in nomenclature}
    by_program = {edge["start"]: edge["end"] for edge in of_programs}
    found: dict[str, set[str]] = {}
    for edge in of_goals:
        found.setdefault(edge["start"], set()).add(edge["end"])
    for edge in graph.edges["DELIVERED_BY", "Goal", "Program"]:
        if edge["end"] in by_program:
            found.setdefault(edge["start"], set()).add(by_program[edge["end"]])
    sub = {
        goal.partition("/")[2]: {code for code in codes if tiers[code] == "sub_kegiatan"}
        for goal, codes in found.items()
    }
    assert {goal: codes for goal, codes in sub.items() if codes} == {
        "pendataan-fakir-miskin": {"1.06.05.2.02.0001"},
        "kebutuhan-permakanan": {"1.06.04.2.01.0001"},
        "alat-bantu-disabilitas": {"1.06.04.2.01.0003"},
        "bimbingan-sosial": {"1.06.04.2.01.0005"},
        "layanan-kedaruratan": {"1.06.04.2.01.0010", "1.06.06.2.01.0001"},
        "perbaikan-rtlh": {"1.04.03.2.03.0002"},
        "jaminan-kesehatan": {"1.02.02.2.02.0026"},
        "pelatihan-keterampilan": {"2.07.03.2.01.0001"},
    }
    assert len(programs) - len(of_programs) == 2


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Perlindungan dan Jaminan Sosial", "perlindungan jaminan sosial"),
        ("DAERAH KAB/KOTA", "daerah kabupaten kota"),
        ("Daerah Kab. / Kota", "daerah kabupaten kota"),
        ("Kabupaten/Kota", "kabupaten kota"),
        ("Fisik, Mental, dan Sosial", "fisik mental sosial"),
        ("Pedanda Dandan", "pedanda dandan"),
    ],
)
def test_a_name_is_compared_without_its_ornaments(title: str, name: str) -> None:
    """Case, punctuation, "dan" and the short form of kabupaten do not count."""
    assert name_of({"title": title}) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Terlaksananya pendataan", "pendataan"),
        ("TERSEDIANYA DATA", "data"),
        ("Menurunkan angka", "menurunkan angka"),
        ("Data terwujudnya", "data terwujudnya"),
        ("Terwujudnya", ""),
    ],
)
def test_a_goal_is_compared_without_its_result_word(title: str, name: str) -> None:
    """A first word that ends in -nya."""
    assert goal_name({"title": title}) == name


def test_an_equal_name_wins_over_a_close_one_of_a_lower_code() -> None:
    """Then the score decides, then the code."""
    nomenclature = entries(
        ("1.01", "Penyediaan alat bantu kerja satu"), ("1.02", "Penyediaan alat bantu kerja dua"),
        ("1.04", "Penyediaan alat bantu kerja"), ("1.03", "Penyediaan alat bantu kerja"),
    )  # fmt: skip
    found = matched(nomenclature, "PENYEDIAAN ALAT BANTU KERJA", "Penyediaan alat bantu kerja du")
    assert found["PENYEDIAAN ALAT BANTU KERJA"] == ("1.03", 100.0)
    assert found["Penyediaan alat bantu kerja du"][0] == "1.02"


def test_of_equally_close_names_the_lower_code_is_taken() -> None:
    """Whatever the order of the table."""
    nomenclature = entries(("1.02", "Pengelolaan data warga b"), ("1.01", "Pengelolaan data warga a"))
    assert matched(nomenclature, "Pengelolaan data warga c")["Pengelolaan data warga c"][0] == "1.01"


@pytest.mark.parametrize(("length", "close"), [(18, True), (17, False)])
def test_ninety_of_a_hundred_is_close_enough(length: int, close: bool) -> None:
    """Names of 22 and 18 letters have a ratio of exactly 90, of 22 and 17 of less."""
    nomenclature = entries(("1.01", "a" * 22))
    name = "a" * length
    assert (name in matched(nomenclature, name)) == close


def test_a_name_of_nothing_matches_nothing() -> None:
    """Neither on the one side nor on the other."""
    assert matched(entries(("1.01", "dan"), ("1.02", "!!")), "dan", "??") == {}
    assert matches([], titled("Terwujudnya"), entries(("1.01", "dan")))[0] == []


def test_an_edge_has_the_place_of_what_is_matched() -> None:
    """So that a finding on it can say where to look."""
    edges, _ = matches(
        [], [{"id": "g", "title": "Tersedianya data", "source": "t.yaml:9"}], entries(("1.01", "Data"))
    )
    assert edges == [{"start": "g", "end": "1.01", "score": 100.0, "source": "t.yaml:9"}]


def test_the_closest_names_are_offered() -> None:
    """The nearest first."""
    found = closest("Program Pelayanan dan Rehabilitasi Sosial", bundled_nomenclature(), 3)
    assert found[0]["title"] == "Program Rehabilitasi Sosial"
    assert len(found) == 3


def test_many_goals_and_many_names_are_matched_in_bounded_time() -> None:
    """Lengths rule most pairs out before they are compared, equal names are looked up."""
    words = "data sosial warga miskin rumah layak huni daerah bantuan pangan sehat anak lansia desa"
    word = words.split()
    titles = [
        f"{word[n % 14]} {word[n // 14 % 14]} {word[n // 196 % 14]} {n * 7919 % 10007}" for n in range(3000)
    ]
    nomenclature = entries(*((f"{n:05}", title + " lain") for n, title in enumerate(titles)))
    start = time.perf_counter()
    matches([], titled(*titles), nomenclature)
    assert time.perf_counter() - start < 10
