"""Status bar: save state, word count, language and status of the open story, and the person at the machine."""

from PySide6.QtCore import QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from newsdesk.domain.status import CLEARED
from newsdesk.domain.story import Story
from newsdesk.domain.workflow import Claim
from newsdesk.ui import messages
from newsdesk.ui.counts import counts
from newsdesk.ui.story.save_state import Phase, SaveState, words_of
from newsdesk.ui.text import comma_list, isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import LABEL, STATUS_BAR
from newsdesk.ui.widgets.stacking import Gap, in_row


class Dot(QWidget):
    """Small dot in a status colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = ""
        self.setFixedSize(10, 10)

    def show_colour(self, colour: str) -> None:
        """Paint the dot in this colour; empty for none."""
        self._colour = colour
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._colour:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._colour))
            painter.drawEllipse(1, 1, 8, 8)


class StatusBar(QWidget):
    """Labels for the open story; buttons for its open notes and for the person."""

    # QPoint: open the menu of persons at this place of the screen
    who_asked = Signal(object)
    review_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._state = SaveState()
        self._story: Story | None = None
        self._language = ""
        self._claim: tuple[Claim | None, bool] = (None, False)
        self.setProperty("kind", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.dot = Dot(self)
        self.saved, self.length, self.language, self.standing = (self._label() for _ in range(4))
        self.review, self.who = self._button(), self._button()
        self.review.clicked.connect(self.review_asked)
        self.who.clicked.connect(lambda: self.who_asked.emit(self.who.mapToGlobal(QPoint(0, 0))))
        in_row(
            self.dot,
            self.saved,
            self.length,
            self.review,
            1,
            self.language,
            Gap(12),
            self.standing,
            Gap(4),
            self.who,
            on=self,
            margins=(16, 0, 16, 0),
            spacing=8,
        )
        theme.changed.connect(self._apply_theme)
        self._apply_theme()
        self.show_nothing()

    def show_state(self, state: SaveState) -> None:
        """Show whether the words are saved."""
        self._state = state
        self.saved.setText(words_of(state))
        for sign in (self.dot, self.saved):
            sign.setVisible(state.phase is not Phase.CLEAN)
        self._show_dot()

    def show_count(self, count: int, minutes: int) -> None:
        """Show the words of the body, and the minutes to read them."""
        self.length.setText(self._length(count, minutes))

    def show_story(self, story: Story | None, language: str) -> None:
        """Show the status and language of the story."""
        self._story, self._language = story, language
        self.language.setText(messages.language(language) if language else "")
        self.standing.setText(self._standing(story) if language else "")

    def show_review(self, suggestions: int, notes: int) -> None:
        """Show the numbers of open suggestions and notes."""
        text = self._open_items(suggestions, notes)
        self.review.setText(text)
        self.review.setVisible(bool(text))

    def show_claim(self, claim: Claim | None, *, ours: bool) -> None:
        """Show who has claimed the story."""
        self._claim = (claim, ours)
        self.show_story(self._story, self._language)

    def show_who(self, role: str, who: str) -> None:
        """Show the person at this machine and their role; without a name, ask for one."""
        both = self.tr("{role}: {who}").format(role=role, who=isolated(who)) if role and who else who
        self.who.setText(both or self.tr("Who is here?"))
        self.who.setToolTip(self.tr("Who is at this machine"))

    def show_nothing(self) -> None:
        """Clear the labels: no story is open."""
        self.length.clear()
        self.show_state(SaveState())
        self.show_review(0, 0)
        self._claim = (None, False)
        self.show_story(None, "")

    def _length(self, count: int, minutes: int) -> str:
        if not count:
            return self.tr("no words yet")
        length = counts().words(count)
        return self.tr("{length} · {minutes} min").format(length=length, minutes=QLocale().toString(minutes))

    def _open_items(self, suggestions: int, notes: int) -> str:
        """Such as "2 suggestions, 1 note open"."""
        return comma_list(
            (
                self.tr("%Ln suggestions", "", suggestions) if suggestions else "",
                self.tr("%Ln notes open", "", notes) if notes else "",
            )
        )

    def _standing(self, story: Story | None) -> str:
        if story is None or story.head is None:
            return self.tr("{status}, not saved as a revision yet").format(
                status=messages.status(story.status) if story else self.tr("New story")
            )
        status = messages.status(story.status)
        if story.standing.change and story.status in CLEARED:
            status = self.tr("{status}, its change: {change}").format(
                status=status, change=messages.status(story.standing.change).lower()
            )
        claim, ours = self._claim
        if claim is None:
            return self.tr("{status}, revision {number}").format(
                status=status, number=QLocale().toString(story.version)
            )
        if ours:
            return self.tr("{status}, claimed by you").format(status=status)
        return self.tr("{status}, claimed by {who}").format(status=status, who=isolated(claim.who))

    def _button(self) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "quiet")
        button.setProperty("tone", "label")
        button.setAutoDefault(False)
        return button

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setProperty("tone", "label")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        return label

    def _show_dot(self) -> None:
        tokens = self._theme.tokens
        # the text beside the dot says the same, for those who do not see colours
        colours = {Phase.SAVING: tokens.returned, Phase.SAVED: tokens.approved, Phase.FAILED: tokens.failure}
        self.dot.show_colour(colours.get(self._state.phase, ""))

    def _apply_theme(self) -> None:
        self.setFixedHeight(max(STATUS_BAR, self._theme.px(STATUS_BAR)))
        font = self._theme.font(LABEL)
        font.setFeature(QFont.Tag("tnum"), 1)  # tabular figures: numbers keep their width
        for label in (self.saved, self.length, self.language, self.standing, self.review, self.who):
            label.setFont(font)
        for button in (self.review, self.who):
            # the bar has no room for a button's usual padding
            button.setStyleSheet("padding: 1px 4px")
        self._show_dot()
