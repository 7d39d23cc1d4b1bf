"""Field of the dateline: the typed place, the choice of a house style, and the line as it will print."""

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
    """Parses a place alone as well as every house style; a chosen style stays until another is chosen."""

    changed = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._dateline = Dateline()
        self._house_style = STYLES[0].key
        styles = QAction(self.tr("House style (Alt+Down)"), self)
        theme.dress(styles, "chevron-down", "faint")
        styles.triggered.connect(self.choose_style)
        self.addAction(styles, QLineEdit.ActionPosition.TrailingPosition)
        self.textEdited.connect(self._parse_typed)
        self.editingFinished.connect(self._show_typed_form)

    def set_house(self, style: str) -> None:
        """Set the publication's own style, for datelines without one. `style` is its key."""
        self._house_style = style
        self._show_line_as_hint()

    def show_content(self, content: Content) -> None:
        """Show a story's dateline."""
        if content.dateline != self._dateline:
            self._dateline = content.dateline
            self._show_typed_form()
        self._show_line_as_hint()

    @property
    def line(self) -> str:
        """The dateline as it prints."""
        return dateline.line(self._dateline, house=self._house_style)

    def choose_style(self) -> None:
        """Open the menu of house styles."""
        menu = self.menu()
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def menu(self) -> QMenu:
        """Menu of the house styles, each showing this dateline in that style."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        own = self.tr("House style: {example}").format(
            example=isolated(self._line_in_style(self._house_style).rstrip())
        )
        for key, text in (("", own), *((style.key, self._menu_text(style)) for style in STYLES)):
            action = group.addAction(text or self.tr("None"))
            action.setCheckable(True)
            action.setChecked(key == self._dateline.style)
            action.triggered.connect(lambda _=False, key=key: self._set_style(key))
            menu.addAction(action)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.choose_style()
        else:
            super().keyPressEvent(event)

    def _menu_text(self, style: DatelineStyle) -> str:
        """This dateline in a style, and the style's example beside it if this one lacks a part that it prints."""
        line, dateline_ = isolated(self._line_in_style(style.key).rstrip()), self._dateline
        complete_parts = (dateline_.country or not style.country, dateline_.agency or not style.agency)
        complete = all(complete_parts) and (dateline_.date is not None or not style.date)
        return line if complete or not dateline_.places else f"{line}\t{isolated(style.example.rstrip())}"

    def _line_in_style(self, style: str) -> str:
        if not self._dateline.places:
            return next((each.example for each in STYLES if each.key == style), "")
        return dateline.line(replace(self._dateline, style=style), house=style)

    def _set_style(self, style: str) -> None:
        self._set_dateline(replace(self._dateline, style=style))

    def _parse_typed(self, text: str) -> None:
        read = dateline.parse(text)
        self._set_dateline(replace(read, style=read.style or self._dateline.style) if read.places else Dateline())

    def _set_dateline(self, value: Dateline) -> None:
        self._dateline = value
        self._show_line_as_hint()
        self.changed.emit({"dateline": value})

    def _show_typed_form(self) -> None:
        # all its parts, including those that the style does not print
        self.show_text(dateline.typed(replace(self._dateline, style="")))

    def _show_line_as_hint(self) -> None:
        if not self._dateline.places:
            self.set_hint("")
        elif self.line:
            line = isolated(self.line)
            self.set_hint(self.tr("prints as “{line}”").format(line=line), self.tr("“{line}”").format(line=line))
        else:
            self.set_hint(self.tr("is not printed"))
