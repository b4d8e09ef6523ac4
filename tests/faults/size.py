"""How often a scenario is tried: a few times in CI, hundreds of times in `make faults`."""

from __future__ import annotations

import os

_ASKED = os.environ.get("POHON_FAULTS", "small")  # before any test's fixture cleans the environment
IS_LONG = _ASKED == "long"


def times(small: int, long: int) -> int:
    """The number of trials: POHON_FAULTS says `small`, `long`, or the number itself."""
    if _ASKED.isdecimal():
        return max(1, int(_ASKED))
    if _ASKED not in ("small", "long"):
        raise ValueError(f"POHON_FAULTS is small, long or a number, not {_ASKED}")
    return long if IS_LONG else small
