"""Sentences on what could not be recovered whole from a damaged desk."""

from PySide6.QtCore import QCoreApplication, QLocale

from newsdesk.domain.health_report import LossEntry, LossKind
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.text import isolated

_LOSS_TEXTS = {
    LossKind.STORY: tr_noop("Losses", "{whose}: nothing of it could be read"),
    LossKind.WORDS: tr_noop(
        "Losses", "{whose}: its words could not be read; what the list shows of it is kept as a draft"
    ),
    LossKind.NEWEST: tr_noop("Losses", "{whose}: its newest version could not be read; the version before it is kept"),
    LossKind.VERSIONS: tr_noop("Losses", "{whose}: older versions that could not be read: {count}"),
    LossKind.LETTERS: tr_noop(
        "Losses", "{whose}: some letters could not be read; they are marked, and it is kept as a draft"
    ),
    LossKind.DOUBTFUL: tr_noop("Losses", "{whose}: something in it is not as it was written; read it again"),
    LossKind.TYPED: tr_noop("Losses", "{whose}: what was typed and not saved could not be read"),
    LossKind.STANDING: tr_noop("Losses", "{whose}: its status could not be read; check it before you export the story"),
    LossKind.NOTES: tr_noop("Losses", "{whose}: notes that could not be read: {count}"),
    LossKind.HISTORY: tr_noop("Losses", "{whose}: entries of its history that could not be read: {count}"),
    LossKind.NOTICES: tr_noop("Losses", "{whose}: notices to readers that could not be read: {count}"),
    LossKind.COPIES: tr_noop("Losses", "{whose}: entries of its list of copies that could not be read: {count}"),
    LossKind.FINDINGS: tr_noop("Losses", "{whose}: ignored checks that could not be read: {count}"),
    LossKind.UNSENT: tr_noop("Losses", "{whose}: what was typed into a field and not sent could not be read"),
    LossKind.PEOPLE: tr_noop("Losses", "People of the staff that could not be read: {count}"),
    LossKind.AUTHORS: tr_noop("Losses", "Authors that could not be read: {count}"),
    LossKind.DICTIONARY: tr_noop("Losses", "Words of the desk's own list that could not be read: {count}"),
}
_NAMELESS = tr_noop("Losses", "A story without headline")
_DESK = tr_noop("Losses", "The desk")


def loss_line(loss: LossEntry) -> str:
    """The sentence for one loss."""
    translate = QCoreApplication.translate
    whose = isolated(loss.headline) if loss.headline else translate("Losses", _NAMELESS if loss.story else _DESK)
    return translate("Losses", _LOSS_TEXTS[loss.what]).format(whose=whose, count=QLocale().toString(loss.count))
