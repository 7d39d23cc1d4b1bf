"""Page "House rules": the list, the editor of the chosen rule, and what is typed of each rule and not kept."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

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
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.buttons import push_button
from newsdesk.ui.widgets.inputs import KEPT_BY
from newsdesk.ui.widgets.stacking import in_row
from newsdesk.ui.window import policy_lock

if TYPE_CHECKING:
    from newsdesk.desk.house_rules import RuleBook

PLACE = "rule"
_NEW = ""


class RulesPage(QWidget):
    """Connects list, editor and store. What is typed stays through every change of the list."""

    changed = Signal()

    def __init__(
        self,
        store: RulesStore,
        look: Theme,
        unsent: UnsentForms,
        parent: QWidget | None = None,
        *,
        locked: bool = False,
    ) -> None:
        """`locked`: the newsroom's policy names the file, and an administrator writes it."""
        super().__init__(parent)
        self._unsent = unsent
        self.store = store
        self._locked = locked
        self._drafts = self._kept()
        self._wanted = ""
        self.model = RulesModel(self)
        self.list = RuleList(self.model, look, self)
        self.editor = RuleEditor(self)
        self.state = RulesState(look, self, locked=locked)
        self.model.locked = locked
        self.editor.form.setEnabled(not locked)
        self.editor.origin.setVisible(not locked)
        self.undo_bar = UndoBar(self)
        self.open_button = push_button(self.tr("Open the file"), self.open_file, self)
        self.folder_button = push_button(self.tr("Show in folder"), self.show_folder, self)
        for widget in self.editor.form.fields.widgets.values():
            widget.setProperty(KEPT_BY, PLACE)
        self.model.mark_typed(frozenset(self._drafts))
        self.editor.show_row(None, self._drafts.get(_NEW))
        self._connect()
        self._lay_out()

    def enter(self) -> None:
        """Put the focus into the search field."""
        self.list.search.setFocus()

    def undo(self) -> None:
        """Undo the newest change."""
        self.undo_bar.undo()

    def show_rule(self, key: str) -> None:
        """Show this rule, once the rules are read."""
        self._wanted = key
        if self.store.book is not None and self.list.choose(key):
            self._wanted = ""

    def unkept(self) -> tuple[str, ...]:
        """Keys of the rules that are typed and not kept; an empty key stands for a new one."""
        self._remember_typed()
        return tuple(self._drafts)

    # Choice, and what is typed

    def start_new(self, typed: Typed | None = None) -> None:
        """Show the form of a new rule with what was typed in it before, else with the values `typed`."""
        self._remember_typed()
        self.list.choose(_NEW)
        self._show(None)
        if typed is not None and _NEW not in self._drafts:
            self.editor.show_row(None, typed)
            self._remember_typed()
        self.editor.form.widget("key").setFocus()

    def duplicate(self) -> None:
        """Start a new rule with the values of the chosen one. A new rule that is being written comes first."""
        if _NEW in self._drafts:
            self.start_new()
            self.undo_bar.say(self.tr("Keep or drop this new rule first."))
        elif row := self.model.row(self.editor.key):
            self.start_new({**self.editor.typed(), "key": self._free_key(row.rule.key)})

    def _choose(self, row: RuleRow | None) -> None:
        self._remember_typed()
        if row is not None:
            self._show(row)

    def _show(self, row: RuleRow | None) -> None:
        self.editor.show_row(row, self._drafts.get(row.rule.key if row else _NEW))
        self._update_buttons()

    def _remember_typed(self) -> None:
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
        """Typed values of each rule from before, with every field: another version of Newsdesk may have had fewer."""
        kept = {key.item: self._unsent.content(key) or {} for key in self._unsent.keys(PLACE)}
        return {key: {**rule_fields.blank(), **typed} for key, typed in kept.items()}

    def _free_key(self, key: str) -> str:
        number = 2
        while self.model.row(f"{key}-{number}") is not None:
            number += 1
        return f"{key}-{number}"

    # Changes of rules

    def _try(self, rule: HouseRule) -> None:
        self.store.try_out(rule, lambda wrong: self.editor.say_wrong(wrong) if wrong else self.editor.say_right())

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
            self._offer_undo(self.tr("“{key}” is kept."), rule.key, before)

        self.store.put(rule, kept, self._refused)

    def _switch(self, key: str, off: bool) -> None:
        message = self.tr("“{key}” is off.") if off else self.tr("“{key}” is on.")
        self.store.switch(key, off=off, then=partial(self._offer_undo, message, key, self._text()))

    def _remove(self) -> None:
        if row := self.model.row(self.editor.key):
            self.store.remove(
                row.rule.key,
                partial(
                    self._offer_undo,
                    self.tr("“{key}” was removed from the newsroom’s file."),
                    row.rule.key,
                    self._text(),
                ),
            )

    def _offer_undo(self, message: str, key: str, before: str) -> None:
        self.undo_bar.say(message.format(key=isolated(key)), partial(self.store.put_back, before))

    def _refused(self, error: Exception) -> None:
        self.editor.say_wrong(error.reasons if isinstance(error, RuleRefused) else (messages.sentence(error),))

    def _text(self) -> str:
        return self.store.book.own.text if self.store.book else ""

    # The file

    def read_again(self) -> None:
        """Read the file as it is now; what was typed stays."""
        self.undo_bar.forget()
        self.store.read(
            lambda: self.undo_bar.say(self.tr("Read again. What you typed is still here.") if self.unkept() else "")
        )

    def open_file(self) -> None:
        """Open the newsroom's file in the system's text editor; it is created where there is none yet."""
        self.store.start_file(lambda: self._open(self._path()))

    def show_folder(self) -> None:
        """Open the folder of the newsroom's file."""
        self._open(self._path().parent)

    def _path(self) -> Path:
        return self.store.book.path if self.store.book else Path()

    def _open(self, place: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(place))):
            self.undo_bar.say(self.tr("No program on this computer opens {path}.").format(path=isolated(str(place))))

    def _show_book(self, book: "RuleBook") -> None:
        shown = self.editor.key
        self.list.keep_choice(lambda: self.model.show_rows(book.rows))
        self.state.show_book(book, self.model)
        self.undo_bar.idle(isolated(str(book.path)))
        self.open_button.setToolTip(literal_text(str(book.path)))
        if shown and (self.model.row(shown) is not None or self.editor.dirty):
            self._row_changed(shown)
        elif not (self._wanted and self.list.choose(self._wanted)) and _NEW not in self._drafts:
            self._choose_first()
        self._wanted = ""
        self._update_buttons()

    def _row_changed(self, shown: str) -> None:
        """Take over the shown rule as it is in the file now.

        One that was removed there becomes a new rule with what is typed.
        """
        self.editor.row_changed(self.model.row(shown))
        if not self.editor.key:
            self._drafts.pop(shown, None)
            self._keep_typed(shown)
        self._remember_typed()

    def _choose_first(self) -> None:
        self.list.view.setCurrentIndex(self.list.filter.index(0, 0))

    def _outdated(self) -> None:
        if self.unkept():
            self.state.say_outdated()
        else:
            self.read_again()

    def _update_buttons(self) -> None:
        book = self.store.book
        may_change = book is not None and not book.broken and not self._locked
        self.list.offer(self.model.row(self.editor.key) if self.editor.key else None, may_change=may_change)
        self.editor.allow_keeping(may_change)

    def _connect(self) -> None:
        store, editor, state = self.store, self.editor, self.state
        self.model.switch_asked.connect(self._switch)
        self.list.rule_chosen.connect(self._choose)
        self.list.new_asked.connect(self.start_new)
        self.list.copy_asked.connect(self.duplicate)
        self.list.remove_asked.connect(self._remove)
        editor.try_asked.connect(self._try)
        editor.keep_asked.connect(self._keep)
        editor.rule_touched.connect(self._remember_typed)
        editor.rule_dropped.connect(self._remember_typed)
        store.content_ready.connect(self._show_book)
        store.rules_outdated.connect(self._outdated)
        store.changed.connect(self.changed)
        state.read_asked.connect(self.read_again)
        state.open_asked.connect(self.open_file)
        state.aside_asked.connect(
            lambda: store.put_aside(
                lambda: self.undo_bar.say(self.tr("The broken file is kept in the same folder under another name."))
            )
        )
        state.shown_asked.connect(self.list.show_only)

    def _lay_out(self) -> None:
        both = QSplitter(Qt.Orientation.Horizontal, self)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(1)
        both.addWidget(self.list)
        both.addWidget(self.editor)
        both.setSizes([400, 520])
        # Qt does not mirror contents margins
        first, second = (self.editor, self.list) if self.isRightToLeft() else (self.list, self.editor)
        first.setContentsMargins(0, 0, 16, 0)
        second.setContentsMargins(16, 0, 0, 0)
        foot = in_row((self.undo_bar, 1), self.open_button, self.folder_button, spacing=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(8)
        if self._locked:
            self.list.view.setAccessibleDescription(policy_lock.note_text())
            column.addWidget(policy_lock.note_label(self))
        column.addWidget(self.state)
        column.addWidget(both, 1)
        column.addLayout(foot)
