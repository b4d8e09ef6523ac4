"""Tree files in JSON."""

from __future__ import annotations

from pohon_graph.documents.json_file import read_json
from pohon_graph.documents.nodes import Source
from pohon_graph.documents.text_file import read_text
from pohon_graph.loading.input_format import Content, InputFormat
from pohon_graph.loading.nomenclature.naming import Naming


def _read(path: str, source: Source, _: Naming) -> Content:
    return Content(tree=read_json(read_text(path, source), source))


FORMAT = InputFormat(2, (".json",), _read)
