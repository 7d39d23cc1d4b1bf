"""The list of copies outside under the hand: keys and a menu for what can be done with one."""

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from newsdesk.ui.exports import copy_text
from newsdesk.ui.exports.copy_delegate import CopyDelegate
from newsdesk.ui.exports.copy_model import CopyModel, ListedCopy
from newsdesk.ui.theme import Theme


class CopyList(QListView):
    """One copy is chosen at a time."""

    # UUID
    open_asked = Signal(object)
    # str: a folder that could not be shown
    not_shown = Signal(str)

    def __init__(self, model: CopyModel, look: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setModel(model)
        self.setItemDelegate(CopyDelegate(look, self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Copies outside"))
        self.viewport().setAutoFillBackground(False)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at a copy that is seen to be chosen."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.setCurrentIndex(self._model.index(max(0, self.currentIndex().row())))

    def chosen(self) -> ListedCopy | None:
        """The copy that is chosen."""
        return self._model.outside(self.currentIndex())

    def copy_path(self) -> None:
        """Put the whole path on the clipboard."""
        if (outside := self.chosen()) and outside.recall.copy.is_file:
            QGuiApplication.clipboard().setText(outside.recall.copy.place)

    def show_folder(self) -> None:
        """Show where the file lies, in the system's own window. Folders of this machine alone."""
        outside = self.chosen()
        if outside is None or not outside.recall.copy.is_file:
            return
        folder = copy_text.folder(outside.recall.copy)
        url = QUrl.fromLocalFile(folder)
        if not (folder and url.isLocalFile() and not url.host() and QDesktopServices.openUrl(url)):
            self.not_shown.emit(folder)

    def menu(self, outside: ListedCopy) -> QMenu:
        """What can be done with this copy."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if outside.named:
            menu.addAction(self.tr("Open the story"), self._open)
        if outside.recall.copy.is_file:
            copy = menu.addAction(self.tr("Copy the path"), self.copy_path)
            copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
            menu.addAction(self.tr("Show in folder"), self.show_folder)
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_path()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        outside = self.chosen()
        if outside is not None and not (menu := self.menu(outside)).isEmpty():
            menu.popup(self._menu_place(event))

    def _open(self) -> None:
        """The story of a copy where many are listed; else the folder of the file."""
        outside = self.chosen()
        if outside is None:
            return
        if outside.named:
            self.open_asked.emit(outside.recall.copy.story)
        else:
            self.show_folder()

    def _menu_place(self, event: QContextMenuEvent) -> QPoint:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            return event.globalPos()
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
