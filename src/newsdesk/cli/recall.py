"""`newsdesk recall`: the exported copies of stories, which of them are out of date, and exporting them again."""

from typing import TYPE_CHECKING, Any

import click

from newsdesk.cli.newsroom import as_json, as_typed, ask_who_exports, on_desk
from newsdesk.cli.story_json import instant
from newsdesk.cli.terminal import print_json, print_row, say_path, warn
from newsdesk.domain.exported_copy import Amiss, Freshness

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.exported_copy import CopyReport

_AMISS = {
    Amiss.EMBARGOED: "which is under embargo",
    Amiss.HELD: "which is held",
    Amiss.SPIKED: "which is spiked",
    Amiss.WITHDRAWN: "which is withdrawn",
    Amiss.CORRECTED: "which was corrected",
    Amiss.UNAPPROVED: "which is not approved",
    Amiss.CHANGED: "which has other words now",
}


@click.command()
@click.argument("story", required=False)
@click.option("--export-again", is_flag=True, help="Write every file that is stale or wrong again, where it lies.")
@as_json
@on_desk()
def recall(newsroom: "Newsroom", story: str | None, export_again: bool, as_json: bool) -> int:
    """List the exported copies of STORY: current, stale or wrong, format, place, when, by whom, headline, and which
    stories in its Check Also make it so.

    Without a STORY, list what is stale or wrong of the whole desk. With --export-again, print the files written; exit
    code 1 if one was not. The place is that of the main file; --json names the others as well.
    """
    held = newsroom.stories.find(as_typed(story)) if story is not None else None
    found = newsroom.recall.of(held.id) if held else newsroom.recall.stray()
    if export_again:
        return _again(newsroom, found, as_json=as_json)
    if as_json:
        print_json([_record(each) for each in found])
        return 0
    for each in found:
        copy = each.copy
        carries = "; ".join(
            f"carries “{other.headline}” in Check Also, {_AMISS[other.amiss]}" for other in each.carries
        )
        row = (each.fate.value, copy.format, copy.place, instant(copy.at), copy.who, each.headline)
        print_row(*row, *([carries] if carries else []))
    return 0


def _again(newsroom: "Newsroom", found: "tuple[CopyReport, ...]", *, as_json: bool) -> int:
    ask_who_exports(newsroom)
    stories = list(dict.fromkeys(each.copy.story for each in found))
    done = newsroom.recall.export_again(stories)
    for warning in done.warnings:
        warn(warning)
    if as_json:
        print_json([str(path) for path in done.files])
    else:
        for path in done.files:
            say_path(path)
    reports = (each for story in stories for each in newsroom.recall.of(story))
    return int(any(each.copy.is_file and each.fate is not Freshness.CURRENT for each in reports))


def _record(each: "CopyReport") -> dict[str, Any]:
    copy = each.copy
    return {
        "story": str(copy.story),
        "headline": each.headline,
        "fate": each.fate.value,
        "format": copy.format,
        "place": copy.place,
        "is_file": copy.is_file,
        "at": instant(copy.at),
        "who": copy.who,
        "revision": str(copy.revision) if copy.revision else None,
        "digest": copy.digest,
        "files": [{"place": file.place, "digest": file.digest} for file in copy.files],
        "notices": copy.notices,
        "proof": copy.proof,
        "stub": copy.stub,
        "carries": [
            {"story": str(other.story), "headline": other.headline, "amiss": other.amiss.value}
            for other in each.carries
        ],
    }
