"""The line at the bottom: whether the words are kept, how many there are, and where the story stands."""

from PySide6.QtCore import QEvent, QLocale, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from newsdesk.domain.story import Story
from newsdesk.ui import words
from newsdesk.ui.look import Look
from newsdesk.ui.look.tokens import LABEL, STATUS_BAR
from newsdesk.ui.story.save_state import Phase, SaveState, words_of


class Dot(QWidget):
    """A small round sign in a status colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = ""
        self.setFixedSize(10, 10)

    def show_colour(self, colour: str) -> None:
        """Paint it so; no colour, no dot."""
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
    """Quiet facts about the story in front."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._state = SaveState()
        self._count: tuple[int, int] | None = None
        self._story: Story | None = None
        self._language = ""
        self.setProperty("kind", "bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.dot = Dot(self)
        self.saved, self.length, self.language, self.standing = (self._label() for _ in range(4))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self.dot)
        row.addWidget(self.saved)
        row.addWidget(self.length)
        row.addStretch(1)
        row.addWidget(self.language)
        row.addSpacing(12)
        row.addWidget(self.standing)
        look.changed.connect(self._dress)
        self._dress()
        self.show_nothing()

    def show_state(self, state: SaveState) -> None:
        """Whether the words are kept."""
        self._state = state
        self.saved.setText(words_of(state))
        for sign in (self.dot, self.saved):
            sign.setVisible(state.phase is not Phase.CLEAN)
        self._show_dot()

    def show_count(self, count: int, minutes: int) -> None:
        """Words of the body, and minutes to read them."""
        self._count = (count, minutes)
        self.length.setText(self._length(count, minutes))

    def show_story(self, story: Story | None, language: str) -> None:
        """Where the story stands, and its language."""
        self._story, self._language = story, language
        self.language.setText(words.language(language) if language else "")
        self.standing.setText(self._standing(story) if language else "")

    def show_nothing(self) -> None:
        """No story is open."""
        self._count = None
        self.length.clear()
        self.show_state(SaveState())
        self.show_story(None, "")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.show_state(self._state)
            self.show_story(self._story, self._language)
            if self._count:
                self.show_count(*self._count)
        super().changeEvent(event)

    def _length(self, count: int, minutes: int) -> str:
        if not count:
            return self.tr("no words yet")
        shown = QLocale().toString(count)
        length = self.tr("1 word") if count == 1 else self.tr("{count} words").format(count=shown)
        return self.tr("{length} · {minutes} min").format(length=length, minutes=QLocale().toString(minutes))

    def _standing(self, story: Story | None) -> str:
        if story is None or story.head is None:
            return self.tr("{status}, not saved as a revision yet").format(
                status=words.status(story.status) if story else self.tr("New story")
            )
        return self.tr("{status}, revision {number}").format(
            status=words.status(story.status), number=QLocale().toString(story.version)
        )

    def _label(self) -> QLabel:
        label = QLabel(self)
        label.setProperty("tone", "label")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        return label

    def _show_dot(self) -> None:
        tokens = self._look.tokens
        # the word beside it says the same
        colours = {Phase.SAVING: tokens.returned, Phase.SAVED: tokens.approved, Phase.FAILED: tokens.failure}
        self.dot.show_colour(colours.get(self._state.phase, ""))

    def _dress(self) -> None:
        self.setFixedHeight(max(STATUS_BAR, self._look.px(STATUS_BAR)))
        font = self._look.font(LABEL)
        font.setFeature(QFont.Tag("tnum"), 1)  # figures that do not dance while one types
        for label in (self.saved, self.length, self.language, self.standing):
            label.setFont(font)
        self._show_dot()
