"""Colours by what they mean, light and dark, and the sizes that all panes share."""

from dataclasses import dataclass

from newsdesk.domain.status import Status

# Statuses that share a colour with another one.
_SAME = {
    Status.SCHEDULED: Status.APPROVED,
    Status.CORRECTED: Status.PUBLISHED,
    Status.WITHDRAWN: Status.RETURNED,
    Status.HELD: Status.RETURNED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One set of colours, each "#RRGGBB". `dark` says which."""

    dark: bool
    window: str
    surface: str
    ink: str
    soft: str
    faint: str
    line: str
    accent: str
    on_accent: str
    wash: str
    inserted: str
    deleted: str
    noted: str
    draft: str
    filed: str
    in_review: str
    returned: str
    approved: str
    published: str
    spiked: str
    failure: str

    def status(self, status: Status) -> str:
        """Colour of a status's dot and word."""
        colour: str = getattr(self, _SAME.get(status, status).name.lower())
        return colour


LIGHT = Tokens(
    dark=False,
    window="#F5F4F1",
    surface="#FFFFFF",
    ink="#1D1C1A",
    soft="#5F5B55",
    faint="#8E8982",
    line="#E3E0DA",
    accent="#1A5FB4",
    on_accent="#FFFFFF",
    wash="#E8F0FA",
    inserted="#E6F3EA",
    deleted="#FCE8E6",
    noted="#FFF4DF",
    draft="#7A766F",
    filed="#1A5FB4",
    in_review="#7A4EB0",
    returned="#B26A00",
    approved="#2B7A4B",
    published="#0F6F6A",
    spiked="#9A958D",
    failure="#B3261E",
)

DARK = Tokens(
    dark=True,
    window="#17181A",
    surface="#1F2124",
    ink="#EAE7E1",
    soft="#A9A49B",
    faint="#7C7871",
    line="#34373C",
    accent="#78AEED",
    on_accent="#10202F",
    wash="#22324A",
    inserted="#1D3527",
    deleted="#41211F",
    noted="#3A2E17",
    draft="#A9A49B",
    filed="#78AEED",
    in_review="#B79AE8",
    returned="#E3A84B",
    approved="#7CC99A",
    published="#63C7BF",
    spiked="#7C7871",
    failure="#FF8A80",
)

# Sizes in pixels at 100 %; `Theme.px` scales them.
BAR = 48
STATUS_BAR = 28
DESK_WIDTH = 304
SIDE_WIDTH = 436
MEASURE = 700
RADIUS = 8

# Type sizes in pixels at 100 %.
UI = 13.0
LABEL = 11.5
LIST_HEADLINE = 13.5
HEADLINE = 31.0
STANDFIRST = 17.0
BODY = 16.5
