"""Opens the window at a story or on a desk file. The window is passed in, since cli/ may not import Qt."""

from pathlib import Path

import click
from click.core import ParameterSource

from newsdesk.cli.newsroom import as_typed, desk_newsroom
from newsdesk.desk.archive_file import named_desk
from newsdesk.domain.errors import ArchiveMissing


@click.command("open")
@click.argument("story", metavar="STORY|FILE")
@click.pass_context
def open_(ctx: click.Context, story: str) -> int:
    """Open the window at a story, or on the desk in a file."""
    if desk := _desk_file(ctx, story):
        shown: int = ctx.obj.window(desk, None)
        return shown
    with desk_newsroom(ctx.obj.desk, create=False) as newsroom:
        found = newsroom.stories.find(as_typed(story)).id
    code: int = ctx.obj.window(ctx.obj.desk, found)
    return code


def _desk_file(ctx: click.Context, argument: str) -> Path | None:
    """Path of a desk file, None for a story. It overrides NEWSDESK_DESK; together with --desk it is wrong usage."""
    try:
        desk = named_desk(argument)
    except ArchiveMissing as error:
        raise click.ClickException(f"There is no desk file at {error.path}; see that its name is right") from error
    if desk and ctx.parent and ctx.parent.get_parameter_source("desk") is ParameterSource.COMMANDLINE:
        raise click.UsageError("Two desks are named; name one", ctx)
    return desk
