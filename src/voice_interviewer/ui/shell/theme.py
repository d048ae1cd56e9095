"""The visual language: every colour, distance and size of type that the window uses, in light and in dark."""

import re
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from voice_interviewer.answer import Section
from voice_interviewer.folders import shipped
from voice_interviewer.ui.shell.stylesheet import stylesheet


@dataclass(frozen=True, slots=True)
class Colours:
    """One scheme. Text colours keep a contrast of 4.5:1 on ``window`` and on ``surface``; ``outline``, the edge of what
    is filled in or measured, keeps 3:1, and so does ``focus``, the ring on what is filled with the accent (WCAG AA).
    """

    window: str
    surface: str
    raised: str
    border: str
    outline: str
    text: str
    muted: str
    accent: str
    accent_hover: str
    on_accent: str
    focus: str
    selection: str
    record: str
    warning: str
    good: str
    context: str
    architecture: str
    operations: str
    risks: str

    def section(self, section: Section) -> str:
        """The colour of one section. It is never the only mark: the section's name or letter stands beside it."""
        colour: str = getattr(self, section.value)
        return colour


# The section colours are Okabe and Ito's four hues, moved in lightness until they can be read as text on window and
# card and stay apart in each form of colour blindness (tests/ui/shell/test_section_colours.py): with hues alone, blue
# and green are one colour to people without blue cones, and green and purple to those without green ones.
LIGHT = Colours(
    window="#f6f6f3",
    surface="#ffffff",
    raised="#eeeeea",
    border="#d9d9d3",
    outline="#84898f",
    text="#1d2125",
    muted="#59616a",
    accent="#464dc0",
    accent_hover="#353b9c",
    on_accent="#ffffff",
    focus="#000000",
    selection="#dcdefa",
    record="#bf2f28",
    warning="#8a5300",
    good="#156f4b",
    context="#136fa0",
    architecture="#946319",
    operations="#0d4f16",
    risks="#741376",
)
DARK = Colours(
    window="#15171a",
    surface="#1e2125",
    raised="#292d32",
    border="#3a3f46",
    outline="#6f767e",
    text="#e8eaec",
    muted="#a6aeb6",
    accent="#838bee",
    accent_hover="#9aa1f6",
    on_accent="#14162b",
    focus="#ffffff",
    selection="#343a6e",
    record="#ee6a61",
    warning="#e8b04a",
    good="#5cc998",
    context="#5c96f7",
    architecture="#d9892b",
    operations="#84e07c",
    risks="#efaff0",
)

SPACE = 8
"""The unit of distance, in device-independent pixels; gaps are 1, 2, 3 or 4 of it."""

ICON = 18
"""Side of an icon in a button."""

SMALLEST_TEXT = 10.0
"""Points, before the text size of the settings; the system may want more."""

SCROLL_BAR = 10
"""Width of one, in the style sheet: what stands above or below a page that scrolls leaves it free."""


class Theme(QObject):
    """The scheme in use. Hand it to whatever paints by itself; ``changed`` says when to paint anew.

    Signals: ``changed()``.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: str = "system", text_size: int = 100) -> None:
        """``text_size`` is in percent of the system's."""
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._text_size = text_size
        self._applied: tuple[Colours, int] | None = None
        self.colours = LIGHT
        self._icons: dict[tuple[str, str], QIcon] = {}
        app.setStyle("Fusion")  # the one style that honours a palette on every platform
        self._font = _text_font()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self._apply()

    @property
    def dark(self) -> bool:
        return self.colours is DARK

    def choose(self, choice: str) -> None:
        """``system``, ``light`` or ``dark``."""
        self._choice = choice
        self._apply()

    def choose_text_size(self, percent: int) -> None:
        """For all text of the window, at once."""
        if percent != self._text_size:
            self._text_size = percent
            self._apply()

    def colour(self, name: str, alpha: float = 1.0) -> QColor:
        """A colour of the scheme by its field name, as Qt wants it."""
        colour = QColor(getattr(self.colours, name))
        colour.setAlphaF(alpha)
        return colour

    def icon(self, name: str, colour: str = "text") -> QIcon:
        """An icon of ``assets/icons`` in a colour of the scheme. Raises FileNotFoundError for an unknown name.

        Each is drawn once: a page has dozens of them, of a few kinds.
        """
        drawn = name, getattr(self.colours, colour)
        if drawn not in self._icons:
            self._icons[drawn] = svg_icon(shipped("assets") / "icons" / f"{name}.svg", drawn[1])
        return self._icons[drawn]

    @Slot()
    def _system_changed(self) -> None:
        if self._choice == "system":
            self._apply()

    def _apply(self) -> None:
        dark = self._choice == "dark" or (
            self._choice == "system" and QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        )
        self.colours = DARK if dark else LIGHT
        looks = self.colours, self._text_size
        if looks == self._applied:  # such as "light" after "system" on a light one: nothing to stand still for
            return
        self._applied = looks
        scale = self._text_size / 100
        font = QFont(self._font)
        font.setPointSizeF(scale * font.pointSizeF())
        # With the old sheet still there, Qt would take it off each widget and put the new one on, one by one: with all
        # pages made 1.3 s, where this takes 0.4 s.
        self._app.setStyleSheet("")
        self._app.setFont(font)
        self._app.setPalette(_palette(self.colours))
        self._app.setStyleSheet(stylesheet(self.colours, scale))
        self.changed.emit()


def svg_icon(path: Path, colour: str) -> QIcon:
    """An icon drawn with ``currentColor``, in that colour, sharp at scales from 100 to 300 %."""
    from PySide6.QtSvg import QSvgRenderer

    svg = re.sub(r"currentColor", colour, path.read_text(encoding="utf-8"))
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    icon = QIcon()
    for factor in (1, 2, 3):
        pixmap = QPixmap(QSize(ICON * factor, ICON * factor))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        pixmap.setDevicePixelRatio(factor)
        icon.addPixmap(pixmap)
    return icon


def text_scale(widget: QWidget) -> float:
    """How much larger the widget's text is than the smallest that the window ever has; 1 or more. For widths at which
    a layout changes, which hang on how long its words are.
    """
    return max(1.0, widget.font().pointSizeF() / SMALLEST_TEXT)


def _text_font() -> QFont:
    """The system's own font; on a bare machine, whose default suits small bitmaps, Inter where it is installed."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    bare = font.family() in {"", "Sans", "Sans Serif", "DejaVu Sans", "Bitstream Vera Sans"}
    if bare and "Inter" in QFontDatabase.families():
        font.setFamily("Inter")
    font.setPointSizeF(max(SMALLEST_TEXT, font.pointSizeF()))
    return font


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.surface,
        role.AlternateBase: colours.raised,
        role.Text: colours.text,
        role.Button: colours.surface,
        role.ButtonText: colours.text,
        role.BrightText: colours.record,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.ToolTipBase: colours.raised,
        role.ToolTipText: colours.text,
        role.PlaceholderText: colours.muted,
        role.Link: colours.accent,
        role.Mid: colours.border,
        role.Accent: colours.accent,
    }.items():
        palette.setColor(name, QColor(colour))
    for disabled in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, disabled, QColor(colours.muted))
    return palette
