"""Form of a house rule, built from the table of its fields."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from newsdesk.ui import messages
from newsdesk.ui.check_settings import rule_fields
from newsdesk.ui.check_settings.rule_fields import FIELDS, GROUPS, WAYS, MatchMethod, RuleField, Typed
from newsdesk.ui.widgets.fields_form import FieldsForm, FormField

_LANGUAGES = ("en", "en-GB", "en-US", "fa", "ps")
_LATIN = ("key", "pattern")


class RuleForm(QWidget):
    """Holds the typed values of one rule, and shows the fields of its method."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ordered = sorted(FIELDS, key=lambda field: field.rare)
        self.fields = FieldsForm([_form_field(field) for field in ordered], self)
        self.fields.form.setContentsMargins(0, 0, 12, 0)
        self.rule_edited = self.fields.edited
        self.fields.edited.connect(self._show_way)
        self.widget = self.fields.widget
        for name in _LATIN:
            self.widget(name).setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self.fields)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(area)
        self.show_typed(rule_fields.blank(), new=True)

    def show_typed(self, typed: Typed, *, new: bool) -> None:
        """Show these values; only a new rule may be named."""
        self.fields.show_values(typed)
        self._allow_naming(may_be_named=new)
        self._show_way()

    def typed(self) -> Typed:
        """The values as typed."""
        values = self.fields.values()
        return {field.name: values[field.name] for field in FIELDS}

    def _allow_naming(self, *, may_be_named: bool) -> None:
        """Set whether the name can be changed; a fixed one looks like text."""
        key = self.widget("key")
        key.setReadOnly(not may_be_named)
        key.setProperty("kind", "" if may_be_named else "field")
        key.style().unpolish(key)
        key.style().polish(key)
        key.setToolTip(rule_fields.word(FIELDS[0].help if may_be_named else rule_fields.NAMED))

    def _show_way(self) -> None:
        """Show the fields of the chosen method, hide the others."""
        method = MatchMethod(self.fields.inputs["way"].read())
        self.fields.show_only([field.name for field in FIELDS if method in field.way])


def _form_field(field: RuleField) -> FormField:
    about = rule_fields.word(field.help)
    return FormField(
        name=field.name,
        label=rule_fields.word(field.label),
        kind=field.kind,
        help=about,
        hint=about,
        choices=_choices(field.name),
    )


def _choices(name: str) -> tuple[tuple[str, str], ...]:
    """Values and labels of a field of choices."""
    if name == "group":
        return tuple((group.value, rule_fields.word(text)) for group, text in GROUPS.items())
    if name == "way":
        return tuple((way.value, rule_fields.word(text)) for way, text in WAYS.items())
    return tuple((tag, _language(tag)) for tag in _LANGUAGES) if name == "language" else ()


def _language(tag: str) -> str:
    name = messages.language(tag)
    return f"{name} ({tag})" if "-" in tag else name
