"""The fields of the story form as a table: name, label, kind of widget, help, and where each stands."""

from dataclasses import dataclass
from enum import Enum, auto

from newsdesk.tr_noop import tr_noop


class WidgetType(Enum):
    """The kinds of widgets that the form knows how to make."""

    LINE = auto()
    BYLINE = auto()
    DATELINE = auto()
    SECTION = auto()
    SLUG = auto()
    EMBARGO = auto()
    AUTHOR = auto()
    KEYWORDS = auto()
    LANGUAGE = auto()
    URGENCY = auto()
    DESK = auto()
    NOTE = auto()


class FieldPlace(Enum):
    """Under the headline, always seen; or folded away until wanted."""

    MAIN = auto()
    MORE = auto()


@dataclass(frozen=True, slots=True)
class FormField:
    """One field. `label`, `empty` (shown in its place while it is empty) and `help` are looked up in "StoryForm"."""

    name: str
    label: str
    kind: WidgetType
    place: FieldPlace
    help: str
    empty: str = ""
    wide: bool = False


FIELDS: tuple[FormField, ...] = (
    FormField(
        "byline",
        tr_noop("StoryForm", "Byline"),
        WidgetType.BYLINE,
        FieldPlace.MAIN,
        tr_noop("StoryForm", "As it prints: By A and B, or City desk report"),
        tr_noop("StoryForm", "Who wrote it"),
    ),
    FormField(
        "dateline",
        tr_noop("StoryForm", "Dateline"),
        WidgetType.DATELINE,
        FieldPlace.MAIN,
        tr_noop("StoryForm", "The place; Alt+Down chooses a house style"),
        tr_noop("StoryForm", "Where it was written"),
    ),
    FormField(
        "section",
        tr_noop("StoryForm", "Section"),
        WidgetType.SECTION,
        FieldPlace.MAIN,
        tr_noop("StoryForm", "Choose one, or type a new one"),
        tr_noop("StoryForm", "None"),
    ),
    FormField(
        "slug",
        tr_noop("StoryForm", "Slug"),
        WidgetType.SLUG,
        FieldPlace.MAIN,
        tr_noop("StoryForm", "The working name; it is never printed"),
        tr_noop("StoryForm", "Follows the headline"),
    ),
    FormField(
        "embargo",
        tr_noop("StoryForm", "Embargo"),
        WidgetType.EMBARGO,
        FieldPlace.MAIN,
        tr_noop("StoryForm", "As 2026-03-14 18:00 Kabul (who asks); a day alone: until it ends"),
        tr_noop("StoryForm", "None"),
    ),
    FormField(
        "author",
        tr_noop("StoryForm", "Author box"),
        WidgetType.AUTHOR,
        FieldPlace.MAIN,
        tr_noop("StoryForm", "Printed under the story"),
        tr_noop("StoryForm", "None"),
    ),
    FormField(
        "keywords",
        tr_noop("StoryForm", "Keywords"),
        WidgetType.KEYWORDS,
        FieldPlace.MORE,
        tr_noop("StoryForm", "Separated by commas"),
        tr_noop("StoryForm", "None"),
    ),
    FormField(
        "language",
        tr_noop("StoryForm", "Language"),
        WidgetType.LANGUAGE,
        FieldPlace.MORE,
        tr_noop("StoryForm", "Decides direction, face and quotation marks"),
    ),
    FormField(
        "urgency",
        tr_noop("StoryForm", "Urgency"),
        WidgetType.URGENCY,
        FieldPlace.MORE,
        tr_noop("StoryForm", "From 1, most urgent, to 8; 4 is the usual"),
    ),
    FormField(
        "desk",
        tr_noop("StoryForm", "On the desk"),
        WidgetType.DESK,
        FieldPlace.MORE,
        tr_noop("StoryForm", "Whose story it is, and when it is due; the desk decides"),
        tr_noop("StoryForm", "Nobody's, not due"),
    ),
    FormField(
        "note_to_desk",
        tr_noop("StoryForm", "Note to desk"),
        WidgetType.NOTE,
        FieldPlace.MORE,
        tr_noop("StoryForm", "For colleagues; it never leaves the house"),
        tr_noop("StoryForm", "Nothing"),
        wide=True,
    ),
)

# each by its own name, whatever language the window speaks
LANGUAGES: tuple[tuple[str, str], ...] = (("en", "English"), ("fa", "دری"), ("ps", "پښتو"), ("ar", "العربية"))
