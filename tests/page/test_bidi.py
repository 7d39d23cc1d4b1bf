import pytest

from newsdesk.page.bidi import first_strong


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Snow", "ltr"),
        ("«برف»", "rtl"),
        ("۱۲ snow", "ltr"),
        ("12 (!)", ""),
        ("", ""),
        ("שלג", "rtl"),
        ("ʹ", ""),
        ("ʹ برف", "rtl"),
    ],
)
def test_the_first_letter_decides(text: str, direction: str) -> None:
    assert first_strong(text) == direction
