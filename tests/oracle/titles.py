"""The rules of titles."""

# ruff: noqa: N802  # a function is named after its rule

from __future__ import annotations

import re
from collections import Counter

from tests.oracle.view import OUTCOME, Answer, View, nodes, norm, words

_STRAY = re.compile(
    r"""
      [*•●○◦▪▫■□◆◇►▶➢➤✓✔‣⁃∙]          # an asterisk or a bullet, wherever it stands
    | [ \t\r\n\xa0]{2}                # blanks side by side
    | \A\ *[-–—·]\                    # a dash as a bullet
    | \A\ *\(?[0-9]{1,3}(?:\.[0-9]{1,2})*[.)](?![0-9])  # the number of a list, 1. or 1.1., but not 1.5
    | \A\ *\(?[a-z][.)]\              # its letter
    | \ [0-9]{1,2}\.\ +[A-Z(]          # its next number
    """,
    re.VERBOSE,
)


def TXT001(v: View) -> Answer:
    such = [g for g, row in v.goals.items() if row["level"] in ("regional", *OUTCOME)]

    def is_active(g: str) -> bool:
        first = " ".join(words(v.goals[g]["title"])[:1])
        return first.startswith("me") and not first.endswith("nya")

    return nodes(such, filter(is_active, such))


def TXT002(v: View) -> Answer:
    def key(g: str) -> tuple[str, str]:
        return v.goals[g]["tree"], norm(v.goals[g]["title"])

    times = Counter(map(key, v.goals))
    return nodes(v.goals, [g for g in v.goals if times[key(g)] > 1 and key(g)[1]])


def TXT003(v: View) -> Answer:
    titled = {**v.goals, **v.indicators}
    return nodes(titled, [id_ for id_, row in titled.items() if _STRAY.search(row["title"])])
