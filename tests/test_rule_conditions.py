"""No condition of a rule is without a case: leave one out, and a case of that rule gives other rows.

Each `AND` part of a query is taken for true, each `OR` part for false, one at a time. Where all cases
of the rule still give the same rows, either a near miss is missing in `tests/rules/`, or the condition
only saves time and is listed there under `idle`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from pohon_graph.engines import Engine
from pohon_graph.engines.open_engine import open_engine
from pohon_graph.errors import PohonError
from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.rule_file import Rule
from pohon_graph.rules.runner import parameters
from tests.rule_cases import FOLDER, Case, cases_of
from tests.rule_proofs import proof_of
from tests.test_rule_cases import configured, loaded

RULES = catalogue()
_STRING_OR_COMMENT = re.compile(r"'(?:\\.|[^'\\])*'|//[^\n]*")
_PART = re.compile(r"[(\[{]|[)\]}]|\||\b(?:AND|OR|MATCH|OPTIONAL|UNWIND|WITH|RETURN|ORDER)\b")


def conditions(cypher: str) -> Iterator[tuple[str, str]]:
    """Every part of a condition, in one line, with the statement in which it decides nothing."""
    # Strings and comments keep their length, and hide what they hold.
    mask = _STRING_OR_COMMENT.sub(lambda found: "_" * len(found[0]), cypher)
    for opening in re.finditer(r"\bWHERE\b|\(", mask):
        word, spans = _parts(mask, opening.end())
        if word is None and opening[0] == "(":  # a pattern, a call, or a single condition in brackets
            continue
        for start, end in spans:
            neutral = "false" if word == "OR" else "true"
            shown = " ".join(cypher[start:end].split())
            yield shown, f"{cypher[:start]} {neutral} {cypher[end:]}"


def _parts(mask: str, start: int) -> tuple[str | None, list[tuple[int, int]]]:
    """The word that joins the parts of the condition at `start`, and where each part stands. `OR` binds
    less than `AND`, so where both are there it alone parts them."""
    depth, ends, words = 0, [start], []
    for found in _PART.finditer(mask, start):
        key = found[0]
        depth += (key in "([{") - (key in ")]}")
        if depth < 0 or (depth == 0 and _is_end(mask, found)):
            ends.append(found.start())
            break
        if depth == 0 and key in {"AND", "OR"}:
            words.append((key, found.span()))
    else:
        ends.append(len(mask))
    joint = next((word for word in ("OR", "AND") if word in {key for key, _ in words}), None)
    cuts = [span for key, span in words if key == joint]
    starts = [ends[0], *(end for _, end in cuts)]
    return joint, list(zip(starts, [*(start for start, _ in cuts), ends[1]], strict=True))


def _is_end(mask: str, found: re.Match[str]) -> bool:
    """Whether a clause begins here: the WITH of STARTS WITH is none."""
    if found[0] == "WITH":
        return not mask[: found.start()].rstrip().endswith(("STARTS", "ENDS"))
    return found[0] in {"|", "MATCH", "OPTIONAL", "UNWIND", "RETURN", "ORDER"}


def rows(engine: Engine, rule: Rule, case: Case, cypher: str) -> object:
    """What the statement gives on the case's graph, in any order; what it says where it breaks."""
    values = parameters(configured(rule, case.settings), case.as_of)
    try:
        return sorted(map(repr, engine.read(cypher, values).rows))
    except PohonError as error:
        return str(error)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_condition_decides_in_a_case(rule: Rule, tmp_path: Path) -> None:
    """Without any one of its conditions a rule's query, or its population, is another one."""
    graphs = []
    for number, case in enumerate(cases_of(FOLDER / f"{rule.code}.yaml")):
        (folder := tmp_path / str(number)).mkdir()
        loaded(engine := open_engine(None), case, folder)
        graphs.append(partial(rows, engine, rule, case))
    idle = set()
    for cypher in (rule.query, rule.population):
        whole = [ask(cypher) for ask in graphs]
        for condition, without in conditions(cypher):
            if all(ask(without) == before for ask, before in zip(graphs, whole, strict=True)):
                idle.add(condition)
    assert idle == proof_of(rule.code).idle


def test_conditions_are_taken_apart() -> None:
    """Strings, comments, brackets and the WITH of STARTS WITH do not part a condition."""
    cypher = "MATCH (a) WHERE a.x = 'p AND q' AND (a.y = 1 OR a.z STARTS WITH 'r') // AND s\nRETURN a.x AS x"
    assert [shown for shown, _ in conditions(cypher)] == [
        "a.x = 'p AND q'",
        "(a.y = 1 OR a.z STARTS WITH 'r') // AND s",
        "a.y = 1",
        "a.z STARTS WITH 'r'",
    ]
    inner = "MATCH (a) WHERE EXISTS { MATCH (a)-->(b) WHERE b.x = 1 AND b.y = 2 } RETURN a.x AS x"
    whole, *parts = conditions(inner)
    assert [shown for shown, _ in parts] == ["b.x = 1", "b.y = 2"]
    assert " ".join(whole[1].split()) == "MATCH (a) WHERE true RETURN a.x AS x"
