"""What a rule advises must not lead to another rule's finding."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from pohon_graph.rules.catalogue import catalogue
from pohon_graph.rules.runner import audit
from pohon_graph.store import open_store

AS_OF = date(2024, 6, 30)
RULES = {rule.code: rule for rule in catalogue()}
# The forms that the advice of a rule on targets puts in quotation marks, with the wording they are for.
WORDINGS = {
    "15 %": "Persentase warga", "200 orang": "Jumlah warga", "20 siswa per guru": "Rasio siswa per guru",
    "80-85 %": "Persentase warga", "1:20": "Rasio guru", "BB": "Nilai SAKIP", "BB (70,5)": "Nilai SAKIP",
    "200 orang (2026)": "Jumlah warga",
}  # fmt: skip


def advised(code: str, lang: str) -> list[str]:
    return re.findall("“([^”.]+)”", RULES[code].fixes[lang])


@pytest.mark.parametrize("lang", ["id", "en"])
@pytest.mark.parametrize("code", ["TGT001", "TGT002", "TGT005"])
def test_every_form_that_is_advised_for_a_target_ends_the_finding(
    code: str, lang: str, tmp_path: Path
) -> None:
    """Each is read, fits its wording, and lets a crosscut be traced."""
    forms = advised(code, lang)
    assert forms
    goals = [
        {
            "id": f"g{number}", "title": f"Terwujudnya hal {number}", "level": "ultimate",
            "crosscuts": ["lain"], "indicators": [{"title": WORDINGS[form], "target": form}],
        }
        for number, form in enumerate(forms)
    ]  # fmt: skip
    agencies = [{"id": "dinas", "title": "Dinas"}, {"id": "lain", "title": "Dinas Lain"}]
    tree = {"pohon": 1, "agency": "dinas", "period": 2026, "agencies": agencies, "goals": goals}
    path = tmp_path / "tree.yaml"
    path.write_text(yaml.safe_dump(tree, allow_unicode=True), encoding="utf-8")
    with open_store(":memory:") as store:
        store.load(path)
        chosen = [RULES[each] for each in ("IND003", "TGT001", "TGT002", "TGT003", "TGT004", "XCT002")]
        report = audit(store.engine, chosen, AS_OF)
    assert [(finding.rule, finding.node) for finding in report.findings] == []


@pytest.mark.parametrize("lang", ["id", "en"])
def test_the_same_forms_are_advised_in_both_languages(lang: str) -> None:
    """A translation must not promise more than the other."""
    assert set(advised("TGT002", lang)) == set(WORDINGS) - {"200 orang (2026)"}
