"""Language of the window: translations, number formats and direction."""

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from newsdesk import resources


def available() -> tuple[str, ...]:
    """Languages of the window: English, and those with a translation."""
    found = resources.path("translations").glob("newsdesk_*.qm")
    return ("en", *sorted(path.stem.removeprefix("newsdesk_") for path in found))


def install(app: QApplication, language: str, before: tuple[QTranslator, ...] = ()) -> tuple[QTranslator, ...]:
    """Set the language, the system's if `language` is empty. `before` is what the last call returned."""
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
    """The direction of a chosen language, translated or not; of the system's only where there is a translation."""
    translated = QLocale.languageToCode(locale.language()) in available()
    return locale.textDirection() if chosen or translated else Qt.LayoutDirection.LeftToRight
