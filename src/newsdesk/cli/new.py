"""`newsdesk new`: a story from the command line."""

from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsdesk.cli.newsroom import STANDARD, as_json, as_typed, on_desk, on_one_line, standard_input
from newsdesk.cli.terminal import print_json, print_row, warn
from newsdesk.cli.times import typed
from newsdesk.domain.fields import SHEET, Field, FieldType
from newsdesk.domain.story import Author, Content

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.embargo import Embargo

Options = tuple[Callable[[Callable[..., Any]], Callable[..., Any]], ...]


def _text_option(field: Field) -> Options:
    return (click.option(f"--{_named(field)}", default="", metavar="TEXT", help=field.option),)


def _author_options(field: Field) -> Options:
    return *_text_option(field), click.option("--bio", default="", metavar="TEXT", help="The line under that name.")


def _list_option(field: Field) -> Options:
    one = f"--{_named(field).removesuffix('s')}"
    return (click.option(one, field.name, multiple=True, metavar="WORD", help=field.option),)


def _number_option(field: Field) -> Options:
    usual: int = getattr(Content(), field.name)
    number = click.IntRange(1, 9)
    return (click.option(f"--{_named(field)}", type=number, default=usual, show_default=True, help=field.option),)


def _embargo_options(field: Field) -> Options:
    return (
        click.option(f"--{_named(field)}", default="", metavar="TIME", help=field.option),
        click.option("--zone", default="", metavar="NAME", help="The time zone of the embargo: Asia/Kabul."),
        click.option("--embargo-source", default="", metavar="TEXT", help="Who asks for the embargo."),
    )


def _named(field: Field) -> str:
    return field.name.replace("_", "-")


_OPTIONS: Mapping[FieldType, Callable[[Field], Options]] = {
    FieldType.AUTHOR: _author_options,
    FieldType.LIST: _list_option,
    FieldType.NUMBER: _number_option,
    FieldType.EMBARGO: _embargo_options,
}
_TYPED = tuple(field for field in SHEET if field.option)


def _field_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """An option, or several, for each field, in the order of the sheet."""
    options = [each for field in _TYPED for each in _OPTIONS.get(field.type, _text_option)(field)]
    for option in reversed(options):
        command = option(command)
    return command


@click.command()
@_field_options
@click.option("--body", metavar="FILE|-", help="Markdown from a file, or - for standard input.")
@as_json
@on_desk(create=True)
def new(newsroom: "Newsroom", body: str | None, as_json: bool, **given: Any) -> None:
    """Put a new story on the desk, and print its id, slug and headline."""
    content = _content(newsroom, _body(newsroom, body), given)
    (created,) = newsroom.stories.new(content).created
    made = newsroom.stories.get(created)
    names = {"id": str(made.id), "slug": made.content.slug, "headline": made.content.headline}
    if as_json:
        print_json(names)
    else:
        print_row(*names.values())


def _content(newsroom: "Newsroom", body: str, given: dict[str, Any]) -> Content:
    """The story of the options; the language comes first, since a byline is read in it."""
    language = on_one_line(given["language"]) or newsroom.settings.language
    typed = given | {"language": language}
    return Content(**{field.name: _VALUES[field.type](newsroom, field, typed) for field in _TYPED}, body=body)


def _line(_: "Newsroom", field: Field, given: dict[str, Any]) -> str:
    return on_one_line(given[field.name])


def _author(_: "Newsroom", field: Field, given: dict[str, Any]) -> Author:
    return Author(name=on_one_line(given[field.name]), bio=as_typed(given["bio"]))


def _value_of_embargo(_: "Newsroom", field: Field, given: dict[str, Any]) -> "Embargo | None":
    return _embargo(given[field.name], zone=given["zone"], source=on_one_line(given["embargo_source"]))


_VALUES: Mapping[FieldType, Callable[["Newsroom", Field, dict[str, Any]], Any]] = {
    FieldType.LINE: _line,
    FieldType.TAG: _line,
    FieldType.PROSE: lambda _, field, given: as_typed(given[field.name]),
    FieldType.LIST: lambda _, field, given: tuple(on_one_line(word) for word in given[field.name]),
    FieldType.NUMBER: lambda _, field, given: given[field.name],
    FieldType.BYLINE: lambda newsroom, field, given: newsroom.pages.byline(
        on_one_line(given[field.name]), given["language"]
    ),
    FieldType.DATELINE: lambda newsroom, field, given: newsroom.pages.dateline(on_one_line(given[field.name])),
    FieldType.AUTHOR: _author,
    FieldType.EMBARGO: _value_of_embargo,
}


def _body(newsroom: "Newsroom", source: str | None) -> str:
    if source is None:
        return ""
    from newsdesk.desk.imports import LARGEST

    exchange = newsroom.exchange
    data = standard_input(LARGEST) if source == STANDARD else exchange.read(Path(source))
    text, warnings = exchange.text_of(data)
    for told in warnings:
        warn(told)
    return text.rstrip("\n")


def _embargo(text: str, *, zone: str, source: str) -> "Embargo | None":
    from newsdesk.domain.embargo import Embargo

    if not text:
        if zone or source:
            raise click.UsageError("Say until when nothing leaves, with --embargo.")
        return None
    if not (zone or _has_offset(text)):
        raise click.BadParameter(
            "say by which clock: --zone Asia/Kabul, or as 2026-03-01T09:00+04:30.", param_hint="--embargo"
        )
    until, name = typed(text, zone, hint="--embargo")
    return Embargo(until=until, zone=name, source=source)


def _has_offset(text: str) -> bool:
    """Whether the time says how far its clock is from UTC; what is no time is for `typed` to refuse."""
    try:
        return datetime.fromisoformat(text.strip()).tzinfo is not None
    except ValueError:
        return True
