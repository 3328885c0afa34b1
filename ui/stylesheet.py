"""The Qt style sheet of the whole application, generated from the tokens.

Widgets choose a rule by dynamic properties that ``ui/widgets`` sets: ``kind`` and ``measure`` of buttons,
``role``, ``tone`` and ``bold`` of labels, ``frame`` of plain containers.
"""

from collections.abc import Callable
from pathlib import Path

from ui.tokens import Tokens

Scale = Callable[[float], int]

_LABEL_SIZES = {"small": 13, "body": 14, "lead": 15, "card": 16, "large": 20, "page": 20, "figure": 28}
_FIGURE_SIZES = (32, 40, 56)


def stylesheet(t: Tokens, px: Scale, images: Path) -> str:
    """All rules for one scheme and scale; ``images`` holds the small drawings of indicators."""
    return "\n".join(
        (
            _grounds(t),
            _labels(t, px),
            _buttons(t, px),
            _editors(t, px, images.as_posix()),
            _choices(t, px, images.as_posix()),
            _lists(t, px),
            _bars(t, px),
        )
    )


def _grounds(t: Tokens) -> str:
    return f"""
QMainWindow, QDialog {{ background: {t.bg}; }}
QWidget[frame="page"] {{ background: {t.bg}; }}
QWidget[frame="surface"] {{ background: {t.surface}; }}
QWidget[frame="alt"] {{ background: {t.surface_alt}; }}
QWidget[frame="head"] {{ background: {t.head}; }}
QFrame[frame="card"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 6px; }}
QFrame[frame="card"][chosen="true"] {{ border: 2px solid {t.accent}; }}
QFrame[frame="box"] {{ background: {t.surface}; border: 1px solid {t.line}; border-radius: 4px; }}
QFrame[frame="info"] {{ background: {t.accent_soft}; border: 1px solid {t.accent_line}; border-radius: 4px; }}
QFrame[frame="warning"] {{
    background: {t.warning_soft}; border: 1px solid {t.warning_line}; border-radius: 4px; }}
QFrame[frame="danger"] {{
    background: {t.danger_soft}; border: 1px solid {t.danger_line}; border-radius: 4px; }}
QWidget[frame="menu"] {{ background: {t.menu_ground}; }}
QFrame[frame="emblem_line"] {{ background: {t.accent_line}; border: none; }}
QFrame[frame="menu_line"] {{ background: {t.menu_line}; border: none; }}
QWidget[frame="lamps"] {{ background: {t.surface_alt}; border: 1px solid {t.line}; border-radius: 4px; }}
QWidget[frame="topbar"] {{ background: {t.surface}; border-bottom: 1px solid {t.line}; }}
QWidget[frame="statusbar"] {{ background: {t.surface}; border-top: 1px solid {t.line}; }}
QFrame[frame="editor"] {{ background: {t.surface}; border: 1px solid {t.border}; border-radius: 4px; }}
QFrame[frame="editor"][wrong="true"] {{ border: 2px solid {t.danger}; }}
QFrame[frame="popup"] {{ background: {t.surface}; border: 1px solid {t.border}; }}
QFrame[frame="bulk"] {{ background: {t.surface}; border: none; border-bottom: 1px solid {t.line}; }}
QFrame[frame="bulk_active"] {{
    background: {t.accent_soft}; border: none; border-bottom: 1px solid {t.accent_line}; }}
QFrame[frame="square"] {{ background: {t.accent_soft}; border-radius: 4px; }}
QFrame[frame="warning_square"] {{ background: {t.warning_soft}; border-radius: 4px; }}
QFrame[frame="danger_square"] {{ background: {t.danger_soft}; border-radius: 4px; }}
QWidget[frame="chip"] {{
    background: {t.accent_soft}; border: 1px solid {t.accent_line}; border-radius: 4px; }}
QFrame[frame="line"] {{ background: {t.line}; border: none; }}
QToolTip {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.border}; padding: 6px; }}
QSplitter::handle {{ background: {t.line}; }}
QStackedWidget, QScrollArea {{ background: transparent; border: none; }}
QScrollArea > QWidget > QWidget[frame="clear"], QWidget[frame="clear"] {{ background: transparent; }}
"""


def _labels(t: Tokens, px: Scale) -> str:
    rules = [f"QLabel {{ color: {t.text}; background: transparent; border: none; }}"]
    for role, size in _LABEL_SIZES.items():
        weight = 700 if role in {"card", "page", "figure"} else 400
        rules.append(f'QLabel[role="{role}"] {{ font-size: {px(size)}px; font-weight: {weight}; }}')
    rules += [
        f'QLabel[role="figure{size}"] {{ font-size: {px(size)}px; font-weight: 700; }}'
        for size in _FIGURE_SIZES
    ]
    rules.append('QLabel[bold="true"] { font-weight: 700; }')
    rules += [
        f'QLabel[tone="{tone}"] {{ color: {color}; }}'
        for tone, color in (
            ("text", t.text),
            ("muted", t.text2),
            ("faint", t.text3),
            ("accent", t.accent),
            ("warning", t.warning),
            ("danger", t.danger),
            ("on_fill", t.on_fill),
            ("menu", t.menu_text),
        )
    ]
    return "\n".join(rules)


def _buttons(t: Tokens, px: Scale) -> str:
    return f"""
QPushButton {{
    background: {t.surface}; color: {t.text}; border: 1px solid {t.border}; border-radius: 4px;
    min-height: {px(36) - 2}px; max-height: {px(36) - 2}px; padding: 0 {px(15)}px; font-size: {px(14)}px; }}
QPushButton:hover {{ background: {t.surface_alt}; }}
QPushButton:pressed {{ background: {t.head}; }}
QPushButton:focus {{ border: 2px solid {t.accent}; padding: 0 {px(15) - 1}px;
    min-height: {px(36) - 4}px; max-height: {px(36) - 4}px; }}
QPushButton[measure="small"] {{
    min-height: {px(32) - 2}px; max-height: {px(32) - 2}px; padding: 0 {px(11)}px; }}
QPushButton[measure="small"]:focus {{ min-height: {px(32) - 4}px; max-height: {px(32) - 4}px;
    padding: 0 {px(11) - 1}px; }}
QPushButton[measure="ceremony"] {{ min-height: {px(48) - 2}px; max-height: {px(48) - 2}px;
    padding: 0 {px(19)}px; font-size: {px(16)}px; }}
QPushButton[measure="ceremony"]:focus {{ min-height: {px(48) - 4}px; max-height: {px(48) - 4}px;
    padding: 0 {px(19) - 1}px; }}
QPushButton[kind="primary"] {{
    background: {t.fill}; color: {t.on_fill}; border-color: {t.fill}; font-weight: 700; }}
QPushButton[kind="primary"]:hover {{ background: {t.fill_hover}; border-color: {t.fill_hover}; }}
QPushButton[kind="primary"]:pressed {{ background: {t.fill_pressed}; border-color: {t.fill_pressed}; }}
QPushButton[kind="primary"]:focus {{ border-color: {t.text}; }}
QPushButton[kind="soft"] {{
    background: {t.accent_soft}; color: {t.accent}; border-color: {t.accent_line}; font-weight: 700; }}
QPushButton[kind="soft"]:hover {{ background: {t.focused}; }}
QPushButton[kind="soft"]:focus {{ border-color: {t.accent}; }}
QPushButton[kind="danger"] {{ color: {t.danger}; border-color: {t.danger}; font-weight: 700; }}
QPushButton[kind="danger"]:hover {{ background: {t.danger_soft}; }}
QPushButton[kind="danger_fill"] {{
    background: {t.danger_fill}; color: {t.on_fill}; border-color: {t.danger_fill}; font-weight: 700; }}
QPushButton[kind="danger_fill"]:hover {{ background: {t.danger_fill_hover}; }}
QPushButton[kind="danger_fill"]:focus {{ border-color: {t.text}; }}
QPushButton[kind="link"] {{ background: transparent; color: {t.accent}; border: 1px solid transparent;
    padding: 0 4px; min-height: {px(28)}px; max-height: {px(28)}px; }}
QPushButton[kind="link"][quiet="true"] {{ color: {t.text2}; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:focus {{ border: 1px solid {t.accent}; }}
QPushButton[kind="ghost"] {{ background: transparent; border-color: transparent; padding: 0 6px; }}
QPushButton[kind="ghost"]:hover {{ background: {t.head}; }}
QPushButton[kind="ghost"]:focus {{ border-color: {t.accent}; }}
QPushButton:disabled, QPushButton[kind="primary"]:disabled, QPushButton[kind="danger"]:disabled,
QPushButton[kind="danger_fill"]:disabled, QPushButton[kind="soft"]:disabled {{
    background: {t.disabled}; color: {t.text3}; border-color: {t.line}; }}
QPushButton[kind="link"]:disabled, QPushButton[kind="ghost"]:disabled {{
    background: transparent; color: {t.text3}; border-color: transparent; }}
QPushButton[segment="first"] {{ border-top-right-radius: 0; border-bottom-right-radius: 0; }}
QPushButton[segment="middle"] {{ border-radius: 0; border-left: none; }}
QPushButton[segment="last"] {{ border-top-left-radius: 0; border-bottom-left-radius: 0; border-left: none; }}
QPushButton[segment]:checked {{
    background: {t.fill}; color: {t.on_fill}; border-color: {t.fill}; font-weight: 700; }}
QPushButton::menu-indicator {{ width: 0; }}
QToolButton {{ border: 1px solid transparent; border-radius: 4px; background: transparent; padding: 3px; }}
QToolButton:hover {{ background: {t.head}; }}
QToolButton:focus {{ border-color: {t.accent}; }}
QToolButton[frame="control"] {{ background: {t.surface}; border: 1px solid {t.border}; }}
QToolButton[frame="control"]:focus {{ border: 2px solid {t.accent}; }}
QToolButton::menu-indicator {{ image: none; }}
"""


def _editors(t: Tokens, px: Scale, images: str) -> str:
    names = ("QLineEdit", "QComboBox", "QDateEdit", "QTimeEdit", "QDateTimeEdit", "QSpinBox")
    every = ", ".join(names)
    focus = ", ".join(f"{name}:focus" for name in names)
    disabled = ", ".join(f"{name}:disabled" for name in names)
    wrong = ", ".join(f'{name}[wrong="true"]' for name in names)
    return f"""
{every} {{
    background: {t.surface}; color: {t.text}; border: 1px solid {t.border}; border-radius: 4px;
    min-height: {px(36) - 2}px; padding: 0 {px(11)}px; font-size: {px(14)}px;
    selection-background-color: {t.fill}; selection-color: {t.on_fill}; }}
QLineEdit, QPlainTextEdit {{ placeholder-text-color: {t.text3}; }}
{focus} {{ border: 2px solid {t.accent}; padding: 0 {px(11) - 1}px; min-height: {px(36) - 4}px; }}
{disabled} {{ background: {t.disabled}; color: {t.text3}; border-color: {t.line}; }}
{wrong}, QPlainTextEdit[wrong="true"] {{ border: 2px solid {t.danger}; }}
QLineEdit[measure="tall"] {{ min-height: {px(48) - 2}px; font-size: {px(16)}px; }}
QLineEdit[measure="tall"]:focus {{ min-height: {px(48) - 4}px; }}
QLineEdit[part="stepper"] {{ border-radius: 0; padding: 0; border-left: none; border-right: none; }}
QToolButton[side="left"] {{ border-top-right-radius: 0; border-bottom-right-radius: 0; }}
QToolButton[side="right"] {{ border-top-left-radius: 0; border-bottom-left-radius: 0; }}
QPlainTextEdit, QTextEdit {{
    background: {t.surface}; color: {t.text}; border: 1px solid {t.border}; border-radius: 4px; padding: 6px;
    selection-background-color: {t.fill}; selection-color: {t.on_fill}; }}
QPlainTextEdit:focus, QTextEdit:focus {{ border: 2px solid {t.accent}; padding: 5px; }}
QTextBrowser#manual, QTextBrowser#manual:focus {{ border: none; padding: 0; background: transparent; }}
QComboBox::drop-down, QDateEdit::drop-down, QDateTimeEdit::drop-down {{
    border: none; width: {px(30)}px; subcontrol-position: center right; }}
QComboBox::down-arrow {{ image: url({images}/chevron-down.svg); width: {px(16)}px; height: {px(16)}px; }}
QDateEdit::down-arrow, QDateTimeEdit::down-arrow {{
    image: url({images}/calendar.svg); width: {px(16)}px; height: {px(16)}px; }}
QTimeEdit::up-button, QTimeEdit::down-button, QSpinBox::up-button, QSpinBox::down-button {{
    width: 0; border: none; }}
QComboBox QAbstractItemView {{
    background: {t.surface}; color: {t.text}; border: 1px solid {t.border}; outline: none;
    selection-background-color: {t.focused}; selection-color: {t.text}; }}
QComboBox QAbstractItemView::item {{ min-height: {px(32)}px; padding: 0 8px; }}
QComboBox QAbstractItemView::item:selected {{ background: {t.focused}; color: {t.text}; }}
QCalendarWidget QWidget {{ alternate-background-color: {t.surface_alt}; }}
QCalendarWidget QAbstractItemView {{ selection-background-color: {t.fill}; selection-color: {t.on_fill}; }}
QCalendarWidget QToolButton {{ color: {t.text}; padding: 4px 8px; }}
QCalendarWidget QSpinBox {{ min-height: {px(24)}px; }}
"""


def _choices(t: Tokens, px: Scale, images: str) -> str:
    return f"""
QCheckBox, QRadioButton {{ color: {t.text}; spacing: 8px; min-height: {px(24)}px; background: transparent; }}
QCheckBox:focus, QRadioButton:focus {{ color: {t.accent}; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.text3}; }}
QCheckBox::indicator, QAbstractItemView::indicator {{
    width: {px(18) - 2}px; height: {px(18) - 2}px; border: 1px solid {t.border}; border-radius: 3px;
    background: {t.surface}; }}
QCheckBox::indicator:focus {{ border: 2px solid {t.accent};
    width: {px(18) - 4}px; height: {px(18) - 4}px; }}
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{
    background: {t.fill}; border-color: {t.fill}; image: url({images}/check.svg); }}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {{
    background: {t.fill}; border-color: {t.fill}; image: url({images}/minus.svg); }}
QCheckBox::indicator:disabled {{ background: {t.disabled}; border-color: {t.line}; }}
QRadioButton::indicator {{ width: {px(18) - 2}px; height: {px(18) - 2}px; border: 1px solid {t.border};
    border-radius: {px(18) // 2}px; background: {t.surface}; }}
QRadioButton::indicator:checked {{ border: {px(5)}px solid {t.fill}; width: {px(18) - 2 * px(5)}px;
    height: {px(18) - 2 * px(5)}px; }}
"""


def _lists(t: Tokens, px: Scale) -> str:
    return f"""
QTableView, QTreeView, QListView {{
    background: {t.surface}; color: {t.text}; border: none; outline: none; gridline-color: {t.line};
    selection-background-color: {t.focused}; selection-color: {t.text}; }}
QTreeView::item, QListView::item {{ min-height: {px(32)}px; padding: 0 4px; }}
QTreeView::item:selected, QListView::item:selected {{ background: {t.focused}; color: {t.text}; }}
QTreeView::item:hover, QListView::item:hover {{ background: {t.surface_alt}; }}
QHeaderView {{ background: {t.head}; border: none; }}
QHeaderView::section {{
    background: {t.head}; color: {t.text2}; border: none; border-bottom: 1px solid {t.line};
    padding: 0 {px(12)}px; min-height: {px(40) - 1}px; font-weight: 700; font-size: {px(14)}px; }}
QTableCornerButton::section {{ background: {t.head}; border: none; }}
QMenu {{ background: {t.surface}; color: {t.text}; border: 1px solid {t.border}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; min-height: {px(24)}px; border-radius: 3px; }}
QMenu::item:selected {{ background: {t.focused}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.text3}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 4px 8px; }}
"""


def _bars(t: Tokens, px: Scale) -> str:
    return f"""
QScrollBar:vertical {{ background: transparent; width: {px(12)}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(12)}px; margin: 0; }}
QScrollBar::handle {{ background: {t.border}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {t.text3}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QProgressBar {{ background: {t.track}; border: none; border-radius: 2px; max-height: {px(8)}px;
    min-height: {px(8)}px; }}
QProgressBar::chunk {{ background: {t.fill}; border-radius: 2px; }}
"""
