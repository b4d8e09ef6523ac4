"""Tree files in YAML, and files of which no name says what they are."""

from __future__ import annotations

from pohon_graph.documents.nodes import Source
from pohon_graph.documents.text_file import read_text
from pohon_graph.documents.yaml_file import read_yaml
from pohon_graph.loading.input_format import Content, InputFormat
from pohon_graph.loading.nomenclature.naming import Naming


def _read(path: str, source: Source, _: Naming) -> Content:
    return Content(tree=read_yaml(read_text(path, source), source))


FORMAT = InputFormat(1, (".yaml", ".yml"), _read)
