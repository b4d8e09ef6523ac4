"""The page asks for nothing, lets nothing run, and shows every text as the text that it is."""

from __future__ import annotations

import re
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from pohon_graph.graph.model import (
    CASCADE,
    CROSSCUT,
    DELIVERED,
    INDICATOR_OWNED,
    MEASURED,
    OWNED,
    PART,
    PROGRAM_MATCH,
    TARGETED,
    TREE_OF,
    Graph,
    Row,
)  # fmt: skip
from pohon_graph.rules.findings import Finding, Outcome, Report
from pohon_graph.views import page

if TYPE_CHECKING:
    from playwright.sync_api import Browser

HOSTILE = {
    "script": "<script>globalThis.ran = 'script'</script>",
    "image": '<img src="x:y" onerror="globalThis.ran=1">',
    "closing": "</script></style></title></article><script>globalThis.ran='closed'</script>",
    "comment": "<!-- --><![CDATA[ ]]>--!>",
    "href": "href=\"javascript:globalThis.ran='href'\" 'single' `back`",
    "template": "${globalThis.ran='template'} {{data}} {title} %s \\u003cscript\\u003e",
    "quotes": "\"double\" 'single' &amp; &lt;b&gt; & <b>bold</b>",
    "direction": "\u202eterbalik\u202c \u200f\u05d0\u05d1 \u2067isolate",
    "emoji": "👩\u200d👩\u200d👧 🇮🇩 \U0001f9d1\U0001f3fd",
    "long": "panjang " * 1_250,
    "unbroken": "x" * 10_000,
    "combining": "Z\u0351\u036b\u0343a\u0315l\u0337g\u0322o\u0341",
    "control": "a\x01b\x07c\x1fd\u2028e\u2029f",
    "prototype": "__proto__ constructor toString",
}


def hostile_graph(text: str, slug: str) -> tuple[Graph, Report]:
    """A small tree that holds one text in every field that a page shows, ids with slashes included."""
    graph = Graph()
    id_ = f"t/{slug}/2024"
    graph.add("Government", {"id": "g", "title": text})
    named = dict.fromkeys(("title", "period", "source", "document", "revision", "number", "date"), text)
    levels = {
        "levels": ["regional", text[:60]],
        "level_titles": [text, text],
        "standard_levels": [text, "none"],
    }
    graph.add("Tree", {"id": id_, "government": "g", **named, **levels})
    for agency in ("own", "partner"):
        graph.add("Agency", {"id": agency, "title": text, "aliases": [text], "urusan": [text]})
    graph.link(TREE_OF, id_, "own")
    graph.add("Officer", {"id": "own/o", "title": text, "unit": text, "rank": text, "agency": "own"})
    graph.add("Program", {"id": "own/p", "title": text, "kind": "program", "code": text})
    graph.add("Program", {"id": "own/q", "title": text, "kind": "kegiatan", "code": text})
    graph.link(PART, "own/q", "own/p")
    entry = dict.fromkeys(("code", "title", "unit", "regulation", "kinerja", "definition", "executor"), text)
    graph.add("Nomenclature", {"id": "n", **entry, "indicators": [text], "spm": True})
    graph.link(PROGRAM_MATCH, "own/q", "n", score=100.0, how=text)
    for number, level in enumerate(("regional", text[:60])):
        goal = f"{id_}/{slug}/{number}"
        row: Row = {"id": goal, "tree": id_, "title": text, "level": level, "rank": number, "order": number}
        graph.add("Goal", {**row, "kind": text, "source": text})
        indicator = {"id": f"{goal}#1", "title": text, "definition": text, "formula": text}
        graph.add("Indicator", {**indicator, "data_source": text, "direction": text, "unit": text})
        graph.link(MEASURED, goal, f"{goal}#1")
        graph.add(
            "Target", {"id": f"{goal}#1@1", "title": text, "text": text, "unit": text, "kind": "target"}
        )
        graph.link(TARGETED, f"{goal}#1", f"{goal}#1@1")
        for order, kind in enumerate(("revised", "actual", "baseline"), 2):
            dated = {"kind": kind, "year": 2025, "quarter": order, "order": order}
            graph.add(
                "Target", {"id": f"{goal}#1@{order}", "title": text, "text": text, "unit": text, **dated}
            )
            graph.link(TARGETED, f"{goal}#1", f"{goal}#1@{order}")
        graph.link(INDICATOR_OWNED, f"{goal}#1", "own/o", role=text)
        graph.link(OWNED, goal, "own/o", role=text)
        graph.link(DELIVERED, goal, "own/q")
        graph.link(CROSSCUT, goal, "partner", note=text, counterpart=text, status=text)
    graph.add("Indicator", {"id": f"{id_}#1", "tree": id_, "title": text, "unit": text})
    graph.link(CASCADE, f"{id_}/{slug}/0", f"{id_}/{slug}/1", nested=True)
    return graph, hostile_report(f"{id_}/{slug}/0", id_, text)


def hostile_report(goal: str, tree: str, text: str) -> Report:
    """A rule and findings whose every word is the text."""
    from pohon_graph.rules.catalogue import catalogue

    words = {"id": text, "en": text}
    from dataclasses import replace

    rule = replace(catalogue()[0], titles=words, whys=words, fixes=words, counts=words)
    findings = [
        Finding(
            rule.code,
            "error",
            node,
            text,
            tree,
            None,
            None,
            words,
            {},
            text,
        )
        for node in (goal, tree)
    ]
    return Report([], [Outcome(rule, "error", "fail", 2, 2)], findings)


@pytest.mark.parametrize("name", HOSTILE)
def test_no_hostile_text_runs_in_any_field_or_view(name: str, show) -> None:  # type: ignore[no-untyped-def]
    """Whatever stands in any field, nothing runs, nothing is asked for, and the text is shown as text."""
    text = HOSTILE[name]
    opened = show(page(*hostile_graph(text, name), lang="en"))
    sheet = opened.page
    assert opened.page.locator(".item").count() == 2
    opened.titles()
    sheet.keyboard.press("/")
    sheet.keyboard.type(re.sub(r"\s+", " ", text)[:30])
    opened.settle()
    sheet.keyboard.press("Escape")
    sheet.locator(".item").last.press("Enter")
    opened.settle()
    assert sheet.locator("#panel bdi").count() > 10
    for kind in sheet.locator("[data-lens]").all():
        kind.click()
        sheet.locator(".lens .popover .row").first.click()
        kind.click()
    sheet.locator("[data-to-view=network]").click()
    opened.settle()
    sheet.locator("#language").click()
    sheet.emulate_media(media="print")
    opened.settle()
    sheet.emulate_media(media="screen")
    assert sheet.evaluate("globalThis.ran") is None
    assert sheet.locator("#app script, #app img, #app iframe, #sheet script, #outline script").count() == 0
    shown = sheet.locator(".item .title").first.text_content()
    assert shown == re.sub(
        "[\x01\x07\x1f]", lambda c: " " if c[0] == "\x1f" else "\ufffd", " ".join(text.split())
    )


@pytest.mark.parametrize("name", HOSTILE)
def test_no_hostile_text_runs_in_the_outline(name: str, show) -> None:  # type: ignore[no-untyped-def]
    """The page without a script shows the text as text, too."""
    text = HOSTILE[name]
    opened = show(page(*hostile_graph(text, name), lang="en"), java_script_enabled=False)
    assert opened.page.locator("article li > b").count() == 2
    assert opened.page.locator("article script, article img").count() == 0


def test_the_policy_is_in_force_and_names_no_origin(seed_html: str, browser: Browser, tmp_path) -> None:  # type: ignore[no-untyped-def]
    """A script, a handler, an eval, a frame or a request that gets into the page is refused."""
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', seed_html)
    assert policy is not None
    rules = dict(part.strip().split(" ", 1) for part in policy[1].split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["img-src"] == "data:"
    assert "//" not in re.sub(r"'sha256-[^']+'", "", policy[1])
    assert "unsafe-eval" not in policy[1]
    assert "unsafe-inline" not in rules["script-src"]
    html = seed_html.replace(
        "</body>", '<p id="p" onclick="globalThis.ran=1">x</p><script>globalThis.ran=2</script></body>'
    )
    target = tmp_path / "page.html"
    target.write_text(html, encoding="utf-8")
    sheet = browser.new_page()
    refused: list[str] = []
    sheet.on("console", lambda message: refused.append(message.text))
    sheet.goto(target.as_uri())
    sheet.evaluate("document.getElementById('p').click()")
    sheet.evaluate("fetch('http://127.0.0.1:9/').catch(() => {})")
    sheet.close()
    assert len([text for text in refused if "Content Security Policy" in text]) >= 3


def test_no_tag_carries_a_handler(seed_html: str) -> None:
    """The markup has no in-line event handler and loads no script, style or image by address."""
    markup = re.sub(r"<script.*?</script>|<style.*?</style>", "", seed_html, flags=re.DOTALL)
    assert not re.search(r"<[^>]+\son\w+\s*=", markup)
    assert not re.search(r"<(script|img|iframe|link)[^>]+(src|href)=\"(?!data:)", markup)


def test_a_host_that_hangs_delays_nothing(seed_html: str, browser: Browser, tmp_path) -> None:  # type: ignore[no-untyped-def]
    """With every other host hanging, the page is drawn at once, as it asks none."""
    target = tmp_path / "page.html"
    target.write_text(seed_html, encoding="utf-8")
    context = browser.new_context()
    asked: list[str] = []
    context.route(re.compile("^https?:"), lambda route: asked.append(route.request.url))  # and never answered
    sheet = context.new_page()
    sheet.goto(target.as_uri(), wait_until="load", timeout=5_000)
    assert sheet.locator(".item").count() > 3
    assert asked == []
    context.close()


def test_it_asks_for_nothing_from_a_web_server_either(seed_html: str, browser: Browser) -> None:
    """Served over HTTP the page is one request, without even a favicon."""
    asked: list[str] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(seed_html.encode())

        def log_message(self, *_: object) -> None:
            pass

    server = HTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    sheet = browser.new_page()
    sheet.goto(f"http://127.0.0.1:{server.server_port}/tree.html")
    sheet.wait_for_timeout(300)
    assert sheet.locator(".item").count() > 3
    sheet.close()
    server.shutdown()
    server.server_close()
    assert asked == ["/tree.html"]
