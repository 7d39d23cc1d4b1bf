"""`newsdesk formats`: the formats that can be read and written."""

from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from newsdesk.cli.newsroom import as_json
from newsdesk.cli.terminal import print_json, print_row

if TYPE_CHECKING:
    from newsdesk.desk.exchange import FormatInfo


@click.command()
@as_json
def formats(as_json: bool) -> None:
    """List the formats: key, reads or writes, file name endings, name."""
    from newsdesk.desk.opening import all_formats

    known = all_formats()
    if as_json:
        print_json([asdict(form) for form in known])
        return
    for form in known:
        print_row(form.key, _done(form), " ".join(form.suffixes), form.label)


def _done(form: "FormatInfo") -> str:
    return ", ".join(verb for verb, does in (("read", form.reads), ("write", form.writes)) if does)
