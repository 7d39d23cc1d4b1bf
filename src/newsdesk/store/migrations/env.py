"""Runs migrations on the connection that upgrade.py hands over; there is no ini file and no other way in."""

from alembic import context

from newsdesk.store.schema import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
