"""The frame of an HTML page that works offline and runs no script."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from pohon_graph.marks import HTML_META
from pohon_graph.texts import language
from pohon_graph.xml_characters import fit

# The colours and shapes of the interactive page, so that both look alike.
_STYLE = """
:root { color-scheme: light dark; --paper: #f4f6f8; --face: #fff; --ink: #151b22; --quiet: #46515d;
  --rule: #d3dae1; --edge: #77828e; --error: #fde3df; --error-edge: #b3261e; --warning: #fff0c9;
  --warning-edge: #8a5a00; --info: #e1ecfb; --info-edge: #2b5fa8; }
@media (prefers-color-scheme: dark) { :root { --paper: #12171d; --face: #1a222a; --ink: #f1f4f7;
  --quiet: #bcc6d0; --rule: #34404c; --edge: #8794a1; --error: #4a1d1a; --error-edge: #ff8a80;
  --warning: #433208; --warning-edge: #ffca55; --info: #1c304b; --info-edge: #8ab4ff; } }
* { box-sizing: border-box; }
html { font: 15px/1.45 "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans", "Liberation Sans",
  sans-serif; }
body { margin: 0 auto; max-width: 62em; padding: 18px 16px 60px; background: var(--paper);
  color: var(--ink); }
h1 { font-size: 24px; line-height: 1.25; margin: 0 0 10px; }
h2 { font-size: 19px; margin: 26px 0 10px; }
h3 { font-size: 16px; margin: 0; display: inline; }
h4 { font-size: 14px; margin: 12px 0 4px; color: var(--quiet); }
p, ul { margin: 4px 0; }
ul { padding: 0; list-style: none; }
.trees li { overflow-wrap: anywhere; }
.counts { display: flex; flex-wrap: wrap; gap: 8px; margin: 12px 0; }
.badge { border: 1px solid; border-radius: 4px; padding: 1px 8px; font-weight: 700; }
.error { background: var(--error); border-color: var(--error-edge); }
.warning { background: var(--warning); border-color: var(--warning-edge); }
.info { background: var(--info); border-color: var(--info-edge); }
details { background: var(--face); border: 1px solid var(--rule); border-left: 6px solid var(--edge);
  border-radius: 7px; padding: 9px 14px; margin: 0 0 10px; }
details.of-error { border-left-color: var(--error-edge); }
details.of-warning { border-left-color: var(--warning-edge); }
details.of-info { border-left-color: var(--info-edge); }
summary { cursor: pointer; }
code { font-size: 13.5px; background: var(--paper); border-radius: 4px; padding: 0 4px; }
.quiet, .place { color: var(--quiet); font-size: 13.5px; }
.place { overflow-wrap: anywhere; }
.cause details { border: 0; padding: 0; margin: 0; background: none; }
.cause details ul { padding-left: 18px; }
.finding, .cause { border-top: 1px solid var(--rule); padding: 7px 0; overflow-wrap: anywhere; }
li.suppressed { border-left: 3px dashed var(--edge); padding-left: 9px; }
table { border-collapse: collapse; width: 100%; background: var(--face); font-size: 14px; }
th, td { border: 1px solid var(--rule); padding: 4px 8px; text-align: left; vertical-align: top; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.scroll { overflow-x: auto; }
@media print { body { max-width: none; padding: 0; background: none; } details { break-inside: auto; }
  h2, h4, summary { break-after: avoid; } .finding, tr { break-inside: avoid; } .scroll { overflow: visible; }
  .offline { display: none; } }
"""


def html_page(title: str, body: Iterable[str], style: str = "") -> str:
    """A page of the parts in `body`, without the empty ones; `style` adds to the common one."""
    return (
        f'<!doctype html>\n<html lang="{language()}">\n<head>\n<meta charset="utf-8">\n{HTML_META}\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escaped(title)}</title>\n<style>{_STYLE}{style}</style>\n</head>\n<body>\n<main>\n"
        + "\n".join(part for part in body if part)
        + "\n</main>\n</body>\n</html>\n"
    )


def escaped(text: str) -> str:
    """A text as HTML."""
    return escape(fit(text))


def isolated(text: str) -> str:
    """A user's text, isolated so that its writing direction does not turn the text around it."""
    return f"<bdi>{escaped(text)}</bdi>"
