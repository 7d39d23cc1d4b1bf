"""Dari: the catalogue is complete, the compiled file is made from it, and the window uses it."""

import datetime as dt
import re
import subprocess
import sys
import unicodedata
import xml.etree.ElementTree as ET
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from newsdesk import resources
from newsdesk.domain import errors
from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.health_report import HealthCheck
from newsdesk.domain.status import Status
from newsdesk.domain.story import Content
from newsdesk.settings import Settings
from newsdesk.ui import messages, times
from newsdesk.ui.counts import counts
from newsdesk.ui.text import shortcut_text
from newsdesk.ui.window import translators
from newsdesk.ui.window.actions import ACTIONS, MENUS
from newsdesk.ui.window.main_window import MainWindow
from newsdesk.ui.window.preferences import Preferences
from newsdesk.ui.window.window_layout import WindowLayout, pack
from newsdesk.user_settings import UserSettings

DARI = "fa_AF"
CATALOGUE = resources.path("translations") / f"newsdesk_{DARI}.ts"
PLURALS = resources.path("translations") / "newsdesk_en.ts"
_FILLED_IN = re.compile(r"\{\w*\}|%L?[sn\d]")
_ARABIC_SCRIPT = re.compile(r"[\u0600-\u06ff]")
# Arabic letters that look like Persian ones, and do not find them
_FOREIGN_LETTERS = re.compile(r"[\u0643\u064a\u0649\u0629]")
_ISOLATES = re.compile(r"[\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of a catalogue; `forms` are the singular and plural of what is counted, else one translation."""

    context: str
    source: str
    forms: tuple[str, ...]
    finished: bool
    counted: bool

    @property
    def said(self) -> str:
        return self.forms[0] if self.forms else ""


def _entries(catalogue: Path = CATALOGUE) -> list[Entry]:
    entries = []
    for context in ET.parse(catalogue).getroot().iter("context"):  # noqa: S314 -- our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            counted = message.get("numerus") == "yes"
            parts = translation.iter("numerusform") if counted else (translation,)
            entries.append(
                Entry(
                    context=context.findtext("name") or "",
                    source=message.findtext("source") or "",
                    forms=tuple(part.text or "" for part in parts),
                    finished=translation.get("type") is None,
                    counted=counted,
                )
            )
    return entries


ENTRIES = _entries()


@pytest.fixture
def dari(qapp: QApplication) -> Iterator[QApplication]:
    before, direction = QLocale(), qapp.layoutDirection()
    loaded = translators.install(qapp, DARI)
    yield qapp
    for translator in loaded:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    qapp.setLayoutDirection(direction)


@pytest.fixture
def window(qtbot, tmp_path: Path, dari, lanes, bus, look, newsroom) -> Iterator[MainWindow]:
    preferences = Preferences(
        UserSettings.of(Settings(window=pack(WindowLayout(side=False)))), tmp_path / "settings.json", lanes
    )
    made = MainWindow(tmp_path / "desk.newsdesk", lanes=lanes, bus=bus, theme=look, preferences=preferences)
    with qtbot.waitSignal(made.first_painted):
        made.show()
    made.attach(newsroom)
    assert lanes.drain(30)
    yield made
    made.close_now()
    assert lanes.drain(30)
    made.deleteLater()


def test_every_message_is_translated():
    assert [entry for entry in ENTRIES if not (entry.said.strip() and entry.finished)] == []


def test_placeholders_are_kept():
    def places(text: str) -> list[str]:
        return sorted(_FILLED_IN.findall(text))

    assert [entry for entry in ENTRIES if places(entry.source) != places(entry.said)] == []


def test_an_ellipsis_and_the_space_around_words_stay():
    def shape(text: str) -> tuple[object, ...]:
        bare = _ISOLATES.sub("", text)
        return "…" in bare, bare.count("\n"), bare != bare.lstrip(), bare != bare.rstrip()

    assert [entry for entry in ENTRIES if shape(entry.source) != shape(entry.said)] == []


def test_letters_are_persian_ones():
    assert [entry for entry in ENTRIES if _FOREIGN_LETTERS.search(entry.said)] == []


def test_no_word_is_collected_without_the_name_it_is_looked_up_by():
    # `tr("Context", "text")` and `parent.tr("text")` are found by lupdate under names that nobody asks for
    assert [entry for entry in ENTRIES if entry.context in {"", "parent"}] == []


def test_what_is_counted_has_all_its_forms_in_both_languages():
    english = {(entry.context, entry.source): entry for entry in _entries(PLURALS)}
    counted = [entry for entry in ENTRIES if "%n" in entry.source or "%Ln" in entry.source]
    assert english.keys() == {(entry.context, entry.source) for entry in counted}
    for entry in (*english.values(), *counted):
        assert entry.counted
        assert entry.finished
        assert all(form.count("%Ln") == 1 for form in entry.forms), entry
    assert all(len(entry.forms) == 2 and entry.forms[0] != entry.forms[1] for entry in english.values())


@pytest.mark.parametrize(
    ("language", "number", "said"),
    [
        ("en", 1, "1 word"),
        ("en", 2, "2 words"),
        ("en", 1200, "1,200 words"),
        (DARI, 1, "۱ واژه"),
        (DARI, 12, "۱۲ واژه"),
        ("fr", 1, "1 word"),
        ("fr", 2, "2 words"),
    ],
)
def test_a_count_is_said_in_the_language_of_the_window(qapp: QApplication, language: str, number: int, said: str):
    before, direction = QLocale(), qapp.layoutDirection()
    loaded = translators.install(qapp, language)
    shown = counts().words(number)
    for translator in loaded:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)
    qapp.setLayoutDirection(direction)
    assert shown == said


def test_one_word_stands_for_one_thing():
    said = defaultdict(set)
    for entry in ENTRIES:
        if entry.context != "QShortcut":  # names of keys: Home is no page there
            said[entry.source].add(entry.said)
    assert {source: ways for source, ways in said.items() if len(ways) > 1} == {}


def test_a_name_between_directions_cannot_move_the_words_around_it():
    unbalanced = [
        entry
        for entry in ENTRIES
        if entry.said.count("\u2069") != sum(entry.said.count(mark) for mark in "\u2066\u2067\u2068")
    ]
    assert unbalanced == []


def _begins_left_to_right(text: str) -> bool:
    """Whether Qt shows a message left to right: by its first strong letter, outside isolates."""
    depth = 0
    for letter in text:
        if letter in "\u2066\u2067\u2068":
            depth += 1
        elif letter == "\u2069":
            depth -= 1
        elif not depth and (way := unicodedata.bidirectional(letter)) in {"L", "R", "AL"}:
            return way == "L"
    return False


def test_no_sentence_runs_left_to_right_for_beginning_with_a_latin_word():
    """A Latin name may stand first: a direction mark before it says which way the sentence runs."""
    assert [
        entry.said
        for entry in ENTRIES
        if entry.said.rstrip().endswith((".", "؟", "!"))
        and _ARABIC_SCRIPT.search(entry.said)
        and _begins_left_to_right(entry.said)
    ] == []


def test_menus_have_letters_of_their_own():
    titles = [entry.said for entry in ENTRIES if entry.context == "Menus"]
    letters = [title[title.index("&") + 1] for title in titles if "&" in title]
    assert len(titles) == len(MENUS)
    assert len(set(letters)) == len(letters)


@pytest.mark.parametrize("catalogue", [CATALOGUE, PLURALS], ids=lambda path: path.stem)
def test_the_program_reads_what_the_catalogue_says(catalogue: Path, tmp_path: Path):
    made = tmp_path / "made.qm"
    lrelease = Path(sys.executable).parent / "pyside6-lrelease"
    subprocess.run([lrelease, "-silent", catalogue, "-qm", made], check=True)
    assert made.read_bytes() == catalogue.with_suffix(".qm").read_bytes(), "run packaging/translations.sh"


def test_the_language_is_offered_and_comes_with_its_direction_and_figures(dari):
    assert DARI in translators.available()
    assert dari.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert QLocale().toString(7) == "۷"


def test_tables_of_words_are_found_under_their_names(dari):
    actions = [QCoreApplication.translate("Actions", entry.text) for entry in ACTIONS]
    statuses = [messages.status(status) for status in Status]
    assert [text for text in (*actions, *statuses) if not _ARABIC_SCRIPT.search(text)] == []
    assert messages.status(Status.SPIKED) == "کنارگذاشته"
    assert messages.language("prs") == "دری"


def test_keys_are_called_as_they_are_printed_on_them(dari):
    keys = ("Ctrl+K", "Ctrl+Shift+F", "Alt+Down", "Del", "Ctrl+PgUp")
    said = [QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys]
    assert said == list(keys)
    assert shortcut_text(QKeySequence("Ctrl++")) == "Ctrl +"


def test_refusals_and_findings_have_words_of_their_own(dari):
    told = (
        messages.sentence(errors.MoveRefused("spiked", Status.PUBLISHED)),
        messages.sentence(errors.ExitRefused("برف", "embargoed", "until 2026-03-14 18:00 UTC")),
        messages.check_line(HealthCheck(name="stories", ok=True, detail="1204")),
        messages.format_name("html", "Web page"),
        messages.language("en"),
    )
    assert [text for text in told if re.search(r"(?!UTC)[A-Za-z]{3}", text)] == []
    assert "۱٬۲۰۴" in told[2]


def test_dates_are_of_the_country(dari):
    when = dt.datetime(2025, 3, 10, 14, 2).astimezone()
    assert times.moment(when, QLocale()).startswith("۲۰ ")
    assert times.moment(when, QLocale()).endswith(" ۱۴۰۳، ۱۴:۰۲")


def test_window_is_mirrored_and_speaks(window, newsroom, lanes, bus):
    got: list[ChangeSet] = []
    story = Content(headline="برف راه سالنگ را بست", language="fa", body="برف بارید.")
    lanes.archive.run(lambda: newsroom.stories.new(story), owner=lanes, done=got.append)
    assert lanes.drain(30)
    bus.tell(got[0])
    window.open_story(next(iter(got[0].created)))
    assert lanes.drain(30)

    assert window.isRightToLeft()
    assert window.top.desk.mapTo(window, window.top.desk.rect().center()).x() > window.width() / 2
    assert window.desk.mapTo(window, window.desk.rect().center()).x() > window.width() / 2
    assert window.top.new_button.text() == "خبر تازه"
    assert window.desk.search.placeholderText() == "جستجو در میز"
    assert window.side.tabs["preview"].text() == "پیش‌نمایش"
    assert window.side.tabs["related"].text() == "مرتبط"
    form = window.centre.editor_page.form
    labels = {name: box.label.text() for name, box in form.boxes.items()}
    assert {name: labels[name] for name in ("byline", "dateline", "section", "slug", "embargo")} == {
        "byline": "نویسنده",
        "dateline": "محل خبر",
        "section": "بخش",
        "slug": "نام کاری",
        "embargo": "ممنوعیت نشر",
    }
    assert window.status.language.text() == "دری"
    assert window.status.standing.text().startswith("پیش‌نویس، نسخه ")
    assert window.status.length.text() == "۲ واژه · ۱ دقیقه"
