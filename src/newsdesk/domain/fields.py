"""The fields of a story, as one table: whatever lists fields (records, forms, formats, checks, search) reads it.

A field is an attribute of `Content` and a row of `FIELDS`. Rows hold facts and no code: each room says by the type of
a field how it shows, writes and reads one, and names a field only where that one is unlike all others of its type.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, auto
from types import MappingProxyType

from newsdesk.tr_noop import tr_noop

BODY = "body"
RELATED = "related"


class FieldType(Enum):
    """What a field holds, in Python's words as well."""

    LINE = auto()
    """str, one line"""
    PROSE = auto()
    """str that wraps"""
    BODY = auto()
    """str, Markdown with the marks of suggestions"""
    TAG = auto()
    """str for machines: a language, a name in an address"""
    LIST = auto()
    """tuple of str"""
    NUMBER = auto()
    """int"""
    BYLINE = auto()
    DATELINE = auto()
    AUTHOR = auto()
    RELATED = auto()
    """tuple of Related"""
    EMBARGO = auto()
    """Embargo or None"""


class SheetPlace(Enum):
    """Where a field is written in the window."""

    TITLE = auto()
    """above the form, large"""
    MAIN = auto()
    """in the form, always seen"""
    MORE = auto()
    """in the form, folded away until wanted"""
    BODY = auto()
    ELSEWHERE = auto()
    """in a panel of its own, or made from other fields"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One field. `label`, `empty` (shown in its place while it is empty) and `help` are translated in "Fields"."""

    name: str
    """Its attribute in `Content`, and its key in the archive, in drafts and in the command line's JSON."""
    type: FieldType
    label: str
    help: str = ""
    empty: str = ""

    place: SheetPlace = SheetPlace.ELSEWHERE
    rank: int = 1000
    """Where it stands on the sheet: the lower, the further up."""
    wide: bool = False
    """Whether it takes the whole width of the form."""

    public: bool = False
    """Whether readers get it. Then `CQ` is taken out of its words wherever they leave; else it leaves by no exit."""
    checked: bool = False
    """Whether checks read it as text: spelling, style, sense. Of lines beside the body, these are read as headings."""
    searched: bool = False
    """Whether a search over the desk finds its words. A change here makes the index of each desk anew, once."""
    likeness: int = 0
    """How much each of its words counts where stories like this one are sought."""
    recalls: bool = False
    """Whether stories like this one are sought again when it changes."""

    front_matter: tuple[str, ...] = ()
    """Keys at the top of a Markdown file: the first is written, all are read. Without one it stands under `newsdesk`,
    by its name."""
    json_ld: str = ""
    """The property of schema.org that says it to machines as it is."""
    heads_page: bool = False
    """Whether it prints on a line of its own above the byline."""
    page_labels: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    """The words before it on a page, by language, `en` at least: it prints under the byline as "Label: words"."""

    option: str = ""
    """What the command line says of its option in `newsdesk new --help`."""


FIELDS: tuple[Field, ...] = (
    Field(
        name="slug",
        type=FieldType.LINE,
        label=tr_noop("Fields", "Slug"),
        help=tr_noop("Fields", "The working name; it is never printed"),
        empty=tr_noop("Fields", "Follows the headline"),
        place=SheetPlace.MAIN,
        rank=70,
        searched=True,
        option="The working name; proposed from the headline if left out.",
    ),
    Field(
        name="headline",
        type=FieldType.LINE,
        label=tr_noop("Fields", "Headline"),
        place=SheetPlace.TITLE,
        rank=20,
        public=True,
        checked=True,
        searched=True,
        likeness=3,
        recalls=True,
        front_matter=("title", "headline"),
        json_ld="headline",
        heads_page=True,
        option="The headline.",
    ),
    Field(
        name="kicker",
        type=FieldType.LINE,
        label=tr_noop("Fields", "Kicker"),
        place=SheetPlace.TITLE,
        rank=10,
        public=True,
        checked=True,
        searched=True,
        recalls=True,
        json_ld="alternativeHeadline",
        heads_page=True,
        option="A line above the headline.",
    ),
    Field(
        name="standfirst",
        type=FieldType.PROSE,
        label=tr_noop("Fields", "Standfirst"),
        place=SheetPlace.TITLE,
        rank=30,
        public=True,
        checked=True,
        searched=True,
        likeness=1,
        recalls=True,
        front_matter=("description", "summary", "subtitle"),
        json_ld="description",
        heads_page=True,
        option="A paragraph between headline and body.",
    ),
    Field(
        name="section",
        type=FieldType.LINE,
        label=tr_noop("Fields", "Section"),
        help=tr_noop("Fields", "Choose one, or type a new one"),
        empty=tr_noop("Fields", "None"),
        place=SheetPlace.MAIN,
        rank=60,
        public=True,
        front_matter=("section", "category", "categories"),
        json_ld="articleSection",
        option="The section it runs in.",
    ),
    Field(
        name="byline",
        type=FieldType.BYLINE,
        label=tr_noop("Fields", "Byline"),
        help=tr_noop("Fields", "As it prints: By A and B, or City desk report"),
        empty=tr_noop("Fields", "Who wrote it"),
        place=SheetPlace.MAIN,
        rank=40,
        public=True,
        searched=True,
        option="The byline as it prints: “By A, B and C”, “City desk report”.",
    ),
    Field(
        name="dateline",
        type=FieldType.DATELINE,
        label=tr_noop("Fields", "Dateline"),
        help=tr_noop("Fields", "The place; Alt+Down chooses a house style"),
        empty=tr_noop("Fields", "Where it was written"),
        place=SheetPlace.MAIN,
        rank=50,
        public=True,
        option="Where it was filed: “Kabul”, or a whole dateline.",
    ),
    Field(
        name=BODY,
        type=FieldType.BODY,
        label=tr_noop("Fields", "Body"),
        place=SheetPlace.BODY,
        rank=100,
        public=True,
        checked=True,
        searched=True,
        likeness=1,
        recalls=True,
    ),
    Field(
        name="author",
        type=FieldType.AUTHOR,
        label=tr_noop("Fields", "Author box"),
        help=tr_noop("Fields", "Printed under the story"),
        empty=tr_noop("Fields", "None"),
        place=SheetPlace.MAIN,
        rank=90,
        public=True,
        searched=True,
        option="The name in the author box.",
    ),
    Field(
        name=RELATED,
        type=FieldType.RELATED,
        label=tr_noop("Fields", "Check Also"),
        public=True,
        recalls=True,
    ),
    Field(
        name="keywords",
        type=FieldType.LIST,
        label=tr_noop("Fields", "Keywords"),
        help=tr_noop("Fields", "Separated by commas"),
        empty=tr_noop("Fields", "None"),
        place=SheetPlace.MORE,
        rank=91,
        public=True,
        searched=True,
        recalls=True,
        front_matter=("keywords", "tags"),
        json_ld="keywords",
        option="A keyword; may be given several times.",
    ),
    Field(
        name="language",
        type=FieldType.TAG,
        label=tr_noop("Fields", "Language"),
        help=tr_noop("Fields", "Decides direction, face and quotation marks"),
        place=SheetPlace.MORE,
        rank=92,
        public=True,
        recalls=True,
        front_matter=("language", "lang", "locale"),
        option="The language as a tag: en, fa, ps, ar …",
    ),
    Field(
        name="urgency",
        type=FieldType.NUMBER,
        label=tr_noop("Fields", "Urgency"),
        help=tr_noop("Fields", "From 1, most urgent, to 8; 4 is the usual"),
        place=SheetPlace.MORE,
        rank=93,
        option="1 is a flash, 9 can wait.",
    ),
    Field(
        name="embargo",
        type=FieldType.EMBARGO,
        label=tr_noop("Fields", "Embargo"),
        help=tr_noop("Fields", "As 2026-03-14 18:00 Kabul (who asks); a day alone: until it ends"),
        empty=tr_noop("Fields", "None"),
        place=SheetPlace.MAIN,
        rank=80,
        option="Nothing leaves before: “2026-12-01 18:00” and its --zone.",
    ),
    Field(
        name="note_to_desk",
        type=FieldType.PROSE,
        label=tr_noop("Fields", "Note to desk"),
        help=tr_noop("Fields", "For colleagues; it is never exported"),
        empty=tr_noop("Fields", "Nothing"),
        place=SheetPlace.MORE,
        rank=95,
        wide=True,
        option="A note for colleagues; never exported.",
    ),
    Field(
        name="url_slug",
        type=FieldType.TAG,
        label=tr_noop("Fields", "Address on the web"),
        public=True,
        front_matter=("slug", "url_slug"),
        option="The name in the web address; proposed from the headline if left out.",
    ),
)
"""All fields, in the order in which records, exported JSON and differences name them."""

BY_NAME: Mapping[str, Field] = MappingProxyType({each.name: each for each in FIELDS})

SHEET: tuple[Field, ...] = tuple(sorted(FIELDS, key=lambda each: each.rank))
"""All fields as they stand in the window, from top to bottom; those without a place there come last."""

PAGE: tuple[Field, ...] = tuple(each for each in FIELDS if each.public)
"""The fields that readers get."""

HEAD: tuple[Field, ...] = tuple(each for each in SHEET if each.heads_page)
"""The fields that print above the byline, from top to bottom."""

LABELLED: tuple[Field, ...] = tuple(each for each in SHEET if each.public and each.page_labels)
"""The fields that print with a label under the byline."""

CHECKED_LINES: tuple[str, ...] = tuple(each.name for each in FIELDS if each.checked and each.type is not FieldType.BODY)
"""The names of the fields beside the body that checks read as text."""

TEXTS = frozenset({FieldType.LINE, FieldType.PROSE, FieldType.BODY, FieldType.TAG})
"""The types whose value is a str."""
