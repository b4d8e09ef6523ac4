"""The page of a plain pyvis network, instead of pyvis's page: one file that needs no other host.

pyvis's page loads style sheets from other hosts and runs scripts in a title, a heading or an id. Here the
data is a block that browsers do not run, and a policy allows only the scripts of the page. Every
character is ASCII, because pyvis writes files in the encoding of the system.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from pohon_graph.texts import language, say
from pohon_graph.views import assets

if TYPE_CHECKING:
    from pyvis.network import Network

PLAIN = Path(__file__).resolve().parent / "plain"
_STYLE = ("lib", "vis-9.1.2", "vis-network.css")
_WORDS = ("select", "property", "value", "reset")


def put_template(network: Network, kinds: dict[str, str]) -> None:
    """Use our page as the template of this one network; `kinds` holds the names of its node kinds.

    All methods of pyvis still write the page, also `show` in a notebook.
    """
    network.cdn_resources = "in_line"  # else pyvis copies its libraries into the folder of the page
    network.set_template_dir(str(PLAIN), "template.html")
    network.templateEnv.filters["ascii"] = _entities
    network.templateEnv.globals.update(
        lang=language(),
        title=say("views.plain.title"),
        noscript=say("views.plain.noscript"),
        words={**{name: say(f"views.plain.{name}") for name in _WORDS}, **kinds},
        **_parts(),
    )
    network.template = network.templateEnv.get_template(network.path)


@cache
def _parts() -> dict[str, str]:
    """The scripts and the style, and the policy that names them."""
    scripts = {
        "vis": _escaped(assets.vis_network()),
        "program": _escaped((PLAIN / "program.js").read_text(encoding="utf-8")),
    }
    allowed = " ".join(map(assets.fingerprint, scripts.values()))
    policy = f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data:"
    style = assets.of_pyvis(*_STYLE) + (PLAIN / "style.css").read_text(encoding="utf-8")
    if not style.isascii():
        raise ValueError("the style of a plain page is not ASCII")
    return {**scripts, "policy": policy, "style": style}


def _escaped(script: str) -> str:
    """A script in ASCII that cannot end its script element."""
    if "</script" in script.lower() or "<!--" in script:
        raise ValueError("a script of the page holds an end tag")
    return "".join(c if c.isascii() else _unit(c) for c in script)


def _unit(character: str) -> str:
    units = character.encode("utf-16-be").hex()
    return "".join(f"\\u{units[start : start + 4]}" for start in range(0, len(units), 4))


def _entities(text: str) -> str:
    return str(text).encode("ascii", "xmlcharrefreplace").decode("ascii")
