"""Cards of the Related panel, made from entries and suggestions."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from newsdesk.domain.related import Box, Related
from newsdesk.domain.status import Status
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.widgets.story_cards import RelatedCard

if TYPE_CHECKING:
    from newsdesk.desk.related import RelatedSuggestion

_FLAGS = {
    Status.SPIKED: tr_noop("RelatedCards", "Spiked: left out of exports"),
    Status.HELD: tr_noop("RelatedCards", "Held or embargoed: left out of exports"),
    Status.WITHDRAWN: tr_noop("RelatedCards", "Withdrawn: left out of exports"),
}
_MISSING = tr_noop("RelatedCards", "No longer in the archive: left out of exports")
_NAMELESS = tr_noop("RelatedCards", "A story that is gone")


def entry_card(entry: Related, box: Box) -> RelatedCard:
    """Card of an entry with the words that will print, and a warning where it will not print."""
    translate = QCoreApplication.translate
    flag = _MISSING if box.missing else _FLAGS.get(box.status, "") if box.status else ""
    headline = box.headline or (translate("RelatedCards", _NAMELESS) if box.missing else "")
    return RelatedCard(
        headline=headline, text=box.excerpt, flag=translate("RelatedCards", flag) if flag else "", key=entry
    )


def suggestion_card(suggestion: "RelatedSuggestion") -> RelatedCard:
    """Card of a story that could be added."""
    row = suggestion.row
    return RelatedCard(headline=row.headline or row.slug, text=suggestion.excerpt, icon="plus", key=row.id)
