"""Any news page saved from a browser: the story found among all else that stands on it. Nothing is ever fetched."""

import re
from html import unescape
from typing import Any

import nh3
from lxml.html import HtmlElement

from newsdesk.domain import byline as bylines
from newsdesk.domain import dateline as datelines
from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.errors import FormatError
from newsdesk.domain.story import Content
from newsdesk.formats.dates import instant_or_none
from newsdesk.formats.format import Arrival
from newsdesk.formats.from_html import HtmlToMarkdown, parsed, without_hidden
from newsdesk.formats.html_limits import is_too_much_to_clean
from newsdesk.formats.input_guards import one_line
from newsdesk.formats.line_kinds import is_byline, language_of

MAX_LENGTH = 1280 * 1024

MOST_ELEMENTS = 15_000
"""The longest news pages have some ten thousand. Telling a story from the rest of its page takes up to a tenth of a
millisecond for each."""

TOO_LONG = "The page is longer than any news page: copy the story in the browser and paste it instead."
TOO_MUCH = "The page has more in it than any news page: copy the story in the browser and paste it instead."

# scripts, styles, and pictures that a browser wrote into the file: nothing to read, and most of its length
_UNREAD = re.compile(r"<(style|svg|script)\b", re.IGNORECASE)
_UNREAD_ENDS = {name: re.compile(rf"</{name}\s*+>", re.IGNORECASE) for name in ("style", "svg", "script")}
_PICTURE = re.compile(r"data:[\w/+.-]++;base64,[A-Za-z0-9+/=]{200,}+", re.IGNORECASE)
_CLEANER = nh3.Cleaner(
    tags={*("a", "b", "blockquote", "br", "em", "h1", "h2", "h3", "h4", "h5", "h6", "i", "li", "ol", "p", "pre")}
    | {*("strong", "table", "tbody", "td", "th", "thead", "tr", "ul")},
    attributes={"a": {"href"}, "ol": {"start"}, "li": {"value"}},
    url_schemes={"http", "https", "mailto", "tel"},
    link_rel=None,
)
_LINK = re.compile(r"\[((?:\\.|[^\]\\])*)\]\([^)]*\)")
_EMPHASIS = re.compile(r"(?<!\\)\*+")
_ESCAPED = re.compile(r"\\(\W)")
_BEFORE_STORY = 4
_SHORT = 2_000  # letters: what is longer is neither headline, summary nor byline, and a dateline stands in front
_BYLINE_WORDS = 20
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def without_unread(source: str) -> str:
    """The page without its scripts, its styles and the pictures within it, in one pass. JSON-LD stays."""
    kept, at = [], 0
    ends = dict(_UNREAD_ENDS)  # but those of which no more come
    while ends and (opening := _UNREAD.search(source, at)):
        name = opening[1].lower()
        within = source.find(">", opening.end()) + 1
        if not within:
            break
        end = ends[name].search(source, within) if name in ends else None
        if end is None:
            ends.pop(name, None)
        if end is None or (name == "script" and "ld+json" in source[opening.end() : within].lower()):
            kept.append(source[at:within])
            at = within
        else:
            kept.append(source[at : opening.start()])
            at = end.end()
    return _PICTURE.sub("", "".join([*kept, source[at:]]))


def arrival(slim: str, tree: HtmlElement, warnings: tuple[str, ...]) -> Arrival:
    """The story on the page, as far as it can be told from the rest. Raises FormatError.

    `slim` is the page as `without_unread` leaves it, and `tree` what was parsed of it.
    """
    if len(slim) > MAX_LENGTH:
        raise FormatError(TOO_LONG)
    if slim.count("<") - slim.count("</") > MOST_ELEMENTS:
        raise FormatError(TOO_MUCH)
    shown = without_hidden(slim)
    found, facts = _extracted(shown)
    blocks, notes = _blocks(found), list(warnings)
    if shown != slim:
        notes.append("What the page hides from its readers was left out.")
    if not blocks:
        blocks = _blocks(shown)
        notes.append("The story could not be told from the rest of the page: all its text went into the body.")
    if not blocks:
        raise FormatError("The page holds no text to read: copy the story in the browser and paste it instead.")
    content = _content(blocks, facts, tree)
    published = instant_or_none(_property(tree, "article:published_time")) or instant_or_none(facts.get("date") or "")
    modified = instant_or_none(_property(tree, "article:modified_time"))
    notes += _left_out(tree, content)
    return Arrival(content=content, warnings=tuple(notes), published=published, modified=modified)


def _blocks(html: str) -> list[str]:
    if is_too_much_to_clean(html):
        raise FormatError(TOO_MUCH)
    return HtmlToMarkdown().blocks(parsed(_CLEANER.clean(html)).body)


def _property(tree: HtmlElement, name: str) -> str:
    found: str = tree.xpath("string(//meta[@property=$name]/@content)", name=name)
    return one_line(found)


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


def _content(blocks: list[str], facts: dict[str, Any], tree: HtmlElement) -> Content:
    headline, section = one_line(facts.get("title") or ""), _section(facts, tree)
    names = _names(facts.get("author") or "")
    top, rest = _above(blocks, headline, section)
    standfirst, line, rest = _told_before(rest, one_line(facts.get("description") or ""), names)
    glued, dateline, opening = datelines.split(rest[0] if rest else "")
    if glued and (line or names):  # another byline than the page's own: it stays in the body
        glued, dateline, opening = "", Dateline(), rest[0]
    line = line or glued
    given = tree.get("lang") or ""
    body = "\n\n".join(filter(None, [*top, opening, *rest[1:]]))
    return Content(
        headline=headline,
        standfirst=standfirst,
        section=section,
        byline=Byline(text=line, credits=names or bylines.parse(line).credits),
        dateline=dateline,
        body=body,
        keywords=tuple(one_line(tag) for tag in facts.get("tags") or () if isinstance(tag, str) and tag.strip()),
        language=given if _LANGUAGE.fullmatch(given) else language_of(body, ""),
    )


def _names(names: str) -> tuple[Credit, ...]:
    """trafilatura strings names together with semicolons."""
    people = [name.strip() for name in names.split(";") if name.strip()]
    if len(people) == 1:
        return bylines.parse(people[0]).credits
    return tuple(Credit(name=name) for name in people)


def _above(blocks: list[str], headline: str, section: str) -> tuple[list[str], list[str]]:
    """The blocks above the headline on the page, its section left out, and those below it."""
    for at, block in enumerate(blocks[:_BEFORE_STORY]):
        if headline and _plain(block) == headline:
            return [above for above in blocks[:at] if _plain(above) != section], blocks[at + 1 :]
    return [], blocks


def _told_before(blocks: list[str], summary: str, names: tuple[Credit, ...]) -> tuple[str, str, list[str]]:
    """The standfirst and the byline where they stand first, and the blocks that are left."""
    standfirst = line = ""
    left: list[str] = []
    for at, block in enumerate(blocks[:_BEFORE_STORY]):
        words = _plain(block)
        if datelines.split(words)[1].places:
            return standfirst, line, left + blocks[at:]
        if not standfirst and words == summary:
            standfirst = words
        elif not line and _credits_all(words, names):
            line = words
        else:
            left.append(block)
    return standfirst, line, left + blocks[_BEFORE_STORY:]


def _credits_all(words: str, names: tuple[Credit, ...]) -> bool:
    """Whether a line is the byline of these people, or a byline on the face of it."""
    named = bool(names) and all(credit.name in words for credit in names)
    return is_byline(words) or (named and len(words.split()) <= _BYLINE_WORDS)


def _plain(markdown: str) -> str:
    """The words of a short line of Markdown."""
    words = _LINK.sub(r"\1", markdown[:_SHORT]).lstrip("# ")
    return one_line(unescape(_ESCAPED.sub(r"\1", _EMPHASIS.sub("", words))))


def _section(facts: dict[str, Any], tree: HtmlElement) -> str:
    return _property(tree, "article:section") or one_line(next(iter(facts.get("categories") or ()), ""))


def _left_out(tree: HtmlElement, content: Content) -> list[str]:
    notes = []
    if pictures := len(tree.xpath("//article//img | //main//img")):
        notes.append(f"Pictures are not imported: {pictures} stood on the page.")
    if not content.headline:
        notes.append("The page names no headline.")
    return notes
