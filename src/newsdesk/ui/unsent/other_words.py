"""Banner that offers text which the same person typed in the same form in another window."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui.text import isolated
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.texts import Content, UnsentForms
from newsdesk.ui.widgets.banner import Banner

_MOST_SHOWN = 80  # characters


class OtherWords(Banner):
    """Shows one form at a time, the newest first; visible while there is one."""

    def __init__(self, unsent: UnsentForms, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._unsent = unsent
        self._key: UnsentKey | None = None
        unsent.others_changed.connect(self._show_newest)
        unsent.texts_loaded.connect(self._show_newest)
        self._show_newest()

    def _show_newest(self) -> None:
        self._key = next(reversed(self._unsent.others()), None)
        content = self._unsent.content(self._key) if self._key else None
        if content is None:
            self.hide()
            return
        message = self.tr("You typed other text for a form in another window: “{words}”")
        self.say(
            message.format(words=isolated(_start_of(content))),
            (self.tr("Use that text"), lambda: self._act_on_shown(self._unsent.take_other)),
            (self.tr("Discard it"), lambda: self._act_on_shown(self._unsent.drop_other)),
        )

    def _act_on_shown(self, act: Callable[[UnsentKey], None]) -> None:
        if self._key is not None:
            act(self._key)


def _start_of(content: Content) -> str:
    words = " ".join(" · ".join(value for value in content.values() if isinstance(value, str) and value).split())
    return words if len(words) <= _MOST_SHOWN else f"{words[:_MOST_SHOWN]}…"
