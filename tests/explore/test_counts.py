"""How many goals of each level have what a goal should have."""

from __future__ import annotations

import json

from pohon_graph.engines import Engine
from pohon_graph.explore.branches import branches
from pohon_graph.explore.counts import stats, total
from pohon_graph.reports import answer_format
from tests.conftest import SEED
from tests.explore.worlds import DINKES, TANGLED, load


def test_the_seed_is_counted_level_by_level(seed_engine: Engine) -> None:
    """33 goals, 27 with an owner, 33 indicators, 28 targets, 14 with a programme, all in the cascade."""
    (answer,) = stats(seed_engine).blocks
    rows = [(r.level, r.goals, r.owner, r.indicator, r.target, r.programme, r.cascade) for r in answer.levels]
    assert rows == [
        ("regional", 2, 0, 2, 0, 0, 2),
        ("ultimate", 2, 2, 2, 2, 0, 2),
        ("intermediate", 3, 3, 3, 3, 3, 3),
        ("immediate", 6, 5, 6, 6, 5, 6),
        ("operational", 9, 6, 9, 6, 6, 9),
        ("process", 11, 11, 11, 11, 0, 11),
    ]
    assert total(answer.levels) == {
        "goals": 33, "owner": 27, "indicator": 33, "target": 28, "programme": 14, "cascade": 33,
        "crosscut": 4,
    }  # fmt: skip


def test_several_agencies_are_counted_each_and_together(engine: Engine) -> None:
    """The sum over the agencies is the figure of all."""
    load(engine, SEED, DINKES, TANGLED)
    (answer,) = stats(engine).blocks
    assert [agency.agency for agency in answer.agencies] == ["dinkes", "dinsos", "kusut"]
    sums = [total(agency.levels) for agency in answer.agencies]
    assert total(answer.levels) == {name: sum(one[name] for one in sums) for name in sums[0]}


def test_periods_are_never_added_up(engine: Engine) -> None:
    """Two years of one agency are two blocks, in the order of their years; nothing is their sum."""
    load(engine, DINKES, DINKES.replace("period: 2024", "period: 2023"))
    answer = stats(engine)
    assert [(block.period, block.trees) for block in answer.blocks] == [
        ("2023", ("dinkes-2023",)),
        ("2024", ("dinkes-2024",)),
    ]
    assert [total(block.levels)["goals"] for block in answer.blocks] == [3, 3]
    document = json.loads(answer_format.render(answer, "json"))
    assert "levels" not in document and [block["total"]["goals"] for block in document["blocks"]] == [3, 3]
    text = answer_format.render(answer)
    assert "periode 2023" in text and "periode 2024" in text and "Semua pohon" not in text


def test_documents_of_one_period_are_never_added_up(engine: Engine) -> None:
    """A performance agreement beside the tree of the same year is a block of its own, with its name."""
    load(engine, DINKES, DINKES.replace("period: 2024", "period: 2024\ndocument: pk", 1))
    answer = stats(engine)
    assert [(b.document, total(b.levels)["goals"]) for b in answer.blocks] == [("pk", 3), ("pokin", 3)]
    assert "periode 2024, perjanjian kinerja" in answer_format.render(answer)


def test_owners_of_every_indicator_own_the_goal_and_loose_indicators_are_counted(engine: Engine) -> None:
    """A goal whose indicators all have owners has one; indicators of no goal are a count of their own."""
    tree = DINKES.replace("    owners: [kadis]\n", "", 1).replace(
        'target: "70 Tahun",', 'target: "70 Tahun", owners: [kadis],'
    )
    load(engine, tree + "indicators:\n  - {title: Jumlah klinik, unit: Unit}\n")
    (block,) = stats(engine).blocks
    assert {row.level: row.owner for row in block.levels}["ultimate"] == 1
    assert block.unplaced == 1
    assert "Indikator tanpa sasaran: 1" in answer_format.render(stats(engine))


def test_levels_are_called_as_their_tree_calls_them(engine: Engine) -> None:
    """A title that the tree gives a level is shown for it."""
    load(
        engine,
        """
pohon: 1
agency: a
period: 2024
agencies: [{id: a, title: A}]
levels: [{id: strategic, title: Strategic Pemda, as: ultimate}]
goals: [{title: G, level: strategic}]
""",
    )
    (block,) = stats(engine).blocks
    assert [(row.level, row.title) for row in block.levels] == [("strategic", "Strategic Pemda")]
    assert "Strategic Pemda" in answer_format.render(stats(engine))


def test_one_block_has_its_fields_at_the_top_too(engine: Engine) -> None:
    """Who has one period reads `levels` and `total` as before."""
    load(engine, DINKES)
    document = json.loads(answer_format.render(stats(engine), "json"))
    assert document["total"] == document["blocks"][0]["total"] and document["trees"] == ["dinkes-2024"]


def test_a_baseline_or_an_actual_value_is_no_target(engine: Engine) -> None:
    """Only a target proper counts as one."""
    load(engine, DINKES.replace('target: "70 Tahun", ', ""))
    levels = {row.level: row for row in stats(engine).blocks[0].levels}
    assert (levels["ultimate"].indicator, levels["ultimate"].target) == (1, 0)
    assert levels["intermediate"].target == 1


def test_a_lone_goal_is_not_in_the_cascade(engine: Engine) -> None:
    """A top goal without a child, or a lower one without a parent, hangs nowhere."""
    load(engine, "pohon: 1\nagency: a\nperiod: 2024\nagencies: [{id: a, title: A}]\ngoals:\n"
         "  - {title: G, level: ultimate}\n  - {title: H, level: process}\n")  # fmt: skip
    assert total(stats(engine).blocks[0].levels)["cascade"] == 0


def test_branches_begin_where_the_cascade_first_forks(seed_engine: Engine) -> None:
    """The seed has three branches of 5, 11 and 13 goals under a trunk of four."""
    found = branches(seed_engine, ["dinsos-2024"])
    sizes: dict[str, int] = {}
    for branch in found.values():
        sizes[branch.goal] = sizes.get(branch.goal, 0) + 1
    assert sizes == {
        "dinsos-2024/database-ppks": 5,
        "dinsos-2024/kebutuhan-material": 11,
        "dinsos-2024/kualitas-sdm": 13,
    }
    assert "dinsos-2024/menurunnya-ppks" not in found


def test_branches_of_a_tangled_tree_are_found(engine: Engine) -> None:
    """Goals of a ring have no top and so no branch; a shared goal counts to its first branch."""
    load(engine, TANGLED)
    found = branches(engine, ["kusut-2024"])
    assert found["kusut-2024/bawah"].goal == "kusut-2024/kiri"
    assert "kusut-2024/r1" not in found
