"""`newsdesk show`: all fields of a story."""

from typing import TYPE_CHECKING, Any

import click

from newsdesk.cli.newsroom import as_json, as_typed, on_desk
from newsdesk.cli.story_json import whole
from newsdesk.cli.terminal import print_json, say, warn
from newsdesk.domain.errors import RowUnreadable

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.story import Story


@click.command()
@click.argument("story")
@as_json
@on_desk(reads=True)
def show(newsroom: "Newsroom", story: str, as_json: bool) -> None:
    """Show all fields of a story, its body last."""
    held = newsroom.stories.find(as_typed(story))
    record = whole(newsroom, held)
    _tell_of_draft(newsroom, held)
    if as_json:
        print_json(record)
        return
    body = record.pop("body")
    for name, value in record.items():
        for line in _lines(value):
            say(f"{name}: {line}")
    say(f"\n{body}")


def _tell_of_draft(newsroom: "Newsroom", story: "Story") -> None:
    """Say that newer words than the printed ones lie beside them; of a story never saved, they are what is printed."""
    if story.head is None:
        return
    try:
        draft = newsroom.drafts.get(story.id)
    except RowUnreadable:
        warn("A draft lies beside this revision, and it cannot be read; “newsdesk doctor” says more.")
        return
    if draft is not None and draft.content != story.content:
        warn("A draft with newer words lies beside this revision; open the story in the window to read and save it.")


def _lines(value: Any) -> list[str]:
    """A field in words: nothing for an empty one, a line for each entry of a list."""
    if isinstance(value, list):
        return [line for each in value for line in _lines(each)]
    if isinstance(value, dict):
        told = value.get("text", value.get("headline"))
        parts = [told] if told is not None else value.values()
        return [line] if (line := " — ".join(str(part) for part in parts if part)) else []
    return [str(value)] if value not in ("", None) else []
