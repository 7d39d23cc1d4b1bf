"""How changed words look, wherever they are shown: added ones underlined on green, removed ones struck out on red.

Never by colour alone.
"""

import html

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QTextCharFormat

from newsdesk.ui.text import runs_right_to_left
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.tokens import Tokens
from newsdesk.ui.widgets.changes import Words

_STYLES = {"added": "underline", "removed": "line-through"}


def mark(char_format: QTextCharFormat, kind: str, tokens: Tokens) -> QTextCharFormat:
    """The format with the marks of words that were "added" or "removed"; any other kind has none."""
    if kind in _STYLES:
        char_format.setBackground(QColor(_colour(kind, tokens)))
        char_format.setFontStrikeOut(kind == "removed")
        char_format.setFontUnderline(kind == "added")
    return char_format


def html_of(parts: Words, theme: Theme) -> str:
    """The words as one paragraph of HTML for a label; says so where there are none."""
    if not parts:
        empty = html.escape(QCoreApplication.translate("Changes", "nothing here"))
        return f'<span style="color:{theme.tokens.soft}"><i>{empty}</i></span>'
    words = "".join(
        f'<span style="{_style(part.kind, theme.tokens)}">{html.escape(part.text).replace(chr(10), "<br>")}</span>'
        for part in parts
    )
    direction = "rtl" if runs_right_to_left("".join(part.text for part in parts)) else "ltr"
    return f'<p dir="{direction}" style="margin:0;line-height:135%">{words}</p>'


def _style(kind: str, tokens: Tokens) -> str:
    return f"background-color:{_colour(kind, tokens)};text-decoration:{_STYLES[kind]}" if kind in _STYLES else ""


def _colour(kind: str, tokens: Tokens) -> str:
    return tokens.inserted if kind == "added" else tokens.deleted
