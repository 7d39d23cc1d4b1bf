"""Schema upgrade with Alembic, in one transaction. The only module that loads SQLAlchemy."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsdesk.domain.errors import ArchiveBusy, ArchiveDamaged
from newsdesk.store import file_state, sqlite_errors, table_watermarks
from newsdesk.store.connecting import connect

_MIGRATIONS = Path(__file__).with_name("migrations")
STEPS: tuple[Path, ...] = (_MIGRATIONS / "versions",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Upgrade:
    """An upgrade: schema versions before and after, the backup made before it, and the table watermarks after it."""

    before: str
    after: str
    backup: Path
    marks: table_watermarks.Marks


Upgrading = Callable[[Upgrade], None]
"""Callback before an upgrade is committed; if it raises, the upgrade is rolled back."""


def upgrade(path: Path, *, patience: float, backup: Path | None = None, upgrading: Upgrading | None = None) -> None:
    """Run all migrations to the newest schema, or none. Does nothing where another process has done it.

    `patience` is how many seconds to wait for a lock. Raises ArchiveBusy where somebody wrote to the file since its
    `backup` was made.
    """
    from sqlalchemy.exc import SQLAlchemyError

    with sqlite_errors.as_archive_errors(path):
        raw = connect(path, patience=patience)
    try:
        with sqlite_errors.as_archive_errors(path):
            _run(raw, path, patience, backup, upgrading)
    except SQLAlchemyError as error:
        fault = sqlite_errors.fault_of(error, path)
        if fault is None:
            raise
        raise fault from error
    finally:
        raw.close()


def _run(raw: Any, path: Path, patience: float, backup: Path | None, upgrading: Upgrading | None) -> None:
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    # batch migrations rebuild tables, and foreign keys would then delete the rows that refer to them
    raw.execute("PRAGMA foreign_keys = OFF")
    with create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool).connect() as connection:
        # one transaction for all migrations, which Alembic would not open for SQLite; begun here, because an engine
        # rolls back at its first connection
        connection.exec_driver_sql("BEGIN EXCLUSIVE")
        before = file_state.version_of(raw)
        if before == file_state.NEWEST:
            return
        if backup and table_watermarks.read(raw) != table_watermarks.read_file(backup, patience=patience):
            raise ArchiveBusy(str(path), "somebody wrote in it while it was copied")
        _run_migrations(connection)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise ArchiveDamaged(str(path), "its parts do not fit together")
        if before and backup and upgrading:
            upgrading(Upgrade(before=before, after=file_state.NEWEST, backup=backup, marks=table_watermarks.read(raw)))
        connection.commit()


def _run_migrations(connection: Any) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", _for_config(_MIGRATIONS))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(map(_for_config, STEPS)))
    config.attributes["connection"] = connection
    command.upgrade(config, file_state.NEWEST)


def _for_config(path: Path) -> str:
    return str(path).replace("%", "%%")
