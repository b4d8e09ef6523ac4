"""For every rule, the real tree is broken in the way the rule names, and just that rule's count rises."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.runner import audit
from pohon_graph.store import open_store

SEED = Path(__file__).resolve().parents[1] / "data" / "dinsos-2024.yaml"
AS_OF = date(2024, 6, 30)
RULES = catalogue()

Document = dict[str, Any]


class Tree:
    """The seed as a document, with ways to find and break its parts."""

    def __init__(self, document: Document) -> None:
        self.document = document

    def goal(self, id_: str) -> Document:
        return self._found(self.document["goals"], id_)[1]

    def take(self, id_: str) -> Document:
        siblings, goal = self._found(self.document["goals"], id_)
        siblings.remove(goal)
        return goal

    def indicator(self, goal: str) -> Document:
        indicator: Document = self.goal(goal)["indicators"][0]
        return indicator

    def program(self, id_: str) -> Document:
        return next(each for each in self.document["programs"] if each["id"] == id_)

    def _found(self, goals: list[Document], id_: str) -> tuple[list[Document], Document]:
        for goal in goals:
            if goal["id"] == id_:
                return goals, goal
            try:
                return self._found(goal.get("children", []), id_)
            except KeyError:
                continue
        raise KeyError(id_)


CROSSCUTTING = ("rumah-layak-huni", "perbaikan-rtlh", "jaminan-kesehatan", "pelatihan-keterampilan")
MUTATIONS: dict[str, Callable[[Tree], Any]] = {
    "CAS001": lambda t: t.document["goals"].append(t.take("bufferstock-kedaruratan")),
    "CAS002": lambda t: t.goal("satu-database").update(parents=["data-ppks"]),
    "CAS003": lambda t: t.goal("data-ppks").update(parents=["satu-database"]),
    "CAS004": lambda t: t.goal("menurunnya-ppks").update(parents=["data-ppks"]),
    "CAS005": lambda t: t.goal("kebutuhan-pangan").update(parents=["rumah-layak-huni"]),
    "CAS006": lambda t: t.take("bufferstock-kedaruratan"),
    "CAS007": lambda t: t.document["goals"].append(t.take("database-ppks")),
    "CAS008": lambda t: t.goal("data-ppks").update(parents=["kebutuhan-permakanan"]),
    "CAS009": lambda t: t.take("pelayanan-rehabilitasi"),
    "CAS010": lambda t: t.goal("layanan-kedaruratan")["children"].extend(_goals(8)),
    "CAS011": lambda t: t.document["levels"].insert(5, "antara"),
    "IND002": lambda t: t.goal("data-ppks").pop("indicators"),
    "IND003": lambda t: t.indicator("data-ppks").update(target="1 %"),
    "IND004": lambda t: t.indicator("data-ppks").update(title="Jumlah laporan data; jumlah desa"),
    "IND005": lambda t: t.indicator("satu-database").update(title=t.indicator("database-ppks")["title"]),
    "IND006": lambda t: t.indicator("kebutuhan-pangan").update(
        title=t.indicator("kebutuhan-material")["title"] + " pangan", target="28 %"
    ),
    "IND007": lambda t: t.indicator("data-ppks").update(title=t.indicator("data-rtlh")["title"]),
    "IND008": lambda t: t.indicator("kebutuhan-pangan").update(title="Jumlah rapat pangan", target="9 Rapat"),
    "IND009": lambda t: t.indicator("data-ppks").update(title="Jumlah laporan data TBD"),
    "IND010": lambda t: t.goal("data-ppks")["indicators"].append(
        {"title": "Jumlah desa", "target": "1 Desa"}
    ),
    "TGT001": lambda t: t.indicator("data-ppks").pop("target"),
    "TGT002": lambda t: t.indicator("data-ppks").update(target="sangat baik sekali"),
    "TGT003": lambda t: t.indicator("kebutuhan-pangan").update(target="109%"),
    "TGT004": lambda t: t.indicator("data-ppks").update(target="1 Laporan (2023)"),
    "TGT005": lambda t: t.goal("data-ppks")["indicators"].append(
        {"title": "Jumlah desa", "target": "1 Desa"}
    ),
    "TGT006": lambda t: t.indicator("data-ppks").update(
        target=[{"target": "1 Laporan"}, {"target": "2 Laporan"}]
    ),
    "TGT007": lambda t: t.indicator("data-ppks").update(direction="up", baseline="5 Laporan"),
    "OWN001": lambda t: t.goal("data-ppks").pop("owners"),
    "OWN002": lambda t: t.goal("database-ppks").update(owners=["kabid-pfm", "kadis"]),
    "OWN003": lambda t: t.goal("data-ppks").update(owners=["kadis"]),
    "OWN004": lambda t: t.goal("data-ppks").update(owners=["penyusun-bantuan"]),
    "OWN005": lambda t: t.document["officers"].append({"id": "baru", "title": "Pejabat Baru"}),
    "PRG001": lambda t: t.goal("database-ppks").pop("programs"),
    "PRG002": lambda t: t.document["programs"].append({"id": "q", "title": "Program Penanganan Bencana"}),
    "PRG003": lambda t: t.program("pjs").update(code="1-06-05"),
    "PRG004": lambda t: (
        t.program("pjs").update(code="1.06.05"),
        t.program("data-fm").update(code="1.06.04.2.02"),
    ),
    "PRG005": lambda t: t.program("pjs").update(title="Program yang Tidak Ada di Mana Pun"),
    "PRG006": lambda t: t.goal("kebutuhan-pangan").update(programs=["prs"]),
    "PRG007": lambda t: t.indicator("alat-bantu-disabilitas").update(target="7 Paket"),
    "XCT001": lambda t: t.goal("data-ppks").update(crosscuts=["dinsos"]),
    "XCT002": lambda t: t.indicator("rumah-layak-huni").pop("target"),
    "XCT004": lambda t: t.goal("perbaikan-rtlh").pop("crosscuts"),
    "XCT005": lambda t: t.goal("perbaikan-rtlh").update(crosscuts=["dinkes"]),
    "XCT006": lambda t: t.goal("satu-database").update(owners=["kabid-ps"]),
    "XCT007": lambda t: t.goal("perbaikan-rtlh").update(
        crosscuts=[{"agency": "perkimtan", "status": "rejected"}]
    ),
    "XCT008": lambda t: [t.goal(goal).pop("crosscuts") for goal in CROSSCUTTING],
    "TXT001": lambda t: t.goal("kebutuhan-pangan").update(title="Memenuhi kebutuhan pangan PPKS"),
    "TXT002": lambda t: t.goal("data-ppks").update(title=t.goal("data-rtlh")["title"]),
    "TXT003": lambda t: t.goal("data-ppks").update(title="*Tersedianya data PPKS*"),
}
# What a break brings with it: the other rules whose count rises because of it, and rightly so.
IMPLIED = {
    "CAS001": {"CAS006", "CAS007"},
    "CAS002": {"CAS004", "CAS008", "CAS012"},
    "CAS003": {"CAS008"},
    "CAS004": {"CAS002", "CAS008", "OWN004"},
    "CAS005": {"CAS008"},
    "CAS006": {"OWN005"},
    "CAS007": {"CAS001"},
    "CAS009": {"OWN005", "PRG002"},
    "CAS010": {"CAS006", "IND002", "OWN001", "TXT002"},
    "CAS011": {"CAS003", "CAS006"},
    "IND001": {"IND002"},
    "IND005": {"IND006", "IND007"},
    "IND010": {"TGT005"},
    "TGT005": {"IND010"},
    "TGT006": {"TGT005"},
    "OWN002": {"OWN003", "XCT006"},
    "XCT001": {"XCT002"},
    "XCT004": {"OWN001", "TGT001", "PRG001"},
    "XCT007": {"TGT001", "PRG001", "XCT004"},
    "XCT008": {"TGT001", "PRG001", "XCT004"},
    "XCT003": {"CAS006", "OWN001", "IND002", "XCT008", "PRG001", "OWN005"},
}
PARTNER = {
    "pohon": 1,
    "agency": "perkimtan",
    "period": 2024,
    "agencies": [{"id": "perkimtan", "title": "Dinas PERKIMTAN", "urusan": ["1.04", "2.10"]}],
    "goals": [{"id": "hunian", "title": "Terwujudnya hunian layak", "level": "ultimate"}],
}


def _goals(count: int) -> list[Document]:
    return [{"id": f"baru-{n}", "title": f"Tersedianya barang {n}", "level": "process"} for n in range(count)]


def counts(folder: Path, document: Document, *, partner: bool = False, write: str = "") -> dict[str, int]:
    """Findings by rule of the document, with a partner's tree beside it or after a statement."""
    paths = [folder / "tree.json"]
    paths[0].write_text(json.dumps(document), encoding="utf-8")
    if partner:
        paths.append(folder / "partner.json")
        paths[1].write_text(json.dumps(PARTNER), encoding="utf-8")
    with open_store(":memory:") as store:
        store.load(*paths)
        if write:
            store.engine.write(lambda writer: writer.run(write))
        report = audit(store.engine, RULES, AS_OF)
    assert not report.failed_rules
    return {outcome.rule.code: outcome.findings for outcome in report.outcomes}


@cache
def seed() -> Document:
    # Every scalar as it is written, as the loader reads it.
    document: Document = yaml.load(SEED.read_text(encoding="utf-8"), yaml.BaseLoader)
    return {**document, "pohon": 1}


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> dict[str, int]:
    return counts(tmp_path_factory.mktemp("seed"), seed())


def test_every_rule_has_a_break() -> None:
    """The table of breaks is of the whole catalogue."""
    assert {*MUTATIONS, "CAS012", "IND001", "XCT003"} == {rule.code for rule in RULES}


@pytest.mark.parametrize("code", MUTATIONS)
def test_a_break_raises_its_rule_and_only_what_it_implies(
    code: str, before: dict[str, int], tmp_path: Path
) -> None:
    """Breaking the real tree in the way the rule names raises that rule's count, and no unrelated one."""
    tree = Tree(copy.deepcopy(seed()))
    MUTATIONS[code](tree)
    only_implied(code, before, counts(tmp_path, tree.document))


def test_an_indicator_cut_off_in_the_store_raises_its_rule(before: dict[str, int], tmp_path: Path) -> None:
    """No file can hold an indicator without a goal, but a store that others write to can."""
    cut = "MATCH (:Goal {id: 'dinsos-2024/data-ppks'})-[r:MEASURED_BY]->(:Indicator) DELETE r"
    only_implied("IND001", before, counts(tmp_path, seed(), write=cut))


def test_a_partner_who_does_not_answer_raises_its_rule(before: dict[str, int], tmp_path: Path) -> None:
    """XCT003 needs the partner's tree; its own gaps are found as well."""
    only_implied("XCT003", before, counts(tmp_path, seed(), partner=True))


def only_implied(code: str, before: dict[str, int], after: dict[str, int]) -> None:
    raised = {rule for rule in after if after[rule] > before[rule]}
    assert code in raised
    assert raised - {code} <= IMPLIED.get(code, set())


def test_confirming_every_edge_ends_the_finding_on_inferred_ones(
    before: dict[str, int], tmp_path: Path
) -> None:
    """CAS012 is on the seed already; with no edge inferred it is gone, with one it is back."""
    text = json.dumps(seed()).replace('"basis": "inferred"', '"basis": "stated"')
    confirmed = json.loads(text)
    assert before["CAS012"] == 1 and counts(tmp_path, confirmed)["CAS012"] == 0
    Tree(confirmed).goal("data-ppks")["basis"] = "inferred"
    assert counts(tmp_path, confirmed)["CAS012"] == 1
