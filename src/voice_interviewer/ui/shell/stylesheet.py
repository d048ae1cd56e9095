"""The style sheet of the window, made from a colour scheme.

Widgets say what they are through dynamic properties, never through colours of their own:
labels ``role`` = title, question, heading, caption, strong, section, score, figure, muted, small, number, and
``section`` = the name of the section whose colour they take; buttons ``kind`` = primary, quiet, danger, record, step
(one of a row of scores), choice (one of a list of answers), fold (a line that unfolds), link (a word in a line of
text), action (a sentence's worth of doing inside a card, flush with its text), info (the small "i" beside a heading);
frames ``card``, ``dock``, ``strip``, ``figure`` = true; text fields that only show and tables in cards ``plain`` =
true; the side bar's buttons ``nav`` = true.
"""

import re
from typing import TYPE_CHECKING

from voice_interviewer.folders import shipped

if TYPE_CHECKING:
    from voice_interviewer.ui.shell.theme import Colours


def stylesheet(c: "Colours", scale: float = 1.0) -> str:
    """The whole style sheet for one scheme, with every size of type times ``scale``."""
    sheet = _text(c) + _buttons(c) + _fields(c) + _containers(c)
    return re.sub(r"font-size: (\d+)pt", lambda size: f"font-size: {scale * int(size[1]):g}pt", sheet)


def _text(c: "Colours") -> str:
    return f"""
    QLabel[role="title"] {{ font-size: 22pt; font-weight: 600; }}
    QLabel[role="question"] {{ font-size: 18pt; font-weight: 600; }}
    QLabel[role="heading"] {{ font-size: 12pt; font-weight: 600; }}
    QLabel[role="caption"] {{ font-size: 16pt; font-weight: 600; }}
    QLabel[role="number"] {{ font-size: 20pt; font-weight: 600; }}
    QLabel[role="figure"] {{ font-size: 15pt; font-weight: 600; }}
    QLabel[role="strong"], QLabel[role="score"], QLabel[role="section"] {{ font-weight: 600; }}
    QLabel[section="context"] {{ color: {c.context}; }}
    QLabel[section="architecture"] {{ color: {c.architecture}; }}
    QLabel[section="operations"] {{ color: {c.operations}; }}
    QLabel[section="risks"] {{ color: {c.risks}; }}
    QLabel[role="timer"] {{ font-size: 40pt; font-weight: 600; }}
    QLabel[role="recording"] {{ color: {c.record}; font-weight: 600; }}
    QLabel[role="nudge"] {{ color: {c.warning}; font-weight: 600; }}
    QLabel[role="muted"] {{ color: {c.muted}; }}
    QLabel[role="small"] {{ color: {c.muted}; font-size: 9pt; }}
    QLabel[role="warning"] {{ color: {c.warning}; }}
    QToolTip {{ background: {c.raised}; color: {c.text}; border: 1px solid {c.border}; padding: 4px; }}
    """


def _buttons(c: "Colours") -> str:
    return f"""
    QPushButton, QToolButton {{
        background: {c.surface}; border: 1px solid {c.border}; border-radius: 6px; padding: 6px 14px; outline: none;
    }}
    QToolButton {{ padding: 6px; }}
    QPushButton:hover, QToolButton:hover {{ background: {c.raised}; }}
    QToolButton:checked {{ background: {c.selection}; border: 1px solid {c.accent}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {c.accent}; padding: 5px 13px; }}
    QToolButton:focus {{ padding: 5px; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {c.muted}; background: {c.window}; }}
    QPushButton[kind="primary"] {{
        background: {c.accent}; color: {c.on_accent}; border: 1px solid {c.accent}; font-weight: 600;
    }}
    QPushButton[kind="primary"]:hover {{ background: {c.accent_hover}; }}
    QPushButton[kind="primary"]:focus {{ border: 2px solid {c.focus}; }}
    QPushButton[kind="primary"]:disabled {{ background: {c.raised}; color: {c.muted}; border-color: {c.border}; }}
    QPushButton[kind="record"] {{
        background: {c.record}; color: {c.on_accent}; border: 1px solid {c.record}; font-weight: 600;
    }}
    QPushButton[kind="record"]:focus {{ border: 2px solid {c.focus}; }}
    QPushButton[kind="record"]:disabled {{ background: {c.raised}; color: {c.muted}; border-color: {c.border}; }}
    QPushButton[kind="danger"] {{ color: {c.record}; }}
    QPushButton[kind="danger"]:disabled {{ color: {c.muted}; }}
    QPushButton[kind="quiet"], QToolButton[kind="quiet"] {{ background: transparent; border-color: transparent; }}
    QPushButton[kind="quiet"] {{ padding: 6px 8px; }}
    QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover {{ background: {c.raised}; }}
    QPushButton[kind="quiet"]:focus, QToolButton[kind="quiet"]:focus {{ border: 2px solid {c.accent}; }}
    QPushButton[kind="quiet"]:focus {{ padding: 5px 7px; }}
    QToolButton[kind="info"] {{ background: transparent; border: 1px solid transparent; padding: 2px; }}
    QToolButton[kind="info"]:hover {{ background: {c.raised}; }}
    QToolButton[kind="info"]:focus {{ border: 2px solid {c.accent}; padding: 1px; }}
    QPushButton[kind="action"] {{
        background: transparent; border: 2px solid transparent; padding: 3px 2px; color: {c.accent};
    }}
    QPushButton[kind="action"]:hover {{ text-decoration: underline; }}
    QPushButton[kind="action"]:focus {{ border: 2px solid {c.accent}; padding: 3px 2px; }}
    QPushButton[kind="step"] {{ padding: 6px 0; }}
    QPushButton[kind="step"]:focus {{ padding: 5px 0; }}
    QPushButton[kind="step"]:checked {{ background: {c.accent}; color: {c.on_accent}; font-weight: 600; }}
    QPushButton[kind="step"]:checked:focus {{ border: 2px solid {c.focus}; }}
    QPushButton[kind="link"] {{
        background: transparent; border: 2px solid transparent; padding: 0 4px; color: {c.accent}; font-size: 9pt;
        min-height: 20px;
    }}
    QPushButton[kind="link"]:hover {{ background: transparent; text-decoration: underline; }}
    QPushButton[kind="link"]:focus {{ border: 2px solid {c.accent}; padding: 0 4px; }}
    QPushButton[kind="fold"] {{ background: transparent; border: 2px solid transparent; padding: 0; }}
    QPushButton[kind="fold"]:hover {{ background: {c.raised}; }}
    QPushButton[kind="fold"]:focus {{ border: 2px solid {c.accent}; padding: 0; }}
    QPushButton[kind="choice"] {{ padding: 0; }}
    QPushButton[kind="choice"]:disabled {{ background: {c.surface}; }}
    QPushButton[kind="choice"][outcome="chosen"] {{ border: 2px solid {c.accent}; }}
    QPushButton[kind="choice"][outcome="right"] {{ border: 2px solid {c.good}; }}
    QPushButton[kind="choice"][outcome="wrong"] {{ border: 2px solid {c.record}; }}
    QPushButton[outcome="chosen"] QLabel, QPushButton[outcome="right"] QLabel {{ color: {c.text}; }}
    QPushButton[nav="true"] {{
        background: transparent; border: 2px solid transparent; text-align: left; padding: 8px 12px;
    }}
    QPushButton[nav="true"]:hover {{ background: {c.raised}; }}
    QPushButton[nav="true"]:checked {{ background: {c.selection}; font-weight: 600; }}
    QPushButton[nav="true"]:focus {{ border-color: {c.accent}; padding: 8px 12px; }}
    """


def _fields(c: "Colours") -> str:
    icons = shipped("assets") / "icons"
    arrow = (icons / "combo-arrow.svg").as_posix()
    check = (icons / f"check-mark-{c.on_accent.removeprefix('#')}.svg").as_posix()
    return f"""
    QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit,
    QComboBox {{
        background: {c.surface}; border: 1px solid {c.outline}; border-radius: 6px; padding: 5px 8px;
        selection-background-color: {c.accent}; selection-color: {c.on_accent};
    }}
    QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QDateEdit:focus,
    QTimeEdit:focus, QComboBox:focus {{
        border: 2px solid {c.accent}; padding: 4px 7px;
    }}
    QDateEdit:disabled, QTimeEdit:disabled {{ color: {c.muted}; background: {c.window}; }}
    QTextEdit[plain="true"] {{
        background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 0;
    }}
    QTextEdit[plain="true"]:focus {{ border-color: {c.accent}; padding: 0; }}
    QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button,
    QTimeEdit::up-button, QTimeEdit::down-button {{
        width: 0; height: 0; border: none;
    }}
    QSpinBox QLineEdit, QDoubleSpinBox QLineEdit, QDateEdit QLineEdit, QTimeEdit QLineEdit {{
        border: none; padding: 0; background: transparent;
    }}
    QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 22px; }}
    QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{arrow}"); width: 12px; height: 12px; }}
    QCalendarWidget QToolButton {{ color: {c.text}; background: transparent; border-color: transparent; }}
    QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {c.raised}; }}
    QComboBox QAbstractItemView {{
        background: {c.surface}; border: 1px solid {c.outline}; selection-background-color: {c.accent};
        selection-color: {c.on_accent};
    }}
    QCheckBox, QRadioButton {{
        spacing: 8px; border: 2px solid transparent; border-radius: 6px; padding: 2px 4px 2px 1px;
    }}
    QCheckBox:focus, QRadioButton:focus {{ border-color: {c.accent}; }}
    QCheckBox::indicator, QAbstractItemView::indicator {{
        width: 14px; height: 14px; border: 1px solid {c.muted}; border-radius: 4px; background: {c.surface};
    }}
    QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {{
        border-color: {c.accent}; background: {c.accent}; image: url("{check}");
    }}
    QCheckBox::indicator:disabled {{ border-color: {c.border}; background: {c.raised}; }}
    QRadioButton::indicator {{
        width: 14px; height: 14px; border: 1px solid {c.muted}; border-radius: 8px; background: {c.surface};
    }}
    QRadioButton::indicator:checked {{
        width: 6px; height: 6px; border: 5px solid {c.accent}; background: {c.on_accent};
    }}
    QProgressBar {{
        background: {c.raised}; border: 1px solid {c.outline}; border-radius: 4px; min-height: 8px; max-height: 8px;
        color: transparent;
    }}
    QProgressBar::chunk {{ background: {c.accent}; border-radius: 4px; }}
    QSlider::groove:horizontal {{ background: {c.outline}; height: 4px; border-radius: 2px; }}
    QSlider::sub-page:horizontal {{ background: {c.accent}; height: 4px; border-radius: 2px; }}
    QSlider::handle:horizontal {{
        background: {c.accent}; width: 16px; height: 16px; margin: -6px 0; border-radius: 8px;
    }}
    QSlider:focus {{ border: 1px solid {c.accent}; border-radius: 6px; }}
    """


def _containers(c: "Colours") -> str:
    return f"""
    QMainWindow, QDialog {{ background: {c.window}; }}
    QFrame[card="true"] {{ background: {c.surface}; border: 1px solid {c.border}; border-radius: 10px; }}
    QFrame[sidebar="true"] {{ background: {c.surface}; border: none; border-right: 1px solid {c.border}; }}
    QFrame[dock="true"] {{ background: {c.surface}; border: none; border-top: 1px solid {c.border}; }}
    QFrame[strip="true"] {{ background: {c.surface}; border: none; border-bottom: 1px solid {c.border}; }}
    QFrame[figure="true"] {{ background: transparent; border: 2px solid transparent; border-radius: 6px; }}
    QFrame[figure="true"]:hover {{ background: {c.raised}; }}
    QFrame[figure="true"]:focus {{ border-color: {c.accent}; }}
    QFrame[notice="true"] {{ background: {c.raised}; border: 1px solid {c.border}; border-radius: 8px; }}
    QFrame[notice="true"][atFoot="true"] {{ margin-bottom: 8px; }}
    QScrollArea {{ background: transparent; border: none; }}
    QScrollArea > QWidget > QWidget {{ background: transparent; }}
    QScrollArea[reading="true"] {{ border: 2px solid transparent; border-radius: 6px; }}
    QScrollArea[reading="true"]:focus {{ border-color: {c.accent}; }}
    QListView, QTableView, QTreeView {{
        background: {c.surface}; border: 1px solid {c.border}; border-radius: 8px; outline: none;
    }}
    QListView:focus, QTableView:focus, QTreeView:focus {{ border: 2px solid {c.accent}; }}
    QListView::item {{ padding: 8px; }}
    QListView::item:selected, QTableView::item:selected, QTreeView::item:selected {{
        background: {c.accent}; color: {c.on_accent};
    }}
    QTableView::item {{ padding: 2px 8px; }}
    QTableView[plain="true"] {{ border: 2px solid transparent; border-radius: 6px; }}
    QTableView[plain="true"]:focus {{ border-color: {c.accent}; }}
    QTableView[plain="true"]::item {{ padding: 5px 8px; border-bottom: 1px solid {c.raised}; }}
    QHeaderView::section {{
        background: {c.surface}; color: {c.muted}; border: none; border-bottom: 1px solid {c.border}; padding: 6px 8px;
    }}
    QMenu {{ background: {c.surface}; border: 1px solid {c.border}; padding: 4px; }}
    QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
    QMenu::item:selected {{ background: {c.accent}; color: {c.on_accent}; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; }}
    QScrollBar::handle:vertical {{ background: {c.outline}; border-radius: 5px; min-height: 30px; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; }}
    QScrollBar::handle:horizontal {{ background: {c.outline}; border-radius: 5px; min-width: 30px; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
        background: transparent; border: none; height: 0; width: 0;
    }}
    """
