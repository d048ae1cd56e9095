"""How it sounded: numbers, filled pauses to be heard, silences."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from support.examples import example_delivery
from support.pages import all_of, says
from voice_interviewer.answer import Span
from voice_interviewer.delivery.findings import Delivery, FilledPause, Pace, PauseBand, PausePlace, SilentPause
from voice_interviewer.ui.feedback.delivery_card import FEW, DeliveryCard, around, pauses_text
from voice_interviewer.ui.feedback.explanation import Figure
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.context import Context


def shown(qtbot: QtBot, context: Context, delivery: Delivery, playable: bool = True) -> DeliveryCard:
    card = DeliveryCard(context.theme, delivery, playable)
    qtbot.addWidget(card)
    return card


def pause(seconds: float, place: PausePlace) -> SilentPause:
    return SilentPause(10.0, 10.0 + seconds, place, PauseBand.LONG)


def test_every_number_has_its_unit_and_its_definition(qtbot: QtBot, context: Context) -> None:
    """Eight figures, each of which explains itself."""
    card = shown(qtbot, context, example_delivery())

    figures = all_of(card, Figure)

    assert [figure.accessibleName() for figure in figures] == [
        "Filled pauses: 3",
        "Filled pauses per minute: 5.2",
        "Filled pauses per 100 words: 3.7",
        "Pace: 140 words / min",
        "Articulation rate: 4.4 syllables / s",
        "Time speaking: 83 %",
        "Length of run: 14 syllables",
        "Time to first word: 0.8 s",
    ]
    assert all(figure.toolTip() for figure in figures)


def test_number_that_could_not_be_measured_is_a_dash(qtbot: QtBot, context: Context) -> None:
    """Four words have no pace."""
    pace = Pace(4, None, None, None, None, None)
    delivery = example_delivery(pace=pace, filled_pauses_per_minute=None, filled_pauses_per_100_words=None)

    card = shown(qtbot, context, delivery)

    assert all_of(card, Figure)[3].accessibleName() == "Pace: – words / min"


def test_filled_pause_is_played_with_what_is_around_it(qtbot: QtBot, context: Context) -> None:
    """A second and a half, so that one hears it in its phrase."""
    delivery = example_delivery()
    card = shown(qtbot, context, delivery)
    asked: list[Span] = []
    card.play_requested.connect(asked.append)

    all_of(card, PlayLink)[0].click()

    hit = delivery.filled_pauses[0]
    assert asked[0].seconds == pytest.approx(1.5)
    assert asked[0].start < hit.start < hit.end < asked[0].end


def test_stretch_around_the_first_sound_begins_at_zero() -> None:
    """There is nothing before the recording."""
    assert around(FilledPause("um", 0.2, 0.5, 0.9)).start == 0.0


def test_many_filled_pauses_are_not_a_wall(qtbot: QtBot, context: Context) -> None:
    """The first ones show; all of them on request."""
    one = example_delivery().filled_pauses[0]
    delivery = example_delivery(filled_pauses=(one,) * 60, observations=())
    card = shown(qtbot, context, delivery)
    before = len(all_of(card, PlayLink))

    card.more_button.click()

    assert [before, len(all_of(card, PlayLink))] == [FEW, 60]
    assert card.more_button.isHidden()


def test_no_filled_pause_is_told(qtbot: QtBot, context: Context) -> None:
    """An empty place would leave one wondering."""
    card = shown(qtbot, context, example_delivery(filled_pauses=()))

    assert says(card, "No “um” or “uh” was heard.")


def test_observation_with_a_moment_plays_it(qtbot: QtBot, context: Context) -> None:
    """One without a moment is text."""
    card = shown(qtbot, context, example_delivery(filled_pauses=()))

    assert [link.isEnabled() for link in all_of(card, PlayLink)] == [True, False]


def test_without_sound_nothing_plays(qtbot: QtBot, context: Context) -> None:
    """The findings stay when the recording is gone."""
    card = shown(qtbot, context, example_delivery(), playable=False)

    assert not any(link.isEnabled() for link in all_of(card, PlayLink))


@pytest.mark.parametrize(
    ("pauses", "said"),
    [
        ((), "No pause of 1 s or more."),
        ((pause(0.6, PausePlace.WITHIN_CLAUSE),), "No pause of 1 s or more."),
        (
            (pause(1.4, PausePlace.BETWEEN_CLAUSES), pause(2.0, PausePlace.BETWEEN_CLAUSES)),
            "2 pauses of 1 s or more, the longest 2.0 s; all between clauses.",
        ),
        (
            (pause(1.4, PausePlace.WITHIN_CLAUSE), pause(2.0, PausePlace.BETWEEN_CLAUSES)),
            "2 pauses of 1 s or more, the longest 2.0 s; 1 inside a clause.",
        ),
        ((pause(1.4, PausePlace.WITHIN_CLAUSE),), "1 pause of 1 s or more, the longest 1.4 s; all inside a clause."),
    ],
)
def test_long_silences_are_told_with_their_place(pauses: tuple[SilentPause, ...], said: str) -> None:
    """Those between clauses are fine, so the place matters more than the number."""
    assert pauses_text(replace(example_delivery(), silent_pauses=pauses)) == said
