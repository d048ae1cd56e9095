"""Profile, tools, guesses, drill, mapping and days."""

from collections.abc import Sequence

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from support.example_progress import empty_progress, example_progress
from support.pages import all_of, says, texts
from support.past_takes import noted, past, past_take
from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Bucket
from voice_interviewer.programme.calibration import Calibrations, calibrations
from voice_interviewer.programme.events import Predicted, QuestionMapped
from voice_interviewer.programme.mapping_tally import tally
from voice_interviewer.programme.queue.queue import Drill
from voice_interviewer.ui.progress.calibration_card import CalibrationCard
from voice_interviewer.ui.progress.calibration_chart import CalibrationChart
from voice_interviewer.ui.progress.days_card import DaysCard, WeekDots
from voice_interviewer.ui.progress.drill_card import DrillCard
from voice_interviewer.ui.progress.level_scale import LevelScale
from voice_interviewer.ui.progress.map_card import NONE_YET, MapCard
from voice_interviewer.ui.progress.profile_card import LEGEND_WITHOUT, ProfileCard
from voice_interviewer.ui.progress.progress_data import Drills, ProgressData
from voice_interviewer.ui.progress.stack_card import StackCard
from voice_interviewer.ui.shell.context import Context


def shown(qtbot: QtBot, card: QWidget) -> None:
    qtbot.addWidget(card)
    card.resize(900, 500)
    card.show()


def drawn(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def guesses(takes: int) -> Calibrations:
    """Each of them a point too high in Risks."""
    graded = [past_take(number, scores=(2, 2, 2, 1)) for number in range(1, takes + 1)]
    events = noted(*(Predicted(take=take.id, context=2, architecture=2, operations=2, risks=2) for take in graded))
    return calibrations(events, past(*graded))


def test_the_profile_sets_two_levels_side_by_side(qtbot: QtBot, context: Context) -> None:
    """In words too, for those who do not see the scale."""
    card = ProfileCard(context.theme, example_progress().profile)
    shown(qtbot, card)
    assert says(card, "You: mixed\nCandidates: often weak")
    assert says(card, "Operations 2.0 of 4 on average in 4 takes.")
    names = [scale.accessibleName() for scale in all_of(card, LevelScale)]
    assert "You: mixed; most candidates: thin" in names
    assert "You: not told yet; most candidates: not told" in names


def test_a_role_that_the_guide_does_not_know_has_no_diamond(qtbot: QtBot, context: Context, data: ProgressData) -> None:
    """And says so."""
    lines = tuple(type(line)(line.area, line.takes, None) for line in data.progress.profile.lines)
    card = ProfileCard(context.theme, type(data.progress.profile)(lines))
    shown(qtbot, card)
    assert says(card, LEGEND_WITHOUT)
    assert not says(card, "Candidates:")


def test_the_scale_is_drawn_in_both_schemes(qtbot: QtBot, context: Context) -> None:
    """And anew when the scheme changes."""
    card = ProfileCard(context.theme, example_progress().profile)
    shown(qtbot, card)
    scale = all_of(card, LevelScale)[3]
    light = drawn(scale)
    context.theme.choose("dark")
    assert drawn(scale) != light
    context.theme.choose("light")


def test_tools_say_where_it_is_only_one(qtbot: QtBot, context: Context) -> None:
    """And of what none was named, with the way to name them."""
    card = StackCard(context.theme, example_progress().stack)
    shown(qtbot, card)
    assert says(card, "Experiment tracking: only MLflow named; be ready to say how you would do it without MLflow.")
    assert texts(card)[-1].startswith("No tool named yet for ")
    with qtbot.waitSignal(card.settings_wanted):
        card.settings_button.click()


def test_without_tools_it_says_where_to_name_them(qtbot: QtBot, context: Context) -> None:
    """One sentence, no empty list."""
    card = StackCard(context.theme, empty_progress().stack)
    shown(qtbot, card)
    assert texts(card)[1:] == [
        "No tools named yet, in your stack or in your answers. Name those of your stack in the settings."
    ]


def test_guesses_are_told_and_drawn(qtbot: QtBot, context: Context) -> None:
    """By section and by week; the chart has its numbers in words."""
    card = CalibrationCard(context.theme, guesses(5))
    shown(qtbot, card)
    assert says(card, "You rate your Risks 1.0 points higher than the grader (5 guesses).")
    assert says(card, "Week of 16 March: 0.2 points higher than the grader on average, 20 sections guessed.")
    (chart,) = all_of(card, CalibrationChart)
    assert chart.accessibleDescription() == ("Where you guessed 2, the grader gave 1.8 on average (20 section scores).")
    assert not drawn(chart).isNull()


def test_few_guesses_are_not_judged(qtbot: QtBot, context: Context) -> None:
    """The chart is there, the sections wait."""
    card = CalibrationCard(context.theme, guesses(2))
    shown(qtbot, card)
    assert says(card, "3 more guesses until this can be told for answers.")
    assert not says(card, "for Risks")


def test_without_guesses_it_says_what_they_are(qtbot: QtBot, context: Context) -> None:
    """No empty chart."""
    card = CalibrationCard(context.theme, guesses(0))
    shown(qtbot, card)
    assert says(card, "Before the scores of a take are shown you can guess them.")
    assert not all_of(card, CalibrationChart)


def test_the_drill_begins_with_the_weakest_section(qtbot: QtBot, data: ProgressData) -> None:
    """And starts what it shows."""
    card = DrillCard(data.drills, None)
    shown(qtbot, card)
    started: list[Drill] = []
    card.start_wanted.connect(started.append)
    weakest = data.drills.weakest
    assert weakest is not None
    assert card.title.text() == f"Drill {weakest.value.capitalize()}"
    assert card.question.text() == f"Next question: {card.drill.question.text}"
    assert card.why.text() == card.drill.why
    card.start_button.click()
    assert [drill.item.section for drill in started] == [weakest]


def test_another_section_can_be_drilled(qtbot: QtBot, data: ProgressData) -> None:
    """And stays chosen when the drills are worked out anew."""
    card = DrillCard(data.drills, None)
    shown(qtbot, card)
    card.switch.button(Section.CONTEXT).click()
    card.show_drills(data.drills)
    assert (card.title.text(), card.section, card.drill.item.section) == ("Drill Context", *[Section.CONTEXT] * 2)


def test_where_nothing_is_weakest_one_is_chosen(qtbot: QtBot, data: ProgressData) -> None:
    """Nothing is said to lack."""
    card = DrillCard(Drills(data.drills.by_section, None), None)
    shown(qtbot, card)
    assert card.weakest.text() == "Choose a section to drill."


@pytest.mark.parametrize(
    ("rounds", "words"),
    [
        ((), [NONE_YET]),
        ((("monitoring", "monitoring"),), ["1 of 1 Monitoring question mapped right.", "No Data question mapped yet."]),
        ((("governance", "monitoring"),) * 2, ["You take Monitoring questions for Governance: 2 of 2."]),
    ],
)
def test_the_map_drill_is_told_by_bucket(qtbot: QtBot, rounds: Sequence[tuple[str, str]], words: Sequence[str]) -> None:
    """With the way to it; without any round in one sentence."""
    events = noted(*(QuestionMapped(question="q", bucket=given, right_bucket=right) for given, right in rounds))
    card = MapCard(tally(events))
    shown(qtbot, card)
    assert all(says(card, sentence) for sentence in words)
    assert len(texts(card)) == 2 + (len(Bucket) if rounds else 1)
    with qtbot.waitSignal(card.map_wanted):
        card.button.click()


def test_the_last_days_are_dots_and_words(qtbot: QtBot, context: Context) -> None:
    """A row of days is told where there is one; a day off is not."""
    card = DaysCard(context.theme, example_progress().streak)
    shown(qtbot, card)
    (dots,) = all_of(card, WeekDots)
    assert dots.accessibleName() == "5 days of the last 7 with practice"
    assert says(card, "4 days running.")
    assert not drawn(dots).isNull()


def test_nobody_is_told_that_they_did_nothing(qtbot: QtBot, context: Context) -> None:
    """No row, no longest row."""
    card = DaysCard(context.theme, empty_progress().streak)
    shown(qtbot, card)
    assert texts(card) == ["The last seven days", "0 days of the last 7 with practice."]
