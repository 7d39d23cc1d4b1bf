"""Settings: declared once, typed, and each says what it is for."""

import pytest

from newsdesk import resources, settings
from newsdesk.settings import Settings


@pytest.mark.parametrize("values", [{"headline_limit": 0}, {"theme": "pink"}, {"excerpt_words": "many"}])
def test_a_value_that_the_option_does_not_take_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=next(iter(values))):
        settings.changed(Settings(), **values)


def test_every_option_says_what_it_is_for() -> None:
    described = settings.options()
    assert {option.name for option in described} == set(Settings.__struct_fields__)
    assert all(option.help for option in described)
    assert all(option.default == getattr(Settings(), option.name) for option in described)


def test_resources_are_found() -> None:
    assert resources.path("README.md").is_file()
