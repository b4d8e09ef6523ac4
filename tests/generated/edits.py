"""Edits of a tree document, each with the line that should report it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

Document = dict[str, Any]


class Expected(NamedTuple):
    """The kind of the edit and the title of its goal in the newer version; no kind if nothing is reported."""

    kind: str | None
    title: str = ""


WORDS = (
    "terpadu", "berkelanjutan", "lintas sektor", "masyarakat", "kelurahan", "terverifikasi", "digital",
    "penyandang disabilitas", "lanjut usia", "anak terlantar", "rentan", "prioritas", "kabupaten",
)  # fmt: skip
NEW_GOALS = (
    "Terbangunnya pusat krisis keluarga", "Tersedianya kendaraan operasional posko tanggap darurat",
    "Terlatihnya juru bayar bantuan tunai", "Meningkatnya kepesertaan arisan usaha mikro",
    "Terpeliharanya taman makam pahlawan", "Terselesaikannya pengaduan warga dalam tiga hari",
)  # fmt: skip


def walk(goals: list[Document]) -> Iterator[tuple[Document, list[Document]]]:
    """Every goal with the list that holds it."""
    for goal in goals:
        yield goal, goals
        yield from walk(goal.get("children", []))


def _any(
    chance: random.Random, tree: Document, fits: Callable[[Document], Any] = bool
) -> tuple[Document, list[Document]]:
    return chance.choice([pair for pair in walk(tree["goals"]) if fits(pair[0])])


def rename(chance: random.Random, tree: Document) -> Expected:
    """A word more, less, or another one."""
    goal, _ = _any(chance, tree)
    words = goal["title"].split()
    place = chance.randrange(1, len(words)) if len(words) > 1 else 0
    how = chance.choice(("more", "less", "other") if len(words) > 4 else ("more",))
    words[place : place + (how != "more")] = [] if how == "less" else [chance.choice(WORDS)]
    goal["title"] = " ".join(words)
    return Expected("reworded", goal["title"])


def reword(chance: random.Random, tree: Document) -> Expected:
    """About half of the words are others, and the order changes."""
    goal, _ = _any(chance, tree, lambda goal: goal.get("indicators") or goal.get("children"))
    words = goal["title"].split()
    kept = [word for word in words if chance.random() < 0.6] or words[:1]
    goal["title"] = " ".join(
        [chance.choice(("Optimalnya", "Membaiknya", "Terjaminnya")), *kept, chance.choice(WORDS)]
    )
    return Expected("reworded", goal["title"])


def move(chance: random.Random, tree: Document) -> Expected:
    """A goal with all below it goes under another goal of its parent's level."""
    parents = [goal for goal, _ in walk(tree["goals"])]
    found = [
        (goal, holder, other)
        for goal, holder in walk(tree["goals"])
        for other in parents
        if other.get("children") is not holder
        and not any(other is each for each, _ in walk([goal]))
        and other["level"] in {each["level"] for each in parents if each.get("children") is holder}
    ]  # fmt: skip
    goal, holder, other = chance.choice(found)
    holder[:] = [each for each in holder if each is not goal]
    other.setdefault("children", []).append(goal)
    return Expected("moved", goal["title"])


def add(chance: random.Random, tree: Document) -> Expected:
    """A new goal at the end of a family."""
    goal, holder = _any(chance, tree)
    new = {
        "title": chance.choice(NEW_GOALS),
        "level": goal["level"],
        "indicators": [{"title": "Jumlah unit", "target": "4"}],
    }
    holder.append(new)
    return Expected("added", new["title"])


def insert(chance: random.Random, tree: Document) -> Expected:
    """A new goal between a goal and those below it."""
    goal, _ = _any(chance, tree, lambda goal: goal.get("children"))
    new = {"title": chance.choice(NEW_GOALS), "level": goal["level"], "children": goal["children"]}
    goal["children"] = [new]
    return Expected("added", new["title"])


def remove(chance: random.Random, tree: Document) -> Expected:
    """A goal goes, with all below it or without."""
    goal, holder = _any(chance, tree, lambda goal: goal is not tree["goals"][0])
    holder[:] = [each for each in holder if each is not goal]
    if chance.random() < 0.5:
        holder += goal.get("children", [])
    return Expected("removed", goal["title"])


def _measured(chance: random.Random, tree: Document) -> tuple[Document, Document]:
    goal, _ = _any(chance, tree, lambda goal: any(each.get("target") for each in goal.get("indicators", ())))
    return goal, chance.choice([each for each in goal["indicators"] if each.get("target")])


def retarget(chance: random.Random, tree: Document) -> Expected:
    """Another target."""
    goal, indicator = _measured(chance, tree)
    text = f"{chance.randint(300, 900)} ORANG"
    indicator["target"] = text
    return Expected("targets", goal["title"])


def reindicate(chance: random.Random, tree: Document) -> Expected:
    """An indicator is reworded, added or removed."""
    goal, _ = _any(chance, tree, lambda goal: goal.get("indicators"))
    how = chance.choice(("word", "add", "remove"))
    if how == "add":
        goal["indicators"].append({"title": "Indeks kepuasan keluarga penerima manfaat"})
    elif how == "remove":
        goal["indicators"].pop()
    else:
        goal["indicators"][0]["title"] += " " + chance.choice(WORDS)
    return Expected("indicators", goal["title"])


def reown(chance: random.Random, tree: Document) -> Expected:
    """Another owner."""
    goal, _ = _any(chance, tree, lambda goal: len(goal.get("owners", ())) == 1)
    others = [each["id"] for each in tree["officers"] if each["id"] != goal["owners"][0]]
    goal["owners"] = [chance.choice(others)]
    return Expected("owners", goal["title"])


def repartner(chance: random.Random, tree: Document) -> Expected:
    """One more partner."""
    goal, _ = _any(chance, tree, lambda goal: not goal.get("crosscuts"))
    goal["crosscuts"] = [chance.choice(tree["agencies"][1:])["id"]]
    return Expected("partners", goal["title"])


def reprogramme(chance: random.Random, tree: Document) -> Expected:
    """Another programme."""
    goal, _ = _any(chance, tree)
    others = [each["id"] for each in tree["programs"] if each["id"] not in goal.get("programs", ())]
    goal["programs"] = [chance.choice(others)]
    return Expected("programmes", goal["title"])


def reorder(chance: random.Random, tree: Document) -> Expected:
    """The children of a goal in another order."""
    goal, _ = _any(chance, tree, lambda goal: len(goal.get("children", ())) > 1)
    chance.shuffle(goal["children"])
    return Expected(None)


def respell(chance: random.Random, tree: Document) -> Expected:
    """Capitals and blanks."""
    goal, _ = _any(chance, tree)
    goal["title"] = goal["title"].upper().replace(" ", "  ", 1)
    return Expected(None)


EDITS: tuple[Callable[[random.Random, Document], Expected], ...] = (
    rename, reword, move, add, insert, remove, retarget, reindicate, reown, repartner, reprogramme, reorder,
    respell,
)  # fmt: skip
