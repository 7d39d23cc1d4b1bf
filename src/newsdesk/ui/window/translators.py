"""Language of the window: translations, number formats and direction."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from newsdesk import resources

ENGLISH = "en"


def available() -> tuple[str, ...]:
    """Languages of the window: English, and those with a translation."""
    found = {path.stem.removeprefix("newsdesk_") for path in resources.path("translations").glob("newsdesk_*.qm")}
    return (ENGLISH, *sorted(found - {ENGLISH}))


def install(app: QApplication, language: str, before: tuple[QTranslator, ...] = ()) -> tuple[QTranslator, ...]:
    """Set the language, the system's if `language` is empty. `before` is what the last call returned."""
    for translator in before:
        app.removeTranslator(translator)
    locale = QLocale(language) if language else QLocale.system()
    QLocale.setDefault(locale)
    qt, ours = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), str(resources.path("translations"))
    loaded = [english_plurals(app), _load(app, locale, "qtbase", qt)]
    if locale.language() != QLocale.Language.English:
        loaded.append(_load(app, locale, "newsdesk", ours))
    app.setLayoutDirection(_direction(locale, chosen=bool(language)))
    return tuple(filter(None, loaded))


def english_plurals(app: QCoreApplication) -> QTranslator | None:
    """Install the singular and plural forms of English, for whatever the language of the window does not say."""
    return _load(app, QLocale(ENGLISH), "newsdesk", str(resources.path("translations")))


def _load(app: QCoreApplication, locale: QLocale, name: str, folder: str) -> QTranslator | None:
    """Install a catalogue; it comes before those installed earlier. None where there is none for the language."""
    translator = QTranslator(app)
    if not translator.load(locale, name, "_", folder):
        return None
    app.installTranslator(translator)
    return translator


def _direction(locale: QLocale, *, chosen: bool) -> Qt.LayoutDirection:
    """The direction of a chosen language, translated or not; of the system's only where there is a translation."""
    translated = QLocale.languageToCode(locale.language()) in available()
    return locale.textDirection() if chosen or translated else Qt.LayoutDirection.LeftToRight
