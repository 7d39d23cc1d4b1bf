"""Shared parts of commands: opening the newsroom, reading arguments and standard input."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar
from unicodedata import category

import click

from newsdesk.cli.terminal import warn
from newsdesk.domain.errors import ArchiveDamaged, NothingReadable, RowUnreadable

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

T = TypeVar("T")

STANDARD = "-"

as_json = click.option("--json", "as_json", is_flag=True, help="Print machine-readable JSON.")


def of_desk(command: Callable[..., T]) -> Callable[..., T]:
    """Decorator that adds the options --desk and --who."""
    who = click.option("--who", default="", metavar="NAME", help="Who acts; the one at this machine if left out.")
    desk = click.option(
        "--desk",
        type=click.Path(dir_okay=False, readable=False, path_type=Path),
        metavar="FILE",
        help="Work on this desk file instead of your own.",
    )
    return desk(who(command))


def on_desk(*, create: bool = False, reads: bool = False) -> Callable[[Callable[..., T]], Callable[..., T]]:
    """Decorator that passes an open newsroom as the first argument; `create` makes the desk where there is none.

    A command that only `reads` gets a copy of a damaged desk with what can be read of it.
    """

    def decorate(run: Callable[..., T]) -> Callable[..., T]:
        @of_desk
        @wraps(run)
        def inner(*args: Any, desk: Path | None, who: str, **options: Any) -> T:
            asked = click.get_current_context().obj
            desk, who = desk or asked.desk, who or asked.who
            try:
                with desk_newsroom(desk, who=who, create=create) as newsroom:
                    return run(newsroom, *args, **options)
            except ArchiveDamaged as error:
                if not reads or isinstance(error, RowUnreadable):
                    raise
                with _readable(error) as copy, desk_newsroom(copy, who=who, create=False) as newsroom:
                    return run(newsroom, *args, **options)

        return inner

    return decorate


@contextmanager
def desk_newsroom(desk: Path | None, *, create: bool, who: str = "") -> "Iterator[Newsroom]":
    """The newsroom of a desk file, closed at the end. `who` acts in it, the one at this machine if empty."""
    from newsdesk import places, user_settings
    from newsdesk.desk.opening import open_newsroom

    found, warnings = user_settings.load(places.settings_file())
    for warning in warnings:
        warn(warning)
    with open_newsroom(desk, settings=found.value, create=create, who=on_one_line(who)) as newsroom:
        if who and not newsroom.people.alone() and newsroom.people.here() is None:
            warn(f"Nobody on the staff is called “{on_one_line(who)}”; they act as a reporter.")
        if newsroom.keeping.unwritable and not newsroom.keeping.of_damaged:
            warn(
                f"{newsroom.keeping.path} lies where nothing can be written: it is open for reading alone, and "
                "exports are not recorded in it."
            )
        yield newsroom
        _tell_unreadable(newsroom)


@contextmanager
def _readable(error: ArchiveDamaged) -> Iterator[Path]:
    """Temporary copy of what can be read of a damaged desk. Raises the error again where nothing can."""
    from newsdesk.desk import salvage

    with ExitStack() as stack:
        try:
            done = stack.enter_context(salvage.reading_copy(Path(error.path)))
        except NothingReadable:
            raise error from None
        lost = f"; {len(done.lost)} things in it could not be read" if done.lost else ""
        warn(
            f"{error.path} is damaged: this is what can be read of it, {done.stories} of {done.seen} stories{lost}. "
            f"Nothing in it was changed; “newsdesk salvage {error.path}” makes a new desk of it."
        )
        yield done.path


def _tell_unreadable(newsroom: "Newsroom") -> None:
    """Warn about rows that cannot be read, so that nobody takes the output for complete."""
    if passed := newsroom.keeping.unreadable():
        more = f", and {len(passed) - 1} more" if len(passed) > 1 else ""
        warn(f"Some of the desk cannot be read ({passed[0].reason}{more}); “newsdesk doctor” names all of it.")


def require_person(newsroom: "Newsroom") -> None:
    """Raise ClickException where a desk of several people does not know who acts."""
    if _unsigned(newsroom):
        raise click.ClickException("Say who acts, with --who; “newsdesk people” lists the staff")


def ask_who_exports(newsroom: "Newsroom") -> None:
    """Warn where the list of copies will not show who exported. The export goes on."""
    if _unsigned(newsroom):
        warn("Nobody is named for this export; add --who, so that the list of copies shows who exported it.")


def _unsigned(newsroom: "Newsroom") -> bool:
    return not (newsroom.people.alone() or newsroom.people.actor().name)


def as_typed(text: str) -> str:
    """An argument as text, also where the locale is not UTF-8. Raises UsageError where it is no UTF-8."""
    try:
        return os.fsencode(text).decode("utf-8")
    except UnicodeDecodeError as error:
        raise click.UsageError("What was typed is not in UTF-8; type it in a terminal that is.") from error


def on_one_line(text: str) -> str:
    """An argument for a field of one line: line ends and control characters become spaces."""
    typed = as_typed(text)
    return " ".join("".join(" " if category(letter) == "Cc" else letter for letter in typed).split())


def standard_input(limit: int) -> bytes:
    """At most `limit` + 1 bytes of standard input, so that the caller sees whether it is too long."""
    return sys.stdin.buffer.read(limit + 1)
