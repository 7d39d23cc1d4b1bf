"""Locked-down web view: it shows one page of ours, without network, files or the page's own scripts."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QUrl, Signal
from PySide6.QtWebEngineCore import (
    QWebEngineDownloadRequest,
    QWebEngineNewWindowRequest,
    QWebEnginePage,
    QWebEngineProfile,
    QWebEngineSettings,
    QWebEngineUrlRequestInfo,
    QWebEngineUrlRequestInterceptor,
    QWebEngineUrlRequestJob,
    QWebEngineUrlScheme,
    QWebEngineUrlSchemeHandler,
)

SCHEME = b"newsdesk-preview"
HOME = QUrl("newsdesk-preview:story")
_ALLOWED = frozenset({"newsdesk-preview", "data", "about"})

# second defence, behind the request filter: a content security policy
_POLICY = (
    b"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'"
)

# third defence, below both: the engine resolves no host, so that a `preconnect` fails too
_FLAGS = "QTWEBENGINE_CHROMIUM_FLAGS"
_NO_HOSTS = '--host-resolver-rules="MAP * ~NOTFOUND"'

_Attribute = QWebEngineSettings.WebAttribute
_SWITCHES = {
    _Attribute.JavascriptEnabled: False,
    _Attribute.JavascriptCanOpenWindows: False,
    _Attribute.JavascriptCanAccessClipboard: False,
    _Attribute.LocalStorageEnabled: False,
    _Attribute.LocalContentCanAccessFileUrls: False,
    _Attribute.LocalContentCanAccessRemoteUrls: False,
    _Attribute.PluginsEnabled: False,
    _Attribute.PdfViewerEnabled: False,
    _Attribute.FullScreenSupportEnabled: False,
    _Attribute.ScreenCaptureEnabled: False,
    _Attribute.WebGLEnabled: False,
    _Attribute.HyperlinkAuditingEnabled: False,
    _Attribute.DnsPrefetchEnabled: False,
    _Attribute.AutoLoadIconsForPage: False,
    _Attribute.ErrorPageEnabled: False,
    _Attribute.NavigateOnDropEnabled: False,
    _Attribute.FocusOnNavigationEnabled: False,
}

Type = QWebEnginePage.NavigationType
_OURS = frozenset({Type.NavigationTypeTyped, Type.NavigationTypeReload})


class RequestFilter(QWebEngineUrlRequestInterceptor):
    """Blocks every request that is not for our own page or for `data:` in it."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        if info.requestUrl().scheme() not in _ALLOWED:
            info.block(True)


class AllowedSource(QWebEngineUrlSchemeHandler):
    """Serves the preview's one page under its own URL scheme."""

    def __init__(self, html: Callable[[], str], parent: QObject) -> None:
        super().__init__(parent)
        self._html = html

    def requestStarted(self, job: QWebEngineUrlRequestJob) -> None:
        if job.requestUrl() != HOME:
            job.fail(QWebEngineUrlRequestJob.Error.UrlNotFound)
            return
        page = QBuffer(job)
        page.setData(QByteArray(self._html().encode()))
        page.open(QIODevice.OpenModeFlag.ReadOnly)
        job.setAdditionalResponseHeaders({QByteArray(b"Content-Security-Policy"): [QByteArray(_POLICY)]})  # type: ignore[dict-item]  # the stubs know single values, Qt a list
        job.reply(QByteArray(b"text/html;charset=utf-8"), page)


class SafePage(QWebEnginePage):
    """Web page that never navigates. A clicked link is emitted as `link_clicked` and not followed."""

    link_clicked = Signal(QUrl)

    def __init__(self, profile: QWebEngineProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        for attribute, on in _SWITCHES.items():
            self.settings().setAttribute(attribute, on)
        # no minimum: small text of a page that is zoomed out must shrink too
        self.settings().setFontSize(QWebEngineSettings.FontSize.MinimumFontSize, 0)
        self.settings().setFontSize(QWebEngineSettings.FontSize.MinimumLogicalFontSize, 0)
        self.newWindowRequested.connect(self._refuse_window)

    def acceptNavigationRequest(self, url: QUrl | str, kind: QWebEnginePage.NavigationType, is_main: bool) -> bool:
        url = QUrl(url)
        if is_main and url.toString().partition("#")[0] == HOME.toString():
            return kind in _OURS or url.hasFragment()
        if is_main and kind == Type.NavigationTypeLinkClicked:
            self.link_clicked.emit(url)
        return False

    def _refuse_window(self, request: QWebEngineNewWindowRequest) -> None:
        if request.isUserInitiated():
            self.link_clicked.emit(request.requestedUrl())


def profile_for(html: Callable[[], str]) -> QWebEngineProfile:
    """Off-the-record profile that can load nothing but the page that `html` returns."""
    _register_scheme()
    with _no_hosts():
        profile = QWebEngineProfile()
    profile.setHttpCacheType(QWebEngineProfile.HttpCacheType.NoCache)
    profile.setPersistentCookiesPolicy(QWebEngineProfile.PersistentCookiesPolicy.NoPersistentCookies)
    profile.setSpellCheckEnabled(False)
    profile.setUrlRequestInterceptor(RequestFilter(profile))
    profile.installUrlSchemeHandler(SCHEME, AllowedSource(html, profile))
    profile.downloadRequested.connect(_refuse_download)
    return profile


def _refuse_download(download: QWebEngineDownloadRequest) -> None:
    download.cancel()


@contextmanager
def _no_hosts() -> Iterator[None]:
    """Set the engine's flags while a profile is made, which reads them; other programs must not inherit them."""
    before = os.environ.get(_FLAGS)
    os.environ[_FLAGS] = f"{before or ''} {_NO_HOSTS}".strip()
    try:
        yield
    finally:
        if before is None:
            del os.environ[_FLAGS]
        else:
            os.environ[_FLAGS] = before


def _register_scheme() -> None:
    """Register our URL scheme. Qt wants that before the first profile is made, and once only."""
    if QWebEngineUrlScheme.schemeByName(SCHEME).name() == SCHEME:
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Path)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
    QWebEngineUrlScheme.registerScheme(scheme)
