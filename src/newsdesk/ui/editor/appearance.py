"""How the body looks: faces, colours and measures, and the format that each kind of run wears."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QTextCharFormat

from newsdesk.domain.critic_markup import SuggestionKind as Suggested
from newsdesk.ui.editor.markdown_spans import SpanKind
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import BODY

_LINE = 1.68
_GAP = 0.85
_HEADINGS = {SpanKind.HEADING_1: 1.5, SpanKind.HEADING_2: 1.3, SpanKind.HEADING_3: 1.12}
_CODE_SIZE = 0.88


@dataclass(frozen=True, slots=True)
class Appearance:
    """What decides how text is set. `line` is the least height of a line, `gap` that of a blank one, in pixels."""

    families: tuple[str, ...]
    pixels: int
    line: float
    gap: float
    ink: str
    soft: str
    faint: str
    accent: str
    inserted: str = ""
    deleted: str = ""
    noted: str = ""
    inserted_line: str = ""
    noted_line: str = ""

    @property
    def reading_font(self) -> QFont:
        """The face of the text."""
        font = QFont(list(self.families))
        font.setPixelSize(self.pixels)
        return font


def appearance_of(look: Theme, language: str) -> Appearance:
    """How a body of this language looks now."""
    font = look.reading_font(language, BODY)
    pixels = font.pixelSize()
    tokens = look.tokens
    return Appearance(
        families=tuple(font.families()),
        pixels=pixels,
        line=round(pixels * _LINE, 2),
        gap=round(pixels * _GAP, 2),
        ink=tokens.ink,
        soft=tokens.soft,
        faint=tokens.faint,
        accent=tokens.accent,
        inserted=tokens.inserted,
        deleted=tokens.deleted,
        noted=tokens.noted,
        inserted_line=tokens.approved,
        noted_line=tokens.returned,
    )


@lru_cache(maxsize=512)
def char_format(look: Appearance, kind: int) -> QTextCharFormat:
    """The format of a run of this kind. Not to be changed by the caller: it is shared."""
    made = QTextCharFormat()
    colour = next((getattr(look, token) for kinds, token in _COLOURS if kind & kinds), "")
    if colour:
        made.setForeground(QColor(colour))
    if kind & SpanKind.BOLD or kind & _ANY_HEADING:
        made.setFontWeight(QFont.Weight.Normal if kind & SpanKind.MARK else QFont.Weight.Bold)
    # quotations are soft, not slanted: Arabic script has no italic
    if kind & SpanKind.ITALIC and not kind & SpanKind.MARK:
        made.setFontItalic(True)
    size = next((scale for level, scale in _HEADINGS.items() if kind & level), 1.0)
    if kind & SpanKind.CODE:
        made.setFontFamilies(_fixed_families())
        size *= _CODE_SIZE
    if size != 1.0:
        made.setProperty(QTextCharFormat.Property.FontPixelSize, round(look.pixels * size))
    if kind & SpanKind.LINK and not kind & SpanKind.MARK:
        made.setFontUnderline(True)
        made.setUnderlineColor(QColor(look.faint))
    return made


@lru_cache(maxsize=64)
def suggested_format(look: Appearance, kind: Suggested) -> QTextCharFormat:
    """The format of suggested words, over what they wear already: never a colour alone. Shared, as above."""
    made = QTextCharFormat()
    ground, line = _GROUNDS[kind]
    made.setBackground(QColor(getattr(look, ground)))
    if line:
        made.setFontUnderline(True)
        made.setUnderlineColor(QColor(getattr(look, line)))
    else:
        made.setFontStrikeOut(True)
    return made


_GROUNDS = {
    Suggested.INSERT: ("inserted", "inserted_line"),
    Suggested.DELETE: ("deleted", ""),
    Suggested.HIGHLIGHT: ("noted", "noted_line"),
    Suggested.COMMENT: ("noted", "noted_line"),
}
_ANY_HEADING = SpanKind.HEADING_1 | SpanKind.HEADING_2 | SpanKind.HEADING_3
# the first that fits
_COLOURS = (
    (SpanKind.MARK | SpanKind.LIST, "faint"),
    (SpanKind.LINK, "accent"),
    (SpanKind.CODE | SpanKind.QUOTE, "soft"),
)


@lru_cache(maxsize=1)
def _fixed_families() -> list[str]:
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    return ["Noto Sans Mono", *fixed.families()]
