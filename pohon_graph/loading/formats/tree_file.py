"""Tree files in YAML and JSON. A file with an unknown suffix is read as YAML, too."""

from __future__ import annotations

from collections.abc import Callable

from pohon_graph.documents.json_file import read_json
from pohon_graph.documents.nodes import Node, Source
from pohon_graph.documents.text_file import read_text
from pohon_graph.documents.yaml_file import read_yaml
from pohon_graph.loading.input_format import Content, Given, InputFormat
from pohon_graph.loading.open_questions import check_questions


def _format(place: int, suffixes: tuple[str, ...], parse: Callable[[str, Source], Node]) -> InputFormat:
    def read(path: str, source: Source, given: Given) -> Content:
        node = parse(read_text(path, source), source)
        check_questions(node, source, given.answers)
        return Content(trees=[node])

    return InputFormat(place, suffixes, read)


FORMAT = (_format(1, (".yaml", ".yml"), read_yaml), _format(2, (".json",), read_json))
