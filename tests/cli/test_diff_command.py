"""`pohon diff` as a process, and the same list at the end of a load."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.test_command_line import SEED, pohon


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """The seed with another target and another owner."""
    text = SEED.read_text("utf-8").replace("200 ORANG (2026)", "250 ORANG (2026)", 1)
    path = tmp_path / "changed.yaml"
    path.write_text(text.replace("owners: [kadis]", "owners: [kabid-pfm]", 1), "utf-8")
    return path


def test_the_text_names_the_edits_with_both_places(changed: Path) -> None:
    """A summary, then each edit under its kind."""
    done = pohon("diff", SEED, changed, "--lang", "en")
    said = " ".join(done.stdout.split())
    assert done.returncode == 0
    assert "2 changes: 1 re-targeted, 1 re-owned." in said
    assert "target 2026 from 200 ORANG (2026) to 250 ORANG (2026)" in said
    assert "Kepala Dinas Sosial replaced by Kepala Bidang Penanganan Fakir Miskin" in said
    assert "dinsos-2024.yaml:141 → changed.yaml:141" in said


def test_equal_files_have_no_difference() -> None:
    """That is said."""
    assert pohon("diff", SEED, SEED, "--lang", "id").stdout == "Tidak ada perbedaan.\n"


def test_json_has_every_value(changed: Path) -> None:
    """And the sentence that people read."""
    answer = json.loads(pohon("diff", SEED, changed, "--format", "json", "--lang", "id").stdout)
    (tree,) = answer["trees"]
    assert answer["counts"] == {"targets": 1, "owners": 1}
    assert tree["before"]["id"] == tree["after"]["id"] == "dinsos-2024"
    (change,) = tree["edits"][0]["changes"]
    assert (change["name"], change["year"]) == ("target", 2026)
    assert "diganti" in tree["edits"][1]["text"]


def test_the_page_sets_both_versions_side_by_side(changed: Path, tmp_path: Path) -> None:
    """Its ending chooses the format, and a second run replaces it."""
    for _ in range(2):
        assert pohon("diff", SEED, changed, "-o", tmp_path / "a.html", "--lang", "id").returncode == 0
    page = (tmp_path / "a.html").read_text("utf-8")
    assert "<th>Semula</th><th>Menjadi</th>" in page and "250 ORANG" in page and "<script" not in page


def test_a_tree_of_the_store_and_a_store_are_sides(changed: Path, tmp_path: Path) -> None:
    """By the id of the tree, or the address of the store."""
    store = tmp_path / "a.kgl"
    pohon("load", SEED, "--store", store)
    for side in ("dinsos-2024", store):
        done = pohon("diff", side, changed, "--store", store, "--lang", "en")
        assert "2 changes" in done.stdout
    assert "Did you mean" in pohon("diff", "dinsos-2023", changed, "--store", store, "--lang", "en").stderr


def test_a_tree_that_one_side_lacks_is_named(changed: Path, tmp_path: Path) -> None:
    """With its number of goals."""
    folder = tmp_path / "trees"
    folder.mkdir()
    (folder / "a.yaml").write_bytes(SEED.read_bytes())
    (folder / "b.yaml").write_text(
        SEED.read_text("utf-8").replace("agency: dinsos", "agency: perkimtan", 1), "utf-8"
    )
    done = pohon("diff", SEED, folder, "--lang", "en")
    assert (
        "perkimtan-2024: a new tree, 33 goals." in done.stdout and "1 other tree is the same." in done.stdout
    )


def test_a_load_ends_with_the_edits(changed: Path, tmp_path: Path) -> None:
    """A dry run and the load itself say the same; a first load and one without a change say nothing."""
    store = ("--store", tmp_path / "a.kgl", "--lang", "en")
    assert "changes:" not in pohon("load", SEED, *store).stdout
    dry, done = pohon("load", changed, "--dry-run", *store), pohon("load", changed, *store)
    assert dry.stdout == done.stdout and "2 changes: 1 re-targeted, 1 re-owned." in done.stdout
    assert "changes:" not in pohon("load", changed, *store).stdout
    answer = json.loads(pohon("load", SEED, "--format", "json", *store).stdout)
    assert answer["edits"]["counts"] == {"targets": 1, "owners": 1}


def test_files_are_compared_without_a_store(changed: Path) -> None:
    """A server that is down is not asked."""
    done = pohon("diff", SEED, changed, "--lang", "en", NEO4J_URI="bolt://127.0.0.1:9", NEO4J_PASSWORD="x")
    assert done.returncode == 0 and "2 changes" in done.stdout


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """It is not looked for among the trees of the store."""
    done = pohon("diff", tmp_path / "nothing.yaml", SEED, "--lang", "en")
    assert done.returncode == 2 and "there is no file or folder" in done.stderr and not done.stdout
