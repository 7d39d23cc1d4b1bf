"""`newsdesk salvage`: recover what can be read of a damaged desk into a new one."""

from dataclasses import asdict
from pathlib import Path

import click

from newsdesk.cli.newsroom import as_json
from newsdesk.cli.terminal import print_json, say_path, warn
from newsdesk.domain.errors import NothingReadable
from newsdesk.domain.health_report import LossEntry, LossKind

_SHOWN = 20
_FILE = click.Path(dir_okay=False, readable=False, path_type=Path)
# singular and plural of each kind of record
_LOST = {
    LossKind.STORY: ("nothing of it could be read",) * 2,
    LossKind.WORDS: ("its words could not be read; what the list shows of it is kept as a draft",) * 2,
    LossKind.NEWEST: ("its newest version could not be read; the version before it is kept",) * 2,
    LossKind.VERSIONS: ("one older version could not be read", "{count} older versions could not be read"),
    LossKind.LETTERS: ("some letters of its words could not be read; they are marked �, and it is kept as a draft",)
    * 2,
    LossKind.DOUBTFUL: ("all of it is kept, but something in it is not as it was written; read it again",) * 2,
    LossKind.TYPED: ("its unsaved text could not be read",) * 2,
    LossKind.STANDING: ("its status could not be read; check it before you export the story",) * 2,
    LossKind.NOTES: ("one note could not be read", "{count} notes could not be read"),
    LossKind.HISTORY: (
        "one entry of its history could not be read",
        "{count} entries of its history could not be read",
    ),
    LossKind.NOTICES: ("one notice to readers could not be read", "{count} notices to readers could not be read"),
    LossKind.COPIES: ("one entry of its list of copies could not be read",) * 2,
    LossKind.FINDINGS: ("which check was ignored could not be read",) * 2,
    LossKind.UNSENT: ("what was typed into a field and not sent could not be read",) * 2,
    LossKind.PEOPLE: ("one person of the staff could not be read", "{count} people of the staff could not be read"),
    LossKind.AUTHORS: ("one author could not be read", "{count} authors could not be read"),
    LossKind.DICTIONARY: (
        "one word of the desk's own could not be read",
        "{count} words of the desk's own could not be read",
    ),
}


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
    from newsdesk import places, policy
    from newsdesk.desk import salvage

    desk = file or ctx.obj.desk or policy.read()[0].default_desk()
    try:
        done = salvage.salvage(desk, output or salvage.salvaged_name(desk), rescue_folders=places.rescue_folders())
    except NothingReadable:
        if as_json:
            print_json(
                {
                    "desk": None,
                    "source": str(desk),
                    "stories": 0,
                    "seen": 0,
                    "counts": {},
                    "newest": None,
                    "other": None,
                    "lost": [],
                }
            )
        raise
    if as_json:
        print_json(
            {
                "desk": str(done.path),
                "source": str(done.source),
                "stories": done.stories,
                "seen": done.seen,
                "counts": done.counts,
                "newest": done.newest.isoformat(),
                "other": str(done.other) if done.other else None,
                "lost": [asdict(loss) for loss in done.lost],
            }
        )
        return 1 if done.lost else 0
    say_path(done.path)
    counts = ", ".join(f"{many} {what}" for what, many in done.counts.items() if what != "stories" and many)
    warn(f"Recovered {done.stories} of {done.seen} stories, with {counts or 'nothing else'}; {desk} is left as it is.")
    if done.source != desk:
        warn(f"It was read from {done.source}, the copy that Newsdesk kept when another program changed the file.")
    if done.other:
        warn(f"{done.other} has more stories, but none that is newer; “newsdesk salvage” reads it too.")
    for loss in done.lost[:_SHOWN]:
        warn(f"{_whose(loss)}: {_LOST[loss.what][loss.count > 1].format(count=loss.count)}.")
    if len(done.lost) > _SHOWN:
        warn(f"And {len(done.lost) - _SHOWN} more; --json names them all.")
    return 1 if done.lost else 0


def _whose(loss: LossEntry) -> str:
    if not loss.story:
        return "The desk"
    return f"“{loss.headline}”" if loss.headline else f"Story {loss.story}"
