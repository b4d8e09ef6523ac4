"""The library's front door: a store of trees, and everything that can be done with it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import nullcontext
from datetime import date
from functools import wraps
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, Self, TypeVar

from pohon_graph.engines import Engine, Result
from pohon_graph.engines.query_limits import ROWS, SECONDS, Limits, Watch
from pohon_graph.errors import Problem, QueryError, QueryLimit, StoreEmpty, UsageError
from pohon_graph.texts import say

if TYPE_CHECKING:
    import networkx
    from pyvis.network import Network

    from pohon_graph.engines.tree_writer import Change
    from pohon_graph.engines.writer_queue import Holder
    from pohon_graph.explore import Matrix, Partnership, Stats, Trace
    from pohon_graph.explore.branches import Branch
    from pohon_graph.graph.model import Graph, Row
    from pohon_graph.graph.nomenclature_rows import Table
    from pohon_graph.loading.nomenclature.table_scope import Naming
    from pohon_graph.reports.report import Report
    from pohon_graph.rules.findings import Suppression
    from pohon_graph.rules.goal_identity import Identities
    from pohon_graph.rules.rule_file import Rule
    from pohon_graph.rules.verdicts import Why
    from pohon_graph.safekeeping.certificate import Certificate
    from pohon_graph.safekeeping.verify import Verified
    from pohon_graph.settings import Settings

PathLike = str | os.PathLike[str]
T = TypeVar("T")
P = ParamSpec("P")


def open_store(
    address: PathLike | None = None,
    *,
    wait: float | None = None,
    tell: Callable[[str], None] | None = None,
) -> Store:
    """Open the store at `address`: a path that ends in `.kgl`, a Bolt URL, or `:memory:`.

    The default is POHON_STORE, else NEO4J_URI, else `.pohon/graph.kgl` in the working directory. `wait` is
    the number of seconds that a write waits for another writer (None: 60); `tell` receives messages about
    such waiting. The first query opens the file or the connection. Raises UsageError if the address is
    neither a path nor a URL of those kinds.
    """
    from pohon_graph.engines.open_engine import address as chosen
    from pohon_graph.engines.open_engine import open_engine
    from pohon_graph.engines.writer_queue import WAIT

    url = chosen(os.fspath(address) if address is not None else None)
    return Store(open_engine(url, wait=WAIT if wait is None else wait, tell=tell))


def _of_one_state(method: Callable[Concatenate[Store, P], T]) -> Callable[Concatenate[Store, P], T]:
    """The same method, with every query on one state of the store; it only reads."""

    @wraps(method)
    def steady(store: Store, /, *args: P.args, **options: P.kwargs) -> T:
        return store.of_one_state(lambda: method(store, *args, **options))

    return steady


class Store:
    """Trees in an engine. A context manager: leaving it closes the engine."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._judged_by: list[Row] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Release the connection or the memory."""
        self.engine.close()

    def of_one_state(self, work: Callable[[], T]) -> T:
        """Run `work` so that all its queries to this store see the same state.

        Every method already reads one state; this is for answers that belong together. `work` must
        only read, and may run again if another process writes meanwhile. A small store on a server is
        first copied into this process, and the copy answers everything except `query`.
        """
        return self.engine.nearby(work)

    def unlock(self) -> list[Holder]:
        """End other processes' writes to this store; returns the writers."""
        return self.engine.unlock()

    def load(
        self,
        *paths: PathLike,
        dry_run: bool = False,
        replace: bool = False,
        naming: Naming | None = None,
        nomenclature: Iterable[Row] | None = None,
    ) -> Change:
        """Validate tree files, folders and tables of the nomenclature, then replace those trees and tables.

        `naming` supplies facts that a table's file lacks: regulation, years, kind of government.
        `nomenclature` holds rows of another store. This store, a temporary one, applies them if no
        table is among the files, and writes only those that match. Returns notices and, by kind, the
        numbers of added, changed and removed things. Raises InputError with every problem of every
        file; nothing is written then. A load that would remove five or more goals of a tree, and more
        than half of them, is such a problem, too, unless `replace` confirms it.
        """
        from pohon_graph import loading
        from pohon_graph.engines.tree_writer import Change, write_trees
        from pohon_graph.graph.packed_graphs import Shelf

        shelf = Shelf()
        loaded = loading.read(list(paths), naming, shelf)
        if naming and loaded.nomenclature is None:
            raise UsageError(say("store.naming-without-table"))
        others = list(nomenclature or ()) if loaded.nomenclature is None else []
        self._judged_by = others or None
        change = write_trees(
            self.engine,
            shelf,
            loading.bundled_nomenclature(),
            tables=others or loaded.nomenclature,
            only_matched=bool(others),
            dry_run=dry_run,
            replace=replace,
        )
        return Change(change.trees, change.counts, [*loaded.notices, *change.notices])

    def nomenclature(self) -> list[Table]:
        """The tables of the nomenclature that the store holds, by regulation and kind of government."""
        if not self._judged_by:
            self._refuse_older(self.trees())
        return self._tables()

    def _tables(self) -> list[Table]:
        from pohon_graph.engines.graph_reader import read_table_facts
        from pohon_graph.graph.nomenclature_rows import tables_of

        return tables_of(self._judged_by or read_table_facts(self.engine))

    def drop_nomenclature(self, regulation: str) -> Change:
        """Remove the tables of a regulation; the bundled one comes back if none is left.

        Raises UsageError if the store does not have such a table, or only has the bundled one.
        """
        from pohon_graph import loading
        from pohon_graph.engines.tree_writer import write_trees

        held = self.nomenclature()
        names = list(dict.fromkeys(table.regulation for table in held if not table.bundled))
        if regulation not in names:
            key = "store.no-table" if names else "store.no-table-at-all"
            raise UsageError(say(key, name=regulation, names=", ".join(names)))
        return write_trees(self.engine, [], loading.bundled_nomenclature(), drop_table=regulation)

    def trees(self) -> list[Row]:
        """The Tree rows by id; an empty list if nothing has been loaded."""
        from pohon_graph.engines.graph_reader import list_trees

        return list_trees(self.engine)

    def sources(self) -> list[str]:
        """The files and folders of tables that the loaded trees were read from, as absolute paths."""
        return [tree["path"] for tree in self.trees() if tree.get("path")]

    def changed_sources(self) -> list[Row]:
        """The Tree rows whose file exists and has changed since it was loaded."""
        from pohon_graph.files import content_digest

        digests = [(tree, content_digest(tree["path"])) for tree in self.trees() if tree.get("path")]
        return [tree for tree, now in digests if now not in (None, tree["file_digest"])]

    def drop(self, tree: str) -> Change:
        """Remove one tree, and those shared nodes that only it declared."""
        from pohon_graph.engines.tree_writer import drop_tree

        return drop_tree(self.engine, tree)

    @_of_one_state
    def graph(self, trees: Iterable[str] | None = None) -> Graph:
        """The graph as rows, whole or of some trees. Raises StoreEmpty if nothing has been loaded."""
        from pohon_graph.engines.graph_reader import read_graph

        self.require_trees()
        return read_graph(self.engine, None if trees is None else list(trees))

    def to_networkx(self, trees: Iterable[str] | None = None) -> networkx.MultiDiGraph[str]:
        """The graph as a networkx MultiDiGraph; see `pohon_graph.exports` for its attributes."""
        from pohon_graph.exports import to_networkx

        return to_networkx(self.graph(trees))

    def to_pyvis(
        self,
        kinds: Iterable[str] | None = None,
        *,
        trees: Iterable[str] | None = None,
        year: int | None = None,
    ) -> Network:
        """The graph as a plain `pyvis.network.Network`, whose page needs no other file and no network.

        `kinds` are any of goals, indicators, officers, programmes and partners (default: all); `year`
        selects the targets that indicators show. Physics is off; `toggle_physics(True)` starts it.
        Raises UsageError for an unknown kind.
        """
        from pohon_graph.views.plain_network import plain_network

        return plain_network(self.graph(trees), kinds, year)

    @_of_one_state
    def audit(
        self,
        select: Sequence[str] = (),
        ignore: Sequence[str] = (),
        *,
        as_of: date | None = None,
        rules: Sequence[PathLike] = (),
        suppressions: PathLike | None = None,
        settings: Settings | None = None,
    ) -> Report:
        """Run the rules, all or those `select`ed by code or prefix, and return the report.

        `as_of` is the date on which proposals are overdue and suppressions expire (default today);
        `rules` are folders of additional rule files; `suppressions` is a file of accepted findings
        (None: none are accepted); `settings` are those of a `pohon.toml` (see
        `pohon_graph.settings`). Raises StoreEmpty if no tree is loaded, UsageError for a code
        that no rule has, InputError for an invalid rule, suppressions or settings file.
        """
        from pohon_graph.reports.report import Report
        from pohon_graph.rules.catalogue import choose
        from pohon_graph.rules.runner import audit

        everything = self.rules(rules, settings)
        chosen = choose(everything, select, ignore)
        self.require_trees()
        day = as_of or date.today()
        accepted = [] if suppressions is None else self._accepted(suppressions)
        found = audit(self.engine, chosen, as_of=day)
        report = Report(found.trees, found.outcomes, found.findings, found.notices, tables=self._tables())
        return self._marked(report, accepted, day, everything) if accepted else report

    def _accepted(self, path: PathLike) -> list[Suppression]:
        from pohon_graph.rules.suppression_file import read_suppressions

        return read_suppressions(path)

    def _marked(
        self, report: Report, accepted: Sequence[Suppression], day: date, rules: Sequence[Rule]
    ) -> Report:
        """The report with the accepted findings marked."""
        from pohon_graph.rules.suppressions import suppressed

        known = self.identities(entry.node for entry in accepted)
        return suppressed(report, accepted, day, [rule.code for rule in rules], known)

    @_of_one_state
    def identities(self, nodes: Iterable[str]) -> Identities:
        """Identifiers that distinguish these nodes' goals from others of the same title, by goal id."""
        from pohon_graph.rules.causes import goal_of
        from pohon_graph.rules.goal_identity import read_identities

        return read_identities(self.engine, map(goal_of, nodes))

    def rules(self, rules: Sequence[PathLike] = (), settings: Settings | None = None) -> list[Rule]:
        """The catalogue with the rules of additional folders, under the settings."""
        from pohon_graph.rules.catalogue import catalogue
        from pohon_graph.rules.configured_rules import configured

        folders = [*rules, *(settings.rule_folders if settings else ())]
        everything = catalogue(folders)
        return configured(everything, settings) if settings else everything

    @_of_one_state
    def why(self, goal: str, *, as_of: date | None = None, settings: Settings | None = None) -> Why:
        """Every rule that checked a goal, named by id or title, and why it fired or did not.

        It also accepts an indicator that does not belong to a goal.
        """
        from pohon_graph.explore import find
        from pohon_graph.explore.goals import read_goals, read_indicator
        from pohon_graph.rules.catalogue import choose
        from pohon_graph.rules.official_entries import read_official
        from pohon_graph.rules.verdicts import Why, why

        self.require_trees()
        asked = find.subject(self.engine, goal)
        rules = choose(self.rules((), settings))
        verdicts = why(self.engine, rules, asked.id, as_of or date.today())
        found = read_goals(self.engine, [asked.id]).get(asked.id) or read_indicator(self.engine, asked.id)
        official = read_official(self.engine, asked.id)
        return Why(asked.id, asked.title, tuple(verdicts), found, official)

    @_of_one_state
    def branches(self) -> dict[str, Branch]:
        """The branch of its tree for each goal, for grouping findings."""
        from pohon_graph.explore.branches import branches

        return branches(self.engine, [tree["id"] for tree in self.trees()])

    @_of_one_state
    def crosscut(self, agency: str | None = None) -> Partnership | Matrix:
        """The crosscuts with an agency, named by id, title or alias; without one, of every pair."""
        from pohon_graph.explore import matrix, partner

        self.require_trees()
        return matrix(self.engine) if agency is None else partner(self.engine, agency)

    @_of_one_state
    def trace(self, goal: str) -> Trace:
        """A goal's lines up to the top and down to the leaves; named by id or part of its title."""
        from pohon_graph.explore import trace

        self.require_trees()
        return trace(self.engine, goal)

    @_of_one_state
    def stats(self) -> Stats:
        """Per level, and per agency: goals, and how many have an owner, indicator, target ..."""
        from pohon_graph.explore import stats

        self.require_trees()
        return stats(self.engine)

    def view(
        self,
        path: PathLike,
        *,
        tree: str | None = None,
        agency: str | None = None,
        focus: str | None = None,
        depth: int | None = None,
        level: str | None = None,
        findings: bool = True,
        settings: Settings | None = None,
        force: bool = False,
    ) -> None:
        """Write the interactive page to `path`; see `pohon_graph.views.page` for the choices.

        Goals, agencies and trees may be named as on the command line. Raises UsageError if `path` is a
        file that only `force` overwrites (see `pohon_graph.files`), and CannotRun if it cannot be written.
        """
        from pohon_graph.engines.column_reader import read_tables
        from pohon_graph.explore import find
        from pohon_graph.files import write_whole
        from pohon_graph.views import SHOWN, page

        def drawn() -> tuple[str, list[str]]:
            self.require_trees()
            engine = self.engine
            trees = None if tree is None else [find.tree(engine, tree)]
            partner = None if agency is None else find.agency(engine, agency)
            top = None if focus is None else find.goal(engine, focus)
            report = self.audit(settings=settings) if findings else None
            graph = read_tables(engine, SHOWN)
            html = page(graph, report, trees=trees, agency=partner, focus=top, depth=depth, level=level)
            return html, self.sources()

        html, sources = self.of_one_state(drawn)
        write_whole(path, html, sources=sources, force=force)

    def export(
        self,
        form: str,
        path: PathLike,
        *,
        tree: str | None = None,
        year: int | None = None,
        force: bool = False,
    ) -> list[Path]:
        """Write the graph as `form` (see `pohon_graph.exports.FORMS`) to `path`; returns the files written.

        `year` selects the targets that a diagram shows; see `pohon_graph.exports.export`. Raises
        UsageError if that would overwrite a file that needs `force` (see `pohon_graph.files`).
        """
        from pohon_graph.explore import find
        from pohon_graph.exports import export
        from pohon_graph.exports import form as known_form

        chosen = known_form(form)

        def read() -> tuple[Graph, str | None, list[str]]:
            only = None if tree is None else find.tree(self.engine, tree)
            return self.graph(None if only is None or chosen.partners else [only]), only, self.sources()

        graph, only, sources = self.of_one_state(read)
        return export(form, graph, path, tree=only, year=year, sources=sources, force=force)

    def backup(self, path: PathLike, *, force: bool = False) -> list[Problem]:
        """Write the whole store to the file `path`, from which `restore` brings it back on either engine.
        Returns notices of content in a `.kgl` file that this program did not write and the backup omits.

        Raises CannotRun if the store is not whole (see `verify`), or if the file's folder is missing or the
        file cannot be written. Raises UsageError for a file that only `force` overwrites (see
        `pohon_graph.files`).
        """
        from pohon_graph.files import write_whole
        from pohon_graph.safekeeping.backup import backup, require_folder

        require_folder(Path(path))

        def read() -> tuple[bytes, list[Problem], list[str]]:
            self.require_trees()
            return *backup(self.engine), self.sources()

        content, notices, sources = self.of_one_state(read)
        write_whole(path, content, sources=sources, force=force)
        return notices

    def verify(self) -> Verified:
        """Check everything that the store holds: versions, schema, nodes, edges, digests, derived facts.

        Accepts stores that other methods refuse. Raises StoreEmpty if the store does not exist, StoreError
        if it cannot be reached or read.
        """
        from pohon_graph.safekeeping.verify import verify

        return verify(self.engine)

    def compare(self, other: Store, *, as_of: date | None = None) -> Certificate:
        """Verify this store and another, audit both with every rule as on the day `as_of` (default today),
        and compare them tree by tree and finding by finding.

        Raises StoreError or StoreEmpty if one of them cannot be audited.
        """
        from pohon_graph.safekeeping.certificate import compare

        for store in (self, other):
            store.require_trees()
        return compare(self.engine, other.engine, as_of or date.today())

    def restore(self, path: PathLike, *, replace: bool = False) -> Change:
        """Put the content of the backup file `path` into this store, in one transaction.

        With `replace` it replaces the whole store, even a damaged file, which is kept under another name
        that a notice gives. Otherwise the store must not hold any tree. The digests in the file are checked
        before anything is written. Returns, by kind, the numbers of added, changed and removed things.
        Raises UsageError if the file cannot be restored.
        """
        from pohon_graph.safekeeping.backup import restore

        return restore(self.engine, Path(path), replace=replace)

    def query(
        self,
        cypher: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        timeout: float | None = SECONDS,
        rows: int | None = ROWS,
        watch: Watch = nullcontext,
    ) -> Result:
        """Run a read-only Cypher query; its rows are plain data, the same from both engines (see
        `pohon_graph.engines.query_values.plain`).

        `timeout` is in seconds; None is unlimited, also for `rows`. `watch` returns a context that is
        active while the engine works. Raises QueryLimit, a kind of QueryError, for a query that takes longer
        or an answer with more rows. Raises QueryError for any other query that does more than read, that the
        engines would answer differently, or that an engine refuses.
        """
        from pohon_graph.dialect.advice import advice
        from pohon_graph.dialect.query_check import refuse_revived
        from pohon_graph.dialect.read_only_gate import guard
        from pohon_graph.engines.query_values import plain

        def asked() -> Result:
            self._refuse_older(self.trees())
            return self.engine.read(cypher, parameters, Limits(timeout, rows, watch))

        guard(cypher)
        refuse_revived(cypher)
        try:
            return plain(self.engine.steady(asked))
        except QueryLimit:
            raise
        except QueryError as error:
            raise QueryError(f"{error} {advice(cypher, parameters or {})}") from error

    def require_trees(self) -> list[Row]:
        """The Tree rows; if there are none, raises StoreEmpty, which says how to load one."""
        trees = self.trees()
        if not trees:
            raise StoreEmpty(say("store.empty", store=self.engine.url))
        self._refuse_older(trees)
        return trees

    def _refuse_older(self, trees: Sequence[Row]) -> None:
        """Raise StoreError if an earlier version of the program wrote the store, or one of its trees."""
        from pohon_graph.engines.versions import refuse_older

        if trees:
            refuse_older(self.engine.url, self.engine.stamp(), trees)
