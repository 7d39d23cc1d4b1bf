"""`newsdesk history`: a story's revisions, its acts, and the differences between two revisions."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from newsdesk.cli.newsroom import as_json, as_typed, on_desk, require_person
from newsdesk.cli.story_json import instant
from newsdesk.cli.terminal import print_json, print_row, say
from newsdesk.cli.workflow import act_record

if TYPE_CHECKING:
    from newsdesk.desk.differences import Difference, WordChange
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.revision import RevisionNote

_MARKS = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
_KINDS = {"added": " (new)", "removed": " (gone)", "moved": " (moved from {})"}
_SHORTEST_PREFIX = 4


@click.command()
@click.argument("story")
@click.argument("revisions", nargs=-1, metavar="[REV [REV]]")
@click.option(
    "--acts", is_flag=True, help="List what was done with it instead: id, when, what, who, from where to where, why."
)
@click.option("--since-filed", is_flag=True, help="Show what changed since its reporter last filed it.")
@click.option("--restore", is_flag=True, help="Make REV the newest again, as a new revision.")
@as_json
@on_desk(reads=True)
def history(
    newsroom: "Newsroom",
    story: str,
    revisions: tuple[str, ...],
    acts: bool,
    since_filed: bool,
    restore: bool,
    as_json: bool,
) -> None:
    """List a story's revisions: number, id, when, why, who, words, headline.

    With REV (a number or an id), show what changed from it to the newest; with two, from the first to the second:
    [-what went-]{+what came+}, by word; paragraphs and links that moved are told as moved.
    """
    if len(revisions) > 2 or (acts + since_filed + bool(revisions)) > 1:
        raise click.UsageError("Name one revision or two, or give one of --acts and --since-filed.")
    if restore and len(revisions) != 1:
        raise click.UsageError("Name the one revision that is to be restored.")
    held = newsroom.stories.named(as_typed(story))
    if acts:
        _acts(newsroom, held, as_json=as_json)
        return
    if since_filed:
        between = newsroom.revisions.since_filed(held)
        _changed(newsroom, between, as_json=as_json)
        return
    notes = newsroom.revisions.history(held)
    if restore:
        require_person(newsroom)
        newsroom.revisions.restore(held, revision_of(notes, revisions[0]))
        _list(newsroom.revisions.history(held), as_json=as_json)
    elif revisions:
        before = revision_of(notes, revisions[0])
        after = revision_of(notes, revisions[1]) if revisions[1:] else notes[0].id
        _changed(newsroom, (before, after), as_json=as_json)
    else:
        _list(notes, as_json=as_json)


def _acts(newsroom: "Newsroom", story: UUID, *, as_json: bool) -> None:
    records = [act_record(act) for act in newsroom.moves.acts(story)]
    if as_json:
        print_json(records)
        return
    for act in records:
        print_row(act["id"], act["at"], act["verb"], act["who"], act["from"], act["to"], act["reason"])


def _list(notes: "tuple[RevisionNote, ...]", *, as_json: bool) -> None:
    if as_json:
        print_json([_record(note, len(notes) - place) for place, note in enumerate(notes)])
        return
    for place, note in enumerate(notes):
        print_row(len(notes) - place, note.id, instant(note.when), note.why, note.who, note.words, _headline(note))


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
        "unreadable": note.unreadable or None,
    }


def _headline(note: "RevisionNote") -> str:
    return f"{note.headline} (cannot be read)" if note.unreadable else note.headline


def _changed(newsroom: "Newsroom", between: tuple[UUID, UUID] | None, *, as_json: bool) -> None:
    found = _differences(newsroom, *between) if between else ()
    if as_json:
        print_json([_difference(each) for each in found])
        return
    for each in found:
        say(f"{each.place}{_KINDS.get(each.kind, '').format(each.was_paragraph)}: {_words(each.parts)}")


def _differences(newsroom: "Newsroom", before: UUID, after: UUID) -> "tuple[Difference, ...]":
    """What differs, linked stories by their headlines."""
    from newsdesk.desk.differences import differences

    contents = [newsroom.revisions.get(revision).content for revision in (before, after)]
    linked = [pair for each in contents for pair in zip(each.related, newsroom.related.boxes(each), strict=True)]
    headlines = {entry.story: box.headline for entry, box in linked if entry.story}
    return differences(*contents, headlines=headlines)


def _words(parts: "Iterable[WordChange]") -> str:
    """The changed words in one line, with spaces outside the marks."""
    line = ""
    last = ""
    for part in parts:
        words = " ".join(part.text.split())
        if (last, part.kind) == ("removed", "added"):
            line = line.rstrip()
        elif part.text[:1].isspace():
            line += " "
        line += _MARKS[part.kind].format(words) if words else ""
        line += " " if part.text[-1:].isspace() else ""
        last = part.kind
    return " ".join(line.split())


def _difference(each: "Difference") -> dict[str, Any]:
    return {
        "field": each.field,
        "kind": each.kind,
        "paragraph": each.paragraph,
        "was_paragraph": each.was_paragraph,
        "before": each.before,
        "after": each.after,
        "parts": [{"kind": part.kind, "text": part.text} for part in each.parts],
    }


def revision_of(notes: "tuple[RevisionNote, ...]", ref: str) -> UUID:
    """The revision that a number or an id, or its beginning, names. Raises BadParameter."""
    if ref.isdecimal() and 1 <= int(ref) <= len(notes):
        return notes[len(notes) - int(ref)].id
    wanted = ref.lower()
    ids = [note.id for note in notes if len(wanted) >= _SHORTEST_PREFIX and str(note.id).startswith(wanted)]
    if len(ids) == 1:
        return ids[0]
    raise click.BadParameter(f"“{ref}” names no one revision; “newsdesk history STORY” lists them.", param_hint="REV")
