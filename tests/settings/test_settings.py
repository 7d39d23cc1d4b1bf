"""Settings: each is declared once, with type and description."""

from pathlib import Path

import pytest

from newsdesk import resources, settings, user_settings
from newsdesk.page.publication import Publication
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


NO_ADDRESSES = (
    "javascript:alert(1)",
    "JaVaScript:x",
    "file:///etc/passwd",
    "data:text/html,x",
    "//paper.example",
    "paper",
    "https://user:secret@paper.example/",
    "https://user@paper.example",
)


@pytest.mark.parametrize("site", NO_ADDRESSES)
def test_the_papers_address_leads_to_the_web_and_nowhere_else(site: str) -> None:
    with pytest.raises(ValueError, match="https://"):
        settings.changed(Settings(), site=site)
    assert Publication(site=site).address("rain") == ""


@pytest.mark.parametrize(
    "site",
    ["", "https://paper.example", "HTTP://paper.example/news/", "http://127.0.0.1:8000", "https://paper.example/@news"],
)
def test_an_address_on_the_web_is_taken(site: str) -> None:
    assert settings.changed(Settings(), site=site).site == site


def test_a_settings_file_with_such_an_address_keeps_its_other_choices(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"site": "javascript:alert(1)", "paper": "The Courier"}', encoding="utf-8")
    found, warnings = user_settings.load(file)

    assert (found.value.site, found.value.paper) == ("", "The Courier")
    assert "https://" in warnings[0]


def test_a_policy_fixes_no_such_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "policy.json"
    file.write_text('{"fixed": {"site": "javascript:alert(1)", "paper": "The Courier"}}', encoding="utf-8")
    monkeypatch.setenv("NEWSDESK_POLICY", str(file))
    found, warnings = user_settings.load(tmp_path / "settings.json")

    assert (found.value.site, found.value.paper) == ("", "The Courier")
    assert "site" in warnings[0]
