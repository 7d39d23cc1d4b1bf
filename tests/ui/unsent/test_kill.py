"""The program, killed while a note is typed: text that it reported as kept is there after the next start."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from newsdesk.desk.opening import open_newsroom
from newsdesk.settings import Settings
from newsdesk.ui.window.window_layout import WindowLayout, pack

TYPIST = Path(__file__).with_name("typist.py")


def run(what: str, desk: Path, *words: str) -> subprocess.Popen[str]:
    settings = desk.with_name("settings.json")
    kept = {"who": "ED", "asked_who": True, "window": pack(WindowLayout(side=False))}
    settings.write_text(json.dumps(kept), encoding="utf-8")
    environment = os.environ | {"NEWSDESK_SETTINGS": str(settings), "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen(
        [sys.executable, str(TYPIST), what, str(desk), *words], env=environment, stdout=subprocess.PIPE, text=True
    )


def report_of(process: subprocess.Popen[str]) -> dict[str, Any]:
    assert process.stdout
    return json.loads(process.stdout.readline())


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_note_that_was_half_typed_when_the_program_was_killed_is_there_again(tmp_path: Path) -> None:
    desk = tmp_path / "desk.newsdesk"
    first = run("type", desk, "Who counted the lorries?")
    try:
        assert report_of(first)["text"] == "Who counted the lorries?"
    finally:
        first.send_signal(signal.SIGKILL)
        first.wait()
    with open_newsroom(desk, settings=Settings(who="ED")) as newsroom:
        assert [unsent.content["text"] for unsent in newsroom.unsent.all()] == ["Who counted the lorries?"]
    second = run("read", desk)
    try:
        assert report_of(second)["text"] == "Who counted the lorries?"
        assert second.wait(60) == 0
    finally:
        second.kill()
