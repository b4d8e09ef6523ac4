"""The `pohon` command: parses, makes one call, prints. Every error becomes its exit code here.

Data goes to stdout, everything else to stderr. Exit codes: 0 done, 1 findings, 2 wrong usage or input, 3
could not run.
"""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Sequence

from pohon_graph import texts
from pohon_graph.errors import InputError, PohonError

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and end the process with its exit code."""
    _speak_utf8()
    if not sys.warnoptions:
        warnings.simplefilter("ignore")  # warnings of libraries are not for users of the command
    given = list(sys.argv[1:] if arguments is None else arguments)
    language = _asked(_line(given), "--lang")
    texts.use(language if language in texts.LANGUAGES else None)
    try:
        code = _run(given)
    except KeyboardInterrupt:  # while Python was still importing the program
        sys.stderr.write(texts.say("cli.interrupted") + "\n")
        code = INTERRUPTED
    try:
        sys.stdout.flush()
    except OSError:  # the reader is gone or the disk is full, which has been reported
        from pohon_graph.cli.output import drop_stdout

        drop_stdout()
    sys.exit(code)


def _run(arguments: list[str]) -> int:
    import click

    from pohon_graph.cli import usage
    from pohon_graph.cli.commands import pohon
    from pohon_graph.cli.output import tell

    try:
        _use_settings(_asked(_line(arguments), "--config"))
        code = pohon.main(arguments, prog_name="pohon", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.exceptions.NoArgsIsHelpError as error:
        tell(error.format_message())
        return error.exit_code
    except click.UsageError as error:
        tell(usage.sentence(error))
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        tell(texts.say("cli.interrupted"))
        return INTERRUPTED
    except SystemExit:  # click raises it if the reader of a help text is gone
        return 0
    except PohonError as error:
        _print_error(error)
        return error.exit_code
    except OSError as error:
        tell(_refused(error))
        return 3
    except Exception as error:
        if os.environ.get("POHON_DEBUG"):
            raise
        tell(texts.say("cli.bug", kind=type(error).__name__, reason=error))
        return 3


def _refused(error: OSError) -> str:
    """The refusal of the system: about a file if the error has a path, else about standard output."""
    from pohon_graph.files import reason

    if error.filename is None:
        return texts.say("files.stdout", reason=reason(error))
    return texts.say("files.unusable", path=error.filename, reason=reason(error))


def _print_error(error: PohonError) -> None:
    from pohon_graph.cli.output import tell

    tell(str(error))
    if isinstance(error, InputError):
        count = len(error.problems)
        tell(texts.say("cli.problems", count=count))
        for notice in error.notices:
            tell(str(notice))
    for remark in getattr(error, "__notes__", ()):
        tell(remark)


def _line(arguments: list[str]) -> list[str]:
    """The arguments of the command, or those of the line that a shell completes."""
    if "_POHON_COMPLETE" not in os.environ:
        return arguments
    from click.shell_completion import split_arg_string

    return split_arg_string(os.environ.get("COMP_WORDS", ""))[1:]


def _asked(arguments: list[str], option: str) -> str | None:
    """The value of a common option at any position: help and usage errors need it before parsing."""
    for place, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument.startswith(f"{option}="):
            return argument.removeprefix(f"{option}=")
        if argument == option and place + 1 < len(arguments):
            return arguments[place + 1]
    return None


def _use_settings(path: str | None) -> None:
    """Read the settings, and their language if neither `--lang` nor POHON_LANG gives one.

    `path` is the file of `--config`. The command that needs a wrong file reports it, so that help is always
    available.
    """
    from pohon_graph.cli import session

    if path:
        session.use_settings(path)
    try:
        found = session.settings()
    except PohonError:
        return
    if found and found.language and not texts.is_chosen():
        texts.use(found.language)


def _speak_utf8() -> None:
    """Write UTF-8: a Windows console or pipe in another encoding must not turn a title into an error."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:  # closed by the process that started this one
            setattr(sys, name, os.fdopen(os.open(os.devnull, os.O_WRONLY), "w"))
        reconfigure = getattr(getattr(sys, name), "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")
