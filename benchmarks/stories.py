"""The stories that are measured: with the same words for the same number, and ready to be filed."""

from newsdesk.domain.byline import Byline
from newsdesk.domain.story import Content
from words import body, headline, section


def content(number: int, words: int = 350) -> Content:
    """The story with this number, from 0, with so many words in its body."""
    return Content(
        slug=f"story-{number}",
        headline=headline(number),
        section=section(number),
        byline=Byline(text="City desk report"),
        body=body(number, words),
    )
