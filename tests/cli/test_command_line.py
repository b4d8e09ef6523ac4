"""The `pohon` command as a process: exit codes, streams, languages, errors."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SEED = ROOT / "data" / "dinsos-2024.yaml"
COMMANDS = (
    "demo",
    "load",
    "audit",
    "rules",
    "crosscut",
    "trace",
    "view",
    "export",
    "query",
    "stats",
    "trees",
    "drop",
    "nomenclature",
)
HEAVY = ("neo4j", "kglite", "networkx", "pyvis", "openpyxl", "rich", "yaml", "IPython")


def pohon(*arguments: str | Path, cwd: Path | None = None, **env: str) -> subprocess.CompletedProcess[str]:
    spoken = ("POHON_", "NEO4J_", "LC_", "LANG")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(spoken)}
    return subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), *map(str, arguments)],
        capture_output=True, text=True, encoding="utf-8", cwd=cwd, env={**clean, **env},
        stdin=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(command: str, lang: str) -> None:
    """`pohon COMMAND --help` shows usage, options and an example in the language asked for."""
    done = pohon(command, "--lang", lang, "--help")
    assert done.returncode == 0 and done.stderr == ""
    assert f"pohon {command}" in done.stdout.partition("Contoh" if lang == "id" else "Examples")[2]
    for name in ("--store", "--lang", "--quiet", "--help"):
        assert name in done.stdout


def test_help_lists_the_commands_in_both_languages() -> None:
    """The group's help names every command, Indonesian by default."""
    indonesian, english = pohon("--help"), pohon("--lang", "en", "--help")
    assert "Perintah" in indonesian.stdout and "Commands" in english.stdout
    for command in COMMANDS:
        assert command in indonesian.stdout and command in english.stdout


def test_help_imports_nothing_heavy() -> None:
    """`pohon --help` starts without any engine, drawing or spreadsheet library."""
    code = (
        "import sys\nfrom pohon_graph.cli import main\n"
        "try: main(['--help'])\nexcept SystemExit: pass\n"
        "print(sorted(set(sys.modules) & set(sys.argv[1:])))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *HEAVY], capture_output=True, text=True, cwd=ROOT, check=True
    )
    assert done.stdout.rstrip().endswith("[]")


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["audti"], "audit"),
        (["audit", "--selct", "OWN"], "--select"),
        (["audit", "--fail-on", "fatal"], "error"),
        (["load"], "PATH"),
        (["query"], "--file"),
        (["query", "RETURN 1 AS one", "-p", "x"], "key=value"),
        (["audit", "--select", "OWM"], "OWN"),
        (["rules", "OWN01"], "OWN001"),
        (["audit", "--as-of", "tomorrow"], "--as-of"),
        (["trees", "--store", "graph.db"], "graph.db"),
        (["trees", "--quiet=1"], "--quiet takes no value"),
        (["trees", "dinsos-2024"], "dinsos-2024"),
        (["--lang", "en"], "command is missing"),
        (["view", "-o", "a.html", "--depth", "-1"], "whole number from 0"),
        (["export", "json", "-o", ""], "name after -o is empty"),
        (["export", "csv"], "--output"),
        (["export", "csv", "dinsos-2024", "-o", "x"], "--tree dinsos-2024"),
        (["load", "none.yaml"], "none.yaml"),
    ],
)
def test_wrong_usage_exits_2_with_a_hint(arguments: list[str], word: str, tmp_path: Path) -> None:
    """A mistyped command, option, value or code is exit 2 and one helpful sentence on stderr."""
    done = pohon(*arguments, "--lang", "en", cwd=tmp_path)
    assert done.returncode == 2, done.stderr
    assert word in done.stderr and "Traceback" not in done.stderr and done.stdout == ""


def test_wrong_settings_do_not_stand_before_help(tmp_path: Path) -> None:
    """A pohon.toml that cannot be read is told by the commands that use it; help can always be had."""
    (tmp_path / "pohon.toml").write_text("x = ,\n", "utf-8")
    assert pohon("--help", cwd=tmp_path).returncode == 0
    done = pohon("trees", "--lang", "id", cwd=tmp_path)
    assert done.returncode == 2 and done.stderr.startswith("pohon.toml:1: ")


def test_the_short_options_are_the_long_ones(tmp_path: Path) -> None:
    """-h, -V and -q are what people try first, and the package runs as a module."""
    assert pohon("-h").stdout == pohon("--help").stdout
    assert pohon("audit", "-h").stdout == pohon("audit", "--help").stdout
    line = [sys.executable, "-m", "pohon_graph", "-V"]
    run = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.stdout == pohon("--version").stdout != ""
    loaded = pohon("load", SEED, "-q", cwd=tmp_path)
    assert loaded.returncode == 0 and loaded.stderr == loaded.stdout == ""


def test_the_settings_of_a_folder_above_are_found(tmp_path: Path) -> None:
    """In a folder of a team, `pohon.toml` of the team's folder and its store are the ones that are used."""
    inside = tmp_path / "sosial" / "2024"
    inside.mkdir(parents=True)
    (tmp_path / "pohon.toml").write_text('[tool.pohon]\nstore = "tim.kgl"\nlanguage = "en"\n', "utf-8")
    assert pohon("load", SEED, cwd=inside).returncode == 0
    assert (tmp_path / "tim.kgl").is_file() and not list(inside.iterdir())
    (inside / "pohon.toml").write_text('[tool.pohon]\nstore = "sendiri.kgl"\n', "utf-8")
    assert "sendiri.kgl" in pohon("trees", cwd=inside).stderr
    for place in ("before", "after"):
        config = ("--config", "../../pohon.toml")
        line = (*config, "trees") if place == "before" else ("trees", *config)
        assert "dinsos-2024" in pohon(*line, cwd=inside).stdout


def test_a_checkout_ends_the_search_for_settings(tmp_path: Path) -> None:
    """What lies above a checkout is somebody else's."""
    (tmp_path / "pohon.toml").write_text("x = ,\n", "utf-8")
    (tmp_path / "proyek" / ".git").mkdir(parents=True)
    assert pohon("trees", cwd=tmp_path / "proyek").returncode == 0
    assert pohon("trees", cwd=tmp_path).returncode == 2


def test_an_option_without_its_value_is_told() -> None:
    """Where the command line ends after an option that needs a value, the option is named."""
    done = pohon("audit", "--lang", "en", "--select")
    assert done.returncode == 2 and "--select needs a value" in done.stderr


def test_the_whole_line_on_the_seed(tmp_path: Path) -> None:
    """load, audit, crosscut, trace, stats, query, trees, export, view and drop work one after another."""

    def ok(*arguments: str | Path, code: int = 0) -> str:
        done = pohon(*arguments, cwd=tmp_path)
        assert done.returncode == code, done.stderr
        return done.stdout

    ok("load", SEED)
    report = json.loads(ok("audit", "--format", "json", code=1))
    assert report["trees"][0]["id"] == "dinsos-2024"
    assert {f["node"] for f in report["findings"] if f["rule"] == "OWN001"} >= {
        "dinsos-2024/rumah-layak-huni"
    }
    assert "Perbaikan rumah tidak layak huni".casefold() in ok("crosscut", "PERKIMTAN").casefold()
    assert "ppks" in ok("trace", "rumah-layak-huni").casefold()
    assert "33" in ok("stats")
    assert json.loads(ok("query", "MATCH (g:Goal) RETURN count(g) AS goals", "--format", "json"))
    assert "dinsos-2024" in ok("trees")
    ok("export", "json", "-o", "again.json")
    ok("view", "-o", "tree.html")
    assert (tmp_path / "tree.html").stat().st_size < 1_000_000
    digest = report["trees"][0]["digest"]
    ok("load", "again.json")
    assert json.loads(ok("audit", "--format", "json", code=1))["trees"][0]["digest"] == digest
    ok("drop", "dinsos-2024")
    assert ok("trees") == ""


def test_an_audit_of_files_touches_nothing(tmp_path: Path) -> None:
    """With PATH the audit leaves no file behind, and says the same as an audit of the store."""
    done = pohon("audit", SEED, "--format", "json", cwd=tmp_path)
    assert done.returncode == 1 and list(tmp_path.iterdir()) == []
    pohon("load", SEED, cwd=tmp_path)
    assert pohon("audit", "--format", "json", cwd=tmp_path).stdout == done.stdout


@pytest.mark.parametrize(("fail_on", "code"), [("never", 0), ("error", 1), ("warning", 1), ("info", 1)])
def test_fail_on_decides_the_exit_code(fail_on: str, code: int) -> None:
    """Findings at or over the threshold give 1; `never` gives 0."""
    assert pohon("audit", SEED, "--fail-on", fail_on, "--quiet").returncode == code


def test_findings_below_the_threshold_exit_0() -> None:
    """A rule with warnings only does not fail an audit that fails on errors."""
    done = pohon("audit", SEED, "--select", "IND005", "--format", "json")
    assert json.loads(done.stdout)["summary"]["warning"] == 1 and done.returncode == 0


def test_an_audit_of_an_empty_store_is_no_pass(tmp_path: Path) -> None:
    """Nothing loaded is exit 3 with a sentence, never "no findings"."""
    done = pohon("audit", cwd=tmp_path)
    assert done.returncode == 3 and "pohon load" in done.stderr and done.stdout == ""


def test_data_goes_to_stdout_and_remarks_to_stderr(tmp_path: Path) -> None:
    """What a script reads is on stdout alone; --quiet silences the rest."""
    done = pohon("load", SEED, "--dry-run", "--format", "json", cwd=tmp_path)
    assert json.loads(done.stdout)["counts"]["goals"]["added"] == 33
    assert done.stderr and list(tmp_path.iterdir()) == []
    assert pohon("load", SEED, "--dry-run", "--quiet", cwd=tmp_path).stderr == ""


def test_a_query_cannot_write(tmp_path: Path) -> None:
    """A writing query is wrong input: exit 2 with a sentence, and the store is as it was."""
    pohon("load", SEED, cwd=tmp_path)
    before = (tmp_path / ".pohon" / "graph.kgl").read_bytes()
    done = pohon("query", "MATCH (g:Goal) DETACH DELETE g", cwd=tmp_path)
    assert done.returncode == 2 and "Traceback" not in done.stderr
    assert (tmp_path / ".pohon" / "graph.kgl").read_bytes() == before


def test_the_demo_explains_itself_and_never_overwrites(tmp_path: Path) -> None:
    """The demo leaves a tree file, a store and a page; an edited tree file is not overwritten."""
    done = pohon("demo", tmp_path / "d", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    names = {path.name for path in (tmp_path / "d").iterdir()}
    assert {"dinsos-2024.yaml", "dinsos-2024.html", ".pohon"} <= names
    assert "OWN001" in done.stdout and "dinsos-2024.html" in done.stderr
    assert len((done.stdout + done.stderr).splitlines()) <= 24
    (tmp_path / "d" / "dinsos-2024.yaml").write_text("edited")
    again = pohon("demo", tmp_path / "d", cwd=tmp_path)
    assert again.returncode == 2
    assert (tmp_path / "d" / "dinsos-2024.yaml").read_text() == "edited"


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX pipes")
def test_a_reader_that_stops_early_is_no_error(tmp_path: Path) -> None:
    """`pohon audit | head -1` ends quietly."""
    command = f"'{sys.executable}' '{ROOT / 'cli.py'}' audit '{SEED}' | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, cwd=tmp_path)
    assert done.stderr == "" and done.stdout


def test_every_text_exists_in_both_languages_with_the_same_fields() -> None:
    """No text lacks a language, and both languages fill in the same fields."""
    from importlib import import_module

    folder = ROOT / "pohon_graph" / "texts"
    for path in sorted(folder.glob("[a-z]*.py")):
        for key, both in import_module(f"pohon_graph.texts.{path.stem}").TEXTS.items():
            assert key.startswith(f"{path.stem}."), key
            assert len(both) == 2 and all(both), key
            fields = [set(re.findall(r"{(\w*)", text.replace("{{", ""))) for text in both]
            assert fields[0] == fields[1], key


@pytest.mark.parametrize("option", [("--as-of", "31-12-2024"), ("--until", "2030-01-01"), ("--reason", "x")])
def test_a_date_written_otherwise_and_options_without_effect_are_refused(option: tuple[str, str]) -> None:
    """A wrong date says how to write one; a reason or last day without `--write-suppressions` is told."""
    done = pohon("audit", SEED, *option, "--lang", "en")
    assert done.returncode == 2 and done.stdout == ""
    told = "write it like 2024-12-31" if option[0] == "--as-of" else "--write-suppressions"
    assert told in done.stderr


def test_help_of_export_names_every_form() -> None:
    """`pohon export --help` lists what may be written."""
    from pohon_graph.exports import FORMS

    for lang in ("id", "en"):
        assert all(form in pohon("export", "--help", "--lang", lang).stdout for form in FORMS)


def test_dropping_from_an_empty_store_says_that_it_is_empty(tmp_path: Path) -> None:
    """No list of trees is shown where there is none."""
    done = pohon("drop", "dinsos-2024", "--store", tmp_path / "graph.kgl", "--lang", "en")
    assert done.returncode == 2 and "still empty" in done.stderr


def test_a_load_counts_things_not_mentions_of_them(tmp_path: Path) -> None:
    """Three files that name three agencies in all add three; one that says more of one changes one."""

    def load(*agencies: str, period: int) -> dict[str, int]:
        tree = tmp_path / f"{period}.yaml"
        listed = ", ".join(agencies)
        goals = "[{title: A, level: ultimate}]"
        tree.write_text(
            f"pohon: 1\nagency: a\nperiod: {period}\nagencies: [{listed}]\ngoals: {goals}\n", "utf-8"
        )
        done = pohon("load", tree, "--format", "json", cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        counts: dict[str, int] = json.loads(done.stdout)["counts"]["agencies"]
        return counts

    a, b, c = ("{id: a, title: A}", "{id: b, title: B}", "{id: c, title: C}")
    assert load(a, b, period=2024) == {"added": 2, "changed": 0, "removed": 0}
    assert load(a, c, period=2025) == {"added": 1, "changed": 0, "removed": 0}
    assert load(a, b, c, period=2026) == {"added": 0, "changed": 0, "removed": 0}
    assert load(a, "{id: b, title: B, aliases: [Bb]}", period=2026) == {
        "added": 0,
        "changed": 1,
        "removed": 0,
    }
    done = pohon("drop", "a-2024", "--format", "json", cwd=tmp_path)
    assert json.loads(done.stdout)["counts"]["agencies"] == {"added": 0, "changed": 0, "removed": 0}
