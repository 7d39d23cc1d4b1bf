"""Suggested changes in a body, as CriticMarkup with the name of who suggests."""

import re

_MARK = re.compile(r"\{\+\+|\{--|\{~~|\{==|\{>>")


def found(body: str) -> tuple[re.Match[str], ...]:
    """Every suggestion in the body, in order."""
    return tuple(_MARK.finditer(body))
