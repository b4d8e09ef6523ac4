"""Finds the inputs at the paths of a command: files, folders and tables."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pohon_graph.documents.nodes import Source, Unreadable
from pohon_graph.documents.text_file import unreadable
from pohon_graph.files import PathLike
from pohon_graph.loading.formats import csv_folder
from pohon_graph.loading.input_format import InputFormat
from pohon_graph.loading.sheet_maps.workbook_map import SUFFIX
from pohon_graph.loading.table_columns import table_of
from pohon_graph.registry import offered
from pohon_graph.texts import say

_OTHER_OFFICE = (".xlsb", ".numbers", ".mht", ".mhtml", ".htm", ".html")
_POSTERS = (".pptx", ".pdf")
_LOCKS = ("~$", ".~lock.")  # files of Excel and LibreOffice next to a workbook that is open
# In the same folder as trees: read by the audit, or with their workbook.
_NOT_TREES = ("pohon-suppressions.yaml", SUFFIX)


@dataclass(frozen=True, slots=True)
class Input:
    """One thing to read: its `format`, the path to open and the path as typed."""

    format: InputFormat
    path: str
    name: str


def inputs(paths: Sequence[PathLike]) -> tuple[list[Input], list[Source]]:
    """The inputs at the paths, in order, and the sources with problems or notices about the search."""
    found: list[Input] = []
    sources: list[Source] = []
    for given in paths:
        path = os.fspath(given)
        source = Source(_typed(path))
        sources.append(source)
        try:
            found += _behind(path, source)
        except Unreadable:
            continue  # the reason is among the problems of the source
    return found, [source for source in sources if source.problems or source.notices]


def _behind(path: str, source: Source) -> Iterator[Input]:
    try:
        is_folder = Path(path).is_dir()
    except (OSError, ValueError) as error:  # the name is too long or contains NUL
        raise unreadable(source, error) from error
    if is_folder:
        yield from _in_folder(path, source)
        return
    if path.lower().endswith(SUFFIX):
        source.problems.append((0, say("maps.is-a-map")))
        return
    suffix = Path(path).suffix.lower()
    if Path(path).name.startswith(_LOCKS) and Path(path).is_file():
        source.problem(0, "lock-file")
        return
    if suffix in _OTHER_OFFICE and Path(path).is_file():
        _refuse_office(path, suffix, source)
        return
    if suffix in _POSTERS and Path(path).is_file():
        source.problem(0, "poster-file", file=source.name)
        return
    formats = _formats()
    chosen = next((each for each in formats if suffix in each.suffixes), formats[0])
    yield Input(chosen, path, source.name)


def _refuse_office(path: str, suffix: str, source: Source) -> None:
    """Report a file of another format with advice, by its content if that is something else."""
    from pohon_graph.loading.xlsx.file_kinds import unfit

    try:
        found = unfit(path, suffix)
    except OSError as error:
        raise unreadable(source, error) from error
    if found is None:
        source.problem(0, "other-office", suffix=suffix)
    else:
        source.problem(0, found.key, **found.fields)


def _in_folder(folder: str, source: Source) -> Iterator[Input]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
        names = [entry.name for entry in entries if not entry.is_dir()]
    except OSError as error:
        raise unreadable(source, error) from error
    chosen = [(each, name) for name in names if (each := _format(name)) and not each.exported]
    exported = _exported(entries)
    is_table = any(_is_table(name) for name in names)
    if is_table:
        yield Input(csv_folder.FORMAT, folder, source.name)
    if is_table or any(not each.only for each, _ in chosen):
        if exported:
            source.notice(0, "exports-in-folder", names=", ".join(name for _, name in exported))
    else:
        chosen += exported
        if not chosen:
            source.problem(0, "no-trees")
    for each, name in chosen:
        yield Input(each, str(Path(folder, name)), f"{source.name.rstrip('/')}/{name}")


def _exported(entries: Sequence[os.DirEntry[str]]) -> list[tuple[InputFormat, str]]:
    """The workbooks and folders of tables in a folder, one for each tree, as an export writes them.

    If the folder also has tree files or tables, these are skipped with a notice, because they are
    usually made from them.
    """
    found: list[tuple[InputFormat, str]] = []
    for entry in entries:
        if entry.is_dir():
            if _is_folder_of_tables(entry.path):
                found.append((csv_folder.FORMAT, entry.name))
        elif (each := _format(entry.name)) and each.exported:
            found.append((each, entry.name))
    return found


def _is_folder_of_tables(folder: str) -> bool:
    try:
        with os.scandir(folder) as entries:
            return any(_is_table(entry.name) for entry in entries)
    except OSError:
        return False


def _format(name: str) -> InputFormat | None:
    """The format of a file in a folder; None if it is not read there."""
    if name.startswith((".", *_LOCKS)) or name.lower().endswith(_NOT_TREES):
        return None
    return next((each for each in _formats() if each.takes(name)), None)


@cache
def _formats() -> list[InputFormat]:
    return offered("pohon_graph.loading.formats", "FORMAT")


def _is_table(name: str) -> bool:
    stem, dot, suffix = name.rpartition(".")
    return bool(dot) and suffix.lower() == "csv" and table_of(stem) is not None


def _typed(path: str) -> str:
    """The path as typed, with forward slashes, so that a report is the same on every system."""
    return path.replace(os.sep, "/")
