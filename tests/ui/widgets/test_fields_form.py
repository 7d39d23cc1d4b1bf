"""A form is a table of fields: each kind is read and written, mistakes show in time, a kind can be added."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSlider, QWidget
from pytestqt.qtbot import QtBot

from newsdesk.ui.widgets.fields_form import KINDS, FieldsForm, FormField
from newsdesk.ui.widgets.inputs import Input

Make = Callable[..., FieldsForm]


@pytest.fixture
def make(qtbot: QtBot) -> Make:
    def making(*fields: FormField, **options: Any) -> FieldsForm:
        form = FieldsForm(fields, **options)
        qtbot.addWidget(form)
        form.show()
        return form

    return making


# kind, a value that is written, and the value that is read then
VALUES: list[tuple[str, Any, Any]] = [
    ("line", "Snow", "Snow"),
    ("lines", "Snow\nIce", "Snow\nIce"),
    ("box", "Snow\nIce", "Snow\nIce"),
    ("prose", "Snow\nIce", "Snow\nIce"),
    ("items", ("National", "World"), ("National", "World")),
    ("items", (" National ", ""), ("National",)),
    ("choice", "b", "b"),
    ("choice", "of another version", "of another version"),
    ("mark", True, True),
    ("tick", True, True),
    ("number", 7, 7),
    ("number", 12, 9),
]


@pytest.mark.parametrize(("kind", "written", "read"), VALUES)
@pytest.mark.parametrize("above", [True, False])
def test_each_kind_is_written_and_read(make: Make, kind: str, written: Any, read: Any, above: bool) -> None:
    field = FormField(
        name="one", label="One", kind=kind, choices=(("a", "A"), ("b", "B")), limits=(1, 9), height=60, help="Why"
    )
    form = make(field, above=above)
    told: list[None] = []
    form.edited.connect(lambda: told.append(None))
    form.show_values({"one": written})
    assert form.values() == {"one": read}
    assert told == [], "nobody typed"
    widget = form.widget("one")
    assert (widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()) == ("One", "Why", "Why")


def test_every_kind_is_in_the_table() -> None:
    assert {kind for kind, *_ in VALUES} == set(KINDS)


def test_a_kind_of_its_own_needs_a_function_only(make: Make, qtbot: QtBot) -> None:
    """A made-up kind goes the whole way: made, labelled, written, edited, read, complained about."""

    def slider(field: FormField, parent: QWidget) -> Input:
        widget = QSlider(Qt.Orientation.Horizontal, parent)
        widget.setRange(*field.limits)
        return Input(widget, widget.value, widget.setValue, widget.valueChanged)

    snow = FormField(
        name="snow",
        label="Depth of the snow",
        kind="slider",
        help="In centimetres",
        limits=(0, 300),
        complain=lambda depth: "So deep was it never." if depth > 200 else "",
    )
    form = make(snow, kinds={"slider": slider})
    form.show_values({"snow": 199})
    assert form.check() == ""
    with qtbot.waitSignal(form.edited):
        qtbot.keyClick(form.widget("snow"), Qt.Key.Key_Right)
        qtbot.keyClick(form.widget("snow"), Qt.Key.Key_Right)
    assert form.values() == {"snow": 201}
    assert form.mistake("snow").text() == "So deep was it never."
    assert form.widget("snow").accessibleName() == "Depth of the snow"
    assert form.widget("snow").accessibleDescription() == "So deep was it never."


WANTED = FormField(name="headline", label="Headline", complain=lambda text: "" if text else "It needs a headline.")
WORDS = FormField(name="url", label="Address", complain=lambda text: "No address." if text and "." not in text else "")


def test_a_mistake_shows_once_its_field_was_left_and_goes_when_it_is_mended(make: Make, qtbot: QtBot) -> None:
    form = make(WORDS, WANTED)
    form.widget("url").setFocus()
    qtbot.keyClicks(form.widget("url"), "nothing")
    assert not form.mistake("url").isVisible(), "not while one types"
    form.widget("headline").setFocus()
    form.widget("url").editingFinished.emit()
    assert form.mistake("url").isVisible()
    assert not form.mistake("headline").isVisible(), "nobody was there yet"
    form.widget("url").clear()
    assert not form.mistake("url").isVisible()


def test_a_check_shows_every_mistake_and_goes_to_the_first(make: Make) -> None:
    form = make(WORDS, WANTED)
    form.show_values({"url": "nothing"})
    assert form.check() == "url"
    assert form.mistake("url").isVisible()
    assert form.mistake("headline").isVisible()
    form.show_values({"url": ""})
    assert not form.mistake("headline").isVisible(), "another content, nothing checked"
    assert form.check("url") == ""
    assert form.check("headline") == "headline"


def test_a_hidden_field_is_not_complained_about(make: Make) -> None:
    form = make(WORDS, WANTED)
    form.show_only(["url"])
    assert not form.widget("headline").isVisible()
    assert form.check() == ""
    form.show_only(["url", "headline"])
    assert form.mistake("headline").isVisible()


def test_a_field_that_is_described_anew_keeps_what_is_typed(make: Make) -> None:
    form = make(WANTED)
    form.show_values({"headline": "Snow"})
    form.describe(FormField(name="headline", label="Reason", hint="Why?", help="Readers see it"))
    widget = form.widget("headline")
    assert (widget.text(), widget.accessibleName(), widget.placeholderText()) == ("Snow", "Reason", "Why?")
