"""Reads a rule file: a header of `//` comments and one Cypher statement whose rows are the findings.

A file is refused before it runs if it would write, leaves the common subset of the two engines, uses a name
that the ontology lacks, or promises a column that its statement does not return. CONTRIBUTING.md describes
the format.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from string import Formatter
from typing import TYPE_CHECKING, Any, Final

from pohon_graph.errors import InputError, Problem
from pohon_graph.files import PathLike, read_whole, reason
from pohon_graph.ontology import NODES, SEVERITIES
from pohon_graph.rules import rule_header as headers
from pohon_graph.rules.rule_header import POPULATION, SETTING, Header
from pohon_graph.settings import by_line
from pohon_graph.suggest import did_you_mean
from pohon_graph.texts import LANGUAGES, say

if TYPE_CHECKING:
    from pohon_graph.dialect.variable_types import Kind

# Names that a message may use in addition to the columns: the runner looks these up.
GIVEN: Final = ("title", "level", "node", "other", "tree")
# Columns with a special meaning; every other one goes to a finding's `detail`.
SPECIAL: Final = ("node", "other", "source", "title", "level")
# What findings may share, apart from a column, to be shown as one (see `rules.causes`).
CAUSES: Final = ("branch", "tree")
_CODE: Final = re.compile(r"[A-Z]{2,8}[0-9]{3}")
_NAME: Final = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SETTING: Final = re.compile(r"[a-z][a-z0-9_]*")
# The end of a population: rows that can be counted without being made.
_ROWS: Final = re.compile(
    r"\bRETURN\s+(?:(DISTINCT\s+[\w.]+)\s+AS\s+node|[\w.]+\s+AS\s+node(?:\s*,\s*[\w.]+\s+AS\s+other)?)\s*;?\s*\Z",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    The texts are by language (`id`, `en`). `nodes` are the labels that the column `node` can name. `on` says
    whether the rule runs by default. `cause` decides which findings are shown as one: one of CAUSES, columns
    separated by commas, or empty. `population` gives a row for each thing that the rule checks. `criterion`
    names the rule's row in docs/criteria.md.
    """

    code: str
    name: str
    severity: str
    on: bool
    nodes: tuple[str, ...]
    titles: dict[str, str]
    counts: dict[str, str]
    messages: dict[str, str]
    whys: dict[str, str]
    fixes: dict[str, str]
    sources: dict[str, str]
    settings: dict[str, Any]
    population: str
    query: str
    path: Path
    cause: str = ""
    criterion: str = ""

    @property
    def node(self) -> str:
        """The labels of the column `node`, as the file writes them."""
        return "|".join(self.nodes)

    @property
    def count(self) -> str:
        """The population as one number, in the column `population`."""
        return _counted(self.population)


def read_rules(paths: Iterable[PathLike], *, shipped: bool = False) -> list[Rule]:
    """The rules in several files, in that order. Raises InputError with all problems of all files.

    The tests already check the queries of rules `shipped` with the program, so an audit, which takes half a
    second, skips that check.
    """
    rules: list[Rule] = []
    problems: list[Problem] = []
    for path in paths:
        rule = _read(Path(path), os.fspath(path), problems, shipped=shipped)
        if rule:
            rules.append(rule)
    if problems:
        raise InputError(problems)
    return rules


def _read(path: Path, shown: str, problems: list[Problem], *, shipped: bool) -> Rule | None:
    try:
        text = read_whole(path).decode("utf-8-sig").replace("\r\n", "\n")
    except OSError as error:
        problems.append(Problem(shown, say("rules.unreadable", reason=reason(error))))
        return None
    except UnicodeDecodeError:
        problems.append(Problem(shown, say("rules.not-utf8")))
        return None
    header, found = headers.split(shown, text)
    check = _Check(shown, header, shipped=shipped)
    rule = check.rule(path)
    problems += sorted({*found, *check.problems}, key=by_line)
    return rule


def _counted(rows: str) -> str:
    """The query `rows` with its last clause changed to count them, which is faster than reading them."""
    return _ROWS.sub(lambda end: f"RETURN count({end[1] or '*'}) AS population", rows)


class _Check:
    """Reads the values of one header and the queries, and collects the problems."""

    def __init__(self, path: str, header: Header, *, shipped: bool) -> None:
        self.problems: list[Problem] = []
        self._shipped = shipped
        self._path = path
        self._header = header

    def rule(self, path: Path) -> Rule:
        header, text = self._header, self._header.text
        settings = self._settings()
        columns = [] if self._shipped else self._queries(settings)
        messages = {code: text(f"message.{code}") for code in LANGUAGES}
        for code in LANGUAGES:
            self._placeholders(f"message.{code}", messages[code], columns)
        return Rule(
            code=self._matching("code", _CODE),
            name=self._matching("name", _NAME),
            severity=self._one_of("severity", SEVERITIES, "error"),
            on=self._one_of("default", ("on", "off"), "on") == "on",
            nodes=self._nodes(),
            titles={code: text(f"title.{code}") for code in LANGUAGES},
            counts={code: text(f"counts.{code}") for code in LANGUAGES},
            messages=messages,
            whys={code: text(f"why.{code}") for code in LANGUAGES},
            fixes={code: text(f"fix.{code}") for code in LANGUAGES},
            sources={code: text(f"source.{code}") for code in LANGUAGES},
            settings=settings,
            population=text("population"),
            query=header.statement,
            path=path,
            cause=self._cause(columns),
            criterion=text("criterion"),
        )

    def _problem(self, line: int, text: str, /, **fields: str) -> None:
        self.problems.append(Problem(f"{self._path}:{line}", say(text, **fields)))

    def _matching(self, key: str, form: re.Pattern[str]) -> str:
        value = self._header.text(key)
        if value and not form.fullmatch(value):
            self._problem(self._header.line(key), f"rules.{key}-form", value=value)
        return value

    def _one_of(self, key: str, words: tuple[str, ...], default: str) -> str:
        value = self._header.text(key) or default
        if value not in words:
            self._problem(
                self._header.line(key), "rules.not-one-of", key=key, value=value, words=", ".join(words)
            )
        return value

    def _nodes(self) -> tuple[str, ...]:
        labels = tuple((self._header.text("node") or "Goal").split("|"))
        for label in labels:
            if label not in NODES or label == "Nomenclature":
                words = ", ".join(each for each in NODES if each != "Nomenclature")
                line = self._header.line("node")
                self._problem(line, "rules.not-one-of", key="node", value=label, words=words)
        return labels

    def _cause(self, columns: list[str]) -> str:
        cause = self._header.text("cause")
        parts = [part.strip() for part in cause.split(",")]
        known = ("title", *(name for name in columns if name != "node"))
        known = (*CAUSES, *known) if len(parts) == 1 else known
        if cause and columns and not {*known} >= {*parts}:
            words = ", ".join(dict.fromkeys(known))
            line = self._header.line("cause")
            self._problem(line, "rules.not-one-of", key="cause", value=cause, words=words)
        return ", ".join(parts)

    def _settings(self) -> dict[str, Any]:
        settings: dict[str, Any] = {}
        for key, entry in self._header.entries.items():
            name = key.removeprefix(SETTING)
            if name == key:
                continue
            if not _SETTING.fullmatch(name) or name == "as_of":
                self._problem(entry.line, "rules.setting-name", name=name)
            try:
                settings[name] = json.loads(entry.text)
            except ValueError:
                self._problem(entry.line, "rules.setting-json", name=name)
        return settings

    def _queries(self, settings: dict[str, Any]) -> list[str]:
        """Check the statement and the header's queries; returns the statement's columns."""
        from pohon_graph.dialect.query_check import review
        from pohon_graph.dialect.variable_types import of_value

        parameters = {"as_of": None, **{name: of_value(value) for name, value in settings.items()}}
        start = self._header.statement_line
        result = review(self._header.statement, parameters)
        for fault in result.faults:
            self.problems.append(Problem(f"{self._path}:{start + fault.line - 1}", fault.sentence))
        if result.is_read and "node" not in result.columns:
            self._problem(start, "rules.no-node")
        for name in sorted({name for name in result.columns if result.columns.count(name) > 1}):
            self._problem(start, "rules.column-twice", name=name)
        for name in result.whole:
            self._problem(start, "rules.whole-node", name=name)
        self._population(parameters)
        return result.columns

    def _population(self, parameters: dict[str, Kind]) -> None:
        from pohon_graph.dialect.query_check import review

        entry = self._header.entries.get(POPULATION)
        if entry is None or not entry.text:
            return
        result = review(entry.text.rstrip().removesuffix(";"), parameters)
        counted = review(_counted(entry.text), parameters)
        for fault in result.faults:
            self._problem(entry.line_of(fault.line), "rules.in-population", sentence=fault.sentence)
        if result.is_read and (result.columns[:1], counted.columns) != (["node"], ["population"]):
            self._problem(entry.line, "rules.population-rows")

    def _placeholders(self, key: str, message: str, columns: list[str]) -> None:
        line, known = self._header.line(key), {*GIVEN, *columns}
        try:
            pieces = list(Formatter().parse(message))
        except ValueError:
            self._problem(line, "rules.braces", key=key)
            return
        for _, name, form, conversion in pieces:
            if name is None:
                continue
            if form or conversion or not name.isidentifier():
                self._problem(line, "rules.placeholder-form", key=key, name=name)
            elif columns and name not in known:
                sentence = say("rules.placeholder", key=key, name=name) + did_you_mean(name, known)
                self.problems.append(Problem(f"{self._path}:{line}", sentence))
