"""Audits trees made only of official names: `python benchmarks/official_names.py TABLE`.

TABLE is a complete table of the nomenclature, which this project does not include. For each kind of
government there is one tree per affair: every programme, kegiatan and sub kegiatan under that government's
authority delivers a goal with the same name, the official indicator and a target in the official unit. No
rule may report these names: each count that a trial below lists must be 0.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from pohon_graph import open_store
from pohon_graph.loading import bundled_nomenclature, read
from pohon_graph.rules.findings import NOT_APPLICABLE, Report

Row = dict[str, Any]
LEVELS = {"program": "intermediate", "kegiatan": "immediate", "sub_kegiatan": "operational"}
WITH_CODES = ("PRG005", "PRG007", "PRG008", "PRG010", "XCT004", "XCT005")
WITHOUT_CODES = ("PRG005", "XCT004")
SOCIAL = "1.06"  # the affair that the bundled table has completely
AUTHORITIES = {
    "provinsi": "1",
    "kabupaten_kota": "2",
}  # the fourth part of a code; others belong to special regions
RULES = (*WITH_CODES, "IND012")


@dataclass(frozen=True, slots=True)
class Trial:
    """One way to audit the trees: the table, with or without codes, and the counts that must be 0."""

    name: str
    table: list[Row] | None
    has_codes: bool
    must_be_zero: tuple[str, ...]
    must_not_apply: tuple[str, ...] = ()


def documents(rows: Iterable[Row], kind: str, *, has_codes: bool) -> dict[str, Row]:
    """A tree file for each affair of a kind of government, by affair."""
    affairs: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda row: str(row["code"])):
        if row.get("kind") == kind and row["urusan"] != "X.XX" and is_own(row["code"], kind):
            affairs.setdefault(row["urusan"], []).append(row)
    return {
        urusan: document(urusan, with_parts(found), kind, has_codes)
        for urusan, found in affairs.items()
        if any(row["tier"] == "sub_kegiatan" for row in found)
    }


def is_own(code: str, kind: str) -> bool:
    parts = code.split(".")
    return len(parts) > 2 and (len(parts) == 3 or parts[3] == AUTHORITIES[kind])


def with_parts(rows: list[Row]) -> list[Row]:
    """The rows without programmes that have parts only in special regions."""
    codes = [row["code"] for row in rows]
    return [
        row
        for row in rows
        if row["tier"] != "program" or any(code.startswith(f"{row['code']}.") for code in codes)
    ]


def document(urusan: str, rows: list[Row], kind: str, has_codes: bool) -> Row:
    """The tree of one affair's agency."""
    goals: dict[str, Row] = {}
    programs = []
    roots: list[Row] = []
    for row in rows:
        code = row["code"]
        above = code.rpartition(".")[0] if row["tier"] == "sub_kegiatan" else code[: len("1.06.02")]
        programs.append(program(row, above if above in goals else None, has_codes))
        goals[code] = goal(row)
        siblings = goals[above].setdefault("children", []) if above in goals and above != code else roots
        siblings.append(goals[code])
    agency = f"dinas-{urusan}"
    return {
        "pohon": 1, "agency": agency, "period": "2024",
        "government": {"id": "contoh", "title": "Pemerintah Contoh", "kind": kind},
        "agencies": [{"id": agency, "title": f"Dinas {urusan}", "urusan": [urusan]}],
        "programs": programs, "goals": roots,
    }  # fmt: skip


def program(row: Row, above: str | None, has_codes: bool) -> Row:
    given = {"id": row["code"], "title": row["title"], "kind": row["tier"]}
    return {**given, **({"part_of": above} if above else {}), **({"code": row["code"]} if has_codes else {})}


def goal(row: Row) -> Row:
    indicator = {
        "title": next(iter(row.get("indicators") or ()), "Persentase capaian"),
        "target": "10 Dokumen",
    }
    if row.get("unit"):
        indicator["target"] = f"10 {row['unit']}"
    return {
        "id": row["code"], "title": f"Terlaksananya {row['title']}", "level": LEVELS[row["tier"]],
        "programs": [row["code"]], "indicators": [indicator],
    }  # fmt: skip


def audited(trees: dict[str, Row], trial: Trial, folder: Path) -> tuple[Report, float]:
    """The report on the trees, and the CPU seconds from their files to the report."""
    paths = []
    for urusan, tree in trees.items():
        paths.append(folder / f"{urusan}.json")
        paths[-1].write_text(json.dumps(tree, ensure_ascii=False), encoding="utf-8")
    start = time.process_time()
    with open_store(":memory:") as store:
        store.load(*paths, nomenclature=trial.table)
        report = store.audit(select=RULES)
    return report, time.process_time() - start


def outcomes(report: Report) -> Iterator[str]:
    for outcome in report.outcomes:
        count = "n/a" if outcome.status == NOT_APPLICABLE else f"{outcome.findings} of {outcome.population}"
        yield f"{outcome.rule.code} {count}"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("table", help="a table of the nomenclature that `pohon load` reads")
    rows = read([parser.parse_args().table]).nomenclature or []
    failed = False
    for kind in sorted({row["kind"] for row in rows if row.get("kind")}):
        coded, named = (documents(rows, kind, has_codes=has_codes) for has_codes in (True, False))
        failed |= not run(coded, kind, Trial("whole table, with codes", rows, True, WITH_CODES))
        failed |= not run(named, kind, Trial("whole table, without codes", rows, False, WITHOUT_CODES))
        others = {urusan: tree for urusan, tree in coded.items() if urusan != SOCIAL}
        trial = Trial("bundled table, all but Dinas Sosial", None, True, WITH_CODES, ("PRG005",))
        failed |= not run(others, kind, trial)
    for has_codes in (True, False):
        social = documents(bundled_nomenclature(), "kabupaten_kota", has_codes=has_codes)[SOCIAL]
        name = f"bundled table, its Dinas Sosial, {'with' if has_codes else 'without'} codes"
        failed |= not run({SOCIAL: social}, "kabupaten_kota", Trial(name, None, has_codes, WITHOUT_CODES))
    return int(failed)


def run(trees: dict[str, Row], kind: str, trial: Trial) -> bool:
    """Audit the trees in one way, print the findings, and return whether they are as required."""
    with tempfile.TemporaryDirectory() as folder:
        report, seconds = audited(trees, trial, Path(folder))
    goals = sum(len(tree["programs"]) for tree in trees.values())
    print(f"{kind}, {trial.name}: {len(trees)} trees, {goals} goals, {seconds:.1f} s")
    print("   " + "; ".join(outcomes(report)))
    for finding in report.findings:
        if finding.rule in trial.must_be_zero:
            print(f"   ! {finding.rule} {finding.node}: {finding.messages['en']}"[:400])
    return all(
        not (outcome.findings and outcome.rule.code in trial.must_be_zero)
        and not (outcome.population and outcome.rule.code in trial.must_not_apply)
        for outcome in report.outcomes
    )


if __name__ == "__main__":
    sys.exit(main())
