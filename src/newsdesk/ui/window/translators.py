"""The window's language: translations, number forms and direction."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from newsdesk import resources


def available() -> tuple[str, ...]:
    """Languages that the window speaks: English, and those that there is a translation of."""
    found = resources.path("translations").glob("newsdesk_*.qm")
    return ("en", *sorted(path.stem.removeprefix("newsdesk_") for path in found))


def speak(app: QApplication, language: str, before: tuple[QTranslator, ...] = ()) -> tuple[QTranslator, ...]:
    """Speak a language, the system's if none is named. Hand back what was returned the last time."""
    for translator in before:
        app.removeTranslator(translator)
    locale = QLocale(language) if language else QLocale.system()
    QLocale.setDefault(locale)
    loaded = []
    for folder, name in (
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase"),
        (str(resources.path("translations")), "newsdesk"),
    ):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", folder):
            app.installTranslator(translator)
            loaded.append(translator)
    app.setLayoutDirection(_direction(locale, chosen=bool(language)))
    return tuple(loaded)


def _direction(locale: QLocale, *, chosen: bool) -> Qt.LayoutDirection:
    """A person who chose a language gets its direction, translated or not; the system's only if it is spoken here."""
    spoken = QLocale.languageToCode(locale.language()) in available()
    return locale.textDirection() if chosen or spoken else Qt.LayoutDirection.LeftToRight
