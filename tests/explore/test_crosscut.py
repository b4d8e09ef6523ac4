"""What agencies share, whether it can be traced, and whether the partner answers."""

from __future__ import annotations

import pytest

from pohon_graph.engines import Engine
from pohon_graph.explore.crosscut import matrix, partner
from pohon_graph.reports import answer_format
from tests.conftest import SEED
from tests.explore.worlds import DINKES, PAIRED, load


def test_a_partner_without_a_tree_shows_what_others_share_with_it(seed_engine: Engine) -> None:
    """PERKIMTAN shares two goals of Dinas Sosial, each with its chain from the strategic goal."""
    answer = partner(seed_engine, "PERKIMTAN")
    assert answer.own == () and answer.agency.trees == ()
    assert [item.goal for item in answer.towards] == [
        "dinsos-2024/rumah-layak-huni",
        "dinsos-2024/perbaikan-rtlh",
    ]
    for item in answer.towards:
        (line,) = item.lines.lines
        assert line.goals[0] == "dinsos-2024/daya-saing-ekonomi" and line.goals[-1] == item.goal
        assert not item.is_partner_loaded and item.answers == ()
    assert [item.missing for item in answer.towards] == [("owner", "status"), ("target", "owner", "status")]


def test_an_agency_of_its_own_tree_shows_what_it_shares_with_all(seed_engine: Engine) -> None:
    """Dinas Sosial shares four goals with three partners."""
    answer = partner(seed_engine, "Dinas Sosial")
    assert answer.towards == ()
    shared = [(item.goal.rpartition("/")[2], item.partner) for item in answer.own]
    assert shared == [
        ("rumah-layak-huni", "perkimtan"),
        ("perbaikan-rtlh", "perkimtan"),
        ("jaminan-kesehatan", "dinkes"),
        ("pelatihan-keterampilan", "disnakertrans"),
    ]


def test_with_both_trees_loaded_both_directions_are_shown(engine: Engine) -> None:
    """Each side's goal has the other side's goal that it names or is named by, and what that lacks."""
    load(engine, SEED, PAIRED)
    answer = partner(engine, "dinkes")
    (towards,) = answer.towards
    assert (towards.answers, towards.reply) == (("dinkes-2024/jaminan",), "both")
    assert towards.missing == ("target", "owner", "status")
    external, internal = answer.own
    assert (external.partner, external.status, external.answers) == (
        "dinsos",
        "accepted",
        ("dinsos-2024/jaminan-kesehatan",),
    )
    assert external.missing == ("answer-target", "answer-owner")
    assert (internal.partner, internal.scope, internal.note) == ("dinkes", "internal", "bidang lain")
    assert (internal.reply, internal.missing) == (None, ("status",))


def test_goals_that_nobody_names_are_candidates_and_no_pair(engine: Engine) -> None:
    """Both trees record the crosscut, neither names a goal: the one that answers may be meant."""
    load(engine, SEED, DINKES)
    answer = partner(engine, "dinkes")
    (towards,) = answer.towards
    assert (towards.answers, towards.reply) == ((), "unnamed")
    assert towards.candidates == ("dinkes-2024/jaminan",)
    assert towards.missing == ("target", "owner", "status", "counterpart")
    assert answer.own[0].candidates == ("dinsos-2024/jaminan-kesehatan",)
    assert "dinkes-2024/jaminan" in answer.goals


def test_without_an_answer_the_likeliest_titles_are_candidates(engine: Engine) -> None:
    """At most three goals of the partner, those whose titles are alike, the likeliest first."""
    theirs = """
pohon: 1
agency: dinkes
period: 2024
agencies: [{id: dinkes, title: Dinas Kesehatan}]
goals:
  - {title: Terkelolanya jaminan kesehatan masyarakat, id: g0, level: ultimate}
  - {title: Terbangunnya jembatan, id: g1, level: ultimate}
  - {title: Terdatanya jaminan kesehatan, id: g2, level: ultimate}
  - {title: Terlaksananya pengelolaan jaminan kesehatan, id: g3, level: ultimate}
  - {title: Jaminan kesehatan masyarakat miskin, id: g4, level: ultimate}
"""
    load(engine, SEED, theirs)
    (towards,) = partner(engine, "dinkes").towards
    assert (towards.answers, towards.reply, len(towards.candidates)) == ((), "none", 3)
    assert "dinkes-2024/g1" not in towards.candidates
    assert "answer" in towards.missing


@pytest.mark.parametrize(
    ("counterpart", "answers", "missing"),
    [
        ("jaminan-kesehatan", ("dinsos-2024/jaminan-kesehatan",), ("answer-target", "answer-owner")),
        ("dinsos-2024/database-ppks", ("dinsos-2024/database-ppks",), ()),
        ("dinkes-2024/derajat", (), ("answer",)),
        ("tidak-ada", (), ("answer",)),
    ],
)
def test_a_named_counterpart_answers_only_where_the_partner_has_it(
    engine: Engine, counterpart: str, answers: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    """A counterpart is an id with or without its tree; another agency's goal is no answer."""
    tree = DINKES.replace("status: accepted}", f"status: accepted, counterpart: {counterpart}}}")
    load(engine, SEED, tree)
    external = partner(engine, "dinkes").own[0]
    assert external.counterpart == counterpart
    assert (external.answers, external.missing) == (answers, missing)


def test_a_partner_tree_of_other_years_does_not_answer(engine: Engine) -> None:
    """A tree of 2030 says nothing about an agreement of 2024."""
    load(engine, SEED, DINKES.replace("period: 2024", "period: 2030"))
    (towards,) = partner(engine, "dinkes").towards
    assert not towards.is_partner_loaded and "answer" not in towards.missing


def test_nothing_is_missed_of_a_rejected_crosscut(engine: Engine) -> None:
    """Where a partner has refused, there is no trace to complete, and its refusal is no answer."""
    load(engine, SEED, DINKES.replace("status: accepted", "status: rejected"))
    answer = partner(engine, "dinkes")
    assert answer.own[0].missing == ()
    assert answer.towards[0].answers == () and "answer" in answer.towards[0].missing


def test_a_goal_cut_off_from_the_top_lacks_its_chain(engine: Engine) -> None:
    """A shared goal whose line does not begin on the tree's top level cannot be traced."""
    loose = (
        DINKES
        + """
  - {title: Lepas, id: lepas, level: immediate, crosscuts: [{agency: dinsos, status: proposed}]}
"""
    )
    load(engine, loose)
    item = next(item for item in partner(engine, "dinkes").own if item.goal == "dinkes-2024/lepas")
    assert item.missing == ("chain", "indicator", "target", "owner")


def test_the_matrix_counts_shared_traceable_paired_and_unnamed(engine: Engine) -> None:
    """One cell a pair; what cannot be known is None, never 0; an answer without a goal is no pair."""
    load(engine, SEED, DINKES)
    answer = matrix(engine)
    assert [party.id for party in answer.agencies] == ["dinkes", "dinsos"]
    cells = {
        (c.agency, c.partner): (c.shared, c.traceable, c.answered, c.unnamed, c.rejected)
        for c in answer.cells
    }
    assert cells == {
        ("dinkes", "dinkes"): (1, 1, None, None, 0),
        ("dinkes", "dinsos"): (1, 1, 0, 1, 0),
        ("dinsos", "dinkes"): (1, 0, 0, 1, 0),
        ("dinsos", "disnakertrans"): (1, 0, None, None, 0),
        ("dinsos", "perkimtan"): (2, 0, None, None, 0),
    }


def test_a_pair_that_one_side_names_counts_on_both(engine: Engine) -> None:
    """A crosscut back that names the goal pairs it, too."""
    load(engine, SEED, PAIRED)
    cells = {(c.agency, c.partner): (c.answered, c.unnamed) for c in matrix(engine).cells}
    assert cells["dinkes", "dinsos"] == cells["dinsos", "dinkes"] == (1, 0)


def test_periods_are_told_apart_and_never_added_up(engine: Engine) -> None:
    """Two years of one agency give two cells, and in the text a block a year."""
    load(engine, DINKES, DINKES.replace("period: 2024", "period: 2025"))
    cells = [c for c in matrix(engine).cells if c.partner == "dinsos"]
    assert [(c.period, c.document, c.shared) for c in cells] == [("2024", "pokin", 1), ("2025", "pokin", 1)]
    text = answer_format.render(matrix(engine))
    assert text.index("periode 2024") < text.index("periode 2025")
    page = answer_format.render(partner(engine, "dinkes"))
    assert "1 sasaran (periode 2024)" in page and "1 sasaran (periode 2025)" in page


def test_a_tree_without_partners_gives_an_empty_matrix(engine: Engine) -> None:
    """No crosscutting is an answer, not an error."""
    load(engine, "pohon: 1\nagency: a\nperiod: 2024\nagencies: [{id: a, title: A}]\n"
         "goals: [{title: G, level: ultimate}]\n")  # fmt: skip
    assert matrix(engine).cells == ()
    assert partner(engine, "a").own == ()
