"""The table that every measurement prints: a floor of the same run, ours, their ratio, the aim."""

import re
from dataclasses import dataclass

# "3": at most three times the floor; "floor + 2": at most 2 more, in the row's unit; "1.3 x floor + 2": both
_AIM = re.compile(r"(?:(?P<times>[\d.]+)(?: x floor)?|floor)(?: \+ (?P<more>[\d.]+))?")
_HEADS = ("", "floor", "ours", "unit", "ratio", "aim", "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One measurement. `aim` is empty where there is none."""

    what: str
    floor: float
    ours: float
    aim: str
    unit: str

    @property
    def ratio(self) -> float:
        """How many times the floor."""
        return self.ours / self.floor

    @property
    def met(self) -> bool | None:
        """Whether the aim is reached; None where there is none."""
        found = _AIM.fullmatch(self.aim)
        if not found:
            return None
        return self.ours <= self.floor * float(found["times"] or 1) + float(found["more"] or 0)


def show(rows: list[Row]) -> None:
    """Print the rows, in columns."""
    lines = [_HEADS, *map(_cells, rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        first, *rest = line
        cells = [first.ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(rest, widths[1:], strict=True))]
        print("  ".join(cells).rstrip())


def _cells(row: Row) -> tuple[str, ...]:
    verdict = {True: "ok", False: "MISSED", None: ""}[row.met]
    return (row.what, f"{row.floor:.3f}", f"{row.ours:.3f}", row.unit, f"{row.ratio:.2f}", row.aim, verdict)
