"""The command line between two versions: a desk that is too new, and a first start that failed."""

import sqlite3
import subprocess
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from newsdesk.desk.first_start import FirstStart

Run = Callable[..., "subprocess.CompletedProcess[str]"]


def test_a_desk_of_a_newer_newsdesk_names_the_way_back_and_is_kept_whole(
    process: Run, tmp_path: Path, older_desk: Callable[[Path], Path]
) -> None:
    desk = older_desk(tmp_path / "desk.newsdesk")
    assert process("list").returncode == 0  # brings it up to date, after a backup
    (copy,) = (tmp_path / "desk-backups").iterdir()
    with closing(sqlite3.connect(desk, isolation_level=None)) as raw:
        raw.execute("UPDATE alembic_version SET version_num = '9999'")
    refused = process("list")
    assert refused.returncode == 1
    assert f"“newsdesk restore {copy}”" in refused.stderr

    kept = process("restore", str(copy)).stdout.strip()

    assert "Rain" in process("list").stdout
    with closing(sqlite3.connect(kept)) as raw:
        assert raw.execute("SELECT version_num FROM alembic_version").fetchone() == ("9999",)


def test_the_doctor_tells_of_a_first_start_that_did_not_end(
    run: Run, tmp_path: Path, older_desk: Callable[[Path], Path]
) -> None:
    FirstStart(older_desk(tmp_path / "desk.newsdesk"), program="0.3.0").open().close()
    found = run("doctor")
    assert found.returncode == 1
    (line,) = [line for line in found.stdout.splitlines() if "first start" in line]
    assert line.startswith("no\tfirst start\tNewsdesk 0.3.0")
