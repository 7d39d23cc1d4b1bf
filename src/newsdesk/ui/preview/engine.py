"""Choice of the view: the web engine where it is installed and may run, else the simple view."""

import logging

from PySide6.QtWidgets import QWidget

from newsdesk.ui.preview import sandbox
from newsdesk.ui.preview.simple_view import SimpleView
from newsdesk.ui.preview.view import PageView
from newsdesk.ui.theme import Theme

log = logging.getLogger(__name__)


def page_view(theme: Theme, parent: QWidget) -> PageView:
    """Make a view for the page. The first call takes up to half a second: it loads the web engine."""
    if sandbox.denied():
        log.warning("this system does not allow the sandbox of the web engine, which is not started")
        return SimpleView(theme.reading_font("en", 16), parent)
    try:
        from newsdesk.ui.preview.web_view import WebView
    except ImportError as error:
        log.info("the web engine is not installed: %s", error)
        return SimpleView(theme.reading_font("en", 16), parent)
    return WebView(parent)
