"""Where exports go: a file, a folder, or nowhere."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pohon_graph import exports, texts
from pohon_graph.errors import CannotRun, UsageError
from pohon_graph.exports import FORMS, export, file_name
from pohon_graph.graph.model import Graph
from pohon_graph.store import open_store
from tests.conftest import SEED
from tests.explore.worlds import DINKES, load


@pytest.fixture(scope="module")
def graphs() -> tuple[Graph, Graph]:
    """The graph of the seed alone, and that of two trees."""
    with open_store(":memory:") as store:
        load(store.engine, SEED, DINKES)
        return store.graph(["dinsos-2024"]), store.graph()


@pytest.mark.parametrize("form", FORMS)
def test_one_tree_gives_the_file_that_was_named(
    form: str, graphs: tuple[Graph, Graph], tmp_path: Path
) -> None:
    """A single file goes where it was asked for; a folder of tables becomes that folder."""
    target = tmp_path / "keluar" / "hasil"
    written = export(form, graphs[0], target)
    assert all(path.stat().st_size for path in written)
    assert target.is_dir() if FORMS[form].folder else written == [target]


@pytest.mark.parametrize("form", ["json", "xlsx"])
def test_several_trees_give_a_folder_with_a_file_each(
    form: str, graphs: tuple[Graph, Graph], tmp_path: Path
) -> None:
    """Each file is named after its tree."""
    export(form, graphs[1], tmp_path / "semua")
    assert sorted(path.stem for path in (tmp_path / "semua").iterdir()) == ["dinkes-2024", "dinsos-2024"]


@pytest.mark.parametrize("lang", texts.LANGUAGES)
@pytest.mark.parametrize("form", ["json", "csv"])
def test_a_folder_is_never_called_like_a_file(
    form: str, lang: str, graphs: tuple[Graph, Graph], tmp_path: Path
) -> None:
    """One sentence proposes the name of a folder; a folder that has such a name already may be used."""
    texts.use(lang)
    target = tmp_path / f"hasil.{form}"
    with pytest.raises(UsageError) as refused:
        export(form, graphs[1], target)
    text = str(refused.value)
    assert str(target) in text and f" {tmp_path / 'hasil'}" in text.replace(str(target), "")
    assert ("--tree" in text) is (form != "csv") and not list(tmp_path.iterdir())
    target.mkdir()
    assert export(form, graphs[1], target)


def test_tables_of_one_tree_need_the_name_of_a_folder(graphs: tuple[Graph, Graph], tmp_path: Path) -> None:
    """They are a folder even then."""
    with pytest.raises(UsageError):
        export("csv", graphs[0], tmp_path / "hasil.csv")


def test_a_single_file_into_a_folder_is_named_after_its_tree(
    graphs: tuple[Graph, Graph], tmp_path: Path
) -> None:
    """An existing folder is kept, the file goes into it."""
    assert export("json", graphs[0], tmp_path) == [tmp_path / "dinsos-2024.json"]
    assert export("mermaid", graphs[1], tmp_path) == [tmp_path / "pohon.mmd"]


@pytest.mark.parametrize("form", ["json", "csv"])
def test_a_folder_never_replaces_a_file(form: str, graphs: tuple[Graph, Graph], tmp_path: Path) -> None:
    """Where a folder is needed and a file of that name stands, nothing is written."""
    target = tmp_path / "hasil"
    target.write_text("milik orang", encoding="utf-8")
    with pytest.raises(UsageError, match="folder"):
        export(form, graphs[1], target)
    assert target.read_text(encoding="utf-8") == "milik orang"


def test_an_unknown_form_is_answered_with_the_list_and_a_guess(
    graphs: tuple[Graph, Graph], tmp_path: Path
) -> None:
    """The sentence names every form, and the closest one."""
    with pytest.raises(UsageError, match="Maksudnya graphml"):
        export("grapml", graphs[0], tmp_path / "x")
    assert not list(tmp_path.iterdir())


def test_an_unknown_form_is_answered_before_the_store_is_read(tmp_path: Path) -> None:
    """Also for a store that is empty or not there: its error would hide that of the command."""
    for address in (":memory:", tmp_path / "none.kgl"):
        with open_store(address) as store, pytest.raises(UsageError, match="Maksudnya graphml"):
            store.export("grapml", tmp_path / "x", tree="dinsos-2024")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("word", "guess"),
    [("cvs", "csv"), ("gefx", "gexf"), ("xls", "xlsx"), ("Excel", "xlsx"),
     ("lampiran", "lampiran-crosscutting"),
     ("svg", "poster-svg"), ("PDF", "poster-pdf"), ("png", "pohon view"), ("ppt", "pptx"),
     ("docx", None), ("", None)],
)  # fmt: skip
def test_only_what_is_near_is_guessed(word: str, guess: str | None) -> None:
    """Letters out of place, beginnings and other names are understood; pictures have a way of their own."""
    with pytest.raises(UsageError) as refused:
        exports.form(word)
    after = str(refused.value).partition(f"{list(exports.FORMS)[-1]}.")[2]
    assert (guess in after) if guess else after == ""


@pytest.mark.parametrize("form", FORMS)
def test_a_disk_that_refuses_is_told_in_one_sentence(
    form: str, graphs: tuple[Graph, Graph], tmp_path: Path
) -> None:
    """A place that cannot be written is CannotRun, with the path in it, and no traceback."""
    blocked = tmp_path / "berkas"
    blocked.write_text("", encoding="utf-8")
    with pytest.raises(CannotRun, match="berkas"):
        export(form, graphs[0], blocked / "hasil")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_is_told_in_one_sentence(graphs: tuple[Graph, Graph]) -> None:
    """No space left is CannotRun."""
    with pytest.raises(CannotRun, match="/dev/full"):
        export("json", graphs[0], "/dev/full")


def test_a_failed_export_leaves_the_old_file(graphs: tuple[Graph, Graph], tmp_path: Path) -> None:
    """What is there is replaced whole or not at all, and nothing of ours stays beside it."""
    if os.geteuid() == 0:
        pytest.skip("root writes everywhere")
    target = tmp_path / "lama.json"
    target.write_text("lama", encoding="utf-8")
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(CannotRun):
            export("json", graphs[0], target)
    finally:
        tmp_path.chmod(0o700)
    assert [path.name for path in tmp_path.iterdir()] == ["lama.json"]
    assert target.read_text(encoding="utf-8") == "lama"


@pytest.mark.parametrize(
    "form", [form for form in FORMS if form not in ("xlsx", "kke1", "kke2", "lampiran-crosscutting")]
)
def test_the_same_graph_gives_the_same_bytes(form: str, graphs: tuple[Graph, Graph], tmp_path: Path) -> None:
    """Exports can be compared and kept under version control."""
    first = export(form, graphs[1], tmp_path / "a")
    second = export(form, graphs[1], tmp_path / "b")
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in second]


@pytest.mark.parametrize("lang", texts.LANGUAGES)
def test_every_form_says_what_it_is_for(lang: str) -> None:
    """The list of forms can be shown in either language."""
    texts.use(lang)
    assert all(form.about for form in FORMS.values())


def test_tree_ids_become_names_that_every_file_system_takes() -> None:
    """Characters that Windows refuses are replaced."""
    assert file_name('a<b>:"c"|?*-2024') == "a_b___c____-2024"
    assert file_name("..") == "_"
