"""All rules, and the choice of those to run."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from pohon_graph.bundled import bundled, vouch
from pohon_graph.errors import InputError, Problem, UsageError
from pohon_graph.files import PathLike, reason
from pohon_graph.rules.rule_file import Rule, read_rules
from pohon_graph.suggest import did_you_mean
from pohon_graph.texts import say


def catalogue(extra: Sequence[PathLike] = ()) -> list[Rule]:
    """The bundled rules and those of the `extra` folders (or files), by code.

    Raises InputError with every problem of every file, including two rules with the same code.
    """
    own = [path for folder in extra for path in _rule_files(Path(folder), os.fspath(folder))]
    shipped = read_rules(sorted(bundled("cypher", "rules").glob("*.cypher")), shipped=True)
    vouch(*(query for rule in shipped for query in (rule.query, rule.population, rule.count)))
    rules = sorted([*shipped, *read_rules(own)], key=lambda rule: rule.code)
    clashes = [
        Problem(str(second.path), say("rules.same-code", code=second.code, path=first.path))
        for first, second in pairwise(rules)
        if first.code == second.code
    ]
    if clashes:
        raise InputError(clashes)
    return rules


def choose(rules: Sequence[Rule], select: Iterable[str] = (), ignore: Iterable[str] = ()) -> list[Rule]:
    """The rules to run, in the order given.

    `select` and `ignore` hold codes or beginnings of codes in any case; an item may join several by commas.
    Without `select`, all rules run that are on by default. A rule that is off runs if `select` names it.
    Raises UsageError for a word that no rule begins with.
    """
    wanted, unwanted = _prefixes(rules, select), _prefixes(rules, ignore)
    chosen = [rule for rule in rules if (rule.code.startswith(wanted) if wanted else rule.on)]
    return [rule for rule in chosen if not (unwanted and rule.code.startswith(unwanted))]


def find(rules: Sequence[Rule], code: str) -> Rule:
    """The rule with this code or name, in any case. Raises UsageError if there is none."""
    for rule in rules:
        if code.casefold() in (rule.code.casefold(), rule.name):
            return rule
    raise UsageError(_unknown(code, rules))


def _prefixes(rules: Sequence[Rule], words: Iterable[str]) -> tuple[str, ...]:
    texts = [words] if isinstance(words, str) else words
    prefixes = [part.strip().upper() for word in texts for part in word.split(",") if part.strip()]
    for prefix in prefixes:
        if not any(rule.code.startswith(prefix) for rule in rules):
            raise UsageError(_unknown(prefix, rules))
    return tuple(prefixes)


def _unknown(word: str, rules: Sequence[Rule]) -> str:
    codes = {rule.code for rule in rules} | {rule.code.rstrip("0123456789") for rule in rules}
    return say("rules.unknown-code", code=word) + did_you_mean(word, codes)


def _rule_files(folder: Path, shown: str) -> list[Path]:
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix == ".cypher")
    except NotADirectoryError:
        return [folder]
    except FileNotFoundError as error:
        raise InputError([Problem(shown, say("rules.no-folder"))]) from error
    except OSError as error:
        raise InputError([Problem(shown, say("rules.closed-folder", reason=reason(error)))]) from error
    if not files:
        raise InputError([Problem(shown, say("rules.no-files"))])
    return files
