"""Charts of what changed, by mouse and by keyboard."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from support.example_progress import empty_progress
from support.pages import says
from voice_interviewer.programme.progress.measures import Group
from voice_interviewer.ui.progress.progress_data import ProgressData
from voice_interviewer.ui.progress.trend_chart import TrendChart
from voice_interviewer.ui.progress.trend_row import TrendRow
from voice_interviewer.ui.progress.trends_card import GROUP_TITLES, TrendsCard
from voice_interviewer.ui.shell.context import Context


@pytest.fixture
def card(qtbot: QtBot, context: Context, data: ProgressData) -> TrendsCard:
    return shown(qtbot, TrendsCard(context.theme, data.progress.trends, Group.SECTION))


@pytest.fixture
def wanted(card: TrendsCard) -> list[int]:
    """The takes that were to be opened."""
    wanted: list[int] = []
    card.take_wanted.connect(wanted.append)
    return wanted


def shown(qtbot: QtBot, card: TrendsCard) -> TrendsCard:
    qtbot.addWidget(card)
    card.resize(900, 700)
    card.show()
    card.activateWindow()
    return card


def row(card: TrendsCard, key: str) -> TrendRow:
    return next(row for row in card.findChildren(TrendRow) if row.trend.measure.key == key)


def middle_of(chart: TrendChart, mark: int) -> QPoint:
    return chart.places()[mark].toPoint()


def test_every_section_has_its_sentence(card: TrendsCard) -> None:
    """Beside its chart, without saying its name twice."""
    assert says(row(card, "risks"), "Median 0 of 4 in your first 3 takes, 3 in your last 3.")
    assert says(row(card, "risks"), "Latest: 3 of 4; mostly 0.2 to 2.5 in the 6 takes before.")
    assert says(row(card, "risks"), "7 takes, 28 February to 6 March")


def test_a_press_on_a_point_opens_its_take(card: TrendsCard, wanted: list[int], take_ids: list[int]) -> None:
    """And nothing happens where no point is near."""
    chart = row(card, "risks").chart
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle_of(chart, 2))
    QTest.mouseClick(chart, Qt.MouseButton.RightButton, pos=middle_of(chart, 2))
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(1, 5))
    assert wanted == [take_ids[2]]


def test_a_point_under_the_pointer_says_what_it_is(card: TrendsCard, take_ids: list[int]) -> None:
    """Below the chart; the whole again when the pointer leaves."""
    of_risks = row(card, "risks")
    QTest.mouseMove(of_risks.chart, middle_of(of_risks.chart, 6))
    assert of_risks.caption.text() == f"Take {take_ids[6]}, 6 March: 3 of 4. Press to open it."
    of_risks.chart.leaveEvent(None)
    assert of_risks.caption.text() == "7 takes, 28 February to 6 March"


def test_the_keyboard_walks_from_take_to_take(card: TrendsCard, wanted: list[int], take_ids: list[int]) -> None:
    """Beginning with the latest, and not over the ends; Enter opens."""
    of_risks = row(card, "risks")
    chart = of_risks.chart
    chart.setFocus()
    assert of_risks.caption.text().startswith(f"Take {take_ids[-1]}, ")
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Return):
        QTest.keyClick(chart, key)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Space, Qt.Key.Key_End, Qt.Key.Key_Right):
        QTest.keyClick(chart, key)
    QTest.keyClick(chart, Qt.Key.Key_Enter)
    assert wanted == [take_ids[-2], take_ids[0], take_ids[-1]]


def test_where_the_keyboard_goes_on_the_chart_says_its_range_again(card: TrendsCard) -> None:
    """No point stays marked."""
    of_risks = row(card, "risks")
    of_risks.chart.setFocus()
    row(card, "context").chart.setFocus()
    assert of_risks.chart.chosen is None
    assert of_risks.caption.text() == "7 takes, 28 February to 6 March"


def test_a_screen_reader_hears_the_sentence(card: TrendsCard) -> None:
    """A picture alone would tell it nothing."""
    chart = row(card, "risks").chart
    assert chart.accessibleName() == "Risks, chart"
    assert chart.accessibleDescription() == "Risks: median 0 of 4 in your first 3 takes, 3 in your last 3."


@pytest.mark.parametrize("group", list(Group))
def test_the_switch_shows_one_kind_at_a_time(card: TrendsCard, group: Group) -> None:
    """Sections, buckets or delivery."""
    card.switch.button(group).click()
    assert [name for name, panel in card.panels.items() if panel.isVisible()] == [group]
    assert card.group is group


def test_the_switch_is_walked_with_the_arrow_keys(card: TrendsCard) -> None:
    """Tab stops at it once."""
    card.switch.button(Group.SECTION).setFocus()
    QTest.keyClick(card.switch.button(Group.SECTION), Qt.Key.Key_Right)
    assert card.group is Group.BUCKET
    tabs = [name for name in GROUP_TITLES if card.switch.button(name).focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert tabs == [Group.BUCKET]


def test_too_few_takes_say_how_many_are_missing(qtbot: QtBot, context: Context) -> None:
    """A chart with nothing in it takes no focus."""
    card = shown(qtbot, TrendsCard(context.theme, empty_progress().trends, Group.DELIVERY))
    pace = row(card, "words_per_minute")
    assert says(pace, "Not enough takes to tell (0 of 6).")
    assert says(pace, "No take yet")
    assert pace.chart.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_many_takes_share_points(qtbot: QtBot, context: Context, data: ProgressData) -> None:
    """As many as the chart has room for, and fewer when it is made narrow."""
    of_risks = next(trend for trend in data.progress.trends.sections if trend.measure.key == "risks")
    long = type(of_risks)(of_risks.measure, of_risks.points * 100)
    chart = TrendChart(context.theme, long, "risks")
    qtbot.addWidget(chart)
    chart.resize(600, 72)
    chart.show()
    wide = len(chart.marks)
    chart.resize(300, 72)
    assert 20 < len(chart.marks) < wide < 100
    assert sum(len(mark.points) for mark in chart.marks) == 700


@pytest.mark.parametrize("group", list(Group))
def test_the_picture_shows_what_is_shown(card: TrendsCard, group: Group) -> None:
    """Twice as sharp as the window, on the ground of a card, with something drawn on it."""
    card.switch.button(group).click()
    picture = card.picture().toImage()
    assert picture.width() > 2 * card.panels[group].width()
    colours = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 5) for y in range(0, 300, 5)}
    assert len(colours) > 3


def test_caption_counts_for_the_width_that_is_shown(qtbot: QtBot, context: Context, data: ProgressData) -> None:
    """What was told of a narrow chart is wrong of a wide one, where each take has its own point."""
    trend = data.progress.trends.sections[0]
    many = replace(trend, points=tuple(trend.points) * 10)
    made = TrendRow(context.theme, many)
    qtbot.addWidget(made)
    captions = []
    for width in (400, 2_400):
        made.chart.resize(width, made.chart.height())
        QApplication.sendPostedEvents(made.chart)
        made.chart.resizeEvent(QResizeEvent(made.chart.size(), made.chart.size()))
        captions.append("; a point is up to" in made.caption.text())
    assert captions == [True, False]
