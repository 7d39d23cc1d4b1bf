"""Spelling: which words are found, in which language, and which pass."""

import shutil
import sys
import threading
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsdesk import resources
from newsdesk.checks.check import Check
from newsdesk.checks.checked_story import CheckedPassage, CheckedStory
from newsdesk.checks.runner import CheckRunner
from newsdesk.checks.spelling.spelling import Spelling
from newsdesk.domain.check_severity import CheckSeverities
from newsdesk.domain.finding import Fault, FindingKind
from newsdesk.domain.story import Content

DICTIONARIES, GAZETTEER = resources.path("dictionaries"), resources.path("gazetteer")


@pytest.fixture(scope="module")
def spelling() -> Spelling:
    return Spelling(DICTIONARIES, GAZETTEER)


def questioned(spelling: Spelling, text: str, language: str = "en", **fields: str) -> list[str]:
    content = Content(body=text, language=language, **fields)  # type: ignore[arg-type]
    return [finding.quote for passage in CheckedStory(content=content).passages for finding in spelling.find(passage)]


MISTAKES = [
    ("The goverment recieved the letter.", "en", ["goverment", "recieved"]),
    (
        "Officials were unable to accomodate the embarassed visitors tommorow.",
        "en",
        ["accomodate", "embarassed", "tommorow"],
    ),
    ("It was neccesary to waht extent?", "en", ["neccesary", "waht"]),
    ("The minister’s adress was heard; the goverment’s was not.", "en", ["adress", "goverment’s"]),
    ("A self-govrening plan.", "en", ["govrening"]),
    ("> “Definately,” he said.", "en", ["Definately"]),
    ("Goverment offices were shut.", "en", ["Goverment"]),
    ("A **bold goverment** and a [linked goverment](https://example.org/goverment).", "en", ["goverment", "goverment"]),
    ("- enviroment", "en", ["enviroment"]),
    ("The centre of the color chart.", "en-GB", ["color"]),
    ("The center of the colour chart.", "en-US", ["colour"]),
    ("دیروز حکومطی‌ها در دانشگه کابل گفتند.", "fa", ["دانشگه"]),
    ("رئیس جمهور در بارهٔ اسلاحات سخن زد.", "prs", ["اسلاحات"]),
    ("او از وضارت خارجه آمد.", "fa-AF", ["وضارت"]),
    ("The goverment met.\n\nاو از وضارت خارجه آمد.", "en", ["goverment", "وضارت"]),
    ("او از وضارت خارجه آمد.\n\nThe goverment met.", "fa", ["وضارت", "goverment"]),
]

QUIET = [
    # both spellings of English, unless the story says which
    ("The colour of the center is gray; they organise, organize and travelled.", "en"),
    ("They organise and organize the programme; the organisation’s neighbours apologised.", "en-GB"),
    ("They organize the program; the neighbors apologized.", "en-US"),
    # names
    ("On Monday Khalilzad met Stoltenberg in Pul-e-Sokhta, Mazar-e-sharif and Zinda Jan.", "en"),
    ("Khalilzad’s envoy left. Stoltenberg stayed. “Zamarai was here,” she said.", "en"),
    ("The Karzais and the Wardak-born al-Hakim, ibn Sina and Abd-ul-Qayum.", "en"),
    ("Kabul: Herati, Kandahari and Nangarhari traders met.", "en"),
    # acronyms, figures, addresses
    ("UNAMA’s NGOs and MPs met ISIS-K in the 1990s, 25th, 3rd and mid-2020s; a 16-year-old saw it.", "en"),
    ("See @kabuldeskk, #afghanelctions, report_finall.docx, wwww.example.org/goverment and teh@example.org.", "en"),
    ("Chapter xiv, part iii; an iPhone, eBay, McDonald, a km and 5kg.", "en"),
    # made of known words
    ("A nongovernmental, non-aligned, anti-corruption, pre-election, ex-policeman’s citywide vote.", "en"),
    ("A ready-to-use, Taliban-controlled, UN-backed, e-commerce, 760-km, self-defeating plan.", "en"),
    ("The minister's, the ministers', the minister’s, won’t, it’s, they’d’ve and rock ’n’ roll.", "en"),
    ("The jirgas, the shura, the mujahideen, afghanis, madrassas and a rubab.", "en"),
    ("A café, a façade, a naïve communiqué and a résumé.", "en"),
    # foreign words and drawn-out ones
    ("Elders call it *goverment* or “baadd”.", "en"),
    ("He said: “le gouvernement a annoncé que les négociations seront suspendues demain matin”, and left.", "en"),
    ("Aaaah, he said. Hmm. Yeeees.", "en"),
    ("The word وضارت stands in an English sentence of many words.", "en"),
    ("او گفت که goverment در کابل کار می‌کند و همه می‌دانند.", "fa"),
    # rare words, that resemble rare words
    ("The rebar rusted, the headworks leaked and the zither player’s sambo rehearsal ended.", "en"),
    # marks
    ("un**believ**able and `goverment` and {--goverment--}", "en"),
    # Dari
    ("باشنده‌گان ولسوالی شیندند از زنده‌گی شان می‌گویند.", "fa"),
    ("شفاخانه‌های کابل، تکسی‌ها و بس‌های شهری؛ ادارهٔ ترانسپورت و مسؤولان پوهنتون.", "fa"),
    ("رئيس‌جمهور كابل را ترك كرد.", "fa"),
    ("زلمی خلیلزاد، معصوم استانکزی، شکریه بارکزی و هبت‌الله آخندزاده.", "fa"),
    ("مُحَمَّد و حَکیم به مدرسه رفتند.", "fa"),
    # no dictionary
    ("په جلال‌اباد کې د نارنج ګل مشاعرې ته چمتووالی پیل شو.", "ps"),
    ("قال المتحدث إن الحكومة ستعقد جلسة غداً.", "ar"),
    ("Der Präsident hat die Regirung besucht.", "de"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "language", "words"), MISTAKES)
def test_a_misspelled_word_is_questioned(spelling: Spelling, text: str, language: str, words: list[str]) -> None:
    assert questioned(spelling, text, language) == words


@pytest.mark.parametrize(("text", "language"), QUIET)
def test_what_is_right_or_a_name_is_let_pass(spelling: Spelling, text: str, language: str) -> None:
    assert questioned(spelling, text, language) == []


@pytest.mark.parametrize(
    ("headline", "words"),
    [
        ("Goverment Opens New Road In Kabul", ["Goverment"]),
        ("Kabul Opens New Road For Goverment Officials", ["Goverment"]),
        ("Khalilzad Meets Stoltenberg Over Future Talks", []),
        ("Kabul opens goverment road", ["goverment"]),
        ("GOVERMENT OPENS ROAD", []),
    ],
)
def test_a_headline_with_capitals_is_read_as_words(spelling: Spelling, headline: str, words: list[str]) -> None:
    assert questioned(spelling, "", headline=headline) == words


def test_a_finding_names_the_word_and_its_place(spelling: Spelling) -> None:
    text = "Here the goverment sat."
    (finding,) = spelling.find(CheckedPassage(text=text, raw=text))
    assert (finding.check, finding.kind, finding.fixes) == ("spelling", FindingKind.SPELLING, ())
    assert finding.message == "“goverment” is not in the dictionary."
    assert text[finding.start : finding.end] == finding.quote == "goverment"


def test_the_sample_stories_and_the_reference_words_are_clean(spelling: Spelling) -> None:
    for story in sorted(resources.path("sample").glob("*.md")):
        head, body = story.read_text("utf-8").removeprefix("---\n").split("\n---\n", 1)
        language = next(line for line in head.splitlines() if line.startswith("language:")).split('"')[1]
        assert questioned(spelling, body, language) == [], story.name


def test_the_desks_own_words_are_known_in_every_form() -> None:
    text = "The goverment and the goverment's friend the zamaray, Zamaray, zamarays. وضارت است و کار می‌کند."
    spelling = Spelling(DICTIONARIES, GAZETTEER)
    before = questioned(spelling, text)
    assert spelling.use(["goverment", "Zamaray"])
    assert before == ["goverment", "goverment's"]
    assert questioned(spelling, text) == []
    assert not spelling.use(("Zamaray", "goverment"))


def test_a_cq_keeps_a_word_quiet(spelling: Spelling) -> None:
    copy = CheckedStory(content=Content(body="The goverment CQ met the goverment."))
    report = CheckRunner(lambda: [spelling.check]).read(copy, CheckSeverities({}))
    assert [finding.start for finding in report.findings] == [25]


@pytest.mark.parametrize(
    ("word", "language", "first"),
    [
        ("goverment", "en", "government"),
        ("Goverment", "en", "Government"),
        ("colour", "en-US", "color"),
        ("doesn’tt", "en", "doesn’t"),
        ("Kandhar", "en", "Kandahar"),
        ("دانشگه", "fa", "دانشگاه"),
        ("اسلاحات", "en", "اصلاحات"),
        ("goverment", "fa", "government"),
    ],
)
def test_suggestions_come_when_they_are_asked_for(spelling: Spelling, word: str, language: str, first: str) -> None:
    assert first in spelling.suggest(word, language)[:3]


@pytest.mark.parametrize(
    ("word", "language"), [("هلمنډ", "ps"), ("a b", "en"), ("", "en"), ("\ud800", "en"), ("x" * 99, "en")]
)
def test_where_there_is_nothing_to_suggest_nothing_is(spelling: Spelling, word: str, language: str) -> None:
    assert spelling.suggest(word, language) == ()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Dictionaries that a test may break."""
    return Path(shutil.copytree(DICTIONARIES, tmp_path / "dictionaries"))


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ("missing", "Its file is missing or cannot be read."),
        ("rules missing", "Its file is missing or cannot be read."),
        ("no text", "Its file is damaged."),
        ("empty", "Its file is damaged."),
        ("rules empty", "Its file is damaged."),
        ("no count", "Its file is damaged."),
        ("cut short", "Its file has been cut short."),
    ],
)
def test_a_broken_dictionary_is_named_and_the_others_go_on(folder: Path, broken: str, reason: str) -> None:
    _break(folder / "fa", broken)
    spelling = Spelling(folder, GAZETTEER)
    text = "The goverment met.\n\nاو از وضارت خارجه آمد."
    assert spelling.faults() == ()
    assert questioned(spelling, text) == ["goverment"]
    assert spelling.faults() == (Fault(what="Persian dictionary", reason=reason),)
    assert questioned(spelling, text) == ["goverment"]
    assert len(spelling.faults()) == 1
    assert spelling.suggest("وضارت", "fa") == ()


def _break(dictionary: Path, how: str) -> None:
    entries, rules = dictionary.with_suffix(".dic"), dictionary.with_suffix(".aff")
    match how:
        case "missing":
            entries.unlink()
        case "rules missing":
            rules.unlink()
        case "no text":
            entries.write_bytes(b"\xff\xfe\x00\x01" * 100)
        case "empty":
            entries.write_bytes(b"")
        case "rules empty":
            rules.write_bytes(b"")
        case "no count":
            entries.write_text("word\nother\n", "utf-8")
        case "cut short":
            whole = entries.read_text("utf-8")
            entries.write_text(whole[: len(whole) // 2], "utf-8")


def test_a_dictionary_that_breaks_while_reading_is_given_up(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from newsdesk.checks.spelling.speller import HunspellSpeller

    spelling = Spelling(folder, GAZETTEER)
    questioned(spelling, "A word.")
    monkeypatch.setattr(HunspellSpeller, "knows", lambda *_: 1 / 0)
    assert questioned(spelling, "The goverment met.") == []
    assert [fault.what for fault in spelling.faults()] == ["English dictionary"]


def test_a_list_that_cannot_be_read_costs_only_its_words(tmp_path: Path) -> None:
    gazetteer = Path(shutil.copytree(GAZETTEER, tmp_path / "gazetteer"))
    (gazetteer / "people.txt").write_bytes(b"\xff\xfe")
    spelling = Spelling(DICTIONARIES, gazetteer)
    assert questioned(spelling, "The goverment met.") == ["goverment"]
    assert [fault.what for fault in spelling.faults()] == ["List of words and names"]


def test_a_dictionary_that_a_newsroom_adds_is_used(folder: Path) -> None:
    (folder / "de.aff").write_text("SET UTF-8\n", "utf-8")
    (folder / "de.dic").write_text("3\nRegierung\nregierung\nbesucht\n", "utf-8")
    assert questioned(Spelling(folder, GAZETTEER), "Die regirung besucht", "de") == ["regirung"]


@pytest.fixture
def portable(monkeypatch: pytest.MonkeyPatch) -> Spelling:
    """Spelling on a machine that has no wheel of Hunspell."""
    monkeypatch.setitem(sys.modules, "hunspell", None)
    return Spelling(DICTIONARIES, GAZETTEER)


def test_without_hunspell_the_verdicts_are_the_same(portable: Spelling, spelling: Spelling) -> None:
    rows = [(text, language) for text, language, _ in MISTAKES] + QUIET
    english = [(text, language) for text, language in rows if language == "en" and text.isascii()]
    assert [questioned(portable, *row) for row in english] == [questioned(spelling, *row) for row in english]
    assert "government" in portable.suggest("goverment", "en")
    assert portable.faults() == ()
    from newsdesk.checks.spelling.speller import SpyllsSpeller

    assert isinstance(portable._lexicons["en"].speller, SpyllsSpeller)


def test_several_threads_read_at_once() -> None:
    spelling = Spelling(DICTIONARIES, GAZETTEER)
    answers: list[list[str]] = []
    threads = [
        threading.Thread(target=lambda: answers.append(questioned(spelling, "The goverment met.\n\nاز وضارت آمد.")))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert answers == [["goverment", "وضارت"]] * 8


def test_nothing_is_read_before_a_passage_asks_for_it(tmp_path: Path) -> None:
    spelling = Spelling(tmp_path / "nowhere", tmp_path / "nowhere")
    assert isinstance(spelling.check, Check)
    assert spelling.faults() == ()
    assert questioned(spelling, "The goverment met.") == []
    assert [fault.what for fault in spelling.faults()] == ["English dictionary"]


_PIECES = st.sampled_from(
    [
        "goverment",
        "Kabul",
        "وضارت",
        "دانشگه",
        "‌",
        "’",
        "-",
        "'s",
        "**",
        "_",
        "“",
        "»",
        ". ",
        " ",
        "\u202b",
        "é",
        "İ",
        "ß",
        "1",
        "@",
        "x.y",
    ]
)
_TEXTS = st.one_of(st.text(max_size=200), st.lists(_PIECES, max_size=40).map("".join))


@settings(max_examples=400, deadline=None)
@given(
    text=_TEXTS,
    language=st.sampled_from(["en", "en-GB", "fa", "ps", "prs", "", "xx"]),
    field=st.sampled_from(["body", "headline"]),
)
def test_whatever_is_typed_a_finding_stands_where_its_words_stand(text: str, language: str, field: str) -> None:
    copy = CheckedStory(content=Content(**{field: text, "language": language}))  # type: ignore[arg-type]
    for passage in copy.passages:
        for finding in SHARED.find(passage):
            assert passage.raw[finding.start : finding.end] == finding.quote == finding.values["word"]
    assert SHARED.faults() == ()


SHARED = Spelling(DICTIONARIES, GAZETTEER)
