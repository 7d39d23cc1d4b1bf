"""What machines read of a page: schema.org JSON-LD and Open Graph, from typed values, never from template strings."""

import json
import re
from datetime import UTC, datetime
from html import unescape

from newsdesk.domain import byline as bylines
from newsdesk.domain.export_story import ExportStory
from newsdesk.domain.fields import PAGE
from newsdesk.domain.notice import NoticeKind
from newsdesk.domain.story import Content
from newsdesk.page.notices import said
from newsdesk.page.publication import Publication, main_language
from newsdesk.page.text_page import one_line

_REGIONS = {"en": "US", "fa": "AF", "ps": "AF", "ar": "AR"}
_PICTURE = re.compile(r'<img[^>]*? src="(https?://[^"]+)"[^>]*>')
_ALT = re.compile(r' alt="([^"]*)"')
_LOCALE = re.compile(r"[a-z]{2,3}_[A-Z]{2}")
DRAFT, WITHDRAWN = "Draft", "Withdrawn"
"""The status of a page whose story was never published, in schema.org's word, and of what stays of a withdrawn one."""

_CORRECTS = frozenset({NoticeKind.CORRECTION, NoticeKind.CLARIFICATION, NoticeKind.WITHDRAWAL})

Properties = tuple[tuple[str, str], ...]


def json_ld(outgoing: ExportStory, *, publication: Publication, language: str, description: str, body: str) -> str:
    """The story as a NewsArticle, safe inside a script element. One not yet published says so by its status."""
    content = outgoing.content
    address = publication.address(content.url_slug)
    picture = first_picture(body)
    node = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": f"urn:uuid:{outgoing.id}",
        "mainEntityOfPage": address,
        **_as_they_are(content),
        "description": description,
        "dateCreated": moment(outgoing.created),
        "datePublished": moment(_published(outgoing)),
        "dateModified": moment(max(outgoing.modified, outgoing.published or outgoing.modified)),
        "creativeWorkStatus": _status(outgoing),
        "correction": _corrections(outgoing, publication),
        "dateline": one_line(outgoing.dateline),
        "locationCreated": [{"@type": "Place", "name": one_line(place)} for place in content.dateline.places],
        "author": _authors(outgoing, publication),
        "publisher": {"@type": "NewsMediaOrganization", "name": publication.paper, **_given(url=publication.site)},
        "image": [picture[0]] if picture else [],
        "inLanguage": language,
        "version": outgoing.version,
    }
    kept = {name: value for name, value in node.items() if value not in ("", [])}
    return json.dumps(kept, ensure_ascii=False).replace("<", "\\u003c")


def _as_they_are(content: Content) -> dict[str, str | list[str]]:
    """The fields that schema.org has a property for."""
    return {each.json_ld: _plain(getattr(content, each.name)) for each in PAGE if each.json_ld}


def _plain(value: str | tuple[str, ...]) -> str | list[str]:
    return one_line(value) if isinstance(value, str) else [one_line(word) for word in value]


def _status(outgoing: ExportStory) -> str:
    if outgoing.stub:
        return WITHDRAWN
    return DRAFT if outgoing.proof or not outgoing.published else ""


def _corrections(outgoing: ExportStory, publication: Publication) -> list[dict[str, str]]:
    """What the paper took back or made clear. An update and an editor's note correct nothing."""
    labels = publication.labels_for(outgoing.content.language)
    return [
        {"@type": "CorrectionComment", "text": said(notice, labels), "datePublished": moment(notice.at)}
        for notice in outgoing.notices
        if notice.kind in _CORRECTS
    ]


def _authors(outgoing: ExportStory, publication: Publication) -> list[dict[str, str]]:
    byline = bylines.unsealed(outgoing.content.byline)
    credits_ = byline.credits or bylines.parse(outgoing.byline, language=outgoing.content.language).credits
    paper = [{"@type": "NewsMediaOrganization", "name": publication.paper, **_given(url=publication.site)}]
    return [_author(credit, outgoing, publication) for credit in credits_] or paper


def _author(credit: bylines.Credit, outgoing: ExportStory, publication: Publication) -> dict[str, str]:
    author = outgoing.content.author
    bio = one_line(author.bio) if credit.name == author.name else ""
    if credit.role == bylines.DESK:  # a desk is part of the paper, and found where the paper is
        return {"@type": "Organization", "name": one_line(credit.name), **_given(url=publication.site, description=bio)}
    title = one_line(credit.role)
    return {"@type": "Person", "name": one_line(credit.name), **_given(jobTitle=title, description=bio)}


def _given(**values: str) -> dict[str, str]:
    return {name: value for name, value in values.items() if value}


def open_graph(
    outgoing: ExportStory, *, publication: Publication, language: str, description: str, body: str
) -> Properties:
    """The page's Open Graph properties, in order."""
    content = outgoing.content
    picture, alt = first_picture(body) or ("", "")
    pairs = (
        ("og:type", "article"),
        ("og:title", one_line(content.headline)),
        ("og:description", description),
        ("og:url", publication.address(content.url_slug)),
        ("og:site_name", publication.paper),
        ("og:locale", _locale(language)),
        ("og:image", picture),
        ("og:image:alt", alt),
        ("article:published_time", moment(_published(outgoing))),
        ("article:modified_time", moment(outgoing.modified)),
        ("article:section", one_line(content.section)),
        *(("article:tag", one_line(word)) for word in content.keywords),
    )
    return tuple((name, value) for name, value in pairs if value)


def _published(outgoing: ExportStory) -> datetime:
    """The date a page carries: docs/decisions/0005 says why one that was never published has one too."""
    return outgoing.published or outgoing.modified


def moment(when: datetime) -> str:
    """A time as the web writes it: UTC, to the second."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def first_picture(body: str) -> tuple[str, str] | None:
    """The address and the alternative text of a body's first picture."""
    found = _PICTURE.search(body)
    if found is None:
        return None
    alt = _ALT.search(found[0])
    return unescape(found[1]), unescape(alt[1]) if alt else ""


def _locale(language: str) -> str:
    main, _, region = language.replace("-", "_").partition("_")
    locale = f"{main}_{region or _REGIONS.get(main_language(language), '')}"
    return locale if _LOCALE.fullmatch(locale) else ""
