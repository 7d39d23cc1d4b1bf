"""`newsdesk import`: files into stories."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsdesk.cli.messages import sentence
from newsdesk.cli.newsroom import STANDARD, as_json, on_desk, standard_input
from newsdesk.cli.story_json import named
from newsdesk.cli.terminal import print_json, print_row, warn
from newsdesk.domain.errors import FormatError, UnknownFormat

if TYPE_CHECKING:
    from newsdesk.desk.exchange import ImportedStory
    from newsdesk.desk.newsroom import Newsroom


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--format", "format_key", default="", metavar="KEY", help="What the files are, if it is not guessed.")
@as_json
@on_desk(create=True)
def import_(newsroom: "Newsroom", files: tuple[str, ...], format_key: str, as_json: bool) -> int:
    """Bring stories in from files (- is standard input), and print each one's id, slug and headline.

    A file comes in whole or not at all; one that cannot be read does not stop the others.
    """
    imported: list[ImportedStory] = []
    failed = 0
    for file in files:
        try:
            imported += _bring_in(newsroom, file, format_key, quiet=as_json)
        except (FormatError, UnknownFormat) as error:
            warn(sentence(error))
            failed = 1
    if as_json:
        print_json([named(story) for story in imported])
    return failed


def _bring_in(newsroom: "Newsroom", file: str, format_key: str, *, quiet: bool) -> "tuple[ImportedStory, ...]":
    from newsdesk.desk.imports import LARGEST

    exchange = newsroom.exchange
    if file == STANDARD:
        stories = exchange.import_data(standard_input(LARGEST), format_key=format_key).stories
    else:
        stories = exchange.import_files([Path(file)], format_key=format_key).stories
    for story in stories:
        for warning in story.warnings:
            warn(f"{story.source}: {warning}" if story.source else warning)
        if not quiet:
            print_row(story.id, story.slug, story.headline)
    return stories
