"""`newsdesk salvage`: recover what can be read of a damaged desk into a new one."""

from dataclasses import asdict
from pathlib import Path

import click

from newsdesk.cli.desk import as_json
from newsdesk.cli.terminal import print_json, say_path, warn

_SHOWN = 20
_FILE = click.Path(dir_okay=False, readable=False, path_type=Path)


@click.command()
@click.argument("file", required=False, type=_FILE)
@click.option("--output", type=_FILE, metavar="NEW.newsdesk", help="The new desk; beside FILE if left out.")
@as_json
@click.pass_context
def salvage(ctx: click.Context, file: Path | None, output: Path | None, as_json: bool) -> int:
    """Recover every story, note and draft that can be read in FILE, your own desk if left out, into a new desk.

    FILE is left as it is. Prints the new desk; what was recovered, and what was not, is told on standard error. Exit
    code 1 where something is lost.
    """
    from newsdesk import policy
    from newsdesk.desk import salvaging

    desk = file or ctx.obj.desk or policy.read()[0].default_desk()
    done = salvaging.salvage(desk, output or salvaging.salvaged_name(desk))
    if as_json:
        print_json(
            {
                "desk": str(done.path),
                "stories": done.stories,
                "seen": done.seen,
                "counts": done.counts,
                "lost": [asdict(row) for row in done.lost],
            }
        )
        return 1 if done.lost else 0
    say_path(done.path)
    counts = ", ".join(f"{many} {what}" for what, many in done.counts.items() if what != "stories" and many)
    warn(f"Recovered {done.stories} of {done.seen} stories, with {counts or 'nothing else'}.")
    for row in done.lost[:_SHOWN]:
        warn(f"Not whole: {row}.")
    if len(done.lost) > _SHOWN:
        warn(f"And {len(done.lost) - _SHOWN} more; --json names them all.")
    return 1 if done.lost else 0
