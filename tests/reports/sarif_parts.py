"""What the SARIF 2.1.0 standard asks of the parts of it that the program writes, and nothing else.

The whole schema of the standard allows far more; here every object is closed, so that a misspelt
property fails. Section numbers are those of "Static Analysis Results Interchange Format (SARIF)
Version 2.1.0", OASIS Standard.
"""

from __future__ import annotations

from typing import Any


def _closed(required: tuple[str, ...], **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(required),
        "properties": properties,
    }


_TEXT = {"type": "string", "minLength": 1}
_MESSAGE = _closed(("text",), text=_TEXT)  # 3.11
_LEVEL = {"enum": ["none", "note", "warning", "error"]}  # 3.27.10
_BAG = {"type": "object"}  # 3.8
_RULE = _closed(  # 3.49
    ("id",),
    id=_TEXT, name=_TEXT, shortDescription=_MESSAGE, fullDescription=_MESSAGE, help=_MESSAGE,
    defaultConfiguration=_closed((), level=_LEVEL), properties=_BAG,
)  # fmt: skip
_LOCATION = _closed(  # 3.28 to 3.33
    ("physicalLocation",),
    physicalLocation=_closed(
        ("artifactLocation", "region"),
        artifactLocation=_closed(("uri",), uri={"type": "string", "pattern": r"^[!-~]+$"}),
        region=_closed(("startLine",), startLine={"type": "integer", "minimum": 1}),
    ),
    logicalLocations={"type": "array", "items": _closed((), fullyQualifiedName=_TEXT, kind=_TEXT)},
)  # fmt: skip
_RESULT = _closed(  # 3.27
    ("message", "ruleId", "locations"),
    ruleId=_TEXT, ruleIndex={"type": "integer", "minimum": 0}, level=_LEVEL, message=_MESSAGE,
    locations={"type": "array", "minItems": 1, "items": _LOCATION},
    partialFingerprints={"type": "object", "additionalProperties": _TEXT},
    suppressions={
        "type": "array",
        "items": _closed(("kind",), kind={"enum": ["inSource", "external"]}, justification=_TEXT),
    },
    properties=_BAG,
)  # fmt: skip
_INVOCATION = _closed(  # 3.20
    ("executionSuccessful",),
    executionSuccessful={"type": "boolean"},
    toolExecutionNotifications={
        "type": "array",
        "items": _closed(
            ("message",), level=_LEVEL, message=_MESSAGE, associatedRule=_closed(("id",), id=_TEXT)
        ),
    },
)  # fmt: skip
_RUN = _closed(  # 3.14
    ("tool", "results"),
    tool=_closed(
        ("driver",),
        driver=_closed(
            ("name",), name=_TEXT, version=_TEXT,
            rules={"type": "array", "uniqueItems": True, "items": _RULE},
        ),
    ),
    language={"type": "string", "pattern": r"^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    invocations={"type": "array", "items": _INVOCATION},
    results={"type": "array", "items": _RESULT},
    properties=_BAG,
)  # fmt: skip

SCHEMA = _closed(  # 3.13
    ("version", "runs"),
    **{"$schema": _TEXT, "version": {"const": "2.1.0"}, "runs": {"type": "array", "items": _RUN}},
)
