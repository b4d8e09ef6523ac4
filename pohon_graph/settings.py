"""`pohon.toml`: what a team sets once instead of typing it with every command.

[tool.pohon]
store = ".pohon/graph.kgl"
language = "id"                # or lang
select = ["OWN", "XCT"]        # codes or beginnings of codes, a list or a text with commas
ignore = "CAS009"
own-rules = ["aturan"]         # folders of own rule files, seen from this file

[tool.pohon.severity]
CAS010 = "warning"

[tool.pohon.rules.CAS010]
most = 9                       # a rule's own settings, as `pohon rules CAS010` lists them
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from pohon_graph.errors import InputError, Problem
from pohon_graph.files import SETTINGS, PathLike, nearest, read_whole, reason
from pohon_graph.ontology import SEVERITIES
from pohon_graph.suggest import did_you_mean
from pohon_graph.texts import LANGUAGES, say


@dataclass(frozen=True, slots=True)
class Settings:
    """The content of a settings file; everything is optional.

    `severities` are by code, `thresholds` by code and name of the setting. `rule_folders` and the path of a
    `store` are relative to the working folder. `path` is the file, None if there is none.
    """

    path: Path | None = None
    store: str | None = None
    language: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rule_folders: tuple[Path, ...] = ()
    severities: dict[str, str] = field(default_factory=dict)
    thresholds: dict[str, dict[str, Any]] = field(default_factory=dict)


def read_settings(path: PathLike | None = None) -> Settings:
    """The settings in `path`, else in the nearest `pohon.toml` of the working folder and those above it.

    Raises InputError with every unknown or unfit setting.
    """
    file = Path(path) if path is not None else nearest(SETTINGS)
    if file is None:
        return Settings()
    import tomllib

    try:
        text = read_whole(file).decode("utf-8-sig")
        table = tomllib.loads(text)
    except OSError as error:
        raise _single(str(file), "rules.toml-unreadable", reason=reason(error)) from error
    except UnicodeDecodeError as error:
        raise _single(str(file), "rules.toml-not-utf8") from error
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        place = f"{file}:{line[1]}" if line else str(file)
        raise _single(place, "rules.toml", reason=str(error).partition(" (at")[0]) from error
    reader = _Reader(file, text)
    settings = reader.settings(table)
    if reader.problems:
        raise InputError(sorted(reader.problems, key=by_line))
    return settings


class Places:
    """The places of keys in the file, as precisely as TOML allows."""

    def __init__(self, path: Path, text: str | None = None) -> None:
        self._path, self._text = path, text

    @cached_property
    def _lines(self) -> list[str]:
        """The lines of the file, read only for a problem; none if the file was removed meanwhile."""
        if self._text is None:
            with suppress(OSError, UnicodeDecodeError):
                self._text = self._path.read_text(encoding="utf-8-sig")
        return (self._text or "").splitlines()

    def of(self, key: str) -> str:
        """`file:line` of a key."""
        word = re.compile(rf"""^\s*(\[.*)?(?<![\w-])["']?{re.escape(key)}["']?\s*[\].=]""")
        for number, line in enumerate(self._lines, start=1):
            if word.match(line):
                return f"{self._path}:{number}"
        return str(self._path)

    def problem(self, key: str, text: str, name: str, among: Iterable[str], **fields: str) -> Problem:
        """A problem with a key, and the closest word `among` others."""
        return Problem(self.of(key), say(text, name=name, **fields) + did_you_mean(name, among))


class _Reader:
    """Reads `[tool.pohon]` key by key and collects the problems."""

    def __init__(self, path: Path, text: str) -> None:
        self.problems: list[Problem] = []
        self._path = path
        self._places = Places(path, text)

    def settings(self, table: dict[str, Any]) -> Settings:
        found: dict[str, Any] = {"path": self._path}
        own = self._only(self._only(table, "tool").get("tool", {}), "pohon").get("pohon", {})
        known: dict[str, Callable[[str, Any], Any]] = {
            "store": self._store,
            "language": self._language,
            "lang": self._language,
            "select": self._codes,
            "ignore": self._codes,
            "own-rules": self._folders,
            "severity": self._severities,
            "rules": self._thresholds,
        }
        fields = dict.fromkeys(known, "") | {
            "lang": "language",
            "own-rules": "rule_folders",
            "severity": "severities",
            "rules": "thresholds",
        }
        for key, value in (own if isinstance(own, dict) else {}).items():
            if key in known:
                found[fields[key] or key] = known[key](key, value)
            else:
                self.problems.append(self._places.problem(key, "rules.toml-unknown", key, known))
        return Settings(**found)

    def _only(self, table: Any, name: str) -> dict[str, Any]:
        """The table, which must contain only `name`."""
        for key in table if isinstance(table, dict) else ():
            if key != name:
                self.problems.append(self._places.problem(key, "rules.toml-outside", key, ()))
        return table if isinstance(table, dict) else {}

    def _wrong(self, key: str, wanted: str) -> None:
        self.problems.append(self._places.problem(key, wanted, key, ()))

    def _text(self, key: str, value: Any) -> str | None:
        if isinstance(value, str) and value:
            return value
        self._wrong(key, "rules.toml-text")
        return None

    def _store(self, key: str, value: Any) -> str | None:
        """A file's path is relative to the settings file."""
        address = self._text(key, value)
        is_file = address and "://" not in address and address != ":memory:"
        return str(self._path.parent / address) if address and is_file else address

    def _language(self, key: str, value: Any) -> str | None:
        if value in LANGUAGES:
            return str(value)
        self._wrong(key, "rules.toml-language")
        return None

    def _codes(self, key: str, value: Any) -> tuple[str, ...]:
        values = [value] if isinstance(value, str) else value
        if isinstance(values, list) and all(isinstance(each, str) for each in values):
            return tuple(values)
        self._wrong(key, "rules.toml-codes")
        return ()

    def _folders(self, key: str, value: Any) -> tuple[Path, ...]:
        return tuple(self._path.parent / folder for folder in self._codes(key, value))

    def _severities(self, key: str, value: Any) -> dict[str, str]:
        if not isinstance(value, dict):
            self._wrong(key, "rules.toml-table")
            return {}
        for code, severity in value.items():
            if severity not in SEVERITIES:
                fields = {"value": str(severity), "words": ", ".join(SEVERITIES), "key": code}
                sentence = say("rules.not-one-of", **fields) + did_you_mean(str(severity), SEVERITIES)
                self.problems.append(Problem(self._places.of(code), sentence))
        return value

    def _thresholds(self, key: str, value: Any) -> dict[str, dict[str, Any]]:
        if isinstance(value, dict) and all(isinstance(each, dict) for each in value.values()):
            return value
        self._wrong(key, "rules.toml-table")
        return {}


def _single(place: str, key: str, **fields: str) -> InputError:
    return InputError([Problem(place, say(key, **fields))])


def by_line(problem: Problem) -> tuple[int, str]:
    """The order of problems in the file."""
    line = problem.place.rpartition(":")[2]
    return (int(line) if line.isdigit() else 0, problem.sentence)
