"""Outputs of a store: the graph as a whole, its page and files, and backups."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from pohon_graph.errors import Problem
from pohon_graph.files import PathLike, write_whole
from pohon_graph.store.audit_and_answers import Questions
from pohon_graph.store.state import reads_one_state

if TYPE_CHECKING:
    import networkx
    from pyvis.network import Network

    from pohon_graph.graph.model import Graph
    from pohon_graph.posters.options import PosterOptions
    from pohon_graph.rules.findings import Report
    from pohon_graph.settings import Settings


class Outputs(Questions):
    """The methods of a store that write files or convert the graph; a page shows the audit, too."""

    @reads_one_state
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
        suppressions: PathLike | None = None,
        force: bool = False,
    ) -> None:
        """Write the interactive page to `path`; see `pohon_graph.views.page` for the choices.

        Goals, agencies and trees may be named as on the command line. Raises UsageError if `path` is a
        file that only `force` overwrites (see `pohon_graph.files`), and CannotRun if it cannot be written.
        """
        from pohon_graph.engines.column_reader import read_tables
        from pohon_graph.explore import find
        from pohon_graph.views import SHOWN, page

        def drawn() -> tuple[str, list[str]]:
            self.require_trees()
            engine = self.engine
            trees = None if tree is None else [find.tree(engine, tree)]
            partner = None if agency is None else find.agency(engine, agency)
            top = None if focus is None else find.goal(engine, focus)
            report = self.audit(settings=settings, suppressions=suppressions) if findings else None
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
        layout: str | None = None,
        force: bool = False,
        poster: PosterOptions | None = None,
        announce: Callable[[str], None] | None = None,
        notes: bool = False,
        settings: Settings | None = None,
        suppressions: PathLike | None = None,
    ) -> list[Path]:
        """Write the graph as `form` (see `pohon_graph.exports.FORMS`) to `path`; returns the files written.

        `year` selects the targets that a diagram shows, `layout` is one of the other arrangements of the
        form, `poster` are the paper and parts of a poster, and `announce` receives its size before it is
        written; see `pohon_graph.exports.export`. With `notes`, slides have the findings of an audit with
        `settings` and `suppressions` in their notes. Raises UsageError if that would overwrite a file that
        needs `force` (see `pohon_graph.files`), or if type on a poster would be too small.
        """
        from pohon_graph.explore import find
        from pohon_graph.exports import export
        from pohon_graph.exports import form as known_form

        chosen = known_form(form)

        def read() -> tuple[Graph, str | None, list[str], Report | None]:
            only = None if tree is None else find.tree(self.engine, tree)
            graph = self.graph(None if only is None or chosen.partners else [only])
            report = self.audit(settings=settings, suppressions=suppressions) if notes else None
            return graph, only, self.sources(), report

        graph, only, sources, report = self.of_one_state(read)
        return export(
            form,
            graph,
            path,
            tree=only,
            year=year,
            layout=layout,
            sources=sources,
            force=force,
            poster=poster,
            announce=announce,
            report=report,
        )

    def backup(self, path: PathLike, *, force: bool = False) -> list[Problem]:
        """Write the whole store to the file `path`, from which `restore` brings it back on either engine.
        Returns notices of content in a `.kgl` file that this program did not write and the backup omits.

        Raises CannotRun if the store is not whole (see `verify`), or if the file's folder is missing or the
        file cannot be written. Raises UsageError for a file that only `force` overwrites (see
        `pohon_graph.files`).
        """
        from pohon_graph.safekeeping.backup import backup, require_folder

        require_folder(Path(path))

        def read() -> tuple[bytes, list[Problem], list[str]]:
            self.require_trees()
            return *backup(self.engine), self.sources()

        content, notices, sources = self.of_one_state(read)
        write_whole(path, content, sources=sources, force=force)
        return notices
