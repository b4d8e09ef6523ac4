"""Reads the cases in `tests/rules/` and writes their trees out as the files a user would have.

`tests/rules/README.md` describes the form.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from pohon_graph.closed_words import LEVELS

NOMENCLATURE = (
    "code", "title", "unit", "regulation", "kind", "from", "until", "kinerja", "indicator", "definition",
    "executor", "spm", "previous",
)  # fmt: skip
FOLDER = Path(__file__).parent / "rules"
KINDS = ("fail", "pass", "near-miss", "not-applicable")
AS_OF = date(2024, 6, 30)

Document = dict[str, Any]
Pair = tuple[str, str | None]

_USED = {"owners": ("officers", "officer"), "crosscuts": ("agencies", "agency"), "programs": ("programs", "")}
_FIRST_FIELD = {"officers": "rank", "agencies": "urusan", "programs": "kind"}


@dataclass(frozen=True, slots=True)
class Case:
    """One case of one rule. `expect` holds (node, other) as written, without the first tree's prefix."""

    code: str
    name: str
    kind: str
    trees: list[Document]
    expect: list[Pair]
    population: int
    detail: dict[str, dict[str, Any]] = field(default_factory=dict)
    as_of: date = AS_OF
    settings: dict[str, Any] = field(default_factory=dict)
    nomenclature: list[dict[str, str]] | None = None
    write: list[str] = field(default_factory=list)

    def short(self, id_: str | None) -> str | None:
        """`id_` as a case writes it: without the id of the first tree, its agency or its government."""
        for prefix in _prefixes(self.trees[0]):
            if id_ and id_.startswith(prefix):
                return id_.removeprefix(prefix)
        return id_

    def files(self, folder: Path) -> list[Path]:
        """Write the trees, and the nomenclature if the case has its own, into `folder`."""
        paths = []
        for number, tree in enumerate(self.trees, start=1):
            path = folder / f"tree-{number}.yaml"
            path.write_text(yaml.safe_dump(tree, allow_unicode=True, sort_keys=False), encoding="utf-8")
            paths.append(path)
        if self.nomenclature is not None:
            paths.append(nomenclature_file(folder, self.nomenclature))
        return paths


def nomenclature_file(folder: Path, rows: Iterable[dict[str, str]]) -> Path:
    """A table of the nomenclature as a file in `folder`."""
    path = folder / "nomenclature.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, NOMENCLATURE, restval="")
        writer.writeheader()
        writer.writerows(rows)
    return path


def _prefixes(tree: Document) -> list[str]:
    """What the ids of this tree's goals and unplaced indicators, its agency's officers and programmes,
    and its government's agencies begin with."""
    government = tree.get("government")
    before = f"{_id(government, 'id')}:" if government else ""
    more = [tree[key] for key in ("document", "revision") if tree.get(key) not in (None, "pokin")]
    id_ = before + "-".join([tree["agency"], tree["period"], *more])
    return [f"{id_}/", f"{before}{tree['agency']}/", *([before] if before else [])]


def all_cases() -> list[Case]:
    """The cases of all files, in order."""
    return [case for path in sorted(FOLDER.glob("*.yaml")) for case in cases_of(path)]


def cases_of(path: Path) -> list[Case]:
    """The cases of one file. Raises ValueError for a case that is not in the form."""
    # As a tree file is read: every scalar is the text that was written.
    listed = yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)["cases"]
    return [_case(path.stem, entry) for entry in listed]


def _case(code: str, entry: dict[str, Any]) -> Case:
    given = dict(entry)
    name, kind = given.pop("name"), given.pop("kind")
    trees = given.pop("trees", None) or [given.pop("tree")]
    expect = [_pair(item) for item in given.pop("expect", ())]
    as_of = date.fromisoformat(given.pop("as_of", AS_OF.isoformat()))
    read = {key: _typed(given.pop(key)) for key in ("detail", "settings") if key in given}
    rest = {key: given.pop(key) for key in ("nomenclature", "write") if key in given}
    population = int(given.pop("population"))
    if given or kind not in KINDS or (kind == "fail") != bool(expect):
        raise ValueError(f"{code}, {name!r}: {sorted(given)}, {kind}, {expect}")
    whole = [whole_tree(tree) for tree in trees]
    return Case(code, name, kind, whole, expect, population, as_of=as_of, **read, **rest)


def _pair(item: str | list[str]) -> Pair:
    return (item, None) if isinstance(item, str) else (item[0], item[1])


def _typed(value: Any) -> Any:
    """Texts that are numbers (or other JSON) as numbers: columns and settings have types."""
    if isinstance(value, dict):
        return {key: _typed(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_typed(item) for item in value]
    try:
        return json.loads(value)
    except ValueError:
        return value


def whole_tree(short: Document) -> Document:
    """A tree with its short forms written out: the form of a tree file."""
    levels = [_id(level, "id") for level in short.get("levels", LEVELS)]
    tree = {"pohon": "1", "agency": "dinas", "period": "2024", **short}
    tree.setdefault("title", f"Pohon Kinerja {tree['agency']} {tree['period']}")
    for kind, name in _FIRST_FIELD.items():
        tree[kind] = _listed(tree.get(kind, ()), name)
    tree["goals"] = [_goal(goal, levels) for goal in short.get("goals", ())]
    if "indicators" in short:
        tree["indicators"] = _indicators(short["indicators"])
    used = {kind: dict.fromkeys(entry["id"] for entry in tree[kind]) for kind in _FIRST_FIELD}
    used["agencies"].setdefault(tree["agency"])
    for owner in _owning(tree):
        for key, (kind, name) in _USED.items():
            used[kind].update(dict.fromkeys(_id(item, name) for item in owner.get(key, ())))
    for kind, ids in used.items():
        known = {entry["id"] for entry in tree[kind]}
        tree[kind] += [{"id": id_, "title": id_} for id_ in ids if id_ not in known]
        if not tree[kind]:
            del tree[kind]
    return tree


def _listed(entries: Any, name: str) -> list[Document]:
    if not isinstance(entries, dict):
        return [dict(entry) for entry in entries]
    listed = []
    for id_, value in entries.items():
        fields = value if isinstance(value, dict) else {name: value} if value else {}
        listed.append({"id": id_, "title": id_, **fields})
    return listed


def _goal(short: Document, levels: Iterable[str]) -> Document:
    goal = dict(short)
    for level in levels:
        if level in goal:
            goal = {"id": goal.pop(level), "level": level, **goal}
    goal.setdefault("title", f"Terwujudnya {goal.get('id')}")
    if "indicators" in goal:
        goal["indicators"] = _indicators(goal["indicators"])
    if "children" in goal:
        goal["children"] = [_goal(child, levels) for child in goal["children"]]
    return goal


def _indicators(listed: Iterable[str | Document]) -> list[Document]:
    return [{"title": one} if isinstance(one, str) else one for one in listed]


def _owning(tree: Document) -> Iterator[Document]:
    """All that may name officers, agencies or programmes: goals and indicators."""
    yield from tree.get("indicators", ())
    for goal in _walk(tree["goals"]):
        yield goal
        yield from goal.get("indicators", ())


def _walk(goals: Iterable[Document]) -> Iterator[Document]:
    for goal in goals:
        yield goal
        yield from _walk(goal.get("children", ()))


def _id(item: str | Document, name: str) -> str:
    return item if isinstance(item, str) else item[name]
