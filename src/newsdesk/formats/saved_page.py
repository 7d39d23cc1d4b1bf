"""Any news page saved from a browser: the story found among all else that stands on it. Nothing is ever fetched."""

import re
from typing import Any

import nh3
from lxml.html import HtmlElement

from newsdesk.domain import byline as bylines
from newsdesk.domain import dateline as datelines
from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.errors import FormatError
from newsdesk.domain.story import Content
from newsdesk.formats.format import Arrival
from newsdesk.formats.from_html import Writer, parsed
from newsdesk.formats.incoming import one_line
from newsdesk.formats.moments import instant_or_none
from newsdesk.formats.recognising import language_of

# pictures that a browser wrote into the file: nothing to read, and most of its length
_EMBEDDED = re.compile(r"data:[\w/+.-]+;base64,[A-Za-z0-9+/=\s]{200,}")
_CLEANER = nh3.Cleaner(
    tags={*("a", "b", "blockquote", "br", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "li", "ol", "p", "pre")}
    | {*("strong", "table", "tbody", "td", "th", "thead", "tr", "ul")},
    attributes={"a": {"href"}, "ol": {"start"}},
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def arrival(source: str, tree: HtmlElement, warnings: tuple[str, ...]) -> Arrival:
    """The story on the page, as far as it can be told from the rest. Raises FormatError."""
    slim = _EMBEDDED.sub("", source)
    found, facts = _extracted(slim)
    notes = list(warnings)
    body = Writer().markdown(parsed(_CLEANER.clean(found)).body) if found else ""
    if not body.strip():
        body = Writer().markdown(parsed(_CLEANER.clean(slim)).body)
        notes.append("The story could not be told from the rest of the page: all its text went into the body.")
    if not body.strip():
        raise FormatError("The page holds no text to read: copy the story in the browser and paste it instead.")
    published = instant_or_none(facts.get("date") or "")
    content = _content(body, facts, tree)
    notes += _left_out(tree, content)
    return Arrival(content=content, warnings=tuple(notes), published=published)


def _extracted(source: str) -> tuple[str, dict[str, Any]]:
    """The story's HTML and what the page says about it."""
    import trafilatura  # a seventh of a second, for those who import a page
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "EXTRACTION_TIMEOUT", "0")  # signals belong to the main thread
    try:
        html = trafilatura.extract(
            source,
            output_format="html",
            include_formatting=True,
            include_links=True,
            include_tables=True,
            include_comments=False,
            config=config,
        )
        facts = trafilatura.extract_metadata(source)
    except Exception as error:  # what it raises on a broken page is nowhere written down
        raise FormatError("The page is too broken to read: copy the story in the browser and paste it.") from error
    return html or "", facts.as_dict() if facts else {}


def _content(body: str, facts: dict[str, Any], tree: HtmlElement) -> Content:
    headline = one_line(facts.get("title") or "")
    lines = body.split("\n\n")
    if lines and headline and lines[0].lstrip("# ").strip() == headline:
        body = "\n\n".join(lines[1:])
    glued, dateline, rest = datelines.split(body)
    byline = _byline(facts.get("author") or "")
    if glued and byline != Byline():
        glued, dateline, rest = "", datelines.Dateline(), body
    given = tree.get("lang") or ""
    return Content(
        headline=headline,
        section=_section(facts, tree),
        byline=byline if byline != Byline() else bylines.parse(glued),
        dateline=dateline,
        body=rest,
        keywords=tuple(one_line(tag) for tag in facts.get("tags") or () if isinstance(tag, str) and tag.strip()),
        language=given if _LANGUAGE.fullmatch(given) else language_of(body, ""),
    )


def _byline(names: str) -> Byline:
    """trafilatura strings names together with semicolons."""
    people = [name.strip() for name in names.split(";") if name.strip()]
    if len(people) == 1:
        return bylines.parse(people[0]) if bylines.parse(people[0]).credits else Byline()
    return Byline(credits=tuple(Credit(name=name) for name in people))


def _section(facts: dict[str, Any], tree: HtmlElement) -> str:
    given: str = tree.xpath("string(//meta[@property='article:section']/@content)")
    return one_line(given or next(iter(facts.get("categories") or ()), ""))


def _left_out(tree: HtmlElement, content: Content) -> list[str]:
    notes = []
    if pictures := len(tree.xpath("//article//img | //main//img")):
        notes.append(f"Pictures are not imported: {pictures} stood on the page.")
    if not content.headline:
        notes.append("The page names no headline.")
    return notes
