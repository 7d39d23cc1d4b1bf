"""`newsdesk backup`, `restore`, `doctor`: copies of the desk, the way back, its health."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsdesk.cli.desk import as_json, on_desk, print_json, print_row
from newsdesk.cli.terminal import say_path

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom


@click.command()
@click.argument("file", required=False, type=click.Path(dir_okay=False, readable=False, path_type=Path))
@click.option("--overwrite", is_flag=True, help="Replace a file that is there.")
@as_json
@on_desk()
def backup(newsroom: "Newsroom", file: Path | None, overwrite: bool, as_json: bool) -> None:
    """Make a verified copy of the desk in FILE, or among its rolling backups, and print where it is."""
    made = newsroom.keeping.backup(file, overwrite=overwrite)
    if as_json:
        print_json({"backup": str(made)})
    else:
        say_path(made)


@click.command()
@click.argument("file", type=click.Path(dir_okay=False, readable=False, path_type=Path))
@click.option(
    "--desk",
    type=click.Path(dir_okay=False, readable=False, path_type=Path),
    metavar="FILE",
    help="The desk to replace.",
)
@as_json
@click.pass_context
def restore(ctx: click.Context, file: Path, desk: Path | None, as_json: bool) -> None:
    """Put the backup FILE in the place of the desk. What was there is kept beside it; its path is printed."""
    from newsdesk.desk.opening import restore as put_back

    if not file.exists():
        raise click.ClickException(f"There is no backup at {file}; name the file of one")
    kept = put_back(desk or ctx.obj.desk, file)
    if as_json:
        print_json({"kept": str(kept) if kept else None})
    elif kept:
        say_path(kept)


@click.command()
@as_json
@on_desk()
def doctor(newsroom: "Newsroom", as_json: bool) -> int:
    """Check the health of the desk: ok or no, what was looked at, what was found. Exit code 1 if anything is wrong."""
    checks = newsroom.keeping.doctor().checks
    if as_json:
        print_json([asdict(check) for check in checks])
    else:
        for check in checks:
            print_row("ok" if check.ok else "no", check.name, check.detail)
    return 0 if all(check.ok for check in checks) else 1
