"""Dialogs of export and import: format and place, files to import, overwriting, warnings."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import (
    QButtonGroup,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QRadioButton,
    QWidget,
)

from newsdesk import places
from newsdesk.ui import file_dialogs, messages
from newsdesk.ui.text import isolated, literal_text
from newsdesk.ui.widgets.dialog_frame import DialogFrame

if TYPE_CHECKING:
    from newsdesk.desk.exchange import FormatInfo, Imported


@dataclass(frozen=True, slots=True)
class Target:
    """Choice in the export dialog: a format, and a folder or one file."""

    format_key: str
    folder: Path | None
    file: Path | None


class ExportDialog(DialogFrame):
    """Asks for format and place. One story goes to a file, several into a folder."""

    def __init__(
        self,
        formats: Sequence["FormatInfo"],
        names: dict[str, tuple[str, ...]],
        folder: Path,
        count: int,
        parent: QWidget,
    ) -> None:
        """`names`: the names of the files that each format would give a single story, the main one first."""
        several = count > 1
        title = (
            self.tr("Export {count} stories").format(count=QLocale().toString(count))
            if several
            else self.tr("Export the story")
        )
        super().__init__(title, parent, width=560)
        self.body.setSpacing(8)
        self._formats = {form.key: form for form in formats}
        self._names = names
        self._count, self._several = count, several
        self.choices = QButtonGroup(self)
        for place, form in enumerate(formats):
            choice = QRadioButton(messages.format_name(form.key, form.label), self)
            choice.setProperty("format", form.key)
            choice.setChecked(place == 0)
            self.choices.addButton(choice)
            self.put(choice)
        self.choices.buttonClicked.connect(self._follow_format)
        self.place = QLineEdit(self)
        self.place.setAccessibleName(self.tr("Folder") if self._several else self.tr("The file"))
        browse = QPushButton(self.tr("Browse…"), self)
        browse.clicked.connect(self._browse)
        self.body.addSpacing(8)
        self.label(self.tr("Into the folder") if self._several else self.tr("As the file"))
        self.row(self.place, browse)
        self.file_count = self.label("", tone="soft")
        self.leave_by()
        self.export_button = self.confirm_by(self.tr("Export"))
        self.place.setText(str(folder if self._several else folder / self._name()))
        self._count_files()
        self.place.textChanged.connect(lambda text: self.export_button.setEnabled(bool(text.strip())))

    @property
    def format_key(self) -> str:
        """The chosen format."""
        chosen = self.choices.checkedButton()
        return str(chosen.property("format")) if chosen else ""

    def target(self) -> Target:
        """The choice; a folder where the place is one."""
        place = places.in_home(self.place.text().strip())
        if self._several:
            return Target(self.format_key, place, None)
        if place.is_dir():
            return Target(self.format_key, place, None)
        return Target(self.format_key, None, place)

    def _follow_format(self) -> None:
        if not self._several:
            place = Path(self.place.text())
            self.place.setText(str((place if place.is_dir() else place.parent) / self._name()))
        self._count_files()

    def _name(self) -> str:
        """The name of a single story's main file."""
        return self._names.get(self.format_key, ("",))[0]

    def _count_files(self) -> None:
        """Say how many files the export will write, and where those lie that have no name here."""
        number = QLocale().toString
        if self._several:
            form = self._formats[self.format_key]
            text = (
                self.tr("{stories} stories; each may have further files, in a folder beside it that is named after it.")
                if form.several_files
                else self.tr("{stories} files, one for each story.")
            )
            self.file_count.setText(text.format(stories=number(self._count)))
            return
        files = len(self._names.get(self.format_key, ()))
        text = (
            self.tr("{files} files: the story, and {further} in a folder beside it that is named after it.")
            if files > 1
            else self.tr("One file.")
        )
        self.file_count.setText(text.format(files=number(files), further=number(files - 1)))

    def _browse(self) -> None:
        if self._several:
            name = file_dialogs.ask_folder(self, self.tr("Export into"), self.place.text())
        else:
            # the export itself asks about a name that is taken
            name = file_dialogs.ask_save(self, self.tr("Export as"), self.place.text(), ask_overwrite=False)
        if name:
            self.place.setText(name)


def ask_import_files(parent: QWidget, formats: Sequence["FormatInfo"], folder: Path) -> tuple[Path, ...]:
    """Paths of files to import; empty where the person cancels."""
    readable = " ".join(f"*{suffix}" for form in formats if form.reads for suffix in form.suffixes)
    kinds = (
        QCoreApplication.translate("ExchangeDialogs", "Stories")
        + f" ({readable});;"
        + QCoreApplication.translate("ExchangeDialogs", "All files")
        + " (*)"
    )
    names = file_dialogs.ask_open_several(
        parent, QCoreApplication.translate("ExchangeDialogs", "Import stories"), str(folder), kinds
    )
    return tuple(Path(name) for name in names)


def ask_overwrite(parent: QWidget, path: str) -> bool:
    """Asks whether to replace an existing file."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Question)
    title = QCoreApplication.translate("ExchangeDialogs", "{name} already exists.")
    box.setText(literal_text(title.format(name=Path(path).name)))
    box.setInformativeText(
        QCoreApplication.translate("ExchangeDialogs", "Replace it? The file as it is now will be gone.")
    )
    replace = box.addButton(
        QCoreApplication.translate("ExchangeDialogs", "Replace"), QMessageBox.ButtonRole.DestructiveRole
    )
    keep = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(keep)
    box.exec()
    return box.clickedButton() is replace


def say_warnings(parent: QWidget, lead: str, warnings: Sequence[str]) -> None:
    """Show warnings after an import or export that was done: at most 12, all of them in the details."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Information)
    box.setText(lead)
    box.setInformativeText(literal_text("\n".join(f"• {isolated(warning)}" for warning in warnings[:12])))
    if len(warnings) > len(warnings[:12]):
        box.setDetailedText("\n".join(warnings))
    box.exec()


def import_warnings(imported: "Imported") -> tuple[str, ...]:
    """Failures and warnings of an import, one sentence each."""
    failed = [f"{one.source}: {messages.sentence(one.error)}" for one in imported.failed]
    noted = [f"{story.source}: {warning}" for story in imported.stories for warning in story.warnings]
    return (*failed, *noted)
