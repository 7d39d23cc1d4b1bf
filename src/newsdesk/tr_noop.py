"""Marks words for translation where they stand in a table and are looked up later.

Run lupdate with `-tr-function-alias QT_TRANSLATE_NOOP+=marked` to find them. (Qt's own marker is typed `object`.)
"""


def tr_noop(context: str, text: str) -> str:
    """The text itself; `context` is what it is looked up under."""
    return text
