"""Runs migrations on the connection that upgrade.py hands over; there is no ini file and no other way in."""

from alembic import context

from newsdesk.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
