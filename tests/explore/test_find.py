"""What users may call goals, agencies and trees."""

from __future__ import annotations

import pytest

from pohon_graph import texts
from pohon_graph.engines import Engine
from pohon_graph.errors import UsageError
from pohon_graph.explore import find
from tests.conftest import SEED
from tests.explore.worlds import DINKES, load


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("dinsos-2024/rumah-layak-huni", "dinsos-2024/rumah-layak-huni"),
        ("rumah-layak-huni", "dinsos-2024/rumah-layak-huni"),
        ("layak-huni", "dinsos-2024/rumah-layak-huni"),
        ("RUMAH-LAYAK-HUNI", "dinsos-2024/rumah-layak-huni"),
        ("Tersedianya rumah layak huni PPKS", "dinsos-2024/rumah-layak-huni"),
        ("kebutuhan pangan", "dinsos-2024/kebutuhan-pangan"),
        ("KEBUTUHAN   PANGAN!", "dinsos-2024/kebutuhan-pangan"),
        ("Tersedianya data PPKS", "dinsos-2024/data-ppks"),
    ],
)
def test_a_goal_is_found_by_id_by_the_end_of_it_and_by_a_part_of_its_title(
    seed_engine: Engine, name: str, id_: str
) -> None:
    """An id, its end or a part of the title names a goal; a whole title wins over parts of others."""
    assert find.goal(seed_engine, name) == id_


def test_a_name_that_several_goals_fit_lists_them(seed_engine: Engine) -> None:
    """An ambiguous name is refused with ids and titles to choose from."""
    with pytest.raises(UsageError) as raised:
        find.goal(seed_engine, "rekomendasi")
    message = str(raised.value)
    assert "dinsos-2024/rekomendasi-kip" in message and "dinsos-2024/rekomendasi-kis" in message


def test_a_long_list_of_candidates_is_cut_and_says_so(seed_engine: Engine) -> None:
    """At most ten candidates are listed, with the number of the others."""
    texts.use("en")
    with pytest.raises(UsageError) as raised:
        find.goal(seed_engine, "Tersedianya")
    lines = str(raised.value).splitlines()
    assert len(lines) == 12 and "more" in lines[-1]


def test_a_mistyped_name_is_answered_with_what_was_probably_meant(seed_engine: Engine) -> None:
    """A name that means nothing is refused with the closest ones."""
    with pytest.raises(UsageError, match="dinsos-2024/database-ppks"):
        find.goal(seed_engine, "Terwujudnya databse PPKS terpadu")
    with pytest.raises(UsageError, match="perkimtan"):
        find.agency(seed_engine, "Dinas Perkimtam")


@pytest.mark.parametrize("name", ["", "  ", "!!", "/", "'; MATCH (n) DETACH DELETE n //"])
def test_a_name_without_words_means_nothing(seed_engine: Engine, name: str) -> None:
    """Emptiness and punctuation never match everything."""
    with pytest.raises(UsageError):
        find.goal(seed_engine, name)


@pytest.mark.parametrize(
    ("name", "id_"),
    [
        ("dinkes", "dinkes"),
        ("Dinas Kesehatan", "dinkes"),
        ("dinas kesehatan", "dinkes"),
        ("PERKIMTAN", "perkimtan"),
        ("Dinas PERKIMTAN", "perkimtan"),
        ("disnakertrans", "disnakertrans"),
        ("DISNAKERTRANS", "disnakertrans"),
        ("Disnaker-trans", "disnakertrans"),
        ("sosial", "dinsos"),
    ],
)
def test_an_agency_is_found_by_id_title_alias_or_a_unique_part(
    seed_engine: Engine, name: str, id_: str
) -> None:
    """People write agencies in many ways; capitals and punctuation do not count."""
    assert find.agency(seed_engine, name) == id_


def test_an_alias_names_an_agency(engine: Engine) -> None:
    """Another name that a file gives is as good as the title, and accents do not count."""
    tree = DINKES.replace("title: Dinas Sosial}", "title: Dinas Sosial, aliases: [Dinsos Kóta]}")
    load(engine, tree)
    assert find.agency(engine, "dinsos kota") == "dinsos"


def test_a_tree_is_found_by_id_or_a_part_of_its_title(engine: Engine) -> None:
    """A tree may be called by its id, its agency where that is unique, or its title."""
    load(engine, SEED, DINKES)
    assert find.tree(engine, "dinkes-2024") == "dinkes-2024"
    assert find.tree(engine, "Dinas Sosial") == "dinsos-2024"
    with pytest.raises(UsageError, match="dinkes-2024"):
        find.tree(engine, "2024")
