"""Completion in a shell, asked as a shell asks: by the variables of click's protocol."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_command_line import SEED, pohon


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the example tree."""
    path = tmp_path_factory.mktemp("store") / "graph.kgl"
    assert pohon("load", SEED, "--store", path).returncode == 0
    return path


def offered(line: str, cwd: Path, **env: str) -> list[str]:
    """The values that bash offers for the last word of a line, which may be empty."""
    words = line.split(" ")
    place = str(len(words) - 1)
    done = pohon(cwd=cwd, _POHON_COMPLETE="bash_complete", COMP_WORDS=line, COMP_CWORD=place, **env)
    assert done.returncode == 0 and done.stderr == ""
    return [said.partition(",")[2] for said in done.stdout.splitlines() if said]


def test_commands_and_formats_are_offered(tmp_path: Path) -> None:
    """What click knows by itself."""
    assert offered("pohon au", tmp_path) == ["audit"]
    assert offered("pohon audit --format s", tmp_path) == ["sarif"]
    assert offered("pohon export kke", tmp_path) == ["kke1", "kke2"]


def test_codes_of_rules_are_offered(tmp_path: Path) -> None:
    """Also in lower case and after a comma."""
    assert offered("pohon rules own00", tmp_path)[:2] == ["OWN001", "OWN002"]
    assert offered("pohon audit --select OWN001,XCT00", tmp_path)[0] == "OWN001,XCT001"


def test_trees_and_goals_of_the_store_are_offered(store: Path, tmp_path: Path) -> None:
    """By their ids and the ends of goals' ids, from the store of `--store` or of the environment."""
    asked = {"POHON_STORE": str(store)}
    assert offered("pohon drop d", tmp_path, **asked) == ["dinsos-2024"]
    assert offered("pohon why dinsos-2024/rumah-layak", tmp_path, **asked) == ["dinsos-2024/rumah-layak-huni"]
    assert offered("pohon trace rumah-layak", tmp_path, **asked) == ["rumah-layak-huni"]
    assert offered(f"pohon view --store {store} --focus rumah-l", tmp_path) == ["rumah-layak-huni"]
    assert offered(f"pohon export json --store {store} --tree ", tmp_path) == ["dinsos-2024"]


@pytest.mark.parametrize("line", ["pohon --config tim.toml drop d", "pohon drop --config=tim.toml d"])
def test_the_settings_of_the_line_are_used(store: Path, tmp_path: Path, line: str) -> None:
    """The store is that of the file of `--config`, as it is when the line is run."""
    (tmp_path / "tim.toml").write_text(f"[tool.pohon]\nstore = '{store}'\n", "utf-8")
    assert offered(line, tmp_path) == ["dinsos-2024"]


def test_the_language_of_the_line_is_used() -> None:
    """Shells that show what a value means show it in the language of `--lang`."""
    indonesian, english = (
        pohon(
            _POHON_COMPLETE="zsh_complete", COMP_CWORD="4", COMP_WORDS=f"pohon rules --lang {lang} OWN001"
        ).stdout
        for lang in ("id", "en")
    )
    assert "Goal" not in indonesian and "Goal without" in english


@pytest.mark.parametrize("url", ["", "bolt://127.0.0.1:1", "nonsense", "damaged.kgl"])
def test_errors_are_silent_and_nothing_is_created(url: str, tmp_path: Path) -> None:
    """Nothing is offered without a store, from one on a server, or with a wrong address, file or settings."""
    (tmp_path / "damaged.kgl").write_bytes(b"x")
    (tmp_path / "pohon.toml").write_text("[[", "utf-8")
    before = sorted(tmp_path.iterdir())
    for line in ("pohon why r", "pohon drop d", "pohon rules CAS"):
        assert offered(line, tmp_path, **({"POHON_STORE": url} if url else {})) == []
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_each_shell_gets_its_script(shell: str) -> None:
    """As docs/install.md says for each of them."""
    from importlib.metadata import version

    if shell == "powershell" and version("click").startswith("8.4"):
        pytest.skip("PowerShell needs click 8.5")
    assert "_POHON_COMPLETE" in pohon(_POHON_COMPLETE=f"{shell}_source").stdout
