import pytest

from newsdesk.domain.person import Actor, Role, initials_of


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("City reporter", "CR"),
        ("city desk reporter", "CR"),
        ("Editor", "E"),
        ("  Desk   editor ", "DE"),
        ("Desk (night) editor", "DE"),
        ("مدیر خبر", "مخ"),
        ("7", ""),
        ("", ""),
    ],
)
def test_initials_come_from_the_first_and_the_last_name(name: str, initials: str) -> None:
    assert initials_of(name) == initials


def test_somebody_alone_decides_as_an_editor() -> None:
    assert Actor() == Actor(name="", role=Role.EDITOR, alone=True)
