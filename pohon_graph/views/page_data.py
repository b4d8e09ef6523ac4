"""The selected part of the graph as the page's data; `packed_format` says how its tables are written."""

from __future__ import annotations

from datetime import date

from pohon_graph.fields import AGENCY, OFFICER, PROGRAM, Thing
from pohon_graph.graph.columnar_graph import Tables
from pohon_graph.graph.model import (
    CASCADE,
    CROSSCUT,
    DECLARES_PROGRAM,
    DELIVERED,
    OWNED,
    PART,
    TREE_OF,
    EdgeKey,
    Row,
)
from pohon_graph.rules.findings import Report
from pohon_graph.views.forest import Forest, plant
from pohon_graph.views.packed_format import Columns, forms, sparse, write
from pohon_graph.views.page_columns import Numbering, hanging, number, taken
from pohon_graph.views.page_crosscuts import pack_pairs
from pohon_graph.views.page_findings import pack_report
from pohon_graph.views.page_indicators import Measured, missing, pack_measured
from pohon_graph.views.page_official import Official
from pohon_graph.views.page_text import line, place, places
from pohon_graph.views.page_trees import Asked, Level, level_row, levels_of, tell_apart, tree_row
from pohon_graph.views.selection import Selection, ends


def pack(selection: Selection, report: Report | None) -> Columns:
    """Everything the page shows, as values that JSON can write."""
    return Packer(selection, plant(selection)).columns(report)


class Packer:
    """Numbers the things of one selection as it meets them, and writes them as columns."""

    def __init__(self, selection: Selection, forest: Forest) -> None:
        self.selection = selection
        self.tables: Tables = selection.tables
        self.forest = forest
        self.trees: dict[str, Row] = {id_: self.tables.nodes["Tree"].row(id_) for id_ in selection.trees}
        self.stages = {id_: levels_of(tree) for id_, tree in self.trees.items()}
        self.levels: dict[Level, int] = {}
        self.agencies: Numbering = {}
        self.officers: Numbering = {}
        self.programs: Numbering = {}
        self.official = Official(self.tables)

    def columns(self, report: Report | None) -> Columns:
        """The whole data block."""
        trees = [self._tree(id_) for id_ in self.selection.trees]
        goals = self._goals()
        owned, goals["owners"] = self._owners()
        measured = pack_measured(self.tables, self.forest.goals, self.selection.trees, self.officers)
        goals["indicators"] = measured.counts
        goals["missing"] = self._missing(measured, goals["owners"])
        goals["official"] = self.official.goals(self._position)
        delivered, goals["programs"] = self._deliveries()
        crosscuts, goals["crosscuts"] = self._crosscuts()
        columns = {
            "format": forms(),
            "trees": trees,
            "goals": write("goals", len(self.forest.goals), goals),
            **measured.columns,
            "owned": owned,
            "delivered": delivered,
            "crosscuts": crosscuts,
            "further": self._further(),
            "report": pack_report(self.selection, self.forest, self.officers, report),
            "opens": self._opening(),
        }
        # These fill up while the others are written, so they come last.
        columns["programs"] = self._program_table()
        columns["officers"] = [self._officer(id_) for id_ in self.officers]
        columns["agencies"] = [self._agency(id_) for id_ in self.agencies]
        for name in ("programs", "officers", "agencies"):
            tell_apart(columns[name], self._governments())
        columns["official"] = self.official.rows()
        columns["levels"] = [level_row(level) for level in self.levels]
        return columns

    def _tree(self, id_: str) -> Columns:
        tree, agency = self.trees[id_], self._agency_of(id_)
        government = self._governments().get(tree.get("government") or "", "")
        return {
            **tree_row(tree, id_, government, date.today().year),
            "agency": number(self.agencies, agency) if agency else -1,
            "levels": [self._level(level) for level in self.stages[id_]],
            "source": place(tree.get("source")),
        }

    def _governments(self) -> dict[str, str]:
        """The title of each government, by its id."""
        table = self.tables.nodes["Government"]
        return {id_: line(title) or id_ for id_, title in zip(table.ids, table.columns["title"], strict=True)}

    def _agency_of(self, tree: str) -> str | None:
        owners = [agency for tree_, agency in ends(self.tables, TREE_OF) if tree_ == tree]
        return owners[0] if owners else self.trees[tree].get("agency")

    def _level(self, level: Level) -> int:
        return self.levels.setdefault(level, len(self.levels))

    def _goals(self) -> Columns:
        goals, table = self.forest.goals, self.tables.nodes["Goal"]
        ids, titles = taken(table.ids, goals), taken(table.columns["title"], goals)
        trees, levels = taken(table.columns["tree"], goals), taken(table.columns["level"], goals)
        numbers = {id_: number for number, id_ in enumerate(self.selection.trees)}
        basis = self.tables.edges[CASCADE].columns["basis"]
        known = {(id_, level.key): level for id_, stages in self.stages.items() for level in reversed(stages)}
        own = (
            known.get((tree, key or "")) or Level(key or "") for tree, key in zip(trees, levels, strict=True)
        )
        return {
            "tree": (numbers[tree] for tree in trees),
            "level": [self._level(level) for level in own],
            # How far back, not where: small numbers, that repeat.
            "back": [place - above if above >= 0 else 0 for place, above in enumerate(self.forest.parent)],
            "inferred": (int(step >= 0 and basis[step] == "inferred") for step in self.forest.step),
            "id": (id_.removeprefix(f"{tree}/") for id_, tree in zip(ids, trees, strict=True)),
            "title": (title or id_ for title, id_ in zip(titles, ids, strict=True)),
            "kind": map(line, taken(table.columns["kind"], goals)),
            "source": places(taken(table.columns["source"], goals)),
        }

    def _missing(self, measured: Measured, owners: list[int]) -> list[int]:
        table = self.tables.nodes["Goal"].columns
        kinds = {
            id_: self.tables.nodes["Agency"].row(self._agency_of(id_) or "").get("kind") for id_ in self.trees
        }
        asks = {
            id_: Asked(self.stages[id_], (kinds[id_] or "").strip().casefold() == "pemda")
            for id_ in self.trees
        }
        known: dict[tuple[str, int, str | None], tuple[bool, bool]] = {}
        asked = []
        for goal in self.forest.goals:
            key = (table["tree"][goal], int(table["rank"][goal] or 0), table["kind"][goal])
            if key not in known:
                known[key] = asks[key[0]].of(*key[1:])
            asked.append(known[key])
        return missing(measured, range(len(asked)), owners, asked)

    def _hanging(self, key: EdgeKey) -> tuple[list[int], list[int]]:
        return hanging(self.tables, self.forest.goals, key)

    def _owners(self) -> tuple[Columns, list[int]]:
        edges = self.tables.edges[OWNED]
        found, counts = self._hanging(OWNED)
        officers = taken(self.tables.nodes["Officer"].ids, taken(edges.ends, found))
        columns = {
            "officer": [number(self.officers, id_) for id_ in officers],
            "role": [role or "" for role in taken(edges.columns["role"], found)],
        }
        return write("owned", len(found), columns), counts

    def _deliveries(self) -> tuple[Columns, list[int]]:
        found, counts = self._hanging(DELIVERED)
        ids = taken(self.tables.nodes["Program"].ids, taken(self.tables.edges[DELIVERED].ends, found))
        columns = {"program": [number(self.programs, id_) for id_ in ids]}
        return write("delivered", len(found), columns), counts

    def _crosscuts(self) -> tuple[Columns, list[int]]:
        edges = self.tables.edges[CROSSCUT]
        found, counts = self._hanging(CROSSCUT)
        partners = taken(self.tables.nodes["Agency"].ids, taken(edges.ends, found))
        values = {name: taken(edges.columns[name], found) for name in ("scope", "status", "note")}
        columns = {
            "agency": [number(self.agencies, id_) for id_ in partners],
            "scope": [scope or "external" for scope in values["scope"]],
            "status": [status or "" for status in values["status"]],
            "note": sparse(values["note"]),
            **pack_pairs(self.tables, found, self._position),
        }
        return write("crosscuts", len(found), columns), counts

    def _position(self, goal: str | None) -> int:
        place = self.tables.nodes["Goal"].places.get(goal or "")
        return -1 if place is None else self.forest.position[place]

    def _further(self) -> Columns:
        position, cascade = self.forest.position, self.tables.edges[CASCADE]
        found = self.forest.further
        columns = {
            "parent": taken(position, taken(cascade.starts, found)),
            "child": taken(position, taken(cascade.ends, found)),
            "inferred": [int(basis == "inferred") for basis in taken(cascade.columns["basis"], found)],
        }
        return write("further", len(found), columns)

    def _program_table(self) -> list[Columns]:
        """The programmes of the goals, and the ones those are part of."""
        above = dict(ends(self.tables, PART))
        declared = self.tables.edges[DECLARES_PROGRAM].columns["part_of"]
        for (_, id_), part_of in zip(ends(self.tables, DECLARES_PROGRAM), declared, strict=True):
            if part_of:
                above.setdefault(id_, f"{id_.partition('/')[0]}/{part_of.rpartition('/')[2]}")
        waiting = list(self.programs)
        for id_ in waiting:  # grows while it is read: the parents' parents come too
            if id_ in above and above[id_] not in self.programs:
                number(self.programs, above[id_])
                waiting.append(above[id_])
        return [self._program(id_, self.programs.get(above.get(id_, ""), -1)) for id_ in self.programs]

    def _program(self, id_: str, part_of: int) -> Columns:
        whole = {"part_of": part_of, "official": self.official.program(id_)}
        return {**self._thing("Program", PROGRAM, id_), **whole}

    def _officer(self, id_: str) -> Columns:
        agency = self.tables.nodes["Officer"].row(id_).get("agency") or id_.partition("/")[0]
        return {**self._thing("Officer", OFFICER, id_), "agency": number(self.agencies, agency)}

    def _agency(self, id_: str) -> Columns:
        return self._thing("Agency", AGENCY, id_)

    def _thing(self, label: str, thing: Thing, id_: str) -> Columns:
        row = self.tables.nodes[label].row(id_)
        said = {
            key: [line(text) for text in row.get(key) or ()] if thing.keys[key].many else line(row.get(key))
            for key in thing.shown
        }
        return {"id": id_, "title": line(row.get("title")) or id_, **said}

    def _opening(self) -> Columns:
        chosen = self.selection
        return {
            "focus": self._position(chosen.focus),
            "level": next((at for level, at in self.levels.items() if level.key == chosen.level), -1),
            "partner": self.agencies.get(chosen.partner, -1) if chosen.partner else -1,
        }
