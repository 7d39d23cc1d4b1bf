"""Pane that settles a conflict: two versions of one story side by side, and three ways to settle them. No version is
lost.
"""

from functools import partial, reduce
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from newsdesk.domain.change_set import ChangeSet
from newsdesk.domain.content_json import from_record, to_record
from newsdesk.domain.revision import RevisionNote
from newsdesk.domain.story import Content
from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui import messages
from newsdesk.ui.bus import Bus
from newsdesk.ui.conflict.choices import PLACE, ChoiceList
from newsdesk.ui.conflict.compare import Dispute, dispute, next_turn
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.text import comma_list, isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.times import moment
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.changes_panel import ChangesPanel

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

WAYS = ("mine", "theirs", "merge")
_MEASURE = 900
_TITLE = 22
_LEAST_HEIGHT = 360  # of the comparison, in pixels


class ConflictPane(QWidget):
    """Shows what differs, and saves the decision."""

    conflict_settled = Signal(UUID)

    def __init__(
        self, lanes: Lanes, bus: Bus, theme: Theme, unsent: UnsentForms, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._unsent = unsent
        # decisions of the turns before this one (a story with more than two versions takes several turns)
        self._turns: tuple[Content, ...] = ()
        self._lanes, self._bus, self._theme = lanes, bus, theme
        self._newsroom: Newsroom | None = None
        self._story: UUID | None = None
        self._dispute: Dispute | None = None
        # the questions of a merge, None while nothing is in conflict
        self.merge_choices: ChoiceList | None = None
        self.setProperty("kind", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.explanation, self.failure = QLabel(self), QLabel(self), QLabel(self)
        self.mine_note, self.theirs_note = QLabel(self), QLabel(self)
        self.ways: dict[str, QToolButton] = {}
        self.settle_button = QPushButton(self)
        self._compared = QWidget(self)
        self._lay_out()
        self._set_texts()
        bus.changed.connect(self._archive_changed)
        unsent.texts_loaded.connect(self._read_again)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Settle conflicts of this newsroom."""
        self._newsroom = newsroom
        if self._story is not None:
            self.show_story(self._story)

    def show_story(self, story: UUID) -> None:
        """Read the conflict of this story and show it."""
        self._story = story
        newsroom = self._newsroom
        if newsroom is None:
            return
        self.failure.hide()
        self._lanes.archive.run(
            lambda: dispute(newsroom, story),
            owner=self,
            done=self._dispute_read,
            failed=self._show_failure,
            latest="dispute",
        )

    # Layout

    def _lay_out(self) -> None:
        for label, tone in ((self.explanation, "soft"), (self.failure, "failure")):
            label.setProperty("tone", tone)
            label.setWordWrap(True)
        self.failure.hide()
        page = QWidget(self)
        page.setMaximumWidth(_MEASURE)
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.explanation)
        column.addLayout(self._ways_row())
        column.addWidget(self.failure)
        column.addLayout(self._notes_row())
        self._page = column
        column.addWidget(self._compared)
        column.addStretch(1)
        centred = QWidget(self)
        row = QHBoxLayout(centred)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(page, 100)
        row.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(centred)
        for transparent in (area.viewport(), centred):
            transparent.setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area)

    def _ways_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        group = QButtonGroup(self)
        for way in WAYS:
            self.ways[way] = button = QToolButton(self)
            button.setProperty("kind", "chip")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.toggled.connect(lambda on: self._show_way() if on else None)
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        self.settle_button.setProperty("kind", "primary")
        self.settle_button.clicked.connect(self._settle_conflict)
        row.addWidget(self.settle_button)
        return row

    def _notes_row(self) -> QGridLayout:
        row = QGridLayout()
        row.setContentsMargins(14, 4, 14, 0)
        row.setHorizontalSpacing(16)
        for column, note in enumerate((self.mine_note, self.theirs_note)):
            note.setWordWrap(True)
            row.addWidget(note, 0, column)
            row.setColumnStretch(column, 1)
        return row

    def _set_texts(self) -> None:
        self.setAccessibleName(self.tr("Two versions of a story"))
        self.ways["mine"].setText(self.tr("Keep mine"))
        self.ways["theirs"].setText(self.tr("Keep theirs"))
        self.ways["merge"].setText(self.tr("Merge by paragraph"))

    def _apply_theme(self) -> None:
        font = self._theme.reading_font("en", _TITLE)
        font.setBold(True)
        self.title.setFont(font)
        bold = self._theme.font()
        bold.setBold(True)
        for note in (self.mine_note, self.theirs_note):
            note.setFont(bold)

    # Display

    def _dispute_read(self, found: Dispute | None) -> None:
        """Show the dispute. If it is the one that is shown, answers and edits stay."""
        if found and self._dispute and found.fork == self._dispute.fork:
            self._update_button()
            return
        kept = self._unsent.content(_unsent_key(found)) if found else None
        self._turns = tuple(from_record(record) for record in kept.get("turns", ())) if kept else ()
        if found and self._turns:
            self._show_next_turn(found, self._turns)
        else:
            self._show_dispute_or_none(found)

    def _show_next_turn(self, found: Dispute, decided: tuple[Content, ...]) -> None:
        """Show the dispute that follows after these decisions."""
        newsroom = self._newsroom
        if newsroom is not None:
            self._lanes.archive.run(
                lambda: reduce(partial(next_turn, newsroom), decided, found),
                owner=self,
                done=self._show_dispute_or_none,
                failed=self._show_failure,
                latest="dispute",
            )

    def _show_dispute_or_none(self, found: Dispute | None) -> None:
        before = self.merge_choices if found is self._dispute else None
        if self._dispute is not None:
            self._unsent.content(_unsent_key(self._dispute))  # reads what is typed before its fields are deleted
        self._dispute = found
        self._page.removeWidget(self._compared)
        self._compared.hide()
        self._compared.deleteLater()
        self._compared = QWidget(self)
        self.merge_choices = None
        for part in (*self.ways.values(), self.settle_button, self.mine_note, self.theirs_note):
            part.setVisible(found is not None)
        if found is None:
            self.title.setText(self.tr("Nothing to settle"))
            self.explanation.setText(
                self.tr("If two people save the same story at the same time, both versions are shown here.")
            )
        else:
            self._show_dispute(found, before)
        self._page.insertWidget(self._page.count() - 1, self._compared)

    def _show_dispute(self, found: Dispute, before: ChoiceList | None) -> None:
        self.title.setText(self.tr("Two versions of “%s”") % (found.fork.headline or self.tr("a story")))
        explanation = self.tr(
            "This story was saved twice from the same version. Choose which text to keep. Nothing is lost: both "
            "versions stay in the story's history."
        )
        if found.others > 0:
            waiting = self.tr("More versions wait: {n}. These two come first.")
            explanation += " " + waiting.format(n=self.locale().toString(found.others))
        self.explanation.setText(explanation)
        mine = _who_when(found.mine) if found.mine else self.tr("as chosen so far")
        self.mine_note.setText(self.tr("Mine · %s") % mine)
        self.theirs_note.setText(self.tr("Theirs · %s") % _who_when(found.theirs))
        column = QVBoxLayout(self._compared)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._side_by_side = QWidget(self._compared)
        self.merge_choices = ChoiceList(found, self._theme, self._compared)
        if before is not None:
            self.merge_choices.take_answers_of(before)
        else:
            self._restore_kept(found, self.merge_choices)
        self.merge_choices.changed.connect(self._update_button)
        self.merge_choices.changed.connect(self._keep_typed)
        self.merge_choices.result.textChanged.connect(self._keep_typed)
        column.addWidget(self._side_by_side)
        column.addWidget(self.merge_choices)
        if not any(button.isChecked() for button in self.ways.values()):
            self.ways["merge"].setChecked(True)
        self._show_way()

    def _fill_side_by_side(self, found: Dispute) -> None:
        """Fill the comparison when it is first shown: laying out a long story takes time."""
        if self._side_by_side.layout() is not None:
            return
        column = QVBoxLayout(self._side_by_side)
        column.setContentsMargins(0, 0, 0, 0)
        panel = ChangesPanel(self._theme, self._side_by_side)
        panel.view.setMinimumHeight(_LEAST_HEIGHT)
        panel.show_changes(found.fields, found.body, when_same=self.tr("These two versions have the same words."))
        column.addWidget(panel)

    def _restore_kept(self, found: Dispute, choices: ChoiceList) -> None:
        """Restore kept answers and edits; of another pair of versions, only the body, by Ctrl+Z."""
        kept = self._unsent.content(_unsent_key(found))
        if kept is not None:
            if len(kept.get("turns", ())) == found.turn and "body" in kept:
                choices.restore_kept(kept)
            return
        for key in reversed(self._unsent.keys(PLACE, found.fork.story)):
            if body := (self._unsent.content(key) or {}).get("body"):
                choices.restore_older_body(str(body))
                return

    def _read_again(self) -> None:
        """Read the dispute again: unsent text was loaded, or somebody else signed in."""
        if self._dispute is not None and self._story is not None:
            self._dispute, self._turns = None, ()
            self.show_story(self._story)

    def _keep_typed(self) -> None:
        if self._dispute is not None:
            self._unsent.typed(_unsent_key(self._dispute), partial(self._kept_content, self.merge_choices, self._turns))

    def _kept_content(self, choices: ChoiceList | None, turns: tuple[Content, ...]) -> dict[str, Any] | None:
        now = choices.kept if choices is not None else None
        return {"turns": [to_record(turn) for turn in turns], **(now or {})} if now or turns else None

    @property
    def way(self) -> str:
        """The chosen way: "mine", "theirs" or "merge"."""
        return next((way for way, button in self.ways.items() if button.isChecked()), "merge")

    def _show_way(self) -> None:
        if self.merge_choices is not None and self._dispute is not None:
            if self.way != "merge":
                self._fill_side_by_side(self._dispute)
            self._side_by_side.setVisible(self.way != "merge")
            self.merge_choices.setVisible(self.way == "merge")
            self._update_button()

    def _update_button(self) -> None:
        labels = {
            "mine": self.tr("Settle with mine"),
            "theirs": self.tr("Settle with theirs"),
            "merge": self.tr("Settle with the merge"),
        }
        more = self._dispute is not None and self._dispute.others > 0
        self.settle_button.setText(self.tr("Go on to the next version") if more else labels[self.way])
        waiting = self.way == "merge" and self.merge_choices is not None and self.merge_choices.unanswered > 0
        self.settle_button.setEnabled(not waiting)

    # Actions

    def _settle_conflict(self) -> None:
        newsroom, found, story = self._newsroom, self._dispute, self._story
        if newsroom is None or found is None or story is None:
            return
        content = self._chosen_content(found)
        self.settle_button.setEnabled(False)
        if found.others > 0:
            self._turns = (*self._turns, content)
            self._unsent.keep(_unsent_key(found), self._kept_content(None, self._turns))
            self._show_next_turn(found, (content,))
        else:
            self._lanes.archive.run(
                lambda: newsroom.revisions.settle(story, content, heads=found.heads),
                owner=self,
                done=lambda changes: self._conflict_settled(story, changes),
                failed=self._settling_failed,
            )

    def _chosen_content(self, found: Dispute) -> Content:
        if self.way == "merge" and self.merge_choices is not None:
            return self.merge_choices.content
        return found.merge.mine if self.way == "mine" else found.merge.theirs

    def _conflict_settled(self, story: UUID, changes: ChangeSet) -> None:
        self._dispute, self._turns = None, ()
        for key in self._unsent.keys(PLACE, story):
            self._unsent.drop(key)
        self._bus.tell(changes, self)
        self.conflict_settled.emit(story)

    def _settling_failed(self, error: Exception) -> None:
        """Show the newest state and the error: another version came meanwhile, or the archive refused."""
        if self._story is not None:
            self.show_story(self._story)
        self._show_failure(error)

    def _archive_changed(self, changes: ChangeSet, initiator: object) -> None:
        """Show the newest state after somebody else saved or settled."""
        if initiator is not self and self._story in changes.stories and self._dispute is not None:
            self.show_story(self._story)

    def _show_failure(self, error: Exception) -> None:
        self.failure.setText(messages.sentence(error))
        self.failure.show()
        self._update_button()


def _unsent_key(found: Dispute) -> UnsentKey:
    """Key of the unsent text: a dispute is known by the ids of its versions."""
    return UnsentKey(PLACE, found.fork.story, " ".join(sorted(str(head.id) for head in found.fork.heads)))


def _who_when(note: RevisionNote) -> str:
    return comma_list((isolated(note.who), moment(note.when, QLocale())))
