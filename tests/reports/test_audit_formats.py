"""Every format holds the same findings, and is what it says it is."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections import Counter
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any
from xml.etree import ElementTree

import jsonschema  # type: ignore[import-untyped]
import openpyxl
import pytest

from pohon_graph import texts
from pohon_graph.engines import Result
from pohon_graph.errors import UsageError
from pohon_graph.reports import answer_format, render
from pohon_graph.reports.audit_format import audit_formats
from tests.reports import sarif_parts
from tests.reports.audited import Audited, hostile, seed
from tests.reports.published import schema

AUDITS = pytest.mark.parametrize("audited", [seed, hostile], ids=["seed", "hostile"])


def rendered(audited: Audited, form: str, **more: Any) -> str:
    """The report in a format that is text."""
    content = render(audited.report, form, branches=audited.branches, **more)
    assert isinstance(content, str)
    return content


def sheets(audited: Audited) -> openpyxl.Workbook:
    """The report as a workbook, read back."""
    content = render(audited.report, "xlsx", branches=audited.branches)
    assert isinstance(content, bytes)
    return openpyxl.load_workbook(io.BytesIO(content))


class Page(HTMLParser):
    """Reads a page: the texts of findings, and every tag and attribute that is in it."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: Counter[str] = Counter()
        self.attributes: set[str] = set()
        self.findings: list[str] = []
        self._inside = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes.update(name for name, _ in attrs)
        classes = dict(attrs).get("class") or ""
        if tag == "li" and "finding" in classes.split():
            self.findings.append("")
            self._inside = True

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.findings[-1] += data + " "

    def handle_endtag(self, tag: str) -> None:
        if tag == "li":
            self._inside = False


def test_who_reads_a_report_knows_the_tables_behind_it() -> None:
    """Text, Markdown, page and workbook name the tables of the nomenclature and what they do not judge."""
    case = seed()
    later = [{**tree, "period": "2026"} for tree in case.report.trees]
    audited = Audited(replace(case.report, trees=later), case.branches)
    summary = sheets(audited).worksheets[0]
    told = {form: html.unescape(rendered(audited, form)) for form in ("text", "markdown", "html")}
    told["xlsx"] = " ".join(str(row[0]) for row in summary.iter_rows(values_only=True))
    for form, text in told.items():
        plain = " ".join(text.replace("\\", "").split())
        assert "Nomenklatur: 900.1.15.5-1317/2023 (bawaan)" in plain, form
        assert "untuk pohon yang periodenya melewati 2025, muat tabel tahun itu" in plain, form


@AUDITS
def test_every_format_holds_every_finding(audited: Any) -> None:
    """As many findings of each rule in one format as in the other, suppressed ones too."""
    case: Audited = audited()
    wanted = Counter(finding.rule for finding in case.report.findings)
    assert wanted
    found = {
        "json": Counter(f["rule"] for f in json.loads(rendered(case, "json"))["findings"]),
        "sarif": Counter(r["ruleId"] for r in json.loads(rendered(case, "sarif"))["runs"][0]["results"]),
        "junit": _junit(case),
        "github": Counter(
            line.partition("title=")[2][:6]
            for line in rendered(case, "github").splitlines()
            if not line.endswith("::") and "gagal dijalankan" not in line.partition("::")[2][:60]
        ),
        "xlsx": Counter(
            row[0] for sheet in sheets(case).worksheets[1:] for row in sheet.iter_rows(2, values_only=True)
        ),
    }
    for form, counts in found.items():
        assert counts == wanted, form
    text = rendered(case, "text", every=True)
    for page in (Page(rendered(case, "html")), Page(rendered(case, "html", every=True))):
        assert len(page.findings) == sum(wanted.values())
        for finding in case.report.findings:
            assert finding.node in text and finding.node in " ".join(page.findings)
    table_rows = re.findall(r"^\| (?!---)", rendered(case, "markdown", every=True), re.MULTILINE)
    heads = len(wanted) + 1
    assert len(table_rows) == sum(wanted.values()) + heads + len(case.report.outcomes)


def _junit(case: Audited) -> Counter[str]:
    root = ElementTree.fromstring(rendered(case, "junit"))
    cases = [test for test in root.iter("testcase") if list(test)]
    not_findings = {"error"}
    named = {outcome.rule.name for outcome in case.report.outcomes}
    return Counter(
        test.attrib["classname"]
        for test in cases
        if test[0].tag not in not_findings and test.attrib["name"] not in named
    )


@AUDITS
@pytest.mark.parametrize("lang", texts.LANGUAGES)
def test_json_is_what_its_published_schema_says(audited: Any, lang: str) -> None:
    """The report validates, in either language."""
    texts.use(lang)
    jsonschema.validate(json.loads(rendered(audited(), "json")), schema("report"))


@AUDITS
def test_sarif_names_a_file_and_a_line_for_every_result(audited: Any) -> None:
    """The log keeps to the standard, every result points into a file, every rule is described."""
    log = json.loads(rendered(audited(), "sarif"))
    jsonschema.validate(log, sarif_parts.SCHEMA)
    (run,) = log["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        assert place["artifactLocation"]["uri"].endswith(".yaml") and place["region"]["startLine"] > 0
        assert rules[result["ruleIndex"]] == result["ruleId"]


def test_sarif_marks_what_is_suppressed_and_what_failed() -> None:
    """A suppressed finding carries its reason, a rule that failed makes the run unsuccessful."""
    (run,) = json.loads(rendered(hostile(), "sarif"))["runs"]
    marked = [result for result in run["results"] if "suppressions" in result]
    assert [m["suppressions"][0]["justification"] for m in marked] == ["=menunggu | <b>SK</b>"]
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert [n["associatedRule"]["id"] for n in invocation["toolExecutionNotifications"]] == ["CAS002"]


def test_sarif_paths_are_uris() -> None:
    """Blanks, colons and percent signs of a path are escaped; relative paths stay relative."""
    uris = {
        result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for result in json.loads(rendered(hostile(), "sarif"))["runs"][0]["results"]
    }
    (uri,) = uris
    assert uri.startswith("file:///") and uri.endswith(
        "pohon%3A%20jahat%2C%20100%25.yaml".replace("%2C", ",")
    )


@AUDITS
def test_junit_counts_what_it_holds(audited: Any) -> None:
    """The figures of every suite and of the whole are those of the tests in it."""
    root = ElementTree.fromstring(rendered(audited(), "junit"))
    tags = {"failures": "failure", "errors": "error", "skipped": "skipped"}
    for suite in root:
        assert int(suite.attrib["tests"]) == len(list(suite))
        for name, tag in tags.items():
            assert int(suite.attrib[name]) == len(suite.findall(f"testcase/{tag}"))
    for name, tag in tags.items():
        assert int(root.attrib[name]) == len(root.findall(f"testsuite/testcase/{tag}"))


def test_a_rule_that_does_not_apply_is_no_pass_and_one_that_failed_is_an_error() -> None:
    """In every format the four outcomes are told apart."""
    case = hostile()
    status = {outcome.rule.code: outcome.status for outcome in case.report.outcomes}
    inapplicable = next(code for code, value in status.items() if value == "not-applicable")
    rules = {rule["code"]: rule for rule in json.loads(rendered(case, "json"))["rules"]}
    assert rules[inapplicable]["status"] == "not-applicable" and rules["CAS002"]["status"] == "error"
    assert "rusak" in rules["CAS002"]["error"]
    root = ElementTree.fromstring(rendered(case, "junit"))
    assert root.find(f".//testcase[@classname='{inapplicable}']/skipped") is not None
    assert root.find(".//testcase[@classname='CAS002']/error") is not None
    for form in ("text", "markdown", "html", "github"):
        assert "rusak" in rendered(case, form), form


@pytest.mark.parametrize("form", [form for form in audit_formats() if form != "xlsx"])
def test_the_same_report_gives_the_same_bytes(form: str) -> None:
    """Rendering twice changes nothing."""
    assert rendered(hostile(), form) == rendered(hostile(), form)


def test_the_page_runs_nothing_and_asks_for_nothing() -> None:
    """No script, no picture, no link, no attribute with code in it, whatever the titles say."""
    page = Page(rendered(hostile(), "html"))
    assert not page.tags.keys() & {"script", "img", "link", "iframe", "a", "object", "form", "base", "svg"}
    assert not {name for name in page.attributes if name.startswith("on") or name in ("src", "href")}
    assert page.tags["style"] == page.tags["title"] == 1
    assert "default-src 'none'" in rendered(hostile(), "html")


def test_what_the_page_says_of_itself_stays_off_paper() -> None:
    """That it opens without a network is no news on a sheet, and cost one of its own."""
    page = rendered(seed(), "html")
    printed = page.partition("@media print")[2].partition("</style>")[0]
    assert ".offline { display: none; }" in printed and page.count('class="quiet offline"') == 1
    assert "h2, h4, summary { break-after: avoid; }" in printed


def test_no_title_becomes_a_formula_in_the_workbook() -> None:
    """Every text of every cell is stored as a text, also when it begins like a formula."""
    book = sheets(hostile())
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not [cell.value for cell in cells if cell.data_type == "f"]
    risky = [cell for cell in cells if isinstance(cell.value, str) and cell.value[0] in "=+-@"]
    assert risky and all(cell.quotePrefix for cell in risky)


def test_the_sheets_of_findings_print_at_a_size_that_can_be_read() -> None:
    """A4 landscape takes about 130 characters a line: up to 1.6 times as many still print at 7 points."""
    for page in sheets(seed()).worksheets[1:]:
        first, last = page.print_area.replace("$", "").split("!")[-1].split(":")
        columns = page[f"{first}:{last[0]}1"][0]
        assert sum(page.column_dimensions[cell.column_letter].width for cell in columns) <= 1.6 * 130
        assert {"Temuan", "Cabang", "Lokasi"} <= {cell.value for cell in columns}
        assert int(last[1:]) == page.max_row


def test_the_workbook_has_one_sheet_a_family() -> None:
    """A summary, then a sheet for every family of rules that found something."""
    families = sorted({finding.rule[:3] for finding in seed().report.findings})
    assert [sheet.title[:3] for sheet in sheets(seed()).worksheets[1:]] == families


def test_github_commands_are_one_line_each() -> None:
    """No title begins a command of its own or ends another's properties."""
    lines = rendered(hostile(), "github").splitlines()
    for line in lines:
        assert re.fullmatch(r"::(error|warning|notice) ([a-z]+=[^,:]*)(,[a-z]+=[^,:]*)*::.*", line), line
    assert len(lines) == len(hostile().report.findings) + 1


@pytest.mark.parametrize(("every", "columns"), [(True, 6), (False, 5)])
def test_markdown_tables_keep_their_columns(every: bool, columns: int) -> None:
    """A bar in a title stays in its cell."""
    text = rendered(hostile(), "markdown", every=every)
    for line in text[: text.index("## Semua aturan")].splitlines():
        if line.startswith("| "):
            assert len(re.findall(r"(?<!\\)\|", line)) == columns, line


def test_markdown_holds_no_markup_of_the_trees() -> None:
    """Tags, links and emphasis in titles are escaped."""
    text = rendered(hostile(), "markdown")
    assert not re.search(r"(?<!\\)<script|(?<!\\)\[tautan|(?<!\\)\*\*tebal|https://x", text)


def test_an_unknown_format_is_refused_with_the_list() -> None:
    """The sentence names the formats that there are."""
    with pytest.raises(UsageError, match="sarif"):
        render(seed().report, "pdf")


def test_rows_of_a_query_are_a_table_json_or_csv() -> None:
    """Values keep their types in JSON; in CSV a formula is marked, and nothing else is changed."""
    result = Result(("name", "n", "list"), [("=1+1", 2, ["a", "b"]), (None, 1.5, []), ("-5", True, None)])
    assert json.loads(answer_format.render(result, "json")) == [
        {"name": "=1+1", "n": 2, "list": ["a", "b"]},
        {"name": None, "n": 1.5, "list": []},
        {"name": "-5", "n": True, "list": None},
    ]
    rows = list(csv.reader(io.StringIO(answer_format.render(result, "csv"))))
    assert rows == [
        ["name", "n", "list"], ["'=1+1", "2", '["a", "b"]'], ["", "1.5", "[]"], ["-5", "true", ""],
    ]  # fmt: skip
    table = answer_format.render(result, "table").splitlines()
    assert table[0].split() == ["name", "n", "list"] and table[-1] == "3 baris"
