"""Following one goal up and down, also where the cascade is not a tree."""

from __future__ import annotations

from pohon_graph.engines import Engine
from pohon_graph.explore.lines import Line, lines_up, steps_down
from pohon_graph.explore.tracing import trace
from pohon_graph.reports import answer_format
from tests.explore.worlds import DINKES, TANGLED, load


def test_the_line_up_ends_at_the_strategic_goal(seed_engine: Engine) -> None:
    """A process goal's one line runs through every level to the top."""
    answer = trace(seed_engine, "rekomendasi-kip")
    assert [line.goals for line in answer.up.lines] == [
        (
            "dinsos-2024/daya-saing-ekonomi",
            "dinsos-2024/ekonomi-kurang-mampu",
            "dinsos-2024/menurunkan-ppks",
            "dinsos-2024/menurunnya-ppks",
            "dinsos-2024/kebutuhan-material",
            "dinsos-2024/jaminan-sosial",
            "dinsos-2024/jaminan-kesehatan",
            "dinsos-2024/rekomendasi-kip",
        )
    ]
    assert not answer.up.is_cut


def test_the_way_down_reaches_every_leaf_in_file_order(seed_engine: Engine) -> None:
    """From the top, all 33 goals are reached once, each one deeper than its parent."""
    answer = trace(seed_engine, "daya-saing-ekonomi")
    assert len(answer.down) == len({step.goal for step in answer.down}) == 33
    assert [step.depth for step in answer.down[:5]] == [0, 1, 2, 3, 4]
    assert all(step.basis == "inferred" for step in answer.down[1:])


def test_goals_come_with_indicator_target_and_owner(seed_engine: Engine) -> None:
    """Every goal on the way carries what an evaluator asks for."""
    answer = trace(seed_engine, "menurunkan-ppks")
    goal = answer.goals["dinsos-2024/menurunkan-ppks"]
    (indicator,) = goal.indicators
    (target,) = indicator.targets
    assert (target.text, target.value, target.unit, target.year) == ("200 ORANG (2026)", 200, "ORANG", 2026)
    assert [owner.title for owner in goal.owners] == ["Kepala Dinas Sosial"]


def test_several_parents_give_several_lines(engine: Engine) -> None:
    """A goal under three parents has three lines, the nesting one first."""
    load(engine, TANGLED)
    lines = trace(engine, "bawah").up.lines
    middles = [line.goals[1] for line in lines]
    assert middles == ["kusut-2024/kiri", "kusut-2024/kanan", "kusut-2024/ketiga"]
    assert {line.goals[0] for line in lines} == {"kusut-2024/atas"}


def test_a_goal_with_several_parents_is_opened_once(engine: Engine) -> None:
    """On the way down the second and third meeting with a goal say that it stands above."""
    load(engine, TANGLED)
    met = [step.seen for step in trace(engine, "atas").down if step.goal == "kusut-2024/bawah"]
    assert met == [None, "again", "again"]


def test_a_ring_ends_where_it_closes_and_says_so(engine: Engine) -> None:
    """Walking a cycle terminates both ways, and names the goal to which it returns."""
    load(engine, TANGLED)
    answer = trace(engine, "luar")
    assert answer.up.lines == (
        Line(
            ("kusut-2024/r1", "kusut-2024/r2", "kusut-2024/r3", "kusut-2024/luar"), returns_to="kusut-2024/r3"
        ),
    )
    down = [(step.goal.rpartition("/")[2], step.seen) for step in trace(engine, "r1").down]
    assert down == [("r1", None), ("r2", None), ("r3", None), ("r1", "cycle"), ("luar", None)]


def test_lines_are_counted_no_further_than_they_are_shown() -> None:
    """A ladder of thirty doubled steps has a thousand million lines; twenty are given, and it says so."""
    edges = {
        f"{step}{side}": [{"parent": f"{step + 1}{other}"} for other in "ab"]
        for step in range(30)
        for side in "ab"
    }
    lines = lines_up("0a", edges)
    assert len(lines.lines) == 20 and lines.is_cut
    assert all(len(line.goals) == 31 for line in lines.lines)


def test_a_chain_of_ten_thousand_goals_is_walked() -> None:
    """Depth is bounded by memory alone, not by the interpreter's stack."""
    up = {str(n): [{"parent": str(n + 1)}] for n in range(10_000)}
    down = {str(n): [{"child": str(n + 1), "basis": "stated"}] for n in range(10_000)}
    assert len(lines_up("0", up).lines[0].goals) == 10_001
    assert steps_down("0", down)[-1].depth == 10_000


def test_a_trace_says_of_which_document_its_goals_are(engine: Engine) -> None:
    """Government, period and document stand with the goal; an indicator's own owners with it."""
    tree = DINKES.replace(
        "agency: dinkes\n", "agency: dinkes\ngovernment: {id: bwi, title: Kabupaten Banyuwangi}\n", 1
    )
    tree = tree.replace("period: 2024", "period: 2024\ndocument: renja", 1).replace(
        'target: "70 Tahun",', 'target: "70 Tahun", owners: [kadis],'
    )
    load(engine, tree)
    answer = trace(engine, "derajat")
    (document,) = answer.trees.values()
    assert (document.government, document.document) == ("bwi", "renja")
    assert [owner.id for owner in answer.goals[answer.goal].indicators[0].owners] == ["bwi:dinkes/kadis"]
    text = " ".join(answer_format.render(answer).split())
    assert "Pohon Kinerja Dinas Kesehatan 2024, Kabupaten Banyuwangi, periode 2024, Renja" in text
    assert "IK: Angka harapan hidup: kondisi awal 68 Tahun; 70 Tahun PJ: Kepala Dinas Kesehatan" in text
