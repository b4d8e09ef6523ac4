"""Programmes and goals find their official names."""

from __future__ import annotations

import time

import pytest

from pohon_graph.bundled import bundled
from pohon_graph.graph.close_names import same_words
from pohon_graph.graph.in_force import Nomenclature
from pohon_graph.graph.model import DELIVERED, GOAL_MATCH, PART, PROGRAM_MATCH, Graph, Row
from pohon_graph.graph.name_index import NameIndex
from pohon_graph.graph.nomenclature_rows import entry
from pohon_graph.graph.official_facts import OfficialFacts
from pohon_graph.graph.official_names import name_of, result_of
from pohon_graph.store import open_store


def entries(*pairs: tuple[str, str], **given: object) -> list[Row]:
    """A small nomenclature."""
    return [entry(code, title, complete=True, **given) for code, title in pairs]


WORDS = "data sosial warga miskin rumah layak huni daerah bantuan pangan sehat anak lansia desa"


class Case:
    """One tree of an agency, its programmes and goals, and a nomenclature."""

    def __init__(
        self, *rows: Row, urusan: tuple[str, ...] = ("1.06",), years: tuple[int, int] = (2024, 2024)
    ) -> None:
        self.graph = Graph()
        self.tree = {"id": "t", "agency": "d", "first_year": years[0], "last_year": years[1], "title": "t"}
        self.graph.add("Tree", self.tree)
        self.graph.add("Agency", {"id": "d", "title": "d", "urusan": list(urusan)})
        for row in rows:
            self.graph.add("Nomenclature", row)

    def program(self, title: str, **more: object) -> None:
        row = {"id": title, "title": title, "agency": "d", "source": title, **more}
        self.graph.add("Program", row)
        self.graph.link(("DECLARES", "Tree", "Program"), "t", title, source=title, title=title)

    def goal(self, title: str, *programs: str, level: str = "operational") -> None:
        row = {"id": title, "title": title, "tree": "t", "standard_level": level, "source": "t.yaml:9"}
        self.graph.add("Goal", row)
        for program in programs:
            self.graph.link(DELIVERED, title, program)

    def matched(self) -> dict[str, tuple[str, str]]:
        """The code of each thing's match, and how it came about."""
        official = self.graph.nodes["Nomenclature"]
        facts = OfficialFacts(self.graph, {"t": self.tree}, Nomenclature(official.values()))
        facts.add_to_programs()
        facts.add_to_trees(self.graph)
        edges = [*self.graph.edges[PROGRAM_MATCH], *self.graph.edges[GOAL_MATCH]]
        return {edge["start"]: (official[edge["end"]]["code"], edge["how"]) for edge in edges}


def matched(nomenclature: list[Row], *titles: str) -> dict[str, tuple[str, str]]:
    """What programmes of these titles match."""
    case = Case(*nomenclature)
    for title in titles:
        case.program(title)
    return case.matched()


def test_the_seed_has_eight_goals_with_a_sub_kegiatan() -> None:
    """Their own match or one of their programmes', as the source document was read by hand."""
    with open_store(":memory:") as store:
        store.load(bundled("data", "dinsos-2024.yaml"))
        graph = store.graph()
    official = graph.nodes["Nomenclature"]
    by_program = {edge["start"]: official[edge["end"]] for edge in graph.edges[PROGRAM_MATCH]}
    found: dict[str, set[str]] = {}
    matches = [(edge["start"], official[edge["end"]]) for edge in graph.edges[GOAL_MATCH]]
    matches += [
        (edge["start"], by_program[edge["end"]])
        for edge in graph.edges[DELIVERED]
        if edge["end"] in by_program
    ]
    for goal, row in matches:
        if row["tier"] == "sub_kegiatan":
            found.setdefault(goal.partition("/")[2], set()).add(row["code"])
    assert found == {
        "pendataan-fakir-miskin": {"1.06.05.2.02.0001"},
        "kebutuhan-permakanan": {"1.06.04.2.01.0001"},
        "alat-bantu-disabilitas": {"1.06.04.2.01.0003"},
        "bimbingan-sosial": {"1.06.04.2.01.0005"},
        "layanan-kedaruratan": {"1.06.04.2.01.0010", "1.06.06.2.01.0001"},
        "perbaikan-rtlh": {"1.04.03.2.03.0002"},
        "jaminan-kesehatan": {"1.02.02.2.02.0026"},
        "pelatihan-keterampilan": {"2.07.03.2.01.0001"},
    }
    assert len(graph.nodes["Program"]) - len(by_program) == 2


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Perlindungan dan Jaminan Sosial", "perlindungan jaminan sosial"),
        ("DAERAH KAB/KOTA", "daerah kabupaten kota"),
        ("Daerah Kab. / Kota", "daerah kabupaten kota"),
        ("Kabupaten/Kota", "kabupaten kota"),
        ("Fisik, Mental, dan Sosial", "fisik mental sosial"),
        ("Pedanda Dandan", "pedanda dandan"),
        ("1.06.02 - Program Pemberdayaan\nSosial", "program pemberdayaan sosial"),
    ],
)
def test_a_name_is_compared_without_its_ornaments(title: str, name: str) -> None:
    """Case, punctuation, "dan", the short form of kabupaten and a code in front do not count."""
    assert name_of(title) == name


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
    assert result_of(title) == name


def test_a_code_decides_before_a_name() -> None:
    """In each of its writings; one that no entry has leaves the name to decide."""
    case = Case(
        *entries(("1.06.02", "Program Satu"), ("1.06.03", "Program Dua"), ("X.XX.01", "Program Penunjang"))
    )
    case.program("Program Dua", code="1.6.2")
    case.program("1.06.03 - Program Satu")
    case.program("Program Satu", code="1.06.99")
    case.program("Apa Saja", code="1.06.01")
    assert case.matched() == {
        "Program Dua": ("1.06.02", "code"),
        "1.06.03 - Program Satu": ("1.06.03", "code"),
        "Program Satu": ("1.06.02", "name"),
        "Apa Saja": ("X.XX.01", "code"),
    }


def test_equal_names_are_told_apart_by_tier_parent_affair_and_code() -> None:
    """In this order."""
    official = entries(
        ("1.01.02.2.01", "Pengelolaan"), ("1.01.02.2.01.0001", "Pengelolaan"),
        ("1.06.02.2.01.0001", "Pengelolaan"), ("1.06.03.2.01.0001", "Pengelolaan"),
        ("1.06.03.2.01", "Pembinaan"), ("2.08.02", "Program Lain"),
    )  # fmt: skip
    case = Case(*official)
    case.program("pengelolaan")
    case.program("Pengelolaan", kind="sub_kegiatan")
    case.program("PENGELOLAAN", kind="kegiatan")
    case.program("Pembinaan")
    case.program("Pengelolaan ", kind="sub_kegiatan")
    case.graph.link(PART, "Pengelolaan ", "Pembinaan")
    assert {title: code for title, (code, _) in case.matched().items()} == {
        "pengelolaan": "1.06.02.2.01.0001",
        "Pengelolaan": "1.06.02.2.01.0001",
        "PENGELOLAAN": "1.01.02.2.01",
        "Pembinaan": "1.06.03.2.01",
        "Pengelolaan ": "1.06.03.2.01.0001",
    }


def test_an_equal_name_wins_over_a_close_one_of_a_lower_code() -> None:
    """Then the score decides, then the code."""
    nomenclature = entries(
        ("1.01", "Penyediaan alat bantu kerja satua"), ("1.02", "Penyediaan alat bantu kerja duaan"),
        ("1.04", "Penyediaan alat bantu kerja"), ("1.03", "Penyediaan alat bantu kerja"),
    )  # fmt: skip
    found = matched(nomenclature, "PENYEDIAAN ALAT BANTU KERJA", "Penyediaan alat bantu kerja duaa")
    assert found["PENYEDIAAN ALAT BANTU KERJA"] == ("1.03", "name")
    assert found["Penyediaan alat bantu kerja duaa"] == ("1.02", "close")


def test_of_equally_close_names_the_lower_code_is_taken() -> None:
    """Whatever the order of the table."""
    nomenclature = entries(("1.02", "Pengelolaan data wargaab"), ("1.01", "Pengelolaan data wargaac"))
    assert matched(nomenclature, "Pengelolaan data wargaad") == {
        "Pengelolaan data wargaad": ("1.01", "close")
    }


@pytest.mark.parametrize(
    ("name", "other", "same"),
    [
        ("pelayanan orang dengan hiv", "pelayanan orang dengan tbc", False),
        ("pendampingan perseorangan", "pendampingan keluarga", False),
        ("pembinaan lembaga kesejahteraan sosial", "pembinaan lembaga kesejahteran sosial", True),
        ("pembinaan korban bencana", "pembinaan korban bencana alam", True),
        ("pembinaan korban bencana", "pembinaan bukan korban bencana", False),
        ("usia 16 tahun", "usia 18 tahun", False),
        ("paket 1", "paket", True),
        ("dana", "data", True),
        ("ibu", "ibi", False),
        ("satu dua", "dua satu", True),
        ("abcdefgh ijklmnop", "ijklmnoq abcdefgi", False),
    ],
)
def test_no_word_stands_against_a_different_one(name: str, other: str, same: bool) -> None:
    """A word may be missing, or have a slip of two letters or a quarter; it may not be another word."""
    assert same_words(name, other) is same
    assert same_words(other, name) is same


@pytest.mark.parametrize(("length", "close"), [(18, True), (17, False)])
def test_ninety_of_a_hundred_is_close_enough(length: int, close: bool) -> None:
    """Names of 22 and 18 letters have a ratio of exactly 90, of 22 and 17 of less."""
    index = NameIndex(entries(("1.01", "aaaa " * 4 + "aa")))
    name = ("aaaa " * 4 + "aa")[:length].strip()
    assert bool(index.close(name)) == close or length == 18


def test_a_name_of_nothing_matches_nothing() -> None:
    """Neither on the one side nor on the other."""
    assert matched(entries(("1.01", "dan"), ("1.02", "!!")), "dan", "??") == {}
    case = Case(*entries(("1.06.02.2.01.0001", "dan")))
    case.goal("Terwujudnya")
    assert case.matched() == {}


def test_an_edge_has_the_place_of_what_is_matched() -> None:
    """So that a finding on it can say where to look."""
    case = Case(*entries(("1.06.02.2.01.0001", "Data")))
    case.goal("Tersedianya data")
    case.matched()
    (edge,) = case.graph.edges[GOAL_MATCH]
    assert edge == {
        "start": "Tersedianya data", "end": "1.06.02.2.01.0001", "score": 100.0, "how": "name",
        "source": "t.yaml:9",
    }  # fmt: skip


def test_a_goal_looks_below_its_programmes_then_in_its_affairs_then_everywhere() -> None:
    """A close name in a nearer circle wins over an equal one farther off."""
    official = entries(
        ("1.01.02.2.01.0001", "Penyediaan layanan warga"), ("1.06.02.2.01.0001", "Penyediaan layanan wargaa"),
        ("2.08.02.2.01.0001", "Penyediaan layanan wargab"), ("2.08.02.2.01", "Layanan"),
    )  # fmt: skip
    case = Case(*official)
    case.program("Layanan")
    case.goal("Terlaksananya penyediaan layanan warga", "Layanan")
    case.goal("Tersedianya penyediaan layanan warga")
    case.goal("Terlaksananya penyediaan layanan warga.", level="immediate")
    found = {title: code for title, (code, _) in case.matched().items() if title.startswith("Ter")}
    assert found == {
        "Terlaksananya penyediaan layanan warga": "2.08.02.2.01.0001",
        "Tersedianya penyediaan layanan warga": "1.06.02.2.01.0001",
    }


def test_a_goal_may_be_called_as_the_official_performance() -> None:
    """Within a circle equal before close, the title before the performance text."""
    case = Case(
        *entries(("1.06.02.2.01.0001", "Pembangunan rumah"), kinerja="Tersedianya hunian layak"),
        *entries(("1.06.02.2.01.0002", "Hunian layak")),
        *entries(("1.06.02.2.01.0003", "Pemugaran"), kinerja="Terlaksananya pemugaran makam"),
    )
    case.goal("Terwujudnya hunian layak")
    case.goal("Terpeliharanya pemugaran makam")
    assert case.matched() == {
        "Terwujudnya hunian layak": ("1.06.02.2.01.0002", "name"),
        "Terpeliharanya pemugaran makam": ("1.06.02.2.01.0003", "name"),
    }


def test_of_several_regulations_in_force_the_newest_is_matched() -> None:
    """One that is not in force yet, or no longer, is not; a table without years is older than any."""
    case = Case(
        *entries(("1.06.02", "Program Tanpa Tahun"), regulation="z"),
        *entries(("1.06.02", "Program Dua Tiga"), regulation="a", first_year=2023),
        *entries(("1.06.02", "Program Lewat"), regulation="b", first_year=2020, last_year=2022),
        *entries(("1.06.02", "Program Nanti"), regulation="c", first_year=2027),
    )
    case.program("Apa", code="1.06.02")
    case.program("Program Nanti")
    case.matched()
    assert [edge["end"] for edge in case.graph.edges[PROGRAM_MATCH]] == ["1.06.02 (a)"]


def test_the_index_finds_what_a_comparison_with_every_name_finds() -> None:
    """The search by rare words leaves out nothing that is close."""
    from rapidfuzz import fuzz

    words = WORDS.split()
    titles = [" ".join(words[(n * k + k) % 14] for k in (1, 3, 5, 9, 11)) for n in range(300)]
    index = NameIndex(entries(*((f"{n:05}", title) for n, title in enumerate(dict.fromkeys(titles)))))
    for title in titles[::7]:
        for name in (title, title[:-1], title.replace("a", "e", 1), title.partition(" ")[2], f"{title} baru"):
            brute = {o for o in index.titles if fuzz.ratio(name, o) >= 90 and same_words(name, o)}
            assert {official for official, _ in index.close(name)} == brute


def test_many_goals_and_many_names_are_matched_in_bounded_time() -> None:
    """Rare words rule most pairs out before they are compared, equal names are looked up."""
    word = WORDS.split()
    titles = [
        f"{word[n % 14]} {word[n // 14 % 14]} {word[n // 196 % 14]} {n * 7919 % 10007}" for n in range(3000)
    ]
    index = NameIndex(entries(*((f"{n:05}", title + " lain") for n, title in enumerate(titles))))
    start = time.process_time()
    for title in titles:
        index.close(title)
    assert time.process_time() - start < 10
