"""Marks that a title took over from another document and that do not belong to its text."""

from __future__ import annotations

import re

from pohon_graph.graph.normalised_text import INVISIBLE

_BULLETS = "•●○◦▪▫■□◆◇►▶▸➢➤→⇒❖✓✔☑‣⁃∙\uf0a7\uf0b7\uf0d8"
_SCALES = r"(?:juta|ribu|miliar|milyar|triliun|trilyun|persen)\b"

# The number, letter or dash of a list.
_AT_START = re.compile(
    rf"""
      \s*[-–—·]\s
    | \s*\(?[0-9]{{1,3}}(?:\.[0-9]{{1,2}})*[.)](?![0-9])    # 1.  (1)  1.1.Data, but not 1.5
    | \s*[0-9]{{1,2}}(?:\.[0-9]{{1,2}})+(?=\s+(?!(?i:{_SCALES}))[A-Z(])  # 1.1 Data, but not 1.5 juta
    | \s*\(?(?:[A-Za-z]|[ivx]{{1,5}}|[IVX]{{1,5}})[.)](?=\s)  # A.  a)  ii.
    """,
    re.VERBOSE,
)
_ANYWHERE = re.compile(
    rf"""
      [{INVISIBLE}*\ufffd{_BULLETS}]
    | [ \t\r\n\u00a0\u2007\u202f]{{2,}}
    | </?[A-Za-z][^<>]*>                                      # <p>
    | &(?:[A-Za-z]{{2,8}}|\#[0-9]{{1,6}}|\#[xX][0-9A-Fa-f]{{1,6}});   # &nbsp;
    | ï»¿ | ï¿½ | â€ | Ã[\u0080-\u00bf] | Â[\u00a0-\u00bf]  # read in the wrong encoding
    | (?<=\s)[0-9]{{1,2}}\.(?=\s+[A-Z(])                      # ... 2. Data
    """,
    re.VERBOSE,
)
# Each mark that may be anywhere has one of these, or two spaces; a search for them is much faster.
_SIGNS = re.compile(rf"[{INVISIBLE}*\ufffd{_BULLETS}<&ïâÃÂ.\t\r\n\u00a0\u2007\u202f]")
_HIDDEN = re.compile(f"[{INVISIBLE}]")
_NO_GLYPH = re.compile("[\ue000-\uf8ff]")  # only the other document's font displays it
_BULLET, _BLANKS = "•", "␣␣"


def stray_mark(title: str) -> str | None:
    """The first such mark, in printable form; None if the title is clean.

    A single no-break space does not count: it is invisible and changes nothing.
    """
    found = _AT_START.match(title)
    if found is None and (_SIGNS.search(title) or "  " in title):
        found = _ANYWHERE.search(title)
    if found is None:
        return None
    mark = found[0].strip()
    if not mark:
        return _BLANKS
    return f"U+{ord(mark):04X}" if _HIDDEN.fullmatch(mark) else _NO_GLYPH.sub(_BULLET, mark)
