"""Tables of the nomenclature in a store: side by side, replaced, removed, and what follows from them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from pohon_graph import texts
from pohon_graph.engines import Engine
from pohon_graph.errors import UsageError
from pohon_graph.graph.model import PROGRAM_MATCH
from pohon_graph.loading.nomenclature import Naming
from pohon_graph.reports.answer_format import render
from pohon_graph.rules.findings import Report
from pohon_graph.store import Store, open_store
from tests.cli.test_command_line import pohon

TREE = {
    "pohon": 1, "agency": "d", "period": 2024, "title": "Pohon",
    "agencies": [{"id": "d", "title": "Dinas", "urusan": ["1.02"]}],
    "programs": [{"id": "p", "title": "Program Kesehatan", "kind": "program"}],
    "goals": [{"id": "g", "title": "Terwujudnya", "level": "intermediate", "programs": ["p"]}],
}  # fmt: skip


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory of its own."""
    monkeypatch.chdir(tmp_path)


def tree(name: str = "t.json", **changes: object) -> str:
    """A tree file of one programme."""
    Path(name).write_text(json.dumps({**TREE, **changes}), encoding="utf-8")
    return name


def table(name: str, *rows: str) -> str:
    """A table file of code and name."""
    Path(name).write_text("\n".join(["code,title", *rows, ""]), encoding="utf-8")
    return name


def held(store: Store) -> list[tuple[str, str | None, int]]:
    """Regulation, kind and entries of each table."""
    return [(each.regulation, each.kind, each.entries) for each in store.nomenclature()]


def run(command: str) -> tuple[int, str]:
    """The exit code of a command, and what it wrote to stdout, in English."""
    done = pohon(*command.split(), "--lang", "en", cwd=Path.cwd())
    return done.returncode, done.stdout


def prg005(report: Report) -> tuple[str, int, int]:
    """Status, findings and population of the rule that judges names."""
    (outcome,) = [each for each in report.outcomes if each.rule.code == "PRG005"]
    return outcome.status, outcome.findings, outcome.population


def test_tables_live_side_by_side_and_one_of_the_same_regulation_replaces_it(engine: Engine) -> None:
    """For the kinds of government that it is for; the bundled one gives way to any, and comes back."""
    store = Store(engine)
    store.load(tree())
    assert held(store) == [("900.1.15.5-1317/2023", "kabupaten_kota", 73)]
    store.load(table("a.csv", "1.02.02.2.01,A", "1.02.02,B"), naming=Naming("K1"))
    store.load(table("b.csv", "1.02.02.1.01,A"), naming=Naming("K1"))
    store.load(table("c.csv", "1.02.02,C"), naming=Naming("K2", 2027))
    assert held(store) == [("K1", "kabupaten_kota", 2), ("K1", "provinsi", 1), ("K2", None, 1)]
    store.load(table("d.csv", "1.02.02.2.01,A"), naming=Naming("K1"))
    assert held(store) == [("K1", "kabupaten_kota", 1), ("K1", "provinsi", 1), ("K2", None, 1)]
    store.drop_nomenclature("K1")
    assert held(store) == [("K2", None, 1)]
    store.drop_nomenclature("K2")
    assert held(store) == [("900.1.15.5-1317/2023", "kabupaten_kota", 73)]


def test_loaded_trees_are_matched_anew_with_every_table(engine: Engine) -> None:
    """PRG005 is not applicable by the bundled table, fails by one that lacks the name, passes by another."""
    store = Store(engine)
    store.load(tree())
    assert prg005(store.audit(["PRG005"])) == ("not-applicable", 0, 0)
    store.load(table("k.csv", "1.02.02,Program Lain Sekali"))
    assert prg005(store.audit(["PRG005"])) == ("fail", 1, 1)
    store.load(table("k.csv", "1.02.02,Program Kesehatan"))
    assert prg005(store.audit(["PRG005"])) == ("pass", 0, 1)
    store.drop_nomenclature("k")
    assert prg005(store.audit(["PRG005"])) == ("not-applicable", 0, 0)


def test_a_table_that_is_not_there_cannot_be_dropped(engine: Engine) -> None:
    """The bundled one is no table that was loaded; the others are named."""
    store = Store(engine)
    store.load(tree())
    with pytest.raises(UsageError, match="bawaan"):
        store.drop_nomenclature("900.1.15.5-1317/2023")
    store.load(table("k.csv", "1.02.02,A"))
    with pytest.raises(UsageError, match="k"):
        store.drop_nomenclature("x")


def test_naming_a_table_that_is_not_loaded_is_refused() -> None:
    """The option would have no effect."""
    with open_store(":memory:") as store, pytest.raises(UsageError, match="--regulation"):
        store.load(tree(), naming=Naming("K1"))


def test_the_order_of_loading_does_not_show(engine: Engine) -> None:
    """What one tree says of its agency or a shared programme changes the facts of the other one."""
    official = table("k.csv", "1.02.02.2.01,Layanan", "1.04.02.2.01,Layanan")
    first = tree("a.json", programs=[{"id": "p", "title": "Layanan"}])
    second = tree(
        "b.json", period=2025, agencies=[{"id": "d", "title": "Dinas", "urusan": ["1.04"]}],
        programs=[{"id": "p", "title": "Layanan", "code": "1.04.02.2.01"}],
    )  # fmt: skip
    found = []
    for paths in ((first, second), (second, first)):
        store = Store(engine)
        for each in list(store.trees()):
            store.drop(each["id"])
        store.load(official)
        for path in paths:
            store.load(path)
        graph = store.graph()
        facts = {
            id_: dict(row, source=None, path=None, loaded_at=None) for id_, row in graph.nodes["Goal"].items()
        }
        found.append((facts, [(edge["end"], edge["how"]) for edge in graph.edges[PROGRAM_MATCH]]))
    assert found[0] == found[1]
    assert found[0][1] == [("1.04.02.2.01 (kabupaten_kota, k)", "code")]


def test_the_report_names_the_tables_that_it_judged_by(engine: Engine) -> None:
    """With the limits of the bundled one."""
    store = Store(engine)
    store.load(tree())
    (only,) = store.audit(["PRG005"]).tables
    assert (only.bundled, only.complete, only.judges_until) == (True, ("1.06",), 2025)


def test_files_are_judged_by_the_tables_of_the_configured_store() -> None:
    """Nothing of them is kept; text and JSON name the tables, and what the bundled one does not judge."""
    tree(), tree("later.json", period=2026)
    table("k.csv", "1.02.02,Program Kesehatan", "1.02.03,Program Gizi")
    code, said = run("audit t.json --select PRG005")
    assert code == 0 and "900.1.15.5-1317/2023 (bundled)" in said and "load the table" not in said
    assert "load the table of that year" in run("audit later.json --select PRG005")[1]
    assert run("load k.csv --regulation K1 --from 2024")[0] == 0
    _, said = run("audit t.json --select PRG005 --format json --quiet")
    document = json.loads(said)
    assert [
        (each["regulation"], each["first_year"], each["entries"]) for each in document["nomenclature"]
    ] == [("K1", 2024, 2)]
    assert [(rule["status"], rule["population"]) for rule in document["rules"]] == [("pass", 1)]


def test_the_command_lists_and_drops_tables() -> None:
    """As text and JSON; years that are the wrong way round are refused."""
    table("k.csv", "1.02.02.2.01,Layanan")
    assert run("load k.csv --regulation K1 --until 2026 --kind kabupaten_kota")[0] == 0
    code, said = run("nomenclature")
    assert code == 0 and "K1" in said and "–2026" in said and "1.02" in said
    code, said = run("nomenclature --drop K1 --format json")
    assert code == 0 and json.loads(said)["tables"][0]["bundled"] is True
    assert run("nomenclature --drop K1")[0] == 2
    assert run("load k.csv --from 2027 --until 2026")[0] == 2


def test_reported_programme_names_are_official() -> None:
    """A code and a name in one cell, and the programme that every agency has, are no findings."""
    for title, code in (
        ("1.06.02 - Program Pemberdayaan Sosial", None),
        ("Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", "X.XX.01"),
        ("Program Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota", None),
    ):
        program = {"id": "p", "title": title, "kind": "program", **({"code": code} if code else {})}
        agencies = [{"id": "d", "title": "Dinas Uji", "urusan": ["1.06"]}]
        Path("t.yaml").write_text(
            yaml.safe_dump({**TREE, "agencies": agencies, "programs": [program]}), "utf-8"
        )
        with open_store(":memory:") as store:
            store.load("t.yaml")
            assert store.audit(["PRG003", "PRG005", "PRG008"]).findings == []
            assert len(store.graph().edges[PROGRAM_MATCH]) == 1


def test_why_shows_what_the_nomenclature_says_of_a_goal(engine: Engine) -> None:
    """Definition, executor, indicator and mark of its sub kegiatan, as text and in the answer."""
    Path("k.csv").write_text(
        "code,title,unit,indicator,definition,executor,spm\n"
        "1.02.02.2.01.0001,Layanan,Orang,Jumlah Orang,Dari rumah ke rumah,Bidang P2P,SPM\n",
        encoding="utf-8",
    )
    goal = {"id": "g", "title": "Tersedianya layanan", "level": "operational"}
    store = Store(engine)
    store.load(tree(programs=[], goals=[goal]), "k.csv")
    answer = store.why("g")
    (entry,) = answer.official
    assert (entry.code, entry.how, entry.executor, entry.spm) == (
        "1.02.02.2.01.0001",
        "name",
        "Bidang P2P",
        True,
    )
    texts.use("en")
    said = render(answer, "text")
    for part in (
        "matched by name",
        "Dari rumah ke rumah",
        "Bidang P2P",
        "Jumlah Orang",
        "Minimum service: yes",
    ):
        assert part in said
