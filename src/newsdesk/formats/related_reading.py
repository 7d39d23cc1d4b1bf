"""A Check Also entry as it prints, taken apart into the fields that it was made of."""

from newsdesk.domain import byline as bylines
from newsdesk.domain import dateline as datelines
from newsdesk.domain.related import Related


def related(headline: str, line: str, *, url: str = "") -> Related:
    """An entry from its headline and its excerpt line, byline and dateline run in.

    Only what prints back to the same words is taken out of the line.
    """
    glued, dateline, rest = datelines.split(line)
    if dateline.places and f"{glued} {datelines.line(dateline)} {rest}".split() == line.split():
        return Related(headline=headline, byline=bylines.parse(glued), dateline=dateline, excerpt=rest, url=url)
    return Related(headline=headline, excerpt=line, url=url)
