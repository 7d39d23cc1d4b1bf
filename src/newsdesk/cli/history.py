"""`newsdesk history`: a story's revisions, and what changed between two."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from newsdesk.cli.desk import as_json, as_typed, on_desk, print_json, print_row
from newsdesk.cli.records import instant

if TYPE_CHECKING:
    from newsdesk.desk.differences import Difference
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.revision import RevisionNote

_MARKS = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
_SHORTEST_PREFIX = 4


@click.command()
@click.argument("story")
@click.argument("revisions", nargs=-1, metavar="[REV [REV]]")
@as_json
@on_desk()
def history(newsroom: "Newsroom", story: str, revisions: tuple[str, ...], as_json: bool) -> None:
    """List a story's revisions: number, id, when, why, who, words, headline.

    With REV (a number or an id), show what changed from it to the newest; with two, from the first to the second.
    """
    if len(revisions) > 2:
        raise click.UsageError("Name one revision or two.")
    notes = newsroom.revisions.history(newsroom.stories.find(as_typed(story)).id)
    if revisions:
        _changed(newsroom, notes, revisions, as_json=as_json)
    else:
        _list(notes, as_json=as_json)


def _list(notes: "tuple[RevisionNote, ...]", *, as_json: bool) -> None:
    if as_json:
        print_json([_record(note, len(notes) - place) for place, note in enumerate(notes)])
        return
    for place, note in enumerate(notes):
        print_row(len(notes) - place, note.id, instant(note.when), note.why, note.who, note.words, note.headline)


def _record(note: "RevisionNote", number: int) -> dict[str, Any]:
    return {
        "number": number,
        "id": str(note.id),
        "parents": [str(parent) for parent in note.parents],
        "when": instant(note.when),
        "who": note.who,
        "why": note.why,
        "words": note.words,
        "headline": note.headline,
    }


def _changed(
    newsroom: "Newsroom", notes: "tuple[RevisionNote, ...]", revisions: tuple[str, ...], *, as_json: bool
) -> None:
    from newsdesk.desk.differences import differences

    before = newsroom.revisions.get(_revision(notes, revisions[0])).content
    after = newsroom.revisions.get(_revision(notes, revisions[1]) if revisions[1:] else notes[0].id).content
    found = differences(before, after)
    if as_json:
        print_json([_difference(each) for each in found])
        return
    for each in found:
        words = " ".join(_MARKS[part.kind].format(part.text) for part in each.parts)
        click.echo(f"{each.place}: {words}")


def _difference(each: "Difference") -> dict[str, Any]:
    return {"field": each.field, "paragraph": each.paragraph, "before": each.before, "after": each.after}


def _revision(notes: "tuple[RevisionNote, ...]", ref: str) -> UUID:
    if ref.isdecimal() and 1 <= int(ref) <= len(notes):
        return notes[len(notes) - int(ref)].id
    wanted = ref.lower()
    ids = [note.id for note in notes if len(wanted) >= _SHORTEST_PREFIX and str(note.id).startswith(wanted)]
    if len(ids) == 1:
        return ids[0]
    raise click.BadParameter(f"“{ref}” names no one revision; “newsdesk history STORY” lists them.", param_hint="REV")
