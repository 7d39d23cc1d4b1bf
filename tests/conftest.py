"""What every test needs: Qt without a screen, and no reach into the user's own folders."""

import atexit
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import settings

import opened_files

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
# Chromium's sandbox refuses to run as root, which is who tests are in a container.
os.environ.setdefault("QTWEBENGINE_DISABLE_SANDBOX", "1")

# Caches stay where they are: fontconfig would otherwise rebuild its own in each run.
os.environ.setdefault("XDG_CACHE_HOME", str(Path.home() / ".cache"))
_HOME = tempfile.mkdtemp(prefix="newsdesk-tests-")
atexit.register(shutil.rmtree, _HOME, ignore_errors=True)
for _name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "APPDATA", "LOCALAPPDATA"):
    os.environ[_name] = _HOME
for _name in ("NEWSDESK_DESK", "NEWSDESK_SETTINGS", "NEWSDESK_POLICY", "NEWSDESK_RESCUE"):
    os.environ.pop(_name, None)
opened_files.watch()

# without a clock and without chance: a run today is a run tomorrow
settings.register_profile("newsdesk", deadline=None, derandomize=True)
settings.load_profile("newsdesk")

_ALONE = {
    "ui": "one clipboard, one focus and one web engine for each process, and windows that wait for the event loop",
    "torture": "real programs on a screen of their own, killed at moments that a busy machine would shift",
    "fuzz": "a limit of time for each input, which counts the clock",
}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what must run alone, by its folder in tests/; all else may run in several workers at once."""
    root = Path(__file__).parent
    for item in items:
        if item.path.relative_to(root).parts[0] in _ALONE:
            item.add_marker(pytest.mark.alone)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say what ran alone, or is left for a run of its own, and why: `make test` makes two runs."""
    heads = {"alone": "ran alone", "not alone": "left for a run of their own"}
    if head := heads.get(config.option.markexpr):
        terminalreporter.section(head)
        for folder, reason in _ALONE.items():
            terminalreporter.line(f"tests/{folder}: {reason}")


@pytest.fixture(autouse=True)
def no_desk_is_opened_but_by_sqlite() -> Iterator[None]:
    """Closing any other handle on a desk file drops the locks that SQLite holds on it (docs/decisions/0020)."""
    opened_files.FOUND.clear()
    yield
    assert not opened_files.FOUND, opened_files.FOUND


@pytest.fixture
def older_desk(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Makes the desk file of one story, called Rain, or of none, as the first Newsdesk wrote it."""

    def made(path: Path, *, empty: bool = False) -> Path:
        from newsdesk.store import file_state, upgrade
        from newsdesk.store.connecting import connect

        path.parent.mkdir(parents=True, exist_ok=True)
        with monkeypatch.context() as patch:
            patch.setattr(file_state, "NEWEST", file_state.VERSIONS[0])
            upgrade.upgrade(path, patience=1)
        with closing(connect(path, patience=1)) as raw:
            raw.execute("PRAGMA journal_mode = WAL")
            raw.execute("BEGIN")
            if not empty:
                raw.execute(_REVISION, (b"r" * 16, b"s" * 16, _NOON))
                raw.execute(_STORY, (b"s" * 16, _NOON, _NOON, b"r" * 16))
            raw.execute("COMMIT")
        return path

    return made


_NOON = 1_772_366_400_000_000
_REVISION = """
INSERT INTO revision (id, story, who, at, why, headline, words, fields, body)
VALUES (?, ?, 'desk', ?, 'saved', 'Rain', 2, '{"slug":"rain","headline":"Rain"}', 'It rained.')
"""
_STORY = """
INSERT INTO story (id, status, status_before, created, modified, published, head, forked, versions, words, slug,
                   headline, byline, section, language)
VALUES (?, 'draft', NULL, ?, ?, NULL, ?, 0, 1, 2, 'rain', 'Rain', '', '', 'en')
"""
