"""Accepted findings: read, marked, told when they no longer serve, and written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

# ruff: noqa: E501  # one case a line reads best, however long
import pytest

from pohon_graph import texts
from pohon_graph.engines import Engine
from pohon_graph.errors import InputError
from pohon_graph.rules.findings import Report, Suppression
from pohon_graph.rules.runner import audit
from pohon_graph.rules.suppression_file import accepting, read_suppressions
from pohon_graph.rules.suppressions import Lapse, suppressed
from pohon_graph.store import Store
from tests.rules.sample import read_rule, rule_file, tree

DAY = date(2024, 6, 30)
CODES = ["OWN901", "XCT001"]


@pytest.fixture(autouse=True)
def english() -> None:
    """The sentences are compared in English."""
    texts.use("en")


@pytest.fixture
def report(kglite_engine: Engine, tmp_path: Path) -> Report:
    """Two findings of OWN901: on `bawah` and on `samping`."""
    Store(kglite_engine).load(tree(tmp_path))
    return audit(kglite_engine, [read_rule(rule_file(tmp_path))], DAY)


def written(folder: Path, text: str) -> Path:
    """A suppressions file."""
    path = folder / "pohon-suppressions.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def entry(
    node: str = "bawah", until: date = DAY, rule: str = "OWN901", other: str | None = None
) -> Suppression:
    """An entry for a goal of the sample tree."""
    return Suppression(rule, f"dinas-2024/{node}", "menunggu SK", until, None, other, f"f.yaml:{node}")


def test_entries_are_read(tmp_path: Path) -> None:
    """Both ways of writing an entry give the same; owner and other may be left out."""
    path = written(
        tmp_path,
        "# accepted\n- {rule: own901, node: dinas-2024/bawah, reason: menunggu SK, until: 2025-03-31}\n"
        "- rule: OWN901\n  node: dinas-2024/samping\n  other: mitra\n  reason: 'no'\n  owner: Sekretaris\n"
        "  until: '2025-03-31'\n",
    )
    first, second = read_suppressions(path)
    assert (first.rule, first.node, first.reason, first.owner) == (
        "OWN901",
        "dinas-2024/bawah",
        "menunggu SK",
        None,
    )
    assert first.until == second.until == date(2025, 3, 31)
    assert (second.reason, second.owner, second.other, second.place) == (
        "no",
        "Sekretaris",
        "mitra",
        f"{path}:3",
    )


@pytest.mark.parametrize("text", ["", "# only a comment\n", "---\n", "[]\n"])
def test_an_empty_file_holds_none(tmp_path: Path, text: str) -> None:
    """A file without entries is fine."""
    assert read_suppressions(written(tmp_path, text)) == []


def test_without_a_file_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The default file may be missing, a named one may not."""
    monkeypatch.chdir(tmp_path)
    assert read_suppressions() == []
    with pytest.raises(InputError):
        read_suppressions("pohon-suppressions.yaml")
    written(tmp_path, "- {rule: OWN901, node: a, reason: b, until: 2025-01-01}")
    assert len(read_suppressions()) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rule: OWN901", "1: Suppressions are a list"),
        ("- OWN901", "1: Every suppression holds rule, node, reason and until."),
        ("- {rule: OWN901, node: a, until: 2025-01-01}", "1: This suppression lacks “reason”."),
        ("- {rule: OWN901, node: a, reason: ' ', until: 2025-01-01}", "1: This suppression lacks “reason”."),
        ("- {rule: OWN901, node: a, reason: b}", "1: This suppression lacks “until”."),
        ("- {rule: OWN901, node: a, reason: b, until: soon}", "1: “soon” is no date"),
        ("- {rule: OWN901, node: a, reason: b, until: 2025-02-30}", "1: “2025-02-30” is no date"),
        ("- {rule: OWN901, node: a, reason: b, until: 20250131}", "1: “20250131” is no date"),
        (
            "- {rule: OWN901, node: a, reason: b, unitl: 2025-01-01}",
            "1: The key “unitl” is unknown. Did you mean “until”?",
        ),
        ("- {rule: OWN901, node: [a], reason: b, until: 2025-01-01}", "1: “node” has to be a text."),
        (
            "- rule: OWN901\n  node: a\n  node: b\n  reason: b\n  until: 2025-01-01",
            "3: “node” is given twice",
        ),
        ("- {rule: OWN901", "2: a list [ ] or mapping"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, text: str, expected: str) -> None:
    """Each wrong entry gives a sentence at its line."""
    path = written(tmp_path, text)
    with pytest.raises(InputError) as refusal:
        read_suppressions(path)
    assert str(refusal.value).removeprefix(f"{path}:").startswith(expected), refusal.value


def test_an_accepted_finding_stays_and_is_marked(report: Report) -> None:
    """It leaves its severity's count, not the report; its last day is still covered."""
    marked = suppressed(report, [entry()], DAY, CODES)
    assert [bool(finding.suppressed) for finding in marked.findings] == [True, False]
    assert marked.findings[0].suppressed == entry()
    assert marked.summary() == {"error": 1, "warning": 0, "info": 0, "suppressed": 1}
    assert marked.notices == []


def test_an_expired_entry_suppresses_nothing_and_says_so(report: Report) -> None:
    """The day after, the finding counts again."""
    marked = suppressed(report, [entry(until=date(2024, 6, 29))], DAY, CODES)
    assert not any(finding.suppressed for finding in marked.findings)
    assert [str(notice) for notice in marked.notices] == [
        "f.yaml:bawah: The suppression of OWN901 for dinas-2024/bawah expired on 2024-06-29; its findings count again."
    ]


def test_an_entry_that_fits_nothing_is_told(report: Report) -> None:
    """A finding that is gone, another far end and an unknown rule are told; a rule that did not run is not."""
    entries = [entry("gone"), entry(other="mitra"), entry(rule="OWN910"), entry(rule="XCT001")]
    marked = suppressed(report, entries, DAY, CODES)
    sentences = [notice.sentence for notice in marked.notices]
    assert [sentence.partition(" of")[0] for sentence in sentences[:2]] == ["The suppression"] * 2
    assert sentences[2].endswith("which does not exist. Did you mean “OWN901”?")
    assert len(sentences) == 3


def kinds(report: Report) -> list[str]:
    """The kinds of the lapses that a report tells."""
    return [notice.kind for notice in report.notices if isinstance(notice, Lapse)]


@pytest.mark.parametrize("lang", texts.LANGUAGES)
def test_an_entry_of_another_tree_is_not_called_useless(report: Report, lang: str) -> None:
    """Only the trees that were audited, and their agencies, can show that an entry fits nothing."""
    texts.use(lang)
    of_others = ("dinkes-2024/x", "dinkes-2024/x#1", "dinkes-2024", "dinkes/kadis", "dinas-2025/x")
    entries = [Suppression("OWN901", node, "r", DAY) for node in of_others]
    assert kinds(suppressed(report, entries, DAY, CODES)) == ["elsewhere"] * len(of_others)
    expired = [Suppression("OWN901", node, "r", date(2000, 1, 1)) for node in of_others]
    assert kinds(suppressed(report, expired, DAY, CODES)) == ["elsewhere"] * len(of_others)
    of_these = ("dinas-2024", "dinas-2024/x", "dinas-2024/x#1@1", "dinas/kadis", "dinas")
    entries = [Suppression("OWN901", node, "r", DAY) for node in of_these]
    assert kinds(suppressed(report, entries, DAY, CODES)) == ["unused"] * len(of_these)


def test_accepting_writes_what_reads_back_and_covers(report: Report, tmp_path: Path) -> None:
    """The text accepts every open finding, keeps what was there, and needs to be written only once."""
    before = "# team A\n- {rule: OWN901, node: dinas-2024/bawah, reason: lama, until: 2024-12-31}  # noted"
    path = written(tmp_path, before)
    marked = suppressed(report, read_suppressions(path), DAY, CODES)
    text = accepting(marked, before, reason='a: "b" # c', until=date(2025, 1, 1), owner="Bu Ani, Sekretaris")
    assert text.startswith(before + "\n") and text.count("\n") == 3
    entries = read_suppressions(written(tmp_path, text))
    assert (entries[1].node, entries[1].reason) == ("dinas-2024/samping", 'a: "b" # c')
    assert entries[1].owner == "Bu Ani, Sekretaris"
    again = suppressed(report, entries, DAY, CODES)
    assert again.summary()["suppressed"] == 2
    assert accepting(again, text, reason="x", until=DAY) == text


@pytest.mark.parametrize(
    "before", ["", "[]", "[{rule: OWN901, node: dinas-2024/bawah, reason: b, until: 2025-01-01}]\n"]
)
def test_accepting_into_other_forms_of_file(report: Report, tmp_path: Path, before: str) -> None:
    """An empty file and one in brackets become a list with a dash an entry."""
    kept = read_suppressions(written(tmp_path, before))
    marked = suppressed(report, kept, DAY, CODES)
    text = accepting(marked, before, reason="x", until=date(2025, 1, 1), kept=kept)
    entries = read_suppressions(written(tmp_path, text))
    assert suppressed(report, entries, DAY, CODES).summary()["suppressed"] == 2
