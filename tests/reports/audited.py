"""Reports to render: of the seed, and of a tree whose texts attack every format."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from pohon_graph.explore.branches import Branch
from pohon_graph.rules.findings import ERROR, Report
from pohon_graph.store import open_store
from tests.conftest import SEED

AS_OF = date(2024, 6, 1)

# Titles that some format would take for a formula, a tag, a heading, a command, an end of its own.
HOSTILE = (
    '=HYPERLINK("http://x.example";"klik")',
    "+1+1",
    "-2+3",
    "@SUM(A1)",
    "<script>alert(1)</script>",
    '</style></title>"><img src=x onerror=alert(1)>',
    "| sel | lain |",
    "::error file=x,line=1::palsu",
    "[tautan](javascript:alert(1)) `kode` **tebal** # judul",
    "%0A::error::palsu %25",
    "]]> <!-- komentar -->",
    "\u202egnalab\u202c kanan ke kiri",
    "{title} {0} %s $HOME",
    "https://x.example www.x.example nama@x.example",
    "Bahasa 日本語 العربية 😀 e\u0301",
)
SUPPRESSED = '- {rule: OWN001, node: jahat-2024/s0, reason: "=menunggu | <b>SK</b>", until: 2024-12-31}\n'


@dataclass(frozen=True)
class Audited:
    """A report, and the branches of the goals it is about."""

    report: Report
    branches: Mapping[str, Branch]


@cache
def seed() -> Audited:
    """The audit of the Dinas Sosial 2024 tree."""
    with open_store(":memory:") as store:
        store.load(SEED)
        return Audited(store.audit(as_of=AS_OF), store.branches())


@cache
def hostile() -> Audited:
    """Findings of every severity, a suppressed one, a rule that failed, rules that do not apply."""
    with TemporaryDirectory() as folder, open_store(":memory:") as store:
        tree = Path(folder) / "pohon: jahat, 100%.yaml"
        tree.write_text(_tree(), encoding="utf-8")
        accepted = Path(folder) / "sup.yaml"
        accepted.write_text(SUPPRESSED, encoding="utf-8")
        store.load(tree)
        report = store.audit(as_of=AS_OF, suppressions=accepted)
        branches = store.branches()
    place = next(n for n, outcome in enumerate(report.outcomes) if outcome.rule.code == "CAS002")
    outcomes = list(report.outcomes)
    outcomes[place] = replace(outcomes[place], status=ERROR, error="Kueri <rusak> | di sini\n= 1 ::")
    return Audited(replace(report, outcomes=outcomes), branches)


def _tree() -> str:
    import json

    goals = [
        {
            "id": f"s{number}",
            "title": title,
            "level": "intermediate",
            "indicators": [{"title": f"Jumlah {title}", "target": "5 %"}],
            "crosscuts": ["mitra"] if number == 0 else [],
        }
        for number, title in enumerate(HOSTILE)
    ]
    document = {
        "pohon": 1,
        "agency": "jahat",
        "period": "2024",
        "title": "Pohon </title> | jahat",
        "agencies": [{"id": "jahat", "title": "Dinas <b>Jahat</b>"}, {"id": "mitra", "title": "=Mitra"}],
        "officers": [{"id": "kadis", "title": "Kepala Dinas", "rank": "jpt_pratama"}],
        "goals": [
            {
                "id": "atas",
                "title": "Menurunkan =A1",
                "level": "ultimate",
                "owners": ["kadis"],
                "children": goals,
            }
        ],
    }
    return json.dumps(document, ensure_ascii=False)
