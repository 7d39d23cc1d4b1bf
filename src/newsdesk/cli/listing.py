"""`newsdesk list`: the stories of the desk, or those that a search finds."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from newsdesk.cli.newsroom import as_json, as_typed, on_desk
from newsdesk.cli.story_json import listed
from newsdesk.cli.terminal import print_json, print_row
from newsdesk.cli.times import typed
from newsdesk.domain.status import Status

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.story_list import StoryQuery, StoryRow

_PAGE = 200


@click.command("list")
@click.argument("query", default="")
@click.option("--status", type=click.Choice([status.value for status in Status]), help="Only stories that stand so.")
@click.option("--section", default="", metavar="NAME", help="Only stories of this section.")
@click.option(
    "--queue",
    type=click.Choice([status.value for status in Status]),
    help="Only stories that wait there, as they are taken up: urgent ones first, then the longest waiting.",
)
@click.option("--mine", is_flag=True, help="Only your drafts and what was sent back to you.")
@click.option(
    "--since", default="", metavar="TIME", help="Only what was changed since: “2026-12-01”, “2026-12-01 18:00”."
)
@click.option("--limit", type=click.IntRange(min=0), default=50, show_default=True, metavar="N", help="0 for all.")
@as_json
@on_desk(reads=True)
def list_(newsroom: "Newsroom", limit: int, as_json: bool, **asked: Any) -> None:
    """List stories, newest first: id, status, words, slug, headline. QUERY searches them: words, "a phrase"."""
    rows = _rows(newsroom, _query(newsroom, **asked), limit)
    if as_json:
        print_json([listed(newsroom, row) for row in rows])
        return
    for row in rows:
        status = "unreadable" if row.unreadable else row.status.value
        print_row(row.id, status, row.words, row.slug, row.headline)


def _query(
    newsroom: "Newsroom", *, query: str, status: str | None, queue: str | None, section: str, mine: bool, since: str
) -> "StoryQuery":
    from newsdesk.domain.story_list import ListOrder, StoryQuery

    if status and queue:
        raise click.UsageError("Give --status or --queue.")
    name = newsroom.people.actor().name
    if mine and not name:
        raise click.UsageError("Say who you are with --who.")
    return StoryQuery(
        text=as_typed(query),
        status=Status(status) if status else None,
        queue=Status(queue) if queue else None,
        section=as_typed(section),
        mine=name if mine else "",
        since=typed(since, hint="--since")[0] if since else None,
        order=ListOrder.WAITING if queue else ListOrder.NEWEST,
    )


def _rows(newsroom: "Newsroom", query: "StoryQuery", limit: int) -> "Iterator[StoryRow]":
    after, remaining = None, limit
    while True:
        page = newsroom.stories.page(query, after=after, limit=min(_PAGE, remaining) if limit else _PAGE)
        yield from page.rows
        after, remaining = page.after, remaining - len(page.rows)
        if after is None or (limit and remaining <= 0):
            return
