"""How the window looks: colours, type, icons, one style sheet."""

from newsdesk.ui.look.look import Look
from newsdesk.ui.look.tokens import DARK, LIGHT, Tokens

__all__ = ["DARK", "LIGHT", "Look", "Tokens"]
