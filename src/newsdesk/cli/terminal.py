"""Output of the command line: all text is escaped, so that stories and file names cannot send control codes."""

import json
import re
import sys
from typing import Any

import click

# C0 and C1 controls except line feed and tab, bidirectional controls, and other line ends
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
_ON_ONE_LINE = re.compile(rf"{_STEERING.pattern}|[\n\t]")
_NAMED = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}


def escaped(text: str) -> str:
    """Text with control characters as escapes; line feeds and tabs stay."""
    return _STEERING.sub(_escape, text)


def escaped_on_one_line(text: str) -> str:
    """The same for text of one line, such as a path: line feeds are escaped, too."""
    return _ON_ONE_LINE.sub(_escape, text)


def say(text: str = "") -> None:
    """Print lines on standard output."""
    click.echo(escaped(text))


def say_path(path: object) -> None:
    """Print a path on a line of its own."""
    click.echo(escaped_on_one_line(str(path)))


def warn(message: str) -> None:
    """Print a warning on standard error."""
    click.echo(f"newsdesk: {escaped_on_one_line(message)}", err=True)


def say_progress(message: str) -> None:
    """Print progress on standard error."""
    click.echo(escaped_on_one_line(message), err=True)


def print_json(value: Any) -> None:
    """Print a JSON value without escaping letters; control characters are JSON escapes, so the value is exact."""
    written = json.dumps(value, ensure_ascii=False, indent=2)
    click.echo(_STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", written))


def print_row(*cells: object) -> None:
    """Print one line of cells separated by tabs, for scripts."""
    click.echo("\t".join(escaped_on_one_line(" ".join(str(cell).split())) for cell in cells))


def print_file(data: bytes) -> None:
    """Print a file on standard output: its exact bytes, but escaped on a terminal."""
    if sys.stdout.isatty():
        click.echo(escaped(data.decode("utf-8", "backslashreplace")), nl=False)
        return
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _escape(found: re.Match[str]) -> str:
    letter = found[0]
    return _NAMED.get(letter) or (f"\\x{ord(letter):02x}" if ord(letter) < 0x100 else f"\\u{ord(letter):04x}")
