"""Brings a file to the newest schema with Alembic, in one transaction. The only way to load SQLAlchemy."""

from pathlib import Path
from typing import Any

from newsdesk.domain.errors import ArchiveDamaged
from newsdesk.store import faults, version
from newsdesk.store.connection import connect

_MIGRATIONS = Path(__file__).with_name("migrations")
STEPS: tuple[Path, ...] = (_MIGRATIONS / "versions",)


def upgrade(path: Path, *, patience: float) -> None:
    """All steps to the newest schema, or none. Does nothing where another process was quicker."""
    from sqlalchemy.exc import SQLAlchemyError

    with faults.named(path):
        raw = connect(path, patience=patience)
    try:
        with faults.named(path):
            _run(raw, path)
    except SQLAlchemyError as error:
        fault = faults.fault_of(error, path)
        if fault is None:
            raise
        raise fault from error
    finally:
        raw.close()


def _run(raw: Any, path: Path) -> None:
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    config = Config()
    config.set_main_option("script_location", _written(_MIGRATIONS))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(map(_written, STEPS)))
    # Batch migrations rebuild tables, which foreign keys would take for losses
    raw.execute("PRAGMA foreign_keys = OFF")
    with create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool).connect() as connection:
        # One transaction from first to last: SQLite can build tables in one, Alembic does not ask it to. It begins
        # here, because an engine rolls back when it meets its first connection.
        connection.exec_driver_sql("BEGIN EXCLUSIVE")
        if version.version_of(raw) == version.NEWEST:
            return
        config.attributes["connection"] = connection
        command.upgrade(config, version.NEWEST)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise ArchiveDamaged(str(path), "its parts do not fit together")
        connection.commit()


def _written(path: Path) -> str:
    return str(path).replace("%", "%%")
