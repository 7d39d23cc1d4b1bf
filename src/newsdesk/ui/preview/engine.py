"""Chooses what shows the page: the web engine where it is installed and may run, else the plain stand-in."""

import logging

from PySide6.QtWidgets import QWidget

from newsdesk.ui.preview import sandbox
from newsdesk.ui.preview.simple_view import SimpleView
from newsdesk.ui.preview.view import PageView
from newsdesk.ui.theme import Theme

log = logging.getLogger(__name__)


def page_view(look: Theme, parent: QWidget) -> PageView:
    """A view for the page. Costs up to half a second the first time: the engine is loaded here, never before."""
    if sandbox.denied():
        log.warning("the web engine may not lock its pages away on this system, and is not started")
        return SimpleView(look.reading_font("en", 16), parent)
    try:
        from newsdesk.ui.preview.web_view import WebView
    except ImportError as error:
        log.info("the web engine is not here: %s", error)
        return SimpleView(look.reading_font("en", 16), parent)
    return WebView(parent)
