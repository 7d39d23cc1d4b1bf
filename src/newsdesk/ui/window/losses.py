"""What the window says of each thing that was not recovered whole."""

from PySide6.QtCore import QCoreApplication, QLocale

from newsdesk.domain.health import Loss, Lost
from newsdesk.marking import marked
from newsdesk.ui.story.line_field import isolated

_LOST = {
    Lost.STORY: marked("Losses", "{whose}: nothing of it could be read"),
    Lost.WORDS: marked("Losses", "{whose}: its words could not be read; what the list shows of it is kept as a draft"),
    Lost.NEWEST: marked("Losses", "{whose}: its newest version could not be read; the version before it is kept"),
    Lost.VERSIONS: marked("Losses", "{whose}: older versions that could not be read: {count}"),
    Lost.LETTERS: marked(
        "Losses", "{whose}: some letters could not be read; they are marked, and it is kept as a draft"
    ),
    Lost.DOUBTFUL: marked("Losses", "{whose}: something in it is not as it was written; read it again"),
    Lost.TYPED: marked("Losses", "{whose}: what was typed and not saved could not be read"),
    Lost.STANDING: marked("Losses", "{whose}: where it stood could not be read; look before it leaves the house"),
    Lost.NOTES: marked("Losses", "{whose}: notes that could not be read: {count}"),
    Lost.HISTORY: marked("Losses", "{whose}: entries of its history that could not be read: {count}"),
    Lost.NOTICES: marked("Losses", "{whose}: notices to readers that could not be read: {count}"),
    Lost.COPIES: marked("Losses", "{whose}: entries of its list of copies that could not be read: {count}"),
    Lost.FINDINGS: marked("Losses", "{whose}: ignored checks that could not be read: {count}"),
    Lost.UNSENT: marked("Losses", "{whose}: what was typed into a field and not sent could not be read"),
    Lost.PEOPLE: marked("Losses", "People of the staff that could not be read: {count}"),
    Lost.AUTHORS: marked("Losses", "Authors that could not be read: {count}"),
    Lost.DICTIONARY: marked("Losses", "Words of the desk's own list that could not be read: {count}"),
}
_NAMELESS = marked("Losses", "A story without headline")
_DESK = marked("Losses", "The desk")


def loss_line(loss: Loss) -> str:
    """One line for one loss."""
    translate = QCoreApplication.translate
    whose = isolated(loss.headline) if loss.headline else translate("Losses", _NAMELESS if loss.story else _DESK)
    return translate("Losses", _LOST[loss.what]).format(whose=whose, count=QLocale().toString(loss.count))
