"""Brings a file to the newest schema with Alembic, in one transaction. The only way to load SQLAlchemy."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newsdesk.domain.errors import ArchiveBusy, ArchiveDamaged
from newsdesk.store import file_state, sqlite_errors
from newsdesk.store import table_watermarks as marking
from newsdesk.store.connecting import connect

_MIGRATIONS = Path(__file__).with_name("migrations")
STEPS: tuple[Path, ...] = (_MIGRATIONS / "versions",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Upgrade:
    """A file that is brought from one schema to another: the copy made of it before, and its marks after."""

    before: str
    after: str
    backup: Path
    marks: marking.Marks


Upgrading = Callable[[Upgrade], None]
"""Told of an upgrade that is complete but not kept yet; when it raises, the upgrade is taken back."""


def upgrade(path: Path, *, patience: float, backup: Path | None = None, upgrading: Upgrading | None = None) -> None:
    """All steps to the newest schema, or none. Does nothing where another process was quicker.

    Raises ArchiveBusy where the file holds something else than its `backup` does: somebody wrote since it was copied.
    """
    from sqlalchemy.exc import SQLAlchemyError

    with sqlite_errors.named(path):
        raw = connect(path, patience=patience)
    try:
        with sqlite_errors.named(path):
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

    # Batch migrations rebuild tables, which foreign keys would take for losses
    raw.execute("PRAGMA foreign_keys = OFF")
    with create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool).connect() as connection:
        # One transaction from first to last: SQLite can build tables in one, Alembic does not ask it to. It begins
        # here, because an engine rolls back when it meets its first connection.
        connection.exec_driver_sql("BEGIN EXCLUSIVE")
        before = file_state.version_of(raw)
        if before == file_state.NEWEST:
            return
        if backup and marking.read(raw) != marking.read_file(backup, patience=patience):
            raise ArchiveBusy(str(path), "somebody wrote in it while it was copied")
        _step(connection)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise ArchiveDamaged(str(path), "its parts do not fit together")
        if before and backup and upgrading:
            upgrading(Upgrade(before=before, after=file_state.NEWEST, backup=backup, marks=marking.read(raw)))
        connection.commit()


def _step(connection: Any) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", _written(_MIGRATIONS))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(map(_written, STEPS)))
    config.attributes["connection"] = connection
    command.upgrade(config, file_state.NEWEST)


def _written(path: Path) -> str:
    return str(path).replace("%", "%%")
