"""The source of a thing, in a form that is safe to share."""

from __future__ import annotations

import re
from pathlib import PurePosixPath, PureWindowsPath


def origin(source: str) -> str:
    """`file:line` or `file!sheet!cell`; of an absolute path only the file's name.

    A typed path reveals how somebody's computer is organised, and nobody else can follow it.
    """
    if PurePosixPath(source).is_absolute() or PureWindowsPath(source).is_absolute():
        return re.split(r"[\\/]", source)[-1]
    return source
