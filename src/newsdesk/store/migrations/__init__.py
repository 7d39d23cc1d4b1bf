"""Alembic's room: how an archive of each earlier version becomes one of the next."""
