"""Theme of the window: colours, fonts, icons and the style sheet."""

from newsdesk.ui.theme.theme import Theme
from newsdesk.ui.theme.tokens import DARK, LIGHT, Tokens

__all__ = ["DARK", "LIGHT", "Theme", "Tokens"]
