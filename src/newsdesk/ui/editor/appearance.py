"""Fonts, colours and measures of the body, and the character format of each style."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QFont, QFontDatabase, QTextCharFormat

from newsdesk.text.critic_markup import SuggestionKind
from newsdesk.ui.editor.line_styles import Style
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import BODY

_LINE_HEIGHT = 1.68
_BLANK_LINE_HEIGHT = 0.85
_HEADINGS = {Style.HEADING_1: 1.5, Style.HEADING_2: 1.3, Style.HEADING_3: 1.12}
_CODE_SIZE = 0.88


@dataclass(frozen=True, slots=True)
class Appearance:
    """What decides how text is set. `pixels` is the font size; `line` is the least height of a line and `gap` that
    of a blank line, in pixels; the rest are colours.
    """

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
        """Font of the text."""
        font = QFont(list(self.families))
        font.setPixelSize(self.pixels)
        return font


def appearance_of(theme: Theme, language: str) -> Appearance:
    """Appearance of a body in this language (BCP 47 tag) with this theme."""
    font = theme.reading_font(language, BODY)
    pixels = font.pixelSize()
    tokens = theme.tokens
    return Appearance(
        families=tuple(font.families()),
        pixels=pixels,
        line=round(pixels * _LINE_HEIGHT, 2),
        gap=round(pixels * _BLANK_LINE_HEIGHT, 2),
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
def char_format(appearance: Appearance, style: int) -> QTextCharFormat:
    """Format of letters in this style (Style flags). Shared by a cache: the caller must not change it."""
    char_format_ = QTextCharFormat()
    colour = next((getattr(appearance, token) for styles, token in _COLOURS if style & styles), "")
    if colour:
        char_format_.setForeground(QColor(colour))
    if style & Style.BOLD or style & _ANY_HEADING:
        char_format_.setFontWeight(QFont.Weight.Normal if style & Style.MARK else QFont.Weight.Bold)
    # quotations have a soft colour and no italic, which Arabic script lacks
    if style & Style.ITALIC and not style & Style.MARK:
        char_format_.setFontItalic(True)
    if style & Style.STRUCK and not style & Style.MARK:
        char_format_.setFontStrikeOut(True)
    size = next((scale for level, scale in _HEADINGS.items() if style & level), 1.0)
    if style & Style.CODE:
        char_format_.setFontFamilies(_fixed_families())
        size *= _CODE_SIZE
    if size != 1.0:
        char_format_.setProperty(QTextCharFormat.Property.FontPixelSize, round(appearance.pixels * size))
    if style & Style.LINK and not style & Style.MARK:
        char_format_.setFontUnderline(True)
        char_format_.setUnderlineColor(QColor(appearance.faint))
    return char_format_


@lru_cache(maxsize=64)
def suggested_format(appearance: Appearance, kind: SuggestionKind) -> QTextCharFormat:
    """Format of suggested words, laid over their own; never a colour alone.

    Shared by a cache: the caller must not change it.
    """
    char_format_ = QTextCharFormat()
    background, underline = _SUGGESTION_COLOURS[kind]
    char_format_.setBackground(QColor(getattr(appearance, background)))
    if underline:
        char_format_.setFontUnderline(True)
        char_format_.setUnderlineColor(QColor(getattr(appearance, underline)))
    else:
        char_format_.setFontStrikeOut(True)
    return char_format_


_SUGGESTION_COLOURS = {
    SuggestionKind.INSERT: ("inserted", "inserted_line"),
    SuggestionKind.DELETE: ("deleted", ""),
    SuggestionKind.HIGHLIGHT: ("noted", "noted_line"),
    SuggestionKind.COMMENT: ("noted", "noted_line"),
}
_ANY_HEADING = Style.HEADING_1 | Style.HEADING_2 | Style.HEADING_3
# the first entry that matches is used
_COLOURS = (
    (Style.MARK | Style.LIST, "faint"),
    (Style.LINK, "accent"),
    (Style.CODE | Style.QUOTE, "soft"),
)


@lru_cache(maxsize=1)
def _fixed_families() -> list[str]:
    fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    return ["Noto Sans Mono", *fixed.families()]
