"""Export and import through the window's dialogs."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from newsdesk.domain.embargo import Embargo
from newsdesk.domain.errors import ExitRefused
from newsdesk.domain.moves import Move
from newsdesk.domain.related import Related
from newsdesk.domain.unsent import SHEET, UnsentKey
from newsdesk.ui.window import exchange_dialogs
from newsdesk.ui.window.exchange_dialogs import ExportDialog
from newsdesk.ui.window.reason_dialog import ReasonDialog


@pytest.fixture
def opened(window, add, lanes):
    story = add()
    window.open_story(story)
    assert lanes.drain(30)
    return story


def _dialog(window) -> ExportDialog:
    return next(dialog for dialog in window.findChildren(ExportDialog) if dialog.isVisible())


def _choose(dialog: ExportDialog, key: str) -> None:
    next(button for button in dialog.choices.buttons() if button.property("format") == key).click()


def test_story_is_exported_as_it_stands_on_screen(window, opened, lanes, tmp_path: Path):
    window.sessions.current.set_fields(headline="Snow, again")
    window.actions_["export"].trigger()
    assert lanes.drain(30)
    dialog = _dialog(window)
    _choose(dialog, "text")
    dialog.place.setText(str(tmp_path / "out.txt"))
    dialog.accept()
    assert lanes.drain(30)
    assert "Snow, again" in (tmp_path / "out.txt").read_text(encoding="utf-8")
    assert "out.txt" in window.toast.text.text()


def test_file_name_follows_the_format(window, opened, lanes):
    window.actions_["export"].trigger()
    assert lanes.drain(30)
    dialog = _dialog(window)
    for key, suffix in (("text", ".txt"), ("html", ".html"), ("markdown", ".md")):
        _choose(dialog, key)
        assert dialog.place.text().endswith(suffix)
    dialog.reject()


@pytest.mark.parametrize(("replace", "content"), [(False, "old"), (True, "Snow fell.")])
def test_name_that_is_taken_is_asked_about(window, opened, lanes, tmp_path, monkeypatch, replace, content):
    asked = []

    def ask_overwrite(_parent: object, path: str) -> bool:
        asked.append(path)
        return bool(replace)

    monkeypatch.setattr(exchange_dialogs, "ask_overwrite", ask_overwrite)
    (tmp_path / "out.txt").write_text("old", encoding="utf-8")
    window.actions_["export"].trigger()
    assert lanes.drain(30)
    dialog = _dialog(window)
    _choose(dialog, "text")
    dialog.place.setText(str(tmp_path / "out.txt"))
    dialog.accept()
    assert lanes.drain(30)
    assert asked == [str(tmp_path / "out.txt")]
    assert content in (tmp_path / "out.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("what", ["desk.newsdesk", "desk.newsdesk-wal", "link.txt", "folder.txt"])
def test_what_is_never_replaced_is_refused_without_asking(window, opened, lanes, tmp_path, monkeypatch, what):
    asked = []
    monkeypatch.setattr(exchange_dialogs, "ask_overwrite", lambda _, path: asked.append(path))
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "link.txt").symlink_to(tmp_path / "desk.newsdesk")
    window.actions_["export"].trigger()
    assert lanes.drain(30)
    dialog = _dialog(window)
    _choose(dialog, "text")
    dialog.place.setText(str(tmp_path / what))
    dialog.accept()
    assert lanes.drain(30)
    assert asked == []
    assert window.toast.isVisible()


def test_several_stories_go_into_a_folder(window, add, lanes, tmp_path: Path):
    stories = (add("Snow closes the pass"), add("Bread grows dear"))
    window.desk.verb_asked.emit("export", stories)
    assert lanes.drain(30)
    dialog = _dialog(window)
    _choose(dialog, "text")
    dialog.place.setText(str(tmp_path / "out"))
    dialog.accept()
    assert lanes.drain(30)
    assert len(list((tmp_path / "out").glob("*.txt"))) == 2


def test_imported_file_is_opened(window, lanes, tmp_path: Path):
    (tmp_path / "in.txt").write_text("Home / National / Snow\n\nSnow\n\nCity desk report\n\nKABUL: It fell.\n")
    window.exchange.import_files([tmp_path / "in.txt"])
    assert lanes.drain(30)
    assert window.sessions.current.headline == "Snow"


def test_file_that_cannot_be_read_is_told_and_changes_nothing(window, lanes, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(QMessageBox, "exec", lambda _: 0)
    (tmp_path / "in.txt").write_bytes(b"\x00\x01\x02" * 100)
    window.exchange.import_files([tmp_path / "in.txt"])
    assert lanes.drain(30)
    assert window.sessions.current is None
    assert window.toast.isVisible()


def test_warnings_are_one_sentence_each(qtbot):
    from newsdesk.desk.context import new_id
    from newsdesk.desk.exchange import Imported, ImportedStory, NotImported
    from newsdesk.domain.errors import FormatError

    imported = Imported(
        stories=(ImportedStory(id=new_id(), slug="a", headline="A", warnings=("odd",), source="a.txt"),),
        failed=(NotImported("b.txt", FormatError("it is not text")),),
    )
    assert exchange_dialogs.import_warnings(imported) == ("b.txt: it is not text", "a.txt: odd")


def test_an_embargo_typed_and_not_saved_keeps_the_words_off_the_clipboard_and_out_of_check_also(
    window, opened, add, lanes, newsroom, ask, qtbot
):
    other = add("The other", related=(Related(story=opened),))
    window.sessions.current.set_fields(embargo=Embargo(until=datetime.now(UTC) + timedelta(hours=8), zone="Asia/Kabul"))
    qtbot.waitUntil(lambda: ask(lambda: newsroom._context.archive.drafts.get(opened)) is not None)
    window.exchange.copy_text((other,))
    assert lanes.drain(30)
    copied = QGuiApplication.clipboard().text()
    saved = ask(lambda: newsroom.stories.get(opened))

    assert saved.standing.embargo is None
    assert ("The other" in copied, saved.content.headline in copied) == (True, False)
    window.exchange.copy_text((opened,))
    assert lanes.drain(30)
    assert QGuiApplication.clipboard().text() == copied


# -- what stands in a field at the moment of an export ----------------------------------------------------------------


@pytest.fixture
def typed(window, opened, qtbot):
    """Types in a field of the open story, and leaves the focus there."""

    def typing(name: str, text: str):
        form = window.centre.editor_page.form
        form.unfold(True)
        field = form.fields[name]
        line = getattr(field, "edit", field)
        line.setFocus()
        qtbot.waitUntil(line.hasFocus)
        line.selectAll()
        qtbot.keyClicks(line, text)
        return line

    return typing


def _export_by_keys(window, line, lanes, qtbot, file: Path, key: str = "text") -> None:
    qtbot.keyClick(line, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert lanes.drain(30)
    dialog = _dialog(window)
    _choose(dialog, key)
    dialog.place.setText(str(file))
    dialog.accept()
    assert lanes.drain(30)


@pytest.mark.parametrize("text", ["on Friday", "1405-09-14", "5 Dec 18:00", "05/12/2026"])
def test_an_embargo_that_is_not_understood_holds_the_story_at_every_way_out(
    window, opened, typed, add, lanes, qtbot, tmp_path: Path, text: str
):
    other = add("The other", related=(Related(story=opened),))
    QGuiApplication.clipboard().setText("what was there")
    line = typed("embargo", text)
    window.exchange.copy_text((opened,))  # at once: before the pause in which the field would be kept anyway
    assert lanes.drain(30)
    assert QGuiApplication.clipboard().text() == "what was there"
    said = window.toast.text.text()
    assert text in said
    assert "clear the field" in said

    _export_by_keys(window, line, lanes, qtbot, tmp_path / "out.txt")
    assert not (tmp_path / "out.txt").exists()
    window.exchange.copy_text((other,))
    assert lanes.drain(30)
    assert "Snow closes" not in QGuiApplication.clipboard().text()

    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Delete)
    _export_by_keys(window, line, lanes, qtbot, tmp_path / "out.txt")
    assert (tmp_path / "out.txt").exists()


def test_such_an_embargo_holds_for_every_other_program_on_the_desk(window, opened, typed, ask, newsroom, qtbot):
    typed("embargo", "on Friday")
    qtbot.waitUntil(lambda: not window.unsent.pending)
    with pytest.raises(ExitRefused) as refused:
        ask(lambda: newsroom.exchange.rendered(opened, "text"))
    assert refused.value.reason == "unread"


def test_it_still_holds_after_another_story_was_looked_at_and_is_there_again_with_its_complaint(
    window, opened, typed, add, ask, newsroom, lanes, qtbot
):
    other = add("The other")
    typed("embargo", "on Friday")
    form = window.centre.editor_page.form
    window.open_story(other)
    assert lanes.drain(30)
    assert (form.fields["embargo"].text(), form.boxes["embargo"].mistake.isVisible()) == ("", False)
    assert ask(lambda: newsroom.exchange.rendered(other, "text")).data
    window.open_story(opened)
    assert lanes.drain(30)
    assert form.fields["embargo"].text() == "on Friday"
    assert form.boxes["embargo"].mistake.isVisible()
    qtbot.waitUntil(lambda: not window.unsent.pending)
    with pytest.raises(ExitRefused) as refused:
        ask(lambda: newsroom.exchange.rendered(opened, "text"))
    assert refused.value.reason == "unread"


def test_what_the_desk_does_to_the_story_leaves_such_words_in_the_field(window, opened, typed, ask, newsroom, lanes):
    line = typed("embargo", "on Friday")
    window.centre.editor_page.body.setFocus()
    window.sessions.current.set_fields(keywords=("snow",), language="fa")
    window.saver.save_now()
    assert lanes.drain(30)
    window.sessions.current.reload_from_archive(ask(lambda: newsroom.stories.get(opened)))
    assert line.text() == "on Friday"
    assert lanes.drain(30)
    with pytest.raises(ExitRefused) as refused:
        ask(lambda: newsroom.exchange.rendered(opened, "text"))
    assert refused.value.reason == "unread"


def test_words_that_were_kept_before_they_could_be_read_are_an_embargo_once_the_story_is_opened(
    window, opened, add, ask, newsroom, lanes, qtbot
):
    """An older Newsdesk did not understand a day alone, and kept it as typed."""
    story = add("Kept by an older one")
    day = datetime.now(UTC) + timedelta(days=3)
    ask(lambda: newsroom.unsent.keep(UnsentKey(SHEET, story), {"embargo": f"{day:%Y-%m-%d}"}))
    window.unsent._read_rows()
    assert lanes.drain(30)
    window.open_story(story)
    assert lanes.drain(30)
    qtbot.waitUntil(lambda: window.sessions.current.fields().embargo is not None)
    qtbot.waitUntil(lambda: not window.unsent.pending)
    assert ask(lambda: newsroom.unsent.get(UnsentKey(SHEET, story))) is None
    qtbot.waitUntil(lambda: ask(lambda: newsroom._context.archive.drafts.get(story)) is not None)
    with pytest.raises(ExitRefused) as refused:
        ask(lambda: newsroom.exchange.rendered(story, "text"))
    assert refused.value.reason == "embargoed"


def test_a_colleague_is_told_who_typed_it_and_lifts_it_where_it_is_said(
    window, opened, people, add, ask, newsroom, lanes, qtbot
):
    ask(lambda: newsroom.unsent.keep(UnsentKey(SHEET, opened), {"embargo": "on Friday"}, who="City reporter"))
    other = add("The other")
    for story in (other, opened):
        window.open_story(story)
        assert lanes.drain(30)
    window.exchange.copy_text((opened,))
    assert lanes.drain(30)
    assert "City reporter" in window.toast.text.text()
    band = window.centre.editor_page.form.embargo
    assert band.isVisible()
    assert "on Friday" in band.text.text()
    qtbot.mouseClick(band.buttons[0], Qt.MouseButton.LeftButton)
    assert lanes.drain(30)
    dialog = window.findChildren(ReasonDialog)[-1]
    qtbot.keyClicks(dialog.line, "It was last Friday")
    dialog.accept()
    assert lanes.drain(30)
    qtbot.waitUntil(lambda: not band.isVisible())
    assert ask(lambda: newsroom.exchange.rendered(opened, "text")).data


def test_words_of_ones_own_go_from_the_field_when_the_embargo_is_lifted(
    window, opened, typed, ask, newsroom, lanes, bus, qtbot
):
    line = typed("embargo", "on Friday")
    qtbot.waitUntil(lambda: not window.unsent.pending)
    bus.tell(ask(lambda: newsroom.moves.move(opened, Move.LIFT, reason="It was last Friday")))
    assert lanes.drain(30)
    assert line.text() == ""
    window.unsent.flush()
    assert lanes.drain(30)
    assert ask(lambda: newsroom.exchange.rendered(opened, "text")).data


def test_a_language_that_is_typed_and_not_left_yet_is_the_one_that_leaves(
    window, opened, typed, lanes, qtbot, tmp_path: Path
):
    line = typed("language", "ps")
    _export_by_keys(window, line, lanes, qtbot, tmp_path / "out.html", "html")
    assert 'lang="ps"' in (tmp_path / "out.html").read_text(encoding="utf-8")


def test_an_urgency_that_is_typed_and_not_left_yet_is_saved_with_the_story(
    window, opened, typed, lanes, ask, newsroom, qtbot
):
    line = typed("urgency", "2")
    qtbot.keyClick(line, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert lanes.drain(30)
    assert ask(lambda: newsroom.stories.get(opened)).content.urgency == 2


@pytest.mark.parametrize(
    ("name", "text", "out"),
    [("byline", "By A. Writer", "By A. Writer"), ("dateline", "Herat", "HERAT: "), ("author", "B. Known", "B. Known")],
)
def test_a_line_that_is_typed_and_not_left_yet_is_what_leaves(
    window, opened, typed, lanes, qtbot, tmp_path: Path, name: str, text: str, out: str
):
    field = window.centre.editor_page.form.fields[name]
    if name == "author":
        field.name.setFocus()
        qtbot.keyClicks(field.name, text)
        line = field.name
    else:
        line = typed(name, text)
    _export_by_keys(window, line, lanes, qtbot, tmp_path / "out.txt")
    assert out in (tmp_path / "out.txt").read_text(encoding="utf-8")


def test_the_complaint_beside_the_embargo_is_read_whole_in_a_small_window_with_large_words(
    window, opened, typed, look, lanes, qtbot
):
    window.resize(1024, 700)
    look.set_scale(150)
    for text in ("on Friday", "1405-09-14"):
        typed("embargo", text)
        window.centre.editor_page.body.setFocus()
        said = window.centre.editor_page.form.boxes["embargo"].mistake
        qtbot.waitUntil(said.isVisible)
        qtbot.waitUntil(lambda said=said: said.height() >= said.heightForWidth(said.width()))
        assert said.width() <= window.centre.editor_page.form.width()
        wanted = said.fontMetrics().boundingRect(said.contentsRect(), int(Qt.TextFlag.TextWordWrap), said.text())
        assert wanted.width() <= said.contentsRect().width(), "a word is cut"
        assert wanted.height() <= said.contentsRect().height()
