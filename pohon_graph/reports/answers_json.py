"""Answers as JSON: the data objects of `pohon_graph.explore`, field by field."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from itertools import chain
from typing import Any

from pohon_graph.explore.counts import AgencyCounts, BlockCounts, Stats, total
from pohon_graph.explore.crosscut import Matrix, Partnership
from pohon_graph.explore.tracing import Trace
from pohon_graph.reports.audits.json import finding_document
from pohon_graph.rules.why import Verdict, Why

VERSION = 1


def render(answer: Partnership | Matrix | Trace | Stats | Why) -> str:
    """`{"version": 1, ...}` with the fields of the answer; stats have their totals beside them."""
    if isinstance(answer, Stats):
        document = _stats(answer)
    elif isinstance(answer, Why):
        verdicts = [_verdict(verdict) for verdict in answer.verdicts]
        document = {
            "goal": answer.goal, "title": answer.title, "view": asdict(answer.view, dict_factory=_flat),
            "verdicts": verdicts, "official": [asdict(entry) for entry in answer.official],
        }  # fmt: skip
    else:
        document = asdict(answer, dict_factory=_flat)
    return json.dumps({"version": VERSION, **document}, ensure_ascii=False, indent=2) + "\n"


def _flat(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    """The fields of one object; what is said of an indicator are fields of it, too."""
    return dict(chain(*(whole.items() if name == "said" else [(name, whole)] for name, whole in pairs)))


def _stats(stats: Stats) -> dict[str, Any]:
    """Block by block; the one block's own fields are at the top, too, if there is only one."""
    blocks = [_block(block) for block in stats.blocks]
    return {**(blocks[0] if len(blocks) == 1 else {}), "blocks": blocks}


def _block(block: BlockCounts) -> dict[str, Any]:
    agencies = [_agency(agency) for agency in block.agencies]
    return {**asdict(block), "total": total(block.levels), "agencies": agencies}


def _agency(agency: AgencyCounts) -> dict[str, Any]:
    return {**asdict(agency), "total": total(agency.levels)}


def _verdict(verdict: Verdict) -> dict[str, Any]:
    return {
        "rule": verdict.rule.code,
        "name": verdict.rule.name,
        "severity": verdict.rule.severity,
        "status": verdict.status,
        "certain": verdict.is_certain,
        "subjects": verdict.subjects,
        "findings": [finding_document(finding) for finding in verdict.findings],
        "error": verdict.error,
    }
