"""The guide window: pages, links, search, and the way back."""

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from voice_interviewer.ui.help.guide import Guide
from voice_interviewer.ui.help.guide_page import REDRAW_MS, GuidePage
from voice_interviewer.ui.help.guide_window import SMALLEST, GuideWindow
from voice_interviewer.ui.shell.theme import DARK, Theme

PICTURE = QUrl("../screenshots/history-960x640-light.png")
IMAGE = QTextDocument.ResourceType.ImageResource.value


def test_a_page_shows_its_text_and_is_marked_in_the_contents(window: GuideWindow) -> None:
    """As text that a screen reader reads, without marks of Markdown."""
    assert window.page.toPlainText().startswith("History\n")
    assert "**" not in window.page.toPlainText()
    assert window.contents.currentItem().text() == "History"
    assert not window.back.isEnabled()


def test_every_page_can_be_shown(window: GuideWindow, guide: Guide) -> None:
    """From the first to the last, by the arrow key alone."""
    window.contents.setFocus()
    window.contents.setCurrentRow(1)
    seen = {window.page.place}
    while window.contents.currentRow() < window.contents.count() - 1:
        QTest.keyClick(window.contents, Qt.Key.Key_Down)
        assert window.page.toPlainText().strip()
        seen.add(window.page.place)
    assert seen == {chapter.place for chapter in guide.chapters}


def test_a_link_leads_to_a_page_and_back_leads_back(window: GuideWindow) -> None:
    """To the heading that the link names."""
    window.resize(SMALLEST)
    window.open_page("guide/trouble.md")
    window.page.anchorClicked.emit(QUrl("your-data.md#go-back-to-a-copy"))
    assert window.page.place == "guide/your-data.md"
    assert top_line(window.page) == "Go back to a copy"
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.page.place == "guide/history.md"
    assert not window.back.isEnabled()


def test_a_heading_far_down_a_long_page_is_reached(window: GuideWindow) -> None:
    """Although Qt lays long pages out little by little."""
    window.open_page("reference/commands.md", "settings")
    assert top_line(window.page) == "settings"


@pytest.mark.parametrize(
    "address", ["https://example.org/page.md", "file:///etc/passwd", "no-such-page.md", "../../README.md"]
)
def test_a_link_leads_nowhere_else(window: GuideWindow, address: str) -> None:
    """No browser is opened, and no file that is no page of the guide."""
    window.page.anchorClicked.emit(QUrl(address))
    assert window.page.place == "guide/history.md"


def test_links_can_be_followed_by_key(window: GuideWindow) -> None:
    """Tab goes from link to link, Enter follows."""
    window.open_page("guide/fair-listening.md")
    window.page.setFocus()
    QTest.keyClick(window.page, Qt.Key.Key_Tab)
    QTest.keyClick(window.page, Qt.Key.Key_Return)
    assert window.page.place == "never-scored.md"


def test_a_search_shows_places_and_opens_the_first(window: GuideWindow) -> None:
    """Ctrl+F begins one; the words are marked on the page, and an empty search has the contents again."""
    QTest.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(window.search, "disk full")
    assert window.contents.item(0).text().startswith("When something goes wrong › The disk is full\n")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert window.page.place == "guide/trouble.md"
    assert {mark.cursor.selectedText().lower() for mark in window.page.extraSelections()} == {"disk", "full"}
    assert window.contents.hasFocus()
    window.search.clear()
    assert window.contents.currentItem().text() == "When something goes wrong"


def test_nothing_found_is_said(window: GuideWindow) -> None:
    """And Enter does no harm."""
    window.search.setText("submarine")
    QTest.keyClick(window.search, Qt.Key.Key_Return)
    assert [window.contents.item(row).text() for row in range(window.contents.count())] == ["Nothing was found."]
    assert window.page.place == "guide/history.md"


def test_pictures_suit_the_scheme_and_the_width(window: GuideWindow, theme: Theme) -> None:
    """Light in light, dark in dark, and never wider than the page."""
    light = window.page.loadResource(IMAGE, PICTURE)
    theme.choose("dark")
    dark = window.page.loadResource(IMAGE, PICTURE)
    assert isinstance(light, QImage)
    assert isinstance(dark, QImage)
    assert light.deviceIndependentSize().width() < window.page.viewport().width()
    corner = QPoint(light.width() - 2, 2)
    assert light.pixelColor(corner).lightness() > 200
    assert dark.pixelColor(corner).lightness() < 60


@pytest.mark.parametrize(
    "name", ["../../README.md", "/etc/hostname", "https://example.org/a.png", "../screenshots/none.png"]
)
def test_nothing_but_pictures_is_loaded(window: GuideWindow, name: str) -> None:
    """Nothing is asked of a server, and no other file is shown."""
    assert window.page.loadResource(IMAGE, QUrl(name)) is None
    assert window.page.loadResource(QTextDocument.ResourceType.HtmlResource.value, QUrl("install.md")) is None


def test_a_change_of_size_or_colours_draws_the_page_anew(window: GuideWindow, theme: Theme, qtbot: QtBot) -> None:
    """Once, when it is over; links have the colour of the scheme, and the reader stays where they were."""
    window.open_page("guide/trouble.md", "the-disk-is-full")
    theme.choose("dark")
    window.resize(window.width() - 200, window.height())
    with qtbot.waitSignal(window.page._redraw.timeout, timeout=50 * REDRAW_MS):
        window.resize(window.width() - 20, window.height())
    widths = [image.width() for image in [window.page.loadResource(IMAGE, PICTURE)] if isinstance(image, QImage)]
    assert widths[0] < window.page.viewport().width()
    assert DARK.accent in window.page.toHtml()
    assert window.page.verticalScrollBar().value() > 0


def test_pages_are_drawn_again_and_again(window: GuideWindow, qtbot: QtBot) -> None:
    """With a scroll bar that comes and goes; a page once drawn inside its own layout brought the process down."""
    for place in ("guide/feedback.md", "guide/plan.md", "guide/import.md", "reference/keys.md") * 5:
        window.open_page(place)
        window.page.grab()
    assert window.page.place == "reference/keys.md"


def top_line(page: GuidePage) -> str:
    """What stands at the top of what is seen."""
    return page.cursorForPosition(QPoint(60, 20)).block().text()


def test_what_is_found_is_shown_from_the_top(window: GuideWindow) -> None:
    """However far down the contents one was; Down leads there from the search."""
    window.resize(SMALLEST)
    window.contents.scrollToBottom()
    window.search.setText("pack")
    assert window.contents.verticalScrollBar().value() == 0
    window.search.setFocus()
    QTest.keyClick(window.search, Qt.Key.Key_Down)
    assert window.contents.hasFocus()
    assert window.contents.currentRow() == 0


def test_opened_from_another_page_it_has_its_contents_again(window: GuideWindow) -> None:
    """What was looked for before belongs to the page before; opened from the same one the search stays."""
    window.search.setText("pack")
    window.begin_at("guide/history.md")
    assert window.search.text() == "pack"
    window.begin_at("guide/settings.md")
    assert not window.search.text()
    assert window.contents.currentItem().text() == "Settings"
