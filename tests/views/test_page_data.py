"""What a page holds: which goals, under which parent, and the outline without a script."""

from __future__ import annotations

import base64
import json
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pohon_graph.explore.branches import branches
from pohon_graph.graph.model import (
    CASCADE,
    CROSSCUT,
    DELIVERED,
    GOAL_MATCH,
    PROGRAM_MATCH,
    TREE_OF,
    Graph,
    Row,
)
from pohon_graph.rules.findings import Report
from pohon_graph.store import open_store
from pohon_graph.views import page, page_html
from pohon_graph.views.forest import plant
from pohon_graph.views.outline import outline
from pohon_graph.views.packed_format import forms, read, write
from pohon_graph.views.page_causes import branches_of
from pohon_graph.views.page_data import pack
from pohon_graph.views.page_text import line, lines
from pohon_graph.views.page_trees import Level, level_row
from pohon_graph.views.selection import select

SEED = Path(__file__).resolve().parents[2] / "data" / "dinsos-2024.yaml"
Seed = tuple[Graph, Report]
LEVELS = ["regional", "ultimate", "intermediate", "immediate", "operational", "process"]


def tree(graph: Graph, id_: str, steps: list[tuple[str, str]], goals: dict[str, int], **more: Any) -> None:
    """Put a tree in by hand: goals by short id with their rank, and cascade steps between them."""
    graph.add("Tree", {"id": id_, "title": id_.title(), "levels": LEVELS, **more})
    for order, (goal, rank) in enumerate(goals.items()):
        row: Row = {"id": f"{id_}/{goal}", "tree": id_, "title": goal.upper(), "level": LEVELS[rank]}
        graph.add("Goal", {**row, "rank": rank, "order": order})
    for start, end in steps:
        graph.link(CASCADE, f"{id_}/{start}", f"{id_}/{end}", basis="stated", nested=False)


def order(graph: Graph, **options: Any) -> list[tuple[str, int]]:
    """The planted goals and the place of the parent that each is drawn under."""
    forest = plant(select(graph, **options))
    ids = [list(graph.nodes["Goal"])[goal].partition("/")[2] for goal in forest.goals]
    return list(zip(ids, forest.parent, strict=True))


def test_each_goal_follows_its_parent_and_all_below_it_follow() -> None:
    """The forest's order is that of reading: a branch is read to its end before the next."""
    graph = Graph()
    tree(graph, "t", [("a", "b"), ("a", "c"), ("b", "d")], {"a": 0, "b": 1, "c": 1, "d": 2})
    assert order(graph) == [("a", -1), ("b", 0), ("d", 1), ("c", 0)]


def test_a_second_parent_is_a_further_line_not_a_second_card() -> None:
    """A goal with two parents stands under the first; the other step is kept beside the tree."""
    graph = Graph()
    tree(graph, "t", [("a", "c"), ("b", "c")], {"a": 0, "b": 0, "c": 1})
    forest = plant(select(graph))
    assert order(graph) == [("a", -1), ("c", 0), ("b", -1)]
    further = [graph.edges[CASCADE][edge] for edge in forest.further]
    assert [(edge["start"], edge["end"]) for edge in further] == [("t/b", "t/c")]


def test_the_nesting_parent_wins_over_a_listed_one() -> None:
    """The parent in which the file nests a goal is the one it is drawn under."""
    graph = Graph()
    tree(graph, "t", [("a", "c")], {"a": 0, "b": 0, "c": 1})
    graph.link(CASCADE, "t/b", "t/c", basis="stated", nested=True)
    assert order(graph) == [("a", -1), ("b", -1), ("c", 1)]


@pytest.mark.parametrize(
    "steps", [[("a", "a")], [("a", "b"), ("b", "a")], [("a", "b"), ("b", "c"), ("c", "b")]]
)
def test_a_cycle_is_cut_open_and_every_goal_shown(steps: list[tuple[str, str]]) -> None:
    """Goals that reach themselves are all in the picture, each once, and the cut step is not lost."""
    graph = Graph()
    goals = dict.fromkeys(sorted({name for step in steps for name in step}), 0)
    tree(graph, "t", steps, goals)
    forest = plant(select(graph))
    assert sorted(forest.goals) == list(range(len(goals)))
    drawn = sum(1 for step in forest.step if step >= 0)
    assert drawn + len(forest.further) == len(steps)


def test_focus_keeps_the_line_up_and_what_is_below(seed: Seed) -> None:
    """A focus leaves its ancestors, itself and its descendants; a depth cuts below it."""
    goal = "dinsos-2024/rumah-layak-huni"
    titles = pack(select(seed[0], focus=goal), None)["goals"]["id"].split("\n")
    assert titles[-3:] == ["rumah-layak-huni", "perbaikan-rtlh", "data-rtlh"]
    assert len(titles) == 8
    cut = pack(select(seed[0], focus=goal, depth=1), None)
    assert cut["goals"]["id"].split("\n") == titles[:-1]
    assert cut["opens"]["focus"] == 5


def test_depth_without_focus_counts_from_the_top(seed: Seed) -> None:
    """Two steps below the top are three goals deep."""
    assert pack(select(seed[0], depth=2), None)["goals"]["count"] == 3


def test_agency_is_its_own_trees_or_the_partner_to_look_at(seed: Seed) -> None:
    """An agency with a tree narrows the page to it; a partner without one opens its crosscutting."""
    assert select(seed[0], agency="dinsos").partner is None
    chosen = select(seed[0], agency="perkimtan")
    assert (chosen.partner, chosen.trees) == ("perkimtan", ("dinsos-2024",))


def test_a_counterpart_is_found_whole_or_without_its_tree() -> None:
    """A crosscut's named counterpart points to the partner's goal where that tree is in the page."""
    graph = Graph()
    tree(graph, "dinsos-2024", [], {"a": 0, "b": 0, "c": 0})
    tree(graph, "dinkes-2024", [], {"x": 0})
    graph.add("Agency", {"id": "dinkes", "title": "Dinas Kesehatan"})
    graph.link(TREE_OF, "dinkes-2024", "dinkes")
    for goal, named in (("a", "x"), ("b", "dinkes-2024/x"), ("c", "gone")):
        graph.link(CROSSCUT, f"dinsos-2024/{goal}", "dinkes", counterpart=named)
    data = pack(select(graph), None)
    ids = data["goals"]["id"].split("\n")
    paired = {row: [ids[at] for at in goals] for row, goals in data["crosscuts"]["paired"].items()}
    assert paired == {0: ["x"], 1: ["x"]}


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("Sasaran OPD", "Sasaran OPD"),
        ("Sub-Kegiatan Eselon III", "Sub-Kegiatan Eselon III"),
        ("sasaran_strategis", "Sasaran strategis"),
        ("sub_kegiatan", "Sub kegiatan"),  # also a kind of programme, with a name for sentences
        ("internal", "Internal"),  # also a scope of a crosscut
        ("ultimate", "Kinerja Strategis Perangkat Daerah"),
    ],
)
def test_an_own_level_is_called_as_it_is_written(key: str, name: str) -> None:
    """A lane's head is the document's own word, abbreviations included; a slug becomes words."""
    assert level_row(Level(key))["name"][0] == name


def test_the_outline_tells_all_that_is_known_of_every_goal(seed: Seed) -> None:
    """Without a script the page names every title, indicator, target, owner, programme and partner."""
    graph, report = seed
    html = outline(pack(select(graph), report), "id")
    for label in ("Goal", "Indicator", "Officer"):
        for row in graph.nodes[label].values():
            assert row["title"] in html
    for row in graph.nodes["Target"].values():
        assert row["text"] in html
    assert html.count("<li ") == 33
    assert html.count("Crosscutting: ") == 4
    assert html.count("OWN001") == 4
    assert html.index("CAS012") > html.rindex("<li ")  # of the whole tree: behind what one comes for


def test_the_outline_of_a_large_tree_holds_the_upper_steps() -> None:
    """Of more than 2,000 goals those nearest the top are written, whole steps at a time, and it says so."""
    graph = Graph()
    goals = {"top": 0} | {f"g{n}": 1 for n in range(1_500)} | {f"h{n}": 2 for n in range(1_500)}
    steps = [("top", f"g{n}") for n in range(1_500)] + [(f"g{n}", f"h{n}") for n in range(1_500)]
    tree(graph, "t", steps, goals)
    html = outline(pack(select(graph), None), "en")
    assert html.count("<li ") == 1_501
    assert "1,501 of 3,001 goals" in html


def test_without_findings_no_rule_is_in_the_page(seed: Seed) -> None:
    """`findings=False` leaves the report out altogether."""
    assert "OWN001" in page(*seed, lang="id")
    assert "OWN001" not in page(*seed, lang="id", findings=False)


def test_the_official_entry_of_a_goal_and_its_programmes_is_in_the_page() -> None:
    """What the nomenclature says comes along for what something matches, by the best match, and no more."""
    graph = Graph()
    tree(graph, "t", [], {"a": 0, "b": 0})
    graph.add("Program", {"id": "x/p", "title": "P"})
    graph.link(DELIVERED, "t/a", "x/p")
    for number in range(3):
        entry = {"id": f"n{number}", "code": f"1.06.0{number}", "title": f"N{number}", "executor": "Dinas"}
        graph.add(
            "Nomenclature", {**entry, "definition": "Adalah ...", "indicators": ["Jumlah ..."], "spm": True}
        )
    graph.link(PROGRAM_MATCH, "x/p", "n1", score=90.0, how="close")
    graph.link(PROGRAM_MATCH, "x/p", "n0", score=100.0, how="code")
    graph.link(GOAL_MATCH, "t/b", "n1", score=95.0, how="close")
    data = pack(select(graph), None)
    codes = [entry["code"] for entry in data["official"]]
    assert codes == ["1.06.01", "1.06.00"]
    assert data["goals"]["official"] == {1: [0, "close"]}
    assert data["programs"][0]["official"] == [1, "code"]
    assert data["official"][0]["definition"] == "Adalah ..." and data["official"][0]["spm"] is True


def test_findings_of_one_cause_have_one_number(seed: Seed) -> None:
    """Goals of a branch that lack an owner share their cause; a goal of another branch has its own."""
    report = pack(select(seed[0]), seed[1])["report"]
    code = [rule["code"] for rule in report["rules"]].index("OWN001")
    of_rule = [cause for cause, rule in zip(report["cause"], report["rule"], strict=True) if rule == code]
    assert sorted(of_rule.count(cause) for cause in set(of_rule)) == [1, 3]
    first = min(of_rule)
    assert report["causes"]["kind"][first] == "branch"
    assert report["causes"]["name"][first] == "Terpenuhinya kebutuhan material PPKS"


def test_branches_are_those_of_the_reports(seed: Seed) -> None:
    """The page, which has no store, works out the branches that the store gives to the reports."""
    selection = select(seed[0])
    found = branches_of(selection, plant(selection))
    with open_store(":memory:") as store:
        store.load(SEED)
        known = branches(store.engine, seed[0].nodes["Tree"])
    assert {id_: branch.title for id_, branch in found.items()} == {
        id_: branch.title for id_, branch in known.items()
    }


def test_how_to_fix_is_said_in_the_words_of_the_file(seed: Seed) -> None:
    """Of a tree from a workbook the advice names columns, of a tree file its keys."""
    graph, report = seed

    def fix(source: str) -> str:
        moved = replace(report, findings=[replace(one, source=source) for one in report.findings])
        rules = pack(select(graph), moved)["report"]["rules"]
        return str(next(rule["fix"][0] for rule in rules if rule["code"] == "OWN001"))

    assert "`owners`" in fix("pohon.yaml:7")
    assert "`owners`" not in fix("pohon.xlsx!Sasaran!D7") and "Penanggung jawab" in fix(
        "pohon.xlsx!Sasaran!D7"
    )


def test_the_data_is_one_json_whether_plain_or_deflated(seed: Seed, monkeypatch: pytest.MonkeyPatch) -> None:
    """Written column by column it reads as the whole; where it is large it is deflated."""
    data = pack(select(seed[0]), seed[1])
    kind, text = page_html._data_block(data)
    assert (kind, json.loads(text)) == ("application/json", json.loads(json.dumps(data)))
    assert "<" not in text
    monkeypatch.setattr(page_html, "PLAIN", 1_000)
    kind, deflated = page_html._data_block(data)
    assert (kind, zlib.decompress(base64.b64decode(deflated)).decode()) == ("application/deflate", text)


def test_an_empty_graph_still_gives_a_page() -> None:
    """A store without a tree is a page that says that there is nothing."""
    assert "<!doctype html>" in page(Graph(), lang="en")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (None, ""), (" a  b\n c ", "a b c"), ("tab\tand\u00a0hard", "tab and hard"), ("nul\0", "nul\ufffd"),
        ("\ud800half", "\ufffdhalf"), ("bell\x07\x9b", "bell\ufffd\ufffd"),
        ("\u202e رتل abc", "\u202e رتل abc"), (17, "17"),
    ],
)  # fmt: skip
def test_a_text_becomes_one_fit_line(text: object, shown: str) -> None:
    """Blanks become single spaces, control characters and half pairs a replacement, all else stays."""
    assert line(text) == shown


def test_a_column_has_a_line_for_each_text() -> None:
    """Whatever stands in a text, its column has as many lines as texts."""
    texts = ["a", None, "b\nc", "", "  d  ", "e\u2028f", "g\x85h", "\n"]
    assert lines(texts).split("\n") == ["a", "", "b c", "", "d", "e f", "g h", ""]
    assert lines([]) == ""
    assert lines(["x"]) == "x"


def test_the_page_holds_the_described_columns_and_no_other(seed: Seed) -> None:
    """The description is put into the page, and every table has the columns that it names."""
    data = pack(select(seed[0]), seed[1])
    assert data["format"] == forms()
    for table, columns in forms().items():
        assert set(data[table]) == {"count", *columns}


def test_a_column_reads_as_it_was_before_it_was_written() -> None:
    """Alike or not, a column has a value for every row, and counts become the first rows of each part."""
    few: dict[str, Any] = {"unit": {1: "%"}, "owners": {}, "unplaced": {2: 0}, "texts": {}, "words": {}}
    columns = {**few, "title": ["a", "b", "c"], "targets": [1, 0, 2]}
    packed = write("indicators", 3, columns)
    empty = dict.fromkeys(forms())
    assert read({**empty, "indicators": packed})["indicators"] == {
        **packed,
        **columns,
        "targets": [0, 1, 1, 3],
    }
    alike = write("owned", 2, {"officer": [4, 4], "role": ["", ""]})
    assert alike == {"count": 2, "officer": 4, "role": ""}
    assert read({**empty, "owned": alike})["owned"] == {"count": 2, "officer": [4, 4], "role": ["", ""]}


@pytest.mark.parametrize("columns", [{"officer": []}, {"officer": [], "role": [], "rank": []}])
def test_a_forgotten_or_unknown_column_is_refused(columns: dict[str, Any]) -> None:
    """Nothing gets into the page, or is missing there, against the description."""
    with pytest.raises(ValueError, match="owned"):
        write("owned", 0, columns)
