"""The opening words of a story, as a Check Also box prints them."""

from newsdesk.page.plain_text import opening_words

ELLIPSIS = "…"


def excerpt(byline: str, dateline: str, text: str, *, words: int = 15) -> str:
    """The first words of byline, dateline and text, then an ellipsis if any were left out.

    A text that ends in an ellipsis is itself an opening: words were left out of it before.
    """
    parts = f"{byline} {dateline} {text}".split()
    shown = parts[:words]
    cut = len(parts) > words or _open_ended(text)
    if not cut:
        return " ".join(shown)
    while shown and not (whole := _without_ellipsis(shown[-1])):
        shown.pop()
    if not shown:
        return ""
    return f"{' '.join(shown[:-1])} {whole} {ELLIPSIS}".lstrip()


def opening(markdown: str, *, language: str, words: int = 15) -> str:
    """The opening of a body as plain text, at most `words` words; an ellipsis says that there are more.

    Only the first blocks are rendered, so that long stories cost no more than short ones.
    """
    return excerpt("", "", " ".join(opening_words(markdown, language=language, words=words + 1)), words=words)


def _open_ended(text: str) -> bool:
    return text.rstrip().endswith((ELLIPSIS, "..."))


def _without_ellipsis(word: str) -> str:
    return word.rstrip(f"{ELLIPSIS}.") if _open_ended(word) else word
