"""One of our own web pages, read back exactly: by its classes, and by what it tells machines."""

import json
from datetime import datetime
from typing import Any
from urllib.parse import unquote, urlsplit
from uuid import UUID

from lxml.html import HtmlElement

from newsdesk.domain import byline as bylines
from newsdesk.domain import dateline as datelines
from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.errors import FormatError
from newsdesk.domain.fields import HEAD, LABELLED, PAGE, Field, FieldType
from newsdesk.domain.related import Related
from newsdesk.domain.story import Author, Content
from newsdesk.formats.dates import instant_or_none
from newsdesk.formats.format import Arrival
from newsdesk.formats.input_guards import STUB
from newsdesk.formats.newsdesk_html_body import NewsdeskBodyToMarkdown
from newsdesk.formats.related_reading import related
from newsdesk.page.field_lines import value_of
from newsdesk.page.metadata import DRAFT, WITHDRAWN


def is_own(tree: HtmlElement) -> bool:
    """Whether Newsdesk wrote the page."""
    generators = tree.xpath("string(//meta[@name='generator']/@content)")
    return generators == "Newsdesk" and bool(tree.xpath("//article[@data-story]//h1[@class='headline']"))


def arrival(tree: HtmlElement, warnings: tuple[str, ...]) -> Arrival:
    """The story on the page. Its proof mark and its notices to readers are no part of it. Raises FormatError."""
    facts = _facts(tree)
    if facts.get("creativeWorkStatus") == WITHDRAWN:
        raise FormatError(STUB)
    article = tree.xpath("//article[@data-story]")[0]
    body = article.find("div[@class='body']")
    dateline = _dateline(body)
    author = article.find("footer[@class='about']")
    content = Content(
        **_lines(article),
        **_told_to_machines(facts),
        byline=_byline(_words(article, "byline"), facts),
        dateline=dateline,
        body=NewsdeskBodyToMarkdown().markdown(body) if body is not None else "",
        author=_author(author),
        related=tuple(_related(item) for item in tree.xpath("//aside[@class='check-also']/ul/li")),
        language=tree.get("lang") or Content().language,
        url_slug=_url_slug(tree),
    )
    return Arrival(
        content=content,
        warnings=warnings,
        id=_uuid(article.get("data-story") or ""),
        created=instant_or_none(_text(facts.get("dateCreated"))),
        modified=instant_or_none(_text(facts.get("dateModified"))),
        published=_published(facts),
    )


def _published(facts: dict[str, Any]) -> datetime | None:
    """When the story was published. The page of one that never was carries a date as well, and says so."""
    if facts.get("creativeWorkStatus") == DRAFT:
        return None
    return instant_or_none(_text(facts.get("datePublished")))


def _facts(tree: HtmlElement) -> dict[str, Any]:
    """The page's JSON-LD; empty where somebody broke it."""
    for script in tree.xpath("//script[@type='application/ld+json']"):
        try:
            facts = json.loads(script.text or "")
        except (ValueError, RecursionError):
            continue
        if isinstance(facts, dict):
            return facts
    return {}


def _words(element: HtmlElement, name: str) -> str:
    found = element.xpath(".//header/*[@class=$name]", name=name)
    return " ".join(found[0].text_content().split()) if found else ""


def _lines(article: HtmlElement) -> dict[str, Any]:
    """The fields that print as lines of their own."""
    head = {each.name: _words(article, each.name) for each in HEAD}
    return head | {each.name: value_of(each, _labelled(article, each.name)) for each in LABELLED}


def _labelled(article: HtmlElement, name: str) -> str:
    found = article.xpath(".//header/p[@data-field=$name]/bdi", name=name)
    return " ".join(found[0].text_content().split()) if found else ""


def _told_to_machines(facts: dict[str, Any]) -> dict[str, Any]:
    """The fields that stand nowhere on the page for people."""
    told = (each for each in PAGE if each.json_ld and not (each.heads_page or each.page_labels))
    return {each.name: _fact(each, facts.get(each.json_ld)) for each in told}


def _fact(field: Field, value: object) -> str | tuple[str, ...]:
    if field.type is FieldType.LIST:
        return tuple(word for word in _list(value) if isinstance(word, str))
    return _text(value)


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _uuid(urn: str) -> UUID | None:
    try:
        return UUID(urn)
    except ValueError:
        return None


def _byline(line: str, facts: dict[str, Any]) -> Byline:
    """The line that prints, with the names and roles that the page tells machines."""
    given = [fact for fact in _list(facts.get("author")) if isinstance(fact, dict) and _text(fact.get("name"))]
    credits_ = tuple(_credit(fact) for fact in given if fact.get("@type") != "NewsMediaOrganization")
    return Byline(text=line, credits=credits_ or bylines.parse(line).credits) if line else Byline()


def _credit(fact: dict[str, Any]) -> Credit:
    role = bylines.DESK if fact.get("@type") == "Organization" else _text(fact.get("jobTitle"))
    return Credit(name=_text(fact.get("name")), role=role)


def _dateline(body: HtmlElement | None) -> Dateline:
    """Take the dateline out of the body; one that would print otherwise stays there as words."""
    for found in body.xpath(".//span[@class='dateline']") if body is not None else ():
        printed = found.text_content()
        read = datelines.parse(printed)
        if datelines.line(read) == printed:
            found.drop_tree()
            return read
    return Dateline()


def _author(box: HtmlElement | None) -> Author:
    if box is None:
        return Author()
    name, bio = box.find("h2/bdi"), box.find("p")
    words = ["" if part is None else " ".join(part.text_content().split()) for part in (name, bio)]
    return Author(name=words[0], bio=words[1])


def _related(item: HtmlElement) -> Related:
    headline, line = item.find("*[@class='headline']"), item.find("p[@class='excerpt']")
    words = ["" if part is None else " ".join(part.text_content().split()) for part in (headline, line)]
    address = headline.get("href") or "" if headline is not None else ""
    story = _uuid(item.get("data-story") or "")
    return related(words[0], words[1], url=address, story=story)


def _url_slug(tree: HtmlElement) -> str:
    address: str = tree.xpath("string(//link[@rel='canonical']/@href)")
    return unquote(urlsplit(address).path.rpartition("/")[2]).removesuffix(".html")
