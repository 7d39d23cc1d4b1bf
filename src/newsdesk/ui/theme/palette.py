"""Qt palette with the theme's colours, explicit for light and dark: not every platform theme brings a dark one."""

from PySide6.QtGui import QColor, QPalette

from newsdesk.ui.theme.tokens import Tokens

_ROLES: tuple[tuple[QPalette.ColorRole, str], ...] = (
    (QPalette.ColorRole.Window, "window"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "surface"),
    (QPalette.ColorRole.AlternateBase, "window"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.PlaceholderText, "faint"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.BrightText, "on_accent"),
    (QPalette.ColorRole.ToolTipBase, "surface"),
    (QPalette.ColorRole.ToolTipText, "ink"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on_accent"),
    (QPalette.ColorRole.Accent, "accent"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.LinkVisited, "in_review"),
    (QPalette.ColorRole.Light, "surface"),
    (QPalette.ColorRole.Midlight, "line"),
    (QPalette.ColorRole.Mid, "line"),
    (QPalette.ColorRole.Dark, "faint"),
    (QPalette.ColorRole.Shadow, "faint"),
)
_DIMMED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)


def palette(tokens: Tokens) -> QPalette:
    """Palette of these colours."""
    new_palette = QPalette()
    for role, name in _ROLES:
        new_palette.setColor(role, QColor(getattr(tokens, name)))
    for role in _DIMMED:
        new_palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(tokens.faint))
    new_palette.setColor(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Highlight, QColor(tokens.line))
    return new_palette
