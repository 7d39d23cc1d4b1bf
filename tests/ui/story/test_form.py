"""Each field takes what is typed, shows what is kept, and says what is wrong."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from newsdesk.domain.byline import Byline, Credit
from newsdesk.domain.dateline import Dateline
from newsdesk.domain.embargo import Embargo
from newsdesk.domain.fields import SheetPlace
from newsdesk.domain.story import Author, Content, Story
from newsdesk.domain.workflow import Workflow
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story import embargo_field
from newsdesk.ui.story.author_field import AuthorField
from newsdesk.ui.story.byline_field import BylineField
from newsdesk.ui.story.choice_fields import LanguageField, SectionField
from newsdesk.ui.story.dateline_field import DatelineField
from newsdesk.ui.story.embargo_field import EmbargoField
from newsdesk.ui.story.embargo_reading import WrongEmbargo, read
from newsdesk.ui.story.fields import FORM
from newsdesk.ui.story.form import StoryForm
from newsdesk.ui.story.plain_fields import parts, visible_length
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.story.title_block import TitleBlock
from newsdesk.ui.story.urgency_field import UrgencyField, urgency_name
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.times import embargo_end, embargo_line, local_time

NOON = dt.datetime(2026, 3, 14, 12, tzinfo=dt.UTC)


@pytest.fixture
def form(qtbot: QtBot, lanes: Lanes, look: Theme) -> Iterator[StoryForm]:
    made = StoryForm(lanes, look)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    yield made
    assert lanes.drain(30)


@pytest.fixture
def title(qtbot: QtBot, look: Theme) -> TitleBlock:
    made = TitleBlock(look)
    qtbot.addWidget(made)
    made.resize(600, 300)
    made.show()
    return made


def keys(target: QWidget, text: str) -> None:
    """Real key events in any script; QTest knows ASCII alone."""
    for letter in text:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(target, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))


def typed(qtbot: QtBot, form: StoryForm, name: str, text: str) -> list[dict[str, object]]:
    told: list[dict[str, object]] = []
    form.changed.connect(told.append)
    field = form.fields[name]
    target = field.name if isinstance(field, AuthorField) else getattr(field, "edit", field)
    target.setFocus()
    keys(target, text)
    return told


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("byline", "By A and B", Byline(text="By A and B", credits=(Credit(name="A"), Credit(name="B")))),
        ("dateline", "Kabul", Dateline(places=("Kabul",))),
        ("section", "National", "National"),
        ("slug", "salang-snow", "salang-snow"),
        ("embargo", "2026-03-14 12:00 UTC", Embargo(until=NOON, zone="UTC")),
        ("author", "City desk", Author(name="City desk")),
        ("keywords", "snow, Salang، pass,", ("snow", "Salang", "pass")),
        ("note_to_desk", "Check the length", "Check the length"),
    ],
)
def test_typed_value_is_emitted_by_field(qtbot: QtBot, form: StoryForm, name: str, text: str, value: object) -> None:
    form.unfold(True)
    told = typed(qtbot, form, name, text)
    assert told[-1] == {name: value}


def test_shown_content_is_not_emitted_as_typed(qtbot: QtBot, form: StoryForm) -> None:
    content = Content(
        slug="s",
        section="National",
        byline=Byline(text="City desk report"),
        dateline=Dateline(places=("Kabul",)),
        author=Author(name="City desk", bio="Covers the city."),
        keywords=("snow",),
        language="fa",
        embargo=Embargo(until=NOON),
        note_to_desk="Note",
    )
    with qtbot.assertNotEmitted(form.changed):
        form.show_content(content)
        form.show_content(Content())


@pytest.mark.parametrize(("width", "columns"), [(700, 2), (380, 1)])
def test_narrow_form_has_one_column(qtbot: QtBot, form: StoryForm, width: int, columns: int) -> None:
    form.resize(width, 600)
    boxes = [form.boxes[name] for name in ("byline", "dateline")]
    qtbot.waitUntil(lambda: len({box.x() for box in boxes}) == columns)


def test_more_button_names_the_hidden_values(qtbot: QtBot, form: StoryForm) -> None:
    lower = [form.boxes[field.name] for field in FORM if field.place is SheetPlace.MORE]
    form.show_session(StorySession(uuid4(), Content(keywords=("snow",), note_to_desk="Call the ministry")))
    assert not any(box.isVisibleTo(form) for box in lower)
    for word in ("snow", "English", "Call the ministry"):
        assert word in form.more.text()
    qtbot.mouseClick(form.more, Qt.MouseButton.LeftButton)
    assert all(box.isVisibleTo(form) for box in lower)
    assert "Call the ministry" not in form.more.text()


def test_help_shows_while_the_field_has_the_focus(qtbot: QtBot, form: StoryForm) -> None:
    box = form.boxes["slug"]
    assert box.help.text() == ""
    form.fields["slug"].setFocus()
    qtbot.waitUntil(lambda: "never printed" in box.help.text())


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Kabul", "KABUL: "),
        ("KABUL, Afghanistan (AP) —", "KABUL, Afghanistan (AP) — "),
        ("کابل", "کابل: "),
    ],
)
def test_dateline_says_live_how_it_prints(qtbot: QtBot, look: Theme, text: str, line: str) -> None:
    field = DatelineField(look)
    qtbot.addWidget(field)
    keys(field, text)
    assert field.line == line
    assert line in field.hint


def test_chosen_house_style_stays_while_the_place_is_typed(qtbot: QtBot, look: Theme) -> None:
    field = DatelineField(look)
    qtbot.addWidget(field)
    keys(field, "Kabul")
    next(action for action in field.menu().actions() if action.text() == isolated("Kabul:")).trigger()
    assert field.line == "Kabul: "
    qtbot.keyClick(field, Qt.Key.Key_End)
    keys(field, "/Herat")
    assert field.line == "Kabul/Herat: "


def test_style_that_can_print_more_than_was_typed_shows_its_example(qtbot: QtBot, look: Theme) -> None:
    field = DatelineField(look)
    qtbot.addWidget(field)
    keys(field, "Kabul")
    offered = [action.text() for action in field.menu().actions()]
    assert len(set(offered)) == len(offered)
    assert "\t".join(map(isolated, ("KABUL —", "KABUL, Afghanistan (AP) —"))) in offered
    keys(field, ", Afghanistan (AP)")
    assert isolated("KABUL, Afghanistan (AP) —") in [action.text() for action in field.menu().actions()]


def test_parts_that_a_style_does_not_print_are_not_lost(qtbot: QtBot, look: Theme) -> None:
    field = DatelineField(look)
    qtbot.addWidget(field)
    told: list[dict[str, Dateline]] = []
    field.changed.connect(told.append)
    whole = Dateline(places=("Kabul",), country="Afghanistan", agency="AP", style="agency-dash")
    field.show_content(Content(dateline=whole))
    next(action for action in field.menu().actions() if action.text() == isolated("KABUL:")).trigger()
    qtbot.keyClick(field, Qt.Key.Key_Home)
    keys(field, "Old ")
    assert told[0]["dateline"] == Dateline(places=("Kabul",), country="Afghanistan", agency="AP", style="colon")
    assert told[-1]["dateline"] == Dateline(places=("Old Kabul",), country="Afghanistan", agency="AP", style="colon")


def test_sealed_name_is_neither_shown_nor_lost(qtbot: QtBot, look: Theme) -> None:
    field = BylineField(look)
    qtbot.addWidget(field)
    told: list[dict[str, Byline]] = []
    field.changed.connect(told.append)
    field.show_content(Content(byline=Byline(credits=(Credit(name="A"), Credit(name="Source", sealed=True)))))
    assert "Source" not in field.text()
    field.selectAll()
    keys(field, "By B")
    assert told[-1]["byline"].credits == (Credit(name="B"), Credit(name="Source", sealed=True))


@pytest.mark.parametrize(
    ("text", "until", "zone"),
    [
        ("2026-03-14 12:00 UTC", NOON, "UTC"),
        ("2026-03-14 16:30 Asia/Kabul", NOON, "Asia/Kabul"),
        ("۲۰۲۶-۰۳-۱۴ ۱۶:۳۰ Asia/Kabul", NOON, "Asia/Kabul"),
        ("2026-03-14 16:30", NOON, "Asia/Kabul"),
    ],
)
def test_embargo_reads_a_day_a_time_and_a_zone(qapp: object, text: str, until: dt.datetime, zone: str) -> None:
    embargo = read(text, "Asia/Kabul")
    assert embargo == Embargo(until=until, zone=zone)
    assert read(embargo_line(embargo), "UTC") == embargo


@pytest.mark.parametrize(
    "text", ["tomorrow", "2026-13-01 10:00", "2026-02-30 10:00", "2026-03-14 1", "2026-03-14 10:00 Moon"]
)
def test_what_is_no_embargo_is_refused(qapp: object, text: str) -> None:
    with pytest.raises(WrongEmbargo):
        read(text, "UTC")


def test_wrong_embargo_is_reported_and_the_last_valid_one_kept(qtbot: QtBot, form: StoryForm) -> None:
    form.show_content(Content(embargo=Embargo(until=NOON)))
    told: list[dict[str, object]] = []
    form.changed.connect(told.append)
    field = form.fields["embargo"]
    assert isinstance(field, EmbargoField)
    field.setFocus()
    field.selectAll()
    keys(field, "tomorrow")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert told == []
    complaint = form.boxes["embargo"].mistake
    assert "the story cannot leave" in complaint.text()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert told[-1] == {"embargo": None}
    assert complaint.text() == ""
    assert not complaint.isVisibleTo(form)


@pytest.mark.parametrize(("text", "tag"), [("دری", "fa"), ("ps", "ps"), ("fa-AF", "fa-AF")])
def test_language_takes_a_name_or_a_tag(qtbot: QtBot, look: Theme, text: str, tag: str) -> None:
    field = LanguageField(look)
    qtbot.addWidget(field)
    field.show_content(Content())
    field.edit.selectAll()
    with qtbot.waitSignal(field.changed, check_params_cb=lambda value: value == {"language": tag}):
        keys(field.edit, text)
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)


def test_wrong_language_is_reported_and_changes_nothing(qtbot: QtBot, look: Theme) -> None:
    field = LanguageField(look)
    qtbot.addWidget(field)
    field.show_content(Content())
    field.edit.setText("klingon language")
    with qtbot.assertNotEmitted(field.changed), qtbot.waitSignal(field.mistake_found, check_params_cb=bool):
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)


def test_section_offers_each_once_and_keeps_what_is_there(qtbot: QtBot, look: Theme) -> None:
    field = SectionField(look)
    qtbot.addWidget(field)
    field.show_content(Content(section="Weather"))
    field.offer(("National", "World", "National"))
    assert [field.itemText(at) for at in range(field.count())] == ["National", "World"]
    assert field.currentText() == "Weather"


def test_picking_a_remembered_author_brings_the_bio(qtbot: QtBot, look: Theme) -> None:
    field = AuthorField(look)
    qtbot.addWidget(field)
    author = Author(name="City desk", bio="Covers the city.")
    field.offer((author,))
    with qtbot.waitSignal(field.changed, check_params_cb=lambda value: value == {"author": author}):
        field.pick("City desk")
    assert field.bio.words() == "Covers the city."


def test_name_typed_whole_brings_the_bio_too(qtbot: QtBot, look: Theme) -> None:
    field = AuthorField(look)
    qtbot.addWidget(field)
    author = Author(name="City desk", bio="Covers the city.")
    field.offer((author,))
    keys(field.name, "City desk")
    with qtbot.waitSignal(field.changed, check_params_cb=lambda value: value == {"author": author}):
        qtbot.keyClick(field.name, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("text", "words"),
    [("", ()), ("a", ("a",)), (" a b ,, c; a b", ("a b", "c")), ("برف، راه", ("برف", "راه"))],
)
def test_keywords_stand_between_commas(text: str, words: tuple[str, ...]) -> None:
    assert parts(text) == words


@pytest.mark.parametrize(("text", "length"), [("Snow", 4), ("می\u200cگوید", 6), ("مُحَمَّد", 4), ("", 0)])
def test_length_is_what_a_reader_counts(text: str, length: int) -> None:
    assert visible_length(text) == length


def test_headline_hint_speaks_in_the_field_and_past_the_limit(qtbot: QtBot, title: TitleBlock) -> None:
    hints: list[tuple[str, bool]] = []
    title.hint_changed.connect(lambda words, over: hints.append((words, over)))
    title.headline.set_limit(5)
    title.headline.setFocus()
    qtbot.waitUntil(title.headline.hasFocus)
    keys(title.headline, "Snow")
    assert hints[-1] == ("Headline 4 of 5", False)
    keys(title.headline, "ed in")
    assert hints[-1] == ("Headline 9 of 5", True)
    title.show_content(Content(headline="Snow"))
    title.kicker.setFocus()
    qtbot.waitUntil(lambda: hints[-1] == ("", False))


def test_enter_leads_from_kicker_to_body(qtbot: QtBot, title: TitleBlock) -> None:
    title.kicker.setFocus()
    for field in (title.kicker, title.headline, title.standfirst):
        qtbot.waitUntil(field.hasFocus)
        if field is title.standfirst:
            break
        qtbot.keyClick(field, Qt.Key.Key_Return)
    with qtbot.waitSignal(title.left_downwards):
        qtbot.keyClick(title.standfirst, Qt.Key.Key_Return)


def test_headline_grows_with_its_words(qtbot: QtBot, title: TitleBlock) -> None:
    title.show_content(Content(headline="Snow"))
    one = title.headline.height()
    title.show_content(Content(headline="Snow closes the Salang pass for a third day and a fourth, says the ministry"))
    assert title.headline.height() > one


def test_headline_is_one_line_of_text_whatever_is_pasted(qtbot: QtBot, title: TitleBlock) -> None:
    pasted = QMimeData()
    pasted.setText("Snow closes\nthe pass\n")
    with qtbot.waitSignal(title.changed, check_params_cb=lambda value: value == {"headline": "Snow closes the pass"}):
        title.headline.insertFromMimeData(pasted)


@pytest.mark.parametrize(("text", "urgency"), [("1", 1), ("۲", 2), ("flash", 1), ("3 Urgent", 3), ("any", 8), ("", 4)])
def test_urgency_is_typed_as_its_number_or_its_word(qtbot: QtBot, look: Theme, text: str, urgency: int) -> None:
    field = UrgencyField(look)
    qtbot.addWidget(field)
    field.show_content(Content(urgency=5))
    field.edit.selectAll()
    qtbot.keyClick(field.edit, Qt.Key.Key_Delete)
    with qtbot.waitSignal(field.changed, check_params_cb=lambda value: value == {"urgency": urgency}):
        keys(field.edit, text)
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)
    assert field.currentText() == urgency_name(urgency)


@pytest.mark.parametrize("text", ["9", "0", "whenever", "12"])
def test_wrong_urgency_is_reported_and_changes_nothing(qtbot: QtBot, look: Theme, text: str) -> None:
    field = UrgencyField(look)
    qtbot.addWidget(field)
    field.show_content(Content())
    field.edit.setText(text)
    with qtbot.assertNotEmitted(field.changed), qtbot.waitSignal(field.mistake_found, check_params_cb=bool):
        qtbot.keyClick(field.edit, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("text", "zone"),
    [("Asia/Kabul", "Asia/Kabul"), ("asia/kabul", "Asia/Kabul"), ("Kabul", "Asia/Kabul"), ("Kabul city", None)],
)
def test_zone_is_known_by_its_city(qapp: object, text: str, zone: str | None) -> None:
    if zone is None:
        with pytest.raises(WrongEmbargo):
            read(f"2026-03-14 16:30 {text}", "UTC")
        return
    assert read(f"2026-03-14 16:30 {text}", "UTC") == Embargo(until=NOON, zone=zone)
    assert read("2026-03-14 16:30 New York", "UTC") == read("2026-03-14 16:30 America/New_York", "UTC")


@pytest.mark.parametrize(
    ("zone", "here", "said"),
    [
        ("Europe/London", "Asia/Kabul", "16:30"),
        ("Asia/Kabul", "Asia/Kabul", ""),
        ("UTC", "Europe/London", ""),
    ],
)
def test_local_time_shows_where_it_differs(qapp: object, zone: str, here: str, said: str) -> None:
    assert local_time(NOON, zone, here) == said


def test_local_time_shows_with_its_day_where_that_differs(qapp: object) -> None:
    said = local_time(NOON, "Pacific/Auckland", "UTC")
    assert said.startswith("14 Mar")
    assert said.endswith("12:00")


def test_embargo_says_what_the_clock_here_will_show(qtbot: QtBot, look: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(embargo_field, "local_zone", lambda: "Asia/Kabul")
    field = EmbargoField(look)
    qtbot.addWidget(field)
    keys(field, "2026-03-14 12:00 Europe/London")
    assert field.hint == "16:30 here"
    field.selectAll()
    keys(field, "2026-03-14 12:00")
    assert field.hint == ""


def test_source_of_an_embargo_follows_in_brackets(qtbot: QtBot, form: StoryForm) -> None:
    field = form.fields["embargo"]
    assert isinstance(field, EmbargoField)
    told: list[dict[str, Embargo]] = []
    form.changed.connect(told.append)
    field.setFocus()
    keys(field, "2026-03-14 16:30 Kabul (The ministry")
    asked = Embargo(until=NOON, zone="Asia/Kabul", source="The ministry")
    assert told[-1] == {"embargo": asked}

    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == embargo_line(asked) == "2026-03-14 16:30 Asia/Kabul (The ministry)"
    assert read(field.text(), "UTC") == asked
    assert embargo_end(asked).find("ministry") == -1, "a refusal says when, and not who asked"


def test_zones_are_offered_by_city_and_taken_by_enter(qtbot: QtBot, form: StoryForm) -> None:
    field = form.fields["embargo"]
    assert isinstance(field, EmbargoField)
    told: list[dict[str, Embargo]] = []
    form.changed.connect(told.append)
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    popup = field.completer().popup()
    keys(field, "2026-03-14 16:30")
    assert not popup.isVisible()
    keys(field, " kab")
    qtbot.waitUntil(popup.isVisible)
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.text() == "2026-03-14 16:30 Asia/Kabul"
    assert told[-1] == {"embargo": Embargo(until=NOON, zone="Asia/Kabul")}


def held_until(until: dt.datetime, content: Content, **standing: Any) -> StorySession:
    forced = Workflow(embargo=Embargo(until=until, zone="UTC"), **standing)
    session = StorySession(uuid4(), content)
    session.story = Story(id=session.id, created=NOON, modified=NOON, content=content, standing=forced)
    return session


LATER = dt.datetime(2126, 3, 14, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize(
    ("until", "typed", "said"),
    [
        (LATER, None, True),
        (LATER, Embargo(until=NOON), True),
        (LATER, Embargo(until=LATER), False),
        (NOON, None, False),
    ],
)
def test_embargo_in_force_that_the_form_does_not_show_is_named(
    qtbot: QtBot, form: StoryForm, until: dt.datetime, typed: Embargo | None, said: bool
) -> None:
    form.show_session(held_until(until, Content(embargo=typed)))
    assert form.embargo.isVisibleTo(form) is said
    if said:
        assert "2126-03-14 12:00 UTC" in form.embargo.text.text()
        with qtbot.waitSignal(form.lift_asked):
            qtbot.mouseClick(form.embargo.buttons[0], Qt.MouseButton.LeftButton)


def test_lifted_embargo_is_no_longer_named(qtbot: QtBot, form: StoryForm) -> None:
    session = held_until(LATER, Content())
    form.show_session(session)
    assert session.story is not None
    session.story = replace(session.story, standing=Workflow())
    session.archive_state_changed.emit()
    assert not form.embargo.isVisibleTo(form)


def test_form_says_whose_the_story_is_and_when_it_is_due(qtbot: QtBot, form: StoryForm) -> None:
    form.show_session(held_until(NOON, Content(urgency=2), assigned="City reporter", due=NOON))
    assert form._desk.text().startswith("City reporter · overdue")
    assert "overdue" in form.more.text()
    assert "2 Bulletin" in form.more.text()
    form.show_session(StorySession(uuid4(), Content()))
    assert form._desk.text() == ""
    assert "overdue" not in form.more.text()
