"""Finds the objects that a package's modules offer, so that adding a module needs no other change."""

from __future__ import annotations

from importlib import import_module
from operator import attrgetter
from pkgutil import iter_modules
from typing import Any


def modules(package: str) -> list[str]:
    """The names of the modules in a package."""
    return [module.name for module in iter_modules(import_module(package).__path__)]


def offered(package: str, name: str) -> list[Any]:
    """The objects called `name` in the modules of a package, one or a tuple each, in order of `place`."""
    found: list[Any] = []
    for module in modules(package):
        value = getattr(import_module(f"{package}.{module}"), name, ())
        found += value if isinstance(value, tuple) else [value]
    return sorted(found, key=attrgetter("place"))
