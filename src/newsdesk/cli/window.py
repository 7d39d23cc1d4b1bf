"""Opening the window at a story. The window itself is passed in: this room knows no Qt."""

import click

from newsdesk.cli.desk import as_typed, opened


@click.command("open")
@click.argument("story")
@click.pass_context
def open_(ctx: click.Context, story: str) -> int:
    """Open the window at a story."""
    with opened(ctx.obj.desk, create=False) as newsroom:
        found = newsroom.stories.find(as_typed(story)).id
    code: int = ctx.obj.window(ctx.obj.desk, found)
    return code
