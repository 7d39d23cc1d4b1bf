"""What stands in the story form: the fields of a story that have a place there, and what the desk decides of it."""

from newsdesk.domain.fields import SHEET, Field, FieldType, SheetPlace
from newsdesk.tr_noop import tr_noop

DESK = Field(
    name="desk",
    type=FieldType.LINE,
    label=tr_noop("Fields", "On the desk"),
    help=tr_noop("Fields", "Whose story it is, and when it is due; the desk decides"),
    empty=tr_noop("Fields", "Nobody's, not due"),
    place=SheetPlace.MORE,
    rank=94,
)
"""No field of a story: it is shown in the form, and never written there."""

FORM: tuple[Field, ...] = tuple(
    sorted(
        (*(each for each in SHEET if each.place in {SheetPlace.MAIN, SheetPlace.MORE}), DESK),
        key=lambda each: each.rank,
    )
)
"""What the form shows, from top to bottom."""

TITLE: tuple[str, ...] = tuple(each.name for each in SHEET if each.place is SheetPlace.TITLE)
"""The names of the fields above the form."""

# each by its own name, whatever language the window speaks
LANGUAGES: tuple[tuple[str, str], ...] = (("en", "English"), ("fa", "دری"), ("ps", "پښتو"), ("ar", "العربية"))
