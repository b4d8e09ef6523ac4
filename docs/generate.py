"""Writes what is made from the program itself: docs/cli.md, docs/cli.id.md, docs/rules/, the columns in
docs/tables.md and docs/tables.id.md, the rules in docs/criteria.md, their number in the READMEs, and the
fields in pohon_graph/schemas/tree.schema.json.

python docs/generate.py            write them anew
python docs/generate.py --check    exit 1 and name each one that is not as it would be written
"""

from __future__ import annotations

import re
import sys
from itertools import groupby
from pathlib import Path
from typing import Any

import click

from docs import graph_schema, tree_schema
from pohon_graph import texts
from pohon_graph.cli.base import HELP
from pohon_graph.cli.commands import pohon
from pohon_graph.fields import TABLES, Field
from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.rule_file import Rule

DOCS = Path(__file__).resolve().parent
_WIDTH = 96
_CLI_PAGES = {"en": "cli.md", "id": "cli.id.md"}
_TABLE_PAGES = ("tables.md", "tables.id.md")
_READMES = [Path(__file__).parents[1] / name for name in ("README.md", "README.id.md")]
_CRITERION = re.compile(r"^(?P<head>\| .*<!-- (?P<name>[a-z-]+) --> \|)(?P<cells>.*\|)$", re.MULTILINE)
_FAMILIES = {
    "CAS": ("Cascade", "Penjenjangan (cascading)"),
    "IND": ("Indicators", "Indikator"),
    "OWN": ("Owners", "Penanggung jawab"),
    "PRG": ("Programmes", "Program, kegiatan, sub kegiatan"),
    "TGT": ("Targets", "Target"),
    "TXT": ("Wording", "Rumusan kalimat"),
    "XCT": ("Crosscutting", "Crosscutting"),
}
_MADE = "<!-- Made by docs/generate.py from {source}; change that, not this page. -->\n"

_CLI_MADE = {
    "en": _MADE.format(source="the commands' own help"),
    "id": "<!-- Dibuat oleh docs/generate.py dari bantuan setiap perintah; ubah itu, bukan ini. -->\n",
}
_CLI_HEADS = {
    "en": """
# Commands

[Bahasa Indonesia](cli.id.md)

Every command speaks Indonesian (`--lang id`) and English (`--lang en`). Data goes to standard output,
everything else to standard error. Exit codes: 0 done, and nothing found at or over `--fail-on`;
1 findings; 2 wrong usage or wrong input; 3 could not run.

""",
    "id": """
# Perintah

[English](cli.md)

Setiap perintah berbahasa Indonesia (`--lang id`) dan Inggris (`--lang en`). Data ditulis ke keluaran
standar, pesan lainnya ke keluaran galat. Kode keluar: 0 selesai, dan tidak ada temuan yang mencapai
`--fail-on`; 1 ada temuan; 2 perintah atau masukannya salah; 3 tidak dapat dijalankan.

""",
}
_RULES_HEAD = """
Each is one file in [`cypher/rules/`](../../cypher/rules), and its rows are the findings.
[criteria.md](../criteria.md) says which criterion of PermenPANRB 88/2021 each one gives evidence for."""


def pages() -> dict[Path, str]:
    """Every generated page by its path, as it must be written."""
    rules = catalogue()
    made = {DOCS / name: cli_page(code) for code, name in _CLI_PAGES.items()}
    made |= {DOCS / "rules" / "README.md": rules_page(rules), tree_schema.SCHEMA: tree_schema.text()}
    made |= {graph_schema.PAGE: graph_schema.text()}
    made |= {
        DOCS / name: tables_page(Path(__file__).with_name(name).read_text("utf-8")) for name in _TABLE_PAGES
    }
    made |= {
        DOCS / "criteria.md": criteria_page(Path(__file__).with_name("criteria.md").read_text("utf-8"), rules)
    }
    made |= {DOCS.parent / path.name: counted(path.read_text("utf-8"), len(rules)) for path in _READMES}
    return made | {DOCS / "rules" / f"{rule.code}.md": rule_page(rule) for rule in rules}


def cli_page(language: str) -> str:
    """Every command's help, in the order of `pohon --help`."""
    texts.use(language)
    try:
        shown: Any = {"terminal_width": _WIDTH, "max_content_width": _WIDTH, **HELP}
        group = click.Context(pohon, info_name="pohon", **shown)
        parts = [_help("pohon", pohon, group)]
        for name, command in pohon.commands.items():
            context = click.Context(command, info_name=name, parent=group, **shown)
            parts.append(_help(f"pohon {name}", command, context))
    finally:
        texts.use(None)
    return _CLI_MADE[language] + _CLI_HEADS[language] + "\n".join(parts)


def _help(title: str, command: click.Command, context: click.Context) -> str:
    lines = [line.rstrip() for line in command.get_help(context).splitlines()]
    return f"## {title}\n\n```text\n" + "\n".join(lines).strip("\n") + "\n```\n"


def tables_page(text: str) -> str:
    """A page on tables, the other names and the columns of each below its heading as they are."""
    for name, table in TABLES.items():
        rows = [f"| {_column(key, field)} | {field.names} |\n" for key, field in table.columns.items()]
        pattern = rf"(### `{name}`[^\n]*\n\n[^:\n]*: )[^\n]*(\.\n\n\|[^\n]*\n\|---\|---\|\n)(?:\|[^\n]*\n)*"
        text = re.sub(pattern, rf"\g<1>{table.names}\g<2>{''.join(rows)}", text)
    return text


def _column(key: str, field: Field) -> str:
    return f"**`{key}`**" if field.required else f"`{key}`"


def criteria_page(text: str, rules: list[Rule]) -> str:
    """The page with the rules in every row of its tables that has a criterion's name, `<!-- specific -->`.

    If the row has two cells for rules, the first is for those whose source is the criterion itself.
    """
    return _CRITERION.sub(lambda row: _criterion(row, rules), text)


def _criterion(row: re.Match[str], rules: list[Rule]) -> str:
    listed = [rule for rule in rules if rule.criterion == row["name"]]
    direct = [rule for rule in listed if rule.sources["en"].startswith("PermenPANRB 88/2021")]
    derived = [rule for rule in listed if rule not in direct]
    cells = (direct, derived) if row["cells"].count("|") == 2 else (listed,)
    links = (" ".join(f"[{rule.code}](rules/{rule.code}.md)" for rule in cell) for cell in cells)
    return row["head"] + "".join(f" {cell} |" if cell else " |" for cell in links)


def counted(text: str, rules: int) -> str:
    """The text of a README with the number of rules that there are."""
    return re.sub(r"\b\d+ (?=(?:rules|aturan)\b)", f"{rules} ", text)


def rules_page(rules: list[Rule]) -> str:
    """The catalogue as one table a family."""
    parts = [
        _MADE.format(source="cypher/rules/"),
        f"# The {len(rules)} rules\n",
        _RULES_HEAD.lstrip(),
    ]
    for family, members in groupby(rules, key=lambda rule: rule.code[:3]):
        english, indonesian = _FAMILIES[family]
        heading = english if english == indonesian else f"{english} · {indonesian}"
        parts += [f"\n## {heading}\n", "| rule | a finding is a | severity | temuan |", "|---|---|---|---|"]
        for rule in members:
            severity = rule.severity + ("" if rule.on else ", off")
            link = f"[{rule.code}]({rule.code}.md) {rule.name}"
            parts.append(f"| {link} | {rule.titles['en']} | {severity} | {rule.titles['id']} |")
    return "\n".join(parts) + "\n\n*off*: runs only where `--select` names it.\n"


def rule_page(rule: Rule) -> str:
    """One rule whole, in both languages, with its queries."""
    parts = [
        _MADE.format(source=f"cypher/rules/{rule.path.name}"),
        f"# {rule.code} {rule.name}\n",
        f"**{rule.titles['en']}** · *{rule.titles['id']}*\n",
        "| | |\n|---|---|",
        f"| severity | {rule.severity} |",
        f"| runs | {'always' if rule.on else 'only where `--select` names it'} |",
        f"| looks at | {rule.counts['en']} · *{rule.counts['id']}* |",
        *(f"| setting `{name}` | `{_json(value)}` |" for name, value in rule.settings.items()),
        f"| source | {rule.sources['en']} · *{rule.sources['id']}* |",
    ]
    for language, what, why, fix in (
        ("English", "A finding says", "Why it matters", "How to mend it"),
        ("Bahasa Indonesia", "Bunyi temuan", "Mengapa penting", "Cara memperbaiki"),
    ):
        code = "en" if language == "English" else "id"
        parts += [
            f"\n## {language}\n",
            f"**{what}:** {rule.messages[code]}\n",
            f"**{why}.** {rule.whys[code]}\n",
            f"**{fix}.** {rule.fixes[code]}",
        ]
    parts += [f"\n## Query\n\n```cypher\n{rule.query.strip()}\n```"]
    parts += [f"\nWhat it counts over:\n\n```cypher\n{rule.population.strip()}\n```"]
    parts += [f"\nProved by [`tests/rules/{rule.code}.yaml`](../../tests/rules/{rule.code}.yaml)."]
    return "\n".join(parts) + "\n"


def _json(value: object) -> str:
    import json

    return json.dumps(value, ensure_ascii=False).replace("|", "\\|")


def stale(made: dict[Path, str]) -> list[Path]:
    """The pages that differ from what would be written, are missing, or have no rule any more."""
    there = {*(DOCS / name for name in _CLI_PAGES.values()), *(DOCS / "rules").glob("*.md")}
    wrong = [path for path, text in made.items() if not path.exists() or path.read_text("utf-8") != text]
    return sorted({*wrong, *(there - made.keys())})


def main() -> None:
    made = pages()
    changed = stale(made)
    if "--check" in sys.argv[1:]:
        for path in changed:
            print(f"{path.relative_to(DOCS.parent)} is not up to date; run `make docs`.")
        sys.exit(1 if changed else 0)
    for path in changed:
        if path in made:
            path.parent.mkdir(exist_ok=True)
            path.write_text(made[path], encoding="utf-8", newline="\n")
        else:
            path.unlink()
        print(path.relative_to(DOCS.parent))


if __name__ == "__main__":
    main()
