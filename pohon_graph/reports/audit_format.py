"""The formats of an audit: each module of `reports.audits` is one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from pohon_graph.registry import offered


@dataclass(frozen=True, slots=True)
class Format:
    """How an audit is written: `write` makes text or bytes from a Report.

    `write` receives the options of `reports.render` that `takes` names. `place` orders the formats in help.
    `endings` are those of its files, the usual one first. Only formats with `on_screen` can be read there.
    """

    place: int
    name: str
    write: Callable[..., str | bytes]
    endings: tuple[str, ...]
    takes: tuple[str, ...] = ()
    on_screen: bool = True

    @property
    def by_branch(self) -> bool:
        """Whether it shows the branch of a tree that a finding is on."""
        return "branches" in self.takes


@cache
def audit_formats() -> dict[str, Format]:
    """The formats by name."""
    return {each.name: each for each in offered("pohon_graph.reports.audits", "FORMAT")}
