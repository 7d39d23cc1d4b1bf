"""`newsdesk note`: the desk's notes to a story. Notes are never exported."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from newsdesk.cli.newsroom import as_json, as_typed, on_desk, require_person
from newsdesk.cli.story_json import instant
from newsdesk.cli.terminal import print_json, print_row
from newsdesk.domain.errors import MoveRefused

if TYPE_CHECKING:
    from uuid import UUID

    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.note import Note
    from newsdesk.domain.story import Story
    from newsdesk.text.anchors import Anchor

Place = tuple[int, int] | None
_QUOTED = 40


@click.command()
@click.argument("story", required=False)
@click.argument("text", required=False)
@click.option("--on", "passage", default="", metavar="PASSAGE", help="Words of the story that the note is about.")
@click.option("--reply", default="", metavar="ID", help="Answer this note with TEXT.")
@click.option("--resolve", default="", metavar="ID", help="Close the thread of this note.")
@click.option("--reopen", default="", metavar="ID", help="Open the thread of this note again.")
@click.option("--drop", default="", metavar="ID", help="Delete a note of your own that nobody answered.")
@as_json
@on_desk()
def note(
    newsroom: "Newsroom", story: str | None, text: str | None, passage: str, reply: str, as_json: bool, **chosen: str
) -> None:
    """List the notes to STORY; with a TEXT, write one. Without a STORY, list what is open on the whole desk.

    A line is: id, open, resolved or answer, who, when, the passage, the text; of the whole desk: id, the story's
    headline, who, when, the passage, the text. ID is an id or its beginning.
    """
    acts = {name: ref for name, ref in chosen.items() if ref}
    _check(story, text, passage, reply, acts)
    if story is None:
        _waiting(newsroom, as_json=as_json)
        return
    held = newsroom.stories.find(as_typed(story))
    notes = newsroom.review.notes(held.id)
    if text or acts:
        require_person(newsroom)
    if reply:
        newsroom.review.reply(_named(notes, reply).id, as_typed(text or ""))
    elif text:
        newsroom.review.add(held.id, as_typed(text), anchor=_anchor(held, as_typed(passage)) if passage else None)
    for name, ref in acts.items():
        _ACTS[name](newsroom, _named(notes, ref).id)
    _list(newsroom, held, as_json=as_json)


def _check(story: str | None, text: str | None, passage: str, reply: str, acts: dict[str, str]) -> None:
    if story is None and (passage or reply or acts):
        raise click.UsageError("Name the story first.")
    if (passage or reply) and not (text or "").strip():
        raise click.UsageError("Write the note after the story's name.")
    if passage and reply:
        raise click.UsageError("An answer stands where its note stands: leave --on out.")
    if text is not None and not text.strip():
        raise click.UsageError("A note needs words.")


def _anchor(held: "Story", passage: str) -> "Anchor":
    from newsdesk.text import suggestions
    from newsdesk.text.anchors import Anchor

    display, _ = suggestions.runs(held.content.body)
    times = display.count(passage)
    if times != 1:
        found = f"stands {times} times in the story; name more of it" if times else "does not stand in the story"
        raise click.ClickException(f"“{passage}” {found}")
    if held.head is None:
        raise click.ClickException("The story was never saved; save it first")
    start = display.index(passage)
    return Anchor(revision=held.head, start=start, end=start + len(passage), quote=passage)


def _named(notes: "tuple[Note, ...]", ref: str) -> "Note":
    found = [each for each in notes if str(each.id).startswith(ref.lower())]
    if len(found) != 1:
        raise click.BadParameter(f"“{ref}” names no one note; “newsdesk note STORY” lists them.", param_hint="ID")
    return found[0]


def _drop(newsroom: "Newsroom", note: "UUID") -> None:
    try:
        newsroom.review.drop(note)
    except MoveRefused as error:
        raise click.ClickException("Only who wrote a note takes it away, and only while nobody answered") from error


_ACTS: dict[str, Callable[["Newsroom", "UUID"], object]] = {
    "resolve": lambda newsroom, note: newsroom.review.resolve(note),
    "reopen": lambda newsroom, note: newsroom.review.reopen(note),
    "drop": _drop,
}


def _list(newsroom: "Newsroom", held: "Story", *, as_json: bool) -> None:
    from newsdesk.text import suggestions

    notes = newsroom.review.notes(held.id)
    places = newsroom.review.places(held.id, suggestions.runs(held.content.body)[0])
    if as_json:
        print_json([_record(each, places) for each in _in_threads(notes)])
        return
    for each in _in_threads(notes):
        print_row(each.id, *_cells(each, places))


def _waiting(newsroom: "Newsroom", *, as_json: bool) -> None:
    found = newsroom.review.waiting()
    if as_json:
        print_json([_record(each, {}) | {"story": str(each.story), "headline": headline} for each, headline in found])
        return
    for each, headline in found:
        print_row(each.id, headline, each.who, instant(each.at), _quote(each), each.text)


def _in_threads(notes: "tuple[Note, ...]") -> "list[Note]":
    """The notes in order of threads: the first note, then its answers."""
    order = {each.id: number for number, each in enumerate(notes)}
    return sorted(notes, key=lambda each: (order.get(each.parent or each.id, 0), order[each.id]))


def _cells(each: "Note", places: "dict[UUID, Place]") -> tuple[str, ...]:
    state = "answer" if each.parent else "resolved" if each.resolved else "open"
    gone = " (gone)" if each.id in places and places[each.id] is None else ""
    return state, each.who, instant(each.at) or "", _quote(each) + gone, each.text


def _quote(each: "Note") -> str:
    quote = each.anchor.quote if each.anchor else ""
    return quote if len(quote) <= _QUOTED else f"{quote[:_QUOTED]}…"


def _record(each: "Note", places: "dict[UUID, Place]") -> dict[str, Any]:
    anchor, place = each.anchor, places.get(each.id)
    return {
        "id": str(each.id),
        "parent": str(each.parent) if each.parent else None,
        "who": each.who,
        "at": instant(each.at),
        "text": each.text,
        "passage": anchor.quote if anchor else None,
        "start": place[0] if place else None,
        "end": place[1] if place else None,
        "resolved": instant(each.resolved),
        "resolved_by": each.resolved_by,
    }
