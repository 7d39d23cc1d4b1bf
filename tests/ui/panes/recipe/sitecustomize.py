"""Adds a pane `clock` to the window, as CONTRIBUTING says: a file of its own (`clock_pane.py` here), a row in `PANES`.

Python imports this file by itself where its folder is on PYTHONPATH, in each process that is started there. The table's
module is then read with the lines below in it, so that nothing of the program stands twice.
"""

import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from typing import Any

TABLE = "newsdesk.ui.window.panes"
BEFORE = ')\n"""All panes, in the order'
AFTER = """    PaneEntry(
        key="clock",
        label=tr_noop("SidePanel", "Clock"),
        action=tr_noop("Actions", "Show the clock"),
        icon="monitor",
        shortcut="Alt+7",
        make=_clock,
    ),
)
\"""All panes, in the order"""
FACTORY = """
def _clock(parts: PaneParts) -> QWidget:
    from clock_pane import ClockPane

    pane = ClockPane(parts.parent)
    parts.shell.follow_story(pane)
    pane.open_asked.connect(parts.shell.open_story)
    return pane


PANES: tuple"""


class _Loader(SourceFileLoader):
    def get_code(self, fullname: str) -> Any:
        source = self.get_source(fullname) or ""
        if source.count(BEFORE) != 1 or source.count("\nPANES: tuple") != 1:
            raise ImportError(f"{fullname} has another shape than this recipe knows")
        source = source.replace(BEFORE, AFTER).replace("\nPANES: tuple", FACTORY)
        return compile(source, self.path, "exec", dont_inherit=True)


class _Finder(MetaPathFinder):
    def find_spec(self, fullname: str, path: Any, target: Any = None) -> ModuleSpec | None:
        found = PathFinder.find_spec(fullname, path, target) if fullname == TABLE else None
        if found is not None:
            found.loader = _Loader(fullname, str(found.origin))
        return found


sys.meta_path.insert(0, _Finder())
