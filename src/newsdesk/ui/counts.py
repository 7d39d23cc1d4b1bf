"""Counted things in the language of the window, such as "1 word" and "2 words", by the plural forms of Qt's catalogues.

lupdate finds plural forms in Python only where `tr` is called with a number, so these are methods of an object.
"""

from functools import cache

from PySide6.QtCore import QObject


class Counts(QObject):
    """Each method takes the number, and writes it in the digits of the window's language."""

    def words(self, number: int) -> str:
        """Words of a text."""
        return self.tr("%Ln words", "", number)

    def notes(self, number: int) -> str:
        """Notes on a story."""
        return self.tr("%Ln notes", "", number)


@cache
def counts() -> Counts:
    """The one object."""
    return Counts()
