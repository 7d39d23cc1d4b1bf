"""`newsdesk corrections`: the page of all notices to readers (corrections, clarifications, updates, withdrawals)."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from newsdesk.cli.newsroom import STANDARD, as_json, ask_who_exports, on_desk
from newsdesk.cli.terminal import print_file, print_json, say_path

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom


@click.command()
@click.option("--format", "format_key", type=click.Choice(["text", "html"]), default="text", show_default=True)
@click.option("--output", default=STANDARD, metavar="FILE|-", help="Where to; standard output if left out.")
@click.option("--overwrite", is_flag=True, help="Replace a file that is there.")
@as_json
@on_desk()
def corrections(
    newsroom: "Newsroom", format_key: Literal["text", "html"], output: str, overwrite: bool, as_json: bool
) -> None:
    """Print the corrections page, or write it to a file and print its path.

    What is printed is recorded as an exported copy, as any export is.

    With --json, print its notices as a list; with a file, the file's path.
    """
    ask_who_exports(newsroom)
    if output == STANDARD:
        print_file(newsroom.notices.page("json" if as_json else format_key, place="standard output"))
        return
    newsroom.notices.export_page(Path(output), format_key=format_key, overwrite=overwrite)
    if as_json:
        print_json({"file": output})
    else:
        say_path(output)
