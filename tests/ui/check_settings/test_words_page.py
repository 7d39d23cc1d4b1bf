"""Words page: words added, removed, imported and exported; ignored findings shown again; each change undone."""

import pytest
from PySide6.QtCore import Qt

from newsdesk.domain.ignored_finding import IgnoreScope
from newsdesk.domain.story import Content
from newsdesk.ui import file_dialogs
from newsdesk.ui.check_settings.several_dialog import SeveralDialog


@pytest.fixture
def page(dialog, lanes):
    dialog.show_page(2)
    assert lanes.drain(30)
    return dialog.words


def add(page, qtbot, lanes, *words):
    for word in words:
        qtbot.keyClicks(page.words.word, word)
        qtbot.keyClick(page.words.word, Qt.Key.Key_Return)
        assert lanes.drain(30)


def listed(page):
    return list(page.words.words)


def test_enter_adds_a_word_and_the_dialog_stays(page, dialog, qtbot, lanes, newsroom, ask):
    assert page.words.empty.isVisible()
    add(page, qtbot, lanes, "Khulm", " Balkh ")
    assert listed(page) == ["Balkh", "Khulm"]
    assert ask(newsroom.checks.words) == ("Balkh", "Khulm")
    assert dialog.isVisible()
    assert page.words.view.currentIndex().data() == "Balkh"
    add(page, qtbot, lanes, "Khulm")
    assert "already" in page.undo_bar.text.text()


def test_del_removes_what_is_chosen_and_undo_brings_it_back(page, qtbot, lanes, click):
    add(page, qtbot, lanes, "Khulm", "Balkh", "Taloqan")
    page.words.view.selectAll()
    qtbot.keyClick(page.words.view, Qt.Key.Key_Delete)
    assert lanes.drain(30)
    assert listed(page) == []
    assert "3 words" in page.undo_bar.text.text()
    click(page.undo_bar.button)
    assert listed(page) == ["Balkh", "Khulm", "Taloqan"]
    click(page.undo_bar.button)
    assert listed(page) == ["Balkh", "Khulm"]


def test_a_search_finds_words_whatever_their_case(page, qtbot, lanes):
    add(page, qtbot, lanes, "Khulm", "Balkh")
    qtbot.keyClicks(page.words.search, "KHU")
    assert page.words.filter.rowCount() == 1
    qtbot.keyClicks(page.words.search, "x")
    assert page.words.empty.isVisible()
    assert "No word matches" in page.words.empty.text()


def test_several_words_are_pasted_and_read_from_a_file(page, qtbot, lanes, click, tmp_path, monkeypatch):
    file = tmp_path / "names.txt"
    file.write_text("# north\nTaloqan\nBalkh\n", encoding="utf-8")
    monkeypatch.setattr(file_dialogs, "ask_open", lambda *_: str(file))
    add(page, qtbot, lanes, "Balkh")
    click(page.words.several)
    dialog = page.findChild(SeveralDialog)
    assert not dialog.add.isEnabled()
    qtbot.keyClicks(dialog.text, "Khulm")
    click(dialog.file)
    assert dialog.words == ("Khulm", "Taloqan", "Balkh")
    click(dialog.add)
    assert listed(page) == ["Balkh", "Khulm", "Taloqan"]
    assert "2 words" in page.undo_bar.text.text()
    click(page.undo_bar.button)
    assert listed(page) == ["Balkh"], "only what was new goes again"


def test_a_file_that_is_no_list_is_refused_in_a_sentence(page, click, tmp_path, monkeypatch):
    file = tmp_path / "picture.png"
    file.write_bytes(b"\x89PNG\xff")
    monkeypatch.setattr(file_dialogs, "ask_open", lambda *_: str(file))
    click(page.words.several)
    dialog = page.findChild(SeveralDialog)
    click(dialog.file)
    assert "not a text in UTF-8" in dialog.problem.text()
    dialog.reject()


def test_the_words_are_written_to_a_file(page, qtbot, lanes, click, tmp_path, monkeypatch):
    monkeypatch.setattr(file_dialogs, "ask_save", lambda *_: str(tmp_path / "words"))
    assert not page.words.export.isEnabled()
    add(page, qtbot, lanes, "Khulm", "Balkh")
    click(page.words.export)
    assert (tmp_path / "words.txt").read_text(encoding="utf-8") == "Balkh\nKhulm\n"


def test_an_ignored_finding_is_shown_again_and_ignored_again_by_undo(page, dialog, lanes, click, newsroom, ask, qtbot):
    def ignored():
        (story,) = newsroom.stories.new(Content(headline="One", body="The the mayor left.")).created
        content = newsroom.stories.get(story).content
        finding = next(each for each in newsroom.checks.of(story).findings if each.check == "doubled")
        return newsroom.checks.ignore(story, content, finding, IgnoreScope.ALWAYS)

    one = ask(ignored)
    page.store.read()
    assert lanes.drain(30)
    item = page.ignored.list.item(0)
    assert "The the" in item.text()
    assert "Doubled words" in item.text()
    page.ignored.list.setCurrentRow(0)
    qtbot.keyClick(page.ignored.list, Qt.Key.Key_Delete)
    assert lanes.drain(30)
    assert ask(newsroom.checks.ignored) == ()
    assert page.ignored.empty.isVisible()
    click(page.undo_bar.button)
    assert ask(newsroom.checks.ignored) == (one,)


def test_a_word_that_is_added_here_is_no_mistake_in_the_story_in_front(window, page, qtbot, lanes):
    with qtbot.waitSignal(window.late.desk_rules.changed):
        add(page, qtbot, lanes, "Khulm")
