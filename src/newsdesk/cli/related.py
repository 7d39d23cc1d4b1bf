"""`newsdesk related`: the Check Also list under a story."""

from typing import TYPE_CHECKING
from uuid import UUID

import click

from newsdesk.cli.newsroom import as_json, as_typed, on_desk, on_one_line
from newsdesk.cli.story_json import entries, named
from newsdesk.cli.terminal import print_json, print_row

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.related import Related

_PLACE = click.IntRange(min=1)


class RelatedCommands(click.Group):
    """Group of the verbs. An option in the place of a verb belongs to `list`."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args[0].startswith("-"):
            return "list", list_, args
        return super().resolve_command(ctx, args)


@click.group(cls=RelatedCommands, invoke_without_command=True, subcommand_metavar="[add|remove|move|suggest] ...")
@click.argument("story")
@click.pass_context
def related(ctx: click.Context, story: str) -> None:
    """List the Check Also of STORY; with a verb, change it. Entries are counted from 1."""
    ctx.obj.story = as_typed(story)
    if ctx.invoked_subcommand is None:
        ctx.invoke(list_, as_json=False, desk=None, who="")


@related.command("list")
@as_json
@on_desk()
def list_(newsroom: "Newsroom", as_json: bool) -> None:
    """List the entries: place, headline, the line that prints."""
    _print(newsroom, _story(newsroom), as_json=as_json)


@related.command()
@click.argument("other", required=False)
@click.option("--headline", default="", help="The headline of an outside story.")
@click.option("--url", default="", help="Its address.")
@click.option("--byline", default="", help="Its byline.")
@click.option("--dateline", default="", help="Its dateline.")
@click.option("--excerpt", default="", help="Its opening words; end them with … if more follow.")
@click.option("--at", "place", type=_PLACE, help="The place in the list; the end if left out.")
@as_json
@on_desk()
def add(newsroom: "Newsroom", other: str | None, place: int | None, as_json: bool, **given: str) -> None:
    """Add OTHER, a story of this desk, or an outside one by its headline and address."""
    story = _story(newsroom)
    outside = {name: on_one_line(value) for name, value in given.items()}
    if (other is None) == (not outside["headline"]):
        raise click.UsageError("Name a story of this desk, or give the --headline of an outside one.")
    entry = _desk_entry(newsroom, as_typed(other)) if other else _outside_entry(newsroom, outside)
    _once(newsroom, story, entry)
    newsroom.related.add(story, entry, at=place and place - 1)
    _print(newsroom, story, as_json=as_json)


@related.command()
@click.argument("place", type=_PLACE)
@as_json
@on_desk()
def remove(newsroom: "Newsroom", place: int, as_json: bool) -> None:
    """Remove the entry at PLACE."""
    story = _story(newsroom)
    _within(newsroom, story, place)
    newsroom.related.remove(story, place - 1)
    _print(newsroom, story, as_json=as_json)


@related.command()
@click.argument("place", type=_PLACE)
@click.argument("to", type=_PLACE)
@as_json
@on_desk()
def move(newsroom: "Newsroom", place: int, to: int, as_json: bool) -> None:
    """Move the entry at PLACE to the place TO."""
    story = _story(newsroom)
    _within(newsroom, story, place, to)
    newsroom.related.move(story, place - 1, to - 1)
    _print(newsroom, story, as_json=as_json)


@related.command()
@click.option("--limit", type=click.IntRange(1, 50), default=6, show_default=True, metavar="N")
@as_json
@on_desk()
def suggest(newsroom: "Newsroom", limit: int, as_json: bool) -> None:
    """Suggest stories of this desk that are like STORY, best first."""
    story = newsroom.stories.get(_story(newsroom))
    found = newsroom.related.suggest(story.content, story=story.id, limit=limit)
    if as_json:
        print_json([named(each.row) | {"excerpt": each.excerpt} for each in found])
        return
    for each in found:
        print_row(each.row.id, each.row.slug, each.row.headline, each.excerpt)


def _story(newsroom: "Newsroom") -> UUID:
    return newsroom.stories.find(click.get_current_context().obj.story).id


def _desk_entry(newsroom: "Newsroom", other: str) -> "Related":
    from newsdesk.domain.related import Related

    return Related(story=newsroom.stories.find(other).id)


def _outside_entry(newsroom: "Newsroom", given: dict[str, str]) -> "Related":
    from newsdesk.domain.related import Related

    return Related(
        headline=given["headline"],
        url=given["url"],
        byline=newsroom.pages.byline(given["byline"], newsroom.settings.language),
        dateline=newsroom.pages.dateline(given["dateline"]),
        excerpt=given["excerpt"],
    )


def _once(newsroom: "Newsroom", story: UUID, entry: "Related") -> None:
    if entry.story == story:
        raise click.ClickException("A story cannot stand under itself; name another")
    listed = newsroom.stories.get(story).content.related
    if entry.story and entry.story in {each.story for each in listed}:
        raise click.ClickException("That story is in the list already; “newsdesk related STORY” shows it")


def _within(newsroom: "Newsroom", story: UUID, *places: int) -> None:
    there = len(newsroom.stories.get(story).content.related)
    if max(places) > there:
        raise click.UsageError(f"The list has {there} entries; “newsdesk related STORY” shows their places.")


def _print(newsroom: "Newsroom", story: UUID, *, as_json: bool) -> None:
    held = newsroom.stories.get(story)
    if as_json:
        print_json(entries(newsroom, held))
        return
    for place, box in enumerate(newsroom.related.boxes(held.content), 1):
        print_row(place, box.headline, box.excerpt)
