"""The graph in other formats: files for people, spreadsheets, graph tools and documents.

A format turns a graph into the contents of files. `export` writes each file whole or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pohon_graph.errors import UsageError
from pohon_graph.exports.export_format import Files, Form
from pohon_graph.files import PathLike, as_bytes, is_foreign, require_replaceable, there_is, write_whole
from pohon_graph.graph.model import Graph
from pohon_graph.posters.options import PosterOptions
from pohon_graph.registry import offered
from pohon_graph.suggest import closest
from pohon_graph.texts import say

if TYPE_CHECKING:
    import networkx

    from pohon_graph.rules.findings import Report

FORMS: dict[str, Form] = {form.name: form for form in offered(__name__, "FORMS")}
_PICTURES = ("png",)  # the interactive page saves it itself


def export(
    name: str,
    graph: Graph,
    path: PathLike,
    *,
    tree: str | None = None,
    year: int | None = None,
    layout: str | None = None,
    sources: Iterable[str] = (),
    force: bool = False,
    poster: PosterOptions | None = None,
    announce: Callable[[str], None] | None = None,
    report: Report | None = None,
) -> list[Path]:
    """Write `graph` to `path` in the format `name`, one of FORMS, and return the files written.

    `tree` names the tree to write if the format shows `partners` and the graph holds their trees too.
    A `yearly` format shows the targets of `year` (default: this year if the tree's period covers it,
    else the period's last year). Other formats hold every year. `layout` is one of the format's other
    arrangements. `poster` are the choices for a poster, and `announce` receives a sentence about its size
    before it is written. The findings of a `report` go into the notes of a format that has some.

    `path` becomes a folder for tables, for the pictures of several pages, and for several trees in a format
    that is written tree by tree. A single file written into an existing folder is named after its tree.

    Raises UsageError, and writes nothing, if the format is unknown, if a folder is needed and `path` is a
    file or has the ending of one, if overwriting a file needs `force`: one of `sources` (files that trees
    were read from) or a file that this program did not write, or if type on a poster is too small without
    `force`. Raises CannotRun if the disk refuses.
    """
    chosen = arranged(form(name), layout)
    if poster is not None and not chosen.poster:
        raise UsageError(say("exports.no-poster", form=chosen.name))
    if report is not None and not chosen.notes:
        raise UsageError(say("exports.no-notes", form=chosen.name))
    options: dict[str, Any] = {"year": year} if chosen.yearly else {}
    if chosen.notes:
        options["report"] = report
    if chosen.poster:
        options |= {"poster": poster or PosterOptions(), "announce": announce or _silent, "force": force}
    target = Path(path)
    only = tree if chosen.partners else None
    trees = [row["id"] for row in graph.trees()] if only is None else [only]
    if (
        chosen.together
        and len(trees) > 1
        and target.suffix.lower() == chosen.suffix
        and not _is_folder(target)
    ):
        needs_folder = False
        parts = {target: chosen.together(graph)}
    elif chosen.by_tree and len(trees) != 1:
        needs_folder = True
        parts = {
            target / file_name(tree) / name if name else target / f"{file_name(tree)}{chosen.suffix}": part
            for tree in trees
            for name, part in _content(chosen, graph, tree, options).items()
        }
    else:
        content = _content(chosen, graph, trees[0] if chosen.by_tree else only, options)
        needs_folder = any(content)
        if _is_folder(target) and not needs_folder:
            target /= f"{file_name(trees[0]) if len(trees) == 1 else 'pohon'}{chosen.suffix}"
        parts = {target / name if name else target: part for name, part in content.items()}
    if needs_folder and not _is_folder(target):
        why = "tables" if chosen.folder else "trees" if len(trees) != 1 else "pages"
        _require_folder_name(target, chosen, why)
    if chosen.folder and not force:
        _refuse_mixing(parts)
    for file, part in parts.items():
        require_replaceable(file, as_bytes(part), sources=sources, force=force)
    for file, part in parts.items():
        write_whole(file, part, force=True)  # all were checked to be replaceable
    return list(parts)


def _silent(_: str) -> None:
    """Receives the announcements that nobody asked for."""


def _require_folder_name(target: Path, chosen: Form, why: str) -> None:
    """Raise UsageError if the new folder `target` is a file, or would be called like a file of the format.

    `why` it is a folder: tables, trees or pages.
    """
    if there_is(target):
        raise UsageError(say("exports.not-a-folder", path=target))
    if target.suffix.lower() == chosen.suffix:
        raise UsageError(say(f"exports.{why}-in-file", path=target, folder=target.with_suffix("")))


def _refuse_mixing(parts: Iterable[Path]) -> None:
    """Raise UsageError if tables would be mixed with files that this program did not write."""
    ours = set(parts)
    for folder in sorted({file.parent for file in ours}):
        entries = sorted(folder.iterdir()) if _is_folder(folder) else []
        others = [e.name for e in entries if e not in ours and not _is_hidden(e.name) and is_foreign(e)]
        if others:
            names = ", ".join(others[:3]) + (", …" if len(others) > 3 else "")
            raise UsageError(say("files.folder-of-others", path=folder, names=names))


def _is_hidden(name: str) -> bool:
    """Whether a system or an office program left this file in a folder."""
    return name.startswith((".", "~$")) or name.lower() in ("thumbs.db", "desktop.ini")


def to_networkx(graph: Graph) -> networkx.MultiDiGraph[str]:
    """The graph as a networkx MultiDiGraph; see `pohon_graph.exports.network.to_networkx`."""
    from pohon_graph.exports.network import to_networkx as build

    return build(graph)


def _is_folder(path: Path) -> bool:
    return there_is(path) and path.is_dir()


def file_name(tree: str) -> str:
    """The id of a tree as a name that every file system takes."""
    return re.sub(r'[<>:"/\\|?*\x00-\x1f]', "_", tree).strip(" .") or "_"


def form(name: str) -> Form:
    """The format with that name. Raises UsageError, with a guess and the list, if there is none."""
    if name in FORMS:
        return FORMS[name]
    sentences = [say("exports.no-form", form=name, forms=", ".join(FORMS))]
    if name.casefold().lstrip(".") in _PICTURES:
        sentences.append(say("exports.picture"))
    elif near := _nearest(name.casefold().lstrip(".")):
        sentences.append(say("exports.guess", form=near))
    raise UsageError(" ".join(sentences))


def arranged(chosen: Form, layout: str | None) -> Form:
    """The format in another of its arrangements. Raises UsageError if it has no such one."""
    if layout is None:
        return chosen
    if layout not in chosen.layouts:
        known = ", ".join(chosen.layouts) or "-"
        raise UsageError(say("exports.no-layout", form=chosen.name, layout=layout, layouts=known))
    return replace(chosen, write=chosen.layouts[layout], together=None)


def _nearest(name: str) -> str | None:
    """The format closest to `name`: by another name, its beginning, its letters or most of them."""
    for one in FORMS.values():
        if name in one.also:
            return one.name
    alike = [one for one in FORMS if one.startswith(name) or sorted(one) == sorted(name)] if name else []
    return alike[0] if alike else closest(name, FORMS)


def _content(form: Form, graph: Graph, tree: str | None, options: Mapping[str, Any]) -> Files:
    """The format's files by name; a single file has an empty name."""
    made = form.write(graph, **options) if tree is None else form.write(graph, tree, **options)
    return {"": made} if isinstance(made, str | bytes) else made
