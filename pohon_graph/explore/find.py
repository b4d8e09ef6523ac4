"""Finds the goal, agency or tree that a user has named.

Capitals, accents and punctuation do not count. A name that fits several things is refused with a list
of them; a name that fits nothing is refused with the closest names.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from pohon_graph.engines import Engine
from pohon_graph.engines.shipped_questions import answers
from pohon_graph.errors import UsageError
from pohon_graph.graph.model import Row
from pohon_graph.graph.normalised_text import normalise
from pohon_graph.graph.tree_document import local_id
from pohon_graph.texts import say

_SHOWN = 10  # candidates in a message


@dataclass(frozen=True, slots=True)
class Named:
    """A thing with its id, the id without its prefix, and all its names in the form used to compare."""

    id: str
    title: str
    local: str
    names: tuple[str, ...]


def goal(engine: Engine, name: str) -> str:
    """The id of the goal called `name`: an id, a unique end of an id, or a unique part of a title.

    Raises UsageError if several goals fit (it lists them) or none (it lists close names).
    """
    exact = answers(engine, "goal", ids=[name])
    if exact:
        return name
    return _one("goal", name, [_named(row) for row in answers(engine, "find-goals")])


def subject(engine: Engine, name: str) -> Named:
    """The subject of `pohon why`: a goal, or an indicator without a goal.

    Findings name indicators and targets by id. If a goal has this indicator or target, the id leads to
    that goal. Raises UsageError like `goal`.
    """
    loose = [_named(row) for row in answers(engine, "loose-indicators")]
    found = next((thing for thing in loose if thing.id == name.partition("@")[0]), None)
    if found:
        return found
    owner, is_part, _ = name.partition("#")
    goals = [_named(row) for row in answers(engine, "find-goals")]
    by_id = {thing.id: thing for thing in (*goals, *loose)}
    return by_id[_one("goal", owner if is_part and owner in by_id else name, [*goals, *loose])]


def agency(engine: Engine, name: str) -> str:
    """The id of the agency called `name`: an id, a title, an alias, or a unique part of one.

    Raises UsageError if several agencies fit (it lists them) or none (it lists close names).
    """
    rows = answers(engine, "find-agencies")
    return _one("agency", name, [_named(row, row["id"], *(row["aliases"] or ())) for row in rows])


def tree(engine: Engine, name: str) -> str:
    """The id of the tree called `name`: an id, a unique end of an id, or a unique part of a title.

    Raises UsageError if several trees fit (it lists them) or none (it lists close names).
    """
    return _one("tree", name, [_named(row, row["id"]) for row in answers(engine, "find-trees")])


def fold(text: str) -> str:
    """`text` in the form used to compare names: its words without accents and capitals."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return normalise(plain)


def _named(row: Row, *further: str) -> Named:
    """Add the government to the names of a thing, because two governments may both have a Dinas Sosial."""
    government = row.get("government_title")
    title = f"{row['title']}, {government}" if government else row["title"]
    names = (row["title"], title, *further)
    return Named(row["id"], title, local_id(row["id"]), tuple(dict.fromkeys(map(fold, names))))


def _one(kind: str, name: str, things: Sequence[Named]) -> str:
    for test in _tests(name):
        found = [thing for thing in things if test(thing)]
        if len(found) == 1:
            return found[0].id
        if found:
            raise UsageError(_several(kind, name, found))
    raise UsageError(_none(kind, name, things))


def _tests(name: str) -> Iterable[Callable[[Named], bool]]:
    """Tests from the strictest reading of `name` to the loosest; the first one that fits anything decides."""
    folded, joined = fold(name), fold(name).replace(" ", "")
    yield lambda thing: name == thing.id
    yield lambda thing: name == thing.local
    if not joined:
        return
    yield lambda thing: thing.local.casefold() == name.casefold() or folded in thing.names
    yield lambda thing: joined in (other.replace(" ", "") for other in thing.names)
    yield lambda thing: thing.id.casefold().endswith(name.casefold())
    yield lambda thing: any(folded in other for other in thing.names)


def _several(kind: str, name: str, found: Sequence[Named]) -> str:
    lines = [f"  {thing.id}  ({thing.title})" for thing in found[:_SHOWN]]
    if len(found) > _SHOWN:
        lines.append("  " + say("explore.find.more", count=len(found) - _SHOWN))
    text = say(f"explore.find.several-{kind}", name=name, count=len(found))
    return "\n".join([text, *lines])


def _none(kind: str, name: str, things: Sequence[Named]) -> str:
    text = say(f"explore.find.no-{kind}", name=name)
    near = _nearest(name, things)
    if not near:
        return f"{text} {say(f'explore.find.where-{kind}')}"
    guesses = "; ".join(f"{thing.id} ({thing.title})" for thing in near)
    return f"{text} {say('explore.find.guess', guesses=guesses)}"


def _nearest(name: str, things: Sequence[Named], most: int = 3) -> list[Named]:
    from rapidfuzz import fuzz, process

    folded = fold(name)
    if not folded:
        return []
    texts = {
        (place, nth): text
        for place, thing in enumerate(things)
        for nth, text in enumerate((fold(thing.local), *thing.names))
    }
    ranked = process.extract(folded, texts, scorer=fuzz.WRatio, limit=4 * most, score_cutoff=70)
    best = ranked[0][1] if ranked else 0
    places = dict.fromkeys(key[0] for _, score, key in ranked if score >= best - 8)
    return [things[place] for place in places][:most]
