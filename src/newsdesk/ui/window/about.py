"""About dialog: version, build, licences, and the path of the open desk."""

from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialogButtonBox, QWidget

from newsdesk import __version__, places
from newsdesk.build import Build, build
from newsdesk.tr_noop import tr_noop
from newsdesk.ui.theme import Theme
from newsdesk.ui.widgets.dialog_frame import DialogFrame

_KINDS = {
    "source": tr_noop("About", "From the source code"),
    "deb": tr_noop("About", "Package for Debian and Ubuntu"),
    "rpm": tr_noop("About", "Package for Fedora and its like"),
    "portable": tr_noop("About", "Portable folder for Linux"),
    "windows": tr_noop("About", "Installed for Windows"),
    "windows-portable": tr_noop("About", "Portable folder for Windows"),
    "macos": tr_noop("About", "Program for macOS"),
    "flatpak": tr_noop("About", "Flatpak"),
}
# kinds of build for systems that check a program's signature
_SIGNABLE = {"windows", "windows-portable", "macos"}
_SHORT = 10  # letters of a commit's hash, enough to tell builds apart


class About(DialogFrame):
    """Version, build and licences as text that can be selected, for a report."""

    def __init__(self, desk: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(self.tr("About Newsdesk"), parent, width=460)
        self.label(f"Newsdesk {__version__}", font=theme.font(20, QFont.Weight.Bold))
        lines = (
            self.tr("A desktop editor in which a newsroom writes, reviews and publishes its stories."),
            self._build_line(build()),
            self.tr("This desk: {path}").format(path=desk),
            self.tr("MIT licence. With Qt {qt} (LGPL), Noto and Inter (OFL), Lucide icons (ISC).").format(
                qt=qVersion()
            ),
            self._licences(),
        )
        text = self.label("\n\n".join(lines))
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.leave_by(QDialogButtonBox.StandardButton.Close)

    def _build_line(self, made: Build) -> str:
        """How this program was packaged, whether anybody signed it, and from what it was built."""
        parts = [self.tr(_KINDS.get(made.kind, made.kind))]
        if made.kind != "source":
            parts.append(self.tr("light edition") if made.edition == "light" else self.tr("full edition"))
        if made.kind in _SIGNABLE:
            parts.append(self.tr("signed") if made.signed else self.tr("not signed"))
        if made.commit:
            parts.append(self.tr("built from {commit}").format(commit=made.commit[:_SHORT]))
        return " · ".join(parts)

    def _licences(self) -> str:
        folder = places.licences()
        if folder is None:
            return self.tr("THIRD-PARTY-NOTICES.md names everything it stands on.")
        return self.tr("The licence of every part, and how to replace Qt: {path}").format(path=folder)
