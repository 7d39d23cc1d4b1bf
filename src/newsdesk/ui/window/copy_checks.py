"""Copy checks of one window: connects findings to the editor, the checks pane and the counts."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from newsdesk.domain.fields import BODY
from newsdesk.domain.finding import Finding
from newsdesk.settings import Settings
from newsdesk.ui.bus import Bus
from newsdesk.ui.checks.checking import StoryChecks
from newsdesk.ui.checks.field_positions import FieldPositions
from newsdesk.ui.checks.finding_actions import FindingActions
from newsdesk.ui.checks.line_marks import LineMarks
from newsdesk.ui.checks.marks import FindingMarks
from newsdesk.ui.checks.menu import FindingMenu
from newsdesk.ui.checks.numbered_finding import NumberedFinding
from newsdesk.ui.checks.pane import ChecksPane
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.shell import Shell
from newsdesk.ui.story.saver import Saver
from newsdesk.ui.theme import Theme
from newsdesk.ui.window.actions import Actions
from newsdesk.ui.window.preferences import Preferences

if TYPE_CHECKING:
    from newsdesk.ui.story.editor_page import EditorPage


class CopyChecks(QObject):
    """Made after the window has opened, so that its imports do not delay the first paint."""

    def __init__(
        self,
        lanes: Lanes,
        bus: Bus,
        theme: Theme,
        preferences: Preferences,
        *,
        saver: Saver,
        actions: Actions,
        shell: Shell,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._theme, self._actions, self._shell, self._window = theme, actions, shell, window
        self._chosen: NumberedFinding | None = None
        self._step = 0
        self._positions: FieldPositions | None = None
        self._menu: FindingMenu | None = None
        self.checking = checking = StoryChecks(lanes, bus, self)
        self.acts = acts = FindingActions(checking, lanes, self)
        for part in (checking, acts):
            shell.attach_part(part)
        self.pane = ChecksPane(checking, acts, theme, window)
        self.pane.place_asked.connect(self.show_place)
        self.pane.place_entered.connect(self.enter_place)
        checking.findings_counted.connect(self._show_count)
        checking.changed.connect(self._changed)
        acts.action_done.connect(shell.offer_undo)
        acts.message.connect(shell.say)
        acts.save_asked.connect(lambda then: saver.save_now(then, shell.tell_failure))
        for failing in (checking, acts):
            failing.failed.connect(shell.tell_failure)
        shell.with_editor(self._editor_made)
        preferences.changed.connect(self._settings_changed)
        self._settings_changed(preferences.value)
        shell.follow_story(checking)
        shell.follow_story(acts)

    def walk(self, step: int) -> None:
        """Go to the next finding after the caret, or with `step` -1 to the one before; wraps around."""
        if not self.checking.read:
            self._step = step  # goes on when the checks have run
            self.checking.reading.read()
            return
        spots = self._ordered()
        if not spots:
            self._shell.say(self.tr("Nothing to fix."))
            return
        chosen = spots[self._next(spots, step)][1]
        self.enter_place(chosen)
        self.pane.choose(chosen)

    def put_right(self) -> None:
        """Apply the first fix of the finding at the caret; for a spelling in the text, open the menu of its fixes."""
        found, focus = self._finding_at_focus(), self._focus()
        if found is not None and found.fixes and (not found.asks or self._in_panel(focus)):
            self.acts.act("fix", found)
        elif found is not None and found.asks and focus is not None and self._menu is not None:
            self._menu.open(found, focus)
        else:
            self._shell.say(self.tr("There is no finding here that this key can fix."))

    def undo(self) -> bool:
        """Undo the newest action of the checks pane, if it has the focus. Returns whether it has."""
        mine = self._in_panel(QApplication.focusWidget())
        if mine:
            self.acts.undo()
        return mine

    def show_place(self, found: NumberedFinding) -> None:
        """Scroll to a finding and leave the focus where it is."""
        self._chosen = found
        if self._positions is not None:
            self._positions.show(found)

    def enter_place(self, found: NumberedFinding) -> None:
        """Put the caret at a finding."""
        self._chosen = found
        self.lead_to(found.finding, found)

    def lead_to(self, finding: Finding, found: NumberedFinding | None = None) -> None:
        """Put the focus where a finding can be corrected: a field, words in it, or a pane."""
        if finding.check == "notes" or finding.field == "related":
            self._shell.enter_panel("notes" if finding.check == "notes" else "related")
            return
        if finding.field != BODY and self._actions["view.focus"].isChecked():
            self._shell.set_focus_mode(False)
        if self._positions is None or not self._positions.enter(finding, found):
            self.show_panel()

    def show_panel(self) -> None:
        """Show the checks pane."""
        self._shell.enter_panel("checks")

    def _ordered(self) -> list[tuple[tuple[int, int], NumberedFinding]]:
        sites = self._positions
        if sites is None:
            return []
        spots = [(spot, found) for found in self.checking.found if (spot := sites.spot(found)) is not None]
        return sorted(spots, key=lambda each: (each[0], each[1].number))

    def _next(self, spots: list[tuple[tuple[int, int], NumberedFinding]], step: int) -> int:
        here = self._positions.here(self._focus()) if self._positions else (0, 0)
        chosen = self._chosen.key if self._chosen else None
        for number, (spot, found) in enumerate(spots):
            # several findings may share one position, and some have no field in the editor
            if found.key == chosen and (
                spot == here or not self._positions or not self._positions.widget(found.finding.field)
            ):
                return (number + step) % len(spots)
        if step > 0:
            return next((number for number, (spot, _) in enumerate(spots) if spot > here), 0)
        return next((number for number in range(len(spots) - 1, -1, -1) if spots[number][0] < here), len(spots) - 1)

    def _finding_at_focus(self) -> NumberedFinding | None:
        """The finding chosen in the pane, or at the caret; of several there, the one last gone to."""
        focus = self._focus()
        if self._in_panel(focus):
            return self.pane.chosen
        here = self._positions.here(focus) if self._positions else (0, 0)
        there = [found for spot, found in self._ordered() if spot == here]
        if there:
            return next((found for found in there if self._chosen and found.key == self._chosen.key), there[0])
        sheet = self._shell.editor()
        in_body = sheet is not None and focus is sheet.body
        return self.checking.at(sheet.body.textCursor().position()) if sheet is not None and in_body else None

    def _in_panel(self, focus: QWidget | None) -> bool:
        return focus is not None and self.pane.isAncestorOf(focus)

    def _focus(self) -> QWidget | None:
        return QApplication.focusWidget() or self._window.focusWidget()

    def _editor_made(self, sheet: "EditorPage") -> None:
        theme, checking = self._theme, self.checking
        self._positions = FieldPositions(checking, sheet)
        self._menu = menu = FindingMenu(checking, self.acts, sheet)
        FindingMarks(checking, sheet.body, theme)
        LineMarks(checking, "headline", sheet.title.headline, menu, theme)
        LineMarks(checking, "standfirst", sheet.title.standfirst, menu, theme)
        sheet.body.menu_made.connect(menu.fill)

    def _show_count(self, stopping: int, _all: int) -> None:
        self._shell.show_count("checks", stopping or _all)

    def _changed(self) -> None:
        if self._step and self.checking.read:
            step, self._step = self._step, 0
            self.walk(step)

    def _settings_changed(self, settings: Settings) -> None:
        self._actions["check.live"].setChecked(settings.live_checks)
        self.checking.set_live(settings.live_checks)
