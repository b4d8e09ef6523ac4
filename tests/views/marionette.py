"""Drives a real Firefox over its own remote protocol, Marionette: the few commands a smoke run needs."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Any


class Firefox:
    """A headless Firefox with a profile of its own; a context manager."""

    def __init__(self, binary: str, folder: Path) -> None:
        profile, self._port = folder / "profile", _free_port()
        profile.mkdir()
        settings = {
            "marionette.port": self._port,
            "browser.shell.checkDefaultBrowser": False,
            "datareporting.policy.dataSubmissionEnabled": False,
            "app.update.disabledForTesting": True,
            "network.captive-portal-service.enabled": False,
            "network.connectivity-service.enabled": False,
        }
        lines = (f"user_pref({json.dumps(key)}, {json.dumps(value)});" for key, value in settings.items())
        (profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        self._process = subprocess.Popen(
            [binary, "--headless", "--marionette", "--no-remote", "--profile", str(profile)],
            env={
                **os.environ,
                "HOME": str(folder),
                "MOZ_HEADLESS_WIDTH": "1366",
                "MOZ_HEADLESS_HEIGHT": "900",
            },
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._count = 0

    def __enter__(self) -> Firefox:
        self._socket = _connect(self._port, self._process)
        self._receive()
        self.command("WebDriver:NewSession", {})
        return self

    def __exit__(self, *_: type[BaseException] | BaseException | TracebackType | None) -> None:
        self._socket.close()
        self._process.terminate()
        self._process.wait(timeout=30)

    def open(self, address: str) -> None:
        """Go to an address and wait until it is loaded."""
        self.command("WebDriver:Navigate", {"url": address})

    def run(self, script: str) -> Any:
        """What a script in the page returns; the page's own policy does not hold for it."""
        answer = self.command("WebDriver:ExecuteScript", {"script": script, "args": [], "sandbox": "default"})
        return answer["value"]

    def command(self, name: str, parameters: dict[str, Any]) -> Any:
        """Send one command and give its answer; raises RuntimeError with Firefox's own words."""
        self._count += 1
        text = json.dumps([0, self._count, name, parameters]).encode()
        self._socket.sendall(b"%d:%s" % (len(text), text))
        _, _, error, answer = self._receive()
        if error:
            raise RuntimeError(f"{name}: {error['message']}")
        return answer

    def _receive(self) -> Any:
        """One message: its length in digits, a colon, and JSON."""
        size = b""
        while not size.endswith(b":"):
            size += self._read(1)
        return json.loads(self._read(int(size[:-1])))

    def _read(self, count: int) -> bytes:
        data = b""
        while len(data) < count:
            part = self._socket.recv(count - len(data))
            if not part:
                raise RuntimeError("Firefox has closed the connection.")
            data += part
        return data


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _connect(port: int, process: subprocess.Popen[bytes]) -> socket.socket:
    for _ in range(300):
        if process.poll() is not None:
            raise RuntimeError(f"Firefox ended with {process.returncode} before it could be reached.")
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=60)
        except ConnectionRefusedError:
            time.sleep(0.2)
    raise RuntimeError("Firefox could not be reached within a minute.")
