"""What a Neo4j that is stopped, locked or elsewhere looks like to the user."""

from __future__ import annotations

import socket
from contextlib import closing
from pathlib import Path

import pytest

from pohon_graph.engines.opening import open_engine
from pohon_graph.errors import StoreError, UsageError
from pohon_graph.store import open_store

QUERY = "RETURN 1 AS one"


def ask(url: str) -> None:
    """Open the store, ask it something, close it whatever comes."""
    with closing(open_engine(url)) as engine:
        engine.read(QUERY)


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def test_a_stopped_server_is_said() -> None:
    """Nobody listening: one sentence with the address, and what to check."""
    url = f"bolt://127.0.0.1:{free_port()}"
    with pytest.raises(StoreError, match=r"127\.0\.0\.1.*docker compose up") as caught:
        ask(url)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("address", "said"),
    [
        ("neo4j://127.0.0.1:{port}", "docker compose up"),
        ("bolt://tidak.ada.invalid:7687", "ejaan nama"),
        ("neo4j://tidak.ada.invalid", "ejaan nama"),
        ("bolt://127.0.0.1:abc", "ejaan nama"),
    ],
)
def test_what_lies_below_the_drivers_error_is_said(address: str, said: str) -> None:
    """Whether nobody listens or there is no such name: not the driver's words, but what to do."""
    with pytest.raises(StoreError, match=said) as caught:
        ask(address.format(port=free_port()))
    assert "resolve" not in str(caught.value) and "routing" not in str(caught.value)


def test_the_database_of_settings_is_no_store(monkeypatch: pytest.MonkeyPatch) -> None:
    """NEO4J_DATABASE=system is told as such, before anything is asked of a server."""
    monkeypatch.setenv("NEO4J_DATABASE", "System")
    with pytest.raises(StoreError, match="NEO4J_DATABASE"):
        ask(f"bolt://127.0.0.1:{free_port()}")


def test_a_server_that_is_none_is_said() -> None:
    """Something listens but does not speak Bolt: still one sentence."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen()
        listener.settimeout(5)
        import threading

        def hang_up() -> None:
            while True:
                try:
                    connection, _ = listener.accept()
                except OSError:
                    return
                connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
                connection.close()

        threading.Thread(target=hang_up, daemon=True).start()
        place = f"127.0.0.1:{listener.getsockname()[1]}"
        with pytest.raises(StoreError, match="bukan Neo4j"):
            ask(f"bolt://{place}")
        with pytest.raises(StoreError, match="terenkripsi"):
            ask(f"bolt+s://{place}")


@pytest.mark.neo4j
def test_a_wrong_password_is_said(neo4j_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence names the variables to check and does not show the password."""
    monkeypatch.setenv("NEO4J_PASSWORD", "salah-besar")
    with pytest.raises(StoreError, match="NEO4J_PASSWORD") as caught:
        ask(neo4j_url)
    assert "salah-besar" not in str(caught.value)


@pytest.mark.neo4j
def test_a_wrong_database_is_said(neo4j_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Reading and writing a database that is not there both name NEO4J_DATABASE."""
    monkeypatch.setenv("NEO4J_DATABASE", "tidakada")
    with pytest.raises(StoreError, match="NEO4J_DATABASE"):
        ask(neo4j_url)
    with pytest.raises(StoreError, match="NEO4J_DATABASE"), closing(open_engine(neo4j_url)) as engine:
        engine.write(lambda writer: writer.run(QUERY))


def test_a_password_in_the_address_is_refused() -> None:
    """A password never stands in an address, and the refusal does not repeat it."""
    with pytest.raises(UsageError) as caught:
        open_store("bolt://neo4j:rahasia@localhost:7687")
    assert "rahasia" not in str(caught.value)


@pytest.mark.parametrize("address", ["graph.db", "http://localhost:7474", "neo4x://localhost", ""])
def test_another_kind_of_address_is_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a .kgl path or a Bolt URL is an address."""
    with pytest.raises(UsageError):
        open_engine(address)
