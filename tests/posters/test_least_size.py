"""Arrangements that are left out unplaced are those that could not be chosen."""

from __future__ import annotations

import pytest

from pohon_graph.posters import fitting
from pohon_graph.posters.bands import placed
from pohon_graph.posters.branch_pages import PlanMaker
from pohon_graph.posters.least_size import LeastSize, Rows
from pohon_graph.posters.plan import Arrangement, Plan
from pohon_graph.posters.tree_content import tree_content
from tests.posters.real_trees import graph_of, real_tree

_A3 = (1130.0, 700.0)
_SLIDE = (900.0, 400.0)


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> list[Plan]:
    """The whole of some trees: the bundled one, and two with several parents."""
    folder = tmp_path_factory.mktemp("trees")
    graphs = [graph_of(None if count is None else real_tree(count), folder) for count in (None, 31, 111)]
    return [PlanMaker(tree_content(one, one.trees()[0]["id"], 2026)).whole() for one in graphs]


@pytest.mark.parametrize("glued", [False, True])
def test_no_arrangement_is_smaller_than_its_least_size(plans: list[Plan], glued: bool) -> None:
    """The true width and height are at least those that were found without placing a box."""
    for plan in plans:
        children = plan.children()
        rows = Rows(plan, children, glued=glued)
        for width in (14.0, 17.0, 30.0):
            least = LeastSize(rows, width)
            for column in (1.0, 27.0, 65.0, 150.0, 300.0):
                result = placed(plan, Arrangement(width, column, glued=glued), children)
                wide, high = least.with_columns(column)
                assert wide <= result.width and high <= result.height, (width, column)


@pytest.mark.parametrize(("glued", "area"), [(False, _A3), (True, _SLIDE)])
def test_the_choice_is_that_of_trying_everything(
    plans: list[Plan], glued: bool, area: fitting.Area, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same arrangement is chosen, and the same plans fit, as without leaving any out."""
    sizes = (1.0, 2.0, 3.0, 5.0, 7.0, 9.0)
    chosen = [fitting.fitted(plan, area, 30.0, glued=glued) for plan in plans]
    fit = [fitting.fits(plan, area, size, glued=glued) for plan in plans for size in sizes]
    monkeypatch.setattr(fitting, "_most_type", lambda *_: float("inf"))
    assert [fitting.fitted(plan, area, 30.0, glued=glued) for plan in plans] == chosen
    assert [fitting.fits(plan, area, size, glued=glued) for plan in plans for size in sizes] == fit
    assert len(set(fit)) == 2
