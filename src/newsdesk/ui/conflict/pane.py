"""Settles a fork: two versions of one story side by side, and three ways to one. Neither is ever lost."""

from functools import partial, reduce
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
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
from newsdesk.ui.conflict.side_by_side import PairView
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.text import comma_list, isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.times import moment
from newsdesk.ui.unsent.texts import UnsentForms

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

WAYS = ("mine", "theirs", "merge")
_MEASURE = 900
_TITLE = 22


class ConflictPane(QWidget):
    """Shows what differs and takes the decision. `settled(UUID)` tells that the story has one head again."""

    conflict_settled = Signal(UUID)

    def __init__(self, lanes: Lanes, bus: Bus, look: Theme, unsent: UnsentForms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unsent = unsent
        # what was decided in the turns before this one
        self._turns: tuple[Content, ...] = ()
        self._lanes, self._bus, self._look = lanes, bus, look
        self._newsroom: Newsroom | None = None
        self._story: UUID | None = None
        self._dispute: Dispute | None = None
        self._choosing: ChoiceList | None = None
        self.setProperty("kind", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.title, self.saying, self.failure = QLabel(self), QLabel(self), QLabel(self)
        self.mine_note, self.theirs_note = QLabel(self), QLabel(self)
        self.ways: dict[str, QToolButton] = {}
        self.settle_button = QPushButton(self)
        self._compared = QWidget(self)
        self._arrange()
        self._say_words()
        bus.changed.connect(self._archive_changed)
        unsent.texts_loaded.connect(self._look_anew)
        look.changed.connect(self._dress)
        self._dress()

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Settle forks of this newsroom from now on."""
        self._newsroom = newsroom
        if self._story is not None:
            self.show_story(self._story)

    def show_story(self, story: UUID) -> None:
        """Show what is to be settled of this story."""
        self._story = story
        newsroom = self._newsroom
        if newsroom is None:
            return
        self.failure.hide()
        self._lanes.archive.run(
            lambda: dispute(newsroom, story), owner=self, done=self._found, failed=self._fail, latest="dispute"
        )

    def choose_way(self, way: str) -> None:
        """Mine, theirs or merge."""
        self.ways[way].setChecked(True)

    @property
    def choosing(self) -> ChoiceList | None:
        """The questions of the merge, once there is a dispute."""
        return self._choosing

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._say_words()
            if self._dispute is not None:
                self._show(self._dispute)
        super().changeEvent(event)

    # How it is put together

    def _arrange(self) -> None:
        for label, tone in ((self.saying, "soft"), (self.failure, "failure")):
            label.setProperty("tone", tone)
            label.setWordWrap(True)
        self.failure.hide()
        page = QWidget(self)
        page.setMaximumWidth(_MEASURE)
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.saying)
        column.addLayout(self._ways_row())
        column.addWidget(self.failure)
        column.addLayout(self._notes_row())
        self._page = column
        column.addWidget(self._compared)
        column.addStretch(1)
        around = QWidget(self)
        middle = QHBoxLayout(around)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.addStretch(1)
        middle.addWidget(page, 100)
        middle.addStretch(1)
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(around)
        for see_through in (area.viewport(), around):
            see_through.setAutoFillBackground(False)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

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
        self.settle_button.clicked.connect(self._settle)
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

    def _say_words(self) -> None:
        self.setAccessibleName(self.tr("Two versions of a story"))
        self.ways["mine"].setText(self.tr("Keep mine"))
        self.ways["theirs"].setText(self.tr("Keep theirs"))
        self.ways["merge"].setText(self.tr("Merge by paragraph"))

    def _dress(self) -> None:
        font = self._look.reading_font("en", _TITLE)
        font.setBold(True)
        self.title.setFont(font)
        bold = self._look.font()
        bold.setBold(True)
        for note in (self.mine_note, self.theirs_note):
            note.setFont(bold)

    # What is shown

    def _found(self, found: Dispute | None) -> None:
        """Where it stands as it did, what was chosen and edited so far stays."""
        if found and self._dispute and found.fork == self._dispute.fork:
            self._allow()
            return
        kept = self._unsent.content(_key(found)) if found else None
        self._turns = tuple(from_record(record) for record in kept.get("turns", ())) if kept else ()
        if found and self._turns:
            self._turn_on(found, self._turns)
        else:
            self._show(found)

    def _turn_on(self, found: Dispute, decided: tuple[Content, ...]) -> None:
        """Show what comes after these turns were decided."""
        newsroom = self._newsroom
        if newsroom is not None:
            self._lanes.archive.run(
                lambda: reduce(partial(next_turn, newsroom), decided, found),
                owner=self,
                done=self._show,
                failed=self._fail,
                latest="dispute",
            )

    def _show(self, found: Dispute | None) -> None:
        before = self._choosing if found is self._dispute else None
        if self._dispute is not None:
            self._unsent.content(_key(self._dispute))  # what is typed there is read before its fields go
        self._dispute = found
        self._page.removeWidget(self._compared)
        self._compared.hide()
        self._compared.deleteLater()
        self._compared = QWidget(self)
        self._choosing = None
        for part in (*self.ways.values(), self.settle_button, self.mine_note, self.theirs_note):
            part.setVisible(found is not None)
        if found is None:
            self.title.setText(self.tr("Nothing to settle"))
            self.saying.setText(
                self.tr("Where two people save the same story over one another, both versions show here.")
            )
        else:
            self._show_dispute(found, before)
        self._page.insertWidget(self._page.count() - 1, self._compared)

    def _show_dispute(self, found: Dispute, before: ChoiceList | None) -> None:
        self.title.setText(self.tr("Two versions of “%s”") % (found.fork.headline or self.tr("a story")))
        saying = self.tr(
            "It was saved twice over the same words. Choose what stands; nothing is dropped: "
            "both versions stay in the story's history, whichever you keep."
        )
        if found.others > 0:
            waiting = self.tr("More versions wait: {n}. These two come first.")
            saying += " " + waiting.format(n=self.locale().toString(found.others))
        self.saying.setText(saying)
        mine = _who_when(found.mine) if found.mine else self.tr("as chosen so far")
        self.mine_note.setText(self.tr("Mine · %s") % mine)
        self.theirs_note.setText(self.tr("Theirs · %s") % _who_when(found.theirs))
        column = QVBoxLayout(self._compared)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._side_by_side = QWidget(self._compared)
        self._choosing = ChoiceList(found, self._look, self._compared)
        if before is not None:
            self._choosing.go_on_from(before)
        else:
            self._take_up(found, self._choosing)
        self._choosing.changed.connect(self._allow)
        self._choosing.changed.connect(self._keep)
        self._choosing.result.textChanged.connect(self._keep)
        column.addWidget(self._side_by_side)
        column.addWidget(self._choosing)
        if not any(button.isChecked() for button in self.ways.values()):
            self.ways["merge"].setChecked(True)
        self._show_way()

    def _fill_side_by_side(self, found: Dispute) -> None:
        """Once somebody wants to see it: in a long story it is many words to lay out."""
        if self._side_by_side.layout() is not None:
            return
        beside = QVBoxLayout(self._side_by_side)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(8)
        for pair in found.pairs:
            beside.addWidget(self._same(pair.same) if pair.same else PairView(pair, self._look))

    def _take_up(self, found: Dispute, choosing: ChoiceList) -> None:
        """What was chosen and edited before a quit is there again; of another pair of versions, the text by Ctrl+Z."""
        kept = self._unsent.content(_key(found))
        if kept is not None:
            if len(kept.get("turns", ())) == found.turn and "body" in kept:
                choosing.take_up(kept)
            return
        for key in reversed(self._unsent.keys(PLACE, found.fork.story)):
            if body := (self._unsent.content(key) or {}).get("body"):
                choosing.remember(str(body))
                return

    def _look_anew(self) -> None:
        """What is kept is known now, or is somebody else's."""
        if self._dispute is not None and self._story is not None:
            self._dispute, self._turns = None, ()
            self.show_story(self._story)

    def _keep(self) -> None:
        if self._dispute is not None:
            self._unsent.typed(_key(self._dispute), partial(self._kept, self._choosing, self._turns))

    def _kept(self, choosing: ChoiceList | None, turns: tuple[Content, ...]) -> dict[str, Any] | None:
        now = choosing.kept if choosing is not None else None
        return {"turns": [to_record(turn) for turn in turns], **(now or {})} if now or turns else None

    def _same(self, count: int) -> QLabel:
        said = self.tr("One paragraph is the same") if count == 1 else self.tr("{n} paragraphs are the same")
        label = QLabel(said.format(n=self.locale().toString(count)))
        label.setProperty("tone", "soft")
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return label

    @property
    def way(self) -> str:
        """The way that is chosen."""
        return next((way for way, button in self.ways.items() if button.isChecked()), "merge")

    def _show_way(self) -> None:
        if self._choosing is not None and self._dispute is not None:
            if self.way != "merge":
                self._fill_side_by_side(self._dispute)
            self._side_by_side.setVisible(self.way != "merge")
            self._choosing.setVisible(self.way == "merge")
            self._allow()

    def _allow(self) -> None:
        says = {
            "mine": self.tr("Settle with mine"),
            "theirs": self.tr("Settle with theirs"),
            "merge": self.tr("Settle with the merge"),
        }
        more = self._dispute is not None and self._dispute.others > 0
        self.settle_button.setText(self.tr("Go on to the next version") if more else says[self.way])
        waiting = self.way == "merge" and self._choosing is not None and self._choosing.open > 0
        self.settle_button.setEnabled(not waiting)

    # What is done

    def _settle(self) -> None:
        newsroom, found, story = self._newsroom, self._dispute, self._story
        if newsroom is None or found is None or story is None:
            return
        content = self._decided(found)
        self.settle_button.setEnabled(False)
        if found.others > 0:
            self._turns = (*self._turns, content)
            self._unsent.keep(_key(found), self._kept(None, self._turns))
            self._turn_on(found, (content,))
        else:
            self._lanes.archive.run(
                lambda: newsroom.revisions.settle(story, content, heads=found.heads),
                owner=self,
                done=lambda changes: self._settled(story, changes),
                failed=self._refused,
            )

    def _decided(self, found: Dispute) -> Content:
        if self.way == "merge" and self._choosing is not None:
            return self._choosing.content
        return found.merge.mine if self.way == "mine" else found.merge.theirs

    def _settled(self, story: UUID, changes: ChangeSet) -> None:
        self._dispute, self._turns = None, ()
        for key in self._unsent.keys(PLACE, story):
            self._unsent.drop(key)
        self._bus.tell(changes, self)
        self.conflict_settled.emit(story)

    def _refused(self, error: Exception) -> None:
        """Another version came meanwhile, or the file would not take it: show how it stands, and say why."""
        if self._story is not None:
            self.show_story(self._story)
        self._fail(error)

    def _archive_changed(self, changes: ChangeSet, initiator: object) -> None:
        """Somebody else saved or settled meanwhile: show how it stands now."""
        if initiator is not self and self._story in changes.stories and self._dispute is not None:
            self.show_story(self._story)

    def _fail(self, error: Exception) -> None:
        self.failure.setText(messages.sentence(error))
        self.failure.show()
        self._allow()


def _key(found: Dispute) -> UnsentKey:
    """The same two or more versions are the same dispute."""
    return UnsentKey(PLACE, found.fork.story, " ".join(sorted(str(head.id) for head in found.fork.heads)))


def _who_when(note: RevisionNote) -> str:
    return comma_list((isolated(note.who), moment(note.when, QLocale())))
