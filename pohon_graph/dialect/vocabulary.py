"""The words of Cypher that the reader needs: keywords, the words that may follow others, and functions."""

# ruff: noqa: SIM905  # a table of words reads better as words than as a quoted list

from __future__ import annotations

from typing import Final

# Words that may open a query, one half of a UNION, or a subquery.
OPENERS: Final = frozenset({"MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL"})

# Words that may follow a complete expression or pattern: the next clause, or an operator in letters.
CONTINUATIONS: Final = frozenset(
    """
    MATCH OPTIONAL WHERE WITH UNWIND RETURN ORDER SKIP OFFSET LIMIT UNION CALL
    AND OR XOR NOT IN IS STARTS ENDS CONTAINS AS ASC ASCENDING DESC DESCENDING
    WHEN THEN ELSE END
    """.split()
)

# Words that belong to the language; any other word is a name.
KEYWORDS: Final = CONTINUATIONS | frozenset(
    "DISTINCT BY ALL CASE NULL TRUE FALSE EXISTS COUNT COLLECT ANY NONE SINGLE REDUCE".split()
)

# Words that change the graph or reach outside it.
FORBIDDEN: Final = frozenset(
    "CREATE MERGE SET DELETE DETACH NODETACH REMOVE DROP FOREACH INSERT LOAD ALTER GRANT REVOKE".split()
)

# Functions that answer alike on both engines; rules are built from these.
SHARED_FUNCTIONS: Final = frozenset(
    """
    count collect sum avg min max all any none single exists reduce coalesce size head last tail range
    nodes relationships length labels type startNode endNode
    abs ceil floor round sign sqrt toInteger toFloat toString
    toLower toUpper trim lTrim rTrim left right substring replace split reverse
    """.split()
)

# Other functions of the language, allowed in ad hoc queries only.
OTHER_FUNCTIONS: Final = frozenset(
    """
    keys properties id elementId isEmpty isNaN nullIf char_length character_length valueType
    toBoolean toBooleanOrNull toFloatOrNull toIntegerOrNull toStringOrNull
    toBooleanList toFloatList toIntegerList toStringList lower upper btrim normalize
    stDev stDevP percentileCont percentileDisc rand randomUUID timestamp
    exp log log10 e pi sin cos tan cot asin acos atan atan2 degrees radians haversin
    date datetime localdatetime localtime time duration point distance shortestPath allShortestPaths
    """.split()
)

FUNCTIONS: Final = {name.upper(): name for name in SHARED_FUNCTIONS | OTHER_FUNCTIONS}
