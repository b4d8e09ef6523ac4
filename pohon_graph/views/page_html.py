"""The page's HTML: template, style, scripts, data and outline, with a policy that blocks everything else."""

from __future__ import annotations

import base64
import json
import re
import zlib
from collections.abc import Iterable, Iterator
from html import escape
from importlib import import_module
from itertools import chain
from typing import Any

from pohon_graph.closed_words import PROGRAM_KINDS, ROLES, SCOPES, STATUSES
from pohon_graph.fields import INDICATOR
from pohon_graph.texts import LANGUAGES, say
from pohon_graph.views import assets
from pohon_graph.views.outline import outline

# Data above this number of characters is compressed. Smaller data stays plain, so that the page of one
# agency also works in a browser that cannot decompress.
PLAIN = 600_000

# The words of the graph that the script needs.
_WORDS = (*STATUSES, *SCOPES, *ROLES, *PROGRAM_KINDS, *chain(*(one.words for one in INDICATOR.listed)))

_PLACE = re.compile(r"\{\{(\w+)\}\}")
_WORD = re.compile(r'(data-say="([\w-]+)"[^>]*>)(?=<)')


def document(data: dict[str, Any], options: dict[str, Any], lang: str) -> str:
    """The whole HTML document for packed data (see `packing`); it opens in `lang`."""
    start = "document.documentElement.classList.add('scripted');"
    scripts = {"start": start, "vis": _safe(assets.vis_network()), "program": _safe(assets.program())}
    kind, block = _data_block(data)
    parts = {
        **scripts,
        "lang": lang,
        "title": escape(_title(data, lang)),
        "caption": escape(_caption(data, lang)),
        "policy": _policy(list(scripts.values())),
        "style": assets.style(),
        "texts": _json({"languages": LANGUAGES, "open": lang, "say": page_texts()}),
        "options": _json(options),
        "kind": kind,
        "data": block,
        "outline": outline(data, lang),
    }
    html = _PLACE.sub(lambda found: parts[found[1]], assets.template())
    return _WORD.sub(lambda found: found[1] + escape(say(f"views.page.{found[2]}", lang)), html)


def page_texts() -> dict[str, tuple[str, str]]:
    """Every text of the page in both languages, by its key without `views.page.`, with the words of the
    graph and of targets that the reports use as well."""
    own, words, goals = (
        import_module(f"pohon_graph.texts.{name}").TEXTS for name in ("views", "words", "goals")
    )
    prefix = "views.page."
    return {
        **{key.removeprefix(prefix): both for key, both in own.items() if key.startswith(prefix)},
        **{key.replace("words.", "word-", 1): words[key] for key in map("words.{}".format, _WORDS)},
        **{key.replace(".", "-"): both for key, both in goals.items()},
    }


def _title(data: dict[str, Any], lang: str) -> str:
    titles = [tree["title"] for tree in data["trees"]]
    return str(titles[0]) if len(titles) == 1 else say("views.page.several", lang, count=len(titles))


def _caption(data: dict[str, Any], lang: str) -> str:
    """The agency and the document of the tree, if the page holds just one tree."""
    trees = data["trees"]
    return str(trees[0]["caption"][LANGUAGES.index(lang)]) if len(trees) == 1 else ""


def _policy(scripts: list[str]) -> str:
    """A policy that allows only these scripts and the page's style: no origins, eval or inline handlers."""
    allowed = " ".join(map(assets.fingerprint, scripts))
    return (
        f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _data_block(data: dict[str, Any]) -> tuple[str, str]:
    """The media type of the data block, and its text."""
    pieces, held, size = _pieces(data), list[str](), 0
    for piece in pieces:
        held.append(piece)
        size += len(piece)
        if size > PLAIN:
            return "application/deflate", _deflated(chain(held, pieces))
    return "application/json", "".join(held)


def _deflated(pieces: Iterable[str]) -> str:
    packer = zlib.compressobj(6)
    packed = [packer.compress(piece.encode("utf-8")) for piece in pieces]
    return base64.b64encode(b"".join(packed) + packer.flush()).decode("ascii")


def _pieces(value: Any, depth: int = 2) -> Iterator[str]:
    """JSON column by column, because the text of all columns at once would be as large as the graph."""
    if not depth or not isinstance(value, dict):
        yield _json(value)
        return
    before = "{"
    for name, inner in value.items():
        yield f"{before}{_json(name)}:"
        yield from _pieces(inner, depth - 1)
        before = ","
    yield "}" if value else "{}"


def _json(value: Any) -> str:
    """JSON that is safe in a script element: without `<` it holds neither an end tag nor a comment."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _safe(script: str) -> str:
    """The unchanged script; refused if it would end its script element."""
    if "</script" in script.lower() or "<!--" in script:
        raise ValueError("a script of the page holds an end tag")
    return script
