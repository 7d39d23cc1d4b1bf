"""Commands on a desk that is damaged, missing or read-only, or that an output file would overwrite."""

import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path
from subprocess import CompletedProcess
from uuid import uuid4

import pytest

from newsdesk.domain.story import Content

Run = Callable[..., "CompletedProcess[str]"]


@pytest.fixture
def desk(tmp_path: Path, run: Run) -> Path:
    for name in ("Rain", "Snow"):
        run("new", "--headline", name, "--section", "National", "--body", "-", stdin=f"{name} fell.")
    run("people", "add", "Ed", "--role", "editor")
    return tmp_path / "desk.newsdesk"


def spoil(desk: Path, sql: str) -> None:
    with closing(sqlite3.connect(desk, isolation_level=None)) as raw:
        for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            raw.execute(f'DROP TRIGGER "{name}"')
        raw.execute(sql)


BAD = "UPDATE story SET headline = CAST(x'41ff42' AS TEXT) WHERE slug = 'rain'"


def test_a_row_that_cannot_be_read_is_listed_as_such_and_the_rest_works(desk: Path, run: Run) -> None:
    spoil(desk, BAD)
    listed = run("list")
    assert listed.returncode == 0
    rows = {line.split("\t")[3]: line.split("\t")[1] for line in listed.stdout.splitlines()}
    assert rows == {"rain": "unreadable", "snow": "draft"}
    assert "headline is no UTF-8" in listed.stderr
    told = {row["slug"]: row["unreadable"] for row in json.loads(run("list", "--json").stdout)}
    assert told["snow"] is None
    assert "no UTF-8" in told["rain"]
    assert run("show", "snow").returncode == 0
    assert run("export", "snow", "--format", "text", "--output", "-").returncode == 0
    assert run("people").returncode == 0


def test_a_story_whose_newest_words_are_spoiled_goes_back_to_the_version_before(desk: Path, run: Run) -> None:
    spoil(desk, "UPDATE revision SET fields = '{' WHERE headline = 'Rain'")
    assert run("show", "rain").returncode == 1
    listed = run("history", "rain")
    assert listed.returncode == 0
    assert run("history", "rain", "1", "--restore").returncode == 1  # it has no other


def test_a_person_whose_role_is_spoiled_stops_nobody_and_is_put_right(desk: Path, run: Run) -> None:
    spoil(desk, "UPDATE person SET role = 'boss'")
    listed = run("list", NEWSDESK_WHO="Ed")
    assert listed.returncode == 0, listed.stderr
    assert listed.stdout.count("\n") == 2
    assert run("people", "add", "Ed", "--role", "editor").returncode == 0
    assert run("doctor").returncode == 0


def test_the_doctor_names_each_row_that_is_spoiled(desk: Path, run: Run) -> None:
    spoil(desk, BAD)
    spoil(desk, "UPDATE person SET role = 'boss'")
    done = run("doctor")
    assert done.returncode == 1
    line = next(line for line in done.stdout.splitlines() if line.startswith("no\trows"))
    assert "story " in line
    assert "person " in line
    assert run("doctor", "--json").returncode == 1


def test_a_copy_of_a_spoiled_desk_is_made_and_told_as_not_proved(desk: Path, run: Run, tmp_path: Path) -> None:
    spoil(desk, BAD)
    done = run("backup", str(tmp_path / "copy.newsdesk"))
    assert done.returncode == 1
    assert "copy-unproved.newsdesk is made" in done.stderr
    assert (tmp_path / "copy-unproved.newsdesk").exists()


def test_a_restore_says_what_it_took_away_and_is_undone(desk: Path, run: Run, tmp_path: Path) -> None:
    copy = run("backup", str(tmp_path / "copy.newsdesk")).stdout.strip()
    run("new", "--headline", "Later", "--body", "-", stdin="Words.")
    done = run("restore", copy)
    assert Path(done.stdout.strip()).exists()
    assert "holds 1 story, 1 version more than the backup" in done.stderr
    assert "Later" not in run("list").stdout
    assert run("restore", "--undo").returncode == 0
    assert "Later" in run("list").stdout
    assert run("restore").returncode == 2
    assert run("restore", "--undo", copy).returncode == 2


@pytest.mark.parametrize("how", [Path.unlink, lambda desk: os.truncate(desk, 0)], ids=["missing", "empty"])
def test_a_desk_that_is_gone_while_its_backups_are_there_is_no_new_one(
    desk: Path, run: Run, how: Callable[[Path], object]
) -> None:
    backup = run("backup").stdout.strip()
    how(desk)
    for command in (("list",), ("new", "--headline", "x", "--body", "-")):
        done = run(*command)
        assert done.returncode == 1
        assert f"newsdesk restore {backup}" in done.stderr
        assert len(done.stderr.splitlines()) == 1
    assert not desk.exists() or desk.stat().st_size == 0
    assert run("restore", backup).returncode == 0
    assert "Rain" in run("list").stdout


def test_a_damaged_desk_is_recovered_by_command(desk: Path, run: Run, process: Run, tmp_path: Path) -> None:
    with desk.open("r+b") as file:
        file.write(bytes(100))
    assert "newsdesk" in run("list").stderr
    before = desk.read_bytes()
    done = process("salvage", "--output", str(tmp_path / "new.newsdesk"))
    assert done.returncode == 0, done.stderr
    assert "Recovered 2 of 2 stories" in done.stderr
    assert desk.read_bytes() == before
    assert "Snow" in run("list", "--desk", str(tmp_path / "new.newsdesk")).stdout
    assert process("salvage", "--output", str(tmp_path / "new.newsdesk")).returncode == 1


def targets(desk: Path) -> Iterator[tuple[str, Path]]:
    yield "the desk", desk
    yield "its log", desk.with_name("desk.newsdesk-wal")
    yield "its journal", desk.with_name("desk.newsdesk-journal")
    link = desk.with_name("link.txt")
    link.symlink_to(desk)
    yield "a link to it", link
    hard = desk.with_name("hard.txt")
    os.link(desk, hard)
    yield "another name of it", hard
    other = Path(shutil.copy(desk, desk.with_name("other.dat")))
    yield "another desk", other
    backups = desk.with_name("desk-backups")
    yield "among its backups", backups / "page.txt"
    yield "deep among its backups", backups / "pages" / "page.txt"
    yield "one of its backups", next(backups.glob("*.newsdesk"))


def test_a_desk_and_its_backups_are_no_target(desk: Path, run: Run) -> None:
    run("backup")
    whole = desk.read_bytes()
    for what, target in targets(desk):
        there = target.read_bytes() if target.exists() else None
        done = run("export", "snow", "--format", "text", "--output", str(target), "--overwrite")
        assert done.returncode == 1, what
        assert len(done.stderr.splitlines()) == 1, what
        assert (target.read_bytes() if target.exists() else None) == there, what
    for target in (desk, desk.with_name("desk.newsdesk-wal"), desk.with_name("desk-backups") / "mine.newsdesk"):
        assert run("backup", str(target), "--overwrite").returncode == 1
    assert desk.read_bytes() == whole
    assert run("restore", str(desk)).returncode == 1


def test_a_copy_takes_the_place_of_a_copy_and_of_no_desk(desk: Path, run: Run, tmp_path: Path) -> None:
    nightly, other = tmp_path / "nightly.newsdesk", tmp_path / "other.newsdesk"
    run("new", "--headline", "Theirs", "--body", "-", "--desk", str(other), stdin="Words.")
    run("backup", str(nightly))
    assert run("backup", str(nightly), "--overwrite").returncode == 0
    assert run("backup", str(other), "--overwrite").returncode == 1
    assert "Theirs" in run("list", "--desk", str(other)).stdout


def test_the_demo_takes_no_desk_that_it_did_not_make(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mine").mkdir()
    mine = tmp_path / "mine" / "desk.newsdesk"
    run("new", "--headline", "Mine", "--body", "-", "--desk", str(mine), stdin="Words.")
    done = run("demo", "--output", str(tmp_path / "mine"))
    assert done.returncode == 1
    assert "no demo made" in done.stderr
    assert "Mine" in run("list", "--desk", str(mine)).stdout


@pytest.fixture
def locked(tmp_path: Path, desk: Path) -> Iterator[Path]:
    """The desk on a medium that cannot be written to, with words in a log beside it."""
    medium = tmp_path / "stick"
    medium.mkdir()
    if shutil.which("mount") is None or os.name != "posix" or os.geteuid() != 0:
        pytest.skip("only root can make a medium that nobody can write to")
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=30m", "tmpfs", str(medium)], check=False).returncode:
        pytest.skip("this system mounts nothing")
    try:
        shutil.copy(desk, medium / "desk.newsdesk")
        subprocess.run(["mount", "-o", "remount,ro", str(medium)], check=True)
        yield medium / "desk.newsdesk"
    finally:
        subprocess.run(["umount", "-l", str(medium)], check=False)


def test_a_desk_on_a_write_protected_medium_is_read_searched_and_exported(locked: Path, run: Run) -> None:
    at = ("--desk", str(locked))
    listed = run("list", *at)
    assert listed.returncode == 0, listed.stderr
    assert "Snow" in listed.stdout
    assert "open for reading alone" in listed.stderr
    assert run("list", "fell", *at).stdout.count("\n") == 2
    assert run("show", "snow", *at).returncode == 0
    exported = run("export", "snow", "--format", "text", "--output", "-", *at)
    assert exported.returncode == 0, exported.stderr
    assert "Snow fell." in exported.stdout
    refused = run("new", "--headline", "x", "--body", "-", *at, stdin="Words.")
    assert refused.returncode == 1
    doctor = run("doctor", *at)
    assert doctor.returncode == 0, doctor.stdout


def page_of(desk: Path, name: str) -> int:
    with closing(sqlite3.connect(desk)) as raw:
        return int(raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0])


def zero(desk: Path, page: int) -> None:
    with desk.open("r+b") as file:
        file.seek((page - 1) * 4096)
        file.write(bytes(4096))


def test_what_is_lost_is_told_in_words_of_stories(desk: Path, run: Run, process: Run) -> None:
    assert run("note", "rain", "Who says so?").returncode == 0
    zero(desk, page_of(desk, "revision"))
    done = process("salvage", "--output", "new.newsdesk")
    assert done.returncode == 1
    assert "“Rain”: its words could not be read" in done.stderr
    assert "Snow" in run("list", "--desk", str(desk.with_name("new.newsdesk"))).stdout
    for inner in ("ignored", "revision ", "no text", "no id", "no instant"):
        assert inner not in done.stderr


@pytest.mark.parametrize("left", [b"", b"a letter\n", bytes(50)], ids=["empty", "text", "cut"])
@pytest.mark.parametrize("backed_up", [True, False])
def test_a_salvage_that_finds_nothing_says_so_and_names_the_way_back(
    desk: Path, run: Run, process: Run, left: bytes, backed_up: bool
) -> None:
    backup = run("backup").stdout.strip() if backed_up else ""
    desk.write_bytes(left)
    done = process("salvage")
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "newsdesk salvage" not in done.stderr
    assert (f"newsdesk restore {backup} --desk {desk}" if backed_up else "there is no good backup") in done.stderr
    assert desk.read_bytes() == left


def test_of_a_desk_that_is_gone_only_ways_that_exist_are_named(desk: Path, run: Run, process: Run) -> None:
    backup = run("backup").stdout.strip()
    desk.unlink()
    for command in (("list",), ("salvage",)):
        done = process(*command)
        assert "newsdesk salvage" not in done.stderr
        assert f"newsdesk restore {backup}" in done.stderr
    nothing = run("restore", "--undo")
    assert nothing.returncode == 1
    assert nothing.stderr == f"newsdesk: There is nothing to take back: no restore was made on {desk}.\n"
    done = run("restore", backup)
    assert f"Put {backup} in the place of {desk}" in done.stderr
    assert run("restore", "--undo").returncode == 1


def test_an_empty_file_that_a_restore_took_away_held_nothing(desk: Path, run: Run) -> None:
    backup = run("backup").stdout.strip()
    os.truncate(desk, 0)
    done = run("restore", backup)
    assert "held nothing that the backup lacks" in done.stderr
    assert "salvage" not in done.stderr


@pytest.mark.parametrize("torn", ["revision", "note", "sqlite_autoindex_story_1", "search_data"])
def test_a_backup_of_a_damaged_desk_names_the_desk_and_leaves_no_part(desk: Path, run: Run, torn: str) -> None:
    zero(desk, page_of(desk, torn))
    done = run("backup")
    assert done.returncode == 1
    assert done.stderr.startswith((f"newsdesk: {desk} is damaged", "newsdesk: The copy "))
    folder = desk.with_name("desk-backups")
    assert all(str(folder / each) in done.stderr for each in os.listdir(folder))


def test_a_damaged_backup_is_named_and_changes_nothing(desk: Path, run: Run, tmp_path: Path) -> None:
    good = run("backup").stdout.strip()
    bad = Path(shutil.copy(good, tmp_path / "bad.newsdesk"))
    zero(bad, page_of(bad, "revision"))
    whole = desk.read_bytes()
    done = run("restore", str(bad))
    assert done.returncode == 1
    assert f"The backup {bad} is damaged, and {desk} was left as it is" in done.stderr
    assert f"newsdesk restore {good}" in done.stderr
    assert desk.read_bytes() == whole


@pytest.mark.skipif(os.name != "posix", reason="Windows has no modes")
def test_everything_among_the_backups_is_its_owners_alone(desk: Path, run: Run) -> None:
    from newsdesk.desk import upgrade_log

    run("restore", run("backup").stdout.strip())
    upgrade_log.write(desk, upgrade_log.UpgradeLog(program="1"))
    for each in desk.with_name("desk-backups").iterdir():
        assert each.stat().st_mode & 0o077 == 0, each


@pytest.fixture
def emptied(desk: Path, run: Run, tmp_path: Path) -> Path:
    """A desk that somebody cut to nothing while words lay in its log."""
    from newsdesk.store.archive import Archive

    folder = tmp_path / "emptied"
    folder.mkdir()
    with Archive.open(desk):
        run("new", "--headline", "In the log", "--body", "-", stdin="Words.")
        shutil.copy(f"{desk}-wal", folder / "desk.newsdesk-wal")
    (folder / "desk.newsdesk").touch()
    return folder / "desk.newsdesk"


def test_the_log_of_an_emptied_desk_outlives_every_command(
    desk: Path, emptied: Path, run: Run, process: Run, tmp_path: Path
) -> None:
    log = emptied.with_name("desk.newsdesk-wal")
    words = log.read_bytes()
    at = ("--desk", str(emptied))
    for command in (
        ("list",),
        ("new", "--headline", "x", "--body", "-"),
        ("doctor",),
        ("backup",),
        ("restore", "--undo"),
    ):
        done = run(*command, *at)
        assert done.returncode == 1, command
        assert log.read_bytes() == words, command
    assert f"newsdesk salvage {emptied}" in run("list", *at).stderr
    assert process("salvage", str(emptied), "--output", "new.newsdesk").returncode in (0, 1)
    assert "In the log" in run("list", "--desk", str(tmp_path / "new.newsdesk")).stdout
    backup = run("backup").stdout.strip()
    done = run("restore", backup, *at)
    assert done.returncode == 0, done.stderr
    assert "as far as it can be read" in done.stderr
    kept = Path(done.stdout.strip())
    assert kept.with_name(f"{kept.name}-wal").read_bytes() == words
    assert run("restore", "--undo", *at).returncode == 0
    assert log.read_bytes() == words


@pytest.mark.parametrize(
    "torn", ["revision", "story", "sqlite_autoindex_story_1", "story_by_modified", "alembic_version"]
)
def test_a_damaged_desk_is_read_as_far_as_it_can_be_and_never_written(desk: Path, run: Run, torn: str) -> None:
    zero(desk, page_of(desk, torn))
    before = {each: each.read_bytes() for each in desk.parent.glob("desk.newsdesk*")}
    listed = run("list")
    assert listed.returncode == 0, listed.stderr
    assert {"Rain", "Snow"} <= {line.split("\t")[4] for line in listed.stdout.splitlines()}
    shown = run("show", "snow")
    assert shown.returncode == 0, shown.stderr
    assert len(shown.stderr.splitlines()) <= 1
    if torn not in ("revision", "story_by_modified"):  # an index that nothing stumbled over is no damage yet
        out = run("export", "snow", "--format", "text", "--output", "-")
        assert "Snow fell." in out.stdout, out.stderr
    assert {each: each.read_bytes() for each in before} == before


def test_a_desk_on_a_full_disk_is_read_and_backed_up_to_another_one(
    locked: Path, desk: Path, run: Run, tmp_path: Path
) -> None:
    subprocess.run(["mount", "-o", "remount,rw,size=1m", str(locked.parent)], check=True)
    with (locked.parent / "filler").open("wb", buffering=0) as filler, suppress(OSError):
        while filler.write(bytes(4096)):
            pass
    at = ("--desk", str(locked))
    listed = run("list", *at)
    assert listed.returncode == 0, listed.stderr
    assert "Snow" in listed.stdout
    backed_up = run("backup", str(tmp_path / "copy.newsdesk"), *at)
    assert backed_up.returncode == 0, backed_up.stderr
    assert "Snow" in run("list", "--desk", str(tmp_path / "copy.newsdesk")).stdout
    (locked.parent / "filler").unlink()
    assert run("new", "--headline", "Room", "--body", "-", *at, stdin="Words.").returncode == 0


def test_a_restore_where_nothing_can_be_written_names_the_desk_and_no_part(desk: Path, locked: Path, run: Run) -> None:
    backup = run("backup").stdout.strip()
    done = run("restore", backup, "--desk", str(locked))
    assert done.returncode == 1
    assert done.stderr.startswith(f"newsdesk: {locked} cannot be written")
    assert ".restored" not in done.stderr


def test_salvage_reads_the_copy_that_was_kept_and_takes_rescued_words_along(
    desk: Path, run: Run, tmp_path: Path
) -> None:
    """Another program wrote over the open desk: Newsdesk keeps a copy, and words typed since in a rescue file."""
    from newsdesk.desk.rescue_files import RescueFiles
    from newsdesk.domain.draft import RescuedWords

    backups = tmp_path / "desk-backups"
    backups.mkdir(exist_ok=True)
    kept = backups / "desk-20260101-120000-000000-s000001-before-replaced-unproved.newsdesk"
    shutil.copy(desk, kept)
    desk.write_bytes(b"no desk " * 10_000)
    words = RescuedWords(
        story=uuid4(), base=None, content=Content(headline="Hail", body="Hail fell."), at=datetime.now(UTC)
    )
    rescue = tmp_path / "rescue"
    RescueFiles(desk, (rescue,)).keep(words)
    assert "newsdesk salvage" in run("list", NEWSDESK_RESCUE=str(rescue)).stderr
    assert len(list(rescue.glob("*.json"))) == 1, "what is read once and deleted takes no words along"
    done = run("salvage", "--output", str(tmp_path / "new folder" / "again.newsdesk"), NEWSDESK_RESCUE=str(rescue))
    again = Path(done.stdout.strip())
    assert str(kept) in done.stderr
    listed = run("--desk", str(again), "list").stdout
    assert RescueFiles(again, (rescue,)).all() == RescueFiles(desk, (rescue,)).all() == (words,)
    assert {"rain", "snow"} == {line.split("\t")[3] for line in listed.splitlines()}
    assert desk.read_bytes().startswith(b"no desk ")
