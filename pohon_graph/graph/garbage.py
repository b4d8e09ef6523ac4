"""Python's search for unreachable objects, put off while much is built of which nothing is garbage."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def search_put_off() -> Iterator[None]:
    """Spares the many looks at everything there is, which a million new objects would call for.

    They find only rings of references; whatever else is given up is freed at once as ever. Of a
    graph of 200,000 goals they cost a third of the time of reading it.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
