"""`newsdesk new`: a story from the command line."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newsdesk.cli.newsroom import STANDARD, as_json, as_typed, on_desk, on_one_line, standard_input
from newsdesk.cli.terminal import print_json, print_row, warn
from newsdesk.cli.times import typed

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.embargo import Embargo
    from newsdesk.domain.story import Content

# option, what it is; each is a field of the story as one types it in the window
FIELDS = (
    ("headline", "The headline."),
    ("kicker", "A line above the headline."),
    ("standfirst", "A paragraph between headline and body."),
    ("section", "The section it runs in."),
    ("byline", "The byline as it prints: “By A, B and C”, “City desk report”."),
    ("dateline", "Where it was filed: “Kabul”, or a whole dateline."),
    ("slug", "The working name; proposed from the headline if left out."),
    ("url-slug", "The name in the web address; proposed from the headline if left out."),
    ("language", "The language as a tag: en, fa, ps, ar …"),
    ("author", "The name in the author box."),
    ("bio", "The line under that name."),
    ("note-to-desk", "A note for colleagues; never exported."),
)

_LONG = frozenset({"bio", "note_to_desk"})


def _field_options(command: Callable[..., Any]) -> Callable[..., Any]:
    for name, told in reversed(FIELDS):
        command = click.option(f"--{name}", default="", metavar="TEXT", help=told)(command)
    return command


@click.command()
@_field_options
@click.option("--keyword", "keywords", multiple=True, metavar="WORD", help="A keyword; may be given several times.")
@click.option("--urgency", type=click.IntRange(1, 9), default=4, show_default=True, help="1 is a flash, 9 can wait.")
@click.option("--embargo", default="", metavar="TIME", help="Nothing leaves before: “2026-12-01 18:00” and its --zone.")
@click.option("--zone", default="", metavar="NAME", help="The time zone of the embargo: Asia/Kabul.")
@click.option("--embargo-source", default="", metavar="TEXT", help="Who asks for the embargo.")
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


def _content(newsroom: "Newsroom", body: str, given: dict[str, Any]) -> "Content":
    from newsdesk.domain.story import Author, Content

    names = [name.replace("-", "_") for name, _ in FIELDS]
    text: dict[str, Any] = {name: (as_typed if name in _LONG else on_one_line)(given[name]) for name in names}
    language = text["language"] or newsroom.settings.language
    author = Author(name=text.pop("author"), bio=text.pop("bio"))
    byline = newsroom.pages.byline(text.pop("byline"), language)
    dateline = newsroom.pages.dateline(text.pop("dateline"))
    return Content(
        **text | {"language": language},
        byline=byline,
        dateline=dateline,
        author=author,
        keywords=tuple(on_one_line(word) for word in given["keywords"]),
        urgency=given["urgency"],
        embargo=_embargo(given["embargo"], zone=given["zone"], source=on_one_line(given["embargo_source"])),
        body=body,
    )


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
