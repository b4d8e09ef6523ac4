"""Texts from the graph, cleaned for the page: one line, no control characters, no folders."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pohon_graph.xml_characters import fit


def line(text: Any) -> str:
    """A value as one line of text; an empty line for None."""
    if text is None:
        return ""
    written = str(text)
    if written.isprintable() and "  " not in written and written == written.strip(" "):
        return written
    return fit(" ".join(written.split()))


def lines(values: Iterable[Any]) -> str:
    """A column of texts as one string, a line for each."""
    written = ["" if value is None else str(value) for value in values]
    whole = "\n".join(written)
    # Check the whole column at once: it is nearly always clean.
    tidy = whole.replace("\n", "").isprintable() and whole.count("\n") == max(0, len(written) - 1)
    if tidy and not any(blank in f"\n{whole}\n" for blank in ("  ", "\n ", " \n")):
        return whole
    return "\n".join(map(line, written))


def places(sources: Iterable[Any]) -> str:
    """A column of places as one string, a line for each; see `place`."""
    whole = lines(sources)
    if "/" not in whole and "\\" not in whole:
        return whole
    return "\n".join(map(place, whole.split("\n")))


def place(source: Any) -> str:
    """The place that something was read from, without the folders, which are private to the sender."""
    return line(source).replace("\\", "/").rpartition("/")[2]
