import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.domain import byline
from newsdesk.domain.byline import DESK, Byline, Credit


def people(*names: str) -> tuple[Credit, ...]:
    return tuple(Credit(name=name) for name in names)


@pytest.mark.parametrize(
    ("typed", "credits_"),
    [
        ("By A Reporter", people("A Reporter")),
        ("by A Reporter and B Writer", people("A Reporter", "B Writer")),
        ("By A, B and C", people("A", "B", "C")),
        ("By A, B, and C", people("A", "B", "C")),
        ("A Reporter & B Writer", people("A Reporter", "B Writer")),
        ("By A Reporter, staff writer", (Credit(name="A Reporter", role="staff writer"),)),
        ("By A, photographer, and B", (Credit(name="A", role="photographer"), Credit(name="B"))),
        ("admin", people("admin")),
        ("AT News Report", (Credit(name="AT News Report", role=DESK),)),
        ("City desk report", (Credit(name="City desk report", role=DESK),)),
        ("AT Monitoring Desk", (Credit(name="AT Monitoring Desk", role=DESK),)),
        ("  City   desk ", (Credit(name="City desk", role=DESK),)),
        ("گزارش میز شهر", (Credit(name="گزارش میز شهر", role=DESK),)),
        ("نویسنده: الف، ب و ج", people("الف", "ب", "ج")),
        ("لیکوال: الف او ب", people("الف", "ب")),
        ("بقلم الف", people("الف")),
        ("By ", ()),
        ("", ()),
    ],
)
def test_a_typed_line_names_its_credits(typed: str, credits_: tuple[Credit, ...]) -> None:
    assert byline.parse(typed).credits == credits_


@given(st.text())
def test_a_typed_line_prints_as_it_was_typed(typed: str) -> None:
    assert byline.line(byline.parse(typed)) == typed


@pytest.mark.parametrize(
    ("credits_", "language", "printed"),
    [
        ((), "en", ""),
        (people("A"), "en", "By A"),
        (people("A", "B"), "en", "By A and B"),
        (people("A", "B", "C"), "en-GB", "By A, B and C"),
        (people("الف", "ب", "ج"), "fa", "الف، ب و ج"),
        (people("الف", "ب"), "fa-AF", "الف و ب"),
        (people("الف", "ب"), "prs", "الف و ب"),
        (people("الف", "ب"), "ps", "الف او ب"),
        (people("A", "B"), "de", "By A and B"),
        ((Credit(name="City desk", role=DESK),), "en", "City desk"),
        ((Credit(name="City desk", role=DESK), Credit(name="A")), "en", "By A and City desk"),
    ],
)
def test_credits_print_themselves(credits_: tuple[Credit, ...], language: str, printed: str) -> None:
    assert byline.line(Byline(credits=credits_), language=language) == printed


def test_a_sealed_name_stands_in_no_line_and_no_credit() -> None:
    sealed = Byline(text="By A and B", credits=(Credit(name="A"), Credit(name="B", sealed=True)))
    assert byline.line(sealed) == "By A"
    assert byline.unsealed(sealed) == Byline(credits=(Credit(name="A"),))


def test_a_byline_of_sealed_names_alone_prints_nothing() -> None:
    assert byline.line(Byline(text="By B", credits=(Credit(name="B", sealed=True),))) == ""


@given(st.lists(st.from_regex(r"[A-Z][a-z]{1,8} [A-Z][a-z]{3,8}son", fullmatch=True), min_size=1, max_size=5))
def test_names_survive_printing_and_reading(names: list[str]) -> None:
    built = Byline(credits=people(*names))
    assert byline.parse(byline.line(built)).credits == built.credits


@pytest.mark.parametrize(
    ("typed", "marked"), [("By A", True), ("نویسنده: الف", True), ("Bystander", False), ("A", False)]
)
def test_a_line_may_say_that_it_is_a_byline(typed: str, marked: bool) -> None:
    assert byline.is_marked(typed) is marked
