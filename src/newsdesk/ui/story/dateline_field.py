"""The dateline: a place as typed, a house style to choose, and the line as it will print."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from newsdesk.domain import dateline
from newsdesk.domain.dateline import STYLES, Dateline, DatelineStyle
from newsdesk.domain.story import Content
from newsdesk.ui.story.line_field import LineField
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme


class DatelineField(LineField):
    """Understands a place alone and every house style; the style that is chosen stays until another is."""

    changed = Signal(object)

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._dateline = Dateline()
        self._house = STYLES[0].key
        styles = QAction(self.tr("House style (Alt+Down)"), self)
        look.dress(styles, "chevron-down", "faint")
        styles.triggered.connect(self.choose_style)
        self.addAction(styles, QLineEdit.ActionPosition.TrailingPosition)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self._show_parts)

    def set_house(self, style: str) -> None:
        """The house's own style, for datelines without one."""
        self._house = style
        self._say_line()

    def show_content(self, content: Content) -> None:
        """Show a story's dateline."""
        if content.dateline != self._dateline:
            self._dateline = content.dateline
            self._show_parts()
        self._say_line()

    @property
    def line(self) -> str:
        """The dateline as it prints."""
        return dateline.line(self._dateline, house=self._house)

    def choose_style(self) -> None:
        """Offer the house styles, each as this dateline would look in it."""
        menu = self.menu()
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """The house styles to choose from."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        own = self.tr("House style: {example}").format(example=isolated(self._as_in(self._house).rstrip()))
        for key, text in (("", own), *((style.key, self._offer(style)) for style in STYLES)):
            action = group.addAction(text or self.tr("None"))
            action.setCheckable(True)
            action.setChecked(key == self._dateline.style)
            action.triggered.connect(lambda _=False, key=key: self._choose(key))
            menu.addAction(action)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.choose_style()
        else:
            super().keyPressEvent(event)

    def _offer(self, style: DatelineStyle) -> str:
        """This dateline in a style; with the style's example beside it where it has less than the style can print."""
        mine, dateline_ = isolated(self._as_in(style.key).rstrip()), self._dateline
        told = (dateline_.country or not style.country, dateline_.agency or not style.agency)
        whole = all(told) and (dateline_.date is not None or not style.date)
        return mine if whole or not dateline_.places else f"{mine}\t{isolated(style.example.rstrip())}"

    def _as_in(self, style: str) -> str:
        if not self._dateline.places:
            return next((each.example for each in STYLES if each.key == style), "")
        return dateline.line(replace(self._dateline, style=style), house=style)

    def _choose(self, style: str) -> None:
        self._take(replace(self._dateline, style=style))

    def _typed(self, text: str) -> None:
        read = dateline.parse(text)
        self._take(replace(read, style=read.style or self._dateline.style) if read.places else Dateline())

    def _take(self, value: Dateline) -> None:
        self._dateline = value
        self._say_line()
        self.changed.emit({"dateline": value})

    def _show_parts(self) -> None:
        # all its parts, also those that the style does not print
        self.show_text(dateline.typed(replace(self._dateline, style="")))

    def _say_line(self) -> None:
        if not self._dateline.places:
            self.set_hint("")
        elif self.line:
            line = isolated(self.line)
            self.set_hint(self.tr("prints as “{line}”").format(line=line), self.tr("“{line}”").format(line=line))
        else:
            self.set_hint(self.tr("is not printed"))
