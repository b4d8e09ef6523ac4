"""The endings of files, and their formats."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from pohon_graph.errors import UsageError
from pohon_graph.texts import say

Formats = Mapping[str, Sequence[str]]  # the endings of their files, by name

ENDINGS: Final[dict[str, tuple[str, ...]]] = {
    "text": (".txt",),
    "table": (".txt",),
    "json": (".json",),
    "csv": (".csv",),
}
# Other endings that files of a format may have.
_ALSO: Final = {".html": (".htm",), ".mmd": (".mermaid",), ".dot": (".gv",), ".graphml": (".xml",)}
# Endings that promise a format, even if this program does not write it.
_MEANT: Final = {
    ".txt", ".json", ".sarif", ".xml", ".md", ".markdown", ".html", ".htm", ".xlsx", ".csv",
    ".yaml", ".yml", ".toml", ".cypher", ".kgl", ".tsv", ".graphml", ".gexf", ".mmd", ".mermaid", ".dot",
    ".gv", ".pdf", ".svg", ".png", ".jpg", ".doc", ".docx", ".odt", ".xls", ".xlsm", ".ods", ".ppt", ".pptx",
    ".zip",
}  # fmt: skip


def settled(format_: str, output: Path | None, formats: Formats, *, is_given: bool) -> str:
    """The format to write: the given one, else the one of the file's ending.

    Raises UsageError if the ending contradicts the format, or belongs to none of `formats`. An ending that
    promises nothing (`out`, `report.log`) leaves the format unchanged.
    """
    if output is None:
        return format_
    if not is_given:
        by_ending = [one for one, endings in formats.items() if _fits(output, endings)]
        longest = max(by_ending, key=lambda one: _length(output, formats[one]), default=None)
        if longest is not None:
            return longest
        require_ending(output, {ending for endings in formats.values() for ending in endings})
        return format_
    require_ending(output, formats[format_], format_)
    return format_


def require_ending(output: Path | None, endings: Iterable[str], format_: str | None = None) -> None:
    """Raise UsageError if the file's ending promises a format other than that of `endings`."""
    allowed = [each for ending in endings for each in (ending, *_ALSO.get(ending, ()))]
    if output is None or _fits(output, allowed) or output.suffix.lower() not in _MEANT:
        return
    key = "cli.output.ending" if format_ else "cli.output.no-format-of-ending"
    listed = ", ".join(sorted(set(allowed)))
    raise UsageError(say(key, path=output, ending=output.suffix, format=format_, endings=listed))


def _fits(output: Path, endings: Iterable[str]) -> bool:
    return output.name.lower().endswith(tuple(endings))


def _length(output: Path, endings: Iterable[str]) -> int:
    """The length of the longest of the endings that the name has."""
    return max(len(ending) for ending in endings if _fits(output, (ending,)))
