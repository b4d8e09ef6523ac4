"""Prints the seconds of every rule on a store, by code, as JSON: one process and one audit, as in real use.

python -m benchmarks.rule_times STORE
"""

from __future__ import annotations

import json
import sys
import time

from benchmarks.figures import DAY
from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.runner import audit
from pohon_graph.store import open_store

READ = "MATCH (g:Goal) RETURN g.norm AS text"  # the minimum work of a rule on every goal


def main() -> None:
    with open_store(sys.argv[1]) as store:
        store.trees()
        start = time.perf_counter()
        store.engine.read(READ)
        reading = time.perf_counter() - start
        report = audit(store.engine, catalogue(), DAY)
    print(json.dumps({"read": reading, **{each.rule.code: each.seconds for each in report.outcomes}}))


if __name__ == "__main__":
    main()
