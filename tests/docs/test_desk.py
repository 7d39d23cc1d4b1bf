"""What docs/desk.md says of the moves is what the table in the code allows."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from newsdesk.domain.embargo import Embargo
from newsdesk.domain.moves import RULES, Move, MoveInput, offered
from newsdesk.domain.notice import NoticeKind
from newsdesk.domain.person import Actor, Role
from newsdesk.domain.status import Status
from newsdesk.domain.workflow import Workflow

PAGE = Path(__file__).parents[2] / "docs/desk.md"
NOW = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
FACTS = MoveInput(head=UUID(int=1), now=NOW, at=NOW, zone="UTC")
ACTORS = (
    Actor(name="City reporter", role=Role.REPORTER, alone=False),
    Actor(name="Desk editor", alone=False),
    Actor(),
)
TOLD = {Move.CORRECT, Move.UPDATE, Move.WITHDRAW}
CHANGES = (Status.DRAFT, Status.FILED, Status.IN_REVIEW, Status.RETURNED)


def table(first: str) -> list[list[str]]:
    """The cells of the table whose first heading this is, without the headings."""
    lines = PAGE.read_text(encoding="utf-8").split("\n")
    start = next(at for at, line in enumerate(lines) if line.startswith(f"| {first} |"))
    end = next(at for at in range(start, len(lines)) if not lines[at].startswith("|"))
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[start + 2 : end]]


def places() -> Iterator[tuple[str, Workflow]]:
    """Every place that the page names."""
    for status in Status:
        if status is not Status.SPIKED:
            yield status.value, Workflow(status=status)
            continue
        yield "spiked, a draft before", Workflow(status=status, spiked_from=Status.DRAFT)
        yield "spiked, filed before", Workflow(status=status, spiked_from=Status.FILED)
    for change in CHANGES:
        a = " a" if change is Status.DRAFT else ""
        yield f"published, its change{a} {change.value}", Workflow(status=Status.PUBLISHED, change=change)


def test_the_page_names_every_place_and_the_moves_that_each_role_has_there() -> None:
    said = [", ".join(offered(standing, actor=actor, now=NOW)) or "–" for _, standing in places() for actor in ACTORS]
    expected = [[name, *said[3 * at : 3 * at + 3]] for at, (name, _) in enumerate(places())]

    assert table("the story is") == expected


def test_an_embargo_is_lifted_by_an_editor_from_anywhere_but_the_spike() -> None:
    embargo = Embargo(until=NOW + timedelta(days=1))
    reporter, editor, _ = ACTORS
    for status in Status:
        standing = Workflow(status=status, embargo=embargo)
        assert Move.LIFT not in offered(standing, actor=reporter, now=NOW)
        assert (Move.LIFT in offered(standing, actor=editor, now=NOW)) is (status is not Status.SPIKED)


@pytest.mark.parametrize("verb", Move)
def test_the_page_says_what_each_move_asks_for_and_what_becomes_of_the_story(verb: Move) -> None:
    _, _, asks, afterwards = next(row for row in table("move") if row[0] == verb)

    assert (asks, afterwards) == (_asks(verb), _afterwards(verb))


def test_the_page_knows_every_notice() -> None:
    assert [row[0] for row in table("notice")] == list(NoticeKind)


def _asks(verb: Move) -> str:
    if verb in TOLD:
        return "a notice"
    return "a reason" if RULES[verb].reason else "a time" if RULES[verb].timed else "–"


def _afterwards(verb: Move) -> str:
    rule = RULES[verb]
    if not rule.froms:  # about the change on the side alone
        return "as before"
    standings = [Workflow(status=status) for status in rule.froms]
    reached = {rule.effect(standing, FACTS).status for standing in standings}
    if reached == rule.froms:
        return "as before"
    again = {
        rule.effect(replace(standings[0], held_from=before, spiked_from=before), FACTS).status for before in CHANGES
    }
    return "what it was" if again == set(CHANGES) else reached.pop().value
