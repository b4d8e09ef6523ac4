"""The plain pyvis network: what it holds, that pyvis's methods work, and that its page asks for nothing."""

from __future__ import annotations

import inspect
import json
import re
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import networkx
import pytest
from pyvis.network import Network

from pohon_graph.errors import UsageError
from pohon_graph.graph.model import Graph
from pohon_graph.store import Store, open_store
from pohon_graph.views.plain_network import plain_network
from tests.conftest import SEED
from tests.views.test_page_safe import HOSTILE, hostile_graph

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

COUNTS = {"Goal": 33, "Indicator": 33, "Officer": 10, "Program": 14, "Agency": 3}


@pytest.fixture(scope="module")
def store() -> Iterator[Store]:
    """A store with the seed."""
    with open_store(":memory:") as opened:
        opened.load(SEED)
        yield opened


@pytest.fixture(scope="module")
def seed(store: Store) -> Graph:
    """The seed as a store gives it."""
    return store.graph()


def data(page: str) -> dict[str, Any]:
    """The data block of a page."""
    block = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    assert block
    found: dict[str, Any] = json.loads(block[1])
    return found


def test_it_is_a_plain_network_with_every_kind_of_node(store: Store) -> None:
    """pyvis's own class, no other; goals, indicators, officers, programmes and partners."""
    drawn = store.to_pyvis()
    assert type(drawn) is Network
    kinds = [node["kind"] for node in drawn.nodes]
    assert {kind: kinds.count(kind) for kind in COUNTS} == COUNTS
    assert drawn.num_nodes() == sum(COUNTS.values()) == len(set(drawn.get_nodes()))
    steps = [edge for edge in drawn.edges if edge["kind"] == "CASCADES_TO"]
    assert len(steps) == 32
    assert all({edge["from"], edge["to"]} <= set(drawn.node_ids) for edge in drawn.edges)


def test_nodes_have_levels_tooltips_and_colours(store: Store) -> None:
    """A tooltip holds what hangs on a goal; every node has a level, so that pyvis can lay out by levels."""
    drawn = store.to_pyvis()
    assert all(isinstance(node["level"], int) for node in drawn.nodes)
    goal = drawn.get_node("dinsos-2024/rumah-layak-huni")
    assert goal["label"] == "Tersedianya rumah layak huni PPKS"
    assert "IK: Persentase PPKS yang memperoleh rumah layak huni: 20%" in goal["title"]
    assert "Crosscutting: Dinas PERKIMTAN (eksternal, status belum dicatat)" in goal["title"]
    assert len({drawn.get_node(id_)["color"]["border"] for id_ in drawn.node_ids if "/" in id_}) >= 6
    indicator = drawn.get_node("dinsos-2024/rumah-layak-huni#1")
    assert indicator["label"] == "Persentase PPKS yang memperoleh rumah layak huni: 20%"
    assert drawn.get_node("agency:perkimtan")["label"] == "Dinas PERKIMTAN"


def test_only_the_kinds_that_were_asked_for_are_drawn(store: Store) -> None:
    """Any of the five, also in other words; an unknown kind is told with the list."""
    drawn = store.to_pyvis(kinds=["goals", "partners"])
    assert {node["kind"] for node in drawn.nodes} == {"Goal", "Agency"}
    assert {edge["kind"] for edge in drawn.edges} == {"CASCADES_TO", "CROSSCUTS_WITH"}
    assert {node["kind"] for node in store.to_pyvis(kinds=["programs"]).nodes} == {"Program"}
    with pytest.raises(UsageError, match="goals, indicators, officers, programmes, partners"):
        store.to_pyvis(kinds=["sasaran"])


def test_no_two_nodes_of_a_lane_lie_on_each_other(seed: Graph) -> None:
    """Nodes of one column keep a distance, so that no label covers another."""
    lanes: dict[int, list[int]] = {}
    for node in plain_network(seed).nodes:
        lanes.setdefault(node["x"], []).append(node["y"])
    for heights in lanes.values():
        heights.sort()
        assert all(later - earlier >= 60 for earlier, later in pairwise(heights))


def test_indicators_of_no_goal_are_there_too() -> None:
    """An unplaced indicator is a node of its own, below the goals, and says so."""
    graph = Graph()
    graph.add("Tree", {"id": "t", "title": "T", "agency": "a", "period": "2024", "levels": ["ultimate"]})
    graph.add("Goal", {"id": "t/g", "title": "G", "tree": "t", "level": "ultimate", "rank": 0})
    graph.add("Indicator", {"id": "t#1", "title": "Jumlah sekolah", "tree": "t", "unit": "unit"})
    node = plain_network(graph).get_node("t#1")
    assert node["label"] == "Jumlah sekolah (satuan unit)" and "indikator tanpa sasaran" in node["title"]


def test_the_page_is_one_ascii_file_that_names_no_origin(seed: Graph, tmp_path: Path) -> None:
    """No address, no loose file beside it, and no character that an encoding could break."""
    drawn = plain_network(seed)
    drawn.write_html(str(tmp_path / "pohon.html"))
    assert [path.name for path in tmp_path.iterdir()] == ["pohon.html"]
    page = (tmp_path / "pohon.html").read_bytes().decode("ascii")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page)
    assert policy and "default-src 'none'" in policy[1] and "http" not in policy[1]
    assert not re.search(r'(src|href)="(?!data:)', page.split("<script", 1)[0])
    assert (
        len(re.findall(r"^<script", page, re.MULTILINE)) == 3
        and 'name="generator" content="pohon-graph"' in page
    )


# What each of pyvis's public methods is called with; a method that is new there must be added here.
CALLS: dict[str, Callable[[Network, Path], Any]] = {
    "add_node": lambda net, _: net.add_node("baru", label="Baru", color="red", title="x"),
    "add_nodes": lambda net, _: net.add_nodes(["n1", "n2"], label=["satu", "dua"]),
    "num_nodes": lambda net, _: net.num_nodes(),
    "num_edges": lambda net, _: net.num_edges(),
    "add_edge": lambda net, _: net.add_edge(net.node_ids[0], net.node_ids[5], title="x"),
    "add_edges": lambda net, _: net.add_edges([(net.node_ids[0], net.node_ids[6])]),
    "get_network_data": lambda net, _: net.get_network_data(),
    "save_graph": lambda net, folder: net.save_graph(str(folder / "a.html")),
    "generate_html": lambda net, _: net.generate_html(),
    "write_html": lambda net, folder: net.write_html(str(folder / "b.html"), notebook=True),
    "show": lambda net, folder: net.show(str(folder / "c.html")),
    "prep_notebook": lambda net, _: net.prep_notebook(),
    "set_template": lambda net, _: net.set_template(f"{net.template_dir}/template.html"),
    "set_template_dir": lambda net, _: net.set_template_dir(net.template_dir),
    "from_DOT": lambda net, folder: net.from_DOT(str(_written(folder / "d.dot", 'digraph { "a" -> "b" }'))),
    "get_adj_list": lambda net, _: net.get_adj_list(),
    "neighbors": lambda net, _: net.neighbors(net.node_ids[0]),
    "from_nx": lambda net, _: net.from_nx(networkx.path_graph(3)),
    "get_nodes": lambda net, _: net.get_nodes(),
    "get_node": lambda net, _: net.get_node(net.node_ids[0]),
    "get_edges": lambda net, _: net.get_edges(),
    "barnes_hut": lambda net, _: net.barnes_hut(gravity=-5000),
    "repulsion": lambda net, _: net.repulsion(),
    "hrepulsion": lambda net, _: net.hrepulsion(),
    "force_atlas_2based": lambda net, _: net.force_atlas_2based(),
    "to_json": lambda net, _: net.to_json(keys=True),
    "set_edge_smooth": lambda net, _: net.set_edge_smooth("dynamic"),
    "toggle_hide_edges_on_drag": lambda net, _: net.toggle_hide_edges_on_drag(True),
    "toggle_hide_nodes_on_drag": lambda net, _: net.toggle_hide_nodes_on_drag(True),
    "inherit_edge_colors": lambda net, _: net.inherit_edge_colors(True),
    "show_buttons": lambda net, _: net.show_buttons(filter_=["physics"]),
    "toggle_physics": lambda net, _: net.toggle_physics(True),
    "toggle_drag_nodes": lambda net, _: net.toggle_drag_nodes(False),
    "toggle_stabilization": lambda net, _: net.toggle_stabilization(False),
    "set_options": lambda net, _: net.set_options(
        '{"physics": {"enabled": false}, "nodes": {"borderWidth": 1}}'
    ),
}
# These take another template in place of ours: that is what they are for.
OTHER_TEMPLATE = ("set_template", "set_template_dir")


def _written(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_every_public_method_of_pyvis_is_called() -> None:
    """The list above is whole: a method that a new pyvis brings is tried, too."""
    public = {name for name, _ in inspect.getmembers(Network, inspect.isfunction) if not name.startswith("_")}
    assert public == set(CALLS)


def test_the_options_that_methods_set_reach_the_page(seed: Graph) -> None:
    """Physics, solver, buttons and options are in the data block that the script reads."""
    drawn = plain_network(seed)
    assert json.loads(data(drawn.generate_html())["options"])["physics"]["enabled"] is False
    drawn.toggle_physics(True)
    drawn.barnes_hut(gravity=-1234)
    drawn.show_buttons(filter_=["physics"])
    found = data(drawn.generate_html())
    options = json.loads(found["options"])
    assert options["physics"]["enabled"] and found["buttons"] is True
    assert options["physics"]["barnesHut"]["gravitationalConstant"] == -1234


def _open(browser: Browser, page: str, folder: Path) -> tuple[Any, list[str], list[str]]:
    file = _written(folder / "halaman.html", page)
    requests: list[str] = []
    complaints: list[str] = []
    opened = browser.new_page(viewport={"width": 1366, "height": 768})
    opened.on("request", lambda request: requests.append(request.url))
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto(file.as_uri())
    assert opened.evaluate("globalThis.network !== undefined"), complaints
    return opened, [url for url in requests if url != file.as_uri()], complaints


@pytest.mark.browser
@pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning")
@pytest.mark.parametrize("method", [name for name in CALLS if name not in OTHER_TEMPLATE])
def test_after_every_method_the_page_draws_and_asks_for_nothing(
    method: str, seed: Graph, browser: Browser, tmp_path: Path
) -> None:
    """No request, no complaint in the console, and a picture, whatever was called before."""
    drawn = plain_network(seed, ["goals", "partners"])
    CALLS[method](drawn, tmp_path)
    opened, requests, complaints = _open(browser, drawn.generate_html(), tmp_path)
    try:
        assert (requests, complaints) == ([], [])
        shown = opened.evaluate("network.body.data.nodes.length")
        assert shown == (2 if method == "from_DOT" else drawn.num_nodes())
    finally:
        opened.close()


@pytest.mark.browser
def test_menus_and_highlighting_work_without_pyvis_own_libraries(
    seed: Graph, browser: Browser, tmp_path: Path
) -> None:
    """The switches of pyvis's constructor may be set on the network; its menus load nothing here."""
    drawn = plain_network(seed)
    drawn.select_menu = drawn.filter_menu = drawn.neighborhood_highlight = True
    drawn.show_buttons()
    opened, requests, complaints = _open(browser, drawn.generate_html(), tmp_path)
    try:
        faded = "network.body.data.nodes.get().filter(node => node.opacity < 1).length"
        opened.get_by_label("Pilih simpul").select_option(label="Tersedianya rumah layak huni PPKS")
        assert opened.evaluate(faded) > 50
        opened.get_by_role("button", name="Tampilkan semua").click()
        assert opened.evaluate(faded) == 0
        opened.get_by_label("Saring menurut").select_option("kind")
        opened.get_by_label("Nilai").select_option('"Agency"')
        assert opened.evaluate(faded) == sum(COUNTS.values()) - 3
        assert opened.locator("#config .vis-configuration-wrapper").count() == 1
        assert (requests, complaints) == ([], [])
    finally:
        opened.close()


@pytest.mark.browser
@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_runs(name: str, browser: Browser, tmp_path: Path) -> None:
    """A hostile title, heading or id is shown as text: in the picture, the tooltip, the menus."""
    graph, _ = hostile_graph(HOSTILE[name], name)
    for row in graph.nodes["Tree"].values():
        row.setdefault("agency", "own")
    for row in graph.nodes["Target"].values():
        row.setdefault("text", row["title"])
    drawn = plain_network(graph)
    drawn.heading = HOSTILE[name]
    drawn.select_menu = drawn.filter_menu = True
    drawn.add_node(HOSTILE[name], title=f"{HOSTILE[name]} href=")
    opened, requests, _ = _open(browser, drawn.generate_html(), tmp_path)
    try:
        opened.evaluate(
            "network.body.data.nodes.getIds().forEach(id => network.emit?.('hoverNode', {node: id}))"
        )
        opened.mouse.move(600, 400)
        assert opened.evaluate("globalThis.ran") is None
        assert requests == []
    finally:
        opened.close()


def test_export_pyvis_writes_the_page(store: Store, tmp_path: Path) -> None:
    """`pohon export pyvis` is the page of the network, and replaces only what this program wrote."""
    (file,) = store.export("pyvis", tmp_path / "pohon.html")
    assert len(data(file.read_text(encoding="ascii"))["nodes"]) == sum(COUNTS.values())
    store.export("pyvis", file)
    file.write_text("<!doctype html>milik orang", encoding="utf-8")
    with pytest.raises(UsageError):
        store.export("pyvis", file)
