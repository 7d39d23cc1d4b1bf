"""List view of exported copies, with keys and a menu for what can be done with one."""

from PySide6.QtCore import QPoint, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QWidget

from newsdesk.ui.exports import copy_text
from newsdesk.ui.exports.copy_delegate import CopyDelegate
from newsdesk.ui.exports.copy_model import CopyModel, ListedCopy
from newsdesk.ui.theme import Theme


class CopyList(QListView):
    """List in which one copy is chosen at a time."""

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
        self.setAccessibleName(self.tr("Exported copies"))
        self.viewport().setAutoFillBackground(False)
        look.changed.connect(self.scheduleDelayedItemsLayout)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose a row when the focus comes by key: without one, nobody sees where the keys begin."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.setCurrentIndex(self._model.index(max(0, self.currentIndex().row())))

    def chosen(self) -> ListedCopy | None:
        """The chosen copy, None where none is."""
        return self._model.copy_at(self.currentIndex())

    def copy_path(self) -> None:
        """Put the whole path on the clipboard."""
        if (listed_copy := self.chosen()) and listed_copy.report.copy.is_file:
            QGuiApplication.clipboard().setText(listed_copy.report.copy.place)

    def show_folder(self) -> None:
        """Show the file's folder in the system's file manager. Only folders of this machine."""
        listed_copy = self.chosen()
        if listed_copy is None or not listed_copy.report.copy.is_file:
            return
        folder = copy_text.folder(listed_copy.report.copy)
        url = QUrl.fromLocalFile(folder)
        if not (folder and url.isLocalFile() and not url.host() and QDesktopServices.openUrl(url)):
            self.not_shown.emit(folder)

    def menu(self, listed_copy: ListedCopy) -> QMenu:
        """Context menu with what can be done with this copy."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if listed_copy.named:
            menu.addAction(self.tr("Open the story"), self._open)
        if listed_copy.report.copy.is_file:
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
        listed_copy = self.chosen()
        if listed_copy is not None and not (menu := self.menu(listed_copy)).isEmpty():
            menu.popup(self._menu_place(event))

    def _open(self) -> None:
        """Open the copy's story where many stories are listed, else the folder of its file."""
        listed_copy = self.chosen()
        if listed_copy is None:
            return
        if listed_copy.named:
            self.open_asked.emit(listed_copy.report.copy.story)
        else:
            self.show_folder()

    def _menu_place(self, event: QContextMenuEvent) -> QPoint:
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            return event.globalPos()
        return self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
