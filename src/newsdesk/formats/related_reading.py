"""A Check Also entry as it prints, taken apart into the fields that it was made of."""

from uuid import UUID

from newsdesk.domain import byline as bylines
from newsdesk.domain import dateline as datelines
from newsdesk.domain.related import Related


def related(headline: str, line: str, *, url: str = "", story: UUID | None = None) -> Related:
    """An entry from its headline and its excerpt line, byline and dateline run in.

    Only what prints back to the same words is taken out of the line.
    """
    glued, dateline, rest = datelines.split(line)
    if dateline.places and f"{glued} {datelines.line(dateline)} {rest}".split() == line.split():
        byline = bylines.parse(glued)
        return Related(story=story, headline=headline, byline=byline, dateline=dateline, excerpt=rest, url=url)
    return Related(story=story, headline=headline, excerpt=line, url=url)
