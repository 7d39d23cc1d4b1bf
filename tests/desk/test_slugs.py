import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

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

    assert slugs.unique("rain", taken.__contains__) == "rain-3"
    assert slugs.unique("snow", taken.__contains__) == "snow"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("rain", "rain"),
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows\\x", "C-Windows-x"),
        ("con", "con-story"),
        ("NUL.tar", "NUL-story.tar"),
        ("com1", "com1-story"),
        ("lpt³", "lpt³-story"),
        ("console", "console"),
        ("trailing. . ", "trailing"),
        (".hidden", "hidden"),
        ("line\nbreak\x00", "line-break"),
        ("-", ""),
        ("", ""),
        ("باران", "باران"),
        ("می\u200cخواهد", "می\u200cخواهد"),
        ("gnp.\u202eexe", "gnp.exe"),
        ("\u200frain\u2066", "rain"),
        ("esc\x1b[31m\x9b", "esc-[31m"),
        ("cafe\u0301", "café"),
        ("COM¹.log", "COM¹-story.log"),
        ("con\u200b", "con-story"),
        ("rain\u00a0.", "rain"),
    ],
)
def test_a_file_name_is_safe_on_every_system(name: str, safe: str) -> None:
    assert slugs.safe_file_name(name) == safe


def test_a_long_file_name_is_cut_between_letters() -> None:
    name = slugs.safe_file_name("باران" * 100)

    assert len(name.encode()) <= 180
    assert "باران" * 5 in name


_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)
_HEADLINES = st.one_of(
    st.text(max_size=400),
    st.lists(
        st.sampled_from(("con", "COM¹", ".", " ", "/", "\\", "..", "\u202e", "\u0301", "é", "ΐ", "ب", "😀", ":", "-"))
    ).map("".join),
)


@given(name=_HEADLINES)
@example(name="ΐ" * 300)
@example(name="😀" * 300)
@example(name="nul")
@example(name="\ud800")
def test_any_headline_makes_a_file_name_that_linux_windows_and_macos_take(name: str) -> None:
    for safe in (slugs.safe_file_name(name), slugs.safe_file_name(slugs.proposed(name, "fa"))):
        if not safe:
            continue
        full = f"{safe}-9999.markdown"
        assert len(full.encode()) <= 255
        assert len(unicodedata.normalize("NFD", full).encode("utf-16-le")) <= 2 * 255
        assert not re.search(r'[\x00-\x1f\x7f-\x9f<>:"/\\|?*\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]', safe)
        assert not safe.startswith((".", " ", "-"))
        assert not safe.endswith((".", " "))
        assert not _RESERVED.fullmatch(safe.split(".")[0].strip())
        assert unicodedata.is_normalized("NFC", safe)


@given(name=_HEADLINES)
def test_a_safe_name_is_safe_already(name: str) -> None:
    safe = slugs.safe_file_name(name)
    assert slugs.safe_file_name(safe) == safe


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rain", "rAIN"),
        ("caf\u00e9", "cafe\u0301"),
        ("straße", "STRASSE"),
        ("ı", "I"),
        ("\u212a", "k"),
        ("ﬁre", "FIRE"),
    ],
)
def test_names_that_some_file_system_takes_for_one_are_one(one: str, other: str) -> None:
    assert slugs.same_file(one) == slugs.same_file(other)
