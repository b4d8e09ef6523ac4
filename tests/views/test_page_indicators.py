"""Indicators and their targets on the page: each with its own, with units, alike in script and library."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from pohon_graph.graph import goal_reader, goal_view, indicator_text
from pohon_graph.graph.model import CROSSCUT, INDICATOR_OWNED, Graph
from pohon_graph.texts import say
from pohon_graph.views.outline import outline
from pohon_graph.views.page_data import pack
from pohon_graph.views.page_html import page_texts
from pohon_graph.views.selection import select
from tests.views.worlds import by_chance, loaded

SCRIPT = Path(__file__).resolve().parent / "script" / "written.mjs"
YEARS = [2023, 2024, 2025, 2026, 2027, 2030]
WORLDS = ["files", *range(12)]


@cache
def world(name: Any) -> Graph:
    """The trees of the files, or a tree made by chance."""
    return loaded()[0] if name == "files" else by_chance(name)


def written(graph: Graph) -> dict[str, Any]:
    """What the script says of the goals of a page, by language."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node is not installed.")
    asked = {"data": pack(select(graph), None), "say": page_texts(), "years": YEARS}
    done = subprocess.run(
        [node, str(SCRIPT)],
        input=json.dumps(asked),
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def blocks(graph: Graph, lang: str) -> list[list[str]]:
    """The lines of the outline below each goal's level, and of each unplaced indicator."""
    page = outline(pack(select(graph), None), lang)
    goals = re.findall(r'<li id="[^"]*">.*?</i>(.*?)(?=<ul>|</li>)', page, re.DOTALL)
    loose = re.findall(r"<li>(?!<b)(.*?)</li>", page, re.DOTALL)
    return [[line for line in map(_plain, block.split("<br>")) if line] for block in (*goals, *loose)]


def _plain(line: str) -> str:
    """A line without its tags and its label."""
    text = html.unescape(re.sub("<[^>]+>", "", line)).strip()
    return text.partition(": ")[2] if "<bdi>" in line else text


@pytest.mark.parametrize("name", WORLDS)
@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_outline_writes_each_indicator_followed_by_its_own_targets(name: Any, lang: str) -> None:
    """Without a script no target is under another indicator, and no unit is lost."""
    graph = world(name)
    goals, loose = goal_reader.goals_of(graph), goal_reader.unplaced(graph)
    held = [goal.indicators for goal in goals.values()] + [(one,) for each in loose.values() for one in each]
    found = {tuple(block) for block in blocks(graph, lang)}
    for indicators in held:
        lines = [line for indicator in indicators for line in _expected(indicator, lang)]
        assert any(list(block[: len(lines)]) == lines for block in found), lines


def _expected(indicator: goal_view.Indicator, lang: str) -> list[str]:
    """The indicator's title, then its baseline, targets and actual values, each kind on a line."""
    texts = indicator_text.target_texts(indicator.targets, lang=lang)
    rows = list(zip(indicator.targets, texts, strict=True))
    lines = [indicator_text.indicator_title(indicator, lang)]
    for kinds in (("baseline",), ("target", "revised"), ("actual",)):
        word = say(f"goals.target.{kinds[0]}", lang, text="") if kinds[0] in ("baseline", "actual") else ""
        line = "; ".join(text.removeprefix(word) for target, text in rows if target.kind in kinds)
        if not line and "target" in kinds:
            line = say("views.page.missing-target", lang)
        lines += [line] if line else []
    owners = "; ".join(
        f"{o.title} ({goal_word(o.role, lang)})" if o.role else o.title for o in indicator.owners
    )
    return [*lines, owners] if owners else lines


def goal_word(role: str, lang: str) -> str:
    """A role as it is called."""
    return say(f"words.{role}", lang)


@pytest.mark.parametrize("name", WORLDS)
def test_the_script_writes_what_the_library_writes(name: Any) -> None:
    """Cards of every year, list, paper and clipboard say of each indicator what the reports say."""
    graph = world(name)
    said = written(graph)
    ids = pack(select(graph), None)["goals"]
    order = _order(ids, graph)
    for lang in ("id", "en"):
        for goal, cards, facts in zip(order, said[lang]["cards"], said[lang]["facts"], strict=True):
            expected = [
                [
                    indicator_text.indicator_title(one, lang),
                    *(indicator_text.target_texts(one.targets, year, lang) for year in YEARS),
                ]
                for one in goal.indicators
            ]
            assert cards == expected
            lines = [line for one in goal.indicators for line in _expected(one, lang)]
            assert facts[: len(lines)] == lines
        assert said[lang]["facts"] + said[lang]["unplaced"] == blocks(graph, lang)


def _order(goals: dict[str, Any], graph: Graph) -> list[goal_view.Goal]:
    """The goals as the page has them."""
    read = goal_reader.goals_of(graph)
    trees = sorted(graph.nodes["Tree"])
    numbers = goals["tree"] if isinstance(goals["tree"], list) else [goals["tree"]] * goals["count"]
    return [read[f"{trees[at]}/{id_}"] for at, id_ in zip(numbers, goals["id"].split("\n"), strict=True)]


@pytest.mark.parametrize("names", [(), ("seed",)])
def test_what_a_goal_lacks_is_what_the_rules_find(names: tuple[str, ...]) -> None:
    """A card calls an indicator or an owner missing where IND002 and OWN001 do, and nowhere else."""
    graph, report = loaded(*names)
    data = pack(select(graph), report)
    lacking = _column(data["goals"]["missing"], data["goals"]["count"])
    order = [goal.id for goal in _order(data["goals"], graph)]
    for bit, code in ((1, "IND002"), (2, "OWN001")):
        found = {finding.node for finding in report.findings if finding.rule == code}
        assert {id_ for id_, missing in zip(order, lacking, strict=True) if missing & bit} == found, code


def _column(values: Any, count: int) -> list[Any]:
    return values if isinstance(values, list) else [values] * count


def test_indicators_without_a_goal_and_owners_of_one_indicator_are_on_the_page() -> None:
    """The outline lists them in a section of their own, below the goals of their tree."""
    graph, _ = loaded()
    page = outline(pack(select(graph), None), "id")
    assert "Indikator yang belum ditempatkan" in page
    assert page.index("Tersedianya data lanjut usia") < page.index("Jumlah relawan sosial (satuan Orang)")
    assert "Penanggung jawab indikator: <bdi>Kepala Seksi Data (utama)</bdi>" in page
    assert graph.edges[INDICATOR_OWNED]


def test_only_declared_goals_are_paired_and_candidates_are_marked() -> None:
    """A goal that only looks alike is offered, never paired; a rejected crosscut is offered none."""
    graph, _ = loaded()
    data = pack(select(graph), None)
    titles = data["goals"]["title"].split("\n")
    shared = data["crosscuts"]
    pairs = {titles[one] for goals in shared["paired"].values() for one in goals}
    assert pairs == {
        "Meningkatnya layanan kesehatan bagi PPKS",
        "Meningkatnya kemandirian penyandang masalah kesejahteraan sosial",
    }
    near = {titles[one] for goals in shared["candidates"].values() for one in goals}
    assert near == {
        "Terpenuhinya kebutuhan dasar lanjut usia terlantar",
        "Meningkatnya kesehatan lanjut usia",
    }
    page = outline(data, "id")
    assert page.count("sasaran mitra tidak disebut") == 3
    assert page.count("Crosscutting: <bdi>") == len(graph.edges[CROSSCUT])
    assert "BPJS Kesehatan Cabang Banyuwangi (ditolak)</bdi>" in page


def test_a_counterpart_outside_the_page_is_named() -> None:
    """A page of one tree names the goal of another that belongs to a crosscut, and calls it not unnamed."""
    graph, _ = loaded()
    tree = next(id_ for id_ in graph.nodes["Tree"] if "dinkes" in id_)
    page = outline(pack(select(graph, trees=[tree]), None), "id")
    assert "Sasaran mitra: Meningkatnya kemandirian penyandang masalah kesejahteraan sosial" in page


def test_levels_and_trees_are_called_as_their_documents_call_them() -> None:
    """Own level titles, the government, the document and its revision are in the page's data."""
    graph, _ = loaded()
    data = pack(select(graph), None)
    assert [tree["caption"][0] for tree in data["trees"]] == [
        "Kabupaten Banyuwangi · Renstra · 2025-2029",
        "Kabupaten Banyuwangi · Renstra · perubahan · 2025-2029",
        "Kota Madiun · Renstra · 2025-2029",
    ]
    names = [level["name"][0] for level in data["levels"]]
    assert {"Tema Pembangunan", "Strategis", "Taktis", "Operasional"} <= set(names)
    theme = data["levels"][names.index("Tema Pembangunan")]
    assert theme["note"][0] == "Tema, di luar jenjang kinerja"


def test_no_folder_of_the_sender_is_in_the_page(tmp_path: Path) -> None:
    """Sources are a file's name with its line or cell: no path of the machine that made the page."""
    from pohon_graph.store import open_store
    from pohon_graph.views import page

    folder = tmp_path / "rahasia"
    folder.mkdir()
    text = (Path(__file__).parent / "trees" / "mdn-dinsos.yaml").read_text(encoding="utf-8")
    (folder / "pohon.yaml").write_text(text, encoding="utf-8")
    with open_store(":memory:") as store:
        store.load(folder)
        made = page(store.graph(), store.audit(), lang="id")
    assert "rahasia" not in made and str(tmp_path) not in made
    assert "pohon.yaml:1" in made
