"""The form engine: rows of a table become inputs, each with its label, its help and, below it, what is wrong.

A kind says how the input of a row is made, read and written. A form elsewhere needs a table of `FormField`, and for a
kind of its own a function that makes the input.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from newsdesk.ui.widgets.inputs import Input, input_of
from newsdesk.ui.widgets.labels import plain_label
from newsdesk.ui.widgets.lines_field import LinesField
from newsdesk.ui.widgets.placeholder_edit import PlaceholderEdit

_ABOVE = 3  # pixels between a label and the field below it


@dataclass(frozen=True, slots=True, kw_only=True)
class FormField:
    """One row of a form, its texts in the window's language.

    `hint` shows while the field is empty. `choices` are values with their labels, `limits` least and greatest number,
    `height` pixels of a box. `complain` gives what is wrong with a value, an empty text if nothing is.
    """

    name: str
    label: str
    kind: str = "line"
    help: str = ""
    hint: str = ""
    choices: Sequence[tuple[str, str]] = ()
    limits: tuple[int, int] = (0, 10_000)
    height: int = 0
    complain: Callable[[Any], str] | None = None


Kind = Callable[[FormField, QWidget], Input]


@dataclass(slots=True)
class _Row:
    field: FormField
    input: Input
    label: QLabel
    mistake: QLabel
    cell: QVBoxLayout


class FieldsForm(QWidget):
    """Inputs of a table of fields. `edited` comes with each change that a person makes.

    A mistake shows once its field was left with something in it, or once `check` was asked; it goes when it is mended.
    """

    edited = Signal()

    def __init__(
        self,
        fields: Sequence[FormField],
        parent: QWidget | None = None,
        *,
        kinds: Mapping[str, Kind] | None = None,
        above: bool = False,
    ) -> None:
        """`kinds`: those that only this form has. `above`: labels stand above the fields, otherwise beside them."""
        super().__init__(parent)
        self._kinds = {**KINDS, **(kinds or {})}
        self._above = above
        self._filling = False
        self._checked: set[str] = set()
        self.form = QFormLayout(self)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.form.setHorizontalSpacing(12)
        self.form.setVerticalSpacing(8)
        self._rows = {field.name: self._make_row(field) for field in fields}
        self._update_mistakes()

    @property
    def inputs(self) -> dict[str, Input]:
        """Inputs by field."""
        return {name: row.input for name, row in self._rows.items()}

    @property
    def widgets(self) -> dict[str, QWidget]:
        """Input widgets by field."""
        return {name: row.input.widget for name, row in self._rows.items()}

    def widget(self, name: str) -> Any:
        """The input widget of a field, which has the type that its kind makes."""
        return self._rows[name].input.widget

    def mistake(self, name: str) -> QLabel:
        """The label below a field."""
        return self._rows[name].mistake

    def values(self) -> dict[str, Any]:
        """Value of each field, as its kind reads it."""
        return {name: row.input.read() for name, row in self._rows.items()}

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Write values into the fields; mistakes that were shown are forgotten."""
        self._filling = True
        for name, value in values.items():
            self._rows[name].input.write(value)
        self._filling = False
        self.forget_mistakes()

    def describe(self, field: FormField) -> None:
        """Give a field other texts; what is typed stays."""
        row = self._rows[field.name]
        row.field = field
        _describe(row)
        self._update_mistakes()

    def show_only(self, names: Sequence[str]) -> None:
        """Show these fields, hide the others."""
        for name, row in self._rows.items():
            self.form.setRowVisible(row.cell, name in names)
        self._update_mistakes()

    def add_under(self, name: str, widget: QWidget) -> None:
        """Put a remark below a field."""
        self._rows[name].cell.addWidget(widget)

    def check(self, *names: str) -> str:
        """Show what is wrong in these fields, in all if none is named; focus the first, and return its name or ""."""
        self._checked |= set(names or self._rows)
        wrong = [name for name in self._update_mistakes() if not names or name in names]
        if wrong:
            self._rows[wrong[0]].input.widget.setFocus()
        return wrong[0] if wrong else ""

    def forget_mistakes(self) -> None:
        """Hide all mistakes until fields are left or checked again."""
        self._checked.clear()
        self._update_mistakes()

    def _make_row(self, field: FormField) -> _Row:
        made = self._kinds[field.kind](field, self)
        row = _Row(field, made, QLabel(self), plain_label("", self, tone="failure"), QVBoxLayout())
        row.label.setBuddy(made.widget)
        row.mistake.hide()
        row.cell.setSpacing(_ABOVE)
        if self._above:
            row.label.setProperty("tone", "label")
            row.cell.addWidget(row.label)
        row.cell.addWidget(made.widget)
        row.cell.addWidget(row.mistake)
        if self._above:
            self.form.addRow(row.cell)
        else:
            self.form.addRow(row.label, row.cell)
        made.widget.setObjectName(field.name)
        made.changed.connect(self._input_changed)
        if isinstance(made.widget, QLineEdit):
            made.widget.editingFinished.connect(lambda: self._left(field.name))
        _describe(row)
        return row

    def _input_changed(self) -> None:
        if not self._filling:
            self._update_mistakes()
            self.edited.emit()

    def _left(self, name: str) -> None:
        if self._rows[name].input.read():
            self._checked.add(name)
            self._update_mistakes()

    def _update_mistakes(self) -> list[str]:
        """Show the mistakes of the fields that were checked; returns their names."""
        wrong = []
        for name, row in self._rows.items():
            seen = name in self._checked and self.form.isRowVisible(row.cell) and row.field.complain is not None
            text = row.field.complain(row.input.read()) if seen and row.field.complain else ""
            row.mistake.setText(text)
            row.mistake.setVisible(bool(text))
            row.input.widget.setAccessibleDescription(text or row.field.help)
            if text:
                wrong.append(name)
        return wrong


def _describe(row: _Row) -> None:
    field, widget = row.field, row.input.widget
    row.label.setText("" if field.kind == "tick" else field.label)
    widget.setAccessibleName(field.label)
    widget.setAccessibleDescription(field.help)
    widget.setToolTip(field.help)
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        widget.setPlaceholderText(field.hint)


def line(_: FormField, parent: QWidget) -> Input:
    """One line of text."""
    return input_of(QLineEdit(parent))


def lines(_: FormField, parent: QWidget) -> Input:
    """A few lines of text; the field grows with them."""
    return input_of(LinesField(parent))


def box(field: FormField, parent: QWidget) -> Input:
    """Several lines of text in a box that scrolls."""
    widget = QPlainTextEdit(parent)
    widget.setTabChangesFocus(True)
    widget.setFixedHeight(field.height)
    return input_of(widget)


def prose(field: FormField, parent: QWidget) -> Input:
    """A text whose hint wraps; formats of pasted text are dropped."""
    widget = PlaceholderEdit(parent)
    widget.setProperty("kind", "box")
    widget.setAcceptRichText(False)
    widget.setTabChangesFocus(True)
    widget.setFixedHeight(field.height)
    return input_of(widget)


def items(field: FormField, parent: QWidget) -> Input:
    """A tuple of texts, one a line."""
    widget = QPlainTextEdit(parent)
    widget.setTabChangesFocus(True)
    widget.setMinimumHeight(field.height)

    def read() -> tuple[str, ...]:
        return tuple(each.strip() for each in widget.toPlainText().splitlines() if each.strip())

    return Input(widget, read, lambda value: widget.setPlainText("\n".join(value)), widget.textChanged)


def choice(field: FormField, parent: QWidget) -> Input:
    """One of the choices. A value that is not offered is added as it is."""
    widget = QComboBox(parent)
    for value, label in field.choices:
        widget.addItem(label, value)

    def write(value: Any) -> None:
        if widget.findData(value) < 0:
            widget.addItem(value, value)
        widget.setCurrentIndex(widget.findData(value))

    return Input(widget, widget.currentData, write, widget.currentIndexChanged)


def mark(_: FormField, parent: QWidget) -> Input:
    """A check box; its label stands where the others do."""
    return input_of(QCheckBox(parent))


def tick(field: FormField, parent: QWidget) -> Input:
    """A check box with its label beside it."""
    return input_of(QCheckBox(field.label, parent))


def number(field: FormField, parent: QWidget) -> Input:
    """A whole number, on the side where the text begins."""
    widget = QSpinBox(parent)
    widget.setRange(*field.limits)
    side = Qt.AlignmentFlag.AlignRight if parent.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
    widget.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return Input(widget, widget.value, widget.setValue, widget.valueChanged)


KINDS: dict[str, Kind] = {
    "line": line,
    "lines": lines,
    "box": box,
    "prose": prose,
    "items": items,
    "choice": choice,
    "mark": mark,
    "tick": tick,
    "number": number,
}
