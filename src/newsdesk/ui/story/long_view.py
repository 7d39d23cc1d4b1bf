"""Read-only view of a story that is too long for the editor: its text, the reason, and what to do."""

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QLabel, QListView, QPushButton, QWidget

from newsdesk.domain.length_limit import LETTERS, LINES
from newsdesk.ui.story.long_story import LongStory
from newsdesk.ui.theme import Theme
from newsdesk.ui.theme.fonts import reads_arabic
from newsdesk.ui.widgets.stacking import in_column, in_row

_BATCH = 1_000  # rows that the list learns of at a time, as it is scrolled
_Index = QModelIndex | QPersistentModelIndex


class LineRows(QAbstractListModel):
    """List model of the rows of a body, fetched as the list is scrolled."""

    def __init__(self, rows: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows = rows
        self._row_count = min(len(rows), _BATCH)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # an invalid index, as in Qt
        return 0 if parent.isValid() else self._row_count

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return self._rows[index.row()] if role == Qt.ItemDataRole.DisplayRole else None

    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and self._row_count < len(self._rows)

    def fetchMore(self, parent: _Index) -> None:
        more = min(_BATCH, len(self._rows) - self._row_count)
        self.beginInsertRows(QModelIndex(), self._row_count, self._row_count + more - 1)
        self._row_count += more
        self.endInsertRows()


class LongView(QWidget):
    """Shows one story at a time. It holds no document, so nothing can be saved from it."""

    # LongStory that is to be exported
    export_asked = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._story: LongStory | None = None
        self.setProperty("kind", "sheet")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.headline, self.reason = QLabel(self), QLabel(self)
        for label in (self.headline, self.reason):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.export = QPushButton(self)
        self.export.setAutoDefault(False)
        self.export.clicked.connect(lambda: self.export_asked.emit(self._story))
        self.list = QListView(self)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setFocusProxy(self.list)
        self._lay_out()
        theme.changed.connect(self._apply_theme)
        self._apply_theme()
        self._set_texts()

    def show_story(self, story: LongStory) -> None:
        """Show this story from its beginning."""
        before = self.list.model()
        self._story = story
        self.list.setModel(LineRows(story.rows, self))
        if before is not None:
            before.deleteLater()
        self._apply_theme()
        self._set_texts()

    def _lay_out(self) -> None:
        row = in_row(self.export, 1)
        in_column(self.headline, self.reason, row, (self.list, 1), on=self, margins=(24, 16, 24, 0), spacing=8)

    def _set_texts(self) -> None:
        headline = self._story.content.headline if self._story else ""
        self.headline.setText(headline or self.tr("A story without headline"))
        text = self.tr(
            "This story can be read here but not typed in: it has more than {lines} lines or {letters} letters. Export "
            "it as Markdown, divide the file, and import the parts."
        )
        locale = self.locale()
        self.reason.setText(text.format(lines=locale.toString(LINES), letters=locale.toString(LETTERS)))
        self.export.setText(self.tr("Export…"))
        self.list.setAccessibleName(self.tr("Body of the story"))

    def _apply_theme(self) -> None:
        language = self._story.content.language if self._story else "en"
        self.list.setFont(self._theme.reading_font(language, 15))
        # the story's direction, not the window's
        direction = Qt.LayoutDirection.RightToLeft if reads_arabic(language) else Qt.LayoutDirection.LeftToRight
        self.list.setLayoutDirection(direction)
