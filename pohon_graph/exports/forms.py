"""The forms of export: a module beside this one offers one, or several, as its FORMS."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Content = str | bytes
Files = Mapping[str, Content]  # by name inside a folder


@dataclass(frozen=True, slots=True)
class Form:
    """A form of export: `write` turns a graph into the content of a file, or of several.

    `place` is where help lists it; `suffix` is that of its files; `about` says in Indonesian and in English
    what it is good for; `also` are other names that people give it.

    A form is written for the whole graph at once, or with `by_tree` tree by tree: one tree gives one file,
    several give a folder. A form that is a `folder` of tables gives a folder for one tree, and a folder of
    such folders for several. One that shows `partners` needs the whole graph, also for one tree. One that is
    `yearly` shows the targets of one year.
    """

    place: int
    name: str
    suffix: str
    write: Callable[..., Content | Files]
    about: tuple[str, str]
    by_tree: bool = False
    folder: bool = False
    partners: bool = False
    yearly: bool = False
    also: tuple[str, ...] = ()

    @property
    def is_binary(self) -> bool:
        """Whether its files are no text."""
        return self.suffix == ".xlsx"
