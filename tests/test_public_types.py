"""Every type that a public signature names is public itself, so that a caller can annotate with it."""

from __future__ import annotations

import ast
import inspect
import sys
import typing
from collections.abc import Iterator
from functools import cache

import pohon_graph


@cache
def names_in(module: str) -> dict[str, object]:
    """The names of a module, with those that only its annotations use."""
    known = dict(vars(sys.modules[module]))
    for node in ast.parse(inspect.getsource(sys.modules[module])).body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            exec("\n".join(map(ast.unparse, node.body)), known)
    return known


def annotated(thing: object) -> Iterator[tuple[str, str]]:
    """The annotations of a function, or of a class's fields and public members, with the module of each."""
    for one in (inspect.unwrap(thing), *_members(thing)):  # type: ignore[arg-type]  # any callable
        for annotation in inspect.get_annotations(one).values():
            if isinstance(annotation, str):  # not so in the `__init__` that a dataclass makes
                yield one.__module__, annotation


def _members(thing: object) -> Iterator[typing.Any]:
    for base in thing.__mro__ if isinstance(thing, type) else ():
        if base.__module__.startswith("pohon_graph"):
            yield base
            for name, member in vars(base).items():
                function = (
                    member.fget if isinstance(member, property) else getattr(member, "__func__", member)
                )
                if inspect.isfunction(function) and (name == "__init__" or not name.startswith("_")):
                    yield inspect.unwrap(function)


def types_in(module: str, annotation: str) -> Iterator[type]:
    """The program's types that an annotation names, those in an alias too."""
    for node in ast.walk(ast.parse(annotation)):
        if isinstance(node, ast.Name):
            yield from _types(names_in(module).get(node.id))


def _types(named: object) -> Iterator[type]:
    if isinstance(named, type) and named.__module__.startswith("pohon_graph"):
        yield named
    for part in typing.get_args(named):
        yield from _types(part)


def test_every_type_of_a_public_signature_is_public() -> None:
    """Also of the methods and fields of those types."""
    public = {getattr(pohon_graph, name) for name in pohon_graph.__all__ if name != "__version__"}
    missing = {
        f"{found.__module__}.{found.__qualname__} (in {getattr(thing, '__name__', thing)})"
        for thing in public
        for module, annotation in annotated(thing)
        for found in types_in(module, annotation)
        if found not in public
    }
    assert sorted(missing) == []


def test_type_checkers_and_python_find_the_same_names() -> None:
    """The imports for type checkers are those that happen at the first use of a name."""
    known = names_in("pohon_graph")
    assert {name: known.get(name) for name in pohon_graph.__all__} == {
        name: getattr(pohon_graph, name) for name in pohon_graph.__all__
    }
