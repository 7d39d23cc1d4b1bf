"""Brings a file to the newest schema with Alembic, in one transaction. The only way to load SQLAlchemy."""

from pathlib import Path
from typing import Any

from newsdesk.domain.errors import ArchiveDamaged
from newsdesk.store import faults, version
from newsdesk.store.connection import connect

_MIGRATIONS = Path(__file__).with_name("migrations")


def upgrade(path: Path, *, patience: float, target: str = version.NEWEST) -> None:
    """All steps to `target`, or none. Does nothing where another process was quicker."""
    from sqlalchemy.exc import SQLAlchemyError

    with faults.named(path):
        raw = connect(path, patience=patience)
    try:
        with faults.named(path):
            _run(raw, path, target)
    except SQLAlchemyError as error:
        fault = faults.fault_of(error, path)
        if fault is None:
            raise
        raise fault from error
    finally:
        raw.close()


def _run(raw: Any, path: Path, target: str) -> None:
    from alembic import command
    from alembic.config import Config
    from sqlalchemy import create_engine
    from sqlalchemy.pool import StaticPool

    # Batch migrations rebuild tables, which foreign keys would take for losses
    raw.execute("PRAGMA foreign_keys = OFF")
    # One transaction from first to last: SQLite can build tables in one, Alembic does not ask it to
    raw.execute("BEGIN EXCLUSIVE")
    if version.version_of(raw) == target:
        return
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS).replace("%", "%%"))
    with create_engine("sqlite://", creator=lambda: raw, poolclass=StaticPool).begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, target)
        if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
            raise ArchiveDamaged(str(path), "its parts do not fit together")
