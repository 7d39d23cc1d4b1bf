"""`newsdesk backup`, `restore`, `doctor`: back up a desk, restore it, check it."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsdesk.cli.newsroom import as_json, on_desk
from newsdesk.cli.terminal import print_json, print_row, say_path, warn

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.health_report import NewerContent


@click.command()
@click.argument("file", required=False, type=click.Path(dir_okay=False, readable=False, path_type=Path))
@click.option("--overwrite", is_flag=True, help="Replace a file that is there.")
@as_json
@on_desk()
def backup(newsroom: "Newsroom", file: Path | None, overwrite: bool, as_json: bool) -> None:
    """Back up the desk to FILE, or among its rolling backups, check every record of the copy, and print its path.

    Exit code 1 where records of the desk are damaged: the copy is made all the same, beside an older one of that name.
    """
    made = newsroom.keeping.backup(file, overwrite=overwrite)
    if as_json:
        print_json({"backup": str(made)})
    else:
        say_path(made)


@click.command()
@click.argument("file", required=False, type=click.Path(dir_okay=False, readable=False, path_type=Path))
@click.option("--undo", is_flag=True, help="Undo the last restore.")
@click.option(
    "--desk",
    type=click.Path(dir_okay=False, readable=False, path_type=Path),
    metavar="FILE",
    help="The desk to replace.",
)
@as_json
@click.pass_context
def restore(ctx: click.Context, file: Path | None, undo: bool, desk: Path | None, as_json: bool) -> None:
    """Replace the desk with the backup FILE. The desk as it was is kept among its backups; its path is printed.

    --undo brings back the desk that the last restore replaced, and keeps the present one in the same way.
    """
    from newsdesk.desk import opening

    if undo == (file is not None):
        raise click.UsageError("Name the FILE of a backup, or give --undo")
    if file is not None and not file.exists():
        raise click.ClickException(f"There is no backup at {file}; name the file of one")
    desk = desk or ctx.obj.desk
    done = opening.undo_restore(desk) if file is None else opening.restore(desk, file)
    if as_json:
        beyond = asdict(done.beyond) if done.kept else None
        print_json({"from": str(done.backup), "kept": str(done.kept) if done.kept else None, "beyond": beyond})
        return
    from newsdesk.cli.messages import as_argument

    warn(f"Put {done.backup} in the place of {done.desk}.")
    if done.kept:
        say_path(done.kept)
        undoing = f"newsdesk restore --undo --desk {as_argument(done.desk)}"
        warn(f"{_beyond(done.beyond)} “{undoing}” brings it back.")
    else:
        warn("There was no desk in its place, so nothing was taken away.")


def _beyond(beyond: "NewerContent") -> str:
    """What the replaced file holds and the restored one does not."""
    counts = {
        "story": beyond.stories,
        "version": beyond.revisions,
        "draft": beyond.drafts,
        "note": beyond.notes,
    }
    named = [f"{many} {what if many == 1 else _MANY[what]}" for what, many in counts.items() if many]
    if beyond.nothing:
        return "What was there held nothing that the backup lacks."
    held = f"What was there holds {', '.join(named)} more than the backup" if named else "What was there is kept"
    if beyond.whole:
        return f"{held}."
    return f"{held}, as far as it can be read; “newsdesk salvage” with the path above recovers what can be read of it."


_MANY = {"story": "stories", "version": "versions", "draft": "drafts", "note": "notes"}


@click.command()
@as_json
@on_desk()
def doctor(newsroom: "Newsroom", as_json: bool) -> int:
    """Check the desk for damage: ok or no, what was checked, what was found. Exit code 1 if anything is wrong."""
    checks = newsroom.keeping.doctor().checks
    if as_json:
        print_json([asdict(check) for check in checks])
    else:
        for check in checks:
            print_row("ok" if check.ok else "no", check.name, check.detail)
    return 0 if all(check.ok for check in checks) else 1
