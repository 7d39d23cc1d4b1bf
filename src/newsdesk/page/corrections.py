"""The corrections page: every notice of the paper, newest first, for the web, as plain text and for machines."""

import json
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Template
from markupsafe import Markup

from newsdesk.domain.notice import Notice
from newsdesk.page.metadata import moment
from newsdesk.page.notices import PrintedNotice, printed, text_block
from newsdesk.page.publication import Publication, direction
from newsdesk.page.text_page import one_line
from newsdesk.page.theme import environment, policy, style


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionEntry:
    """A notice, and the story that it is about as readers know it; `address` may be empty."""

    headline: str
    address: str
    notice: Notice


@dataclass(frozen=True, slots=True)
class _Told:
    headline: str
    address: str
    notice: PrintedNotice


class CorrectionsPage:
    """Fills the theme of the corrections page."""

    def __init__(self, themes: Path) -> None:
        self._template: Template = environment(themes).get_template("corrections.html.j2")
        self._css: Markup = style(themes)
        self._policy = policy(themes)

    def html(self, entries: tuple[CorrectionEntry, ...], *, publication: Publication, language: str) -> str:
        """The page for the web, whole in itself."""
        return self._template.render(
            entries=_told(entries, publication, language),
            publication=publication,
            labels=publication.labels_for(language),
            language=language,
            direction=direction(language),
            css=self._css,
            policy=self._policy,
        )


def text(entries: tuple[CorrectionEntry, ...], *, publication: Publication, language: str) -> str:
    """The page as plain text."""
    labels = publication.labels_for(language)
    blocks = [f"{labels.home} / {labels.corrections}", labels.corrections]
    for told in _told(entries, publication, language):
        blocks.append(told.headline + (f"\n{told.address}" if told.address else ""))
        blocks.append(text_block(told.notice))
    if not entries:
        blocks.append(labels.no_corrections)
    return "\n\n".join(blocks) + "\n"


def facts(entries: tuple[CorrectionEntry, ...]) -> str:
    """The page for machines: a JSON list with the words as they were written. Who approved a notice is not told."""
    listed = [
        {
            "headline": one_line(entry.headline),
            "url": entry.address,
            "kind": entry.notice.kind.value,
            "at": moment(entry.notice.at),
            "zone": entry.notice.zone,
            "text": entry.notice.text,
            "wrong": entry.notice.wrong,
            "right": entry.notice.right,
        }
        for entry in _newest_first(entries)
    ]
    return json.dumps(listed, ensure_ascii=False, indent=2) + "\n"


def _newest_first(entries: tuple[CorrectionEntry, ...]) -> list[CorrectionEntry]:
    return sorted(entries, key=lambda entry: entry.notice.at, reverse=True)


def _told(entries: tuple[CorrectionEntry, ...], publication: Publication, language: str) -> list[_Told]:
    labels = publication.labels_for(language)
    return [
        _Told(one_line(entry.headline), entry.address, printed(entry.notice, labels, language=language))
        for entry in _newest_first(entries)
    ]
