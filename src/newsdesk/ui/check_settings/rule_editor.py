"""Editor of one house rule: its form, the result of trying it, and the buttons that keep or drop what was typed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from newsdesk.domain.house_rule import HouseRule, RuleOrigin, RuleRow
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.check_settings import rule_fields
from newsdesk.ui.check_settings.rule_fields import NoPair, Typed
from newsdesk.ui.check_settings.rule_form import RuleForm
from newsdesk.ui.widgets.buttons import push_button
from newsdesk.ui.widgets.stacking import in_column, in_row

_ORIGINS = {
    RuleOrigin.SHIPPED: tr_noop("RuleEditor", "Came with Newsdesk. What you change is kept as your own."),
    RuleOrigin.REPLACED: tr_noop("RuleEditor", "Your own, in the place of one that came with Newsdesk."),
    RuleOrigin.OWN: tr_noop("RuleEditor", "Your own."),
}


class RuleEditor(QWidget):
    """Shows a rule and emits what is asked for it; what was typed stays until it is kept or dropped."""

    # HouseRule as typed
    try_asked = Signal(object)
    keep_asked = Signal(object)
    rule_dropped = Signal()
    # the form was edited
    rule_touched = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: RuleRow | None = None
        self._saved: Typed = rule_fields.blank()
        self._may_keep = True
        self.origin = QLabel(self)
        self.origin.setProperty("tone", "soft")
        self.origin.setWordWrap(True)
        self.form = RuleForm(self)
        self.problem = self._verdict("failure")
        self.verdict = self._verdict("soft")
        self.try_button = push_button(self.tr("Try"), self._try, self)
        self.try_button.setToolTip(
            self.tr("Tests whether the rule finds every wrong example, and nothing in the right ones")
        )
        self.drop = push_button(self.tr("Drop what was typed"), self._drop, self)
        self.keep = push_button(self.tr("Keep"), self._keep, self)
        self.keep.setProperty("kind", "primary")
        self.form.rule_edited.connect(self._edited)
        self._lay_out()
        self.show_row(None)

    @property
    def key(self) -> str:
        """Key of the rule that is shown; empty for a new one."""
        return self._row.rule.key if self._row else ""

    @property
    def dirty(self) -> bool:
        """Whether something is typed that is not kept."""
        return self.form.typed() != self._saved

    def typed(self) -> Typed:
        """Values of the form."""
        return self.form.typed()

    def show_row(self, row: RuleRow | None, typed: Typed | None = None) -> None:
        """Show a rule, or an empty form for a new one; `typed` is what was typed of it before."""
        self._row = row
        self._saved = rule_fields.typed(row.rule) if row else rule_fields.blank()
        self.form.show_typed(typed or self._saved, new=row is None)
        self.origin.setText(self.tr(_ORIGINS[row.origin]) if row else self.tr("A new rule."))
        self.say_wrong((row.fault,) if row and row.fault and typed is None else ())
        self._update_buttons()

    def row_changed(self, row: RuleRow | None) -> None:
        """Take over the rule as it is in the file now; what is typed of it stays."""
        self.show_row(row, self.form.typed() if self.dirty else None)

    def allow_keeping(self, may: bool) -> None:
        """Set whether the newsroom's file can be written."""
        self._may_keep = may
        self._update_buttons()

    def say_wrong(self, reasons: tuple[str, ...]) -> None:
        """Show what is wrong with the rule; no reasons hide it."""
        self.problem.setText("\n".join(reasons))
        self.problem.setVisible(bool(reasons))
        self.verdict.hide()

    def say_right(self) -> None:
        """Show that the rule does what its examples say."""
        self.problem.hide()
        self.verdict.setText(self.tr("✓ It finds every wrong example, and nothing in the right ones."))
        self.verdict.show()

    def _rule(self) -> HouseRule | None:
        try:
            return rule_fields.rule(self.form.typed(), off=bool(self._row and self._row.rule.off))
        except NoPair as error:
            self.say_wrong((rule_fields.word(rule_fields.NO_PAIR).format(line=error.line),))
            return None

    def _try(self) -> None:
        if rule := self._rule():
            self.try_asked.emit(rule)

    def _keep(self) -> None:
        if rule := self._rule():
            self.keep_asked.emit(rule)

    def _drop(self) -> None:
        self.form.show_typed(self._saved, new=self._row is None)
        self.say_wrong((self._row.fault,) if self._row and self._row.fault else ())
        self._update_buttons()
        self.rule_dropped.emit()

    def _edited(self) -> None:
        self.say_wrong(())
        self._update_buttons()
        self.rule_touched.emit()

    def _update_buttons(self) -> None:
        self.drop.setEnabled(self.dirty)
        self.keep.setEnabled(self.dirty and self._may_keep)

    def _verdict(self, tone: str) -> QLabel:
        label = QLabel(self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setProperty("tone", tone)
        label.setWordWrap(True)
        label.hide()
        return label

    def _lay_out(self) -> None:
        row = in_row(self.try_button, 1, self.drop, self.keep, spacing=8)
        in_column(
            self.origin, (self.form, 1), self.problem, self.verdict, row, on=self, margins=(0, 0, 0, 0), spacing=8
        )
