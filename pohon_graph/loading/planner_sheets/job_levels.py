"""The levels of goals whose sheet names only the job of their owner: derived from it, and asked about."""

from __future__ import annotations

from pohon_graph.documents.nodes import Leaf
from pohon_graph.documents.quoting import shown
from pohon_graph.graph.known_words import level_name
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.loading.planner_sheets.district_levels import level_in_district
from pohon_graph.loading.planner_sheets.ledger import Ledger
from pohon_graph.loading.planner_sheets.positions import usual_level
from pohon_graph.loading.planner_sheets.table import Table

ABOUT_JOBS = "job-levels"  # the key of the question


def level_of_job(job: Leaf, table: Table) -> str | None:
    """The level that a mapping file gives to a job, or to words of it, else the usual one, which is noted."""
    given = _given(normalise(job.text or ""), table)
    if given is not None:
        return given
    level = (level_in_district(job.text or "") if table.in_district else None) or usual_level(job.text or "")
    if level is not None:
        table.jobs.setdefault(" ".join((job.text or "").split()), (job.at, level))
    return level


def ask_about_jobs(table: Table, ledger: Ledger) -> None:
    """Ask whether the levels of jobs are right, all in one question."""
    if table.jobs:
        at = next(iter(table.jobs.values()))[0]
        jobs = "; ".join(f"{shown(job)} = {level_name(level)}" for job, (_, level) in table.jobs.items())
        derived = {job: level for job, (_, level) in table.jobs.items()}
        ledger.ask(at, ABOUT_JOBS, jobs=jobs, derived=derived, count=len(derived))


def ask_for_level(job: Leaf, ledger: Ledger) -> None:
    """Ask for the level of a job that says none, without which a load stops."""
    text = " ".join((job.text or "").split())
    if not any(one.key == "job-level" and one.fields["word"] == text for one in ledger.questions):
        ledger.ask(job.at, "job-level", stops=True, text=shown(text), word=text)


def _given(job: str, table: Table) -> str | None:
    """The level of the longest words of a mapping file that the job has."""
    levels = table.given.levels if table.given else {}
    found = [words for words in levels if f" {words} " in f" {job} "]
    return levels[max(found, key=len)] if found else None
