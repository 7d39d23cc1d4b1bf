"""Time zones by the names that people know: found by the whole name or the city, offered while one types."""

import re

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
)

from newsdesk.ui.story.completer import Completer
from newsdesk.ui.times import zone_ids

# a day and a time, and the zone that is being typed behind them
_BEFORE_ZONE = re.compile(r"(\s*\S+[ T]+\S+\s+)(.*)")


class ZoneChoices(Completer):
    """Offers zones once a day and a time were typed; what was typed before stays."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(QStringListModel(parent), parent)
        self._before = ""
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def fill(self) -> None:
        """Have the names ready: somebody is about to type."""
        model = self.model()
        if isinstance(model, QStringListModel) and not model.rowCount():
            model.setStringList(list(zone_ids()))

    def splitPath(self, path: str) -> list[str]:
        found = _BEFORE_ZONE.fullmatch(path)
        self._before = found[1] if found else ""
        # nothing is called by a line break: no zone is offered before there is a time
        return [found[2].replace(" ", "_")] if found and found[2] else ["\n"]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return self._before + str(index.data())
