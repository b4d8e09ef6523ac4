"""How much memory this process uses now."""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import Any


def in_use() -> int:
    """Bytes; on macOS the maximum so far, 0 if the system does not say."""
    system: str = sys.platform  # declared as text, or mypy would check only this system's branch
    if system == "win32":
        return _on_windows()
    if system == "linux":
        import os

        pages = Path("/proc/self/statm").read_text("ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def _on_windows() -> int:
    import ctypes

    counters = _counters()()
    counters.size = ctypes.sizeof(counters)
    windows: Any = ctypes.windll  # type: ignore[attr-defined,unused-ignore]  # on Windows only
    process = ctypes.c_void_p(-1)  # the handle by which a process refers to itself
    done = windows.kernel32.K32GetProcessMemoryInfo(process, ctypes.byref(counters), counters.size)
    return int(counters.working_set) if done else 0


@cache
def _counters() -> Any:
    """PROCESS_MEMORY_COUNTERS."""
    import ctypes

    class Counters(ctypes.Structure):
        _fields_ = (
            ("size", ctypes.c_uint32),
            ("faults", ctypes.c_uint32),
            ("peak_working_set", ctypes.c_size_t),
            ("working_set", ctypes.c_size_t),
            ("pools", ctypes.c_size_t * 4),
            ("pagefile", ctypes.c_size_t),
            ("peak_pagefile", ctypes.c_size_t),
        )

    return Counters
