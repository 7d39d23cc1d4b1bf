"""Device widths for the preview, and how each fits into the pane."""

from dataclasses import dataclass

from newsdesk.tr_noop import tr_noop

LEAST_ZOOM = 0.25  # Chromium's minimum


@dataclass(frozen=True, slots=True)
class Width:
    """Width of a device in CSS pixels, with icon and label of its button."""

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
    """Width of the view in pixels, and its zoom, with which the page lays itself out for the device."""

    widget: int
    zoom: float


def fit(width: Width, available: int) -> Fit:
    """The device's width where there is room, else the available width and a smaller zoom."""
    widget = max(1, min(width.pixels, available))
    return Fit(widget, max(LEAST_ZOOM, widget / width.pixels))
