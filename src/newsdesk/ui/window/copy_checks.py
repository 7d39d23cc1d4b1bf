"""Copy checks in one window: ties what is found to the sheet, the panel and the bars."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from newsdesk.domain.finding import Finding
from newsdesk.settings import Settings
from newsdesk.ui.checks.checking import BODY, Checking, Found
from newsdesk.ui.checks.marks import FindingMarks
from newsdesk.ui.checks.menu import FindingMenu
from newsdesk.ui.checks.pane import ChecksPane

if TYPE_CHECKING:
    from newsdesk.ui.story.sheet import StorySheet
    from newsdesk.ui.window.main_window import MainWindow

_TITLE = ("headline", "kicker", "standfirst")


class CopyChecks(QObject):
    """Made once the window has settled: nothing of it is imported before."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._chosen: Found | None = None
        self.checking = checking = window.panes.keep(Checking(window.lanes, window.bus, self))
        self.pane = ChecksPane(checking, window.look, window)
        self.pane.place_asked.connect(self.show_place)
        self.pane.place_entered.connect(self.enter_place)
        checking.counted.connect(self._show_count)
        checking.changed.connect(self._forget_choice)
        checking.done.connect(window.offer_undo)
        checking.failed.connect(window.tell_failure)
        window.middle.sheet_made.connect(self._sheet_made)
        if window.middle.sheet is not None:
            self._sheet_made(window.middle.sheet)
        window.preferences.changed.connect(self._settings_changed)
        self._settings_changed(window.preferences.value)
        window.front.join(checking)

    def walk(self, step: int) -> None:
        """Go to the next finding behind the caret, or with -1 the one before, round the ends."""
        found = [each for each in self.checking.found if self.checking.place(each)]
        if not found:
            self._walk_without_places()
            return
        at = self._caret()
        places = [(place, each) for each in found if (place := self.checking.place(each))]
        if step > 0:
            chosen = next((each for place, each in places if place[0] > at), places[0][1])
        else:
            chosen = next((each for place, each in reversed(places) if place[1] < at), places[-1][1])
        self.enter_place(chosen)
        self.pane.choose(chosen)

    def put_right(self) -> None:
        """Put the chosen finding right, or the one at the caret, by its first fix."""
        found = self._chosen or self.checking.at(self._caret())
        if found is None or not found.finding.fixes:
            self._window.toast.say(self.tr("There is nothing here that can be put right by a key."))
        else:
            self.pane.act("fix", found)

    def show_place(self, found: Found) -> None:
        """Show where a finding stands, and leave the focus where it is."""
        self._chosen = found
        place, sheet = self.checking.place(found), self._window.middle.sheet
        if place is not None and sheet is not None:
            sheet.select_span(*place)

    def enter_place(self, found: Found) -> None:
        """Put the caret where a finding stands."""
        self._chosen = found
        if self.checking.place(found) is not None and (sheet := self._window.middle.sheet) is not None:
            self.show_place(found)
            sheet.body.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.lead_to(found.finding)

    def lead_to(self, finding: Finding) -> None:
        """Put the focus into the field that a finding is about."""
        window, sheet = self._window, self._window.middle.sheet
        if finding.check == "notes":
            window.commands.carry_out("view.notes")
        elif finding.field == "related":
            window.commands.carry_out("view.related")
        elif sheet is not None:
            if window.actions_["view.focus"].isChecked():
                window.set_focus_mode(False)
            field = _field(sheet, finding.field)
            field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if field is sheet.body and finding.end > finding.start:
                sheet.select_passage(finding.start, finding.end)

    def _sheet_made(self, sheet: "StorySheet") -> None:
        FindingMarks(self.checking, sheet.body, self._window.look)
        menu = FindingMenu(self.checking, self.pane.act, sheet)
        sheet.body.menu_made.connect(menu.fill)

    def _caret(self) -> int:
        sheet = self._window.middle.sheet
        return sheet.body.textCursor().selectionStart() if sheet else 0

    def _walk_without_places(self) -> None:
        if self.checking.found:
            self._window.show_side("checks")
            self._window.side.enter()
        elif self.checking.read:
            self._window.toast.say(self.tr("The checks found nothing to mend."))
        else:
            self.checking.reading.read()

    def _show_count(self, stopping: int, _all: int) -> None:
        self._window.side.show_count("checks", stopping or _all)

    def _forget_choice(self) -> None:
        self._chosen = None

    def _settings_changed(self, settings: Settings) -> None:
        self._window.actions_["check.live"].setChecked(settings.live_checks)
        self.checking.reading.set_live(settings.live_checks)


def _field(sheet: "StorySheet", name: str) -> QWidget:
    if name in _TITLE:
        return getattr(sheet.title, name)  # type: ignore[no-any-return]  # three widgets of one block
    return sheet.form.fields.get(name, sheet.body) if name != BODY else sheet.body
