"""How long a body may be for an editor that lays out every line of it before it can be typed in."""

LINES = 20_000
LETTERS = 1_000_000
"""Ten novels. Laying out more would keep a window from answering for seconds."""

_ENDS = "\n\r\u2028\u2029"


def is_too_long(body: str) -> bool:
    """Whether it has more lines or more letters than an editor takes in one go."""
    return len(body) > LETTERS or sum(map(body.count, _ENDS)) >= LINES
