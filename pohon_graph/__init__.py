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
    from pohon_graph.engines import Result as Result
    from pohon_graph.engines.trees import Change as Change
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
    from pohon_graph.graph.model import Graph as Graph
    from pohon_graph.rules.findings import Finding as Finding
    from pohon_graph.rules.findings import Outcome as Outcome
    from pohon_graph.rules.findings import Report as Report
    from pohon_graph.safekeeping.certificate import Certificate as Certificate
    from pohon_graph.safekeeping.faults import Fault as Fault
    from pohon_graph.safekeeping.verify import Verified as Verified
    from pohon_graph.store import Store as Store
    from pohon_graph.store import open_store as open_store


__version__ = VERSION

_HOME = {
    "CannotRun": "errors",
    "Certificate": "safekeeping.certificate",
    "Change": "engines.trees",
    "Fault": "safekeeping.faults",
    "Finding": "rules.findings",
    "Graph": "graph.model",
    "InputError": "errors",
    "Outcome": "rules.findings",
    "PohonError": "errors",
    "Problem": "errors",
    "QueryError": "errors",
    "QueryLimit": "errors",
    "Report": "rules.findings",
    "Result": "engines",
    "Store": "store",
    "StoreBusy": "errors",
    "StoreDamaged": "errors",
    "StoreEmpty": "errors",
    "StoreError": "errors",
    "UsageError": "errors",
    "Verified": "safekeeping.verify",
    "open_store": "store",
}
__all__ = ["__version__", *_HOME]


def __getattr__(name: str) -> object:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
