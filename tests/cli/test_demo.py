"""The demo: its next steps and the places that it leaves in the store work in the folder of the example."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from tests.cli.test_command_line import pohon


@pytest.mark.parametrize("lang", ["id", "en"])
def test_places_and_next_steps_are_those_of_the_demo_folder(lang: str, tmp_path: Path) -> None:
    """After the `cd` that the demo advises, each place exists and each command runs as it is printed."""
    done = pohon("demo", "a folder", "--lang", lang, cwd=tmp_path)
    assert 'cd "a folder"' in done.stderr and "--store" not in done.stderr
    folder = tmp_path / "a folder"
    commands = re.findall(r"pohon ((?:audit|crosscut) .*)", done.stderr)
    assert len(commands) == 2
    for command in commands:
        assert pohon(*shlex.split(command), "--lang", lang, cwd=folder).returncode in (0, 1)
    why = pohon("why", "rumah-layak-huni", "--lang", lang, cwd=folder)
    assert "\n      dinsos-2024.yaml:216\n" in why.stdout and "a folder" not in why.stdout
    assert "dinsos-2024.html" in done.stderr and (folder / "dinsos-2024.html").exists()


def test_the_demo_in_the_working_folder_needs_no_cd(tmp_path: Path) -> None:
    """The steps then begin at once."""
    assert "cd" not in pohon("demo", "--lang", "en", cwd=tmp_path).stderr.split()


def test_the_demo_names_a_store_that_is_not_found_by_itself(tmp_path: Path) -> None:
    """A store of `--store` is written where the user said, and the next step names it for any folder."""
    done = pohon("demo", "d", "--store", "own.kgl", "--lang", "en", cwd=tmp_path)
    assert f"--store {tmp_path / 'own.kgl'}" in done.stderr and (tmp_path / "own.kgl").exists()
    done = pohon("demo", "e", "--lang", "en", cwd=tmp_path, POHON_STORE="other.kgl")
    assert f"--store {Path('.pohon/graph.kgl')}" in done.stderr and not (tmp_path / "other.kgl").exists()
