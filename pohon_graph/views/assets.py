"""The files the page is made of: our template, style and script, and vis-network out of pyvis."""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib.util import find_spec
from pathlib import Path

PAGE = Path(__file__).resolve().parent / "page"
VIS_NETWORK = ("lib", "vis-9.1.2", "vis-network.min.js")

STYLES = ("colours", "frame", "panel", "outline", "print")

_IMPORT = re.compile(r"^import (\{[^}]*\}) from \"\./(\w+)\.js\";$", re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function|const|let|class) (\w+)", re.MULTILINE)


@cache
def template() -> str:
    """The HTML with places such as `{{title}}` to fill."""
    return (PAGE / "template.html").read_text(encoding="utf-8")


@cache
def style() -> str:
    """All style sheets, one after the other."""
    return "\n".join((PAGE / "style" / f"{name}.css").read_text(encoding="utf-8") for name in STYLES)


@cache
def program() -> str:
    """The script: all modules one after the other, each in a separate scope.

    The files are ordinary modules for an editor, a linter and node's test runner. A page that may
    load nothing cannot import them, so here an import reads from the scope of an earlier module.
    """
    modules = "".join(map(_scope, scripts()))
    return f'(() => {{\n"use strict";\n{modules}{_variable("start")}.start();\n}})();\n'


@cache
def scripts(last: str = "start") -> tuple[str, ...]:
    """The modules of the script up to the last one, each after those that it imports."""
    imported = (name for _, name in _IMPORT.findall(_source(last)))
    return (*dict.fromkeys(name for module in imported for name in scripts(module)), last)


@cache
def _source(name: str) -> str:
    return (PAGE / "script" / f"{name}.js").read_text(encoding="utf-8")


def _scope(name: str) -> str:
    text = _source(name)
    exported = ", ".join(found[2] for found in _EXPORT.finditer(text))
    body = _IMPORT.sub(lambda found: f"const {found[1]} = {_variable(found[2])};", text)
    body = _EXPORT.sub(lambda found: f"{found[1]} {found[2]}", body)
    return f"const {_variable(name)} = (() => {{\n{body}return {{ {exported} }};\n}})();\n"


def _variable(name: str) -> str:
    return f"module_{name}"


@cache
def vis_network() -> str:
    """vis-network from the pyvis package. Raises FileNotFoundError if pyvis is incomplete."""
    return of_pyvis(*VIS_NETWORK)


def of_pyvis(*path: str) -> str:
    """A file of the pyvis package. Raises FileNotFoundError if pyvis is incomplete."""
    package = find_spec("pyvis")
    if package is None or package.origin is None:
        raise FileNotFoundError("pyvis")
    return Path(package.origin).parent.joinpath(*path).read_text(encoding="utf-8")


def fingerprint(script: str) -> str:
    """The hash of a script for the content security policy."""
    digest = hashlib.sha256(script.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
