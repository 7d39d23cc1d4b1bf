"""Manual page newsdesk(1), generated from the commands."""

import datetime as dt
from collections.abc import Iterable

import click

from freeze import epoch
from identity import SUMMARY, VERSION
from newsdesk.cli.main import COMMANDS, CommandRequest, newsdesk

_FILES = (
    ("~/.local/share/newsdesk/desk.newsdesk", "The desk: all stories, in one file."),
    ("~/.local/share/newsdesk/desk-backups/", "Its verified copies."),
    ("~/.config/newsdesk/settings.json", "What a person chose."),
    ("/etc/newsdesk/policy.json", "What the newsroom chose for everybody at this machine."),
    ("~/.local/state/newsdesk/log/newsdesk.log", "What went wrong."),
)
_EXITS = (("0", "Done."), ("1", "The data or the machine says no."), ("2", "Wrong usage."))


def page() -> str:
    """The page in man macros; the same bytes for the same commit."""
    date = f"{dt.datetime.fromtimestamp(epoch(), dt.UTC):%Y-%m-%d}"
    lines = [f'.TH NEWSDESK 1 "{date}" "Newsdesk {VERSION}" "User Commands"', *_head()]
    with click.Context(newsdesk, info_name="newsdesk", obj=CommandRequest(lambda desk, story: 0)) as context:
        lines += [".SH OPTIONS", *_options(newsdesk, context), ".SH COMMANDS"]
        for name in COMMANDS:
            lines += _command(name, context)
    lines += [".SH FILES", *_table(_FILES), ".SH EXIT STATUS", *_table(_EXITS)]
    return "\n".join([*lines, ""])


def _head() -> list[str]:
    return [
        ".SH NAME",
        f"newsdesk \\- {_safe(SUMMARY[0].lower() + SUMMARY[1:])}",
        ".SH SYNOPSIS",
        ".B newsdesk",
        "[\\fIOPTIONS\\fR] [\\fISTORY\\fR | \\fIDESK\\fR.newsdesk | \\fICOMMAND\\fR [\\fIARGUMENTS\\fR]...]",
        ".SH DESCRIPTION",
        *_paragraphs(newsdesk.help or ""),
    ]


def _command(name: str, above: click.Context) -> list[str]:
    command = newsdesk.get_command(above, name)
    if command is None:
        raise LookupError(name)
    with click.Context(command, info_name=name, parent=above) as context:
        usage = " ".join(command.collect_usage_pieces(context))
        lines = [f".SS newsdesk {name} {_safe(usage)}", *_paragraphs(command.help or ""), *_options(command, context)]
        for inner in getattr(command, "commands", {}).values():
            pieces = " ".join(inner.collect_usage_pieces(context))
            lines += [".TP", f".B newsdesk {name} {inner.name} {_safe(pieces)}", *_paragraphs(inner.help or "")]
    return lines


def _options(command: click.Command, context: click.Context) -> list[str]:
    records = (parameter.get_help_record(context) for parameter in command.get_params(context))
    return _table(record for record in records if record)


def _table(rows: Iterable[tuple[str, str]]) -> list[str]:
    return [line for name, told in rows for line in (".TP", f"\\fB{_safe(name)}\\fR", _safe(told))]


def _paragraphs(text: str) -> list[str]:
    paragraphs = [" ".join(part.split()) for part in text.replace("\b", "").split("\n\n")]
    return [line for paragraph in paragraphs if paragraph for line in (".PP", _safe(paragraph))][1:]


def _safe(text: str) -> str:
    """Text with the characters of the macros escaped."""
    safe = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq")
    return f"\\&{safe}" if safe.startswith((".", "\\(aq")) else safe
