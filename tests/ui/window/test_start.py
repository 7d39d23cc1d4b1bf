"""Start and end of the whole program in a process."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from newsdesk.domain.story_list import StoryQuery
from newsdesk.store.archive import Archive
from newsdesk.ui.window.window_layout import WindowLayout, pack

CHILDREN = Path(__file__).parent / "children"
HEAVY = (
    *("sqlalchemy", "alembic", "jinja2", "markdown", "lxml", "nh3", "trafilatura"),
    *("PySide6.QtWebEngineWidgets", "PySide6.QtWebEngineCore", "PySide6.QtNetwork"),
    *("newsdesk.store", "newsdesk.formats", "newsdesk.page"),
)


def test_nothing_heavy_is_imported_before_the_window_shows():
    code = "import sys, newsdesk.app, newsdesk.ui.program.program; print('\\n'.join(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()
    assert [name for name in HEAVY if name in loaded] == []


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGTERM there")
def test_first_start_opens_a_sample_and_sigterm_leaves_a_sound_desk(tmp_path: Path):
    environment = os.environ | {"NEWSDESK_SETTINGS": str(tmp_path / "settings.json"), "XDG_STATE_HOME": str(tmp_path)}
    desk = tmp_path / "desk.newsdesk"
    process = subprocess.Popen(
        [sys.executable, CHILDREN / "tell_headline.py", str(desk)], stdout=subprocess.PIPE, text=True, env=environment
    )
    headline = process.stdout.readline().strip()
    process.send_signal(signal.SIGTERM)
    process.communicate(timeout=60)
    assert headline
    assert process.returncode == 0
    with Archive.open(desk, create=False) as archive:
        assert headline in {row.headline for row in archive.stories.page(StoryQuery()).rows}
        assert archive.health().ok


def test_callback_for_the_end_is_called_when_the_archive_is_closed(tmp_path: Path):
    environment = os.environ | {"NEWSDESK_SETTINGS": str(tmp_path / "settings.json"), "XDG_STATE_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, CHILDREN / "close_when_open.py", tmp_path / "desk.newsdesk"],
        capture_output=True,
        text=True,
        env=environment,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (0, "afterwards False\n")


def test_words_typed_as_windows_shuts_down_are_kept_before_it_is_answered(tmp_path: Path):
    environment = os.environ | {"NEWSDESK_SETTINGS": str(tmp_path / "settings.json"), "XDG_STATE_HOME": str(tmp_path)}
    desk = tmp_path / "desk.newsdesk"
    done = subprocess.run([sys.executable, CHILDREN / "shut_down.py", desk], text=True, env=environment, timeout=60)

    assert done.returncode == 7
    with Archive.open(desk, create=False) as archive:
        assert "Typed as the machine went down" in {row.headline for row in archive.stories.page(StoryQuery()).rows}


def test_a_story_that_another_desk_had_open_last_is_not_missed(drive: Callable[..., Any], tmp_path: Path) -> None:
    """The window remembers one story, whatever desk is opened next."""
    drive(tmp_path / "desk.newsdesk").opened().quit()
    settings = json.loads((tmp_path / "settings.json").read_text())
    (tmp_path / "settings.json").write_text(json.dumps(settings | {"window": pack(WindowLayout(story=uuid4()))}))
    run = drive(tmp_path / "desk.newsdesk").opened(story=False)
    run.do("window.lanes.drain(10)")
    assert run.do("=window.toast.text.text() if window.toast.isVisible() else ''") == ""
