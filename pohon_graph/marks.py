"""Recognises the files that this program wrote, by the mark that each format carries.

| format | mark |
|---|---|
| HTML | `<meta name="generator" content="pohon-graph">` |
| Markdown, GraphML, GEXF, SVG | the comment `<!-- pohon-graph -->` at the top |
| Mermaid, DOT | the comment `pohon-graph` on a separate line at the top |
| JUnit, SARIF | the name of the tool |
| a tree in JSON | its second key, `generator` |
| the audit in JSON | its keys |
| XLSX, PPTX | author and last editor; a file that a person has edited since no longer counts |
| a user's XLSX with our findings | a comment at the top of a sheet, which no spreadsheet program keeps |
| PDF | its creator, as long as no other program has saved it |
| plain text | the last line |
| a backup | the first key of its first line |
| a draft in YAML | a digest in its first line; a draft that a person has edited no longer counts |

CSV and the JSON of an answer have no room for a mark. Such a file counts if its heading equals the heading
of the file that would replace it.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import zlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from zipfile import ZipFile

NAME: Final = "pohon-graph"
XML_COMMENT: Final = f"<!-- {NAME} -->"
HTML_META: Final = f'<meta name="generator" content="{NAME}">'
SIGNATURE: Final = f"({NAME})"
FINDINGS_NAME: Final = "pohon_graph_temuan"  # a name in an annotated workbook, for its sheet of findings

_TOP: Final = 4096  # bytes that must contain the mark
_MARKS: Final = tuple(
    re.compile(pattern, re.DOTALL)
    for pattern in (
        rf"\s*<!doctype html>.*{re.escape(HTML_META)}",
        rf"\s*(<\?xml[^>]*\?>)?\s*{re.escape(XML_COMMENT)}",
        rf'\s*(<\?xml[^>]*\?>)?\s*<testsuites name="{NAME}"',
        rf"[^\n]*\n\s*(%%|//) {NAME}\n",
        rf'\s*\{{\s*"pohon"\s*:\s*1\s*,\s*"generator"\s*:\s*"{NAME}"',
        r"::(error|warning|notice) [^\n]*title=[A-Z]{2,8}[0-9]{3} ",
    )
)
_AUTHORS: Final = tuple(
    re.compile(rf"[<:]{name}(\s[^>]*)?>{re.escape(NAME)}</") for name in ("creator", "lastModifiedBy")
)  # a library may declare its namespace on the element
_GZIP: Final = b"\x1f\x8b"
_PDF: Final = f"/Creator ({NAME})".encode()
_BACKUP: Final = re.compile(rb'\{"pohon-backup":[0-9]+,"program":"')
_DRAFT: Final = re.compile(rb"# pohon-graph ([0-9a-f]{16})\n")
_AUDIT_KEYS: Final = {"version", "trees", "summary", "rules", "findings"}


def signed(text: str) -> str:
    """Plain text with the last line that identifies it."""
    return f"{text.rstrip()}\n\n{SIGNATURE}\n"


def draft_head(text: str) -> str:
    """A draft with the first line that identifies it, until somebody edits it."""
    return f"# {NAME} {_digest(text.encode())}\n{text}"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()[:16]


def is_ours(old: bytes, new: bytes = b"") -> bool:
    """Whether this program wrote `old`, or it is empty; `new` is the content that would replace it."""
    if not old.strip() or _is_marked(old):
        return True
    return bool(new) and not _is_marked(new) and _has_heading_of(old, new)


def _is_marked(content: bytes) -> bool:
    if content.startswith(b"PK"):
        return _is_our_workbook(content)
    if content.startswith(b"%PDF-"):
        return _PDF in content
    if content.startswith(_GZIP):
        return _BACKUP.match(_unpacked_top(content)) is not None
    draft = _DRAFT.match(content)
    if draft is not None:
        return draft[1].decode() == _digest(content[draft.end() :])
    top = content[:_TOP].decode("utf-8", "replace")
    if any(mark.match(top) for mark in _MARKS):
        return True
    if content.rstrip().endswith(b"\n" + SIGNATURE.encode()):
        return True
    return top.lstrip().startswith("{") and _is_our_json(_json(content))


def _unpacked_top(content: bytes) -> bytes:
    """The start of a packed file's content; empty if it cannot be unpacked."""
    try:
        return zlib.decompressobj(wbits=31).decompress(content, _TOP)  # 31: gzip format
    except zlib.error:
        return b""


def _is_our_workbook(content: bytes) -> bool:
    import zipfile  # takes longer than the rest of this module, and few commands meet a workbook

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as book:
            if any(_is_findings_sheet(book, name) for name in book.namelist()):
                return True
            core = book.read("docProps/core.xml").decode("utf-8", "replace")
    except (zipfile.BadZipFile, zlib.error, KeyError, OSError, RuntimeError, NotImplementedError):
        return False
    return all(mark.search(core) for mark in _AUTHORS)


def _is_findings_sheet(book: ZipFile, part: str) -> bool:
    """Whether a part is the sheet that this program put into a user's workbook, unchanged since."""
    if "/worksheets/" not in part or not part.endswith(".xml"):
        return False
    with book.open(part) as sheet:
        top = sheet.read(_TOP).decode("utf-8", "replace")
    return any(mark.match(top) for mark in _MARKS)


def _is_our_json(document: Any) -> bool:
    if not isinstance(document, dict):
        return False
    if set(document) == _AUDIT_KEYS and document["version"] == 1:
        return True
    try:
        return bool(document["runs"][0]["tool"]["driver"]["name"] == NAME)
    except (KeyError, IndexError, TypeError):
        return False


def _has_heading_of(old: bytes, new: bytes) -> bool:
    """Whether the first line of a table, or the keys of a JSON document, are the same in both."""
    keys = _keys(new)
    if keys is not None:
        before = _keys(old)
        return before in ((), keys)
    return old.split(b"\n", 1)[0].rstrip(b"\r") == new.split(b"\n", 1)[0].rstrip(b"\r")


def _keys(content: bytes) -> tuple[str, ...] | None:
    """The keys of a JSON object, or of the first object in a list; None for anything else."""
    if content.lstrip()[:1] not in (b"{", b"["):
        return None
    document = _json(content)
    if document == []:
        return ()
    first = document[0] if isinstance(document, list) else document
    return tuple(first) if isinstance(first, dict) else None


def _json(content: bytes) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        return None
