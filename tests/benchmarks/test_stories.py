from pathlib import Path

import pytest

from newsdesk.desk.opening import open_newsroom
from newsdesk.domain.moves import Move
from newsdesk.domain.status import Status
from newsdesk.settings import Settings
from stories import content


@pytest.mark.parametrize("words", [350, 20_000])
def test_a_measured_story_may_be_filed(tmp_path: Path, words: int) -> None:
    """Two measurements ended with an error when filing began to ask for a section and a byline."""
    with open_newsroom(tmp_path / "desk.newsdesk", settings=Settings()) as newsroom:
        for number in (1, 2):
            (story,) = newsroom.stories.new(content(number, words)).created
            newsroom.moves.move(story, Move.FILE)
            assert newsroom.stories.get(story).standing.status is Status.FILED
