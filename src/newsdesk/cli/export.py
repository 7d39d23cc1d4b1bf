"""`newsdesk export`: stories into files."""

import os
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

import click

from newsdesk.cli.newsroom import STANDARD, as_json, as_typed, ask_who_exports, on_desk
from newsdesk.cli.terminal import print_file, print_json, say_path, warn

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom


@click.command()
@click.argument("stories", nargs=-1, required=True, metavar="STORY...")
@click.option("--format", "format_key", required=True, metavar="KEY", help="“newsdesk formats” lists them.")
@click.option(
    "--output",
    default=".",
    metavar="FILE|FOLDER|-",
    help="Where to; - is standard output. The current folder if left out.",
)
@click.option("--overwrite", is_flag=True, help="Replace files that are there.")
@click.option("--working", "--proof", is_flag=True, help="The newest saved words, as a proof, not the cleared version.")
@click.option("--stub", is_flag=True, help="Of a withdrawn story, the stub that stays at its address.")
@as_json
@on_desk(reads=True)
def export(
    newsroom: "Newsroom",
    stories: tuple[str, ...],
    format_key: str,
    output: str,
    overwrite: bool,
    working: bool,
    stub: bool,
    as_json: bool,
) -> None:
    """Write stories to files, and print the path of each. A folder's files are named by the stories' web names.

    Where a format gives several files, the others lie in a folder beside the story's main file, named after it.

    On a desk of two or more, what no editor approved leaves as a marked proof alone.
    """
    ask_who_exports(newsroom)
    ids = list(dict.fromkeys(newsroom.stories.find(as_typed(story)).id for story in stories))
    if output == STANDARD:
        _to_standard_output(newsroom, ids, format_key, working=working, stub=stub)
        return
    folder, file = _place(output, many=len(ids) > 1)
    done = newsroom.exchange.export(
        ids, format_key=format_key, folder=folder, file=file, overwrite=overwrite, working=working, stub=stub
    )
    for warning in done.warnings:
        warn(warning)
    if as_json:
        print_json(
            [
                {"story": str(each.story), "file": str(each.files[0]), "files": [str(path) for path in each.files]}
                for each in done.written
            ]
        )
        return
    for path in done.files:
        say_path(path)


def _to_standard_output(newsroom: "Newsroom", ids: list[UUID], format_key: str, *, working: bool, stub: bool) -> None:
    if len(ids) > 1:
        raise click.UsageError("Standard output takes one story; give --output a folder for several.")
    done = newsroom.exchange.rendered(ids[0], format_key, working=working, stub=stub)
    for warning in done.warnings:
        warn(warning)
    newsroom.exchange.record_exit(done.record, place="standard output")
    print_file(done.data)


def _place(output: str, *, many: bool) -> tuple[Path | None, Path | None]:
    """Folder or file: several stories, an existing folder and a closing slash mean a folder."""
    path = Path(output)
    if many or path.is_dir() or output.endswith(("/", os.sep)):
        return path, None
    return None, path
