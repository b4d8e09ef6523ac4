"""Takes the pictures of workbooks in this folder anew, from a small invented matrix.

It needs LibreOffice (`soffice`), Poppler (`pdftoppm`) and, for the answer of the program, a Chromium, as
`take.py` does. Look at every picture before it is committed.
"""

from __future__ import annotations

import html
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

HERE = Path(__file__).resolve().parent
BOOK = "Matriks.xlsx"
TITLES = ("MATRIKS CASCADING DAN CROSSCUTTING", "DINAS SOSIAL KABUPATEN CONTOH", "TAHUN 2025")
GROUPS = (("A", "KEPALA DINAS (ESELON II)", "C"), ("D", "KEPALA BIDANG (ESELON III)", "H"))
HEAD = (
    "SASARAN STRATEGIS", "INDIKATOR", "TARGET", "SASARAN PROGRAM", "INDIKATOR", "TARGET", "PENANGGUNG JAWAB",
    "CROSSCUTTING DENGAN", "KET",
)  # fmt: skip
ROWS = (
    ("Meningkatnya kesejahteraan PPKS", "Persentase PPKS yang mandiri", 0.65,
     "Terpenuhinya rumah layak huni PPKS", "Jumlah rumah yang diperbaiki", "40 unit",
     "Kepala Bidang Perlindungan dan Jaminan Sosial", "Dinas PERKIMTAN", "lanjutan"),
    (None, None, None, "Meningkatnya jaminan sosial PPKS", "Persentase PPKS penerima jaminan", 0.8,
     "Kepala Bidang Perlindungan dan Jaminan Sosial", "Dinas Kesehatan", None),
    (None, None, None, "Meningkatnya rehabilitasi sosial PPKS", "Jumlah laporan kegiatan rehabilitasi",
     "12 laporan", None, "-", None),
)  # fmt: skip
MARGIN = 8  # dots
FONT = "Liberation Sans"
WIDTHS = {"A": 26, "B": 22, "C": 10, "D": 29, "E": 24, "F": 11, "G": 28, "H": 19, "I": 10}


def write_book(path: Path) -> None:
    """Write the matrix as a planner has it: merged cells, a head of two rows, a total, a signature."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Matriks"
    for row, title in enumerate(TITLES, 1):
        sheet.cell(row, 1, title).font = Font(name=FONT, bold=True)
    for left, text, right in GROUPS:
        sheet[f"{left}5"] = text
        sheet.merge_cells(f"{left}5:{right}5")
    for number, cells in enumerate((HEAD, *ROWS), 6):
        for column, value in enumerate(cells, 1):
            sheet.cell(number, column, value)
    for letter in "ABC":
        sheet.merge_cells(f"{letter}7:{letter}9")
    for cell in ("C7", "F8"):
        sheet[cell].number_format = "0%"
    sheet["D11"], sheet["G12"], sheet["G13"] = (
        "Keterangan: PPKS = Pemerlu Pelayanan",
        "Kepala Dinas,",
        "(nama)",
    )
    _dress(sheet)
    book.save(path)


def _dress(sheet: Worksheet) -> None:
    thin = Side(style="thin", color="808080")
    for row in sheet["A5:I9"]:
        for cell in row:
            cell.border = Border(thin, thin, thin, thin)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.font = Font(name=FONT, size=10, bold=cell.row < 7)
            if cell.row < 7:
                cell.fill = PatternFill("solid", fgColor="D9E2F3")
                cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
    for row in range(6, 10):
        sheet.row_dimensions[row].height = 30
    for letter, width in WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


def take_sheet(book: Path, picture: Path) -> None:
    """Show the first sheet of a workbook, as LibreOffice prints it, without margins."""
    convert = ["soffice", "--headless", "--convert-to", "pdf", "--outdir", str(book.parent), str(book)]
    subprocess.run(convert, check=True, capture_output=True)
    draw = ["pdftoppm", "-r", "110", "-l", "1", "-singlefile", str(book.with_suffix(".pdf"))]
    shown = subprocess.run([*draw, "-gray"], check=True, capture_output=True).stdout
    left, top, width, height = _filled(shown)
    crop = ["-x", str(left), "-y", str(top), "-W", str(width), "-H", str(height)]
    subprocess.run([*draw, "-png", *crop, str(picture.with_suffix(""))], check=True)


def _filled(shown: bytes) -> tuple[int, int, int, int]:
    """The place and size of everything that is not white, with a margin, in a grey picture (PGM)."""
    _, width, height, _ = shown.split(maxsplit=4)[:4]
    wide, high = int(width), int(height)
    dots = shown[-wide * high :]
    rows = [row for row in range(high) if min(dots[row * wide : (row + 1) * wide]) < 250]
    columns = [column for column in range(wide) if min(dots[column::wide]) < 250]
    left, top = max(0, columns[0] - MARGIN), max(0, rows[0] - MARGIN)
    return left, top, columns[-1] - left + MARGIN, rows[-1] - top + MARGIN


def take_answer(folder: Path, picture: Path, lang: str) -> None:
    """Show the answer of `pohon load` to the matrix, as a terminal does."""
    from playwright.sync_api import sync_playwright

    chromium = os.environ.get("POHON_TEST_CHROMIUM") or shutil.which("chromium")
    done = _pohon(folder, "load", BOOK, "--dry-run", "--lang", lang)
    text = html.escape(f"$ pohon load {BOOK} --dry-run\n{done.stderr}{done.stdout}")
    page_text = f"<pre style='font:15px/1.45 monospace;margin:12px;white-space:pre-wrap'>{text}</pre>"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        page = browser.new_page(viewport={"width": 1100, "height": 400})
        page.set_content(page_text)
        page.screenshot(path=picture, full_page=True)
        browser.close()


def _pohon(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run the program in a folder; findings are no failure."""
    done = subprocess.run(
        [sys.executable, "-m", "pohon_graph", *words], cwd=folder, check=False, capture_output=True,
        text=True, env={**os.environ, "PYTHONPATH": str(HERE.parents[1])},
    )  # fmt: skip
    if done.returncode > 1:
        sys.exit(done.stderr)
    return done


def main() -> None:
    """Take the pictures."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_book(folder / BOOK)
        take_sheet(folder / BOOK, HERE / "workbook.png")
        findings = folder / "Matriks-temuan.xlsx"
        _pohon(folder, "audit", BOOK, "--annotate", "-o", findings.name, "--lang", "id")
        take_sheet(findings, HERE / "workbook-findings.png")
        for lang in ("id", "en"):
            take_answer(folder, HERE / f"workbook-mapping-{lang}.png", lang)


if __name__ == "__main__":
    main()
