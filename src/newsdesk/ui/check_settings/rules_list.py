"""List of house rules with search, group and state above it, and buttons below it."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QListView, QWidget

from newsdesk.domain.house_rule import RuleGroup, RuleOrigin, RuleRow
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.check_settings import rule_fields
from newsdesk.ui.check_settings.rules_delegate import RuleDelegate
from newsdesk.ui.check_settings.rules_model import ROW, RuleFilter, RulesModel, RuleState
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.buttons import push_button
from newsdesk.ui.widgets.stacking import Placed, in_column, in_row

_SHOWN = (
    (RuleState.ALL, tr_noop("RuleList", "All rules")),
    (RuleState.OWN, tr_noop("RuleList", "The newsroom’s own")),
    (RuleState.OFF, tr_noop("RuleList", "Switched off")),
    (RuleState.BROKEN, tr_noop("RuleList", "Not working")),
)


class RuleList(QWidget):
    """Emits which rule is chosen and what is asked for it; changes nothing itself."""

    # RuleRow, or None where nothing is chosen
    rule_chosen = Signal(object)
    new_asked = Signal()
    copy_asked = Signal()
    remove_asked = Signal()

    def __init__(self, model: RulesModel, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._key = ""
        self._keeping_choice = False
        self.filter = RuleFilter(model, self)
        self.search = QLineEdit(self)
        self.search.setProperty("kind", "search")
        self.search.setClearButtonEnabled(True)
        self.search.setPlaceholderText(self.tr("Search the rules"))
        self.search.setAccessibleName(self.tr("Search the rules"))
        glass = QAction(self.search)
        look.dress(glass, "search")
        self.search.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)
        self.group = QComboBox(self)
        self.group.setAccessibleName(self.tr("Group"))
        self.group.addItem(self.tr("All groups"), "")
        for group in RuleGroup:
            self.group.addItem(rule_fields.word(rule_fields.GROUPS[group]), group.value)
        self.shown = QComboBox(self)
        self.shown.setAccessibleName(self.tr("Which rules"))
        for shown, text in _SHOWN:
            self.shown.addItem(self.tr(text), shown)
        self.view = QListView(self)
        self.view.setModel(self.filter)
        self.view.setItemDelegate(RuleDelegate(look, self.view))
        self.view.setUniformItemSizes(True)
        self.view.setAccessibleName(self.tr("House rules"))
        self.count = QLabel(self)
        self.count.setProperty("tone", "label")
        self.new = push_button(self.tr("New rule"), self.new_asked, self)
        self.copy = push_button(self.tr("Duplicate"), self.copy_asked, self)
        self.copy.setToolTip(self.tr("A new rule of the newsroom’s own that begins as this one"))
        self.remove = push_button(self.tr("Remove"), self.remove_asked, self)
        self._connect()
        self._lay_out()
        self.offer(None)

    def keep_choice(self, change: Callable[[], None]) -> None:
        """Change what the list shows while the same rule stays chosen, even where it is filtered out."""
        self._keeping_choice = True
        change()
        index = self.filter.mapFromSource(self._model.index(self._model.place(self._key)))
        if index.isValid():
            self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        else:
            self.view.selectionModel().clear()
        self._keeping_choice = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the search field into the list on Down."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Down:
            self.view.setFocus()
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self.filter.index(0, 0))
            return True
        return super().eventFilter(watched, event)

    def choose(self, key: str) -> bool:
        """Choose a rule, removing filters that hide it; an empty key chooses none. Returns whether it is there."""
        place = self._model.place(key)
        if place < 0:
            self._key = key
            self.keep_choice(lambda: None)
            return False
        source = self._model.index(place)
        if not self.filter.mapFromSource(source).isValid():
            self.show_all()
        index = self.filter.mapFromSource(source)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)
        return True

    def show_only(self, shown: RuleState) -> None:
        """Filter by this state alone."""
        self.search.clear()
        self.group.setCurrentIndex(0)
        self.shown.setCurrentIndex(self.shown.findData(shown))

    def show_all(self) -> None:
        """Remove all filters."""
        self.show_only(RuleState.ALL)

    def offer(self, row: RuleRow | None, *, may_change: bool = True) -> None:
        """Enable the buttons that make sense for this rule."""
        self.new.setEnabled(may_change)
        self.copy.setEnabled(may_change and row is not None)
        self.remove.setEnabled(may_change and row is not None and row.origin is not RuleOrigin.SHIPPED)
        replaced = row is not None and row.origin is RuleOrigin.REPLACED
        self.remove.setText(self.tr("Back to the original") if replaced else self.tr("Remove"))

    def _connect(self) -> None:
        narrow, keep_choice = self.filter, self.keep_choice
        self.search.textChanged.connect(lambda text: keep_choice(lambda: narrow.search(text)))
        self.group.currentIndexChanged.connect(
            lambda _: keep_choice(lambda: narrow.show_group(self.group.currentData()))
        )
        self.shown.currentIndexChanged.connect(
            lambda _: keep_choice(lambda: narrow.show_only(self.shown.currentData()))
        )
        self.search.installEventFilter(self)
        self.view.selectionModel().currentChanged.connect(self._choice_changed)
        for changed in (
            self.filter.layoutChanged,
            self.filter.rowsInserted,
            self.filter.rowsRemoved,
            self.filter.modelReset,
        ):
            changed.connect(self._count)

    def _choice_changed(self, index: QModelIndex) -> None:
        if not self._keeping_choice:
            row: RuleRow | None = index.data(ROW)
            self._key = row.rule.key if row else ""
            self.rule_chosen.emit(row)

    def _count(self) -> None:
        count, of = self.filter.rowCount(), self._model.rowCount()
        locale = self.locale()
        text = self.tr("{count} of {of} rules") if count != of else self.tr("{of} rules")
        self.count.setText(text.format(count=locale.toString(count), of=locale.toString(of)))

    def _lay_out(self) -> None:
        narrowed = QHBoxLayout()
        narrowed.setSpacing(8)
        for choice in (self.group, self.shown):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(8)
            narrowed.addWidget(choice, 1)
        row = in_row(self.new, self.copy, self.remove, 1, spacing=8)
        in_column(
            self.search,
            narrowed,
            (self.view, 1),
            Placed(self.count, Qt.AlignmentFlag.AlignLeading),
            row,
            on=self,
            margins=(0, 0, 0, 0),
            spacing=8,
        )
