"""Reads a poster of any kind and writes its draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from pohon_graph.documents.nodes import Source, Unreadable
from pohon_graph.documents.text_file import check_file, unreadable
from pohon_graph.drafts.draft_goals import INFERRED, STATED
from pohon_graph.drafts.draft_yaml import yaml_text
from pohon_graph.drafts.gathering import Draft, gather
from pohon_graph.drafts.page_goals import read_page
from pohon_graph.drafts.refusals import NoPoster
from pohon_graph.drafts.same_goals import join_pages
from pohon_graph.drafts.shapes import Poster, without_text
from pohon_graph.errors import InputError
from pohon_graph.loading.answers import Answers
from pohon_graph.loading.xlsx.file_kinds import kind_of
from pohon_graph.loading.xlsx.package import BROKEN
from pohon_graph.loading.xlsx.refused import Refused
from pohon_graph.texts import say

_PLAIN: Final = (".txt", ".text", "")
# Other formats of posters, and the one to save them in.
_SAVED_AS: Final = {
    ".ppt": ".pptx", ".odt": ".pptx", ".xls": ".xlsx", ".xlsb": ".xlsx", ".ods": ".xlsx", ".doc": "PDF",
    ".docx": "PDF",
}  # fmt: skip
_ASKED: Final = ("lines", "text", "page-root", "mention")  # questions about an edge that the draft lacks


@dataclass(frozen=True, slots=True)
class Drafted:
    """The text of a draft, and sentences about it: `summary` says how the poster was read. `by_depth` says
    that levels were derived, which the draft asks about."""

    text: str
    summary: list[str] = field(default_factory=list)
    questions: int = 0
    by_depth: bool = False


def draft_of(path: str, answers: Answers) -> Drafted:
    """The draft of the poster at `path`. Raises InputError if it is not a poster that can be read."""
    source = Source(path.replace("\\", "/"))
    try:
        check_file(path, source)
        draft = _read(path, answers)
    except Unreadable as error:
        raise InputError(source.found()) from error
    except NoPoster as error:
        raise _refusal(source, say(f"draft.no.{error.key}", **error.fields), error.at) from error
    except Refused as error:
        source.problem(f"{source.name}!{error.cell}" if error.cell else 0, error.key, **error.fields)
        raise InputError(source.found()) from error
    except OSError as error:
        unreadable(source, error)
        raise InputError(source.found()) from error
    summary = summary_of(Path(path).name, draft)
    head = [*summary, say("draft.head", count=len(draft.questions)) if draft.questions else say("draft.done")]
    return Drafted(yaml_text(draft, head), summary, len(draft.questions), draft.by_depth)


def _refusal(source: Source, sentence: str, at: str = "") -> InputError:
    source.problems.append((f"{source.name}!{at}" if at else 0, sentence))
    return InputError(source.found())


def _read(path: str, answers: Answers) -> Draft:
    if _is_plain(path):
        from pohon_graph.drafts.plain_blocks import read_plain

        found = read_plain(path)
        if not found.goals:
            raise NoPoster("no-goals-in-text")
        return gather(found, answers, is_ours=False)
    poster = _poster(path)
    nothing = "picture" if poster.has_pictures else "no-boxes"
    if all(without_text(page.boxes) for page in poster.pages):
        raise NoPoster("no-text" if any(page.boxes for page in poster.pages) else nothing)
    found = join_pages([read_page(page, is_ours=poster.is_ours) for page in poster.pages])
    if not found.goals:
        raise NoPoster(nothing)
    return gather(found, answers, is_ours=poster.is_ours)


def _poster(path: str) -> Poster:
    """The pages of a file. Only what goes wrong in reading it says that the file is damaged."""
    try:
        return _reader(path)(path)
    except BROKEN as error:
        raise NoPoster("damaged", suffix=Path(path).suffix.lower()) from error


def _is_plain(path: str) -> bool:
    """Whether a file is a plain text. Other files of text, such as tree files, are no posters."""
    return Path(path).suffix.lower() in _PLAIN and kind_of(path) == "text"


def _reader(path: str) -> Callable[[str], Poster]:
    """The reader for the kind of file, by its content."""
    from pohon_graph.drafts.office_posters import read_slides
    from pohon_graph.drafts.pdf_pages import read_pdf

    readers = {".pptx": read_slides, ".xlsx": _read_book, ".pdf": read_pdf}
    kind = kind_of(path)
    if kind == "empty":
        raise Refused("empty")
    if kind not in readers:
        raise _unread(kind, Path(path).suffix.lower())
    return readers[kind]


def _unread(kind: str | None, suffix: str) -> NoPoster:
    """Why a file of another kind is not read."""
    if kind == "password":
        return NoPoster("password")
    if kind is None and suffix in (".pptx", ".xlsx", ".pdf"):
        return NoPoster("damaged", suffix=suffix)
    if kind in _SAVED_AS:
        return NoPoster("other-format", kind=suffix or kind, wanted=_SAVED_AS[kind])
    return NoPoster("kind", kind=kind if kind and kind.startswith(".") else suffix)


def _read_book(path: str) -> Poster:
    """The shapes on the sheets of a workbook; without any, the boxes in its cells."""
    from pohon_graph.drafts.cell_borders import read_cells
    from pohon_graph.drafts.office_posters import read_sheets

    poster = read_sheets(path)
    has_shapes = sum(bool(box.text and box.area) for page in poster.pages for box in page.boxes) > 1
    if has_shapes:
        return poster
    cells = read_cells(path)
    cells.has_pictures = poster.has_pictures
    return cells


def summary_of(name: str, draft: Draft) -> list[str]:
    """How a poster was read, in sentences."""
    found, edges = draft.found, draft.found.edges()
    stated = sum(basis == STATED for *_, basis in edges)
    inferred = sum(basis == INFERRED for *_, basis in edges)
    asked = sum(one.key in _ASKED for one in draft.questions)
    if inferred or asked or not stated:
        sources = say("draft.from-several", stated=stated, inferred=inferred, asked=asked)
    else:
        sources = say("draft.from-lines")
    key = "draft.read-text" if draft.questions and draft.questions[-1].key == "text" else "draft.read"
    first = say(key, name=name, boxes=found.boxes, lines=found.lines, sources=sources)
    facts = [goal.facts for goal in draft.goals]
    counts = say(
        "draft.counts", goals=len(draft.goals), edges=len(edges), stated=stated, inferred=inferred,
        asked=asked, indicators=sum(len(one.measures) for one in facts),
        targets=sum(bool(measure.targets) for one in facts for measure in one.measures),
        owned=sum(bool(one.owners) for one in facts),
        crosscuts=sum(len(one.partners) for one in facts), questions=len(draft.questions),
    )  # fmt: skip
    lines = [first, counts]
    lines += [say("draft.by-depth")] if draft.by_depth else []
    lines += [say("draft.left", texts="; ".join(found.left))] if found.left else []
    return lines
