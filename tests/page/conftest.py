"""A story ready for an exit, to be changed by each test as it needs."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from newsdesk.domain import byline, dateline
from newsdesk.domain.byline import Byline
from newsdesk.domain.export_story import ExportStory
from newsdesk.domain.related import Box
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.page.web_page import WebPage

NOON = dt.datetime(2026, 11, 24, 12, 0, tzinfo=dt.UTC)
THEMES = Path(__file__).parents[2] / "resources" / "themes"

Going = Callable[..., ExportStory]


@pytest.fixture
def going() -> Going:
    """Builds an Outgoing from fields of content; bylines as text, datelines as places."""

    def build(*, boxes: tuple[Box, ...] = (), published: dt.datetime | None = NOON, **fields: Any) -> ExportStory:
        fields["byline"] = byline.parse(fields.get("byline", ""))
        fields["dateline"] = dateline.parse(fields.get("dateline", ""))
        content = Content(**fields)
        return ExportStory(
            id=UUID(int=7),
            status=Status.PUBLISHED if published else Status.DRAFT,
            version=3,
            created=NOON - dt.timedelta(hours=3),
            modified=NOON,
            published=published,
            content=content,
            byline=byline.line(content.byline or Byline(), language=content.language),
            dateline=dateline.line(content.dateline),
            boxes=boxes,
        )

    return build


@pytest.fixture(scope="session")
def web() -> WebPage:
    return WebPage(THEMES)
