"""An accepted finding never slides to another goal when ids or titles change."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pohon_graph import texts
from pohon_graph.engines import Engine
from pohon_graph.rules.findings import Report
from pohon_graph.rules.suppression_file import accepting
from pohon_graph.store import Store, open_store

DAY = date(2025, 6, 30)
HEAD = """\
pohon: 1
agency: uji
period: 2025
agencies: [{id: uji, title: Dinas Uji}]
officers: [{id: kadis, title: Kepala Dinas}]
goals:
  - id: puncak
    title: Menurunnya masalah uji
    level: ultimate
    owners: [kadis]
    children:
"""


@pytest.fixture(autouse=True)
def english() -> None:
    """The sentences are compared in English."""
    texts.use("en")


def goal(indicator: str, title: str = "Terlaksananya pendampingan", **more: str) -> str:
    """A goal without an owner, measured by that indicator."""
    fields = "".join(f", {key}: {value}" for key, value in more.items())
    return f"      - {{title: {title}, level: intermediate{fields}, indicators: [{{title: {indicator}}}]}}\n"


class Office:
    """A folder with a tree, its store, and the file of what was accepted."""

    def __init__(self, folder: Path, store: Store) -> None:
        self.tree, self.accepted, self.store = folder / "t.yaml", folder / "s.yaml", store

    def load(self, *goals: str) -> None:
        self.tree.write_text(HEAD + "".join(goals), "utf-8")
        self.store.load(self.tree)

    def audit(self) -> Report:
        file = self.accepted if self.accepted.exists() else None
        return self.store.audit(["OWN001"], as_of=DAY, suppressions=file)

    def accept(self) -> None:
        """Accept all that is found now, as `--write-suppressions` does."""
        report = self.audit()
        known = self.store.identities(finding.node for finding in report.findings)
        text = accepting(report, "", reason="SK", until=date(2030, 1, 1), identities=known)
        self.accepted.write_text(text, "utf-8")

    def marked(self) -> dict[str, bool]:
        """By id, whether the finding is suppressed."""
        return {f.node.partition("/")[2]: bool(f.suppressed) for f in self.audit().findings}

    def notices(self) -> list[str]:
        return [notice.sentence for notice in self.audit().notices]


@pytest.fixture
def office(engine: Engine, tmp_path: Path) -> Office:
    return Office(tmp_path, Store(engine))


TWIN = "terlaksananya-pendampingan"


def test_what_was_accepted_for_a_twin_stays_with_it(office: Office) -> None:
    """As long as nothing moves, each of the twins keeps its own entry."""
    office.load(goal("Jumlah A"), goal("Jumlah B"))
    office.accept()
    assert office.accepted.read_text("utf-8").count('parent: "Menurunnya masalah uji"') == 2
    assert office.marked() == {TWIN: True, f"{TWIN}-2": True} and office.notices() == []


def test_a_new_twin_before_it_is_not_hidden(office: Office) -> None:
    """Ids move on: the entries of both goals are reported, and neither covers the newcomer."""
    office.load(goal("Jumlah A"), goal("Jumlah B"))
    office.accept()
    office.load(goal("Jumlah A"), goal("Jumlah BARU"), goal("Jumlah B"))
    assert office.marked() == {TWIN: True, f"{TWIN}-2": False, f"{TWIN}-3": False}
    (notice,) = office.notices()
    assert f"{TWIN}-2 is not applied" in notice and "another of them" in notice


def test_a_goal_that_inherits_the_id_of_a_removed_twin_is_not_hidden(office: Office) -> None:
    """What was accepted for the first of two does not pass to the second when the first goes."""
    office.load(goal("Jumlah A"), goal("Jumlah B"))
    office.accept()
    office.load(goal("Jumlah B"))
    assert office.marked() == {TWIN: False}


@pytest.mark.parametrize("node", [TWIN, f"{TWIN}-2"])
def test_an_entry_written_by_hand_for_a_shifting_id_is_reported(node: str, office: Office) -> None:
    """Nothing says which of the goals was meant, so it marks none."""
    office.accepted.write_text(f"- {{rule: OWN001, node: uji-2025/{node}, reason: SK, until: 2030-01-01}}\n")
    office.load(goal("Jumlah A"), goal("Jumlah BARU"), goal("Jumlah B"))
    assert not any(office.marked().values())
    assert [("the id can pass to another" in notice) for notice in office.notices()] == [True]


def test_ids_that_were_given_do_not_shift(office: Office) -> None:
    """An id with a number of its own, or of a goal that is the only one of its title, needs no memory."""
    office.accepted.write_text(
        "- {rule: OWN001, node: uji-2025/klinik-2, reason: SK, until: 2030-01-01}\n"
        "- {rule: OWN001, node: uji-2025/tersedianya-data, reason: SK, until: 2030-01-01}\n"
    )
    office.load(goal("Jumlah A", id="klinik-2"), goal("Jumlah B", title="Tersedianya data"))
    assert office.marked() == {"klinik-2": True, "tersedianya-data": True} and office.notices() == []


@pytest.mark.parametrize(
    ("title", "holds"),
    [
        ("Tersedianya rumah layak huni PPKS", True),
        ("TERSEDIANYA RUMAH LAYAK HUNI BAGI PPKS.", True),
        ("Meningkatnya partisipasi karang taruna", False),
    ],
)
def test_a_goal_that_became_another_is_not_hidden(title: str, holds: bool, office: Office) -> None:
    """A small correction of the title keeps the acceptance, another statement under the same id does not."""
    office.load(goal("Jumlah A", title="Tersedianya rumah layak huni PPKS", id="rumah"))
    office.accept()
    office.load(goal("Jumlah A", title=title, id="rumah"))
    assert office.marked() == {"rumah": holds}
    assert [("the title was “Tersedianya rumah" in notice) for notice in office.notices()] == [True] * (
        not holds
    )


def test_entries_for_indicators_and_targets_know_their_goal(tmp_path: Path) -> None:
    """The memory is the goal's, whatever of it was accepted."""
    with open_store(":memory:") as store:
        office = Office(tmp_path, store)
        office.load(goal("Jumlah A"), goal("Jumlah B"))
        report = store.audit(["TGT001"], as_of=DAY)
        known = store.identities(finding.node for finding in report.findings)
        text = accepting(report, "", reason="SK", until=date(2030, 1, 1), identities=known)
    assert text.count("indicator: ") == 2 and f"node: uji-2025/{TWIN}-2#1" in text
