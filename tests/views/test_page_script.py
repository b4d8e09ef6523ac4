"""The page's script as a program: its own unit tests, its types, its lint, and how it is put together."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from pohon_graph.fields import INDICATOR
from pohon_graph.views import assets
from pohon_graph.views.assets import PAGE, STYLES, scripts
from pohon_graph.views.page_html import page_texts
from pohon_graph.views.plain_page import PLAIN

HERE = Path(__file__).resolve().parent


def run(*command: str | Path, cwd: Path | None = None) -> None:
    """Run a tool; the test fails with what the tool said."""
    done = subprocess.run(
        [str(part) for part in command], cwd=cwd, capture_output=True, text=True, check=False
    )
    if done.returncode:
        pytest.fail((done.stdout + done.stderr)[-6_000:], pytrace=False)


def test_what_computes_passes_its_unit_tests(tools: Path) -> None:
    """Layout, wrapping, search, lenses, opening, the model and the web keep what they promise, in node."""
    node = shutil.which("node")
    assert node is not None
    run(node, "--test", *sorted((HERE / "script").glob("*.test.js")))


def test_the_types_hold(tools: Path) -> None:
    """TypeScript, strict, finds nothing to say about the JSDoc types."""
    run(tools / "node_modules" / ".bin" / "tsc", "-p", PAGE / "jsconfig.json")


def test_the_lint_is_clean(tools: Path) -> None:
    """ESLint finds nothing, among it no way to read a text as markup, nor prettier anything to format."""
    config = shutil.copy(HERE / "eslint.config.js", tools / "eslint.config.js")
    run(tools / "node_modules" / ".bin" / "eslint", "-c", config, PAGE / "script", PLAIN)
    rules = ("--config", PAGE / ".prettierrc.json", "--check")
    run(
        tools / "node_modules" / ".bin" / "prettier",
        *rules,
        PAGE / "script",
        PLAIN / "program.js",
        HERE / "script",
    )


def test_every_module_is_in_the_page_once_after_what_it_imports() -> None:
    """All modules of the folder are there, and none comes before one that it imports."""
    modules = scripts()
    assert sorted(modules) == sorted(path.stem for path in (PAGE / "script").glob("*.js"))
    assert sorted(STYLES) == sorted(path.stem for path in (PAGE / "style").glob("*.css"))
    for place, name in enumerate(modules):
        text = (PAGE / "script" / f"{name}.js").read_text(encoding="utf-8")
        imported = re.findall(r'^import \{[^}]*\} from "\./(\w+)\.js";$', text, re.MULTILINE)
        assert set(imported) <= set(modules[:place]), name


def test_no_mark_of_a_module_is_left_in_the_page() -> None:
    """A script in a page that may load nothing has neither import nor export."""
    assert not re.search(r"^\s*(import|export)\b", assets.program(), re.MULTILINE)


def test_it_is_small_and_readable() -> None:
    """No module is long, no line is, and nothing is minified."""
    modules = list((PAGE / "script").glob("*.js"))
    assert len(modules) > 20
    for path in modules:
        rows = path.read_text(encoding="utf-8").splitlines()
        assert len(rows) <= 280, path.name
        assert max(map(len, rows)) <= 110, path.name


def test_every_word_of_the_page_is_in_both_languages_and_used() -> None:
    """Each key that the script or the template asks for has texts, and no text lies unused."""
    source = assets.program() + assets.template()
    source += "".join(path.read_text(encoding="utf-8") for path in PAGE.parent.glob("*.py"))
    texts = page_texts()
    asked = set(re.findall(r'\bsay\("([\w-]+)"', assets.program()))
    assert asked <= set(texts)
    families = (
        "word-", "cause-", "official-", "answer-", "matched-", "goals-", "missing-", "lens-", "view-", "key-",
        "thread-", "slide-", "print-", "choose-", "direction", "revised", "baseline", "actual", "candidates",
        *(field.key for field in INDICATOR.listed),
    )  # fmt: skip
    unused = [
        key for key in {key.removesuffix("-1") for key in texts}
        if not key.startswith(families) and not re.search(rf'["`.]{re.escape(key)}["`]', source)
    ]  # fmt: skip
    assert unused == []
    for key, both in texts.items():
        fields = [set(re.findall(r"\{(\w+)\}", text)) for text in both]
        assert fields[0] == fields[1], key
        assert all(text.strip() for text in both), key
