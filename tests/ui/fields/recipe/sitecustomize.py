"""Adds a field `location` to stories, as CONTRIBUTING says: an attribute of `Content`, a row of the table of fields.

Python imports this file by itself where its folder is on PYTHONPATH, in each process that is started there. The two
modules are then read with the lines below in them, so that nothing of the program stands twice.
"""

import sys
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from typing import Any

ADDED = {
    "newsdesk.domain.story": ('    url_slug: str = ""\n', '    url_slug: str = ""\n    location: str = ""\n'),
    "newsdesk.domain.fields": (
        ')\n"""All fields, in the order',
        """    Field(
        name="location",
        type=FieldType.LINE,
        label=tr_noop("Fields", "Location"),
        help=tr_noop("Fields", "Where it happened"),
        place=SheetPlace.MAIN,
        rank=65,
        public=True,
        checked=True,
        searched=True,
        json_ld="contentLocation",
        page_labels={"en": "Location", "fa": "محل"},
        option="Where it happened.",
    ),
)
\"""All fields, in the order""",
    ),
}


class _Loader(SourceFileLoader):
    def get_code(self, fullname: str) -> Any:
        source = self.get_source(fullname) or ""
        before, after = ADDED[fullname]
        if source.count(before) != 1:
            raise ImportError(f"{fullname} has another shape than this recipe knows")
        return compile(source.replace(before, after), self.path, "exec", dont_inherit=True)


class _Finder(MetaPathFinder):
    def find_spec(self, fullname: str, path: Any, target: Any = None) -> ModuleSpec | None:
        found = PathFinder.find_spec(fullname, path, target) if fullname in ADDED else None
        if found is not None:
            found.loader = _Loader(fullname, str(found.origin))
        return found


sys.meta_path.insert(0, _Finder())
