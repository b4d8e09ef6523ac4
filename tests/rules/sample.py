"""A small tree and a small rule to run on it, each written the way a user writes files."""

from __future__ import annotations

import re
from pathlib import Path

from pohon_graph.rules.rule_file import Rule, read_rules

TREE = """\
pohon: 1
agency: dinas
period: 2024
title: Pohon Kinerja Dinas 2024
agencies:
  - {id: dinas, title: Dinas, urusan: ["1.06"]}
  - {id: mitra, title: Dinas Mitra, urusan: ["1.04"]}
officers:
  - {id: kadis, title: Kepala Dinas, rank: jpt_pratama}
goals:
  - id: atas
    title: Meningkatnya kesejahteraan
    level: regional
    children:
      - id: tengah
        title: Terwujudnya layanan
        level: ultimate
        owners: [kadis]
        indicators:
          - {title: Persentase layanan, target: "13,5 %"}
        children:
          - {id: bawah, title: Tersedianya data, level: intermediate}
          - id: samping
            title: Tersedianya alat
            level: intermediate
            crosscuts: [{agency: mitra, note: a}, {agency: mitra, note: b}]
"""

RULE = """\
// code: OWN901
// name: goal-without-owner
// severity: error
// title.id: Sasaran tanpa penanggung jawab
// title.en: Goal without an owner
// counts.id: sasaran di bawah jenjang daerah
// counts.en: goals below the regional level
// message.id: “{title}” ({level}) tidak ada penanggung jawabnya.
// message.en: No officer is responsible for “{title}” ({level}).
// why.id: Tanpa penanggung jawab tidak ada yang menjalankan.
// why.en: Without an owner nobody does it.
// fix.id: Isi `owners`.
// fix.en: Fill in `owners`.
// source: PermenPANRB 88/2021, komponen 1.b
// population: MATCH (g:Goal)
//   WHERE g.rank > 0
//   RETURN g.id AS node
MATCH (g:Goal)
WHERE g.rank > 0 AND NOT (g)-[:OWNED_BY]->(:Officer)
RETURN g.id AS node
"""


def tree(folder: Path, text: str = TREE) -> Path:
    """The sample tree as a file."""
    path = folder / "dinas-2024.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def rule_file(
    folder: Path, *, called: str = "OWN901-goal-without-owner.cypher", **changes: str | None
) -> Path:
    """The sample rule as a file, some keys of its header changed or (None) left out.

    A key's dot is written as an underscore; `statement` is the statement, `more` further header lines.
    """
    lines = RULE.split("\n")
    size = sum(line.startswith("//") for line in lines)
    header, statement = "\n".join(lines[:size]), "\n".join(lines[size:])
    entries = [part for part in re.split(r"\n// (?! )", f"\n{header}") if part]
    kept = []
    for entry in entries:
        key = entry.partition(":")[0]
        change = changes.get(key.replace(".", "_"), entry)
        if change is not None:
            kept.append(entry if change == entry else f"{key}: {change}")
    kept += [changes["more"]] if changes.get("more") else []
    path = folder / called
    text = "".join(f"// {entry}\n" for entry in kept) + (changes.get("statement") or statement)
    path.write_text(text, encoding="utf-8")
    return path


def read_rule(path: Path) -> Rule:
    """The rule in one file."""
    (rule,) = read_rules([path])
    return rule
