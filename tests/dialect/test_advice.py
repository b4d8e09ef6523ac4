"""A query that an engine refuses is answered in the user's language, with the words that there are."""

from __future__ import annotations

import pytest

from pohon_graph import texts
from pohon_graph.engines import Engine
from pohon_graph.errors import QueryError
from pohon_graph.store import Store
from tests.conftest import SEED


@pytest.mark.parametrize(
    ("cypher", "said"),
    [
        ("MATCH (g:Gaol) RETURN g.id", ("“Gaol” bukan label", "Maksudnya “Goal”?", "Label yang ada: G")),
        ("MATCH (g:Goal) RETURN g.titel", ("tidak mempunyai properti “titel”", "Properti Goal: id, title")),
        ("MATCH (g:Goal)-[:OWNS]->(o) RETURN o.id", ("“OWNS” bukan jenis relasi", "Relasi yang ada: CASC")),
        ("MATCH (g:Goal) RETURN h.id", ("Variabel “h” belum didefinisikan.",)),
        ("MATCH (g:Goal RETURN g.id", ("Baris 1: Di sini diharapkan )",)),
        ("MATCH (g:Goal) WHERE g.id = $x RETURN g.id", ("Beri nilainya: -p x=NILAI.",)),
        ("RETURN date('x') AS d", ("Periksa susunan kueri",)),
    ],
)  # fmt: skip
def test_the_engines_words_stay_in_quotes_and_ours_say_what_to_do(
    cypher: str, said: tuple[str, ...], engine: Engine
) -> None:
    """On both engines; labels, relationships and properties are offered where one of them is unknown."""
    texts.use("id")
    store = Store(engine)
    store.load(SEED)
    with pytest.raises(QueryError) as refused:
        store.query(cypher)
    told = str(refused.value)
    assert told.startswith("Kueri tidak dapat dijalankan. Jawaban mesin: “")
    assert all(part in told.partition("”. ")[2] for part in said), told
    assert "path" not in told.partition("Properti")[2]


def test_what_never_reaches_an_engine_is_answered_as_before() -> None:
    """A write is refused by our own gate, in one sentence."""
    texts.use("id")
    from pohon_graph.store import open_store

    with open_store(":memory:") as store, pytest.raises(QueryError) as refused:
        store.query("CREATE (n)")
    assert "“CREATE” tidak diterima" in str(refused.value) and "mesin" not in str(refused.value)
