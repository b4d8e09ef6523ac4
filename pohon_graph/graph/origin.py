"""Where a thing was read from, as it may be handed to others."""

from __future__ import annotations

import re
from pathlib import PurePosixPath, PureWindowsPath


def origin(source: str) -> str:
    """`file:line` or `file!sheet!cell`; of an absolute path the file's name alone.

    A path as it was typed shows how somebody's computer is laid out, and nobody else can follow it.
    """
    if PurePosixPath(source).is_absolute() or PureWindowsPath(source).is_absolute():
        return re.split(r"[\\/]", source)[-1]
    return source
