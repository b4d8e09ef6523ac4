"""What a Neo4j that is stopped, locked or elsewhere looks like to the user."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path

import pytest

from pohon_graph.engines.connection import REACH
from pohon_graph.engines.connection_errors import refused
from pohon_graph.engines.open_engine import open_engine
from pohon_graph.engines.server import Neo4j
from pohon_graph.errors import PohonError, QueryLimit, StoreError, UsageError
from pohon_graph.store import open_store
from tests.neo4j.server import Server

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


@contextmanager
def listening(answer: Callable[[socket.socket], None]) -> Iterator[str]:
    """The address of something that takes connections and does with them what `answer` does.

    The connections are closed at the end, not before: a silent server keeps them open.
    """
    with ExitStack() as taken:
        listener = taken.enter_context(socket.create_server(("127.0.0.1", 0)))

        def serve() -> None:
            with suppress(OSError):  # shut down at the end
                while True:
                    connection = taken.enter_context(listener.accept()[0])
                    with suppress(OSError):  # the client has gone
                        answer(connection)

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield f"127.0.0.1:{listener.getsockname()[1]}"
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            thread.join()


def test_a_server_that_is_none_is_said() -> None:
    """Something listens but does not speak Bolt: still one sentence."""

    def hang_up(connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
        connection.close()

    with listening(hang_up) as place:
        with pytest.raises(StoreError, match="bukan Neo4j"):
            ask(f"bolt://{place}")
        with pytest.raises(StoreError, match="terenkripsi"):
            ask(f"bolt+s://{place}")


@pytest.mark.parametrize("scheme", ["bolt", "neo4j"])
@pytest.mark.parametrize("alerts", [True, False], ids=["alert", "hangs up"])
def test_a_server_that_demands_encryption_is_said(scheme: str, alerts: bool) -> None:
    """A plain connection to it is answered by an alert or closed; the scheme to use is named."""

    def only_tls(connection: socket.socket) -> None:
        is_encrypted = connection.recv(1024)[:1] == b"\x16"
        if alerts or is_encrypted:
            connection.sendall(bytes.fromhex("15030300020246"))  # fatal: protocol version
        connection.close()

    with listening(only_tls) as place, pytest.raises(StoreError, match=rf"{scheme}\+s://.*{scheme}\+ssc"):
        ask(f"{scheme}://{place}")


@pytest.mark.parametrize("scheme", ["bolt", "neo4j", "bolt+s"])
def test_a_silent_port_is_given_up(scheme: str) -> None:
    """A server that takes a connection and never says a word is reported when the time is over."""
    with listening(lambda _: None) as place, closing(Neo4j(f"{scheme}://{place}", reach=0.3)) as engine:
        start = time.monotonic()
        with pytest.raises(StoreError, match="tidak menjawab"):
            engine.read(QUERY)
    assert time.monotonic() - start < 5  # the driver itself would wait for a minute
    assert REACH <= 10


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


@pytest.mark.parametrize(
    "address",
    [
        "bolt://neo4j:rahasia@localhost:7687",
        "bolt://neo4j:ra/hasia-rahasia@localhost:7687",
        "bolt://localhost:7687?password=rahasia",
        "neo4j://localhost?user=neo4j&password=rahasia",
        "bolt+s://localhost:7687/#rahasia",
        "http://neo4j:rahasia@localhost:7474",
        "https://localhost:7474/db?password=rahasia",
    ],
)
def test_a_password_in_the_address_is_refused(address: str) -> None:
    """However a password gets into an address, it is refused, and the refusal does not repeat it."""
    with pytest.raises(UsageError) as caught:
        open_store(address)
    assert "rahasia" not in str(caught.value) and "localhost" in str(caught.value)


ERRORS = {
    "Neo.ClientError.Transaction.TransactionTimedOut": (QueryLimit, "melewati batas waktu", StoreError),
    "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration": (
        QueryLimit,
        "batas waktu",
        StoreError,
    ),
    "Neo.TransientError.General.MemoryPoolOutOfMemoryError": (QueryLimit, "Memori", StoreError),
    "Neo.TransientError.General.TransactionOutOfMemoryError": (QueryLimit, "Memori", StoreError),
    "Neo.TransientError.Transaction.Terminated": (QueryLimit, "menghentikan", StoreError),
    "Neo.DatabaseError.General.UnknownError": (StoreError, "tidak dapat menjawab", StoreError),
}


@pytest.mark.parametrize("code", ERRORS)
def test_a_read_that_the_server_ends_is_not_called_a_write(code: str) -> None:
    """What the server says is a sentence about reading where we read, about writing where we write."""
    reading, said, writing = ERRORS[code]
    read, written = (raised(code, "kata server", writes=writes) for writes in (False, True))
    assert type(read) is reading and said in str(read) and "tulis" not in str(read)
    assert type(written) is writing and "tidak ada yang berubah" in str(written).replace(
        "isinya tidak", "tidak ada yang"
    )


def raised(code: str, message: str, *, writes: bool) -> PohonError:
    from neo4j.exceptions import Neo4jError

    error = Neo4jError._hydrate_neo4j(code=code, message=message)
    return refused(error, "bolt://server", "neo4j", None, writes=writes)


@pytest.mark.neo4j
def test_a_constraint_that_the_data_breaks_is_reported_whole(neo4j_url: str, neo4j: Server) -> None:
    """The server says in a second line which nodes are in the way; that is not left out."""
    with neo4j.driver() as driver, driver.session() as session, closing(Neo4j(neo4j_url)) as engine:
        session.run("CREATE (:Twice {id: 'sama'}), (:Twice {id: 'sama'})").consume()
        with (
            pytest.raises(StoreError, match=r"Twice.*`id` = 'sama'") as caught,
            engine._connection.sentences(writes=True),
        ):
            session.run("CREATE CONSTRAINT FOR (t:Twice) REQUIRE t.id IS UNIQUE").consume()
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("address", ["graph.db", "http://localhost:7474", "neo4x://localhost", ""])
def test_another_kind_of_address_is_refused(address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only a .kgl path or a Bolt URL is an address."""
    with pytest.raises(UsageError):
        open_engine(address)
