"""Drafts of a window that was killed, as the command line shows them."""

import json
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from newsdesk.desk.opening import open_newsroom
from newsdesk.domain.story import Content
from newsdesk.settings import Settings

Run = Callable[..., "CompletedProcess[str]"]


@pytest.mark.parametrize(("text", "found"), [("avalanche", 1), ("bamyan", 1), ("aval", 1), ("earthquake", 0)])
def test_words_that_were_never_saved_are_found(run: Run, own: dict[str, str], text: str, found: int) -> None:
    with open_newsroom(Path(own["NEWSDESK_DESK"]), settings=Settings()) as newsroom:
        content = Content(headline="Avalanche", body="The road to Bamyan is closed.")
        newsroom.drafts.keep(newsroom.stories.new_id(), content, base=None)
    listed = json.loads(run("list", text, "--json").stdout)
    assert len(listed) == found
