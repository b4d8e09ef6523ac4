"""Questions to a store: the audit, answers about goals, and any query."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import nullcontext
from datetime import date
from typing import TYPE_CHECKING, Any

from pohon_graph.engines import Result
from pohon_graph.engines.query_limits import ROWS, SECONDS, Limits, Watch
from pohon_graph.errors import Problem, QueryError, QueryLimit
from pohon_graph.files import PathLike
from pohon_graph.store.state import StoreState, reads_one_state

if TYPE_CHECKING:
    from pohon_graph.edits.edit import Edits
    from pohon_graph.explore.branches import Branch
    from pohon_graph.explore.counts import Stats
    from pohon_graph.explore.crosscut import Matrix, Partnership
    from pohon_graph.explore.tracing import Trace
    from pohon_graph.loading.answers import Answers
    from pohon_graph.reports.report import Report
    from pohon_graph.rules.findings import Suppression
    from pohon_graph.rules.goal_identity import Identities
    from pohon_graph.rules.rule_file import Rule
    from pohon_graph.rules.verdicts import Why
    from pohon_graph.settings import Settings


class Questions(StoreState):
    """The methods of a store that return answers."""

    @reads_one_state
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
        report = Report(
            found.trees,
            found.outcomes,
            found.findings,
            found.notices,
            tables=self._tables(),
            rule_folders=rules,
        )
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

    @reads_one_state
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

    @reads_one_state
    def why(
        self,
        goal: str,
        *,
        as_of: date | None = None,
        settings: Settings | None = None,
        suppressions: PathLike | None = None,
    ) -> Why:
        """Every rule that checked a goal, named by id or title, and why it fired or did not.

        It also accepts an indicator that does not belong to a goal.
        """
        from pohon_graph.explore import find
        from pohon_graph.explore.goals import read_goals, read_indicator
        from pohon_graph.rules.official_entries import read_official
        from pohon_graph.rules.verdicts import Why, why

        self.require_trees()
        asked = find.subject(self.engine, goal)
        day = as_of or date.today()
        report = self.audit(as_of=day, settings=settings, suppressions=suppressions)
        verdicts = why(self.engine, report, asked.id, day)
        found = read_goals(self.engine, [asked.id]).get(asked.id) or read_indicator(self.engine, asked.id)
        official = read_official(self.engine, asked.id)
        return Why(asked.id, asked.title, tuple(verdicts), found, official)

    @reads_one_state
    def branches(self) -> dict[str, Branch]:
        """The branch of its tree for each goal, for grouping findings."""
        from pohon_graph.explore.branches import branches

        return branches(self.engine, [tree["id"] for tree in self.trees()])

    @reads_one_state
    def crosscut(self, agency: str | None = None) -> Partnership | Matrix:
        """The crosscuts with an agency, named by id, title or alias; without one, of every pair."""
        from pohon_graph.explore.crosscut import matrix, partner

        self.require_trees()
        return matrix(self.engine) if agency is None else partner(self.engine, agency)

    @reads_one_state
    def trace(self, goal: str) -> Trace:
        """A goal's lines up to the top and down to the leaves; named by id or part of its title."""
        from pohon_graph.explore.tracing import trace

        self.require_trees()
        return trace(self.engine, goal)

    @reads_one_state
    def stats(self) -> Stats:
        """Per level, and per agency: goals, and how many have an owner, indicator, target ..."""
        from pohon_graph.explore.counts import stats

        self.require_trees()
        return stats(self.engine)

    def diff(
        self,
        before: PathLike,
        after: PathLike,
        *,
        tell: Callable[[list[Problem]], None] = lambda _: None,
        answers: Answers | None = None,
    ) -> Edits:
        """The edits that lead from one version to another: what an official would say was changed.

        Each side is a file or folder of trees, the address of a store, or a tree of this store, named by
        id or title. `tell` receives notices about files, `answers` hold facts that planners' workbooks
        lack. Raises InputError for a file with problems and
        UsageError for a name that fits nothing.
        """
        from pohon_graph.store.sides import difference_of

        return difference_of(self, before, after, tell, answers)

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
