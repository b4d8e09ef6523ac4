"""Reads what `tests/rules/CODE.yaml` says of a rule beside its cases: severity, count on the seed, a break.

A break is a way to change the seed so that the rule finds more. `tests/rules/README.md` describes the form.
"""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Self

import yaml

from tests.rule_cases import FOLDER, Document, nomenclature_file, whole_tree

SEED = Path(__file__).resolve().parents[1] / "data" / "dinsos-2024.yaml"
_NEEDED = {"severity", "seed", "break", "cases"}
_KEYS = {*_NEEDED, "default", "oracle", "idle"}


@dataclass(frozen=True, slots=True)
class Break:
    """Edits of the seed, trees that come beside it, and the table of the nomenclature for both sides of the
    comparison. `changes` names every rule whose number of findings differs afterwards, and by how much."""

    edits: list[Document]
    trees: list[Document]
    nomenclature: list[dict[str, str]] | None
    changes: dict[str, int]

    @classmethod
    def read(cls, given: Document) -> Self:
        changes = {code: int(count) for code, count in given["changes"].items()}
        trees = [whole_tree(tree) for tree in given.get("trees", ())]
        return cls(given.get("edits", []), trees, given.get("nomenclature"), changes)

    def files(self, folder: Path, *, broken: bool) -> list[Path]:
        """The files of one side of the comparison, written into `folder`."""
        trees = [edited(self.edits), *self.trees] if broken else [edited([])]
        paths = [folder / f"tree-{number}.json" for number, _ in enumerate(trees)]
        for path, tree in zip(paths, trees, strict=True):
            path.write_text(json.dumps(tree), encoding="utf-8")
        return paths if self.nomenclature is None else [*paths, nomenclature_file(folder, self.nomenclature)]


@dataclass(frozen=True, slots=True)
class Proof:
    """One file without its cases. `on` says whether the rule runs by default; `seed` holds findings and
    population; `oracle` says that `tests/oracle` has a second reading of the rule; `idle` lists conditions of
    its queries that change no result."""

    severity: str
    on: bool
    seed: tuple[int, int]
    broken: Break
    oracle: bool
    idle: set[str]


@cache
def proof_of(code: str) -> Proof:
    """What the file of a rule says. Raises ValueError if a key is missing or unknown."""
    path = FOLDER / f"{code}.yaml"
    given = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)
    missing, unknown = _NEEDED - set(given), set(given) - _KEYS
    if missing or unknown or given.get("default", "off") != "off":
        raise ValueError(f"{path}: missing {missing}, unknown {unknown}, or `default` is not `off`")
    seed = int(given["seed"]["findings"]), int(given["seed"]["population"])
    return Proof(
        severity=given["severity"],
        on="default" not in given,
        seed=seed,
        broken=Break.read(given["break"]),
        oracle=given.get("oracle") == "yes",
        idle=set(given.get("idle", ())),
    )


def edited(edits: list[Document]) -> Document:
    """A copy of the seed after `edits`, each applied to what the one before it left."""
    tree = copy.deepcopy(_seed())
    for edit in edits:
        _apply(tree, edit)
    return tree


@cache
def _seed() -> Document:
    # Every scalar as it is written, as the loader reads it.
    document: Document = yaml.load(SEED.read_text(encoding="utf-8"), yaml.BaseLoader)
    return {**document, "pohon": 1}


def _apply(tree: Document, edit: Document) -> None:
    if "drop" in edit:
        _take(tree, edit["drop"])
    elif "move" in edit:
        above = _goal(tree, edit["under"])["children"] if "under" in edit else tree["goals"]
        above.append(_take(tree, edit["move"]))
    else:
        for part in _parts(tree, edit):
            part.update(copy.deepcopy(edit.get("set", {})))
            for key in edit.get("remove", ()):
                part.pop(key, None)
            for key, entries in edit.get("add", {}).items():
                part[key] = [*part.get(key, ()), *copy.deepcopy(entries)]


def _parts(tree: Document, edit: Document) -> list[Document]:
    """What an edit changes: a goal or every one, an indicator by its id, a programme, or the tree itself."""
    if edit.get("goal") == "every":
        return [goal for siblings in _siblings(tree["goals"]) for goal in siblings]
    if "goal" in edit:
        return [_goal(tree, edit["goal"])]
    if "indicator" in edit:
        goal, _, number = edit["indicator"].partition("#")
        return [_goal(tree, goal)["indicators"][int(number) - 1]]
    if "program" in edit:
        return [next(each for each in tree["programs"] if each["id"] == edit["program"])]
    return [tree]


def _goal(tree: Document, id_: str) -> Document:
    return next(goal for siblings in _siblings(tree["goals"]) for goal in siblings if goal["id"] == id_)


def _take(tree: Document, id_: str) -> Document:
    """Remove a goal, with all below it, from where it is."""
    goal = _goal(tree, id_)
    next(siblings for siblings in _siblings(tree["goals"]) if goal in siblings).remove(goal)
    return goal


def _siblings(goals: list[Document]) -> Iterator[list[Document]]:
    """Every list of goals, at any depth."""
    yield goals
    for goal in goals:
        yield from _siblings(goal.get("children", []))
