"""The fields of the story form as a table: name, label, kind of widget, help, and where each stands."""

from dataclasses import dataclass
from enum import Enum, auto

from newsdesk.marking import marked


class Kind(Enum):
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


class Place(Enum):
    """Under the headline, always seen; or folded away until wanted."""

    MAIN = auto()
    MORE = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """One field. `label`, `empty` (shown in its place while it is empty) and `help` are looked up in "StoryForm"."""

    name: str
    label: str
    kind: Kind
    place: Place
    help: str
    empty: str = ""
    wide: bool = False


FIELDS: tuple[Field, ...] = (
    Field(
        "byline",
        marked("StoryForm", "Byline"),
        Kind.BYLINE,
        Place.MAIN,
        marked("StoryForm", "As it prints: By A and B, or City desk report"),
        marked("StoryForm", "Who wrote it"),
    ),
    Field(
        "dateline",
        marked("StoryForm", "Dateline"),
        Kind.DATELINE,
        Place.MAIN,
        marked("StoryForm", "The place; Alt+Down chooses a house style"),
        marked("StoryForm", "Where it was written"),
    ),
    Field(
        "section",
        marked("StoryForm", "Section"),
        Kind.SECTION,
        Place.MAIN,
        marked("StoryForm", "Choose one, or type a new one"),
        marked("StoryForm", "None"),
    ),
    Field(
        "slug",
        marked("StoryForm", "Slug"),
        Kind.SLUG,
        Place.MAIN,
        marked("StoryForm", "The working name; it is never printed"),
        marked("StoryForm", "Follows the headline"),
    ),
    Field(
        "embargo",
        marked("StoryForm", "Embargo"),
        Kind.EMBARGO,
        Place.MAIN,
        marked("StoryForm", "As 2026-03-14 18:00 Kabul (who asks); a day alone: until it ends"),
        marked("StoryForm", "None"),
    ),
    Field(
        "author",
        marked("StoryForm", "Author box"),
        Kind.AUTHOR,
        Place.MAIN,
        marked("StoryForm", "Printed under the story"),
        marked("StoryForm", "None"),
    ),
    Field(
        "keywords",
        marked("StoryForm", "Keywords"),
        Kind.KEYWORDS,
        Place.MORE,
        marked("StoryForm", "Separated by commas"),
        marked("StoryForm", "None"),
    ),
    Field(
        "language",
        marked("StoryForm", "Language"),
        Kind.LANGUAGE,
        Place.MORE,
        marked("StoryForm", "Decides direction, face and quotation marks"),
    ),
    Field(
        "urgency",
        marked("StoryForm", "Urgency"),
        Kind.URGENCY,
        Place.MORE,
        marked("StoryForm", "From 1, most urgent, to 8; 4 is the usual"),
    ),
    Field(
        "desk",
        marked("StoryForm", "On the desk"),
        Kind.DESK,
        Place.MORE,
        marked("StoryForm", "Whose story it is, and when it is due; the desk decides"),
        marked("StoryForm", "Nobody's, not due"),
    ),
    Field(
        "note_to_desk",
        marked("StoryForm", "Note to desk"),
        Kind.NOTE,
        Place.MORE,
        marked("StoryForm", "For colleagues; it never leaves the house"),
        marked("StoryForm", "Nothing"),
        wide=True,
    ),
)

# each by its own name, whatever language the window speaks
LANGUAGES: tuple[tuple[str, str], ...] = (("en", "English"), ("fa", "دری"), ("ps", "پښتو"), ("ar", "العربية"))
