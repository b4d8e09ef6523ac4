"""The notes of a sheet: those of a person stay, and ours are put below them or into new ones.

Our block in a note begins with the name of this program and ends with its signature, so that a later run
finds it and keeps everything else that was written into the note.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final
from xml.sax.saxutils import escape

from pohon_graph.annotations.cell_range import Range, read_range
from pohon_graph.annotations.xml_part import Element, XmlPart, attributes_of
from pohon_graph.marks import NAME, SIGNATURE
from pohon_graph.workbooks import cell_text

HEADING: Final = f"{NAME}:"
_BLOCK: Final = re.compile(
    rf"(?:\r?\n){{0,2}}{re.escape(HEADING)}\r?\n.*?(?:{re.escape(SIGNATURE)}|\Z)", re.DOTALL
)
_THREAD: Final = "tc="  # the author of a note that only repeats a thread of comments
_FONT: Final = '<sz val="9"/><color indexed="81"/><rFont val="Tahoma"/><family val="2"/>'


@dataclass(frozen=True, slots=True)
class Words:
    """A part of a note in one style."""

    text: str
    bold: bool = False


Note = Sequence[Words]


@dataclass(slots=True)
class Written:
    """The cells with a new note and those with a person's note that grew, each with the text of the whole
    note, and the cells without a note because they have a thread of comments."""

    new: dict[Range, str] = field(default_factory=dict)
    grown: dict[Range, str] = field(default_factory=dict)
    refused: list[Range] = field(default_factory=list)


def empty_notes(space: str) -> str:
    """A part without notes."""
    return f'<comments xmlns="{space}"><authors/><commentList/></comments>'


def without_ours(data: bytes) -> tuple[bytes, list[Range]]:
    """The part without our blocks, and the cells that have no note any more."""
    notes = XmlPart(data)
    gone: list[Range] = []
    for comment in list(notes.root.all("comment")):
        whole = _text_of(comment)
        kept = _BLOCK.sub("", whole)
        if kept == whole:
            continue
        if kept.strip():
            _cut(notes, comment, whole)
        else:
            notes.remove(comment)
            cell = read_range(comment.attributes.get("ref", ""))
            gone += [cell] if cell else []
    return notes.content(), gone


def with_ours(data: bytes, ours: Mapping[Range, Note], threads: Collection[str]) -> tuple[bytes, Written]:
    """The part with our notes; cells with a thread of comments, whose names are in `threads`, get none."""
    notes = XmlPart(data)
    there = {comment.attributes.get("ref"): comment for comment in notes.root.all("comment")}
    authors = [author.text for author in notes.root.all("author")]
    written = Written()
    made = []
    for cell, note in sorted(ours.items()):
        comment = there.get(cell.corner)
        if cell.corner in threads or (comment is not None and _is_thread(comment, authors)):
            written.refused.append(cell)
        elif comment is not None:
            written.grown[cell] = _grow(notes, comment, note)
        else:
            written.new[cell] = "".join(words.text for words in note)
            made.append((cell, note))
    if made:
        _add(notes, made, authors)
    return notes.content(), written


def _add(notes: XmlPart, made: Iterable[tuple[Range, Note]], authors: list[str]) -> None:
    if NAME not in authors:
        authors.append(NAME)
        _append_to(notes, "authors", f"<author>{NAME}</author>")
    author = authors.index(NAME)
    xml = "".join(
        f"<comment{attributes_of(ref=cell.corner, authorId=author)}><text>{_runs(note)}</text></comment>"
        for cell, note in made
    )
    _append_to(notes, "commentList", xml)


def _append_to(notes: XmlPart, holder: str, xml: str) -> None:
    element = notes.root.child(holder)
    if element is None:
        notes.insert(notes.own(f"<{holder}>{xml}</{holder}>"), ("commentList", "extLst"))
    else:
        notes.append(element, notes.own(xml))


def _grow(notes: XmlPart, comment: Element, note: Note) -> str:
    """Put our block below the text of a person's note; returns the whole text."""
    text = comment.child("text")
    if text is None:
        raise ValueError("a note without a text")
    own = [piece for piece in text.children if piece.name == "t"]
    if own:  # a plain text; a note has either one text or runs
        notes.remove(own[0])
        run = f"<r>{_text(own[0].text)}</r>"
        notes.append(text, notes.own(run))
    notes.append(text, notes.own(_runs([Words("\n\n"), *note])))
    return f"{_text_of(comment)}\n\n{''.join(words.text for words in note)}"


def _cut(notes: XmlPart, comment: Element, whole: str) -> None:
    """Cut our blocks out of the pieces of a note's text."""
    kept = [True] * len(whole)
    for block in _BLOCK.finditer(whole):
        kept[block.start() : block.end()] = [False] * (block.end() - block.start())
    at = 0
    for holder, own in _pieces(comment):
        place, at = at, at + len(own.text)
        left = "".join(char for char, keep in zip(own.text, kept[place:at], strict=True) if keep)
        if not left:
            notes.remove(holder)
        elif left != own.text:
            notes.replace_text(own, left)


def _pieces(comment: Element) -> Iterator[tuple[Element, Element]]:
    """The texts of a note, each with the run that it is in, or alone."""
    for text in comment.named("text"):
        for piece in text.children:
            own = piece if piece.name == "t" else piece.child("t")
            if own is not None:
                yield piece, own


def _text_of(comment: Element) -> str:
    return "".join(own.text for _, own in _pieces(comment))


def _is_thread(comment: Element, authors: Sequence[str]) -> bool:
    number = int(comment.attributes.get("authorId", 0))
    return number < len(authors) and authors[number].startswith(_THREAD)


def _runs(note: Note) -> str:
    return "".join(
        f"<r><rPr>{'<b/>' * words.bold}{_FONT}</rPr>{_text(cell_text(words.text))}</r>" for words in note
    )


def _text(text: str) -> str:
    return f'<t xml:space="preserve">{escape(text)}</t>'
