"""Editor page: title, form and body of the story in front, scrolled together under a toolbar."""

from functools import partial
from typing import TYPE_CHECKING, cast
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QColor, QPalette, QTextCursor
from PySide6.QtWidgets import QLabel, QToolButton, QVBoxLayout, QWidget

from newsdesk.domain.person import Person
from newsdesk.domain.restrictions import UnreadEmbargo
from newsdesk.domain.story import Author, Content
from newsdesk.domain.story_list import QueueCounts
from newsdesk.settings import Settings
from newsdesk.ui.editor.body_editor import BodyEditor
from newsdesk.ui.editor.find_bar import FindBar
from newsdesk.ui.editor.toolbar import Toolbar
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.story.author_field import AuthorField
from newsdesk.ui.story.byline_field import BylineField
from newsdesk.ui.story.choice_fields import SectionField
from newsdesk.ui.story.dateline_field import DatelineField
from newsdesk.ui.story.field_box import INDENT
from newsdesk.ui.story.form import StoryForm
from newsdesk.ui.story.half_typed import HalfTypedFields
from newsdesk.ui.story.scroll_page import ScrollPage
from newsdesk.ui.story.session import StorySession
from newsdesk.ui.story.sessions import Sessions
from newsdesk.ui.story.slug_field import SlugField
from newsdesk.ui.story.suggestion_navigation import SuggestionNavigation
from newsdesk.ui.story.title_block import TitleBlock
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.fonts import reads_arabic
from newsdesk.ui.theme.tokens import BODY, LABEL
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.banner import Banner, Tone
from newsdesk.ui.widgets.stacking import in_column

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

# the body has its own editor, and the list of related stories its own pane
_NOT_IN_FORM = frozenset({"body", "related"})


class EditorPage(QWidget):
    """Shows the current session, and writes caret and scroll position back to it."""

    # number of the block that the caret moved to
    cursor_moved = Signal(int)
    # "Headline 43 of 70", and whether it is past the limit
    hint_changed = Signal(str, bool)
    # whether focus mode is to be on
    focus_mode_asked = Signal(bool)
    # whether typing makes suggestions
    suggesting_changed = Signal(bool)
    # UUID of the story whose embargo is to be lifted
    lift_asked = Signal(object)

    def __init__(
        self, sessions: Sessions, lanes: Lanes, theme: Theme, unsent: UnsentForms, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._sessions, self._lanes, self._theme = sessions, lanes, theme
        self._newsroom: Newsroom | None = None
        self._session: StorySession | None = None
        self._shown: StorySession | None = None
        self._no_story = StorySession(UUID(int=0), Content(), parent=self)
        self._settings = Settings()
        self._own_sections: list[str] = []
        self._authors: tuple[Author, ...] = ()
        self._staff: tuple[Person, ...] = ()
        self._showing_document = False
        self.setProperty("kind", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title = TitleBlock(theme, self)
        self.form = StoryForm(lanes, theme, self)
        self._half_typed = HalfTypedFields(unsent, self.form.half_typed(), self)
        self.dateline = QLabel(self)
        self.body = BodyEditor(theme, self)
        self.toolbar = Toolbar(self.body, theme, self)
        self.toolbar.popover.keep_unsent_in(unsent, lambda: self._session.id if self._session else None)
        self.find_bar = FindBar(self.body, theme, lanes.side, self)
        self.suggestion_navigation = SuggestionNavigation(self.body, theme, self)
        self.suggesting_band = Banner(theme, self, tone=Tone.MODE)
        self.hint = QLabel(self)
        self.scroll_page = ScrollPage(theme, self)
        self._focus_button = self._make_focus_button()
        self._lay_out()
        self._connect()
        self._apply_theme()
        self._show_session(sessions.current)

    def attach(self, newsroom: "Newsroom") -> None:
        """Use this newsroom: offer its sections, authors and names."""
        self._newsroom = newsroom
        self._fetch_unread_embargo()
        cast(SlugField, self.form.fields["slug"]).attach(newsroom)
        self.body.set_convert(self._convert_pasted_html)
        self.apply_settings(newsroom.settings)
        self._lanes.archive.run(
            lambda: (newsroom.stories.counts(), newsroom.authors.remembered()),
            owner=self,
            done=self._offer_known_values,
        )

    def offer_staff(self, staff: tuple[Person, ...]) -> None:
        """Offer the staff's bylines, and in the author box the people who have a bio."""
        self._staff = staff
        cast(BylineField, self.form.fields["byline"]).offer(staff)
        self._offer_authors()

    def apply_settings(self, settings: Settings) -> None:
        """Apply these settings."""
        self._settings = settings
        self.title.headline.set_limit(settings.headline_limit)
        self._dateline_field().set_house(settings.dateline_style)
        self._section_field().offer((*settings.sections, *self._own_sections))
        self.body.smart_typing = settings.smart_typing
        self._show_dateline()

    def find(self, *, replace: bool = False) -> None:  # type: ignore[override]  # QWidget's own looks up window ids
        """Open the find bar, with `replace` with its second row."""
        self.find_bar.open(replacing=replace)

    def set_focus_mode(self, on: bool) -> None:
        """Focus mode: show only headline and body."""
        self.title.show_only_headline(on)
        self.form.setVisible(not on)
        self._focus_button.setChecked(on)
        self._apply_theme()

    def finish_typing(self) -> None:
        """Take over what is typed in a field that still has the focus: the story is about to be saved or exported."""
        self._half_typed.finish_typing()
        self._fetch_unread_embargo()

    # -- suggestions and selected text ----------------------------------------------------------------------------

    @property
    def suggesting(self) -> bool:
        """Whether typing in the current story makes suggestions."""
        return self.suggestion_navigation.suggesting

    def set_suggesting(self, on: bool) -> None:
        """Make typing produce suggestions, or plain text again."""
        self.suggestion_navigation.set_suggesting(on)

    def next_suggestion(self, step: int = 1) -> None:
        """Select the next suggestion, or with `step` -1 the previous one; goes round the ends."""
        self.suggestion_navigation.select_next(step)

    def decide_suggestion(self, accept: bool) -> None:
        """Accept or reject the suggestion at the caret and select the next one."""
        self.suggestion_navigation.decide(accept)

    def decide_all_suggestions(self, accept: bool) -> None:
        """Accept or reject every suggestion, as one undo step."""
        self.suggestion_navigation.decide_all(accept)

    def select_passage(self, start: int, end: int) -> None:
        """Select a range of the display text, in code points, and scroll to it."""
        self.suggestion_navigation.select(start, end)

    def select_span(self, start: int, end: int) -> None:
        """Select between two Qt positions of the body and scroll there."""
        self.suggestion_navigation.select_span(start, end)

    def selected_passage(self) -> tuple[int, int, str] | None:
        """The selected range of the display text in code points, and its words; None where nothing is selected."""
        return self.suggestion_navigation.selected()

    # -- the session ----------------------------------------------------------------------------------------------

    def _show_session(self, session: StorySession | None) -> None:
        self._disconnect_session()
        self._half_typed.leave_story()
        self._session = session
        self.scroll_page.set_has_story(session is not None)
        if session is not None:
            session.story_edited.connect(self._story_edited)
            session.story_replaced.connect(self._story_replaced)
            session.archive_state_changed.connect(self._archive_state_changed)
        shown = session or self._no_story
        self.title.show_session(shown)
        self.form.show_session(shown)
        self._half_typed.show_story(session.id if session else None)
        self._fetch_unread_embargo()
        self._follow_language(shown)
        self._showing_document = True
        self.body.show_document(shown.document, shown.cursor, language=shown.fields().language)
        self._showing_document = False
        self.suggestion_navigation.show(session)
        self.setFocusProxy(self.title.headline if shown.blank else self.body)
        self.scroll_page.go_to(shown.scroll)
        # keeps the document alive as long as it is shown
        self._shown = shown

    def embargo_lifted(self, story: UUID) -> None:
        """The story's embargo was lifted: discard what was typed as one and not understood."""
        self._half_typed.forget(story, "embargo")
        if self._session is not None and self._session.id == story:
            self._fetch_unread_embargo()

    def _ask_to_lift(self) -> None:
        if self._session is not None:
            self.lift_asked.emit(self._session.id)

    def _fetch_unread_embargo(self) -> None:
        """Ask whether somebody else typed an embargo for this story that cannot be read."""
        newsroom, session = self._newsroom, self._session
        self.form.embargo.show_unread(None)
        if newsroom is None or session is None:
            return

        def show_embargo(unread: UnreadEmbargo | None) -> None:
            if self._session is session:
                self.form.embargo.show_unread(unread)

        self._lanes.archive.run(
            lambda: newsroom.unsent.unread_embargo(session.id), owner=self, done=show_embargo, latest="unread embargo"
        )

    def _disconnect_session(self) -> None:
        if self._session is not None:
            self._session.story_edited.disconnect(self._story_edited)
            self._session.story_replaced.disconnect(self._story_replaced)
            self._session.archive_state_changed.disconnect(self._archive_state_changed)

    def _follow_language(self, session: StorySession) -> None:
        self._set_direction(session.fields().language)
        self._show_dateline()

    def _story_edited(self, names: frozenset[str]) -> None:
        session = self._session
        if "body" in names:
            self.setFocusProxy(self.body)  # only a blank story starts with the focus in its headline
        if session is None or names <= _NOT_IN_FORM:
            return
        content = session.fields()
        if "headline" in names:
            cast(SlugField, self.form.fields["slug"]).follow(content)
        if "language" in names:
            self._set_direction(content.language)
            self.body.set_language(content.language)
        for name in names - _NOT_IN_FORM:
            self._show_field(name, session)
        self.form.sum_up(content)
        self._show_dateline()

    def _show_field(self, name: str, session: StorySession) -> None:
        """Show a field that another pane changed. A field that was typed into shows it already."""
        if name in self.form.fields and name != "slug":
            self._half_typed.keep_half_typed_while(lambda: self.form.fields[name].show_content(session.fields()))
        elif name != "slug":
            self.title.show_content(session.fields())

    def _story_replaced(self) -> None:
        if self._session is not None:
            content = self._session.fields()
            self.title.show_content(content)
            self._half_typed.keep_half_typed_while(lambda: self.form.show_content(content))
            self.body.set_language(content.language)
            self._follow_language(self._session)

    def _archive_state_changed(self) -> None:
        if self._session is not None:
            cast(SlugField, self.form.fields["slug"]).take_names(self._session.fields())
            self._fetch_unread_embargo()

    def _set_fields(self, values: dict[str, object]) -> None:
        if self._session is not None:
            self._session.set_fields(**values)

    # -- caret and scroll position --------------------------------------------------------------------------------

    def _remember_scroll(self, value: int) -> None:
        if self._session is not None:
            self._session.scroll = value

    def _put_caret_beside_click(self, at: QPoint) -> None:
        """Put the caret in the line that was clicked beside, or at the end of the text."""
        point = self.body.mapFromGlobal(at)
        if point.y() < 0:
            return
        self.body.setFocus(Qt.FocusReason.MouseFocusReason)
        if point.y() < self.body.height():
            x = min(max(point.x(), 0), self.body.width() - 1)
            self.body.setTextCursor(self.body.cursorForPosition(QPoint(x, point.y())))
        else:
            self.body.moveCursor(QTextCursor.MoveOperation.End)

    def _remember_caret(self) -> None:
        if self._session is not None and not self._showing_document:
            self._session.cursor = self.body.textCursor().position()

    # -- offered values, dateline, hint -----------------------------------------------------------------------------

    def _offer_known_values(self, found: tuple[QueueCounts, tuple[Author, ...]]) -> None:
        counts, authors = found
        self._own_sections = sorted(section for section in counts.by_section if section)
        self._section_field().offer((*self._settings.sections, *self._own_sections))
        self._authors = authors
        self._offer_authors()

    def _offer_authors(self) -> None:
        """Offer authors by name; a box that was used last counts more than the bio of the staff list."""
        of_staff = (Author(name=person.name, bio=person.bio) for person in self._staff if person.bio)
        by_name = {author.name: author for author in (*of_staff, *self._authors)}
        cast(AuthorField, self.form.fields["author"]).offer(by_name.values())

    def _convert_pasted_html(self, html: str, done: object) -> None:
        newsroom = self._newsroom
        if not callable(done):
            return
        if newsroom is None:
            done("")  # while the desk is opening, plain text is pasted
        else:
            self._lanes.side.run(
                lambda: newsroom.pages.pasted(html),
                owner=self,
                done=lambda pasted: done(pasted.markdown, words_alone=pasted.words_alone),
                failed=lambda _: done(""),  # then plain text is pasted
            )

    def _show_dateline(self) -> None:
        line = self._dateline_field().line.strip()
        self.dateline.setText(line)
        self.dateline.setVisible(bool(line))

    def _show_hint(self, words: str, over: bool) -> None:
        self.hint.setText(words)
        colour = self._theme.tokens.returned if over else self._theme.tokens.soft
        self.hint.setStyleSheet(f"color: {colour}; font-weight: {600 if over else 400}")

    def _set_direction(self, language: str) -> None:
        """Set the direction of the page by the story's language, whatever the language of the window."""
        right_to_left = reads_arabic(language)
        direction = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
        self.scroll_page.set_direction(direction)
        side = Qt.AlignmentFlag.AlignRight if right_to_left else Qt.AlignmentFlag.AlignLeft
        self.dateline.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.dateline.setFont(self._theme.reading_font(language, BODY))

    def _dateline_field(self) -> DatelineField:
        return cast(DatelineField, self.form.fields["dateline"])

    def _section_field(self) -> SectionField:
        return cast(SectionField, self.form.fields["section"])

    # -- layout and signals ---------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._sessions.current_changed.connect(self._show_session)
        self.title.changed.connect(self._set_fields)
        self.form.changed.connect(self._set_fields)
        self.form.lift_asked.connect(self._ask_to_lift)
        self.title.left_downwards.connect(self.body.setFocus)
        self.title.hint_changed.connect(self.hint_changed)
        self.title.hint_changed.connect(self._show_hint)
        self.body.cursorPositionChanged.connect(self._remember_caret)
        self.body.cursor_rect_changed.connect(partial(self.scroll_page.keep_in_sight, self.body))
        self.body.paragraph_changed.connect(self.cursor_moved)
        self.scroll_page.page_scrolled.connect(self._remember_scroll)
        self.scroll_page.page_clicked.connect(self._put_caret_beside_click)
        self.suggestion_navigation.suggesting_changed.connect(self.suggesting_changed)
        self.suggestion_navigation.suggesting_changed.connect(self._show_suggesting)
        self.toolbar.suggesting_asked.connect(self.set_suggesting)
        self._theme.changed.connect(self._apply_theme)

    def _show_suggesting(self, on: bool) -> None:
        self.toolbar.show_suggesting(on)
        text = self.tr("Suggesting: your changes are marked, and wait to be accepted or rejected.")
        self.suggesting_band.say(text if on else "")

    def _lay_out(self) -> None:
        self.toolbar.add_trailing(self.hint)
        self.toolbar.add_trailing(self._focus_button)
        text = QVBoxLayout()
        text.setContentsMargins(INDENT - 2, 16, INDENT - 2, 0)
        text.setSpacing(2)
        self.dateline.setIndent(2)
        text.addWidget(self.dateline)
        text.addWidget(self.body)
        column = self.scroll_page.column
        column.addWidget(self.title)
        column.addWidget(self.form)
        column.addLayout(text)
        column.addStretch(1)
        in_column(
            self.toolbar,
            self.suggesting_band,
            self.find_bar,
            (self.scroll_page, 1),
            on=self,
            margins=(0, 0, 0, 0),
            spacing=0,
        )

    def _make_focus_button(self) -> QToolButton:
        button = QToolButton(self)
        button.setProperty("kind", "quiet")
        button.setCheckable(True)
        button.setToolTip(self.tr("Focus mode: nothing but the text"))
        button.setAccessibleName(self.tr("Focus mode"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self.set_focus_mode)
        button.clicked.connect(self.focus_mode_asked)
        return button

    def _apply_theme(self) -> None:
        self._focus_button.setIcon(self._theme.icon("minimize" if self._focus_button.isChecked() else "maximize"))
        self.hint.setFont(self._theme.font(LABEL))
        palette = QPalette(self.dateline.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.tokens.soft))
        self.dateline.setPalette(palette)
