"""Posters as PDF: boxes drawn in several ways, this program's own posters, and files that are refused."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import simpleSplit
from reportlab.pdfgen.canvas import Canvas

from pohon_graph.drafts.poster_draft import draft_of
from pohon_graph.errors import InputError
from pohon_graph.loading.answers import Answers
from pohon_graph.posters.options import PosterOptions
from pohon_graph.store import open_store
from tests.drafts.drawn_tree import Card, Document, drawn, facts, seed
from tests.drafts.test_office_posters import TITLE, document

pytest.importorskip("pdfplumber")
SIZE = 6.0


def sheet(path: Path, wide: float = 2800, high: float = 1300, **more: Any) -> Canvas:
    """An empty page whose heights are measured from the top."""
    canvas = Canvas(str(path), pagesize=(wide, high), **more)
    canvas.translate(0, high)
    canvas.setFont("Helvetica", SIZE)
    return canvas


def plain(canvas: Canvas, card: Card) -> None:
    """A rectangle, filled and outlined in two steps."""
    canvas.setFillColorRGB(1, 1, 1)
    canvas.rect(card.x, -card.y - card.high, card.wide, card.high, stroke=0, fill=1)
    canvas.rect(card.x, -card.y - card.high, card.wide, card.high, stroke=1, fill=0)


def rounded(canvas: Canvas, card: Card) -> None:
    """A rectangle with round corners."""
    canvas.roundRect(card.x, -card.y - card.high, card.wide, card.high, 8)


def four_lines(canvas: Canvas, card: Card) -> None:
    """A rectangle of four separate lines."""
    left, right, top, bottom = card.x, card.x + card.wide, -card.y, -card.y - card.high
    for y in (top, bottom):
        canvas.line(left, y, right, y)
    for x in (left, right):
        canvas.line(x, top, x, bottom)


def from_the_middle(canvas: Canvas, card: Card) -> None:
    """A closed path that begins in the middle of its lower side."""
    path = canvas.beginPath()
    x, bottom = card.x + card.wide / 2, -card.y - card.high
    path.moveTo(x, bottom)
    for point in (
        (card.x, bottom),
        (card.x, -card.y),
        (card.x + card.wide, -card.y),
        (card.x + card.wide, bottom),
        (x, bottom),
    ):
        path.lineTo(*point)
    canvas.drawPath(path)


def straight(canvas: Canvas, upper: Card, lower: Card) -> None:
    """One line from foot to head."""
    (x, y), (to_x, to_y) = upper.foot, lower.head
    canvas.line(x, -y, to_x, -to_y)


def elbow(canvas: Canvas, upper: Card, lower: Card) -> None:
    """Three separate lines, with an arrow at the end."""
    (x, y), (to_x, to_y) = upper.foot, lower.head
    middle = (y + to_y) / 2
    for line in ((x, -y, x, -middle), (x, -middle, to_x, -middle), (to_x, -middle, to_x, 6 - to_y)):
        canvas.line(*line)
    path = canvas.beginPath()
    path.moveTo(to_x - 3, 6 - to_y)
    path.lineTo(to_x + 3, 6 - to_y)
    path.lineTo(to_x, -to_y)
    path.close()
    canvas.drawPath(path, stroke=0, fill=1)


def text(canvas: Canvas, card: Card) -> None:
    """The paragraphs of a card, broken into lines."""
    canvas.setFillColorRGB(0, 0, 0)
    y = card.y + SIZE + 3
    for nth, paragraph in enumerate(card.lines):
        font = "Helvetica" if nth else "Helvetica-Bold"
        canvas.setFont(font, SIZE)
        for line in simpleSplit(paragraph, font, SIZE, card.wide - 8):
            canvas.drawString(card.x + 4, -y, line)
            y += SIZE * 1.2


def draw(canvas: Canvas, top: Card, box: Callable[..., None], line: Callable[..., None]) -> None:
    """A whole tree."""
    canvas.drawString(20, -20, TITLE)
    for card in top.all():
        box(canvas, card)
        text(canvas, card)
    for pair in top.pairs():
        line(canvas, *pair)


@pytest.mark.parametrize(
    ("box", "line"),
    [*product((plain, rounded), (straight, elbow)), (four_lines, straight), (from_the_middle, elbow)],
)
def test_the_bundled_tree_from_a_pdf(
    tmp_path: Path, box: Callable[..., None], line: Callable[..., None]
) -> None:
    """However boxes and lines are drawn, every fact is read and every edge is stated."""
    canvas = sheet(tmp_path / "p.pdf")
    draw(canvas, drawn(seed()), box, line)
    canvas.save()
    made = draft_of(str(tmp_path / "p.pdf"), Answers())
    assert facts(document(made)) == facts(seed())
    assert "basis: inferred" not in made.text


def test_texts_without_boxes_are_asked_about(tmp_path: Path) -> None:
    """Texts of a PDF that nothing surrounds are goals by their places, and the draft says so."""
    canvas = sheet(tmp_path / "p.pdf")
    for card in drawn(seed()).all():
        text(canvas, card)
    canvas.save()
    made = draft_of(str(tmp_path / "p.pdf"), Answers())
    assert "Tidak ada kotak yang terlihat di Halaman 1" in made.text


_LEVELS = ["ultimate", "intermediate", "immediate", "operational", "process"]
_OFFICERS = (
    "Kepala Dinas Sosial",
    "Kepala Bidang Data dan Informasi",
    "Pekerja Sosial Ahli Muda",
    "Juru Ukur Keliling",
)
_WORDS = ("pelayanan", "data terpadu", "jaminan sosial", "kepala keluarga rentan", "sarana dan prasarana")
_TARGETS = ("15 %", "1.200 orang", "BB", "3 Dokumen")


def generated() -> Iterator[Document]:
    """Twenty trees with several indicators, owners and parents."""
    for nth in range(20):
        chance = random.Random(nth)
        rows = [
            [_goal(chance, level, n) for n in range(chance.randint(2, 4) if row else 1)]
            for row, level in enumerate(_LEVELS)
        ]
        for upper, lower in pairwise(rows):
            for goal in lower:
                chance.choice(upper).setdefault("children", []).append(goal)
        extra = chance.choice(rows[2])
        others = [one["id"] for one in rows[1] if extra not in one.get("children", ())]
        extra["parents"] = others[:1]
        yield {
            "pohon": 1, "agency": "dinsos", "period": "2025", "title": "Pohon Kinerja Dinas Sosial 2025",
            "levels": _LEVELS, "goals": rows[0],
            "agencies": [
                {"id": "dinsos", "title": "Dinas Sosial"}, {"id": "dinkes", "title": "Dinas Kesehatan"}
            ],
            "officers": [{"id": f"o{n}", "title": title} for n, title in enumerate(_OFFICERS)],
            "programs": [
                {"id": "p", "title": "Program Rehabilitasi Sosial"},
                {"id": "q", "title": "Penyediaan Alat Bantu"},
            ],
        }  # fmt: skip


def _goal(chance: random.Random, level: str, number: int) -> Document:
    return {
        "id": f"{level}-{number}",
        "level": level,
        "title": f"Meningkatnya {chance.choice(_WORDS)} {level} {number}",
        "indicators": [
            {"title": f"Jumlah {chance.choice(_WORDS)} ke-{n}", "target": chance.choice(_TARGETS)}
            for n in range(chance.randint(0, 3))
        ],
        "owners": chance.sample(["o0", "o1", "o2", "o3"], chance.randint(0, 2)),
        "programs": chance.sample(["p", "q"], chance.randint(0, 2)),
        "crosscuts": ["dinkes"] if chance.random() < 0.3 else [],
    }


@pytest.fixture(scope="module")
def trees() -> list[Document]:
    """The bundled tree and twenty generated ones."""
    return [seed(), *generated()]


@pytest.mark.parametrize("form", ["poster-pdf", "pptx"])
def test_our_own_posters_give_the_same_tree(form: str, trees: list[Document], tmp_path: Path) -> None:
    """Goals, edges, indicators, targets, owners, programmes and crosscuts come back, with no question."""
    if form == "pptx":
        pytest.importorskip("pptx")
    path = tmp_path / f"p.{form[-4:].strip('-')}"
    for nth, tree in enumerate(trees):
        source = tmp_path / f"{nth}.json"
        source.write_text(json.dumps(tree), encoding="utf-8")
        with open_store(":memory:") as store:
            store.load(source)
            store.export(form, path, poster=PosterOptions(paper="A2"), force=True)
        made = draft_of(str(path), Answers())
        assert (nth, facts(document(made))) == (nth, facts(tree))
        assert made.questions == 0, made.text


def picture(path: Path) -> None:
    """A page with only an image."""
    canvas = sheet(path, 300, 300)
    canvas.drawInlineImage(pixel(path.parent), 0, -300, 300, 300)
    canvas.save()


def pixel(folder: Path) -> str:
    """A picture file of a few pixels."""
    path = folder / "pixel.ppm"
    path.write_bytes(b"P6 2 2 255 " + b"\x80" * 12)
    return str(path)


def locked(path: Path) -> None:
    """A page that needs a password."""
    canvas = sheet(path, encrypt=StandardEncryption("secret", canPrint=0))
    draw(canvas, drawn(seed()), plain, straight)
    canvas.save()


def cut(path: Path) -> None:
    """One tree over two pages, each of which shows a part of it."""
    canvas = sheet(path, 1400, 1300)
    for shift in (0, -1400):
        canvas.translate(shift, 1300 if shift else 0)
        draw(canvas, drawn(seed()), plain, straight)
        canvas.showPage()
    canvas.save()


def damaged(path: Path) -> None:
    """The beginning of a PDF."""
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog")


@pytest.mark.parametrize(
    ("write", "sentence"),
    [
        (picture, "PDF ini gambar; pohon tidak membaca gambar"),
        (locked, "kata sandi"),
        (cut, "terpotong ke 2 halaman"),
        (damaged, "rusak"),
    ],
)
def test_a_pdf_that_cannot_be_read(tmp_path: Path, write: Callable[[Path], None], sentence: str) -> None:
    """One sentence says what was found."""
    path = tmp_path / "p.pdf"
    write(path)
    with pytest.raises(InputError) as refused:
        draft_of(str(path), Answers())
    (problem,) = refused.value.problems
    assert sentence in problem.sentence
