"""The one door through which the command line prints: words from stories, people and files cannot steer a terminal."""

import json
import re
import sys
from typing import Any

import click

# C0 and C1 controls but the line end and the tab, what turns the direction of a line, and the other ends of lines
_STEERING = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029]")
_ON_ONE_LINE = re.compile(rf"{_STEERING.pattern}|[\n\t]")
_NAMED = {"\n": "\\n", "\t": "\\t", "\r": "\\r"}


def escaped(text: str) -> str:
    """Text as it is shown: characters that steer a terminal stand as their escapes, lines and tabs as they are."""
    return _STEERING.sub(_escape, text)


def escaped_on_one_line(text: str) -> str:
    """The same for what has one line, such as a path: its line ends are escaped, too."""
    return _ON_ONE_LINE.sub(_escape, text)


def say(text: str = "") -> None:
    """Print lines on standard output."""
    click.echo(escaped(text))


def say_path(path: object) -> None:
    """Print a path on a line of its own."""
    click.echo(escaped_on_one_line(str(path)))


def warn(told: str) -> None:
    """Say something on standard error that does not stop the work."""
    click.echo(f"newsdesk: {escaped_on_one_line(told)}", err=True)


def say_progress(told: str) -> None:
    """Say on standard error how far the work is."""
    click.echo(escaped_on_one_line(told), err=True)


def print_json(value: Any) -> None:
    """One JSON value, in its own letters. What steers a terminal is escaped as JSON does it: the value is exact."""
    written = json.dumps(value, ensure_ascii=False, indent=2)
    click.echo(_STEERING.sub(lambda found: f"\\u{ord(found[0]):04x}", written))


def print_row(*cells: object) -> None:
    """One line of cells parted by tabs, so that scripts can cut it."""
    click.echo("\t".join(escaped_on_one_line(" ".join(str(cell).split())) for cell in cells))


def print_file(data: bytes) -> None:
    """A file on standard output: its very bytes, but on a terminal as it is shown there."""
    if sys.stdout.isatty():
        click.echo(escaped(data.decode("utf-8", "backslashreplace")), nl=False)
        return
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _escape(found: re.Match[str]) -> str:
    letter = found[0]
    return _NAMED.get(letter) or (f"\\x{ord(letter):02x}" if ord(letter) < 0x100 else f"\\u{ord(letter):04x}")
