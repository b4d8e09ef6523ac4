"""The result of `verify` for one store or two, as text and JSON."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from pohon_graph.graph.model import source_file
from pohon_graph.graph.origin import origin
from pohon_graph.grouping import grouped
from pohon_graph.reports.json_text import json_text
from pohon_graph.safekeeping.faults import LOADABLE
from pohon_graph.texts import say
from pohon_graph.version import VERSION

if TYPE_CHECKING:
    from pohon_graph.safekeeping.certificate import Certificate
    from pohon_graph.safekeeping.verify import Verified

_SHOWN: Final = 20  # faults of one kind, and differences


def verified_text(found: Verified) -> str:
    """A sentence if the store is whole; else its faults and how to proceed."""
    if found.is_whole:
        return say("safekeeping.whole", None, store=found.store, count=len(found.trees))
    lines = [say("safekeeping.faulty", None, store=found.store, count=len(found.faults)), ""]
    lines += _listed(found)
    lines.append("")
    if found.load:
        lines.append(say("safekeeping.load", None, files=" ".join(found.load)))
    if any(fault.kind not in LOADABLE for fault in found.faults):
        lines.append(say("safekeeping.by-hand"))
    return "\n".join(lines).rstrip()


def _listed(found: Verified) -> Iterator[str]:
    for faults in grouped(found.faults, attrgetter("kind")).values():
        for fault in faults[:_SHOWN]:
            yield f"- {fault.sentence}"
        if len(faults) > _SHOWN:
            yield "  " + say("safekeeping.more", None, count=len(faults) - _SHOWN)


def verified_json(found: Verified) -> str:
    """`{"version": 1, "store":, "whole":, "trees": [...], "faults": [...], "load": [...]}`."""
    return json_text({"version": 1, **_document(found)})


def _document(found: Verified) -> dict[str, Any]:
    trees = [
        {
            **{name: tree.get(name) for name in ("id", "title", "digest", "whole")},
            "file": origin(source_file(tree)) if tree.get("source") else None,
        }
        for tree in found.trees
    ]
    faults = [
        {name: getattr(fault, name) for name in ("kind", "tree", "node", "property", "sentence")}
        for fault in found.faults
    ]
    return {
        "store": found.store, "engine": found.engine, "whole": found.is_whole, "trees": trees,
        "faults": faults, "load": list(found.load),
    }  # fmt: skip


def certificate_text(found: Certificate) -> str:
    """A sentence if two whole stores agree; else their differences."""
    one, other = (store.store for store in found.stores)
    lines = []
    if found.is_same:
        findings = sum(pair.findings[0] or 0 for pair in found.pairs)
        fields = {"one": one, "other": other, "trees": len(found.pairs), "findings": findings}
        return say("safekeeping.same", None, **fields)
    if found.differences:
        lines.append(say("safekeeping.unlike", None, one=one, other=other, count=len(found.differences)))
        lines += ["", *(f"- {sentence}" for sentence in found.differences[:_SHOWN])]
        if len(found.differences) > _SHOWN:
            lines.append("  " + say("safekeeping.more", None, count=len(found.differences) - _SHOWN))
    for store in found.stores:
        if not store.is_whole:
            lines += ["", verified_text(store)]
    return "\n".join(lines).lstrip()


def certificate_json(found: Certificate) -> str:
    """`{"version": 1, "program":, "as_of":, "same":, "stores": [], "trees": [], "differences": []}`."""
    trees = [
        {
            "id": pair.tree,
            "digests": list(pair.digests),
            "findings": list(pair.findings),
            "same": pair.is_same,
        }
        for pair in found.pairs
    ]
    return json_text({
        "version": 1, "program": VERSION, "as_of": found.as_of.isoformat(), "same": found.is_same,
        "stores": [_document(store) for store in found.stores], "trees": trees,
        "differences": list(found.differences),
    })  # fmt: skip
