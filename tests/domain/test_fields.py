"""The table of fields and the class that holds a story say the same."""

from dataclasses import fields

import pytest

from newsdesk.domain.byline import Byline
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.fields import BY_NAME, CHECKED_LINES, FIELDS, HEAD, PAGE, SHEET, Field, FieldType, SheetPlace
from newsdesk.domain.story import Author, Content

VALUES = {
    FieldType.LINE: str,
    FieldType.PROSE: str,
    FieldType.BODY: str,
    FieldType.TAG: str,
    FieldType.LIST: tuple,
    FieldType.NUMBER: int,
    FieldType.BYLINE: Byline,
    FieldType.DATELINE: Dateline,
    FieldType.AUTHOR: Author,
    FieldType.RELATED: tuple,
    FieldType.EMBARGO: type(None),
}

every_field = pytest.mark.parametrize("field", FIELDS, ids=lambda field: field.name)


def test_a_row_for_each_attribute_in_one_order() -> None:
    assert [each.name for each in FIELDS] == [each.name for each in fields(Content)]
    assert len(BY_NAME) == len(FIELDS)


@every_field
def test_a_field_holds_what_its_type_says(field: Field) -> None:
    assert type(getattr(Content(), field.name)) is VALUES[field.type]


@every_field
def test_what_is_written_for_others_is_for_readers(field: Field) -> None:
    """A private field has no key in a file that leaves."""
    leaves = field.front_matter or field.json_ld or field.page_labels or field.heads_page
    assert field.public or not leaves
    assert not field.page_labels or "en" in field.page_labels
    assert not (field.heads_page and field.page_labels)


@every_field
def test_whoever_types_a_field_is_told_what_it_is(field: Field) -> None:
    assert field.label
    in_form = field.place in {SheetPlace.MAIN, SheetPlace.MORE}
    assert bool(field.help) == in_form
    assert field.option or field.type in {FieldType.BODY, FieldType.RELATED}


def test_no_two_fields_stand_in_one_place_or_under_one_key() -> None:
    placed = [each.rank for each in FIELDS if each.place is not SheetPlace.ELSEWHERE]
    assert len(set(placed)) == len(placed)
    for keys in ([key for each in FIELDS for key in each.front_matter], [each.json_ld for each in FIELDS]):
        named = [key for key in keys if key]
        assert len(set(named)) == len(named)


def test_the_page_begins_as_readers_know_it() -> None:
    assert [each.name for each in HEAD] == ["kicker", "headline", "standfirst"]
    assert CHECKED_LINES == ("headline", "kicker", "standfirst")
    assert {each.name for each in SHEET} == set(BY_NAME)
    assert all(each.public for each in PAGE)
