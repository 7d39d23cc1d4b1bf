from dataclasses import fields

import pytest

from newsdesk.page.publication import Labels, Publication, direction, main_language


@pytest.mark.parametrize(
    ("language", "reads"),
    [
        ("en", "ltr"),
        ("fa", "rtl"),
        ("fa-AF", "rtl"),
        ("fa_AF", "rtl"),
        ("prs", "rtl"),
        ("ps", "rtl"),
        ("AR", "rtl"),
        ("ur", "rtl"),
        ("ps-Latn", "ltr"),
        ("tg-Arab", "rtl"),
        ("tg", "ltr"),
        ("fa-Cyrl", "ltr"),
        ("", "ltr"),
    ],
)
def test_a_language_has_its_direction(language: str, reads: str) -> None:
    assert direction(language) == reads


@pytest.mark.parametrize(("language", "main"), [("fa-AF", "fa"), ("prs", "fa"), ("en_GB", "en"), ("", "")])
def test_dari_has_one_name(language: str, main: str) -> None:
    assert main_language(language) == main


@pytest.mark.parametrize("language", ["en", "fa", "prs", "fa-AF", "ps", "ar"])
def test_each_language_has_words_of_its_own(language: str) -> None:
    labels = Publication().labels_for(language)
    english = Publication().labels_for("en")
    for entry in fields(Labels):
        word = getattr(labels, entry.name)
        assert word
        assert (word == getattr(english, entry.name)) == (language == "en")


def test_a_language_that_nobody_gave_words_takes_english_ones() -> None:
    assert Publication().labels_for("de") == Labels(home="Home", about="About", check_also="Check Also")


def test_settings_go_before_our_own_words_and_the_region_before_the_language() -> None:
    house = Publication(labels={"fa": {"home": "سرصفحه", "about": ""}, "fa-AF": {"check_also": "بیشتر", "odd": "x"}})
    labels = house.labels_for("fa-AF")
    assert (labels.home, labels.about, labels.check_also) == ("سرصفحه", "درباره", "بیشتر")
    assert house.labels_for("fa").check_also == "این را هم ببینید"


@pytest.mark.parametrize(
    ("site", "slug", "address"),
    [
        ("https://paper.example/", "snow", "https://paper.example/snow.html"),
        ("https://paper.example", "snow", "https://paper.example/snow.html"),
        ("", "snow", ""),
        ("https://paper.example", "", ""),
    ],
)
def test_a_story_has_an_address_once_the_paper_has_one(site: str, slug: str, address: str) -> None:
    assert Publication(site=site).address(slug) == address
