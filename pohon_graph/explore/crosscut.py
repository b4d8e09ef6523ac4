"""The goals that agencies share, and whether each of them can be traced.

One tree declares a crosscut, and the crosscut names another agency, its partner. A shared goal can be
traced if a line from the top leads to it and it has an indicator, a target and an owner. If the
partner's tree is loaded, that tree must also have a goal with these, and one side must name it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pohon_graph.engines import Engine
from pohon_graph.engines.shipped_questions import answers
from pohon_graph.explore import find
from pohon_graph.explore.goals import Goal, read_goals
from pohon_graph.explore.lines import Lines, edges_up, lines_up
from pohon_graph.explore.trees import Document, read_documents
from pohon_graph.graph.crosscut_pairs import NONE, UNNAMED, Pairs
from pohon_graph.graph.model import Row
from pohon_graph.graph.periods import Block, block_of, place_of
from pohon_graph.grouping import grouped

_MOST_LINES = 5


@dataclass(frozen=True, slots=True)
class Party:
    """An agency and its loaded trees."""

    id: str
    title: str
    trees: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shared:
    """One crosscut: a goal of `agency`'s `tree` that is shared with `partner`.

    `lines` lead from the top down to the goal. `answers` are ids of goals in the partner's tree that
    one of the two sides names (see `graph.crosscut_pairs`). Without answers, `candidates` are up to
    three likely goals. `reply` is the position of the partner's trees: both, named, unnamed, none, or
    None if they are not loaded. `missing` lists the parts that a trace lacks: chain, indicator,
    target, owner, status. If the partner's tree is loaded, it also lists answer, counterpart (it
    answers and no goal is named), or answer-indicator, answer-target, answer-owner. A rejected
    crosscut has nothing missing.
    """

    tree: str
    agency: str
    partner: str
    goal: str
    scope: str
    status: str | None
    note: str | None
    counterpart: str | None
    source: str | None
    lines: Lines
    answers: tuple[str, ...]
    candidates: tuple[str, ...]
    reply: str | None
    is_partner_loaded: bool
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Partnership:
    """All crosscuts between one agency and others.

    `towards` are crosscuts that other agencies' trees declare with it, `own` those of its own trees
    (empty if none is loaded). `parties`, `goals` and `trees` hold everything that they name, by id.
    """

    agency: Party
    towards: tuple[Shared, ...]
    own: tuple[Shared, ...]
    parties: dict[str, Party]
    goals: dict[str, Goal]
    trees: dict[str, Document]


@dataclass(frozen=True, slots=True)
class Cell:
    """The number of crosscuts that `agency` declares with `partner`, in its trees of one government,
    period and document. Each other combination has a separate cell.

    `shared` counts all but rejected ones; `traceable` those of them that lack no chain, indicator,
    target or owner; `answered` those with a named goal in the partner's tree; `unnamed` those with an
    answer that names no goal. The last two are None if no such tree is loaded.
    """

    agency: str
    partner: str
    government: str | None
    period: str
    document: str
    revision: str | None
    shared: int
    traceable: int
    answered: int | None
    unnamed: int | None
    rejected: int


@dataclass(frozen=True, slots=True)
class Matrix:
    """All agencies with a tree (`agencies`) against all their crosscut partners (`partners`)."""

    agencies: tuple[Party, ...]
    partners: tuple[Party, ...]
    cells: tuple[Cell, ...]
    governments: dict[str, str]  # titles by id


def partner(engine: Engine, name: str) -> Partnership:
    """The crosscuts of the agency called `name` with others, in both directions.

    Raises UsageError if the name fits no agency or several.
    """
    id_ = find.agency(engine, name)
    field = _Field(engine)
    chosen = [row for row in field.crosscuts if id_ in (row["agency"], row["partner"])]
    shared = field.shared(chosen)
    own = tuple(item for item in shared if item.agency == id_)
    towards = tuple(item for item in shared if item.agency != id_)
    named = {id_, *(item.agency for item in shared), *(item.partner for item in shared)}
    parties = {key: field.party(key) for key in sorted(named)}
    trees = {item.tree for item in shared}.union(*(party.trees for party in parties.values()))
    documents = {key: field.documents[key] for key in sorted(trees)}
    return Partnership(field.party(id_), towards, own, parties, field.goals_of(shared), documents)


def matrix(engine: Engine) -> Matrix:
    """The number of shared goals for each pair of agencies, over all loaded trees, by period and document."""
    field = _Field(engine)
    pairs = grouped(
        field.shared(field.crosscuts), lambda item: (field.block(item.tree), item.agency, item.partner)
    )
    agencies = sorted({tree["agency"] for tree in field.trees})
    partners = sorted({partner for _, _, partner in pairs})
    ordered = sorted(pairs.items(), key=lambda pair: (place_of(pair[0][0]), pair[0][1:]))
    return Matrix(
        tuple(field.party(id_) for id_ in agencies),
        tuple(field.party(id_) for id_ in partners),
        tuple(_cell(*key, items) for key, items in ordered),
        field.governments,
    )


_TRACE = frozenset({"chain", "indicator", "target", "owner"})


def _cell(block: Block, agency: str, partner: str, items: Sequence[Shared]) -> Cell:
    standing = [item for item in items if item.status != "rejected"]
    loaded = [item for item in standing if item.is_partner_loaded]
    return Cell(
        agency,
        partner,
        *block,
        shared=len(standing),
        traceable=sum(_TRACE.isdisjoint(item.missing) for item in standing),
        answered=sum(bool(item.answers) for item in loaded) if loaded else None,
        unnamed=sum(item.reply == UNNAMED for item in loaded) if loaded else None,
        rejected=len(items) - len(standing),
    )


class _Field:
    """Data that is read once and used for every crosscut: trees, agencies, all crosscuts."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.trees = answers(engine, "find-trees")
        self.crosscuts = answers(engine, "crosscut")
        self.documents = read_documents(engine)
        self.governments = {row["id"]: row["title"] for row in answers(engine, "find-governments")}
        self._tree = {tree["id"]: tree for tree in self.trees}
        self._titles = {row["id"]: row["title"] for row in answers(engine, "find-agencies")}
        self._pairs = Pairs(self.trees, self.crosscuts, self._goal_titles)
        self._goal_titles_of: dict[str, dict[str, str]] = {}
        self._goals: dict[str, Goal] = {}

    def party(self, id_: str) -> Party:
        own = tuple(tree["id"] for tree in self.trees if tree["agency"] == id_)
        return Party(id_, self._titles.get(id_, id_), own)

    def block(self, tree: str) -> Block:
        return block_of(self._tree[tree])

    def goals_of(self, shared: Iterable[Shared]) -> dict[str, Goal]:
        """Every goal that the crosscuts, their lines, answers and candidates name, by id."""
        ids: set[str] = set()
        for item in shared:
            ids.update(item.answers, item.candidates, *(line.goals for line in item.lines.lines))
        return {id_: self._goals[id_] for id_ in sorted(ids)}

    def shared(self, crosscuts: Sequence[Row]) -> list[Shared]:
        named = [(self._pairs.paired(row), self._pairs.candidates(row)) for row in crosscuts]
        goals = {row["goal"] for row in crosscuts}
        edges = edges_up(self._engine, goals)
        lines = {goal: lines_up(goal, edges, _MOST_LINES) for goal in goals}
        on_lines = {id_ for found in lines.values() for line in found.lines for id_ in line.goals}
        self._goals = read_goals(self._engine, on_lines.union(*(ids for pair in named for ids in pair)))
        return [
            self._shared(row, lines[row["goal"]], *found) for row, found in zip(crosscuts, named, strict=True)
        ]

    def _goal_titles(self, tree: str) -> dict[str, str]:
        if tree not in self._goal_titles_of:
            rows = answers(self._engine, "trace-goals", trees=[tree])
            self._goal_titles_of[tree] = {row["id"]: row["title"] for row in rows}
        return self._goal_titles_of[tree]

    def _shared(self, row: Row, lines: Lines, answers: Sequence[str], candidates: Sequence[str]) -> Shared:
        is_internal = row["scope"] == "internal"
        reply = self._pairs.reply(row)
        missing: tuple[str, ...] = ()
        if row["status"] != "rejected":
            missing = (*self._untraced(row, lines), *self._unanswered(reply, answers))
        names = ("tree", "agency", "partner", "goal", "scope", "status", "note", "counterpart", "source")
        return Shared(
            **{name: row[name] for name in names},
            lines=lines,
            answers=tuple(answers),
            candidates=tuple(candidates),
            reply=reply,
            is_partner_loaded=not is_internal and bool(self._pairs.partner_trees(row)),
            missing=missing,
        )

    def _untraced(self, row: Row, lines: Lines) -> list[str]:
        top = self._tree[row["tree"]]["top"]
        starts = [self._goals[line.goals[0]].rank for line in lines.lines if line.returns_to is None]
        missing = [] if top in starts else ["chain"]
        missing += _lacking(self._goals[row["goal"]])
        return missing if row["status"] else [*missing, "status"]

    def _unanswered(self, reply: str | None, answers: Sequence[str]) -> list[str]:
        if reply in (None, NONE, UNNAMED):
            return {None: [], NONE: ["answer"], UNNAMED: ["counterpart"]}[reply]
        # If there are several answers, one complete answer is enough.
        lacks = [_lacking(self._goals[id_]) for id_ in answers]
        return [f"answer-{what}" for what in min(lacks, key=len)]


def _lacking(goal: Goal) -> list[str]:
    has = {"indicator": bool(goal.indicators), "target": goal.has_target, "owner": goal.has_owner}
    return [what for what, there in has.items() if not there]
