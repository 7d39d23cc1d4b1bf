"""`newsdesk status`: the workflow of a story, and every move."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

import click

from newsdesk.cli.newsroom import as_json, as_typed, on_desk, on_one_line, require_person
from newsdesk.cli.terminal import print_json, print_row, say
from newsdesk.cli.times import typed, zone_name
from newsdesk.cli.workflow import lines, workflow_record
from newsdesk.domain.act import ASSIGN, DUE, UNDO
from newsdesk.domain.moves import Move
from newsdesk.domain.notice import NoticeKind

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom
    from newsdesk.domain.story import Story

CLAIM, LET_CLAIM_GO = "claim", "unclaim"

# the default kind of notice for a move, and the other kinds that it allows
_NOTICES = {
    Move.CORRECT: (NoticeKind.CORRECTION, NoticeKind.CLARIFICATION),
    Move.UPDATE: (NoticeKind.UPDATE, NoticeKind.EDITORS_NOTE),
    Move.WITHDRAW: (NoticeKind.WITHDRAWAL,),
}

# option: the verbs that take it; an option that is not here is for every verb
_BELONGS = {
    "at": frozenset({Move.SCHEDULE.value}),
    "zone": frozenset({Move.SCHEDULE.value, DUE, *_NOTICES}),
    "wrong": frozenset({Move.CORRECT.value}),
    "right": frozenset({Move.CORRECT.value}),
    "text": frozenset(_NOTICES),
    "notice": frozenset(_NOTICES),
    "take_over": frozenset({CLAIM}),
    "reason": frozenset(Move),
    "revision": frozenset(Move),
}
_VERBS = (*(verb.value for verb in Move), ASSIGN, DUE, UNDO, CLAIM, LET_CLAIM_GO)
_TAKES_VALUE = frozenset({ASSIGN, DUE, UNDO})
_NOTHING = frozenset({"", "none"})


@click.command()
@click.argument("story")
@click.argument("verb", required=False)
@click.argument("value", required=False)
@click.option("--reason", default="", metavar="TEXT", help="Why; asked for by return, hold, spike, withdraw, lift.")
@click.option("--at", default="", metavar="TIME", help="When to publish: “2026-12-01 18:00”.")
@click.option("--zone", default="", metavar="NAME", help="The time zone of a time or a notice: Asia/Kabul.")
@click.option("--revision", default="", metavar="REV", help="Move it only if this is still its newest revision.")
@click.option("--wrong", default="", metavar="TEXT", help="For correct: what was wrong.")
@click.option("--right", default="", metavar="TEXT", help="For correct: what is right.")
@click.option("--text", default="", metavar="TEXT", help="For correct, update, withdraw: what readers are told.")
@click.option(
    "--notice",
    type=click.Choice([kind.value for kind in NoticeKind]),
    help="If not the usual kind: clarification with correct, editor's note with update.",
)
@click.option("--take-over", is_flag=True, help="For claim: also if somebody else has it.")
@as_json
@on_desk()
def status(
    newsroom: "Newsroom", story: str, verb: str | None, value: str | None, as_json: bool, **options: Any
) -> None:
    """Print the status of STORY and what you may do with it; with a VERB, do it.

    \b
    file, take-back, review, let-go, return, approve, schedule, unschedule,
    publish, correct, update, withdraw, hold, release, spike, unspike,
    discard (the change on the side), lift (the embargo)
    assign NAME, due TIME ("none" takes either away),
    undo [ACT] (the last act that stands), claim, unclaim

    After a VERB it prints id, status, the change on the side, headline. A move that is refused says why and exits 1.
    """
    held = newsroom.stories.find(as_typed(story))
    if verb:
        _check(verb, value, options)
        require_person(newsroom)
        _run_verb(newsroom, held, verb, value, {name: _text(each) for name, each in options.items()})
        held = newsroom.stories.get(held.id)
    elif any(options.values()):
        raise click.UsageError("Name what is to be done with the story.")
    _print(workflow_record(newsroom, held), moved=verb is not None, as_json=as_json)


def _print(record: dict[str, Any], *, moved: bool, as_json: bool) -> None:
    if as_json:
        print_json(record)
    elif moved:
        print_row(record["id"], record["status"], record["change"] or "", record["headline"])
    else:
        for line in (f"{record['headline']} ({record['slug']}, {record['id']})", *lines(record)):
            say(line)


def _check(verb: str, value: str | None, options: dict[str, Any]) -> None:
    """Raise UsageError for an unknown verb, or for an option or value that the verb does not take."""
    if verb not in _VERBS:
        raise click.UsageError(f"“{verb}” is nothing that is done with a story.")
    for name, given in options.items():
        if given and verb not in _BELONGS[name]:
            raise click.UsageError(f"--{name.replace('_', '-')} does not go with {verb}.")
    if value is not None and verb not in _TAKES_VALUE:
        raise click.UsageError(f"{verb} takes nothing after it; a reason is given with --reason.")
    if value is None and verb in (ASSIGN, DUE):
        raise click.UsageError(f"Say {'to whom' if verb == ASSIGN else 'when'}, or “none”.")


def _text(given: Any) -> Any:
    return as_typed(given) if isinstance(given, str) else given


def _run_verb(newsroom: "Newsroom", held: "Story", verb: str, value: str | None, options: dict[str, Any]) -> None:
    if do := _OTHER_VERBS.get(verb):
        do(newsroom, held, as_typed(value or ""), options)
        return
    _move(newsroom, held, Move(verb), options)


def _move(newsroom: "Newsroom", held: "Story", verb: Move, options: dict[str, Any]) -> None:
    seen = _seen(newsroom, held, options["revision"])
    if kinds := _NOTICES.get(verb):
        kind = NoticeKind(options["notice"]) if options["notice"] else kinds[0]
        if kind not in kinds:
            raise click.UsageError(f"With {verb} goes {' or '.join(kinds)}.")
        newsroom.notices.publish_notice(
            held.id,
            kind,
            text=options["text"] or (options["reason"] if kind is NoticeKind.WITHDRAWAL else ""),
            wrong=options["wrong"],
            right=options["right"],
            zone=zone_name(options["zone"]),
            seen=seen,
        )
        return
    at, zone = typed(options["at"], options["zone"]) if options["at"] else (None, options["zone"])
    newsroom.moves.move(held.id, verb, reason=options["reason"], at=at, zone=zone, seen=seen)


def _seen(newsroom: "Newsroom", held: "Story", revision: str) -> Any:
    from dataclasses import replace

    from newsdesk.cli.history import revision_of

    if not revision:
        return None
    return replace(held.seen, head=revision_of(newsroom.revisions.history(held.id), revision))


def _assign(newsroom: "Newsroom", held: "Story", value: str, _: dict[str, Any]) -> None:
    newsroom.moves.assign(held.id, "" if value in _NOTHING else on_one_line(value))


def _set_due(newsroom: "Newsroom", held: "Story", value: str, options: dict[str, Any]) -> None:
    when = None if value in _NOTHING else typed(value, options["zone"], hint="TIME")[0]
    newsroom.moves.set_due(held.id, when)


def _claim(newsroom: "Newsroom", held: "Story", _: str, options: dict[str, Any]) -> None:
    newsroom.moves.claim(held.id, take_over=options["take_over"])
    claim = newsroom.moves.claimant(newsroom.stories.get(held.id))
    if claim and claim.who != newsroom.people.actor().name:
        raise click.ClickException(f"{claim.who} works on it; add --take-over to claim it all the same")
    if claim is None:
        raise click.ClickException("Only an editor of a desk of several claims a story, and only one that was filed")


def _let_claim_go(newsroom: "Newsroom", held: "Story", _: str, __: dict[str, Any]) -> None:
    newsroom.moves.release_claim(held.id)


def _undo(newsroom: "Newsroom", held: "Story", value: str, _: dict[str, Any]) -> None:
    acts = newsroom.moves.acts(held.id)
    if value:
        named = [act.id for act in acts if str(act.id).startswith(value.lower())]
        if len(named) != 1:
            raise click.BadParameter(f"“{value}” names no one act; “newsdesk history STORY --acts” lists them.")
        newsroom.moves.undo(named[0])
        return
    undone: set[UUID | None] = {act.undoes for act in acts}
    last = next((act.id for act in acts if act.verb != UNDO and act.id not in undone), None)
    if last is None:
        raise click.ClickException("Nothing was done with this story that could be undone")
    newsroom.moves.undo(last)


_OTHER_VERBS: dict[str, Callable[["Newsroom", "Story", str, dict[str, Any]], None]] = {
    ASSIGN: _assign,
    DUE: _set_due,
    CLAIM: _claim,
    LET_CLAIM_GO: _let_claim_go,
    UNDO: _undo,
}
