"""YAML and JSON become the same nodes: the text that was written, and the line it stands on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pohon_graph.documents.file_limits import DEPTH, REPEATED, SCALAR
from pohon_graph.documents.json_file import read_json
from pohon_graph.documents.nodes import Broken, Leaf, Map, Node, Seq, Source, Unreadable
from pohon_graph.documents.text_file import read_text
from pohon_graph.documents.yaml_file import read_yaml
from pohon_graph.errors import InputError
from pohon_graph.loading import read
from pohon_graph.loading.input_format import Given
from pohon_graph.loading.paths import inputs


def plain(node: Node) -> Any:
    """A node as dicts, lists and texts."""
    if isinstance(node, Leaf):
        return node.text
    if isinstance(node, Seq):
        return [plain(item) for item in node.items]
    return {key.text: plain(value) for key, value in node.entries}


def lines(node: Node) -> Any:
    """A node as dicts and lists of its lines."""
    if isinstance(node, Leaf):
        return node.at
    if isinstance(node, Seq):
        return [lines(item) for item in node.items]
    return {key.text: (key.at, lines(value)) for key, value in node.entries}


def from_yaml(text: str) -> Any:
    """What a YAML text says; no problem is expected."""
    source = Source("t.yaml")
    node = read_yaml(text, source)
    assert not source.problems
    return plain(node)


def from_json(text: str) -> Any:
    """What a JSON text says; no problem is expected."""
    source = Source("t.json")
    node = read_json(text, source)
    assert not source.problems
    return plain(node)


@pytest.mark.parametrize(
    "scalar",
    [
        "20.000",
        "010",
        "no",
        "yes",
        "~",
        "null",
        "2024-01-31",
        "12:30",
        "1_000",
        ".nan",
        "0x1F",
        "1e3",
        "=",
        "15 %",
    ],
)
def test_a_yaml_scalar_is_the_text_that_was_written(scalar: str) -> None:
    """Plain or quoted, nothing is turned into a number, a date or a truth value."""
    assert from_yaml(f"a: {scalar}\nb: '{scalar}'\nc: \"{scalar}\"") == dict.fromkeys("abc", scalar)


def test_nothing_is_not_an_empty_text() -> None:
    """A key without a value has none; quotes with nothing in them are a text."""
    assert from_yaml("a:\nb: ''\nc: [ ]") == {"a": None, "b": "", "c": []}


def test_a_json_number_is_the_text_that_was_written() -> None:
    """Also where JSON's own reading would lose a digit."""
    text = '{"a": 20.000, "b": 1e3, "c": 12345678901234567890, "d": true, "e": null, "f": -0}'
    assert from_json(text) == {
        "a": "20.000",
        "b": "1e3",
        "c": "12345678901234567890",
        "d": "true",
        "e": None,
        "f": "-0",
    }


def test_a_json_number_that_would_read_as_thousands_is_told() -> None:
    """Programs write 1.125 for a little more than one; here it is a thousand, and the user should know."""
    source = Source("t.json")
    read_json('{"a": 1.125,\n"b": 0.125, "c": 1.25, "d": "1.125", "e": -20.000}', source)
    assert [(notice.place, "“1,125”" in notice.sentence) for notice in source.noticed()] == [
        ("t.json:1", True),
        ("t.json:2", False),
    ]


def test_yaml_lines_are_where_things_begin() -> None:
    """Keys, values, items and folded texts know their first line."""
    text = "# comment\na: 1\n\nb:\n  - x\n  - y: >\n      long\n      text\n"
    assert lines(read_yaml(text, Source("t"))) == {"a": (2, 2), "b": (4, [5, {"y": (6, 6)}])}


def test_json_lines_are_where_things_begin() -> None:
    """Whatever the line ends."""
    for end in ("\n", "\r\n"):
        text = end.join(['{"a": 1,', "", '"b": [', '"x", {"y":', "2}]}"])
        assert lines(read_json(text, Source("t"))) == {"a": (1, 1), "b": (3, [4, {"y": (4, 5)}])}


def test_an_anchor_may_be_used_again() -> None:
    """An alias is what it names."""
    assert from_yaml("a: &x [1, 2]\nb: *x") == {"a": ["1", "2"], "b": ["1", "2"]}


def told(text: str, json_file: bool = False) -> list[tuple[Any, str]]:
    """The places and sentences of a text that cannot be read."""
    source = Source("t")
    with pytest.raises(Unreadable):
        (read_json if json_file else read_yaml)(text, source)
    return source.problems


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a: 1\nb: &x\n  c: *x\n", 3),
        ("a: *x\n", 1),
        ("a: 1\n---\nb: 2\n", 2),
        ("a: 'open\nb: 2\n", 1),
        ("a: 1\n\tb: 2\n", 2),
        ("a: b: c\n", 1),
        ("a: [1, 2\nb: 3\n", 2),
        ("a: 1\n b: 2\n", 2),
        ('a: "\\q"\n', 1),
        ("a: 1\nb\n", 3),
        ("", 1),
        ("# nothing\n", 1),
    ],
)
def test_yaml_that_cannot_be_read_is_told_with_its_line(text: str, line: int) -> None:
    """One sentence, where the reader has to look."""
    ((at, sentence),) = told(text)
    assert at == line
    assert sentence


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("", 1),
        ('{"a": 1,\n}', 2),
        ('{"a": 1\n"b": 2}', 2),
        ("{'a': 1}", 1),
        ('{"a": [1,\n2', 2),
        ('{"a": NaN}', 1),
        ('{"a": -Infinity}', 1),
        ('{"a": 010}', 1),
        ('{"a": .5}', 1),
        ('{"a": 1.}', 1),
        ('{"a": True}', 1),
        ('{"a": "x\ny"}', 1),
        ('{"a":\n"\\q"}', 2),
        ('{"a": "open', 1),
        ('{"a": 1}\n{}', 2),
        ('{"a": 1} // comment', 1),
        ("[" * (DEPTH + 2), 1),
    ],
)
def test_json_that_cannot_be_read_is_told_with_its_line(text: str, line: int) -> None:
    """JSON by JSON's rules, nothing more."""
    ((at, sentence),) = told(text, json_file=True)
    assert at == line
    assert sentence


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


def as_texts(value: Any) -> Any:
    """A JSON value with its scalars as JSON writes them, strings without quotes."""
    if isinstance(value, dict):
        return {key: as_texts(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_texts(inner) for inner in value]
    return value if isinstance(value, str) or value is None else json.dumps(value)


@settings(deadline=None)
@given(VALUES, st.booleans(), st.sampled_from([None, 2]))
def test_all_json_is_read(value: Any, ascii_only: bool, indent: int | None) -> None:
    """Whatever the standard library writes is read as it was."""
    assert from_json(json.dumps(value, ensure_ascii=ascii_only, indent=indent)) == as_texts(value)


def refused(name: str) -> None:
    """NaN and its like are no JSON."""
    raise ValueError(name)


@settings(deadline=None)
@given(st.text(st.sampled_from('[]{}",:\\ntrue10.-e \n'), max_size=30))
def test_json_is_refused_exactly_where_the_standard_library_refuses_it(text: str) -> None:
    """Repeated keys and NaN aside, which the standard library lets through."""
    try:
        json.loads(text, parse_constant=refused)
        good = True
    except ValueError:
        good = False
    try:
        read_json(text, Source("t"))
        assert good
    except Unreadable:
        assert not good


@settings(deadline=None)
@given(st.text(st.sampled_from("ab:- \n\t&*!|>'\"[]{},#%@?"), max_size=40))
def test_no_yaml_text_breaks_the_reader(text: str) -> None:
    """It is read, or told to be unreadable; never anything else."""
    source = Source("t")
    try:
        read_yaml(text, source)
    except Unreadable:
        assert source.problems


def test_what_bears_a_tag_is_told_once_and_stands_broken() -> None:
    """A tag of Python's or of nobody's is refused, the standard ones that change nothing are not."""
    source = Source("t")
    node = read_yaml("a: !!python/object:os.system {b: 1}\nc: !own x\nd: !!str 010\ne: !!seq [1]", source)
    assert [at for at, _ in source.problems] == [1, 2]
    assert isinstance(node, Map)
    assert [isinstance(value, Broken) for _, value in node.entries] == [True, True, False, False]


def test_a_bomb_of_aliases_is_refused_before_it_goes_off() -> None:
    """What repeats too much is counted, not expanded."""
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 30)]
    ((line, sentence),) = told("\n".join(rows))
    assert line < 10
    assert str(REPEATED) in sentence


def test_depth_and_length_have_a_limit() -> None:
    """Both are stated in the sentence."""
    ((_, sentence),) = told("[" * (DEPTH + 1))
    assert str(DEPTH) in sentence
    assert from_yaml("[" * DEPTH + "]" * DEPTH) is not None
    for reader in (read_yaml, read_json):
        source = Source("t")
        node = reader('{"a": "' + "x" * (SCALAR + 1) + '"}', source)
        assert isinstance(node, Map)
        assert isinstance(node.entries[0][1], Broken)
        assert str(SCALAR) in source.problems[0][1]


@pytest.mark.parametrize(
    ("data", "line", "says"),
    [
        ("a: é".encode("utf-16"), 1, "UTF-16"),
        ("a: é".encode("utf-32"), 1, "UTF-32"),
        (b"a: 1\nb: caf\xe9\n", 2, "0xE9"),
        (b"a: 1\nb: \x00\n", 2, "U+0000"),
        (b"a: 1\n\nb: \x1b", 3, "U+001B"),
    ],
)
def test_another_encoding_is_told_with_its_line(tmp_path: Path, data: bytes, line: int, says: str) -> None:
    """UTF-8 is wanted, and what else it is, or where it stops being that, is said."""
    path = tmp_path / "t.yaml"
    path.write_bytes(data)
    source = Source("t.yaml")
    with pytest.raises(Unreadable):
        read_text(str(path), source)
    ((at, sentence),) = source.problems
    assert at == line
    assert says in sentence


@pytest.mark.parametrize("name", ["t.yaml", "t.json", "T.JSON"])
def test_a_byte_order_mark_is_no_content(tmp_path: Path, name: str) -> None:
    """UTF-8 with a mark reads as without."""
    path = tmp_path / name
    path.write_bytes(b'\xef\xbb\xbf{"a": "\xc3\xa9"}')
    ((found,), _) = inputs([str(path)])
    tree = found.format.read(found.path, Source(name), Given()).trees[0]
    assert plain(tree) == {"a": "é"}


def test_the_answer_of_a_kertas_kerja_server_is_named(tmp_path: Path) -> None:
    """One sentence says whose format it is, alone, in a list or under `data`."""
    goal = '{"id": 1, "parent_id": 0, "level_pohon": 4, "jenis_pohon": "Strategic", "nama_pohon": "X"}'
    path = tmp_path / "pokin.json"
    for text in (
        '{"code": 200, "data": {"tahun": 2025, "pohon_kinerjas": [' + goal + "]}}",
        '{"pohon_kinerjas": []}',
        "[" + goal + "]",
    ):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(InputError) as refused:
            read([path])
        (problem,) = refused.value.problems
        assert "Kertas Kerja" in problem.sentence
