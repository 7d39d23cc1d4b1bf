"""Style sheet of the application. Widgets choose a style by two dynamic properties, set before they are first shown:

- `kind` on a QPushButton or QToolButton: "primary" (the one filled button), "quiet" (flat until pointed at),
  "chip" (a small choice that shows whether it is on);
  on a QLineEdit, QPlainTextEdit, QTextEdit or QComboBox: "field" (looks like text until the pointer or focus is there),
  "search" (a rounded box); on a QTextEdit: "box" (a box in a form);
  on a QListWidget: "choice" (a box to choose from, in a dialog);
  on a QFrame or QWidget: "bar", "column", "sheet", "card", "rule" (a hairline), "banner", whose `tone` is a
  `Tone` of `ui/widgets/banner.py`;
- `tone` on a QLabel: "soft", "faint", "label" (small and soft), "failure".
"""

from collections.abc import Callable
from string import Template

from newsdesk import resources
from newsdesk.ui.theme.tokens import LABEL, RADIUS, UI, Tokens

_SHEET = Template("""
QWidget[kind="bar"], QWidget[kind="column"], QMainWindow, QStatusBar { background: $window; }
QWidget[kind="sheet"] { background: $surface; }
QFrame[kind="card"] { background: $surface; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[kind="banner"] { background: $noted; border: none; border-bottom: 1px solid $line; }
QFrame[kind="banner"] > QLabel { color: $ink; }
QFrame[kind="banner"][tone="failure"] { background: $deleted; border-bottom: 2px solid $failure; }
QFrame[kind="banner"][tone="failure"] > QLabel { font-weight: 600; }
QFrame[kind="banner"][tone="inset"] { border: none; border-radius: ${radius_in}px; }
QFrame[kind="banner"][tone="page"] { background: $surface; border: 1px solid $line; border-radius: ${radius}px; }
QFrame[kind="banner"][tone="mode"] { background: $inserted; border: none; }
QFrame[kind="banner"][tone="mode"] > QLabel { font-size: ${label}px; }
QFrame[kind="rule"] { background: $line; border: none; max-height: 1px; min-height: 1px; }
QLabel[tone="soft"] { color: $soft; }
QLabel[tone="faint"] { color: $faint; }
QLabel[tone="label"] { color: $soft; font-size: ${label}px; }
QLabel[tone="failure"] { color: $failure; }
QAbstractScrollArea { border: none; }
QPushButton { outline: none; background: $surface; color: $ink; border: 1px solid $line; border-radius: ${radius}px;
  padding: ${pad}px ${wide}px; }
QPushButton:hover { border-color: $faint; }
QPushButton:pressed, QPushButton:checked { background: $wash; }
QPushButton:focus { border: 2px solid $accent; padding: ${pad_in}px ${wide_in}px; }
QPushButton:disabled { color: $faint; }
QPushButton:default, QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent;
  font-weight: 600; }
QPushButton:default:disabled, QPushButton[kind="primary"]:disabled { background: $line; border-color: $line;
  color: $soft; }
QPushButton:default:focus, QPushButton[kind="primary"]:focus { border: 2px solid $ink; }
QPushButton[kind="quiet"], QToolButton, QToolButton[kind="quiet"] { background: transparent; color: $soft;
  border: 1px solid transparent; border-radius: ${radius_in}px; padding: ${pad}px; }
QPushButton[kind="quiet"]:hover, QToolButton:hover { background: $hover; color: $ink; }
QToolButton:checked, QToolButton:pressed { background: $wash; color: $ink; }
QPushButton[kind="quiet"]:focus, QToolButton:focus { border: 2px solid $accent; padding: ${pad_in}px; }
QToolButton::menu-indicator { image: none; }
QToolButton[kind="chip"] { border-radius: ${radius_in}px; padding: ${pad}px ${wide}px; }
QToolButton[kind="chip"]:checked { background: $surface; color: $ink; border: 1px solid $line; font-weight: 600; }
QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox { selection-background-color: $accent;
  selection-color: $on_accent; }
QAbstractSpinBox, QComboBox, QPlainTextEdit { background: $surface; border: 1px solid $line;
  border-radius: ${radius_in}px; padding: ${pad_in}px ${pad}px; }
QAbstractSpinBox:focus, QComboBox:focus, QPlainTextEdit:focus { border: 2px solid $accent;
  padding: ${pad_less}px ${pad_in}px; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: none; width: ${broad}px; }
QComboBox::down-arrow, QAbstractSpinBox::down-arrow { image: url("$down"); width: 14px; height: 14px; }
QAbstractSpinBox::up-arrow { image: url("$up"); width: 14px; height: 14px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent;
  width: ${broad}px; }
QAbstractSpinBox { padding-top: 4px; padding-bottom: 4px; }
QRadioButton::indicator, QCheckBox::indicator, QListView::indicator { width: ${mark}px; height: ${mark}px;
  background: $surface; border: 1px solid $faint; border-radius: 4px; }
QRadioButton::indicator { border-radius: ${mark_round}px; }
QRadioButton::indicator:checked { width: ${dot}px; height: ${dot}px; border: 5px solid $accent; }
QCheckBox::indicator:checked, QListView::indicator:checked { border-color: $accent; image: url("$check"); }
QRadioButton::indicator:focus, QCheckBox::indicator:focus { border-color: $ink; }
QLineEdit { background: $surface; border: 1px solid $line; border-radius: ${radius_in}px;
  padding: ${pad_in}px ${pad}px; }
QLineEdit:focus { border: 2px solid $accent; padding: ${pad_less}px ${pad_in}px; }
QTextEdit[kind="box"] { background: $surface; border: 1px solid $line; border-radius: ${radius_in}px;
  padding: 2px 4px; }
QTextEdit[kind="box"]:focus { border: 2px solid $accent; padding: 1px 3px; }
QLineEdit[kind="search"] { border-radius: ${radius}px; padding: ${pad}px; }
QLineEdit[kind="search"]:focus { padding: ${pad_in}px; }
QLineEdit[kind="field"], QComboBox[kind="field"], QPlainTextEdit[kind="field"], QTextEdit[kind="field"] {
  background: transparent; border: 1px solid transparent; border-radius: ${radius_in}px;
  padding: ${pad_in}px ${pad}px; }
QLineEdit[kind="field"]:hover, QComboBox[kind="field"]:hover, QPlainTextEdit[kind="field"]:hover,
QTextEdit[kind="field"]:hover { background: $surface; border: 1px solid $line; }
QLineEdit[kind="field"]:focus, QComboBox[kind="field"]:focus, QPlainTextEdit[kind="field"]:focus,
QTextEdit[kind="field"]:focus { background: $surface; border: 2px solid $accent; padding: ${pad_less}px ${pad_in}px; }
QAbstractItemView { selection-background-color: $wash; selection-color: $ink; outline: none; }
QComboBox QAbstractItemView, QListView#choices { background: $surface; color: $ink; border: 1px solid $line;
  padding: 4px; }
QComboBox QAbstractItemView::item, QListView#choices::item { padding: ${pad_in}px; border-radius: ${radius_in}px;
  color: $ink; }
QComboBox QAbstractItemView::item:selected, QListView#choices::item:selected { background: $wash; }
QListWidget[kind="choice"] { background: $surface; border: 1px solid $line; border-radius: ${radius_in}px;
  padding: 4px; }
QListWidget[kind="choice"]:focus { border: 2px solid $accent; padding: 3px; }
QListWidget[kind="choice"]::item { padding: ${pad_in}px; border-radius: ${radius_in}px; color: $ink; }
QListWidget[kind="choice"]::item:selected { background: $wash; }
QHeaderView, QTableCornerButton::section, QAbstractScrollArea::corner { background: $surface; border: none; }
QHeaderView::section { background: $surface; color: $ink; border: none; padding: 4px ${pad}px; }
QHeaderView::section:horizontal { color: $soft; border-bottom: 1px solid $line; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QDialog#palette { background: $window; border: 1px solid $faint; }
QDialog#palette QListView { background: $window; }
QToolTip { background: $surface; color: $ink; border: 1px solid $line; padding: ${pad}px; }
QMenuBar { background: $window; color: $soft; border: none; }
QMenuBar::item { padding: ${pad}px ${pad}px; border-radius: ${radius_in}px; }
QMenuBar::item:selected { background: $hover; color: $ink; }
QMenu { background: $surface; color: $ink; border: 1px solid $line; padding: ${pad}px; }
QMenu::item { padding: ${pad}px ${broad}px; border-radius: ${radius_in}px; }
QMenu::item:selected { background: $wash; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: 1px; background: $line; margin: ${pad}px; }
QSplitter::handle { background: $line; }
QSplitter::handle:hover { background: $accent; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: ${bar}px; }
QScrollBar:horizontal { height: ${bar}px; }
QScrollBar::handle { background: $line; border-radius: ${bar_round}px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def style_sheet(tokens: Tokens, px: Callable[[float], int]) -> str:
    """Style sheet for these colours; `px` turns sizes in pixels at 100 % into pixels of the window."""
    return _SHEET.substitute(
        {name: getattr(tokens, name) for name in Tokens.__dataclass_fields__},
        down=_picture("style-chevron-down"),
        check=_picture("style-check"),
        up=_picture("style-chevron-up"),
        hover="#26292D" if tokens.dark else "#ECEAE5",
        radius=RADIUS,
        radius_in=RADIUS - 2,
        ui=px(UI),
        label=px(LABEL),
        pad=6,
        pad_in=5,
        pad_less=4,
        wide=14,
        wide_in=13,
        broad=24,
        # pixels: an indicator with its border of 1, or the dot with its ring of 5
        mark=14,
        mark_round=8,
        dot=6,
        bar=12,
        bar_round=4,
    )


def _picture(name: str) -> str:
    """Path of an icon for the style sheet, which cannot colour it: these icons have a grey for light and dark."""
    return resources.path(f"icons/{name}.svg").as_posix()
