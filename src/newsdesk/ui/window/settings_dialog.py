"""Settings dialog, made from the table of options: each gets a label, and an input for its type."""

import typing
from typing import Any, Literal

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QWidget,
)

from newsdesk.domain.unsent import UnsentKey
from newsdesk.settings import Option, Settings, changed, is_web_address, options
from newsdesk.tr_noop import tr_noop
from newsdesk.ui import messages
from newsdesk.ui.story.fields import LANGUAGES
from newsdesk.ui.unsent.form import KeptForm
from newsdesk.ui.unsent.kept_line import KeptLine
from newsdesk.ui.unsent.texts import UnsentForms
from newsdesk.ui.widgets.dialog_frame import DialogFrame
from newsdesk.ui.widgets.fields_form import FieldsForm, FormField
from newsdesk.ui.widgets.inputs import Input
from newsdesk.ui.window import policy_lock

# options that are not listed here are not shown: the program sets them itself
GROUPS: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = (
    (
        tr_noop("SettingsDialog", "You and this window"),
        (
            ("who", tr_noop("SettingsDialog", "Your name or initials")),
            ("theme", tr_noop("SettingsDialog", "Colours")),
            ("text_scale", tr_noop("SettingsDialog", "Text size, per cent")),
            ("interface_language", tr_noop("SettingsDialog", "Language of the window")),
            ("updates", tr_noop("SettingsDialog", "Look for updates on the web")),
            ("update_address", tr_noop("SettingsDialog", "Address of updates")),
        ),
    ),
    (
        tr_noop("SettingsDialog", "Writing"),
        (
            ("language", tr_noop("SettingsDialog", "Language of new stories")),
            ("smart_typing", tr_noop("SettingsDialog", "Typographic quotes and dashes")),
            ("live_checks", tr_noop("SettingsDialog", "Check copy as it is typed")),
            ("headline_limit", tr_noop("SettingsDialog", "Headline limit, letters")),
            ("reading_speed", tr_noop("SettingsDialog", "Reading speed, words a minute")),
        ),
    ),
    (
        tr_noop("SettingsDialog", "The paper"),
        (
            ("paper", tr_noop("SettingsDialog", "Name of the paper")),
            ("site", tr_noop("SettingsDialog", "Address on the web")),
            ("sections", tr_noop("SettingsDialog", "Sections, one a line")),
            ("dateline_style", tr_noop("SettingsDialog", "House style of datelines")),
            ("excerpt_words", tr_noop("SettingsDialog", "Words in an excerpt")),
            ("labels", tr_noop("SettingsDialog", "Words on the page")),
            ("claim_minutes", tr_noop("SettingsDialog", "Minutes until a claim lapses")),
            ("house_rules", tr_noop("SettingsDialog", "File of house rules")),
        ),
    ),
)

# tooltips by option
HELP = {
    "who": tr_noop("SettingsHelp", "Who is at this machine; recorded with each revision"),
    "theme": tr_noop("SettingsHelp", "Light, dark, or as the system says"),
    "text_scale": tr_noop("SettingsHelp", "Size of all text in the window, per cent"),
    "interface_language": tr_noop("SettingsHelp", "The window's language; empty for the system's"),
    "updates": tr_noop("SettingsHelp", "Look for updates on the web: off until you agree"),
    "update_address": tr_noop("SettingsHelp", "Where updates are looked for; empty for the build's own"),
    "language": tr_noop("SettingsHelp", "The language of a new story, as a BCP 47 tag"),
    "smart_typing": tr_noop("SettingsHelp", "Typographic quotes and dashes as one types"),
    "live_checks": tr_noop("SettingsHelp", "Read the copy as it is typed and underline what checks find"),
    "headline_limit": tr_noop("SettingsHelp", "Headlines longer than this get a hint"),
    "reading_speed": tr_noop("SettingsHelp", "Words a reader reads in a minute"),
    "paper": tr_noop("SettingsHelp", "The paper's name, on its pages"),
    "site": tr_noop("SettingsHelp", "The paper's address on the web, for links that must be absolute"),
    "sections": tr_noop("SettingsHelp", "The sections offered to a story"),
    "dateline_style": tr_noop("SettingsHelp", "The house style of datelines"),
    "excerpt_words": tr_noop("SettingsHelp", "How many words an excerpt prints"),
    "claim_minutes": tr_noop("SettingsHelp", "Minutes after which an editor's claim on a filed story lapses"),
    "house_rules": tr_noop(
        "SettingsHelp", "The newsroom's own file of house rules; empty for the one beside the settings"
    ),
    "labels": tr_noop("SettingsHelp", "Words on the page by language: home, about, check_also"),
}

_CHOICES = {
    "system": tr_noop("SettingsDialog", "As the system"),
    "light": tr_noop("SettingsDialog", "Light"),
    "dark": tr_noop("SettingsDialog", "Dark"),
    "ask": tr_noop("SettingsDialog", "Ask me first"),
    "off": tr_noop("SettingsDialog", "Never"),
    "on": tr_noop("SettingsDialog", "Once a day"),
}
PLACE = "settings"
_LABELS = ("home", "about", "check_also")
_LABEL_NAMES = (
    tr_noop("SettingsDialog", "Home"),
    tr_noop("SettingsDialog", "About"),
    tr_noop("SettingsDialog", "Check Also"),
)
STORY_LANGUAGES = ("en", "fa", "ps", "ar", "ur")


class SettingsDialog(DialogFrame):
    """Edits settings; `chosen` holds them once the dialog was accepted. Those in `fixed` are shown and locked."""

    def __init__(
        self,
        settings: Settings,
        *,
        fixed: frozenset[str] = frozenset(),
        dateline_styles: tuple[tuple[str, str], ...] = (),
        interface_languages: tuple[str, ...] = ("en",),
        parent: QWidget | None = None,
        unsent: UnsentForms,
    ) -> None:
        super().__init__(self.tr("Settings"), parent, width=620, height=520, dense=True)
        self._before = self.chosen = settings
        self._fixed = fixed
        self._choices = _choices(dateline_styles, interface_languages)
        self.editors: dict[str, Input] = {}
        by_name = {option.name: option for option in options()}
        pages = QTabWidget(self)
        pages.setDocumentMode(True)
        for title, members in GROUPS:
            pages.addTab(self._page(members, by_name), self.tr(title))
        self.kept = self._keep_typed(unsent)
        self.put(KeptLine(self.kept, self))
        self.put(pages, stretch=1)
        self.confirm_with(self.buttons.addButton(QDialogButtonBox.StandardButton.Ok)).clicked.connect(self.accept)
        self.leave_by(slot=self._cancel)

    def changes(self) -> dict[str, Any]:
        """Changed settings by name, without fixed ones."""
        free = self.editors.keys() - self._fixed
        pairs = {name: (getattr(self._before, name), getattr(self.chosen, name)) for name in free}
        return {name: now for name, (before, now) in pairs.items() if now != before}

    def accept(self) -> None:
        try:
            self.chosen = changed(self._before, **{name: editor.read() for name, editor in self.editors.items()})
        except ValueError:
            site = self.editors["site"].read()
            if site and not is_web_address(site):
                problem = self.tr(
                    "The paper’s address on the web must begin with https:// or http://, and hold no name or password."
                )
                error = ValueError(problem)
            self.refuse(str(error))
            return
        super().accept()

    def _keep_typed(self, unsent: UnsentForms) -> KeptForm:
        """Keep typed words on the desk: after a crash or Escape they are shown again, after Cancel they are not."""
        texts = (QLineEdit, QPlainTextEdit, QTableWidget)
        widgets = {name: editor.widget for name, editor in self.editors.items() if name not in self._fixed}
        kept = KeptForm(
            unsent, PLACE, {name: widget for name, widget in widgets.items() if isinstance(widget, texts)}, self
        )
        kept.open(UnsentKey(PLACE))
        self.accepted.connect(kept.sent)
        self.rejected.connect(kept.close)
        return kept

    def _cancel(self) -> None:
        self.kept.sent()
        self.reject()

    def _page(self, members: tuple[tuple[str, str], ...], by_name: dict[str, Option]) -> QWidget:
        fields = [self._field(by_name[name], self.tr(label)) for name, label in members]
        page = FieldsForm(fields, self, kinds={"labels": _labels})
        page.form.setContentsMargins(16, 16, 16, 16)
        page.form.setHorizontalSpacing(16)
        page.form.setVerticalSpacing(12)
        page.show_values({name: getattr(self._before, name) for name, _ in members})
        for name in self._fixed & page.widgets.keys():
            policy_lock.lock(page.widgets[name])
            page.add_under(name, policy_lock.note_label(page))
        self.editors |= page.inputs
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setWidget(page)
        return area

    def _field(self, option: Option, label: str) -> FormField:
        name = option.name
        choices = self._choices.get(name, ())
        if typing.get_origin(option.type) is Literal:
            choices = tuple((key, self.tr(_CHOICES[key])) for key in typing.get_args(option.type))
        limits = typing.get_type_hints(Settings, include_extras=True)[name].__metadata__[0]
        return FormField(
            name=name,
            label=label,
            kind="choice" if choices else "labels" if name == "labels" else _KINDS[option.type],
            help=QCoreApplication.translate("SettingsHelp", HELP[name]),
            choices=choices,
            limits=(limits.ge or 0, limits.le or 10_000),
            height=120,
        )


_KINDS: dict[Any, str] = {bool: "mark", int: "number", str: "line", tuple[str, ...]: "items"}


def _choices(
    dateline_styles: tuple[tuple[str, str], ...], interface_languages: tuple[str, ...]
) -> dict[str, tuple[tuple[str, str], ...]]:
    """Choices of options whose type does not name them: value and label."""
    system = QCoreApplication.translate("SettingsDialog", _CHOICES["system"])
    return {
        "language": tuple((tag, messages.language(tag)) for tag in STORY_LANGUAGES),
        "interface_language": (("", system), *((tag, own_name(tag)) for tag in interface_languages)),
        "dateline_style": dateline_styles,
    }


def _labels(_: FormField, parent: QWidget) -> Input:
    """Table of the words on the page, a row for each language. Languages that it does not show are kept."""
    others: dict[str, dict[str, str]] = {}
    table = QTableWidget(len(STORY_LANGUAGES), len(_LABELS), parent)
    table.setVerticalHeaderLabels([messages.language(tag) for tag in STORY_LANGUAGES])
    table.setHorizontalHeaderLabels([QCoreApplication.translate("SettingsDialog", text) for text in _LABEL_NAMES])
    table.setMinimumHeight(170)

    def write(value: dict[str, dict[str, str]]) -> None:
        others.clear()
        others.update({tag: dict(labels) for tag, labels in value.items() if tag not in STORY_LANGUAGES})
        for row, tag in enumerate(STORY_LANGUAGES):
            for column, label in enumerate(_LABELS):
                table.setItem(row, column, QTableWidgetItem(value.get(tag, {}).get(label, "")))

    return Input(table, lambda: {**others, **_read_labels(table)}, write, table.cellChanged)


def own_name(tag: str) -> str:
    """Name of a language in that language, so that its speakers find it in a window of another language."""
    return dict(LANGUAGES).get(tag.replace("_", "-").split("-")[0], tag)


def _read_labels(table: QTableWidget) -> dict[str, dict[str, str]]:
    """Labels in the table by language; an empty cell means the built-in label."""
    read = {}
    for row, tag in enumerate(STORY_LANGUAGES):
        cells = {label: table.item(row, column) for column, label in enumerate(_LABELS)}
        typed = {label: cell.text().strip() for label, cell in cells.items() if cell and cell.text().strip()}
        if typed:
            read[tag] = typed
    return read
