"""pohon-graph: the linter and atlas for Indonesian government performance trees.

    import pohon_graph as pg
    with pg.open_store() as store:
        store.load("data/dinsos-2024.yaml")
        report = store.audit(select=["OWN", "XCT"])

Names are imported when they are first used, so that `import pohon_graph` costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pohon_graph.version import VERSION

if TYPE_CHECKING:
    from pohon_graph.edits.edit import ChangedValue as ChangedValue
    from pohon_graph.edits.edit import Compared as Compared
    from pohon_graph.edits.edit import Edit as Edit
    from pohon_graph.edits.edit import Edits as Edits
    from pohon_graph.edits.edit import Place as Place
    from pohon_graph.edits.edit import Subject as Subject
    from pohon_graph.engines import Engine as Engine
    from pohon_graph.engines import Result as Result
    from pohon_graph.engines import Write as Write
    from pohon_graph.engines import Writer as Writer
    from pohon_graph.engines.query_limits import Limits as Limits
    from pohon_graph.engines.stamp import Stamp as Stamp
    from pohon_graph.engines.tree_writer import Change as Change
    from pohon_graph.engines.writer_queue import Holder as Holder
    from pohon_graph.errors import CannotRun as CannotRun
    from pohon_graph.errors import InputError as InputError
    from pohon_graph.errors import PohonError as PohonError
    from pohon_graph.errors import Problem as Problem
    from pohon_graph.errors import QueryError as QueryError
    from pohon_graph.errors import QueryLimit as QueryLimit
    from pohon_graph.errors import StoreBusy as StoreBusy
    from pohon_graph.errors import StoreDamaged as StoreDamaged
    from pohon_graph.errors import StoreEmpty as StoreEmpty
    from pohon_graph.errors import StoreError as StoreError
    from pohon_graph.errors import UsageError as UsageError
    from pohon_graph.explore.branches import Branch as Branch
    from pohon_graph.explore.counts import AgencyCounts as AgencyCounts
    from pohon_graph.explore.counts import BlockCounts as BlockCounts
    from pohon_graph.explore.counts import LevelCounts as LevelCounts
    from pohon_graph.explore.counts import Stats as Stats
    from pohon_graph.explore.crosscut import Cell as Cell
    from pohon_graph.explore.crosscut import Matrix as Matrix
    from pohon_graph.explore.crosscut import Partnership as Partnership
    from pohon_graph.explore.crosscut import Party as Party
    from pohon_graph.explore.crosscut import Shared as Shared
    from pohon_graph.explore.lines import Line as Line
    from pohon_graph.explore.lines import Lines as Lines
    from pohon_graph.explore.lines import Step as Step
    from pohon_graph.explore.tracing import Trace as Trace
    from pohon_graph.explore.trees import Document as Document
    from pohon_graph.graph.goal_view import Crosscut as Crosscut
    from pohon_graph.graph.goal_view import Goal as Goal
    from pohon_graph.graph.goal_view import Indicator as Indicator
    from pohon_graph.graph.goal_view import Owner as Owner
    from pohon_graph.graph.goal_view import Programme as Programme
    from pohon_graph.graph.goal_view import Target as Target
    from pohon_graph.graph.graph_difference import Counts as Counts
    from pohon_graph.graph.model import Graph as Graph
    from pohon_graph.graph.nomenclature_rows import Table as Table
    from pohon_graph.graph.periods import Block as Block
    from pohon_graph.loading.answers import Answers as Answers
    from pohon_graph.loading.nomenclature.table_scope import Naming as Naming
    from pohon_graph.posters.options import PosterOptions as PosterOptions
    from pohon_graph.reports.report import Report as Report
    from pohon_graph.rules.findings import Finding as Finding
    from pohon_graph.rules.findings import Outcome as Outcome
    from pohon_graph.rules.findings import Suppression as Suppression
    from pohon_graph.rules.goal_identity import Identity as Identity
    from pohon_graph.rules.official_entries import Official as Official
    from pohon_graph.rules.rule_file import Rule as Rule
    from pohon_graph.rules.verdicts import Verdict as Verdict
    from pohon_graph.rules.verdicts import Why as Why
    from pohon_graph.safekeeping.certificate import Certificate as Certificate
    from pohon_graph.safekeeping.certificate import Pair as Pair
    from pohon_graph.safekeeping.faults import Fault as Fault
    from pohon_graph.safekeeping.verify import Verified as Verified
    from pohon_graph.settings import Settings as Settings
    from pohon_graph.store import Store as Store
    from pohon_graph.store import open_store as open_store


__version__ = VERSION

# The public names by module: the entry points, the errors, and every type that their signatures name.
_NAMES = {
    "edits.edit": "ChangedValue Compared Edit Edits Place Subject",
    "engines": "Engine Result Write Writer",
    "engines.query_limits": "Limits",
    "engines.stamp": "Stamp",
    "engines.tree_writer": "Change",
    "engines.writer_queue": "Holder",
    "errors": "CannotRun InputError PohonError Problem QueryError QueryLimit StoreBusy StoreDamaged "
    "StoreEmpty StoreError UsageError",
    "explore.branches": "Branch",
    "explore.counts": "AgencyCounts BlockCounts LevelCounts Stats",
    "explore.crosscut": "Cell Matrix Partnership Party Shared",
    "explore.lines": "Line Lines Step",
    "explore.tracing": "Trace",
    "explore.trees": "Document",
    "graph.graph_difference": "Counts",
    "graph.goal_view": "Crosscut Goal Indicator Owner Programme Target",
    "graph.model": "Graph",
    "graph.nomenclature_rows": "Table",
    "graph.periods": "Block",
    "loading.answers": "Answers",
    "loading.nomenclature.table_scope": "Naming",
    "posters.options": "PosterOptions",
    "reports.report": "Report",
    "rules.rule_file": "Rule",
    "rules.findings": "Finding Outcome Suppression",
    "rules.goal_identity": "Identity",
    "rules.official_entries": "Official",
    "rules.verdicts": "Verdict Why",
    "safekeeping.certificate": "Certificate Pair",
    "safekeeping.faults": "Fault",
    "safekeeping.verify": "Verified",
    "settings": "Settings",
    "store": "Store open_store",
}
_HOME = {name: module for module, names in _NAMES.items() for name in names.split()}
__all__ = ["__version__", *_HOME]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
