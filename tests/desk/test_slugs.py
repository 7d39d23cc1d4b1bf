import pytest

from newsdesk.desk import slugs


@pytest.mark.parametrize(
    ("headline", "language", "words", "slug"),
    [
        ("Stoltenberg says Taliban must show willingness", "en", 4, "stoltenberg-says-taliban-must"),
        ("Kabul’s water: who pays?", "en", 0, "kabuls-water-who-pays"),
        ("A", "en", 4, "a"),
        ("", "en", 4, ""),
        ("— … —", "en", 0, ""),
        ("ده‌ها نفر در کابل، «آب»", "fa", 0, "ده-ها-نفر-در-کابل-آب"),
        ("ښوونځي بیا پرانیستل شول", "ps", 2, "ښوونځي-بیا"),
        ("مدرسة جديدة", "ar", 0, "مدرسة-جديدة"),
        ("دیدار در کابل", "fa-AF", 0, "دیدار-در-کابل"),
        ("Über Kabul", "de", 0, "uber-kabul"),
    ],
)
def test_a_headline_proposes_a_name_in_its_own_letters(headline: str, language: str, words: int, slug: str) -> None:
    assert slugs.proposed(headline, language, words=words) == slug


def test_a_long_headline_gives_a_name_that_ends_with_a_whole_word() -> None:
    name = slugs.proposed("word " * 60, "en")

    assert len(name) <= 80
    assert set(name.split("-")) == {"word"}


def test_a_taken_name_gets_the_first_free_number() -> None:
    taken = {"rain", "rain-2"}

    assert slugs.untaken("rain", taken.__contains__) == "rain-3"
    assert slugs.untaken("snow", taken.__contains__) == "snow"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("rain", "rain"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows\\x", "C-Windows-x"),
        ("con", "con-story"),
        ("NUL.tar", "NUL.tar-story"),
        ("com1", "com1-story"),
        ("lpt³", "lpt³-story"),
        ("console", "console"),
        ("trailing. . ", "trailing"),
        (".hidden", "hidden"),
        ("line\nbreak\x00", "line-break"),
        ("-", ""),
        ("", ""),
        ("باران", "باران"),
    ],
)
def test_a_file_name_is_safe_on_every_system(name: str, safe: str) -> None:
    assert slugs.safe_file_name(name) == safe


def test_a_long_file_name_is_cut_between_letters() -> None:
    name = slugs.safe_file_name("باران" * 100)

    assert len(name.encode()) <= 180
    assert "باران" * 5 in name
