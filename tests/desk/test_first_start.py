"""A newer Newsdesk on an older desk: passed when its window stands, gone back from when it never does."""

import datetime as dt
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as given_settings
from hypothesis import strategies as st

from newsdesk.desk import archive_file, opening, upgrade_log
from newsdesk.desk.first_start import FirstStart, unpassed
from newsdesk.desk.upgrade_log import UpgradeLog
from newsdesk.domain.errors import (
    ArchiveBusy,
    ArchiveDamaged,
    ArchiveTooNew,
    ArchiveUnwritable,
    FirstStartFailed,
    WriteFailed,
)
from newsdesk.domain.person import Role
from newsdesk.settings import Settings
from newsdesk.store import backups, file_state
from newsdesk.store.archive import Archive
from newsdesk.store.connecting import connect

FIRST = file_state.VERSIONS[0]


@pytest.fixture
def old(older_desk: Callable[[Path], Path], tmp_path: Path) -> Path:
    return older_desk(tmp_path / "desk.newsdesk")


def layout(path: Path) -> str | None:
    return file_state.layout(path, patience=1)


def copies(desk: Path) -> list[Path]:
    return sorted(archive_file.backups_folder(desk).glob("*.newsdesk"))


def cut_short(desk: Path, program: str = "0.3.0") -> FirstStart:
    """A first start that never came to its end: the process is gone, nothing was closed in good order."""
    start = FirstStart(desk, program=program)
    start.open().close()
    return start


def test_a_start_that_stands_is_passed_and_leaves_no_trial(old: Path) -> None:
    start = FirstStart(old, program="0.3.0")
    with start.open() as archive:
        assert start.on_trial
        assert unpassed(old)
        start.stood()
        assert archive.health().ok
    assert upgrade_log.read(old) == UpgradeLog(program="0.3.0", layout=file_state.NEWEST)
    assert unpassed(old) is None

    with FirstStart(old, program="0.3.0").open():
        pass
    assert layout(old) == file_state.NEWEST


def test_an_ordinary_start_has_nothing_to_write_down(newsroom: object, desk: Path) -> None:
    first = FirstStart(desk, program="0.3.0")
    with first.open():
        assert not first.on_trial
        first.stood()
    written = upgrade_log.file_of(desk).stat().st_mtime_ns

    again = FirstStart(desk, program="0.3.0")
    with again.open():
        assert not again.has_news
        again.stood()
    assert upgrade_log.file_of(desk).stat().st_mtime_ns == written


def test_a_start_that_never_stood_is_gone_back_from(old: Path) -> None:
    cut_short(old)
    (backup,) = copies(old)

    with pytest.raises(FirstStartFailed) as failed:
        FirstStart(old, program="0.3.0").open()

    assert layout(old) == FIRST
    with closing(sqlite3.connect(old)) as raw:
        assert raw.execute("SELECT headline FROM story").fetchall() == [("Rain",)]
    error = failed.value
    assert (error.program, error.former, error.backup) == ("0.3.0", "", str(backup))
    assert layout(Path(error.kept)) == file_state.NEWEST
    assert unpassed(old) is None


def test_the_version_that_stood_before_is_named(old: Path) -> None:
    upgrade_log.write(old, UpgradeLog(program="0.2.4", layout=FIRST))
    cut_short(old)
    with pytest.raises(FirstStartFailed) as failed:
        FirstStart(old, program="0.3.0").open()
    assert failed.value.former == "0.2.4"


def test_a_version_that_stood_on_another_layout_is_not_named(old: Path) -> None:
    upgrade_log.write(old, UpgradeLog(program="0.1.9", layout="0000"))
    cut_short(old)
    with pytest.raises(FirstStartFailed) as failed:
        FirstStart(old, program="0.3.0").open()
    assert failed.value.former == ""


def test_trying_again_is_a_trial_of_its_own(old: Path) -> None:
    cut_short(old)
    with pytest.raises(FirstStartFailed):
        FirstStart(old, program="0.3.0").open()
    assert cut_short(old).on_trial
    with pytest.raises(FirstStartFailed):
        FirstStart(old, program="0.3.0").open()

    last = FirstStart(old, program="0.3.0")
    with last.open() as archive:
        last.stood()
        assert len(archive.stories.counts().by_status) == 1
    assert upgrade_log.read(old).trial is None


def _hire(archive: Archive) -> None:
    from uuid import uuid4

    from newsdesk.domain.person import Person

    archive.people.put(Person(id=uuid4(), name="Desk editor", role=Role.EDITOR))


def _type(archive: Archive) -> None:
    from uuid import UUID

    from newsdesk.domain.draft import Draft
    from newsdesk.domain.story import Content

    story, kept = UUID(bytes=b"s" * 16), dt.datetime(2026, 3, 2, tzinfo=dt.UTC)
    archive.drafts.keep(Draft(story=story, base=None, content=Content(headline="Rain again"), kept=kept))


@pytest.mark.parametrize("write", [_hire, _type])
def test_what_somebody_wrote_meanwhile_is_not_taken_away(old: Path, write: Callable[[Archive], None]) -> None:
    cut_short(old)
    with Archive.open(old) as script:
        write(script)

    start = FirstStart(old, program="0.3.0")
    with start.open() as archive:
        assert not start.on_trial
        assert archive.people.count() + len(archive.drafts.all()) == 1
    assert len(copies(old)) == 1


def test_a_window_closed_before_it_stood_decides_nothing(old: Path) -> None:
    start = FirstStart(old, program="0.3.0")
    start.open().close()
    start.adjourn()

    again = FirstStart(old, program="0.3.0")
    again.open().close()
    assert again.on_trial
    assert layout(old) == file_state.NEWEST

    with pytest.raises(FirstStartFailed):  # the one that went on with it was cut short
        FirstStart(old, program="0.3.0").open()


def test_a_repaired_program_tries_afresh_from_the_copy(old: Path) -> None:
    cut_short(old, "0.3.0")
    repaired = FirstStart(old, program="0.3.1")
    with repaired.open():
        trial = unpassed(old)
        repaired.stood()
    assert trial
    assert (trial.program, trial.before) == ("0.3.1", FIRST)
    assert len([copy for copy in copies(old) if layout(copy) == FIRST]) == 2


def test_the_version_before_takes_the_desk_back_by_itself(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Installed again after a first start that failed, it knows nothing of the new layout but the upgrade log."""
    with Archive.open(old):
        pass  # the layout that this program knows stands for the one before
    with monkeypatch.context() as patch:
        cut_short_on_a_newer_layout(old, patch)
    assert layout(old) == "9999"

    start = FirstStart(old, program="0.2.0")
    with start.open() as archive:
        assert archive.health().ok
        assert not start.on_trial
    assert layout(old) == file_state.NEWEST


def cut_short_on_a_newer_layout(desk: Path, patch: pytest.MonkeyPatch) -> None:
    from newsdesk.store import upgrade

    step = desk.parent / "later"
    step.mkdir()
    (step / "later.py").write_text(
        'from alembic import op\nrevision, down_revision, branch_labels, depends_on = "9999", "'
        + file_state.NEWEST
        + '", None, None\ndef upgrade():\n    op.execute("CREATE TABLE more (text)")\n'
    )
    patch.setattr(upgrade, "STEPS", (*upgrade.STEPS, step))
    patch.setattr(file_state, "VERSIONS", (*file_state.VERSIONS, "9999"))
    patch.setattr(file_state, "NEWEST", "9999")
    cut_short(desk)


def test_a_desk_in_use_is_put_back_when_it_is_free(old: Path) -> None:
    cut_short(old)
    with Archive.open(old) as script:
        with pytest.raises(ArchiveBusy):
            FirstStart(old, program="0.3.0").open()
        assert script.health().ok
        assert len(copies(old)) == 1
    with pytest.raises(FirstStartFailed):
        FirstStart(old, program="0.3.0").open()


@pytest.mark.parametrize("spoil", [Path.unlink, lambda copy: copy.write_bytes(copy.read_bytes()[:9000])])
def test_without_its_copy_the_desk_is_used_as_it_is(old: Path, spoil: Callable[[Path], object]) -> None:
    cut_short(old)
    spoil(copies(old)[0])
    start = FirstStart(old, program="0.3.0")
    with start.open() as archive:
        assert archive.health().ok
    assert not start.on_trial


def test_a_desk_that_was_put_back_by_hand_is_left_alone(old: Path) -> None:
    cut_short(old)
    (backup,) = copies(old)
    opening.restore(old, backup)
    assert unpassed(old) is None

    start = FirstStart(old, program="0.3.0")
    start.open().close()
    assert start.on_trial  # anew


def test_a_fault_of_ours_while_opening_is_gone_back_from_at_once(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(_: Archive) -> None:
        raise KeyError("a bug")

    monkeypatch.setattr(Archive, "prove_index", fails)
    with pytest.raises(FirstStartFailed):
        FirstStart(old, program="0.3.0").open()
    assert layout(old) == FIRST


def test_a_full_disk_while_opening_is_told_and_decides_nothing(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(archive: Archive) -> None:
        raise ArchiveUnwritable(str(archive.path), "disk full")

    with monkeypatch.context() as patch:
        patch.setattr(Archive, "prove_index", fails)
        with pytest.raises(ArchiveUnwritable):
            FirstStart(old, program="0.3.0").open()
    start = FirstStart(old, program="0.3.0")
    start.open().close()
    assert start.on_trial


def test_no_new_layout_without_a_trial_on_the_disk(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, *_: object, **__: object) -> None:
        raise WriteFailed(str(path), "disk full")

    before = old.read_bytes()
    with monkeypatch.context() as patch:
        patch.setattr("newsdesk.desk.export.files.write", full)
        with pytest.raises(WriteFailed):
            FirstStart(old, program="0.3.0").open()
    assert old.read_bytes() == before


def test_a_migration_that_fails_leaves_no_trial(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = old.read_bytes()

    def fails(_: object) -> None:
        raise ArchiveDamaged(str(old), "its parts do not fit together")

    with monkeypatch.context() as patch:
        patch.setattr("newsdesk.store.upgrade._run_migrations", fails)
        with pytest.raises(ArchiveDamaged):
            FirstStart(old, program="0.3.0").open()
    assert old.read_bytes() == before
    assert upgrade_log.read(old).trial is None


def test_the_command_line_puts_nothing_on_trial(old: Path) -> None:
    opening.open_newsroom(old, settings=Settings(), create=False).close()
    assert layout(old) == file_state.NEWEST
    assert upgrade_log.read(old) == UpgradeLog()


def test_the_doctor_names_a_trial_that_was_not_passed(old: Path) -> None:
    cut_short(old)
    with opening.open_newsroom(old, settings=Settings(), create=False) as newsroom:
        health = newsroom.keeping.doctor()
    assert not health.ok
    (check,) = [check for check in health.checks if check.name == "first start"]
    assert "Newsdesk 0.3.0" in check.detail
    assert str(copies(old)[0]) in check.detail


@pytest.mark.parametrize(
    "change",
    [{"backup": "../desk.newsdesk"}, {"before": "0002"}, {"before": "1' OR 1"}, {"backup": ""}, {"after": "0002"}],
)
def test_an_upgrade_log_that_is_wrong_leads_nowhere(old: Path, change: dict[str, str]) -> None:
    cut_short(old)
    path = upgrade_log.file_of(old)
    written = json.loads(path.read_text())
    path.write_text(json.dumps(written | {"trial": written["trial"] | change}))

    with FirstStart(old, program="0.3.0").open() as archive:
        assert archive.health().ok
    assert layout(old) == file_state.NEWEST


@given_settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=300) | st.recursive(st.none() | st.text(), st.lists).map(lambda v: json.dumps(v).encode()))
def test_whatever_lies_in_the_upgrade_log_is_read_without_harm(tmp_path: Path, data: bytes) -> None:
    path = upgrade_log.file_of(tmp_path / "desk.newsdesk")
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    assert upgrade_log.read(tmp_path / "desk.newsdesk").trial is None


def test_a_desk_that_is_too_new_names_the_copy_to_go_back_to(old: Path) -> None:
    with Archive.open(old, backups=archive_file.backups_folder(old)):
        pass
    made_too_new(old)
    with Archive.open(copies(old)[0], backups=old.parent / "elsewhere"):
        pass  # so that this program knows nothing older
    with pytest.raises(ArchiveTooNew) as refused:
        archive_file.open_archive(old, create=False)
    assert refused.value.copy == str(copies(old)[0])


def test_a_desk_that_is_too_new_is_kept_whole_when_a_copy_takes_its_place(old: Path) -> None:
    with Archive.open(old, backups=archive_file.backups_folder(old)):
        pass
    (copy,) = copies(old)
    made_too_new(old)

    kept = opening.restore(old, copy).kept

    assert layout(old) == FIRST
    assert kept
    assert layout(kept) == "9999"
    with closing(connect(kept, patience=1)) as raw:
        assert raw.execute("SELECT text FROM later").fetchall() == [("not known here",)]


def test_an_older_desk_is_kept_as_it_is_when_a_copy_takes_its_place(old: Path, tmp_path: Path) -> None:
    with Archive.open(tmp_path / "other.newsdesk") as other:
        copy = other.backup(tmp_path / "copy.newsdesk")
    kept = opening.restore(old, copy).kept
    assert kept
    assert layout(kept) == FIRST


def made_too_new(path: Path) -> None:
    """As a later program may leave it: another schema, and a table checked by a function that this one has not."""
    with closing(connect(path, patience=1)) as raw:
        raw.create_function("weighed", 1, len, deterministic=True)
        raw.execute("CREATE TABLE later (text CHECK (weighed(text) > 0))")
        raw.execute("INSERT INTO later VALUES ('not known here')")
        raw.execute("UPDATE alembic_version SET version_num = '9999'")


def test_whoever_finds_the_work_done_by_another_process_puts_nothing_on_trial(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = backups.copy

    def copied(*args: Any) -> backups.Copied:
        """A command opens the same desk while the window copies it."""
        monkeypatch.setattr(backups, "copy", copy)
        made = copy(*args)
        opening.open_newsroom(old, settings=Settings(), create=False).close()
        return made

    monkeypatch.setattr(backups, "copy", copied)
    start = FirstStart(old, program="0.3.0")
    with start.open() as archive:
        assert archive.health().ok
    assert not start.on_trial
    assert upgrade_log.read(old) == UpgradeLog()
