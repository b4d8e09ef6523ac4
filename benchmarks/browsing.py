"""Measures the interactive page in a real browser: first picture, frames while panning, keystrokes.

`in_browser` yields rows of name, value, unit and bound, the arguments of `benchmarks.figures.Figure`.
"""

from __future__ import annotations

import os
import shutil
import statistics
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Row = tuple[str, float, str, float | None]

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
SCREEN = {"width": 1366, "height": 768}
FIRST = {33: 0.6, 10_000: 1.0, 200_000: 2.5}  # seconds to the first readable picture
SIZES = {33: 1.0, 10_000: None, 200_000: 24.0}  # MB

# The share of pixels that each frame has in common with the last one.
COMPARE = """async (frames) => {
  const pixels = async (data) => {
    const bytes = Uint8Array.from(atob(data), (one) => one.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    return new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
  };
  const last = await pixels(frames[frames.length - 1]);
  const shares = [];
  for (const frame of frames) {
    const own = await pixels(frame);
    let same = 0;
    for (let at = 0; at < last.length; at += 1) if (own[at] === last[at]) same += 1;
    shares.push(own.length === last.length ? same / last.length : 0);
  }
  return shares;
}"""
WATCH = """() => {
  globalThis.spans = [];
  let last = performance.now();
  const step = (now) => { spans.push(now - last); last = now; requestAnimationFrame(step); };
  requestAnimationFrame(step);
}"""
KEY = """async (text) => {
  const field = document.getElementById('query');
  field.value = text;
  const start = performance.now();
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const script = performance.now() - start;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  return [script, performance.now() - start];
}"""
QUERIES = ("t", "te", "ter", "terp", "laporan", "kepala bidang", "desa su", "1.06", "tidak ada ini")


def in_browser(pages: dict[int, Path]) -> Iterator[Row]:
    """The figures of pages, keyed by their number of goals."""
    from playwright.sync_api import sync_playwright

    chromium = (
        os.environ.get("POHON_TEST_CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for goals, path in pages.items():
            name = f"{goals:,} goals"
            yield f"size of the page, {name}", path.stat().st_size / 1e6, "MB", SIZES.get(goals)
            first = statistics.median(first_picture(browser, path) for _ in range(5))
            yield f"first readable picture, {name}", first, "s", FIRST.get(goals)
            middle, slow = panning(browser, path)
            yield f"a frame while panning, {name}", middle, "ms", 20
            yield f"95 of 100 frames, {name}", slow, "ms", 40
            script, shown = typing(browser, path)
            yield f"the slowest keystroke, {name}", script, "ms", 50
            yield f"hits on the screen, {name}", shown, "ms", 200
        browser.close()


def first_picture(browser: Browser, path: Path) -> float:
    """Seconds from navigation to the first frame with 90 % of the final picture's pixels."""
    page = browser.new_context(viewport=SCREEN).new_page()  # type: ignore[arg-type]
    frames: list[tuple[float, str]] = []
    session = page.context.new_cdp_session(page)

    def keep(event: dict[str, Any]) -> None:
        frames.append((event["metadata"]["timestamp"], event["data"]))
        session.send("Page.screencastFrameAck", {"sessionId": event["sessionId"]})

    session.on("Page.screencastFrame", keep)
    session.send("Page.startScreencast", {"format": "png", "everyNthFrame": 1})
    page.goto(path.as_uri())
    page.locator(".item").first.wait_for(state="attached")
    page.wait_for_timeout(1_500)
    start = page.evaluate("performance.timeOrigin") / 1_000
    page.context.close()
    helper = browser.new_page()
    shares = helper.evaluate(COMPARE, [data for _, data in frames])
    helper.close()
    drawn = (
        at - start for (at, _), share in zip(frames, shares, strict=True) if share >= 0.9 and at >= start
    )
    return float(next(drawn))


def opened(browser: Browser, path: Path) -> Page:
    """The page, drawn and idle: the search index is ready."""
    page = browser.new_context(viewport=SCREEN).new_page()  # type: ignore[arg-type]
    page.goto(path.as_uri())
    page.locator(".item").first.wait_for(state="attached")
    page.wait_for_timeout(3_000)
    return page


def panning(browser: Browser, path: Path) -> tuple[float, float]:
    """The median frame and the 95th of a hundred, in ms, during a drag of the picture."""
    page = opened(browser, path)
    page.evaluate(WATCH)
    page.mouse.move(500, 450)
    page.mouse.down()
    for step in range(120):
        page.mouse.move(500 + (step % 40) * 5, 450 - (step % 30) * 4)
        page.wait_for_timeout(8)
    page.mouse.up()
    spans = sorted(page.evaluate("spans.slice(2)"))
    page.context.close()
    return statistics.median(spans), spans[int(len(spans) * 0.95)]


def typing(browser: Browser, path: Path) -> tuple[float, float]:
    """The slowest keystroke's script time, and the slowest time until its hits are visible, in ms."""
    page = opened(browser, path)
    times = [page.evaluate(KEY, query) for query in QUERIES]
    page.context.close()
    return max(script for script, _ in times), max(shown for _, shown in times)
