"""The tables are described once, and each engine can make them."""

import re

import pytest
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from newsdesk.store.tables import metadata

ENGINES = {"sqlite": sqlite.dialect(), "postgresql": postgresql.dialect()}


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("name", sorted(metadata.tables))
def test_every_table_and_index_can_be_made_on_every_engine(name: str, engine: str) -> None:
    table, dialect = metadata.tables[name], ENGINES[engine]
    made = str(CreateTable(table).compile(dialect=dialect))
    assert all(re.search(rf'(?m)^\t"?{column.name}"? ', made) for column in table.columns)
    assert "iif(" not in made, "SQLite's own function"
    for index in table.indexes:
        assert str(CreateIndex(index).compile(dialect=dialect)).startswith(("CREATE INDEX", "CREATE UNIQUE INDEX"))


def test_an_instant_fits_into_a_whole_number_of_postgresql() -> None:
    made = str(CreateTable(metadata.tables["revision"]).compile(dialect=ENGINES["postgresql"]))
    assert re.search(r"\bat BIGINT", made)
