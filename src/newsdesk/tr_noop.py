"""Translation marker for text in tables that is translated later, in packages without Qt.

lupdate finds it by `-tr-function-alias QT_TRANSLATE_NOOP+=tr_noop`. (Qt's own marker is typed `object`.)
"""


def tr_noop(context: str, text: str) -> str:
    """Returns the text unchanged; `context` is its context in the translation catalogue."""
    return text
