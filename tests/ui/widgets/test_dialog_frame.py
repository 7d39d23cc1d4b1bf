"""Every dialog of the window fits a small screen with large words, in both directions, and is left in one way."""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import newsdesk.ui
from newsdesk.domain.errors import CopyNotReady
from newsdesk.domain.finding import Finding, FindingKind, Severity
from newsdesk.domain.moves import Move
from newsdesk.ui.check_settings.dialog import RULES, WORDS
from newsdesk.ui.check_settings.several_dialog import SeveralDialog
from newsdesk.ui.theme import Theme
from newsdesk.ui.updates.agreement import Agreement
from newsdesk.ui.updates.dialog import UpdateDialog
from newsdesk.ui.widgets import dialog_frame
from newsdesk.ui.widgets.dialog_frame import DialogFrame
from newsdesk.ui.window import translators
from newsdesk.ui.window.backup_chooser import BackupChooser
from newsdesk.ui.window.exchange_dialogs import ExportDialog
from newsdesk.ui.window.not_ready import NotReadyDialog

if TYPE_CHECKING:
    from newsdesk.ui.window.main_window import MainWindow

SMALL = QSize(1024, 600)
LONG = "The council agreed on Monday to mend the road over the pass before the first snow of the winter"
SAID = "word " * 60

Open = Callable[["MainWindow", UUID], object]


def _page(page: int) -> Open:
    def opened(window: "MainWindow", story: UUID) -> None:
        window.late.desk_rules.open()
        dialog: Any = window.findChildren(DialogFrame)[-1]
        dialog.show_page(page)
        if page == RULES:
            assert window.lanes.drain(30)
            dialog.rules.start_new()

    return opened


def _not_ready(window: "MainWindow", story: UUID) -> None:
    findings = tuple(
        Finding(check="byline", kind=FindingKind.GATE, severity=Severity.FILING, field="byline", said=LONG)
        for _ in range(12)
    )
    NotReadyDialog([(story, CopyNotReady("Snow", Move.FILE.value, findings))], window).open()


def _export(window: "MainWindow", story: UUID) -> None:
    formats = [
        SimpleNamespace(key=f"format {number}", label=f"Format {number}", several_files=False) for number in range(14)
    ]
    ExportDialog(formats, {}, Path("/desk"), 2, window).open()  # type: ignore[arg-type]


def _update(window: "MainWindow", story: UUID) -> None:
    dialog = UpdateDialog(window.theme, window)
    found = SimpleNamespace(
        version="9.0", issued=datetime.now(UTC), size=10**8, folder=None, warning=None, notes=lambda _: SAID * 4
    )
    dialog.show_found(found, "0.1", lambda: None)  # type: ignore[arg-type]
    dialog.open()


DIALOGS: dict[str, Open] = {
    "About": lambda window, _: window.actions_["about"].trigger(),
    "Agreement": lambda window, _: Agreement("updates.example.org", window.theme, window).open(),
    "UpdateDialog": _update,
    "SettingsDialog": lambda window, _: window.commands.dialogs.edit_settings(),
    "CheckSettingsDialog gates": _page(0),
    "CheckSettingsDialog rules": _page(RULES),
    "CheckSettingsDialog words": _page(WORDS),
    "SeveralDialog": lambda window, _: SeveralDialog(window.unsent, window).open(),
    "WhoDialog": lambda window, _: window.sign_in.ask_who(),
    "StaffDialog": lambda window, _: window.sign_in.edit_staff(),
    "NoticeForm": lambda window, _: window.late.notices.ask("correction", window.sessions.current.story),
    "NoticeForm withdrawal": lambda window, _: window.late.notices.ask("withdrawal", window.sessions.current.story),
    "ReasonDialog": lambda window, story: window.moves.begin(Move.RETURN.value, (story,)),
    "ReasonDialog lift": lambda window, story: window.moves.begin(Move.LIFT.value, (story,)),
    "TimeDialog": lambda window, story: window.moves.begin(Move.SCHEDULE.value, (story,)),
    "TimeDialog due": lambda window, story: window.moves.begin("due", (story,)),
    "AssignDialog": lambda window, story: window.moves.begin("assign", (story,)),
    "NotReadyDialog": _not_ready,
    "BackupChooser": lambda window, _: BackupChooser((), Path("/desk"), window, can_undo=True).open(),
    "ExportDialog": _export,
}
# dialogs that are no form and have no buttons
OTHERS = {"ActionPalette", "DialogFrame"}


@pytest.fixture(params=["en", "fa_AF"])
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    before, direction = QLocale(), qapp.layoutDirection()
    loaded = translators.install(qapp, request.param)
    yield request.param
    for translator in loaded:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    qapp.setLayoutDirection(direction)


@pytest.fixture
def small_screen(monkeypatch: pytest.MonkeyPatch, look: Theme) -> Iterator[None]:
    """1024 × 600 pixels, and words half as large again."""
    monkeypatch.setattr(dialog_frame, "room", lambda _: SMALL)
    look.apply()
    look.set_scale(150)
    yield
    look.set_scale(100)


@pytest.fixture
def opened(window: "MainWindow", add: Callable[..., UUID], people: object) -> UUID:
    story = add(LONG)
    window.open_story(story)
    assert window.lanes.drain(30)
    return story


@pytest.fixture
def open_dialog(window: "MainWindow", opened: UUID, qtbot: QtBot) -> Callable[[str], Any]:
    def opening(name: str) -> Any:
        DIALOGS[name](window, opened)
        assert window.lanes.drain(30)
        dialogs = [dialog for dialog in window.findChildren(DialogFrame) if dialog.isVisible()]
        assert [type(dialog).__name__ for dialog in dialogs[-1:]] == [name.split()[0]]
        QApplication.processEvents()
        return dialogs[-1]

    return opening


def test_every_dialog_has_the_frame_and_is_in_the_table() -> None:
    source = Path(newsdesk.ui.__file__).parent.rglob("*.py")
    classes = {
        name: base for path in source for name, base in re.findall(r"^class (\w+)\((\w+)\)", path.read_text(), re.M)
    }
    of_qt = {name for name, base in classes.items() if base == "QDialog"}
    framed = {name for name, base in classes.items() if base == "DialogFrame"}
    assert of_qt == OTHERS
    assert framed == {name.split()[0] for name in DIALOGS}


@pytest.mark.usefixtures("language", "small_screen")
@pytest.mark.parametrize("name", DIALOGS)
def test_it_fits_a_small_screen_with_large_words(name: str, open_dialog: Callable[[str], Any]) -> None:
    dialog = open_dialog(name)
    assert (dialog.width() <= SMALL.width(), dialog.height() <= SMALL.height()) == (True, True), dialog.size()
    for button in dialog.buttons.buttons():
        corners = (button.mapTo(dialog, button.rect().topLeft()), button.mapTo(dialog, button.rect().bottomRight()))
        assert all(dialog.rect().contains(corner) for corner in corners) or button.isHidden(), button.text()
        assert button.width() >= button.minimumSizeHint().width()
    middle = dialog._middle
    assert middle.content.width() <= middle.viewport().width(), "the middle is cut at the side"
    assert middle.content.minimumSizeHint().width() <= middle.viewport().width()


@pytest.mark.usefixtures("language")
@pytest.mark.parametrize("name", DIALOGS)
def test_escape_leaves_it_and_the_focus_returns(
    name: str, open_dialog: Callable[[str], Any], window: "MainWindow", opened: UUID, qtbot: QtBot
) -> None:
    before = window.centre.editor_page.body
    before.setFocus()
    window.activateWindow()
    qtbot.waitUntil(before.hasFocus)
    dialog = open_dialog(name)
    assert [button.text() for button in dialog.findChildren(QPushButton) if button.autoDefault()] == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not dialog.isVisible())
    window.activateWindow()
    qtbot.waitUntil(before.hasFocus)


@pytest.mark.parametrize("name", ["ReasonDialog", "StaffDialog", "SettingsDialog"])
def test_it_is_mirrored_where_the_language_runs_from_the_right(name: str, open_dialog: Callable[[str], Any]) -> None:
    dialog = open_dialog(name)

    def places() -> list[tuple[int, int]]:
        QApplication.processEvents()
        shown = [button for button in dialog.buttons.buttons() if button.isVisible()]
        return [(button.mapTo(dialog, button.rect().topLeft()).x(), button.width()) for button in shown]

    dialog.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    left = places()
    dialog.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert places() == [(dialog.width() - x - width, width) for x, width in left]


class Asking(DialogFrame):
    """A dialog with two fields, a button in the middle, and three at the foot."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("Asking", parent, width=300)
        self.label("What?")
        self.line = QLineEdit(self)
        self.other = QPushButton("Other", self)
        self.row(self.line, self.other)
        self.pressed: list[str] = []
        self.other.clicked.connect(lambda: self.pressed.append("other"))
        self.more = self.button("More", lambda: self.pressed.append("more"))
        self.cancel = self.leave_by()
        self.ok = self.confirm_by("Do it", lambda: self.pressed.append("confirmed"))


@pytest.mark.parametrize(
    ("focus", "enabled", "pressed"),
    [
        ("line", True, ["confirmed"]),
        ("line", False, []),
        ("other", True, ["other"]),
        ("other", False, ["other"]),
        ("more", True, ["more"]),
        ("ok", True, ["confirmed"]),
    ],
)
def test_enter_presses_the_button_in_focus_or_the_one_that_confirms(
    qtbot: QtBot, focus: str, enabled: bool, pressed: list[str]
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = Asking(parent)
    dialog.open()
    dialog.ok.setEnabled(enabled)
    widget = getattr(dialog, focus)
    widget.setFocus()
    qtbot.keyClick(widget, Qt.Key.Key_Return)
    assert dialog.pressed == pressed
    assert dialog.isVisible()


def test_rows_of_a_list_of_choices_lie_below_one_another(open_dialog: Callable[[str], Any]) -> None:
    """Those before the chosen one too, which are laid out before the style sheet sets their font."""
    rows = open_dialog("AssignDialog").list
    places = [rows.visualItemRect(rows.item(row)) for row in range(rows.count())]
    assert len(places) == 3
    assert all(above.bottom() < below.top() for above, below in pairwise(places))


def test_enter_on_cancel_cancels(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = Asking(parent)
    dialog.open()
    dialog.cancel.setFocus()
    qtbot.keyClick(dialog.cancel, Qt.Key.Key_Return)
    assert (dialog.pressed, dialog.isVisible()) == ([], False)


def test_what_was_refused_is_read_over_the_buttons_however_long_the_middle_is(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialog_frame, "room", lambda _: SMALL)
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = Asking(parent)
    for number in range(60):
        dialog.label(f"Line {number} {uuid4()}")
    dialog.open()
    dialog.refuse("It is spiked.")
    QApplication.processEvents()
    assert dialog.height() == SMALL.height()
    assert dialog.problem.isVisible()
    assert dialog.problem.mapTo(dialog, dialog.problem.rect().bottomLeft()).y() < dialog.buttons.y()
    assert dialog.rect().contains(dialog.ok.mapTo(dialog, dialog.ok.rect().bottomRight()))
    dialog.refuse("")
    assert not dialog.problem.isVisible()
