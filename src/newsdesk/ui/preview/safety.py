"""A browser that shows one page of ours and reaches nothing: no network, no files, no scripts of the page."""

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

# A second lock behind the interceptor.
_POLICY = (
    b"default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; form-action 'none'; base-uri 'none'"
)

# A third one below both: the engine knows no host at all, so not even a `preconnect` finds one.
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
    """Stops every request that is not for our own page or for data inside it."""

    def interceptRequest(self, info: QWebEngineUrlRequestInfo) -> None:
        if info.requestUrl().scheme() not in _ALLOWED:
            info.block(True)


class AllowedSource(QWebEngineUrlSchemeHandler):
    """Serves the one page that the preview loads."""

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
    """A page that stays where it is. A link that a person clicks is told, not followed."""

    link_clicked = Signal(QUrl)

    def __init__(self, profile: QWebEngineProfile, parent: QObject) -> None:
        super().__init__(profile, parent)
        for attribute, on in _SWITCHES.items():
            self.settings().setAttribute(attribute, on)
        # the small print of a page made smaller must not grow
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
    """An off-the-record profile that can load nothing but what `html` gives."""
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
    """The engine reads its flags when the first profile is made; a browser that we start must not inherit them."""
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
    """Must come before the first profile; Qt ignores a second time."""
    if QWebEngineUrlScheme.schemeByName(SCHEME).name() == SCHEME:
        return
    scheme = QWebEngineUrlScheme(SCHEME)
    scheme.setSyntax(QWebEngineUrlScheme.Syntax.Path)
    scheme.setFlags(QWebEngineUrlScheme.Flag.SecureScheme)
    QWebEngineUrlScheme.registerScheme(scheme)
