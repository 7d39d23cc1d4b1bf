"""The widths at which a page is looked at, and how each fits into the pane."""

from dataclasses import dataclass

from newsdesk.tr_noop import tr_noop

LEAST_ZOOM = 0.25  # Chromium goes no further


@dataclass(frozen=True, slots=True)
class Width:
    """A device's width in CSS pixels; `icon` and `label` stand on its button."""

    key: str
    pixels: int
    icon: str
    label: str


WIDTHS = (
    Width("phone", 390, "smartphone", tr_noop("Preview", "Phone width")),
    Width("tablet", 768, "tablet", tr_noop("Preview", "Tablet width")),
    Width("desktop", 1200, "monitor", tr_noop("Preview", "Desktop width")),
)


@dataclass(frozen=True, slots=True)
class Fit:
    """How wide the page's widget is, and at what zoom, so that the page believes to have its device's width."""

    widget: int
    zoom: float


def fit(width: Width, available: int) -> Fit:
    """The device's width where there is room, else the same page made smaller."""
    widget = max(1, min(width.pixels, available))
    return Fit(widget, max(LEAST_ZOOM, widget / width.pixels))
