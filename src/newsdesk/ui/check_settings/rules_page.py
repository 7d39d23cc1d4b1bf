"""The house rules: the list, the rule that is chosen, and what is typed and not kept of each."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from newsdesk.domain.errors import RuleRefused
from newsdesk.domain.house_rule import HouseRule, RuleRow
from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui import messages
from newsdesk.ui.check_settings import rule_fields
from newsdesk.ui.check_settings.rule_editor import RuleEditor
from newsdesk.ui.check_settings.rule_fields import Typed
from newsdesk.ui.check_settings.rules_list import RuleList
from newsdesk.ui.check_settings.rules_model import RulesModel
from newsdesk.ui.check_settings.rules_state import RulesState
from newsdesk.ui.check_settings.rules_store import RulesStore
from newsdesk.ui.check_settings.undo_bar import UndoBar
from newsdesk.ui.text import isolated, literal_text
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.fields import KEPT_BY
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.window import policy_lock

if TYPE_CHECKING:
    from newsdesk.desk.house_rules import RuleBook

PLACE = "rule"
_NEW = ""


class RulesPage(QWidget):
    """Connects the list, the editor and the office. What is typed stays through every change of the list."""

    changed = Signal()

    def __init__(
        self,
        office: RulesStore,
        look: Theme,
        unsent: UnsentForms,
        parent: QWidget | None = None,
        *,
        locked: bool = False,
    ) -> None:
        """`locked`: the newsroom's policy names the file, and whoever looks after it writes it."""
        super().__init__(parent)
        self._unsent = unsent
        self.office = office
        self._locked = locked
        self._drafts = self._kept()
        self._wanted = ""
        self.model = RulesModel(self)
        self.list = RuleList(self.model, look, self)
        self.editor = RuleEditor(self)
        self.state = RulesState(self, locked=locked)
        self.model.locked = locked
        self.editor.form.setEnabled(not locked)
        self.editor.whose.setVisible(not locked)
        self.undo_bar = UndoBar(self)
        self.open_button = self._button(self.tr("Open the file"), self.open_file)
        self.folder_button = self._button(self.tr("Show in folder"), self.show_folder)
        for editor in self.editor.form.editors.values():
            editor.widget.setProperty(KEPT_BY, PLACE)
        self.model.mark_typed(frozenset(self._drafts))
        self.editor.show_row(None, self._drafts.get(_NEW))
        self._connect()
        self._lay_out()

    def enter(self) -> None:
        """Whoever comes here looks for a rule."""
        self.list.search.setFocus()

    def undo(self) -> None:
        """Take the newest change back."""
        self.undo_bar.undo()

    def show_rule(self, key: str) -> None:
        """Show this rule, once the rules are read."""
        self._wanted = key
        if self.office.book is not None and self.list.choose(key):
            self._wanted = ""

    def unkept(self) -> tuple[str, ...]:
        """The keys of the rules that are typed and not kept, empty for a new one."""
        self._put_by()
        return tuple(self._drafts)

    # -- what is chosen and typed ---------------------------------------------------------------------------------

    def start_new(self, typed: Typed | None = None) -> None:
        """An empty form, or what was typed in it before; `typed` begins a new rule as another is."""
        self._put_by()
        self.list.choose(_NEW)
        self._show(None)
        if typed is not None and _NEW not in self._drafts:
            self.editor.show_row(None, typed)
            self._put_by()
        self.editor.form.widget("key").setFocus()

    def duplicate(self) -> None:
        """A new rule that begins as the chosen one. A new rule that is being written comes first."""
        if _NEW in self._drafts:
            self.start_new()
            self.undo_bar.say(self.tr("Keep or drop this new rule first."))
        elif row := self.model.row(self.editor.key):
            self.start_new({**self.editor.typed(), "key": self._free_key(row.rule.key)})

    def _choose(self, row: RuleRow | None) -> None:
        self._put_by()
        if row is not None:
            self._show(row)

    def _show(self, row: RuleRow | None) -> None:
        self.editor.show_row(row, self._drafts.get(row.rule.key if row else _NEW))
        self._offer()

    def _put_by(self) -> None:
        """Remember what is typed of the rule that is shown."""
        if self.editor.dirty:
            self._drafts[self.editor.key] = self.editor.typed()
        else:
            self._drafts.pop(self.editor.key, None)
        self._keep_typed(self.editor.key)
        self.model.mark_typed(frozenset(self._drafts))

    def _keep_typed(self, key: str) -> None:
        drafts = self._drafts
        if key in drafts:
            self._unsent.typed(UnsentKey(PLACE, item=key), lambda: drafts.get(key))
        else:
            self._unsent.drop(UnsentKey(PLACE, item=key))

    def _kept(self) -> dict[str, Typed]:
        """What was typed of each rule before, whole: a form of another version of the program may lack a field."""
        kept = {key.item: self._unsent.content(key) or {} for key in self._unsent.keys(PLACE)}
        return {key: {**rule_fields.blank(), **typed} for key, typed in kept.items()}

    def _free_key(self, key: str) -> str:
        number = 2
        while self.model.row(f"{key}-{number}") is not None:
            number += 1
        return f"{key}-{number}"

    # -- what is done ---------------------------------------------------------------------------------------------

    def _try(self, rule: HouseRule) -> None:
        self.office.try_out(rule, lambda wrong: self.editor.say_wrong(wrong) if wrong else self.editor.say_right())

    def _keep(self, rule: HouseRule) -> None:
        if not self.editor.key and self.model.row(rule.key) is not None:
            self.editor.say_wrong((self.tr("There is a rule called “{key}” already.").format(key=rule.key),))
            return
        before, shown = self._text(), self.editor.key

        def kept() -> None:
            self._drafts.pop(shown, None)
            self._keep_typed(shown)
            self.model.mark_typed(frozenset(self._drafts))
            self.editor.show_row(self.model.row(rule.key))
            self.list.choose(rule.key)
            self.editor.say_right()
            self._done(self.tr("“{key}” is kept."), rule.key, before)

        self.office.put(rule, kept, self._refused)

    def _switch(self, key: str, off: bool) -> None:
        said = self.tr("“{key}” is off.") if off else self.tr("“{key}” is on.")
        self.office.switch(key, off=off, then=partial(self._done, said, key, self._text()))

    def _remove(self) -> None:
        if row := self.model.row(self.editor.key):
            self.office.remove(
                row.rule.key,
                partial(self._done, self.tr("“{key}” is out of the newsroom’s file."), row.rule.key, self._text()),
            )

    def _done(self, said: str, key: str, before: str) -> None:
        self.undo_bar.say(said.format(key=isolated(key)), partial(self.office.put_back, before))

    def _refused(self, error: Exception) -> None:
        self.editor.say_wrong(error.reasons if isinstance(error, RuleRefused) else (messages.sentence(error),))

    def _text(self) -> str:
        return self.office.book.own.text if self.office.book else ""

    # -- the file -------------------------------------------------------------------------------------------------

    def read_again(self) -> None:
        """Read the file as it is now; what was typed stays."""
        self.undo_bar.forget()
        self.office.read(
            lambda: self.undo_bar.say(self.tr("Read again. What you typed is still here.") if self.unkept() else "")
        )

    def open_file(self) -> None:
        """The newsroom's file in the system's editor of text; it is begun where there is none yet."""
        self.office.start_file(lambda: self._open(self._path()))

    def show_folder(self) -> None:
        """Where the newsroom's file lies or would lie."""
        self._open(self._path().parent)

    def _path(self) -> Path:
        return self.office.book.path if self.office.book else Path()

    def _open(self, place: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))):
            self.undo_bar.say(self.tr("Nothing on this machine opens {path}.").format(path=isolated(str(place))))

    def _take(self, book: "RuleBook") -> None:
        shown = self.editor.key
        self.list.stay(lambda: self.model.show_rows(book.rows))
        self.state.show_book(book, self.model)
        self.undo_bar.idle(isolated(str(book.path)))
        self.open_button.setToolTip(literal_text(str(book.path)))
        if shown and (self.model.row(shown) is not None or self.editor.dirty):
            self._meet(shown)
        elif not (self._wanted and self.list.choose(self._wanted)) and _NEW not in self._drafts:
            self._choose_first()
        self._wanted = ""
        self._offer()

    def _meet(self, shown: str) -> None:
        """What is typed of a rule that somebody took out of the file is a new rule now."""
        self.editor.meet(self.model.row(shown))
        if not self.editor.key:
            self._drafts.pop(shown, None)
            self._keep_typed(shown)
        self._put_by()

    def _choose_first(self) -> None:
        self.list.view.setCurrentIndex(self.list.filter.index(0, 0))

    def _outdated(self) -> None:
        if self.unkept():
            self.state.say_outdated()
        else:
            self.read_again()

    def _offer(self) -> None:
        book = self.office.book
        may_change = book is not None and not book.broken and not self._locked
        self.list.offer(self.model.row(self.editor.key) if self.editor.key else None, may_change=may_change)
        self.editor.allow_keeping(may_change)

    def _connect(self) -> None:
        office, editor, state = self.office, self.editor, self.state
        self.model.switch_asked.connect(self._switch)
        self.list.rule_chosen.connect(self._choose)
        self.list.new_asked.connect(self.start_new)
        self.list.copy_asked.connect(self.duplicate)
        self.list.remove_asked.connect(self._remove)
        editor.try_asked.connect(self._try)
        editor.keep_asked.connect(self._keep)
        editor.rule_touched.connect(self._put_by)
        editor.rule_dropped.connect(self._put_by)
        office.content_ready.connect(self._take)
        office.rules_outdated.connect(self._outdated)
        office.changed.connect(self.changed)
        state.read_asked.connect(self.read_again)
        state.open_asked.connect(self.open_file)
        state.aside_asked.connect(
            lambda: office.put_aside(lambda: self.undo_bar.say(self.tr("The broken file lies beside it, renamed.")))
        )
        state.shown_asked.connect(self.list.show_only)

    def _button(self, text: str, slot: object) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.clicked.connect(slot)
        return button

    def _lay_out(self) -> None:
        both = QSplitter(Qt.Orientation.Horizontal, self)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(1)
        both.addWidget(self.list)
        both.addWidget(self.editor)
        both.setSizes([400, 520])
        # margins are not mirrored by themselves
        first, second = (self.editor, self.list) if self.isRightToLeft() else (self.list, self.editor)
        first.setContentsMargins(0, 0, 16, 0)
        second.setContentsMargins(16, 0, 0, 0)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.undo_bar, 1)
        foot.addWidget(self.open_button)
        foot.addWidget(self.folder_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        if self._locked:
            self.list.view.setAccessibleDescription(policy_lock.note_text())
            column.addWidget(policy_lock.note_label(self))
        column.addWidget(self.state)
        column.addWidget(both, 1)
        column.addLayout(foot)
