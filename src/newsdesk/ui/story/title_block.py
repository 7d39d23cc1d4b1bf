"""Title of a story in the reading font: kicker, headline, standfirst."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from newsdesk.domain.fields import BY_NAME
from newsdesk.domain.story import Content
from newsdesk.ui.story.plain_fields import HeadlineField, PlainField, WordsField
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.fonts import reads_arabic
from newsdesk.ui.theme.tokens import HEADLINE, STANDFIRST, UI

# line heights of headline and standfirst; Arabic script needs more room above and below than Latin
_LEADING = {False: (1.2, 1.5), True: (1.55, 1.75)}


class TitleBlock(QWidget):
    """Three fields; Enter and the arrow keys move between them, and out at the end."""

    # dict of the typed values, by field
    changed = Signal(object)
    left_downwards = Signal()
    # "Headline 43 of 70", and whether it is past the limit
    hint_changed = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._language = "en"
        self.kicker = PlainField("kicker", theme, self)
        self.headline = HeadlineField(self)
        self.standfirst = WordsField("standfirst", self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for field in (self.kicker, self.headline, self.standfirst):
            column.addWidget(field)
            field.changed.connect(self.changed)
        self.headline.hint_changed.connect(self.hint_changed)
        self._connect_keys()
        self._set_names()
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def show_session(self, session: StorySession) -> None:
        """Show the title of another story, with its undo stacks."""
        self.headline.show_session(session)
        self.standfirst.show_session(session)
        self.show_content(session.fields())

    def show_content(self, content: Content) -> None:
        """Show a title that was changed elsewhere."""
        if content.language != self._language:
            self._language = content.language
            self._apply_theme()
        for field in (self.kicker, self.headline, self.standfirst):
            field.show_content(content)

    def show_only_headline(self, only: bool) -> None:
        """Hide kicker and standfirst in focus mode."""
        self.kicker.setVisible(not only)
        self.standfirst.setVisible(not only)

    def _connect_keys(self) -> None:
        self.kicker.returnPressed.connect(self.headline.setFocus)
        self.headline.left_downwards.connect(self._leave_headline)
        self.headline.left_upwards.connect(self.kicker.setFocus)
        self.standfirst.left_downwards.connect(self.left_downwards)
        self.standfirst.left_upwards.connect(self.headline.setFocus)

    def _leave_headline(self) -> None:
        if self.standfirst.isVisibleTo(self):
            self.standfirst.setFocus()
        else:
            self.left_downwards.emit()

    def _set_names(self) -> None:
        for field, name in ((self.kicker, "kicker"), (self.headline, "headline"), (self.standfirst, "standfirst")):
            label = QCoreApplication.translate("Fields", BY_NAME[name].label)
            field.setPlaceholderText(label)
            field.setAccessibleName(label)

    def _apply_theme(self) -> None:
        theme, tokens = self._theme, self._theme.tokens
        headline, standfirst = _LEADING[reads_arabic(self._language)]
        kicker = theme.font(UI, QFont.Weight.DemiBold)
        self.kicker.setFont(kicker)
        _colour(self.kicker, tokens.accent)
        headline_font = theme.reading_font(self._language, HEADLINE)
        headline_font.setBold(True)
        self.headline.set_typeface(headline_font, theme.px(HEADLINE) * headline)
        self.standfirst.set_typeface(theme.reading_font(self._language, STANDFIRST), theme.px(STANDFIRST) * standfirst)
        _colour(self.standfirst, tokens.soft)


def _colour(field: QWidget, colour: str) -> None:
    palette = QPalette(field.palette())
    palette.setColor(QPalette.ColorRole.Text, QColor(colour))
    field.setPalette(palette)
