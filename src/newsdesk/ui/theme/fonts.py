"""Bundled fonts, each loaded when it is first asked for: reading the files costs start-up time."""

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from newsdesk import resources

INTERFACE = ("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf")
LATIN = ("NotoSerif-Regular.ttf", "NotoSerif-Bold.ttf", "NotoSerif-Italic.ttf", "NotoSerif-BoldItalic.ttf")
ARABIC = ("NotoNaskhArabic-Regular.ttf", "NotoNaskhArabic-Bold.ttf")

# Primary subtags of the languages that are written in Arabic script.
ARABIC_SCRIPT = frozenset({"ar", "fa", "prs", "ps", "ur", "ug", "ckb", "sd", "pnb", "haz"})


@cache
def _load(files: tuple[str, ...]) -> None:
    for name in files:
        QFontDatabase.addApplicationFont(str(resources.path(f"fonts/{name}")))


def reads_arabic(language: str) -> bool:
    """Whether a language (BCP 47 tag) is written in Arabic script."""
    primary, *rest = language.lower().replace("_", "-").split("-")
    return "arab" in rest or (primary in ARABIC_SCRIPT and not {"latn", "cyrl"} & set(rest))


def interface_font(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Font of labels, lists and buttons, `pixels` high.

    Arabic script comes from the bundled font where Inter has none.
    """
    _load(INTERFACE)
    _load(ARABIC)
    return _font(["Inter", "Noto Naskh Arabic"], pixels, weight)


def reading_font(language: str, pixels: float) -> QFont:
    """Font of headline and body for a language (BCP 47 tag), `pixels` high.

    The other script's font stands second, for words of another language.
    """
    _load(LATIN)
    if reads_arabic(language):
        _load(ARABIC)
        return _font(["Noto Naskh Arabic", "Noto Serif"], pixels)
    return _font(["Noto Serif", "Noto Naskh Arabic"], pixels)


def _font(families: list[str], pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    font = QFont(families)
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(weight)
    # locl would draw ۴, ۶ and ۷ in their Urdu forms, which are wrong in other languages
    font.setFeature(QFont.Tag("locl"), 0)
    return font
