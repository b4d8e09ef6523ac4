"""The user's answers for a planner's workbook that does not name its agency or period."""

from __future__ import annotations

from dataclasses import dataclass

from pohon_graph.files import PathLike


@dataclass(frozen=True, slots=True)
class Answers:
    """The agency by its name, and the period, of sheets that name none; the titles of the sheets to read,
    all if there are none.

    `map_file` is the mapping file to read instead of the one next to the workbook. `with_questions` reads a
    draft although it has open questions.
    """

    agency: str | None = None
    period: str | None = None
    sheets: tuple[str, ...] = ()
    map_file: PathLike | None = None
    with_questions: bool = False
