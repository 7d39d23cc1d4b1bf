"""The calm form between headline and body, built from the table of fields."""

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from newsdesk.domain.fields import Field, FieldType, SheetPlace
from newsdesk.domain.story import Content
from newsdesk.domain.workflow import Workflow
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.author_field import AuthorField
from newsdesk.ui.story.byline_field import BylineField
from newsdesk.ui.story.choice_fields import ChoiceField, LanguageField, SectionField, language_name
from newsdesk.ui.story.dateline_field import DatelineField
from newsdesk.ui.story.desk_field import DeskField, said_due
from newsdesk.ui.story.embargo_band import EmbargoBand
from newsdesk.ui.story.embargo_field import EmbargoField
from newsdesk.ui.story.field_box import INDENT, FieldBox
from newsdesk.ui.story.fields import DESK, FORM
from newsdesk.ui.story.half_typed import HalfTyped
from newsdesk.ui.story.more_fields_button import MoreFieldsButton
from newsdesk.ui.story.plain_fields import ListField, PlainField, WordsField
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.story.slug_field import SlugField
from newsdesk.ui.story.urgency_field import USUAL, UrgencyField, urgency_name
from newsdesk.ui.text import comma_list
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.stacking import in_column

StoryField = (
    PlainField
    | BylineField
    | DatelineField
    | SectionField
    | SlugField
    | EmbargoField
    | AuthorField
    | ListField
    | LanguageField
    | UrgencyField
    | DeskField
    | WordsField
)

# narrower than this, one column
_TWO_COLUMNS = 460


class StoryForm(QWidget):
    """All fields of a story but its title and body. `changed` carries what somebody typed, by field."""

    changed = Signal(object)
    # the embargo in force is to be lifted
    lift_asked = Signal()

    def __init__(self, lanes: Lanes, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._look = lanes, look
        self._columns = 0
        self._session: StorySession | None = None
        # labels are the window's words, and values stand under them; each value runs as its own words do
        self.setLayoutDirection(QGuiApplication.layoutDirection())
        self.fields: dict[str, StoryField] = {}
        self.boxes: dict[str, FieldBox] = {}
        for field in FORM:
            self._make(field)
        self.more = MoreFieldsButton(look, self)
        self.more.setAccessibleDescription(comma_list([_tr(field.label) for field in _UNDER_FOLD]))
        self.more.clicked.connect(lambda: self.unfold(not self.more.unfolded))
        self.embargo = EmbargoBand(look, self)
        self.embargo.lift_asked.connect(self.lift_asked)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 10, 0, 4)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(4)
        in_column(_rule(self), self._grid, self.embargo, _rule(self), on=self, margins=(0, 8, 0, 0), spacing=0)
        self._arrange(2)
        self.unfold(False)
        self._order_tabs()

    def show_session(self, session: StorySession) -> None:
        """Show another story's fields, and how it stands as long as it is shown."""
        if self._session is not None:
            self._session.archive_state_changed.disconnect(self._show_standing)
        self._session = session
        session.archive_state_changed.connect(self._show_standing)
        content = session.fields()
        for field in self.fields.values():
            if isinstance(field, WordsField):
                field.show_session(session)
            elif isinstance(field, EmbargoField):
                field.start_over()
        self.show_content(content)

    def half_typed(self) -> dict[str, HalfTyped]:
        """The fields that take their words over only once they mean something."""
        kinds = (EmbargoField, LanguageField, UrgencyField)
        return {name: field for name, field in self.fields.items() if isinstance(field, kinds)}

    def show_content(self, content: Content) -> None:
        """Show what was made of the fields elsewhere."""
        for field in self.fields.values():
            field.show_content(content)
        self._desk.show_standing(self._standing)
        self.sum_up(content)

    def sum_up(self, content: Content) -> None:
        """Say on the fold what lies under it, and what is in force though the form does not say it any more."""
        under = (self._summed_up(field, content) for field in _UNDER_FOLD)
        self.more.say(self.tr("More"), [part for part in under if part])
        self.embargo.show_embargoes(self._standing.embargo, content.embargo)

    def _summed_up(self, field: Field, content: Content) -> str:
        if field is DESK:
            return said_due(self._standing)
        value = getattr(content, field.name)
        shown = _IN_SHORT.get(field.name)
        if shown:
            return shown(value)
        return comma_list(value) if field.type is FieldType.LIST else str(value)

    @property
    def _standing(self) -> Workflow:
        story = self._session.story if self._session else None
        return story.standing if story else Workflow()

    @property
    def _desk(self) -> DeskField:
        return cast(DeskField, self.fields[DESK.name])

    def _show_standing(self) -> None:
        """The desk decided something, or the story was saved."""
        if self._session is not None:
            self._desk.show_standing(self._standing)
            self.sum_up(self._session.fields())

    def unfold(self, on: bool) -> None:
        """Show the lower fields, or fold them away."""
        self.more.unfold(on)
        for field in _UNDER_FOLD:
            self.boxes[field.name].setVisible(on)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(2 if self.width() >= self._look.px(_TWO_COLUMNS) else 1)

    def _make(self, field: Field) -> None:
        widget = self._widget(field)
        box = FieldBox(widget, _tr(field.label), _tr(field.help), self._look, self)
        widget.focus_changed.connect(box.enter)
        widget.changed.connect(self.changed)
        if isinstance(widget, EmbargoField | LanguageField | UrgencyField):
            widget.mistake_found.connect(box.complain)
        _invite(widget, _tr(field.empty))
        self.fields[field.name], self.boxes[field.name] = widget, box

    def _order_tabs(self) -> None:
        """The fold stands between what it always shows and what it folds away."""
        last = self.fields[[field.name for field in FORM if field.place is SheetPlace.MAIN][-1]]
        QWidget.setTabOrder(last.bio if isinstance(last, AuthorField) else last, self.more)
        QWidget.setTabOrder(self.more, self.fields[_UNDER_FOLD[0].name])

    def _widget(self, field: Field) -> StoryField:
        """What a field is written in: one of its own, or that of its type. Raises KeyError where there is neither."""
        look = self._look
        own: dict[str, Callable[[], StoryField]] = {
            "slug": lambda: SlugField(self._lanes, look),
            "section": lambda: SectionField(look),
            "language": lambda: LanguageField(look),
            "urgency": lambda: UrgencyField(look),
            DESK.name: lambda: DeskField(look),
        }
        usual: dict[FieldType, Callable[[], StoryField]] = {
            FieldType.LINE: lambda: PlainField(field.name, look),
            FieldType.TAG: lambda: PlainField(field.name, look),
            FieldType.PROSE: lambda: WordsField(field.name, lines=True),
            FieldType.LIST: lambda: ListField(field.name, look),
            FieldType.BYLINE: lambda: BylineField(look),
            FieldType.DATELINE: lambda: DatelineField(look),
            FieldType.AUTHOR: lambda: AuthorField(look),
            FieldType.EMBARGO: lambda: EmbargoField(look),
        }
        return (own.get(field.name) or usual[field.type])()

    def _arrange(self, columns: int) -> None:
        """Put the boxes into the grid, in the order of the table."""
        if columns == self._columns:
            return
        self._columns = columns
        for widget in (*self.boxes.values(), self.more):
            self._grid.removeWidget(widget)
        for at in range(2):
            self._grid.setColumnStretch(at, int(at < columns))
        row, at = self._fill(SheetPlace.MAIN, 0)
        self._grid.addWidget(self.more, row, 0, 1, columns)
        self._fill(SheetPlace.MORE, row + 1)

    def _fill(self, place: SheetPlace, row: int) -> tuple[int, int]:
        at = 0
        for field in (field for field in FORM if field.place is place):
            span = self._columns if field.wide else 1
            if at + span > self._columns:
                row, at = row + 1, 0
            self._grid.addWidget(self.boxes[field.name], row, at, 1, span)
            at += span
        return row + 1, 0


# said on the fold otherwise than as it stands
_IN_SHORT: dict[str, Callable[[Any], str]] = {
    "language": language_name,
    "urgency": lambda urgency: urgency_name(urgency) if urgency != USUAL else "",
}


_UNDER_FOLD = tuple(field for field in FORM if field.place is SheetPlace.MORE)


def _invite(widget: StoryField, text: str) -> None:
    if isinstance(widget, AuthorField):
        widget.name.setPlaceholderText(text)
    elif isinstance(widget, ChoiceField):
        widget.edit.setPlaceholderText(text)
    else:
        widget.setPlaceholderText(text)


def _rule(parent: QWidget) -> QVBoxLayout:
    rule = QFrame(parent)
    rule.setProperty("kind", "rule")
    row = QVBoxLayout()
    row.setContentsMargins(INDENT, 0, INDENT, 0)
    row.addWidget(rule)
    return row


def _tr(text: str) -> str:
    return QCoreApplication.translate("Fields", text) if text else ""
