"""Files that hold a poster in a form that is not read: one sentence says what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from pohon_graph.drafts.poster_draft import draft_of
from pohon_graph.errors import InputError
from pohon_graph.loading.answers import Answers
from tests.drafts import office_files as office
from tests.drafts.test_office_posters import TITLE

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
_PICTURE = '<{0}:pic><{0}:nvPicPr><{0}:cNvPr id="2" name="Picture"/></{0}:nvPicPr></{0}:pic>'


def refusal(path: Path | str) -> str:
    """The only sentence about a file."""
    with pytest.raises(InputError) as refused:
        draft_of(str(path), Answers())
    (problem,) = refused.value.problems
    return problem.sentence


@pytest.mark.parametrize(
    ("name", "stream", "sentence"),
    [
        ("a.ppt", "PowerPoint Document", "simpan sebagai .pptx"),
        ("a.doc", "WordDocument", "simpan sebagai PDF"),
        ("a.pptx", "EncryptedPackage", "dilindungi kata sandi"),
    ],
)
def test_old_and_locked_office_files(tmp_path: Path, name: str, stream: str, sentence: str) -> None:
    """Older formats are named with the one to save them in, and a password is a password."""
    path = tmp_path / name
    path.write_bytes(_OLE + stream.encode("utf-16-le") + b"\0" * 600)
    assert sentence in refusal(path)


def test_a_damaged_presentation_is_called_damaged(tmp_path: Path) -> None:
    """The beginning of a file with a known ending is not called a file of another kind."""
    whole = Path(office.write_slides(tmp_path / "p.pptx", [office.note(TITLE, 5, 5)])).read_bytes()
    path = tmp_path / "cut.pptx"
    path.write_bytes(whole[:300])
    assert "rusak" in refusal(path)


def test_pictures_are_named(tmp_path: Path) -> None:
    """A poster that is only a picture, with or without a title, is called a picture in every format."""
    slide = office.write_slides(tmp_path / "p.pptx", [office.note(TITLE, 5, 5) + _PICTURE.format("p")])
    sheet = office.write_sheet(tmp_path / "p.xlsx", _PICTURE.format("xdr"), TITLE)
    for path in (slide, sheet):
        assert "pohon tidak membaca gambar" in refusal(path)


def test_a_picture_with_a_title_in_a_pdf(tmp_path: Path) -> None:
    """Its title is text, but its boxes are not."""
    pytest.importorskip("pdfplumber")
    from tests.drafts import test_pdf_posters as pdf

    canvas = pdf.sheet(tmp_path / "p.pdf", 400, 300)
    canvas.drawString(20, -20, TITLE)
    canvas.drawInlineImage(pdf.pixel(tmp_path), 20, -280, 300, 200)
    canvas.save()
    assert "pohon tidak membaca gambar" in refusal(tmp_path / "p.pdf")
