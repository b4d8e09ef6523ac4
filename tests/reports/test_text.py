"""The audit and the answers as people read them: in a pipe, on a terminal, in either language."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pohon_graph import texts
from pohon_graph.engines import Engine
from pohon_graph.explore.counts import stats
from pohon_graph.explore.crosscut import matrix, partner
from pohon_graph.explore.tracing import trace
from pohon_graph.ontology import SEVERITIES
from pohon_graph.reports import answer_format, render, render_rules
from pohon_graph.reports.layout import Page, Words, clean
from pohon_graph.reports.layout.plain import fitted, wrapped
from pohon_graph.reports.rule_catalogue import timings_text
from pohon_graph.rules.catalogue import catalogue
from pohon_graph.store import Store, open_store
from tests.conftest import SEED
from tests.explore.worlds import DINKES, PAIRED, TANGLED, load
from tests.reports.audited import HOSTILE, hostile, seed

_STEERING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def audit_text(**more: object) -> str:
    """The seed's audit as text."""
    return str(render(seed().report, "text", branches=seed().branches, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", texts.LANGUAGES)
@pytest.mark.parametrize("width", [40, 80, 120])
def test_lines_are_no_wider_than_asked(lang: str, width: int) -> None:
    """No line of the seed's audit is wider than the screen, but for a single unbreakable word."""
    texts.use(lang)
    for line in audit_text(width=width).splitlines():
        assert len(line) <= width or len(line.split()) == 1, line


def test_each_rule_says_once_why_and_how_and_each_finding_where() -> None:
    """A rule's why and fix stand once however many findings it has; every finding has its place."""
    text = " ".join(audit_text(every=True).split())
    rules = {o.rule.code: o.rule for o in seed().report.outcomes if o.findings}
    for rule in rules.values():
        assert text.count(" ".join(rule.whys["id"].split())) == 1
    for finding in seed().report.findings:
        assert finding.source is not None and finding.source in text
    assert "OWN001 Sasaran tanpa penanggung jawab: 4 dari 31 sasaran" in text


def test_findings_stand_by_severity_and_branch() -> None:
    """Errors first, then warnings, then notes; findings under the branch that holds their goal."""
    lines = audit_text(every=True).splitlines()
    heads = [n for n, line in enumerate(lines) if re.match(r"(KESALAHAN|PERINGATAN|INFORMASI):", line)]
    assert [lines[n].partition(":")[0] for n in heads] == ["KESALAHAN", "PERINGATAN", "INFORMASI"]
    assert any("Cabang: Terpenuhinya kebutuhan material PPKS" in line for line in lines)


def by_rule(text: str, code: str) -> str:
    """What a report by cause says of one rule, on one line."""
    return " ".join(re.search(rf"^{code} .*?(?=^\S|\Z)", text, re.MULTILINE | re.DOTALL)[0].split())  # type: ignore[index]


def test_findings_of_one_cause_are_one_line() -> None:
    """A branch, a year or a parent that findings share is shown once, with their count and first places."""
    text = audit_text()
    owners = by_rule(text, "OWN001")
    assert "Cabang “Terpenuhinya kebutuhan material PPKS” (3): “Tersedianya rumah layak" in owners
    assert all(f"(baris {line})" in owners for line in (216, 225, 286, 354))
    years = by_rule(text, "TGT004")
    assert years.count("bertahun 2026") == 1 and "Sebab yang sama, 1 lagi:" in years
    assert "lagi: “Jumlah pemerlu pelayanan kesejahteraan …: 200 ORANG (2026)” (baris 151)" in years


BARE = """pohon: 1
agency: dinas
period: 2024
agencies: [{id: dinas, title: Dinas}]
goals:
  - {id: a, title: Meningkatnya mutu, level: ultimate, indicators: [{title: Persentase mutu}], children: [
      {id: b, title: Meningkatnya layanan, level: intermediate, indicators: [{title: Persentase layanan}]},
      {id: c, title: Meningkatnya sarana, level: intermediate, indicators: [{title: Jumlah sarana}]}]}
"""


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_a_tree_that_names_no_programme_and_no_target_says_so_in_one_line(form: str, tmp_path: Path) -> None:
    """Each goal is still counted, but the cause is one."""
    path = tmp_path / "bare.yaml"
    path.write_text(BARE, encoding="utf-8")
    with open_store(":memory:") as store:
        store.load(path)
        report = store.audit(select=["PRG001", "TGT001"])
    shown = " ".join(re.sub("<[^>]+>", "", str(render(report, form))).replace("\\", "").split())
    for count in (2, 3):
        assert (
            shown.count(f"Satu sebab: di seluruh pohon dinas-2024 belum satu pun yang diisi ({count} temuan)")
            == 1
        )
    assert len(report.findings) == 5


UNITLESS = """pohon: 1
agency: dinas
period: 2024-2025
agencies: [{id: dinas, title: Dinas}]
goals:
  - title: Meningkatnya kualitas hidup
    level: ultimate
    indicators:
      - title: Umur harapan hidup
        target: [{year: 2024, target: "72,5"}, {year: 2025, target: "73"}]
      - title: Harapan lama sekolah
        target: [{year: 2024, target: "72,5"}]
"""


@pytest.mark.parametrize("form", ["text", "markdown", "html"])
def test_each_indicator_whose_target_lacks_a_unit_is_named(form: str, tmp_path: Path) -> None:
    """Two missing units are two corrections, though the targets read alike; two years of one are one."""
    path = tmp_path / "dinas.yaml"
    path.write_text(UNITLESS, "utf-8")
    with open_store(":memory:") as store:
        store.load(path)
        shown = str(render(store.audit(select=["TGT002"]), form))
    assert "Umur harapan hidup" in shown and "Harapan lama sekolah" in shown
    assert shown.count("Sebab yang sama, 1 lagi:") == (form != "markdown")


@pytest.mark.parametrize("lang", texts.LANGUAGES)
def test_the_seeds_audit_fits_120_lines(lang: str) -> None:
    """Each rule once, with what to do and where; `--all` shows the rest."""
    texts.use(lang)
    assert len(audit_text().splitlines()) <= 120 < len(audit_text(every=True).splitlines())


def test_the_end_says_what_to_do_next() -> None:
    """The summary counts, and the next step names a rule, a file and a line."""
    text = audit_text()
    counts = seed().report.summary()
    assert f"{counts['error']} kesalahan, {counts['warning']} peringatan, {counts['info']} informasi." in text
    assert re.search(r"1\. Mulai dari [A-Z]{3}\d{3} di \S+dinsos-2024\.yaml:\d+", " ".join(text.split()))


def test_a_suppressed_finding_is_shown_and_marked() -> None:
    """It stays in its place with its reason and its date, and is counted apart."""
    text = " ".join(str(render(hostile().report, "text")).split())
    assert text.count("dikecualikan sampai") == 1
    assert "[dikecualikan sampai 2024-12-31: =menunggu | <b>SK</b>]" in text
    assert "1 temuan dikecualikan" in text


@pytest.mark.parametrize("colour", [False, True])
def test_titles_cannot_steer_the_terminal(colour: bool) -> None:
    """Escape sequences, carriage returns and marks that turn the direction are taken out."""
    page = Page()
    page.say("a\x1b[2Jb\rc\u202ed\x07e\nf", Words("\x9b31m", "error"))
    page.table(["h\x1b]0;x\x07"], [["\x1b[31mred"]])
    painted = page.text(80, colour)
    own = re.sub(r"\x1b\[[0-9;]*m", "", painted)
    assert not _STEERING.search(own), repr(own)
    text = str(render(hostile().report, "text"))
    assert not _STEERING.search(text)


def test_colour_changes_no_word() -> None:
    """A terminal sees the same lines as a pipe, with colours."""
    plain, painted = audit_text(), audit_text(colour=True)
    assert "\x1b[" in painted
    stripped = re.sub(r"\x1b\[[0-9;]*m", "", painted)
    assert [line.rstrip() for line in stripped.splitlines()] == plain.splitlines()


@pytest.mark.parametrize("encoding", ["cp1252", "cp437", "ascii"])
def test_a_console_of_another_encoding_loses_no_line(encoding: str) -> None:
    """What such a console cannot show is replaced, and every line is still there."""
    text = str(render(hostile().report, "text"))
    shown = text.encode(encoding, errors="replace").decode(encoding)
    assert len(shown.splitlines()) == len(text.splitlines())


def test_plain_text_does_not_need_the_terminal_library() -> None:
    """A report that goes into a pipe never imports rich."""
    code = (
        "import sys; from pohon_graph.reports.layout import Page; p = Page(); p.heading('a');"
        "p.table(['b'], [['c']]); p.text(); import pohon_graph.reports.audits.text;"
        "print(sorted({m.partition('.')[0] for m in sys.modules} & {'rich', 'openpyxl', 'networkx'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_ids_and_paths_are_never_broken() -> None:
    """A word longer than the line stands alone on it, whole."""
    long = "folder/" + "x" * 50 + ".yaml:12"
    assert wrapped(f"di {long} ini", 20, "  ", "    ") == ["  di", f"    {long}", "    ini"]


def test_wide_characters_count_as_two_columns() -> None:
    """Text that takes two columns a character is wrapped by what it takes on the screen."""
    assert wrapped("日本語 日本語", 10) == ["日本語", "日本語"]


def test_a_table_is_squeezed_where_it_is_widest() -> None:
    """Narrow columns stay as they are; the wide one gives the room."""
    assert fitted([["id", "x" * 60, "12"]], 40) == [2, 36, 2]


def test_clean_leaves_ordinary_text_alone() -> None:
    """Only what steers is taken out."""
    kept = [title for title in HOSTILE if "\u202e" not in title]
    assert [clean(title) for title in kept] == kept


@pytest.mark.parametrize("lang", texts.LANGUAGES)
def test_answers_are_shown_in_either_language(lang: str) -> None:
    """Every answer has a text in 80 columns and a JSON form with a version."""
    import json

    texts.use(lang)
    with open_store(":memory:") as store:
        load(store.engine, SEED, DINKES, TANGLED)
        engine = store.engine
        answers: list[answer_format.Answer] = [
            stats(engine), matrix(engine), partner(engine, "dinkes"), partner(engine, "perkimtan"),
            trace(engine, "luar"), trace(engine, "bawah"), store.why("rumah-layak-huni"),
        ]  # fmt: skip
        for answer in answers:
            text = answer_format.render(answer)
            assert all(len(line) <= 80 or len(line.split()) == 1 for line in text.splitlines())
            assert answer_format.render(answer, colour=True)
            assert json.loads(answer_format.render(answer, "json"))["version"] == 1


@pytest.mark.parametrize("question", ["trace", "why", "crosscut"])
def test_json_holds_the_fields_of_an_indicator_side_by_side(question: str) -> None:
    """What a file says of an indicator lies beside its title, with the names of the file."""
    import json

    with open_store(":memory:") as store:
        store.load(SEED)
        engine = store.engine
        answer = {"trace": trace, "why": store_why, "crosscut": partner}[question]
        subject = "perkimtan" if question == "crosscut" else "rumah-layak-huni"
        found = json.loads(answer_format.render(answer(engine, subject), "json"))
    indicators = list(_indicators(found))
    assert indicators
    for indicator in indicators:
        assert {
            "title",
            "unit",
            "definition",
            "formula",
            "data_source",
            "direction",
            "key",
        } <= indicator.keys()


def test_why_says_what_each_silent_rule_looks_at() -> None:
    """Each rule that passed or did not look at the goal has its reason: what it counts."""
    import json

    texts.use("en")
    with open_store(":memory:") as store:
        store.load(SEED)
        answer = store.why("rumah-layak-huni")
    text = " ".join(answer_format.render(answer).split())
    assert re.search("CAS002 [^·]+ · looks at goals ", text)
    assert " · only looks at functional officers and executing staff " in text
    shown = {"pass": " · looks at ", "untouched": " · only looks at "}
    for status, words in shown.items():
        assert text.count(words) == sum(verdict.status == status for verdict in answer.verdicts) > 0
    found = json.loads(answer_format.render(answer, "json"))["verdicts"]
    assert all(verdict["looks_at"] for verdict in found)


def store_why(engine: Engine, goal: str) -> answer_format.Answer:
    return Store(engine).why(goal)


def _indicators(found: object) -> Iterator[dict[str, object]]:
    """Every indicator in an answer, wherever it is."""
    for name, value in found.items() if isinstance(found, dict) else ():
        for each in value if isinstance(value, list) else [value]:
            if name == "indicators" and isinstance(each, dict):
                yield each
            yield from _indicators(each)


def test_a_trace_shows_cycles_and_repeats_sanely() -> None:
    """A circle is named, a goal met again is not opened twice, each line up is numbered."""
    with open_store(":memory:") as store:
        load(store.engine, TANGLED)
        circle = answer_format.render(trace(store.engine, "luar"))
        lines = answer_format.render(trace(store.engine, "bawah"))
        down = answer_format.render(trace(store.engine, "atas"))
    assert "melingkar: di atasnya kembali ada “Ring tiga”" in circle
    assert "Jalur 1 dari 3" in lines and "Jalur 3 dari 3" in lines
    assert down.count("(sudah ditampilkan di atas)") == 2


def test_crosscutting_names_status_answer_and_what_is_missing() -> None:
    """The page of a partner shows all that makes a crosscut traceable or not."""
    with open_store(":memory:") as store:
        load(store.engine, SEED, PAIRED)
        text = " ".join(answer_format.render(partner(store.engine, "dinkes")).split())
    assert "Status: disepakati (eksternal) Balasan mitra: dibalas mitra, tercatat di kedua pihak" in text
    assert "Sasaran mitra: Terlaksananya pengelolaan jaminan kesehatan masyarakat" in text
    assert "Yang belum ada: target, penanggung jawab, status kesepakatan" in text


def test_a_crosscut_whose_goal_is_not_named_offers_candidates() -> None:
    """The text says that no goal is named, and shows the candidate as one, with the id to write down."""
    with open_store(":memory:") as store:
        load(store.engine, SEED, DINKES)
        text = " ".join(answer_format.render(partner(store.engine, "dinkes")).split())
    assert "Balasan mitra: dibalas mitra, sasaran tidak disebut" in text
    assert "Calon sasaran mitra: Terlayaninya jaminan kesehatan penduduk miskin" in text
    assert "dinkes-2024/jaminan" in text and "Sasaran mitra: " not in text


@pytest.mark.parametrize("lang", texts.LANGUAGES)
def test_the_catalogue_lists_every_rule_and_one_rule_whole(lang: str) -> None:
    """Every code with its title; one rule with why, fix, source and both queries."""
    import json

    texts.use(lang)
    rules = catalogue()
    listed = render_rules(rules)
    assert all(rule.code in listed for rule in rules)
    whole = render_rules([rules[0]], whole=True)
    flat = " ".join(whole.split())
    for part in (rules[0].whys[lang], rules[0].fixes[lang], rules[0].sources[lang]):
        assert " ".join(part.split()) in flat
    for line in rules[0].query.strip().splitlines():
        assert line.rstrip() in whole
    assert len(json.loads(render_rules(rules, "json"))["rules"]) == len(rules)


def test_timings_list_every_rule_the_slowest_first() -> None:
    """One line a rule, and the sum."""
    lines = timings_text(seed().report).splitlines()
    seconds = [float(line.split()[1]) for line in lines if re.match(r"[A-Z]{3}\d{3} ", line)]
    assert len(seconds) == len(seed().report.outcomes)
    assert seconds == sorted(seconds, reverse=True)


@pytest.mark.parametrize("severity", SEVERITIES)
def test_a_severity_has_one_word_in_english(severity: str) -> None:
    """It is the one that `--fail-on` takes, in reports and on the page."""
    assert texts.say(f"reports.one.{severity}", "en") == severity
    assert texts.say(f"views.page.{severity}", "en").lower() == severity
    assert texts.say(f"reports.severity.{severity}", "en").lower().removesuffix("s") == severity


def test_the_summary_counts_info() -> None:
    """No English report calls these findings by another name."""
    texts.use("en")
    shown = render(seed().report, "text", branches=seed().branches)
    assert isinstance(shown, str)
    assert "info: 11." in shown and "INFO: 11 FINDINGS" in shown
    assert "notes" not in shown.lower()
