"""Form for a story outside the archive, with a preview of how it prints under the story."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from newsdesk.domain.related import Box, Related
from newsdesk.domain.unsent import UnsentKey
from newsdesk.ui.lanes import Lanes
from newsdesk.ui.text import runs_right_to_left
from newsdesk.ui.theme import Theme
from newsdesk.ui.unsent.form import KeptForm, was_put_away
from newsdesk.ui.unsent.kept_line import KeptLine
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.fields_form import FieldsForm, FormField
from newsdesk.ui.widgets.stacking import Gap, in_column, in_row

if TYPE_CHECKING:
    from newsdesk.desk.newsroom import Newsroom

PLACE = "outside"
_NEW = "new "
_EXCERPT_HEIGHT = 96


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedFields:
    """Values of the form as typed."""

    url: str
    headline: str
    byline: str
    dateline: str
    excerpt: str

    def related(self, newsroom: "Newsroom", language: str) -> Related:
        """The entry for these values."""
        return Related(
            url=self.url,
            headline=self.headline,
            byline=newsroom.pages.byline(self.byline, language),
            dateline=newsroom.pages.dateline(self.dateline),
            excerpt=self.excerpt,
        )


@dataclass(frozen=True, slots=True)
class UnsentForm:
    """Form that was left unsent: the row of the entry that it changes, or -1 and the address it began with."""

    row: int
    url: str = ""


class OutsideForm(QWidget):
    """Adds an outside entry or changes one. A mistake is shown at its field once the field is left."""

    entry_finished = Signal(object)  # Related
    form_cancelled = Signal()

    def __init__(self, lanes: Lanes, look: Theme, unsent: UnsentForms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lanes, self._look, self._unsent = lanes, look, unsent
        self._newsroom: Newsroom | None = None
        self._language = "en"
        self.title = QLabel(self)
        self.fields = FieldsForm(self._table(), self, above=True)
        self.url, self.headline = self.fields.widget("url"), self.fields.widget("headline")
        self.byline, self.dateline = self.fields.widget("byline"), self.fields.widget("dateline")
        self.excerpt = self.fields.widget("excerpt")
        self.mistakes = {name: self.fields.mistake(name) for name in ("url", "headline")}
        self.kept = KeptForm(unsent, PLACE, self.fields.widgets, self)
        self.kept_line = KeptLine(self.kept, self)
        self.preview = _EntryPreview(self)
        self.save = QPushButton(self)
        self.save.setProperty("kind", "primary")
        self.cancel = QPushButton(self.tr("Cancel"), self)
        self._arrange()
        self.fields.edited.connect(self._show_preview)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.form_cancelled)
        look.changed.connect(self._dress)
        self._dress()

    def attach(self, newsroom: "Newsroom | None") -> None:
        """Read and print by this newsroom's rules."""
        self._newsroom = newsroom

    def start(self, *, story: UUID, language: str, url: str = "") -> None:
        """Show the form for a new entry, its address perhaps known, with what was typed of it before."""
        self._show(TypedFields(url=url, headline="", byline="", dateline="", excerpt=""), language, known=False)
        self.kept.open(UnsentKey(PLACE, story, f"{_NEW}{url}"), beginning={"url": ""})
        (self.headline if url else self.url).setFocus()

    def edit(self, entry: Related, *, story: UUID, language: str) -> None:
        """Show the form for an entry, with what was changed of it before and not kept."""
        pages = self._newsroom.pages if self._newsroom else None
        byline = pages.byline_line(entry.byline, language) if pages else entry.byline.text
        dateline = pages.dateline_line(entry.dateline).strip() if pages else ""
        typed = TypedFields(
            url=entry.url, headline=entry.headline, byline=byline, dateline=dateline, excerpt=entry.excerpt
        )
        self._show(typed, language, known=True)
        self.kept.open(UnsentKey(PLACE, story, _item(entry)))
        self.headline.setFocus()

    def unsent_form(self, story: UUID, entries: Sequence[Related]) -> UnsentForm | None:
        """The newest form of this story that was left unsent and was not cancelled; None if there is none."""
        for key in reversed(self._unsent.keys(PLACE, story)):
            if was_put_away(self._unsent.content(key)):
                continue
            rows = [row for row, entry in enumerate(entries) if entry.story is None and _item(entry) == key.item]
            if rows or key.item.startswith(_NEW):
                return UnsentForm(row=rows[0] if rows else -1, url=key.item.removeprefix(_NEW))
        return None

    def _show(self, typed: TypedFields, language: str, *, known: bool) -> None:
        self.kept.close()
        self._fill(typed, language)
        self.title.setText(self.tr("Change the outside entry") if known else self.tr("Outside address"))
        self.save.setText(self.tr("Keep") if known else self.tr("Add"))

    @property
    def typed(self) -> TypedFields:
        """Values of the fields, with runs of blanks made one."""
        values = {name: " ".join(text.split()) for name, text in self.fields.values().items()}
        return TypedFields(**{**values, "url": _address(self.url.text())})

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.form_cancelled.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._save()
        else:
            super().keyPressEvent(event)

    def _arrange(self) -> None:
        column = in_column(
            self.title, self.kept_line, Gap(8), self.fields, self.preview, on=self, margins=(0, 0, 0, 0), spacing=4
        )
        row = in_row(1, self.cancel, self.save, margins=(0, 8, 0, 0))
        column.addLayout(row)
        column.addStretch(1)

    def _table(self) -> tuple[FormField, ...]:
        return (
            FormField(name="url", label=self.tr("Address"), hint="https://", complain=self._wrong_address),
            FormField(name="headline", label=self.tr("Headline"), complain=self._wrong_headline),
            FormField(name="byline", label=self.tr("Byline"), hint=self.tr("as on that page; may be empty")),
            FormField(name="dateline", label=self.tr("Dateline"), hint=self.tr("KABUL")),
            FormField(
                name="excerpt",
                label=self.tr("Opening words"),
                kind="prose",
                hint=self.tr("Type or paste the first sentence"),
                height=_EXCERPT_HEIGHT,
            ),
        )

    def _wrong_address(self, typed: str) -> str:
        if _is_web_address(_address(typed)):
            return ""
        return self.tr("This is not a web address. It begins with https:// and names a site.")

    def _wrong_headline(self, typed: str) -> str:
        return "" if typed.strip() else self.tr("It needs a headline: that is what readers click on.")

    def _dress(self) -> None:
        font = self._look.font(15)
        font.setBold(True)
        self.title.setFont(font)
        bold = self._look.font()
        bold.setBold(True)
        self.preview.headline.setFont(bold)

    def _fill(self, typed: TypedFields, language: str) -> None:
        self._language = language
        self.fields.show_values({name: getattr(typed, name) for name in self.fields.widgets})
        self._show_preview()

    def _show_preview(self) -> None:
        newsroom, typed, language = self._newsroom, self.typed, self._language
        if newsroom is not None:
            self._lanes.side.run(
                lambda: newsroom.pages.box(typed.related(newsroom, language), language),
                owner=self,
                done=self.preview.show_box,
                latest="outside",
            )

    def _save(self) -> None:
        newsroom, typed, language = self._newsroom, self.typed, self._language
        if not self.fields.check() and newsroom is not None:
            self._lanes.side.run(
                lambda: typed.related(newsroom, language), owner=self, done=self.entry_finished.emit, latest="save"
            )


class _EntryPreview(QFrame):
    """Preview of the entry as it will stand under the story."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self.label, self.headline, self.excerpt = QLabel(self.tr("Prints as"), self), QLabel(self), QLabel(self)
        self.label.setProperty("tone", "label")
        self.excerpt.setProperty("tone", "soft")
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(4)
        for words in (self.label, self.headline, self.excerpt):
            words.setWordWrap(True)
            words.setTextFormat(Qt.TextFormat.PlainText)
            column.addWidget(words)

    def show_box(self, box: Box) -> None:
        """Show these texts, each in its own direction."""
        for label, words in ((self.headline, box.headline), (self.excerpt, box.excerpt)):
            label.setText(words)
            label.setVisible(bool(words))
            rtl = runs_right_to_left(words)
            label.setAlignment(
                Qt.AlignmentFlag.AlignAbsolute | (Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft)
            )


def _item(entry: Related) -> str:
    """Name under which the form of an entry is kept: the entry may have another row by then."""
    return f"entry {entry.url or entry.headline}"


def _address(text: str) -> str:
    """The address with its scheme."""
    text = text.strip()
    return text if not text or "://" in text else f"https://{text}"


def _is_web_address(url: str) -> bool:
    """Whether it is a web address, or empty: a story that was only in print has none."""
    if not url:
        return True
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    host = parts.hostname or ""
    return parts.scheme in {"http", "https"} and "." in host.strip(".") and not any(mark.isspace() for mark in url)
