"""Values of columns, made the same for every engine."""

from __future__ import annotations

import math
from typing import Any

from pohon_graph.texts import say


class UnfitValue(Exception):
    """A row holds a value that a finding cannot hold: `str()` is the sentence."""


def normal(value: Any) -> Any:
    """`value` as text, true or false, whole number, fraction, None, or a list or map of those.

    A fraction without decimals becomes a whole number (one engine counts 2, the other 2.0). Others keep
    twelve digits, so that the last bit of a sum does not depend on its order. Raises UnfitValue for nodes,
    edges and anything else that has no such value.
    """
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, list | tuple):
        return [normal(item) for item in value]
    if isinstance(value, dict) and all(isinstance(key, str) for key in value):
        return {key: normal(value[key]) for key in sorted(value)}
    raise UnfitValue(say("rules.unfit-value", kind=type(value).__name__))


def _number(value: float) -> int | float | None:
    if not math.isfinite(value):
        return None
    rounded = float(f"{value:.12g}")
    return int(rounded) if rounded.is_integer() and abs(rounded) < 2**53 else rounded
