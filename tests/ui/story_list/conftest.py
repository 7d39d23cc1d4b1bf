"""Fixtures: a desk with stories."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from newsdesk.domain.byline import Byline
from newsdesk.domain.person import Actor, Role
from newsdesk.domain.story import Content

if TYPE_CHECKING:
    from uuid import UUID

    from newsdesk.desk.newsroom import Newsroom

Ask = Callable[[Callable[[], Any]], Any]

EDITOR, REPORTER = "Desk editor", "City reporter"
STAFF = ((EDITOR, Role.EDITOR, "DE"), (REPORTER, Role.REPORTER, "CR"))


SIGNED: dict[str, Any] = {"byline": Byline(text="City desk report"), "section": "National", "body": "Wind came."}


@pytest.fixture
def write(newsroom: "Newsroom", ask: Ask) -> Callable[..., "UUID"]:
    """Put a story on the desk."""

    def written(**fields: Any) -> "UUID":
        return next(iter(ask(lambda: newsroom.stories.new(Content(**(SIGNED | fields)))).created))

    return written


@pytest.fixture
def sign_in(newsroom: "Newsroom", ask: Ask) -> Callable[[str], Actor]:
    """Make it a desk of two people, and sign one of them in."""

    def sat(name: str) -> Actor:
        def work() -> Actor:
            for known, role, initials in STAFF:
                if newsroom.people.named(known) is None:
                    newsroom.people.add(name=known, role=role, initials=initials)
            newsroom.adopt(msgspec.structs.replace(newsroom.settings, who=name))
            return newsroom.people.actor()

        return ask(work)

    return sat
