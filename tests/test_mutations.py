"""For every rule, the real tree is broken in the way the rule names, and just that rule's count rises."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

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

    def goals(self) -> Iterator[Document]:
        """Every goal, at whatever depth."""
        waiting = list(self.document["goals"])
        while waiting:
            goal = waiting.pop()
            waiting += goal.get("children", [])
            yield goal

    def move(self, id_: str, to: str) -> None:
        """Take a goal with all below it away from its parent and put it under another."""
        self.goal(to)["children"].append(self.take(id_))

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
NEW = {"title": "Jumlah desa", "target": "1 Desa (2024)", "definition": "Desa yang didata"}
HOUSES = {"id": "rtlh", "title": "Perbaikan Rumah Tidak Layak Huni", "kind": "sub_kegiatan"}


def _goals(count: int) -> list[Document]:
    """Goals that lack nothing."""
    return [
        {
            "id": f"baru-{n}", "title": f"Tersedianya barang {n}", "level": "process",
            "indicators": [{**NEW, "title": f"Jumlah barang {n}"}], "owners": ["penyusun-bantuan"],
        }
        for n in range(count)
    ]  # fmt: skip


class Break(NamedTuple):
    """What is done to the tree, and every rule whose count changes by it, with how much.

    A count that falls is of what the break took away. Another rule's that rises stands below with the
    reason why the one fault cannot be without the other.
    """

    make: Callable[[Tree], Any]
    changes: dict[str, int]


BREAKS: dict[str, Break] = {
    "CAS001": Break(lambda t: t.document["goals"].append(t.take("rekomendasi-kip")), {"CAS001": 1}),
    # A ring goes up somewhere, and the goal where it closes has the parent it had before beside.
    "CAS002": Break(
        lambda t: t.goal("satu-database").update(parents=["data-ppks"]),
        {"CAS002": 3, "CAS004": 1, "CAS008": 1},
    ),
    "CAS003": Break(lambda t: t.move("data-ppks", "kualitas-sdm"), {"CAS003": 1}),
    # An edge from below is a second one, or nothing would lead down to the goal.
    "CAS004": Break(
        lambda t: t.goal("alat-bantu-disabilitas").update(parents=["data-ppks"]), {"CAS004": 1, "CAS008": 1}
    ),
    "CAS005": Break(lambda t: t.move("kebutuhan-pangan", "pelayanan-rehabilitasi"), {"CAS005": 1}),
    "CAS006": Break(lambda t: t.take("data-penerima-permakanan"), {"CAS006": 1, "IND010": -1, "TGT005": -1}),
    # The uppermost goal of a branch that is cut off has no parent.
    "CAS007": Break(
        lambda t: t.document["goals"].append(t.take("database-ppks")), {"CAS007": 4, "CAS001": 1}
    ),
    "CAS008": Break(lambda t: t.goal("data-ppks").update(parents=["kebutuhan-permakanan"]), {"CAS008": 1}),
    # The goal that moved is now under another unit's goal.
    "CAS009": Break(lambda t: t.move("kemandirian-ppks", "kebutuhan-material"), {"CAS009": 1, "XCT006": 1}),
    # So far up, goals that need nothing below them skip levels.
    "CAS010": Break(
        lambda t: t.goal("menurunnya-ppks")["children"].extend(_goals(5)), {"CAS010": 1, "CAS003": 5}
    ),
    # Every edge across the empty level skips it.
    "CAS011": Break(lambda t: t.document["levels"].insert(5, "antara"), {"CAS011": 1, "CAS003": 11}),
    "IND002": Break(
        lambda t: t.goal("data-ppks").pop("indicators"), {"IND002": 1, "IND010": -1, "TGT005": -1}
    ),
    "IND003": Break(lambda t: t.indicator("data-ppks").update(target="1 %"), {"IND003": 1}),
    "IND004": Break(
        lambda t: t.indicator("data-ppks").update(title="Jumlah laporan data; jumlah desa"), {"IND004": 1}
    ),
    # The two were nearly the same before.
    "IND005": Break(
        lambda t: t.indicator("satu-database").update(title=t.indicator("database-ppks")["title"]),
        {"IND005": 1, "IND006": -1},
    ),
    "IND006": Break(
        lambda t: t.indicator("kebutuhan-pangan").update(
            title=t.indicator("kebutuhan-material")["title"] + " pangan", target="28 %"
        ),
        {"IND006": 1},
    ),
    "IND007": Break(
        lambda t: t.indicator("data-ppks").update(title=t.indicator("data-rtlh")["title"]), {"IND007": 2}
    ),
    "IND008": Break(
        lambda t: t.indicator("kebutuhan-pangan").update(title="Jumlah rapat pangan", target="9 Rapat"),
        {"IND008": 1},
    ),
    "IND009": Break(
        lambda t: t.indicator("data-ppks").update(title="Jumlah laporan data TBD"), {"IND009": 1}
    ),
    "IND010": Break(
        lambda t: t.goal("data-ppks")["indicators"].append({**NEW, "definition": ""}), {"IND010": 1}
    ),
    "TGT001": Break(lambda t: t.indicator("data-ppks").pop("target"), {"TGT001": 1, "TGT005": -1}),
    "TGT002": Break(lambda t: t.indicator("data-ppks").update(target="belum ada"), {"TGT002": 1}),
    "TGT003": Break(lambda t: t.indicator("kebutuhan-pangan").update(target="109%"), {"TGT003": 1}),
    "TGT004": Break(
        lambda t: t.indicator("data-ppks").update(target="1 Laporan (2023)"), {"TGT004": 1, "TGT005": -1}
    ),
    "TGT005": Break(
        lambda t: t.goal("data-ppks")["indicators"].append({**NEW, "target": "1 Desa"}), {"TGT005": 1}
    ),
    "TGT006": Break(
        lambda t: t.indicator("data-ppks").update(target=["1 Laporan (2024)", "2 Laporan (2024)"]),
        {"TGT006": 1, "TGT005": -1},
    ),
    "TGT007": Break(
        lambda t: t.indicator("data-ppks").update(direction="up", baseline="5 Laporan"), {"TGT007": 1}
    ),
    "TGT008": Break(
        lambda t: t.indicator("data-ppks").update(
            direction="up", target=[{"target": "1 Laporan (2023)", "kind": "actual"}, "1 Laporan (2024)"]
        ),
        {"TGT008": 1, "TGT005": -1},
    ),
    # A tree of several years has no target outside its period any more, and the bundled nomenclature
    # of 2023 does not judge it.
    "TGT009": Break(
        lambda t: (
            t.document.update(period="2024-2026"),
            t.indicator("data-ppks").update(target=["1 Laporan (2024)", "2 Laporan (2026)"]),
        ),
        {"TGT009": 1, "TGT005": -1, "TGT004": -2, "PRG005": -2, "PRG007": -1},
    ),
    "TGT010": Break(
        lambda t: t.indicator("data-ppks").update(
            direction="up", target=["2 Laporan (2024)", "1 Laporan (2025)"]
        ),
        {"TGT010": 1, "TGT005": -1},
    ),
    "TGT011": Break(lambda t: t.indicator("data-ppks").update(target="1,5 Laporan"), {"TGT011": 1}),
    "TGT012": Break(
        lambda t: t.indicator("kebutuhan-material").update(
            target=[f"9 % ({year})" for year in (2024, 2025, 2026)]
        ),
        {"TGT012": 1, "TGT005": -1},
    ),
    "OWN001": Break(lambda t: t.goal("data-ppks").pop("owners"), {"OWN001": 1}),
    "OWN002": Break(lambda t: t.goal("database-ppks")["owners"].append("kabid-ps"), {"OWN002": 1}),
    "OWN003": Break(lambda t: t.goal("data-ppks").update(owners=["kadis"]), {"OWN003": 1}),
    "OWN004": Break(lambda t: t.goal("data-ppks").update(owners=["penyusun-bantuan"]), {"OWN004": 1}),
    "OWN005": Break(
        lambda t: t.document["officers"].append({"id": "baru", "title": "Pejabat Baru"}), {"OWN005": 1}
    ),
    # Where nobody owns anything, no rule about owners has anything to look at, but every officer is idle.
    "OWN006": Break(
        lambda t: [goal.pop("owners", None) for goal in t.goals()],
        {"OWN006": 1, "OWN001": -4, "OWN002": -4, "OWN004": -3, "OWN005": 10, "XCT006": -2},
    ),
    "PRG001": Break(lambda t: t.goal("database-ppks").pop("programs"), {"PRG001": 1}),
    "PRG002": Break(
        lambda t: t.document["programs"].append({"id": "q", "title": "Program Penanganan Bencana"}),
        {"PRG002": 1},
    ),
    "PRG003": Break(lambda t: t.program("pjs").update(code="1-06-05"), {"PRG003": 1}),
    "PRG004": Break(
        lambda t: (
            t.program("pjs").update(code="1.06.05"),
            t.program("data-fm").update(code="1.06.04.2.02"),
        ),
        {"PRG004": 1, "PRG008": 1},  # the code of another kegiatan
    ),
    "PRG005": Break(
        lambda t: t.program("pjs").update(title="Program yang Tidak Ada di Mana Pun"), {"PRG005": 1}
    ),
    "PRG006": Break(lambda t: t.goal("kebutuhan-pangan").update(programs=["prs"]), {"PRG006": 1}),
    "PRG007": Break(lambda t: t.indicator("alat-bantu-disabilitas").update(target="7 Paket"), {"PRG007": 1}),
    "PRG008": Break(lambda t: t.program("pjs").update(code="1.06.04"), {"PRG008": 1}),
    "PRG010": Break(
        lambda t: (
            t.document.update(government={"id": "kab", "title": "Kabupaten", "kind": "kabupaten_kota"}),
            t.program("data-fm").update(code="1.06.05.1.02"),
        ),
        {"PRG010": 1},
    ),
    "XCT001": Break(lambda t: t.goal("rumah-layak-huni")["crosscuts"].append("dinsos"), {"XCT001": 1}),
    "XCT002": Break(lambda t: t.indicator("rumah-layak-huni").pop("target"), {"XCT002": 1, "TGT005": -1}),
    "XCT004": Break(
        lambda t: (
            t.document["programs"].append(HOUSES),
            t.goal("alat-bantu-disabilitas")["programs"].append("rtlh"),
        ),
        {"XCT004": 1},
    ),
    "XCT005": Break(lambda t: t.goal("perbaikan-rtlh").update(crosscuts=["dinkes"]), {"XCT005": 1}),
    "XCT006": Break(lambda t: t.goal("satu-database").update(owners=["kabid-ps"]), {"XCT006": 1}),
    "XCT007": Break(
        lambda t: t.goal("perbaikan-rtlh")["crosscuts"].append({"agency": "dinkes", "status": "rejected"}),
        {"XCT007": 1},
    ),
    # Four goals were excused from targets and programmes, three of them from their partners' sub kegiatan.
    "XCT008": Break(
        lambda t: [t.goal(goal).pop("crosscuts") for goal in CROSSCUTTING],
        {"XCT008": 1, "XCT002": -3, "TGT001": 3, "PRG001": 4, "XCT004": 3},
    ),
    "TXT001": Break(
        lambda t: t.goal("kebutuhan-pangan").update(title="Memenuhi kebutuhan pangan PPKS"), {"TXT001": 1}
    ),
    "TXT002": Break(lambda t: t.goal("data-ppks").update(title=t.goal("data-rtlh")["title"]), {"TXT002": 2}),
    "TXT003": Break(lambda t: t.goal("data-ppks").update(title="*Tersedianya data PPKS*"), {"TXT003": 1}),
    "TXT004": Break(lambda t: t.goal("data-ppks").update(title="Jumlah data PPKS"), {"TXT004": 1}),
    "TXT005": Break(
        lambda t: t.goal("kebutuhan-material").update(title=f"Terlaksananya {t.program('pjs')['title']}"),
        {"TXT005": 1},
    ),
    "TXT006": Break(
        lambda t: t.goal("satu-database").update(title="Tersedianya database PPKS terpadu"), {"TXT006": 1}
    ),
}
# A partner's tree that lacks nothing but the answer to the two goals that crosscut with it.
PARTNER: Document = {
    "pohon": 1,
    "agency": "perkimtan",
    "period": 2024,
    "agencies": [
        {"id": "perkimtan", "title": "Dinas PERKIMTAN", "urusan": ["1.04", "2.10"]},
        {"id": "dinkes", "title": "Dinas Kesehatan"},
    ],
    "officers": [{"id": "kadis", "title": "Kepala Dinas PERKIMTAN", "rank": "jpt_pratama"}],
    "goals": [
        {
            "id": "hunian",
            "title": "Terwujudnya hunian layak",
            "level": "ultimate",
            "indicators": [NEW],
            "owners": ["kadis"],
            "crosscuts": ["dinkes"],
        }
    ],
}


def counts(
    folder: Path, document: Document, partner: Document | None = None, table: str | None = None
) -> dict[str, int]:
    """Findings by rule of the document, alone, with a partner's tree, or under another nomenclature."""
    paths = [folder / "tree.json"]
    paths[0].write_text(json.dumps(document), encoding="utf-8")
    if partner is not None:
        paths.append(folder / "partner.json")
        paths[1].write_text(json.dumps(partner), encoding="utf-8")
    if table is not None:
        paths.append(folder / "table.csv")
        paths[-1].write_text(table, encoding="utf-8")
    with open_store(":memory:") as store:
        store.load(*paths)
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


def changes(before: dict[str, int], after: dict[str, int]) -> dict[str, int]:
    """Every rule whose count is not what it was, with the difference."""
    return {rule: after[rule] - before[rule] for rule in after if after[rule] != before[rule]}


def test_every_rule_has_a_break() -> None:
    """The table of breaks is of the whole catalogue, with those that have a test of their own below."""
    apart = {"CAS012", "IND001", "XCT003", "XCT009", "PRG009", "PRG011", "IND012"}
    assert {*BREAKS, *apart} == {rule.code for rule in RULES}


@pytest.mark.parametrize("code", BREAKS)
def test_a_break_raises_its_rule_and_only_what_belongs_to_it(
    code: str, before: dict[str, int], tmp_path: Path
) -> None:
    """Breaking the real tree in the way the rule names raises that rule's count; of all others just
    those change that the table says, by just as much."""
    tree = Tree(copy.deepcopy(seed()))
    BREAKS[code].make(tree)
    found = changes(before, counts(tmp_path, tree.document))
    assert found == BREAKS[code].changes
    assert found[code] > 0


def test_an_indicator_on_no_goal_raises_its_rule(before: dict[str, int], tmp_path: Path) -> None:
    """An indicator moved from its goal to the list of those that are on none is IND001's."""
    tree = Tree(copy.deepcopy(seed()))
    tree.goal("data-ppks")["indicators"].append(NEW)
    assert changes(before, counts(tmp_path, tree.document)) == {}
    tree.document["indicators"] = [tree.goal("data-ppks")["indicators"].pop()]
    assert changes(before, counts(tmp_path, tree.document)) == {"IND001": 1}


def test_a_partner_who_does_not_answer_raises_its_rule(before: dict[str, int], tmp_path: Path) -> None:
    """XCT003 needs the partner's tree; two goals of the real one crosscut with it."""
    assert changes(before, counts(tmp_path, seed(), PARTNER)) == {"XCT003": 2}


def test_a_partner_whose_answer_lacks_a_target_raises_its_rule(
    before: dict[str, int], tmp_path: Path
) -> None:
    """XCT009 looks at the goal that names ours; without its target that goal cannot be traced either."""
    partner = copy.deepcopy(PARTNER)
    partner["agencies"].append({"id": "dinsos", "title": "Dinas Sosial"})
    answer = partner["goals"][0]
    answer["crosscuts"] = [{"agency": "dinsos", "counterpart": "rumah-layak-huni"}]
    answered = counts(tmp_path, seed(), partner)
    assert changes(before, answered) == {"XCT009": 1}  # the seed's own goal has no owner
    answer["indicators"] = [{**NEW, "target": "- (2024)"}]
    assert changes(answered, counts(tmp_path, seed(), partner)) == {"XCT009": 1, "XCT002": 1, "TGT002": 1}


# The bundled table holds neither minimum services nor indicators, and is of one period.
TABLE = """code,title,regulation,from,until,spm,indicator
1.06.05.2.02.0001,Pendataan Fakir Miskin Cakupan Daerah Kabupaten/Kota,baru,2024,,SPM,Jumlah Orang yang Didata
1.06.09.2.01.0001,Pendataan Warga,lama,,2023,NON-SPM,
"""


def test_a_code_of_another_period_and_another_indicator_raise_their_rules(tmp_path: Path) -> None:
    """PRG009, IND012 and PRG011 need tables with years, indicators and marks."""
    tree = Tree(copy.deepcopy(seed()))
    before = counts(tmp_path, tree.document, table=TABLE)
    tree.goal("pendataan-fakir-miskin")["programs"] = ["baru"]
    tree.document["programs"].append({"id": "baru", "title": "Pendataan", "code": "1.06.09.2.01.0001"})
    coded = counts(tmp_path, tree.document, table=TABLE)
    assert coded["PRG009"] - before["PRG009"] == 1
    tree.program("baru").update(code="1.06.05.2.02.0001")
    assert counts(tmp_path, tree.document, table=TABLE)["IND012"] - before["IND012"] == 1
    unmarked = TABLE.replace(",SPM,", ",NON-SPM,").replace(",NON-SPM,\n", ",SPM,\n").replace(",,2023,", ",,,")
    assert counts(tmp_path, seed(), table=unmarked)["PRG011"] - before["PRG011"] == 1


def test_confirming_every_edge_ends_the_finding_on_inferred_ones(
    before: dict[str, int], tmp_path: Path
) -> None:
    """CAS012 is on the seed already; with no edge inferred it alone is gone, with one it is back."""
    text = json.dumps(seed()).replace('"basis": "inferred"', '"basis": "stated"')
    confirmed = json.loads(text)
    without = counts(tmp_path, confirmed)
    assert changes(before, without) == {"CAS012": -1}
    Tree(confirmed).goal("data-ppks")["basis"] = "inferred"
    assert changes(without, counts(tmp_path, confirmed)) == {"CAS012": 1}
