"""The nomenclature table, bundled or the user's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from pohon_graph import texts
from pohon_graph.errors import InputError
from pohon_graph.graph.model import Row
from pohon_graph.loading import bundled_nomenclature, read
from pohon_graph.ontology import NODES


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own, and English."""
    monkeypatch.chdir(tmp_path)
    texts.use("en")


def rows(text: str | bytes) -> list[Row]:
    """The rows of a table."""
    Path("n.csv").write_bytes(text.encode() if isinstance(text, str) else text)
    return read(["n.csv"]).nomenclature or []


def told(text: str) -> list[tuple[str, str]]:
    """What is wrong with a table."""
    with pytest.raises(InputError) as refused:
        rows(text)
    return [(problem.place, problem.sentence) for problem in refused.value.problems]


def test_the_bundled_table_is_whole() -> None:
    """Every row has what the ontology says; of urusan 1.06 it is complete, in trees that end by 2025."""
    found = bundled_nomenclature()
    tiers = [row["tier"] for row in found]
    assert [tiers.count(tier) for tier in ("program", "kegiatan", "sub_kegiatan")] == [7, 11, 55]
    assert {row["urusan"] for row in found} == {"1.02", "1.04", "1.06", "2.07", "X.XX"}
    assert {row["urusan"] for row in found if row["complete"]} == {"1.06"}
    assert {(row["kind"], row["judges_until"], row["bundled"]) for row in found} == {
        ("kabupaten_kota", 2025, True)
    }
    assert all(row.keys() <= NODES["Nomenclature"].properties.keys() for row in found)


def test_a_row_has_its_facts() -> None:
    """Unit, tier, urusan and compared name follow from the cells, the kind of government from the codes."""
    (row,) = rows('code,title,unit,regulation\n2.07.03.2.01.0001,"Proses, dan  Pelaksanaan", Persen (%),K1\n')
    assert {name: value for name, value in row.items() if value is not None} == {
        "id": "2.07.03.2.01.0001 (kabupaten_kota, K1)", "code": "2.07.03.2.01.0001", "kind": "kabupaten_kota",
        "title": "Proses, dan Pelaksanaan", "unit": "Persen (%)", "units": ["Persen (%)"], "unit_key": "%",
        "regulation": "K1", "tier": "sub_kegiatan", "urusan": "2.07", "compared": "proses pelaksanaan",
        "complete": True, "source": "n.csv:2",
    }  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        "code,title\n1.06,Sosial\n",
        "Kode;Nomenklatur\n1.06;Sosial\n",
        "KODE\tUraian\tSatuan\r\n1.06\tSosial\t\r\n",
        "\ufefftitle,code,,\nSosial,1.06,,\n\n , , ,\n",
    ],
)
def test_columns_go_by_their_header(text: str) -> None:
    """In either language, in any order, however they are separated."""
    assert [(row["code"], row["title"], row.get("unit")) for row in rows(text)] == [("1.06", "Sosial", None)]


@pytest.mark.parametrize(
    ("code", "tier"),
    [
        ("1.06", "urusan"), ("X.XX", "urusan"), ("X.XX.01", "program"), ("1.06.05.2.02", "kegiatan"),
        ("1.06.05.2.02.01", "sub_kegiatan"), ("1.06.05.2.02.0001", "sub_kegiatan"),
    ],
)  # fmt: skip
def test_a_code_has_a_tier(code: str, tier: str) -> None:
    """By the number of its parts."""
    assert [row["tier"] for row in rows(f"code,title\n{code},Nama\n")] == [tier]


@pytest.mark.parametrize("code", ["1", "0.06", "1.06.05.2", "1.06.05.0.01", "1.06.05.2.02.00011", "a"])
def test_a_code_outside_the_syntax_is_told(code: str) -> None:
    """With the line it stands on."""
    ((at, sentence),) = told(f"code,title\n1.06,Sosial\n{code},Nama\n")
    assert at == "n.csv:3"
    assert f"“{code}”" in sentence


def test_a_kewenangan_of_two_digits_is_read_as_one() -> None:
    """`.02.` in the fourth place is `.2.`, so both writings are one code."""
    assert [row["code"] for row in rows("code,title\n1.06.05.02.02,Nama\n")] == ["1.06.05.2.02"]
    assert [at for at, _ in told("code,title\n1.06.05.02.02,A\n1.06.05.2.02,B\n")] == ["n.csv:3"]


def test_a_code_may_stand_once_for_each_regulation() -> None:
    """Regulations renumber; each keeps its own."""
    found = rows("code,title,regulation\n1.06.02,A,K1\n1.06.02,B,K2\n")
    assert [(row["id"], row["title"]) for row in found] == [("1.06.02 (K1)", "A"), ("1.06.02 (K2)", "B")]


def test_all_that_is_wrong_is_told_with_its_line() -> None:
    """Also after a title that runs over two lines."""
    text = 'code,title,satuann\n1.06.02,"Program\nDua",x\nI.6,C,x\n,D,x\n1.06.03,,x\n1.06.02,E,x\n'
    assert [at for at, _ in told(text)] == ["n.csv:1", "n.csv:4", "n.csv:5", "n.csv:6", "n.csv:7"]


@pytest.mark.parametrize("text", ["", "code,title\n", "a,b\n1,2\n", 'code,title\n1.06,"open\n'])
def test_what_is_no_table_is_told(text: str) -> None:
    """Empty, without entries, without its columns, with a quote that never closes."""
    ((at, sentence),) = told(text)
    assert at.startswith("n.csv:")
    assert sentence
