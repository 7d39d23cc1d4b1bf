import pytest

from newsdesk.text.words import Length, count


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("", 0),
        ("  \n\n*** \n", 0),
        ("Snow fell on the pass.", 5),
        ("can't 3.14 9/11", 4),
        ("shoulder-to-shoulder", 3),
        ("می‌خواهد برود", 2),
        ("# Head\n\n> quoted words\n\n- item\n\n1. item", 5),
        ("**bo**ld and *it*", 3),
        ("one <!-- no\n\nno --> two <!-- no --> three", 3),
        ("one <!-- two", 2),
        ("[a link](https://a.example/b_c?d=e) here", 3),
        ('[a link](https://a.example "Title words") here', 3),
        ("[a](https://a.example/x_(y)) b", 2),
        ("![alt text](https://a.example/b.png)", 2),
        ("[a link][ref] here\n\n[ref]: https://a.example 'Title'", 3),
        ("<https://a.example> <b>bold</b> &nbsp; &amp; <!-- not read -->", 1),
        ("Snow[^1] fell\n\n[^1]: a note", 4),
        ("```python\ncode here\n```", 2),
        ("The {--long--}{>>ED 2026-11-24T14:12:00Z<<} queue {++moved++}{>>ED 2026-11-24T14:12:00Z<<}", 3),
        ("| a | b |\n|---|:--|\n| c | d |", 4),
    ],
)
def test_words_are_counted_and_marks_are_not(markdown: str, words: int) -> None:
    assert count(markdown).words == words


@pytest.mark.parametrize(("words", "minutes"), [(0, 0), (1, 1), (220, 1), (221, 2)])
def test_any_text_takes_a_minute(words: int, minutes: int) -> None:
    assert count("word " * words) == Length(words=words, minutes=minutes)


def test_reading_speed_is_the_reader_s() -> None:
    assert count("word " * 300, speed=100).minutes == 3


def test_an_unfinished_address_does_not_stop_the_clock() -> None:
    assert count("<http://a" * 10_000).words >= 10_000
