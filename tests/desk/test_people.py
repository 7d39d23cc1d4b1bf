from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from newsdesk.desk.newsroom import Newsroom
from newsdesk.domain.errors import NameInUse, NoSuchPerson
from newsdesk.domain.moves import Move
from newsdesk.domain.person import Actor, Role


def _add(newsroom: Newsroom, name: str, role: Role = Role.REPORTER, **more: str) -> None:
    newsroom.people.add(name=name, role=role, **more)


def test_a_new_desk_has_nobody_on_its_staff_and_asks_nobodys_approval(newsroom: Newsroom) -> None:
    assert newsroom.people.all() == ()
    assert newsroom.people.here() is None
    assert newsroom.people.alone()
    assert newsroom.people.actor() == Actor(name="desk editor", role=Role.EDITOR, alone=True)


def test_one_person_is_still_a_desk_of_one_whatever_the_role(newsroom: Newsroom) -> None:
    _add(newsroom, "Desk editor", Role.REPORTER)

    assert newsroom.people.alone()
    assert newsroom.people.actor().role is Role.EDITOR


@pytest.mark.parametrize(
    ("who", "name", "role"),
    [
        ("Desk editor", "Desk editor", Role.EDITOR),
        ("desk EDITOR", "Desk editor", Role.EDITOR),
        ("City reporter", "City reporter", Role.REPORTER),
        ("Somebody else", "Somebody else", Role.REPORTER),
        ("", "", Role.REPORTER),
    ],
)
def test_from_the_second_person_on_everybody_acts_by_their_role(
    newsroom: Newsroom, who: str, name: str, role: Role
) -> None:
    _add(newsroom, "Desk editor", Role.EDITOR)
    _add(newsroom, "City reporter")
    newsroom._context.named = who

    assert newsroom.people.actor() == Actor(name=name, role=role, alone=False)


def test_who_leaves_decides_nothing_and_the_desk_may_be_one_again(newsroom: Newsroom) -> None:
    for name in ("Desk editor", "City reporter", "Sports reporter"):
        _add(newsroom, name, Role.EDITOR)
    here = newsroom.people.here()
    assert here
    newsroom.people.leave(here.id)

    assert newsroom.people.here() is None
    assert newsroom.people.actor().role is Role.REPORTER
    assert [person.name for person in newsroom.people.all()] == ["City reporter", "Sports reporter"]
    assert len(newsroom.people.all(gone=True)) == 3

    newsroom.people.leave(newsroom.people.all()[0].id)
    assert newsroom.people.alone()


def test_somebody_who_comes_back_is_the_same_person(newsroom: Newsroom) -> None:
    first = newsroom.people.add(name="City reporter", role=Role.REPORTER)
    newsroom.people.leave(first.id)
    again = newsroom.people.add(name="city reporter", role=Role.EDITOR)

    assert (again.id, again.role, again.left) == (first.id, Role.EDITOR, False)
    assert newsroom.people.all(gone=True) == (again,)


@pytest.mark.parametrize(
    ("given", "name", "initials"),
    [
        ({"name": "  City   reporter "}, "City reporter", "CR"),
        ({"name": "City reporter", "initials": "ct"}, "City reporter", "ct"),
    ],
)
def test_a_person_has_a_tidy_name_and_initials(
    newsroom: Newsroom, given: dict[str, str], name: str, initials: str
) -> None:
    person = newsroom.people.add(role=Role.REPORTER, byline=" City desk ", bio=" Writes. ", **given)

    assert (person.name, person.initials, person.byline, person.bio) == (name, initials, "City desk", "Writes.")
    assert newsroom.people.named(f" {name.upper()} ") == person


def test_no_two_people_share_a_name_and_nobody_goes_without(newsroom: Newsroom) -> None:
    _add(newsroom, "City reporter")
    other = newsroom.people.add(name="Desk editor", role=Role.EDITOR)

    with pytest.raises(NameInUse):
        _add(newsroom, "CITY reporter")
    with pytest.raises(NameInUse):
        newsroom.people.change(replace(other, name="city reporter"))
    for blank in ("", "  "):
        with pytest.raises(NoSuchPerson):
            _add(newsroom, blank)


def test_what_changes_about_a_person_is_kept(newsroom: Newsroom) -> None:
    person = newsroom.people.add(name="City reporter", role=Role.REPORTER)
    newsroom.people.change(replace(person, role=Role.EDITOR, bio="Edits now."))

    (kept,) = newsroom.people.all()
    assert (kept.role, kept.bio) == (Role.EDITOR, "Edits now.")


def test_stories_in_hand_go_with_a_new_name(newsroom: Newsroom, put: Callable[..., UUID], staff: Any) -> None:
    written, filed, done = put(), put(), put()
    newsroom.moves.move(filed, Move.FILE)
    newsroom.moves.move(done, Move.FILE)
    staff.editor()
    newsroom.moves.move(done, Move.APPROVE)
    theirs = put()
    person = newsroom.people.named("City reporter")
    assert person
    newsroom.people.change(replace(person, name="Metro reporter"))
    whose = {story: newsroom.stories.get(story).standing.assigned for story in (written, filed, done, theirs)}

    assert whose == {
        written: "Metro reporter",
        filed: "Metro reporter",
        done: "City reporter",
        theirs: "Desk editor",
    }
    assert [act.verb for act in newsroom.moves.acts(filed)] == ["assign", "file"]
    staff.here("Metro reporter")
    assert newsroom.stories.counts().mine == 1
