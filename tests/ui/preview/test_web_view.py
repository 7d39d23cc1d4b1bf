"""The shown page is patched without being loaded again, and keeps its scroll position."""

import os
import signal
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QPageSize
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from newsdesk.ui.preview.patching import PreviewPlace

pytest.importorskip("PySide6.QtWebEngineWidgets")

SHORT = ("<p>one</p>", "<p>two</p>", "<p>three</p>")
LONG = tuple(f"<p>paragraph {number}</p>" for number in range(80))
CHANGES = {
    "a word": (SHORT, ("<p>one</p>", "<p>two and a half</p>", "<p>three</p>"), {}),
    "a new first block": (SHORT, ("<h2>head</h2>", *SHORT), {}),
    "a new last block": (SHORT, (*SHORT, "<ul><li>x</li></ul>"), {}),
    "blocks that go": (SHORT, SHORT[:1], {}),
    "all blocks": (SHORT, ("<p>other</p>",), {}),
    "blocks twice the same": (("<p>a</p>", "<p>a</p>"), ("<p>a</p>", "<p>a</p>", "<p>a</p>"), {}),
    "two elements in one": (SHORT, ("<p>one</p>", "<p>two</p><p>two b</p>", "<p>three</p>"), {}),
    "the headline": (SHORT, SHORT, {"headline": "Another & better"}),
    "the language": (SHORT, SHORT, {"lang": "fa"}),
    "the look": (SHORT, SHORT, {"style": "p{color:red}"}),
    "what stands beside": (SHORT, SHORT, {"aside": "<aside><h2>Check Also</h2><p>x</p></aside>"}),
    "headline and word": (SHORT, ("<p>two</p>", "<p>three</p>"), {"headline": "New"}),
    "from nothing": ((), SHORT, {}),
    "to nothing": (SHORT, (), {}),
}


@pytest.mark.parametrize("case", CHANGES)
@pytest.mark.parametrize("same_story", [True, False], ids=["edited", "another story"])
def test_patched_page_is_the_page_itself(
    case: str, same_story: bool, view: Any, ask: Callable[..., Any], page_of: Callable[..., Any], qtbot: QtBot
) -> None:
    before, after, differs = CHANGES[case]
    target = page_of(*after, **differs)
    show(view, qtbot, page_of(*before))
    ask(view, "window.wasHere = true")
    show(view, qtbot, target, story=1 if same_story else 2)
    assert squeezed(ask(view, "document.documentElement.outerHTML")) == squeezed(
        ask(view, f"new DOMParser().parseFromString({target.html!r}, 'text/html').documentElement.outerHTML")
    )
    assert ask(view, "window.wasHere")


def show(view: Any, qtbot: QtBot, page: Any, story: object = 1) -> None:
    with qtbot.waitSignal(view.page_settled, timeout=30_000):
        view.show_page(page, story=story)


def squeezed(html: str) -> str:
    return "".join(html.split())


def test_untouched_blocks_stay_the_very_same(
    view: Any, ask: Callable[..., Any], page_of: Callable[..., Any], qtbot: QtBot
) -> None:
    show(view, qtbot, page_of(*SHORT))
    ask(view, "document.querySelectorAll('p').forEach((p, i) => { p.mark = i }) ?? 0")
    show(view, qtbot, page_of("<p>one</p>", "<p>new</p>", "<p>three</p>", headline="New too"))
    assert ask(view, "[...document.querySelectorAll('p')].map((p) => p.mark ?? null)") == [0, None, 2]


def test_page_that_is_not_what_we_took_it_for_is_sent_whole(
    view: Any, ask: Callable[..., Any], page_of: Callable[..., Any], qtbot: QtBot
) -> None:
    show(view, qtbot, page_of(*SHORT))
    ask(view, "document.querySelector('p').remove() ?? 0")
    show(view, qtbot, page_of("<p>one</p>", "<p>new</p>", "<p>three</p>"))
    assert ask(view, "[...document.querySelectorAll('p')].map((p) => p.textContent)") == ["one", "new", "three"]


def test_typing_keeps_the_scroll_position(
    view: Any, ask: Callable[..., Any], page_of: Callable[..., Any], qtbot: QtBot
) -> None:
    show(view, qtbot, page_of(*LONG))
    ask(view, "window.scrollTo(0, 900) ?? 0")
    show(view, qtbot, page_of(*LONG[:-1], "<p>typed at the end</p>"))
    assert ask(view, "scrollY") == 900


@pytest.mark.parametrize("zoom", [1.0, 0.5])
def test_each_story_is_found_where_it_was_left(
    zoom: float, view: Any, ask: Callable[..., Any], page_of: Callable[..., Any], qtbot: QtBot
) -> None:
    view.set_zoom(zoom)
    show(view, qtbot, page_of(*LONG), story="a")
    ask(view, "window.scrollTo(0, 700) ?? 0")
    qtbot.waitUntil(lambda: view.page().scrollPosition().y() > 0)
    show(view, qtbot, page_of(*LONG, headline="Other"), story="b")
    assert ask(view, "scrollY") == 0
    show(view, qtbot, page_of(*LONG), story="a")
    assert ask(view, "scrollY") == pytest.approx(700, abs=2)


def test_paragraph_out_of_view_is_brought_into_it(
    view: Any, ask: Callable[..., Any], page_of: Callable[..., Any], qtbot: QtBot
) -> None:
    show(view, qtbot, page_of(*LONG))
    view.follow(PreviewPlace(60, 0.0), smooth=False)
    top = ask(view, "document.querySelectorAll('p')[60].getBoundingClientRect().top")
    assert 0 < top < 600
    before = ask(view, "scrollY")
    view.follow(PreviewPlace(61, 0.0), smooth=False)
    assert ask(view, "scrollY") == before


@pytest.mark.parametrize(("dark", "ground"), [(True, "rgb(17, 17, 17)"), (False, "rgb(255, 255, 255)")])
def test_page_is_light_or_dark_as_asked_and_stays_itself(
    dark: bool, ground: str, view: Any, ask: Callable[..., Any], page_of: Callable[..., Any], qtbot: QtBot
) -> None:
    page = page_of(*SHORT)
    show(view, qtbot, page)
    with qtbot.waitSignal(view.background_changed, timeout=30_000, check_params_cb=lambda colour: colour == ground):
        view.set_dark(dark)
    assert ask(view, "document.documentElement.hasAttribute('style')") is False


def test_smaller_page_believes_to_be_wider(
    view: Any, ask: Callable[..., Any], page_of: Callable[..., Any], qtbot: QtBot
) -> None:
    show(view, qtbot, page_of(*SHORT))
    view.set_zoom(390 / 1200)
    qtbot.waitUntil(lambda: ask(view, "innerWidth") == 1200)
    assert ask(view, "matchMedia('(min-width: 1100px)').matches")


def test_engine_that_dies_is_started_again_with_the_same_page(
    view: Any, ask: Callable[..., Any], page_of: Callable[..., Any], qtbot: QtBot
) -> None:
    show(view, qtbot, page_of(*SHORT))
    with qtbot.waitSignals([view.engine_restarted, view.page_settled], timeout=30_000):
        os.kill(view.page().renderProcessPid(), signal.SIGKILL)
    assert ask(view, "document.querySelectorAll('p').length") == 3
    show(view, qtbot, page_of("<p>one</p>"))
    assert ask(view, "document.querySelectorAll('p').length") == 1


def test_page_printed_to_a_file_is_a_pdf(view: Any, page_of: Callable[..., Any], qtbot: QtBot, tmp_path: Any) -> None:
    show(view, qtbot, page_of(*SHORT))
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "page.pdf"))
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    with qtbot.waitSignal(view.print_ended, timeout=30_000) as printed:
        view.print_page(printer)
    assert printed.args == [True]
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
