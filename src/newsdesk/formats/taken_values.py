"""Values that another program wrote, taken one by one, so that what no field took is known and kept."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from newsdesk.formats.front_matter import Value

T = TypeVar("T")


class TakenOnce:
    """The values of one mapping. What is taken is gone from it; `left` tells what nobody took."""

    def __init__(self, values: Mapping[str, Value], name: str = "") -> None:
        self._left = dict(values)
        self._name = name
        self._inner: list[TakenOnce] = []

    def has(self, key: str) -> bool:
        """Whether there is still something under the key."""
        return key in self._left

    def text(self, *keys: str) -> str:
        """The first of the keys that holds text, or a list with one text in it."""
        for key in keys:
            value = self._left.get(key)
            if isinstance(value, list) and len(value) == 1:
                value = value[0]
            if isinstance(value, str):
                del self._left[key]
                return value
        return ""

    def texts(self, *keys: str) -> tuple[str, ...]:
        """The first of the keys that holds a list of texts."""
        for key in keys:
            value = self._left.get(key)
            items = [item for item in value if isinstance(item, str)] if isinstance(value, list) else []
            if items and items == value:
                del self._left[key]
                return tuple(items)
        return ()

    def parsed(self, key: str, parse: Callable[[str], T]) -> T | None:
        """What `parse` makes of the text under the key; left where it is when `parse` raises ValueError."""
        value = self._left.get(key)
        if not isinstance(value, str) or not value:
            return None
        try:
            result = parse(value)
        except ValueError:
            return None
        del self._left[key]
        return result

    def mapping(self, key: str) -> "TakenOnce":
        """The mapping under the key, empty where there is none."""
        value = self._left.get(key)
        return self._took(key, value) if isinstance(value, dict) else TakenOnce({})

    def mappings(self, *keys: str) -> "tuple[TakenOnce, ...]":
        """The mappings under the first of the keys that holds a list of them; a text among them counts as a `name`."""
        for key in keys:
            value = self._left.get(key)
            items = value if isinstance(value, list) else []
            if items and all(isinstance(item, (str, dict)) for item in items):
                named = [item if isinstance(item, dict) else {"name": item} for item in items]
                return tuple(self._took(key, item) for item in named if isinstance(item, dict))
        return ()

    def drop(self, key: str) -> bool:
        """Leave out what stands under the key, whatever it is; says whether there was anything."""
        return bool(self._left.pop(key, None))

    def left(self) -> dict[str, Value]:
        """What nobody took and is not empty, by its full name."""
        found = {self._full(key): value for key, value in self._left.items() if value not in ("", [], {})}
        for inner in self._inner:
            for name, value in inner.left().items():
                found[_free(name, found)] = value
        return found

    def _full(self, key: str) -> str:
        return f"{self._name}.{key}" if self._name else key

    def _took(self, key: str, values: Mapping[str, Value]) -> "TakenOnce":
        self._left.pop(key, None)
        self._inner.append(TakenOnce(values, self._full(key)))
        return self._inner[-1]


def _free(name: str, taken: Mapping[str, Value]) -> str:
    number, free = 1, name
    while free in taken:
        number += 1
        free = f"{name} ({number})"
    return free
