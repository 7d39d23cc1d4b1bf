"""Author boxes are offered again, the one used last first."""

from newsdesk.domain.story import Author
from newsdesk.store.archive import Archive

CITY, NIGHT = Author(name="City desk", bio="Writes of the city."), Author(name="Night desk")


def test_authors_come_the_one_used_last_first(archive: Archive) -> None:
    assert archive.authors.remembered() == ()
    for author in (CITY, NIGHT, CITY):
        archive.authors.remember(author)
    assert archive.authors.remembered() == (CITY, NIGHT)


def test_a_new_bio_takes_the_place_of_the_old(archive: Archive) -> None:
    archive.authors.remember(CITY)
    again = Author(name=CITY.name, bio="Writes of the city and the coast.")
    archive.authors.remember(again)
    assert archive.authors.remembered() == (again,)
