"""The simple view shows the text and loads nothing from outside the page."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFont, QTextDocument
from pytestqt.qtbot import QtBot

from newsdesk.ui.preview.patching import PreviewPlace
from newsdesk.ui.preview.simple_view import SimpleView

IMAGE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def simple(qtbot: QtBot) -> SimpleView:
    made = SimpleView(QFont())
    qtbot.addWidget(made)
    made.resize(390, 400)
    made.show()
    return made


@pytest.mark.parametrize("url", ["http://127.0.0.1/x.png", "file:///etc/passwd", "x.css", "qrc:/x"])
@pytest.mark.parametrize("kind", QTextDocument.ResourceType)
def test_nothing_outside_the_page_is_loaded(url: str, kind: Any, simple: SimpleView) -> None:
    assert not simple.loadResource(kind.value, QUrl(url))


def test_styles_and_scripts_are_not_shown_as_words(simple: SimpleView, page_of: Callable[..., Any]) -> None:
    simple.show_page(page_of("<p>Words</p><script>alert(1)</script>"), story=1)
    assert simple.toPlainText().split() == ["Headline", "Words"]


def test_typing_keeps_the_scroll_position(simple: SimpleView, page_of: Callable[..., Any]) -> None:
    paragraphs = [f"<p>{number}</p>" for number in range(100)]
    simple.show_page(page_of(*paragraphs), story=1)
    simple.verticalScrollBar().setValue(800)
    simple.show_page(page_of(*paragraphs, "<p>more</p>"), story=1)
    assert simple.verticalScrollBar().value() == 800


def test_paragraph_out_of_view_is_brought_into_it(simple: SimpleView, page_of: Callable[..., Any]) -> None:
    simple.show_page(page_of(*(f"<p>{number}</p>" for number in range(100))), story=1)
    simple.follow(PreviewPlace(90, 0.0), smooth=False)
    assert simple.verticalScrollBar().value() > 1000


def test_clicked_link_is_told_and_not_followed(simple: SimpleView, page_of: Callable[..., Any], qtbot: QtBot) -> None:
    simple.show_page(page_of('<p><a href="https://example.org/">a</a></p>'), story=1)
    with qtbot.waitSignal(simple.link_clicked) as told:
        simple.anchorClicked.emit(QUrl("https://example.org/"))
    assert told.args == [QUrl("https://example.org/")]
    assert "Headline" in simple.toPlainText()
