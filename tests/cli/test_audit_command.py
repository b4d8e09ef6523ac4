"""`pohon audit` as a process: what it says beside the findings, and what it refuses."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from pohon_graph.reports.statistics import statistics_json, statistics_text
from pohon_graph.rules.findings import Report
from tests.cli.test_command_line import ROOT, SEED, pohon
from tests.reports.audited import hostile
from tests.rule_cases import whole_tree


def test_a_choice_that_leaves_no_rule_is_no_clean_bill() -> None:
    """Where nothing is left to run the audit is refused, not passed."""
    done = pohon("audit", SEED, "--select", "OWN", "--ignore", "OWN", "--lang", "en")
    assert done.returncode == 2 and "No rule is left" in done.stderr and done.stdout == ""


def test_select_may_be_repeated() -> None:
    """Two `--select` choose what one with a comma chooses."""
    one = pohon("audit", SEED, "--select", "OWN001,TGT001", "--format", "json")
    two = pohon("audit", SEED, "--select", "OWN001", "--select", "TGT001", "--format", "json")
    assert one.stdout == two.stdout and '"TGT001"' in one.stdout


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_only_new_findings_are_shown_and_that_is_said(form: str, tmp_path: Path) -> None:
    """With `--new-only` every form for people says what was left out, and calls nothing clean or passed."""
    earlier = tmp_path / "earlier.json"
    pohon("audit", SEED, "--format", "json", "-o", earlier)
    done = pohon("audit", SEED, "--new-only", earlier, "--format", form, "-o", "-", "--lang", "en")
    told = " ".join(done.stdout.split())
    report = json.loads(earlier.read_text("utf-8"))
    known = len(report["findings"])
    assert done.returncode == 0 and f"Findings that the earlier report has too: {known}." in told
    assert "every rule that applies passed" not in told and "passed" not in told.lower()
    report["findings"] = [one for one in report["findings"] if one["rule"] != "OWN001"]
    earlier.write_text(json.dumps(report), "utf-8")
    done = pohon("audit", SEED, "--new-only", earlier, "--format", form, "--lang", "en", "-o", "-")
    assert done.returncode == 1
    assert f"Findings that the earlier report has too: {known - 4}." in " ".join(done.stdout.split())


def test_the_workbook_of_an_audit_names_the_branch_of_each_finding(tmp_path: Path) -> None:
    """What the text report has as a heading stands in a column of its own."""
    pohon("audit", SEED, "--select", "OWN001", "--format", "xlsx", "-o", tmp_path / "a.xlsx", "--lang", "id")
    head, *rows = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[1].iter_rows(values_only=True)
    branches = [row[head.index("Cabang")] for row in rows]
    assert sorted(branches) == [
        "Meningkatnya kualitas SDM PPKS",
        *["Terpenuhinya kebutuhan material PPKS"] * 3,
    ]


def test_wrong_input_of_an_audit_is_not_said_to_be_unwritten(tmp_path: Path) -> None:
    """Only a load, which would have written, says that nothing was written."""
    for command, said in (("load", True), ("audit", False)):
        done = pohon(command, "none.yaml", "--lang", "en", cwd=tmp_path)
        assert done.returncode == 2 and ("Nothing was written" in done.stderr) == said
        assert "One problem was found. Fix it, then try again." in done.stderr


def test_many_lapsed_suppressions_are_told_in_short(tmp_path: Path) -> None:
    """Of more than five alike the first three are told, then how many more; others are told apart."""
    report = json.loads(pohon("audit", SEED, "--format", "json").stdout)
    lines = [
        json.dumps({"rule": one["rule"], "node": one["node"], "reason": "r", "until": "2020-01-01"})
        for one in report["findings"][:9]
    ]
    lines.append(
        json.dumps({"rule": "OWN001", "node": "dinsos-2024/x", "reason": "r", "until": "2099-01-01"})
    )
    path = tmp_path / "s.yaml"
    path.write_text("".join(f"- {line}\n" for line in lines), "utf-8")
    told = pohon("audit", SEED, "--suppressions", path, "--lang", "en").stderr.splitlines()
    assert [line for line in told[:3] if "expired on 2020-01-01" in line] == told[:3]
    assert told[3] == f"{path}: 6 more suppressions have expired; their findings count again."
    assert told[4].startswith(f"{path}:10: ") and len(told) == 5


def test_accepted_findings_are_marked_in_every_answer(tmp_path: Path) -> None:
    """`pohon why` and the page mark the findings of the folder's file, as the audit does."""
    store = ("--store", tmp_path / "s.kgl")
    pohon("load", SEED, *store)
    accept = ("--write-suppressions", "--reason", "menunggu SK", "--until", "2099-12-31")

    def answers() -> tuple[bool, list[str]]:
        told = pohon("why", "rumah-layak-huni", *store, "--lang", "id", cwd=tmp_path).stdout
        pohon("view", "-o", "a.html", *store, "--force", cwd=tmp_path)
        # The page writes a value that all findings share once.
        marks = re.findall(r'"suppressed":([01]),', (tmp_path / "a.html").read_text("utf-8"))
        return "[dikecualikan sampai 2099-12-31: menunggu SK]" in told, marks

    assert answers() == (False, ["0"])
    assert pohon("audit", *store, *accept, cwd=tmp_path).returncode == 0
    assert answers() == (True, ["1"])


def test_suppressions_may_be_written_to_a_new_file(tmp_path: Path) -> None:
    """`--suppressions FILE --write-suppressions` makes the file; the next audit finds all accepted."""
    path = tmp_path / "accepted.yaml"
    accept = ("--write-suppressions", "--reason", "SK", "--until", "2099-12-31")
    done = pohon("audit", SEED, "--suppressions", path, *accept)
    assert done.returncode == 0, done.stderr
    assert pohon("audit", SEED, "--suppressions", path, "--fail-on", "info").returncode == 0


@pytest.mark.parametrize(
    ("options", "word"),
    [
        ((), "needs --reason and --until"),
        (("--reason", "SK"), "needs --reason and --until"),
        (("--reason", " ", "--until", "2099-01-01"), "--reason is empty"),
        (("--reason", "SK", "--until", "2020-01-01"), "2020-01-01 is past"),
    ],
)
def test_an_acceptance_that_cannot_hold_is_refused_at_once(
    options: tuple[str, ...], word: str, tmp_path: Path
) -> None:
    """Without reason and last day, or with a blank or past one, nothing is audited or written."""
    done = pohon("audit", SEED, "--write-suppressions", *options, "--lang", "en", cwd=tmp_path)
    assert done.returncode == 2 and word in done.stderr
    assert done.stdout == "" and list(tmp_path.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX terminals")
def test_reason_and_last_day_are_asked_for_on_a_terminal(tmp_path: Path) -> None:
    """A blank reason, a word that is no date and a day that has passed are asked for again."""
    import pty

    command = [sys.executable, str(ROOT / "cli.py"), "audit", str(SEED), "--select", "OWN001"]
    ours, theirs = pty.openpty()
    try:
        process = subprocess.Popen(
            [*command, "--write-suppressions", "--lang", "id"],
            stdin=theirs, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd=tmp_path,
        )  # fmt: skip
        os.write(ours, b" \nmenunggu SK\nbesok\n2020-01-01\n2099-12-31\n")
        told = process.communicate(timeout=60)[1].decode()
    finally:
        os.close(theirs)
        os.close(ours)
    assert process.returncode == 0, told
    assert "besok bukan tanggal" in told and "2020-01-01 sudah lewat" in told and "Error" not in told
    written = (tmp_path / "pohon-suppressions.yaml").read_text("utf-8")
    assert written.count('reason: "menunggu SK", until: 2099-12-31') == 4


def test_evidence_holds_no_word_of_python() -> None:
    """The row behind a finding is written as its reader writes it: yes and no, and lists with commas."""
    done = pohon("audit", SEED, "--explain", "--lang", "id")
    assert "whole_tree = tidak" in " ".join(done.stdout.split())
    rows = [line for line in done.stdout.splitlines() if "Baris hasil" in line or " = " in line]
    assert rows and not [line for line in rows if re.search(r"= (True|False|None|\[)", line)]


def test_evidence_goes_with_text_only_and_that_is_said() -> None:
    """`--explain` with another form changes nothing in it and says so on stderr."""
    plain = pohon("audit", SEED, "--format", "json")
    done = pohon("audit", SEED, "--format", "json", "--explain", "--lang", "id")
    assert done.stdout == plain.stdout and "--explain" in done.stderr


def test_statistics_count_the_findings_of_each_rule() -> None:
    """One line a rule, most findings first; as JSON the same; the exit code is that of the audit."""
    whole = json.loads(pohon("audit", SEED, "--format", "json").stdout)
    found = {rule["code"]: rule for rule in whole["rules"] if rule["findings"]}
    done = pohon("audit", SEED, "--statistics", "--format", "json", "--lang", "en")
    listed = json.loads(done.stdout)
    counts = [(one["code"], one["findings"], one["population"], one["severity"]) for one in listed]
    assert sorted(counts) == [
        (code, rule["findings"], rule["population"], rule["severity"]) for code, rule in sorted(found.items())
    ]
    assert [-one["findings"] for one in listed] == sorted(-one["findings"] for one in listed)
    text = pohon("audit", SEED, "--statistics", "--lang", "en")
    lines = text.stdout.splitlines()
    assert [re.split(" {2,}", line)[1] for line in lines] == [one["code"] for one in listed]
    assert "4 of 31" in text.stdout and text.returncode == done.returncode == 1


def test_a_tree_with_little_in_it_is_not_called_clean(tmp_path: Path) -> None:
    """Rules that found nothing to judge are counted beside the sentence that there are no findings."""
    path = tmp_path / "a.json"
    goals = [{"operational": "a"}]
    path.write_text(json.dumps(whole_tree({"goals": goals})), "utf-8")
    told = pohon("audit", path, "--select", "CAS001,CAS002,XCT001,XCT002,XCT003", "--lang", "en").stdout
    assert "No findings, but 4 of 5 rules found nothing to judge in this tree." in " ".join(told.split())


def test_statistics_of_nothing_and_of_another_format() -> None:
    """Without findings that is said, as JSON with an empty list; formats with details are refused."""
    clean = pohon("audit", SEED, "--select", "CAS002", "--statistics", "--lang", "en")
    assert clean.returncode == 0 and clean.stdout == "No findings: every rule that applies passed.\n"
    assert pohon("audit", SEED, "--select", "CAS002", "--statistics", "--format", "json").stdout == "[]\n"
    refused = pohon("audit", SEED, "--statistics", "--format", "sarif", "--lang", "en")
    assert refused.returncode == 2 and "only for the formats text, json" in refused.stderr


def test_statistics_name_a_rule_that_failed_and_omit_accepted_findings() -> None:
    """A rule that could not be run is listed with its reason; suppressed findings do not count."""
    report = hostile().report
    rows = {row["code"]: row for row in json.loads(statistics_json(report))}
    assert rows["CAS002"]["error"] and "error" not in rows["OWN001"]
    counted = [one for one in report.findings if one.rule == "OWN001" and not one.suppressed]
    assert rows["OWN001"]["findings"] == len(counted) < report_findings(report, "OWN001")
    assert "gagal dijalankan" in statistics_text(report)


def report_findings(report: Report, code: str) -> int:
    """The number of findings of a rule, suppressed ones included."""
    return sum(one.rule == code for one in report.findings)
