"""Who works on the desk: one name, one person, and nobody is forgotten."""

from dataclasses import replace
from uuid import uuid4

import pytest

from newsdesk.domain.errors import NameInUse, NoSuchPerson
from newsdesk.domain.person import Person, Role
from newsdesk.store.archive import Archive

EDITOR = Person(id=uuid4(), name="Desk editor", role=Role.EDITOR, byline="Our editor", bio="Reads all.", initials="DE")
REPORTER = Person(id=uuid4(), name="City reporter", initials="CR")


@pytest.fixture
def staffed(archive: Archive) -> Archive:
    for person in (EDITOR, REPORTER):
        archive.people.put(person)
    return archive


def test_people_come_back_as_they_were_put_by_name(staffed: Archive) -> None:
    assert staffed.people.all() == (REPORTER, EDITOR)
    assert staffed.people.get(EDITOR.id) == EDITOR
    assert staffed.people.count() == 2


def test_somebody_nobody_knows_is_told(archive: Archive) -> None:
    assert archive.people.named("Night reporter") is None
    with pytest.raises(NoSuchPerson):
        archive.people.get(uuid4())


@pytest.mark.parametrize("name", ["desk editor", "DESK EDITOR", " Desk  editor ", "Ｄesk editor"])
def test_a_name_is_one_name_however_it_is_written(staffed: Archive, name: str) -> None:
    assert staffed.people.named(name) == EDITOR
    with pytest.raises(NameInUse):
        staffed.people.put(Person(id=uuid4(), name=name))
    staffed.people.put(replace(EDITOR, name=name))
    assert staffed.people.get(EDITOR.id).name == name


def test_a_name_in_another_script_is_a_name(archive: Archive) -> None:
    person = Person(id=uuid4(), name="خبرنگار شهر")
    archive.people.put(person)
    assert archive.people.named("خبرنگار شهر") == person


def test_who_left_is_remembered_and_not_counted(staffed: Archive) -> None:
    gone = replace(REPORTER, left=True)
    staffed.people.put(gone)
    assert staffed.people.all() == (EDITOR,)
    assert staffed.people.all(gone=True) == (gone, EDITOR)
    assert staffed.people.count() == 1
    assert staffed.people.named("City reporter") == gone
    with pytest.raises(NameInUse):
        staffed.people.put(Person(id=uuid4(), name="City reporter"))
