"""What the cards of the panel say."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from newsdesk.domain.related import Box, Related
from newsdesk.domain.status import Status
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.related.model import RelatedCard

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
    """An entry with the very words that will print, and why it will not where it will not."""
    translate = QCoreApplication.translate
    flag = _MISSING if box.missing else _FLAGS.get(box.status, "") if box.status else ""
    headline = box.headline or (translate("RelatedCards", _NAMELESS) if box.missing else "")
    return RelatedCard(
        headline=headline, text=box.excerpt, flag=translate("RelatedCards", flag) if flag else "", key=entry
    )


def suggestion_card(suggestion: "RelatedSuggestion") -> RelatedCard:
    """A story that could be added."""
    row = suggestion.row
    return RelatedCard(headline=row.headline or row.slug, text=suggestion.excerpt, icon="plus", key=row.id)
