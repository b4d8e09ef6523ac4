"""Notices for the user after a load: trees that others hold, unused words, files left over."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from pohon_graph.errors import InputError, Problem, UsageError
from pohon_graph.graph.model import Row
from pohon_graph.graph.shared_nodes import OtherTitle
from pohon_graph.texts import say


def refuse_absent(trees: Collection[str], present: Collection[str]) -> None:
    """Raise UsageError, which names the trees in `present`, if one of `trees` is missing from them."""
    for tree in sorted(trees):
        if tree not in present:
            key = "store.no-tree" if present else "store.no-tree-at-all"
            raise UsageError(say(key, tree=tree, trees=", ".join(sorted(present))))


def refuse_other_agencies(trees: Iterable[Row], present: Mapping[str, Row]) -> None:
    """Raise InputError for each of `trees` that the store holds for another agency."""
    problems = []
    for tree in trees:
        holder = present.get(tree["id"], tree)["agency"]
        if holder != tree["agency"]:
            sentence = say("store.other-agency", tree=tree["id"], holder=holder, agency=tree["agency"])
            problems.append(Problem(tree["source"], sentence))
    if problems:
        raise InputError(problems)


def other_words(other: OtherTitle) -> Problem:
    """The notice that a shared node has a different title, or kind, from the one in a tree."""
    said, kept = other.title, other.kept
    if other.about == "kind":
        said, kept = say(f"words.{said}"), say(f"words.{kept}")
    kind = say(f"store.kind.{other.label}")
    sentence = say(f"store.other-{other.about}", kind=kind, id=other.id, title=said, kept=kept)
    return Problem(other.source, sentence)


def left_behind(written: Sequence[Row], others: Sequence[Row]) -> list[Problem]:
    """Notices of trees from an earlier state of the same file: a changed government, period or
    document makes a different tree, and the first tree stays."""
    return [
        Problem(tree["source"], say("store.same-file", tree=tree["id"], other=other["id"]))
        for tree in written
        for other in others
        if other.get("path") and other["path"] == tree.get("path")
    ]
