"""Rules with a team's settings: severities and thresholds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from pohon_graph.errors import InputError, Problem
from pohon_graph.rules.rule_file import Rule
from pohon_graph.settings import Places, Settings, by_line


def configured(rules: Sequence[Rule], settings: Settings) -> list[Rule]:
    """The rules with the severities and thresholds that the settings give them.

    Raises InputError for an unknown rule or setting, and for a value of another shape than the rule's.
    """
    if not settings.path:
        return list(rules)
    places = Places(settings.path)
    by_code = {rule.code: rule for rule in rules}
    unknown = {*settings.severities, *settings.thresholds} - set(by_code)
    problems = [places.problem(code, "rules.toml-no-rule", code, by_code) for code in unknown]
    for code, values in settings.thresholds.items():
        if code in by_code:
            problems += _unfit(places, by_code[code], values)
    if problems:
        raise InputError(sorted(problems, key=by_line))
    return [
        replace(
            rule,
            severity=settings.severities.get(rule.code, rule.severity),
            settings={**rule.settings, **_changed(rule, settings.thresholds.get(rule.code, {}))},
        )
        for rule in rules
    ]


def _changed(rule: Rule, values: dict[str, Any]) -> dict[str, Any]:
    """A table changes the keys it gives; any other setting is replaced."""
    return {
        name: {**rule.settings[name], **value} if isinstance(value, dict) else value
        for name, value in values.items()
    }


def _unfit(places: Places, rule: Rule, values: dict[str, Any]) -> list[Problem]:
    problems = []
    for name, value in values.items():
        if name not in rule.settings:
            problems.append(
                places.problem(name, "rules.toml-no-setting", name, rule.settings, code=rule.code)
            )
        elif not _alike(rule.settings[name], value):
            problems.append(
                places.problem(
                    name,
                    "rules.toml-shape",
                    name,
                    (),
                    example=json.dumps(rule.settings[name], ensure_ascii=False),
                )
            )
    return problems


def _alike(default: Any, value: Any, *, is_inside: bool = False) -> bool:
    """Whether `value` can replace `default`: number for number, list for list, table for table.

    The same applies to their content. A rule's table may get more keys, but an inner table may not.
    """
    if isinstance(default, bool) or isinstance(value, bool):
        return type(default) is type(value)
    if isinstance(default, int | float):
        return isinstance(value, int | float)
    if isinstance(default, list):
        return isinstance(value, list) and all(
            _alike(default[0], item, is_inside=True) for item in value if default
        )
    if isinstance(default, dict):
        if not isinstance(value, dict) or (is_inside and value.keys() != default.keys()):
            return False
        any_default = next(iter(default.values()), None)
        return all(_alike(default.get(key, any_default), item, is_inside=True) for key, item in value.items())
    return isinstance(value, type(default))
