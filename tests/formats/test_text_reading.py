"""Plain pages in all the shapes in which they come."""

import pytest

from newsdesk.domain.dateline import Dateline
from newsdesk.formats.text import TextReader

BODY = "KABUL: The road opened on Monday, a driver said."


def fields(story):
    return {
        name: value
        for name, value in (
            ("section", story.section),
            ("kicker", story.kicker),
            ("headline", story.headline),
            ("standfirst", story.standfirst),
            ("byline", story.byline.text),
            ("place", "/".join(story.dateline.places)),
            ("body", story.body),
            ("about", story.author.name),
            ("bio", story.author.bio),
        )
        if value
    }


STANDARD = {"headline": "Road opens", "place": "Kabul", "body": "The road opened on Monday, a driver said."}
SHAPES = {
    "whole": (
        [
            "Home / National / Road opens",
            "Road opens",
            "City desk report",
            BODY,
            "About City desk",
            "It covers streets",
        ],
        STANDARD
        | {"section": "National", "byline": "City desk report", "about": "City desk", "bio": "It covers streets"},
    ),
    "slash in the headline": (
        ["Home / National / Road / rail plan", "Road / rail plan", BODY],
        STANDARD | {"section": "National", "headline": "Road / rail plan"},
    ),
    "slash in section and headline": (
        ["Home / A / B / C / D", "C / D", BODY],
        STANDARD | {"section": "A / B", "headline": "C / D"},
    ),
    "kicker and standfirst": (
        [
            "Home / National / Road opens",
            "Traffic",
            "Road opens",
            "Six years of waiting are over.",
            "By A Writer",
            BODY,
        ],
        STANDARD
        | {
            "section": "National",
            "kicker": "Traffic",
            "standfirst": "Six years of waiting are over.",
            "byline": "By A Writer",
        },
    ),
    "kicker that ends the headline": (
        ["Home / Live / Road", "Road", "Live / Road", BODY],
        STANDARD | {"kicker": "Road", "headline": "Live / Road"},
    ),
    "headline once": (["Home / National / Road opens", BODY], STANDARD | {"section": "National"}),
    "headline once, no section": (["Home / Road opens to all", BODY], STANDARD | {"headline": "Road opens to all"}),
    "section alone": (
        ["Home / National", BODY],
        {"section": "National", **{k: STANDARD[k] for k in ("place", "body")}},
    ),
    "no breadcrumb": (["Road opens", "By A Writer", BODY], STANDARD | {"byline": "By A Writer"}),
    "headline twice, no breadcrumb": (["Road opens", "Road opens", BODY], STANDARD),
    "breadcrumb of another paper": (
        ["Front / Kabul / Road opens", "Road opens", BODY],
        STANDARD | {"section": "Kabul"},
    ),
    "glued byline": (["Road opens", "AT News Report-" + BODY], STANDARD | {"byline": "AT News Report"}),
    "byline by its place": (["Road opens", "Somebody writing", BODY], STANDARD | {"byline": "Somebody writing"}),
    "standfirst alone": (["Road opens", "It took six years.", BODY], STANDARD | {"standfirst": "It took six years."}),
    "bare name": (
        ["Road opens", "Ab Writer", "The road opened."],
        {"headline": "Road opens", "byline": "Ab Writer", "body": "The road opened."},
    ),
    "standfirst and byline without dateline": (
        ["Road opens", "It took six years.", "City desk", "The road opened."],
        {
            "headline": "Road opens",
            "standfirst": "It took six years.",
            "byline": "City desk",
            "body": "The road opened.",
        },
    ),
    "no byline, no dateline": (
        ["Road opens", "The road opened. It is long.", "It is wide."],
        {"headline": "Road opens", "body": "The road opened. It is long.\n\nIt is wide."},
    ),
    "paragraphs above the dateline": (
        ["Road opens", "One sentence.", "Another one.", BODY],
        {"headline": "Road opens", "body": f"One sentence.\n\nAnother one.\n\n{BODY}"},
    ),
    "about as a sentence": (
        ["Road opens", BODY, "About 200 people came to the square."],
        STANDARD | {"body": STANDARD["body"] + "\n\nAbout 200 people came to the square."},
    ),
    "about and bio in one block": (
        ["Road opens", BODY, "About A Writer\nShe covers streets\nand light"],
        STANDARD | {"about": "A Writer", "bio": "She covers streets and light"},
    ),
    "slash in a headline alone": (["Road / rail", BODY], STANDARD | {"headline": "Road / rail"}),
    "headline over two lines": (["Road opens\nto all", BODY], STANDARD | {"headline": "Road opens to all"}),
}


@pytest.mark.parametrize(("blocks", "expected"), SHAPES.values(), ids=SHAPES.keys())
def test_each_shape_of_page_is_read_into_its_fields(desk, blocks, expected):
    arrived = desk.read("text", "\n\n".join(blocks))
    assert fields(arrived.content) == expected
    assert arrived.warnings == ()


def test_windows_line_ends_and_wide_gaps_change_nothing(desk):
    plain = desk.read("text", f"Road opens\n\n{BODY}\n")
    odd = desk.read("text", f"\ufeffRoad opens\r\n \t\r\n\r\n\r\n{BODY}\r\n\r\n")
    assert odd == plain


WARNED = {
    "no headline": ([BODY, "More."], "No headline was found"),
    "another headline in the breadcrumb": (
        ["Home / National / Old words", "New words", "City desk", BODY],
        "Old words",
    ),
    "another byline glued to the body": (["Road opens", "By A Writer", "AT News Report-" + BODY], "AT News Report"),
    "too long for an entry": (["Road opens", BODY, "Check Also", "A headline", "word " * 70], "Check Also"),
    "control characters": (["Road opens\x07", BODY + "\x1b"], "2 control characters"),
    "one control character": (["Road opens\x07", BODY], "a control character"),
}


@pytest.mark.parametrize(("blocks", "told"), WARNED.values(), ids=WARNED.keys())
def test_what_cannot_be_placed_is_told_and_kept(desk, blocks, told):
    arrived = desk.read("text", "\n\n".join(blocks))
    (warning,) = arrived.warnings
    assert told in warning
    everything = desk.page(arrived.content) + warning
    assert all(word in everything for block in blocks for word in block.replace("\x07", "").replace("\x1b", "").split())


LANGUAGES = {
    "English": ("Home / World / Road opens", "en"),
    "Dari by its label": ("خانه / ملی / سرک باز شد", "fa"),
    "Dari by another label": ("صفحه اصلی / ملی / سرک باز شد", "fa"),
    "Pashto by its label": ("کورپاڼه / ملي / لاره خلاصه شوه", "ps"),
    "Pashto by its letters": ("په کابل کې ښوونځي پرانیستل شول", "ps"),
    "Dari by its letters": ("مکتب‌های کابل باز شد", "fa"),
    "Arabic by its label": ("الرئيسية / اخبار / فتح", "ar"),
    "Arabic by its letters": ("مدرسة في المدينة", "ar"),
}


@pytest.mark.parametrize(("first", "language"), LANGUAGES.values(), ids=LANGUAGES.keys())
def test_the_language_of_a_page_is_told_by_labels_and_letters(desk, first, language):
    assert desk.read("text", first).content.language == language


@pytest.mark.parametrize(
    ("home", "about", "check_also"),
    [
        ("خانه", "درباره", "این را هم ببینید"),
        ("کورپاڼه", "د لیکوال په اړه", "دا هم وګورئ"),
        ("الرئيسية", "عن", "اقرأ أيضاً"),
    ],
)
def test_pages_in_other_languages_come_back_to_the_byte(desk, home, about, check_also):
    blocks = [f"{home} / ملی / سرک باز شد", "سرک باز شد", "گزارش میز شهر", "کابل: سرک روز دوشنبه باز شد."]
    blocks += [f"{about} میز شهر", "میز شهر", check_also, "بند کهنه", "گزارش میز آب هرات: بند می‌ماند …"]
    page = "\n\n".join(blocks) + "\n"
    story = desk.read("text", page).content
    assert (story.author.name, story.dateline) == ("میز شهر", Dateline(places=("کابل",), style="colon"))
    assert len(story.related) == 1
    assert desk.page(story) == page


def test_the_newsrooms_own_labels_are_known():
    custom = TextReader({"en": {"home": "Front", "check_also": "Read on", "about": "Who is"}})
    page = "Front / Road\n\nBody of it here.\n\nWho is A Writer\n\nRead on\n\nA headline\n\nWords …"
    (arrived,) = custom.read(page.encode())
    assert arrived.content.author.name == "A Writer"
    assert [entry.headline for entry in arrived.content.related] == ["A headline"]
    assert custom.sniff(page.encode()) == 60


BODIES = {
    "a list": ("- one\n- two * two", "- one\n- two \\* two"),
    "a nested list": ("1. one\n    - in\n2. two", "1. one\n    - in\n2. two"),
    "a list that counts oddly": ("1. one\n3. three", "1. one\n3. three"),
    "years": ("1979. one\n1980. two", "1979\\. one  \n1980\\. two"),
    "a list after a list": ("- a\n- b\n\n- c\n- d", "- a\n- b\n\n\\- c  \n\\- d"),
    "indented lines": (
        "A verse\n  of two ``` lines",
        "```\nA verse\n  of two ``` lines\n```".replace("```\n", "````\n", 1)[:-3] + "````",
    ),
    "lines": ("One\nTwo\tthree", "One  \nTwo&#9;three"),
    "marks": ('# 1\n\n> x\n\n"q" -- ... *a* _b_ [c](d) \\ <e> &amp; &#65;', None),
}


@pytest.mark.parametrize(("text", "markdown"), BODIES.values(), ids=BODIES.keys())
def test_bodies_keep_their_lines_and_marks(desk, text, markdown):
    page = f"Home / Headline of it\n\nHeadline of it\n\nBy A Writer\n\n{text}\n"
    story = desk.read("text", page).content
    assert markdown is None or story.body == markdown
    assert desk.page(story) == page
