"""Form of a house rule, built from the table of its fields."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from newsdesk.ui import messages
from newsdesk.ui.check_settings import rule_fields
from newsdesk.ui.check_settings.lines_field import LinesField
from newsdesk.ui.check_settings.rule_fields import FIELDS, GROUPS, WAYS, MatchMethod, RuleField, Typed, WidgetKind

_LANGUAGES = ("en", "en-GB", "en-US", "fa", "ps")
_LATIN = ("key", "pattern")


@dataclass(frozen=True, slots=True)
class _RuleWidget:
    widget: QWidget
    show: Callable[[str | bool], None]
    read: Callable[[], str | bool]


class RuleForm(QWidget):
    """Holds the typed values of one rule. `rule_edited` comes with each change that a person makes."""

    rule_edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._showing = False
        self._makers: dict[WidgetKind, Callable[[RuleField], _RuleWidget]] = {
            WidgetKind.LINE: self._line,
            WidgetKind.LINES: self._lines,
            WidgetKind.CHOICE: self._choice,
            WidgetKind.MARK: self._mark,
        }
        self.editors = {field.name: self._editor(field) for field in FIELDS}
        self._form = QFormLayout()
        self._lay_out()
        self.show_typed(rule_fields.blank(), new=True)

    def show_typed(self, typed: Typed, *, new: bool) -> None:
        """Show these values; only a new rule may be named."""
        self._showing = True
        for name, editor in self.editors.items():
            editor.show(typed[name])
        self._showing = False
        self._allow_naming(may_be_named=new)
        self._show_way()

    def typed(self) -> Typed:
        """The values as typed."""
        return {name: editor.read() for name, editor in self.editors.items()}

    def widget(self, name: str) -> QWidget:
        """The input widget of a field."""
        return self.editors[name].widget

    def _allow_naming(self, *, may_be_named: bool) -> None:
        """Set whether the name can be changed; a fixed one looks like text."""
        key, field = self.editors["key"].widget, FIELDS[0]
        if isinstance(key, QLineEdit):
            key.setReadOnly(not may_be_named)
            key.setProperty("kind", "" if may_be_named else "field")
            key.style().unpolish(key)
            key.style().polish(key)
            key.setToolTip(rule_fields.word(field.help if may_be_named else rule_fields.NAMED))

    def _widget_changed(self) -> None:
        if not self._showing:
            self._show_way()
            self.rule_edited.emit()

    def _show_way(self) -> None:
        """Show the fields of the chosen method, hide the others."""
        method = MatchMethod(str(self.editors["way"].read()))
        for field in FIELDS:
            self._form.setRowVisible(self.editors[field.name].widget, method in field.way)

    def _editor(self, field: RuleField) -> _RuleWidget:
        editor = self._makers[field.looks](field)
        label, about = rule_fields.word(field.label), rule_fields.word(field.help)
        editor.widget.setObjectName(field.name)
        editor.widget.setAccessibleName(label)
        editor.widget.setAccessibleDescription(about)
        editor.widget.setToolTip(about)
        if field.name in _LATIN:
            editor.widget.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        return editor

    def _line(self, field: RuleField) -> _RuleWidget:
        line = QLineEdit(self)
        line.setPlaceholderText(rule_fields.word(field.help))
        line.textChanged.connect(self._widget_changed)
        return _RuleWidget(line, lambda value: line.setText(str(value)), line.text)

    def _lines(self, field: RuleField) -> _RuleWidget:
        box = LinesField(self)
        box.setPlaceholderText(rule_fields.word(field.help))
        box.textChanged.connect(self._widget_changed)
        return _RuleWidget(box, lambda value: _set_text(box, str(value)), box.toPlainText)

    def _mark(self, field: RuleField) -> _RuleWidget:
        box = QCheckBox(rule_fields.word(field.label), self)
        box.toggled.connect(self._widget_changed)
        return _RuleWidget(box, lambda value: box.setChecked(bool(value)), box.isChecked)

    def _choice(self, field: RuleField) -> _RuleWidget:
        box = QComboBox(self)
        for value, text in self._choices()[field.name]:
            box.addItem(text, value)
        box.currentIndexChanged.connect(self._widget_changed)
        return _RuleWidget(box, lambda value: _set_choice(box, str(value)), lambda: str(box.currentData()))

    def _choices(self) -> dict[str, list[tuple[str, str]]]:
        return {
            "group": [(group.value, rule_fields.word(text)) for group, text in GROUPS.items()],
            "way": [(way.value, rule_fields.word(text)) for way, text in WAYS.items()],
            "language": [(tag, _language(tag)) for tag in _LANGUAGES],
        }

    def _lay_out(self) -> None:
        page = QWidget()
        page.setLayout(self._form)
        self._form.setContentsMargins(0, 0, 12, 0)
        self._form.setHorizontalSpacing(12)
        self._form.setVerticalSpacing(8)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in sorted(FIELDS, key=lambda field: field.rare):
            editor = self.editors[field.name]
            self._form.addRow("" if field.looks is WidgetKind.MARK else rule_fields.word(field.label), editor.widget)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)


def _set_text(box: QPlainTextEdit, text: str) -> None:
    if box.toPlainText() != text:
        box.setPlainText(text)


def _set_choice(box: QComboBox, value: str) -> None:
    """Choose a value. One that is not offered is added as it is in the file."""
    if box.findData(value) < 0:
        box.addItem(value, value)
    box.setCurrentIndex(box.findData(value))


def _language(tag: str) -> str:
    name = messages.language(tag)
    return f"{name} ({tag})" if "-" in tag else name
