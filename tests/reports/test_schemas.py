"""The published schemas agree with what the program reads and writes."""

from __future__ import annotations

import json
import re
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest
import yaml

from docs import tree_schema
from pohon_graph import fields
from pohon_graph.closed_words import Words
from pohon_graph.errors import InputError
from pohon_graph.fields import Thing
from pohon_graph.graph import known_words
from pohon_graph.graph.tree_document import to_document
from pohon_graph.loading import read
from tests.conftest import ROOT, SEED
from tests.reports.published import FOLDER, schema

EACH = pytest.mark.parametrize("thing", fields.THINGS, ids=lambda thing: thing.name)


def validator(name: str) -> jsonschema.Draft202012Validator:
    """A validator of one of the published schemas."""
    return jsonschema.Draft202012Validator(schema(name))


def properties(thing: Thing) -> dict[str, Any]:
    """The properties of a thing in the tree schema. Three are written out where they are used."""
    tree = schema("tree")
    parts = tree["$defs"]
    inside = {
        "tree": tree,
        "baseline": parts["indicator"]["properties"]["baseline"]["anyOf"][1],
        "owner": parts["owners"]["items"]["anyOf"][1],
        "parent": parts["goal"]["properties"]["parents"]["items"]["anyOf"][1],
    }
    found: dict[str, Any] = (inside.get(thing.name) or parts[thing.name])["properties"]
    return found


@pytest.mark.parametrize("name", ["tree", "suppressions", "report", "map"])
def test_a_schema_is_one(name: str) -> None:
    """Each published schema is valid JSON Schema 2020-12 with an id of its own."""
    jsonschema.Draft202012Validator.check_schema(schema(name))
    assert schema(name)["$id"] == f"urn:pohon-graph:{name}:1"


@EACH
def test_the_tree_schema_names_the_keys_that_the_loader_knows(thing: Thing) -> None:
    """No key is missing and none is invented."""
    assert set(properties(thing)) == set(thing.keys)


def test_every_schema_is_tested() -> None:
    """There are four of them, and each has a name above."""
    assert len(list(FOLDER.iterdir())) == 4


def test_the_other_names_of_closed_words_are_up_to_date() -> None:
    """If not, `python docs/tree_schema.py` brings them up to date."""
    assert tree_schema.SCHEMA.read_text(encoding="utf-8") == tree_schema.text()


@pytest.mark.parametrize("words", tree_schema.CLOSED)
def test_an_editor_takes_every_name_in_any_case(words: Words) -> None:
    """As the loader does; a word that does not load is marked."""
    pattern = re.compile(tree_schema.pattern(known_words.names(words)))
    for name in known_words.names(words):
        assert (
            pattern.search(name) and pattern.search(name.upper()) and pattern.search(name.replace(" ", "/"))
        )
    assert not pattern.search("bukan kata yang dikenal")


@EACH
def test_the_closed_words_are_those_of_the_ontology(thing: Thing) -> None:
    """An editor offers the keys of the closed words; other names of them load, too."""
    closed = {key: field.words for key, field in thing.keys.items() if field.words}
    for key, words in closed.items():
        offered, named = properties(thing)[key]["anyOf"]
        assert tuple(word for word in offered["enum"] if word) == words
        assert named["pattern"] == tree_schema.pattern(known_words.names(words))


def test_the_seed_is_a_tree_file_and_so_is_its_export() -> None:
    """What loads validates, and what is written out again does too."""
    validator("tree").validate(yaml.safe_load(SEED.read_text(encoding="utf-8")))
    (graph,) = read([SEED]).graphs
    validator("tree").validate(json.loads(json.dumps(to_document(graph, "dinsos-2024"))))


@pytest.mark.parametrize(
    "change",
    [
        {"pohon": 2},
        {"period": "2024/2025"},
        {"goals": []},
        {"tujuan": []},
        {"goals": [{"title": "tanpa jenjang"}]},
        {"goals": [{"title": "G", "level": "ultimate", "id": "a/b"}]},
        {"goals": [{"title": "G", "level": "ultimate", "owners": [{"role": "lead"}]}]},
        {"goals": [{"title": "G", "level": "ultimate", "crosscuts": [{"agency": "x", "status": "ya"}]}]},
    ],
)
def test_what_does_not_load_does_not_validate(change: dict[str, Any]) -> None:
    """The schema catches the mistakes that an editor can catch."""
    tree = yaml.safe_load(SEED.read_text(encoding="utf-8"))
    assert not validator("tree").is_valid({**tree, **change})


def test_trees_that_load_validate() -> None:
    """No file that the loader takes is marked red in an editor."""
    checker = validator("tree")
    taken = 0
    for path in sorted((ROOT / "tests" / "bad" / "odd").glob("*.yaml")):
        if path.name in ("expected.yaml", "words-that-look-like-others.yaml"):
            continue  # in the second a title is the word "null": an editor may well ask whether it is meant
        try:
            read([path])
            document = yaml.safe_load(path.read_text(encoding="utf-8-sig"))
        except (InputError, UnicodeDecodeError, yaml.YAMLError, ValueError):
            continue  # what an editor cannot read it cannot check either
        taken += 1
        as_json = json.loads(json.dumps(document, default=str))  # a date is the text that was written
        problems = [error.message for error in checker.iter_errors(as_json)]
        assert problems == [], path.name
    assert taken


def test_suppressions_need_a_reason_and_a_date() -> None:
    """Both are required; a date is written year first."""
    entry = {"rule": "OWN001", "node": "dinsos-2024/x", "reason": "menunggu SK", "until": "2025-03-31"}
    checker = validator("suppressions")
    assert checker.is_valid([entry]) and checker.is_valid(None)
    for name in ("reason", "until", "rule", "node"):
        assert not checker.is_valid([{key: value for key, value in entry.items() if key != name}])
    assert not checker.is_valid([{**entry, "until": "31-03-2025"}])
    assert not checker.is_valid([{**entry, "sampai": "2025-03-31"}])
