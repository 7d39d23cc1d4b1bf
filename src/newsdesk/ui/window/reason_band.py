"""The slim band over the sheet: why the story is back, held or spiked, and who said so."""

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QLabel, QWidget

from newsdesk.domain.act import Act
from newsdesk.domain.moves import Move
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.times import recent_time

SAID: dict[str, str] = {
    Move.RETURN: tr_noop("ReasonBand", "Sent back by {who} ({when}): {reason}"),
    Move.HOLD: tr_noop("ReasonBand", "Held by {who} ({when}): {reason}"),
    Move.SPIKE: tr_noop("ReasonBand", "Spiked by {who} ({when}): {reason}"),
}
_SOMEBODY = tr_noop("ReasonBand", "somebody")


class ReasonBand(QLabel):
    """Seen while there is a reason to tell. The words can be selected and copied."""

    def __init__(self, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("reason-band")
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_act(self, act: Act | None) -> None:
        """Tell the reason of this act, if it has one."""
        if act is not None and act.reason and act.verb in SAID:
            translate = QCoreApplication.translate
            who = act.who or translate("ReasonBand", _SOMEBODY)
            when = recent_time(act.at, QLocale())
            said = translate("ReasonBand", SAID[act.verb])
            self.setText(said.format(who=isolated(who), when=isolated(when), reason=isolated(act.reason)))
            self.setAccessibleName(self.text())
            self.show()
        else:
            self.hide()

    def _dress(self) -> None:
        tokens = self._look.tokens
        self.setStyleSheet(
            f"#reason-band {{ background: {tokens.noted}; color: {tokens.ink};"
            f" border-bottom: 1px solid {tokens.line}; padding: 8px 24px; }}"
        )
