"""Defines the benchmark's figures and the bound of each."""

from __future__ import annotations

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import generate, plain_networkx, processes
from benchmarks.processes import POHON, ROOT

if TYPE_CHECKING:
    import neo4j

    from pohon_graph.engines import Engine
    from pohon_graph.rules.rule_file import Rule

SEED = ROOT / "data" / "dinsos-2024.yaml"
DAY = date(2024, 6, 30)
Figures = Iterator["Figure"]


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number; `least` or `most` is its bound, None for no bound."""

    what: str
    value: float
    unit: str
    most: float | None = None
    least: float | None = None

    @property
    def met(self) -> bool:
        """Whether the figure is within its bounds."""
        return (self.most is None or self.value <= self.most) and (
            self.least is None or self.value >= self.least
        )


def starting(_: Path) -> Figures:
    """The machine's speed, then whole processes on the seed, as multiples of an empty Python process."""
    loop = min(processes.run((sys.executable, "-c", _LOOP)).seconds for _ in range(3))
    yield Figure(f"this machine: `{_LOOP}`", loop, "s")
    audit = (*POHON, "audit", str(SEED))
    yield Figure("`pohon --help`", processes.ratio((*POHON, "--help"), 15), "x `python -c pass`", most=12)
    first = (*audit, "--select", _FIRST_RULES)
    yield Figure(
        "`pohon audit` of the seed, 17 rules",
        processes.ratio(first, 9, (0, 1)),
        "x `python -c pass`",
        most=40,
    )
    yield Figure(
        "`pohon audit` of the seed, all rules",
        processes.ratio(audit, 9, (0, 1)),
        "x `python -c pass`",
        most=60,
    )


# Plain Python: it shows what a second is worth on the machine of a table.
_LOOP = "sum(i * i for i in range(10**7))"
# The rules of the catalogue's first release, which have a tighter bound.
_FIRST_RULES = (
    "CAS001,CAS002,CAS003,CAS006,CAS009,IND001,IND002,IND003,IND005,IND006,TGT001,TGT004,OWN001,OWN002,"
    "PRG001,XCT002,TXT001"
)


def loading(folder: Path) -> Figures:
    """Loading and auditing generated trees, whole processes, all rules."""
    audit = (*POHON, "audit", "--format", "json", "--fail-on", "never")
    at_once = {goals: processes.run((*audit, str(tree(folder, goals)))) for goals in (1_000, 10_000)}
    large = at_once[10_000]
    yield Figure("`pohon audit FILE` of 10,000 goals: load and audit at once", large.seconds, "s", most=6)
    yield Figure("its most memory", large.megabytes, "MB", most=400)
    growth = large.seconds / at_once[1_000].seconds
    yield Figure("the same against 1,000 goals", growth, "x the time", most=12)
    store = ("--store", str(folder / "10000.kgl"))
    load = processes.run((*POHON, "load", str(tree(folder, 10_000)), *store))
    yield Figure("`pohon load FILE` of 10,000 goals into a store", load.seconds, "s")
    yield Figure("`pohon audit` of that store", processes.run((*audit, *store)).seconds, "s")
    large = processes.run((*POHON, "load", str(tree(folder, 100_000)), "--store", str(folder / "large.kgl")))
    yield Figure("`pohon load FILE` of 100,000 goals", large.seconds / load.seconds, "x the time of 10,000")
    yield Figure("the most memory of that load", large.megabytes, "MB", most=1200)
    yield from _agencies(folder)


def _agencies(folder: Path) -> Figures:
    """Trees of 100 agencies that name each other, in one command and one by one."""
    files = agencies(folder, 100, 30)
    store = ("--store", str(folder / "at-once.kgl"))
    at_once = processes.run((*POHON, "load", str(files[0].parent), *store))
    store = ("--store", str(folder / "one-by-one.kgl"))
    alone = [processes.run((*POHON, "load", str(path), *store)) for path in files]
    together = at_once.seconds / sum(run.seconds for run in alone)
    yield Figure("100 agencies in one `pohon load` against one by one", together, "x the time", most=1.3)
    memory = at_once.megabytes / alone[-1].megabytes
    yield Figure("its most memory against that of the last one", memory, "x the memory", most=1.3)
    growth = sum(run.seconds for run in alone[-5:]) / sum(run.seconds for run in alone[:5])
    yield Figure("the last five one by one against the first five", growth, "x the time", most=2)


def rules(folder: Path) -> Figures:
    """Every rule on 10,000 and on 100,000 goals, embedded; ten of them against plain NetworkX."""
    from pohon_graph import loading as files
    from pohon_graph.rules.catalogue import catalogue
    from pohon_graph.rules.runner import audit
    from pohon_graph.store import open_store

    everything = catalogue()
    with open_store(":memory:") as store:
        start = time.perf_counter()
        store.load(tree(folder, 100_000))
        loaded = time.perf_counter() - start
        start = time.perf_counter()
        audit(store.engine, everything, DAY)
        audited = time.perf_counter() - start
        engine = dict(_ten(store.engine))
    yield Figure(f"all {len(everything)} rules on 100,000 goals", audited, "s", most=20)
    yield from _growth(folder)
    start = time.perf_counter()
    net = plain_networkx.build(files.read([tree(folder, 100_000)]).graphs)
    built = time.perf_counter() - start
    plain = dict(_ten_plain(net))
    if {code: found for code, (_, found) in plain.items()} != {
        code: found for code, (_, found) in engine.items()
    }:
        sys.exit("The two implementations of the ten rules disagree; no figure of theirs means anything.")
    ours, theirs = (sum(spent for spent, _ in each.values()) for each in (engine, plain))
    yield Figure(
        "ten rules on 100,000 goals, plain NetworkX against ours", theirs / ours, "x faster", least=2
    )
    yield Figure("the same, load included", (built + theirs) / (loaded + ours), "x faster")


def _growth(folder: Path) -> Figures:
    """The growth of each rule's time with more goals: the shortest of five single-audit processes."""
    seconds: dict[int, dict[str, float]] = {}
    for goals in (10_000, 100_000, 200_000):
        store = folder / f"rules-{goals}.kgl"
        processes.run((*POHON, "load", str(tree(folder, goals)), "--store", str(store)))
        runs = [processes.told("benchmarks.rule_times", str(store)) for _ in range(5)]
        seconds[goals] = {code: min(run[code] for run in runs) for code in runs[0]}
    small, large, huge = seconds.values()
    reading = large.pop("read") / small.pop("read")
    yield Figure("100,000 goals against 10,000: reading one text of every goal", reading, "x the time")
    yield Figure("all rules together", sum(large.values()) / sum(small.values()), "x the time", most=15)
    yield Figure(*_worst(small, large), most=15)
    yield Figure(*_worst(large, {code: huge[code] for code in large}, "200,000 goals against 100,000, "))


def _worst(small: dict[str, float], large: dict[str, float], what: str = "") -> tuple[str, float, str]:
    """The rule that grows most, with its times and its growth."""
    code = max(large, key=lambda code: large[code] / small[code])
    times = f"{1000 * small[code]:.1f} ms and {1000 * large[code]:.0f} ms"
    return f"{what}the worst rule ({code}, {times})", large[code] / small[code], "x the time"


def _ten(engine: Engine) -> Iterator[tuple[str, tuple[float, plain_networkx.Found]]]:
    from pohon_graph.rules.catalogue import catalogue

    for rule in catalogue():
        if rule.code in plain_networkx.RULES:
            start = time.perf_counter()
            rows = engine.read(rule.query, rule.settings).dicts()
            spent = time.perf_counter() - start
            yield rule.code, (spent, {(row["node"], row.get("other")) for row in rows})


def _ten_plain(net: plain_networkx.Net[str]) -> Iterator[tuple[str, tuple[float, plain_networkx.Found]]]:
    for code, rule in plain_networkx.RULES.items():
        start = time.perf_counter()
        found = rule(net)
        yield code, (time.perf_counter() - start, found)


def on_neo4j(_: Path) -> Figures:
    """The whole catalogue on the seed, warm, against the same queries sent by the bare driver."""
    from pohon_graph.rules.catalogue import catalogue
    from pohon_graph.rules.runner import audit
    from pohon_graph.store import open_store
    from tests.neo4j.server import restart, start

    everything = catalogue()
    server = start(lasting=True)
    os.environ |= {"NEO4J_USERNAME": server.user, "NEO4J_PASSWORD": server.password}
    try:
        with open_store(server.url) as store, server.driver() as driver:
            store.load(SEED)
            whole = _median(lambda: audit(store.engine, everything, DAY), lambda: _raw(driver, everything))
        server = restart(server)
        command = (*POHON, "audit", "--fail-on", "never", "--store", server.url)
        first, second = (processes.run(command, on_neo4j=True).seconds for _ in range(2))
    finally:
        server.stop()
    yield Figure(
        f"all {len(everything)} rules on the seed, warm, on Neo4j 5.26", whole, "x the raw queries", most=1.3
    )
    yield Figure("the first `pohon audit` of the seed after a Neo4j start", first, "s", most=6)
    yield Figure("the second", second, "s")


def plans(folder: Path) -> Figures:
    """Neo4j's plan for each of the program's statements, on 30,000 goals."""
    from benchmarks.plans import faults
    from pohon_graph.store import open_store
    from tests.neo4j.server import start

    server = start(lasting=True)
    os.environ |= {"NEO4J_USERNAME": server.user, "NEO4J_PASSWORD": server.password}
    try:
        with open_store(server.url) as store, server.driver() as driver:
            store.load(tree(folder, 30_000))
            found = faults(driver)
    finally:
        server.stop()
    named = f": {', '.join(found)}" if found else ""
    what = f"statements that read all nodes, or join each with each, on 30,000 goals{named}"
    yield Figure(what, len(found), "statements", most=0)


def _raw(driver: neo4j.Driver, rules: Sequence[Rule]) -> None:
    """Both queries of every rule in the driver's fastest way: one message each, without a transaction."""
    from pohon_graph.rules.runner import parameters

    with driver.session() as session:
        for rule in rules:
            values = parameters(rule, DAY)
            for query in (rule.count, rule.query):
                session.run(query, values).data()


def _median(ours: Callable[[], object], theirs: Callable[[], object]) -> float:
    """The ratio of the two times, from alternating runs: medians of seven after three warm-up runs."""
    spent: tuple[list[float], list[float]] = ([], [])
    for turn in range(10):
        for times, work in zip(spent, (ours, theirs), strict=True):
            start = time.perf_counter()
            work()
            if turn >= 3:
                times.append(time.perf_counter() - start)
    return statistics.median(spent[0]) / statistics.median(spent[1])


def pages(folder: Path) -> Figures:
    """Building the default page, findings included, from an audited store; then the page in a browser."""
    from benchmarks.browsing import in_browser
    from pohon_graph.engines.column_reader import read_tables
    from pohon_graph.store import open_store
    from pohon_graph.views import SHOWN, page

    made = {}
    for goals, most in ((33, None), (10_000, 1.5), (200_000, 15)):
        source = SEED if goals == 33 else tree(folder, goals)
        path = folder / f"page-{goals}.kgl"
        made[goals] = folder / f"{goals}.html"
        processes.run((*POHON, "load", str(source), "--store", str(path)))
        with open_store(path) as store:
            report = store.audit()
            start = time.perf_counter()
            made[goals].write_text(page(read_tables(store.engine, SHOWN), report), encoding="utf-8")
            spent = time.perf_counter() - start
        yield Figure(f"building the page of {goals:,} goals", spent, "s", most=most)
        if goals == 200_000:
            view = (*POHON, "view", "-o", str(folder / "view.html"), "--store", str(path))
            yield Figure("most memory of `pohon view`", processes.run(view).megabytes, "MB", most=1500)
    for what, value, unit, bound in in_browser(made):
        yield Figure(what, value, unit, most=bound)


def tree(folder: Path, goals: int) -> Path:
    """A generated tree file with that many goals, made once."""
    path = folder / f"{goals}.yaml"
    if not path.exists():
        path.write_text(generate.text(goals, form="yaml"), encoding="utf-8", newline="\n")
    return path


def agencies(folder: Path, count: int, goals: int) -> list[Path]:
    """Generated tree files of `count` agencies, alone in a folder, made once."""
    inside = folder / f"{count}-agencies"
    inside.mkdir(exist_ok=True)
    known = [*generate.AGENCIES][:count]
    names = known + [f"opd-{number:03}" for number in range(len(known) + 1, count + 1)]
    files = [inside / f"{name}.yaml" for name in names]
    for seed, path in enumerate(files, 1):
        if not path.exists():
            made = generate.text(goals, form="yaml", seed=seed, agency=path.stem)
            path.write_text(made, encoding="utf-8", newline="\n")
    return files
