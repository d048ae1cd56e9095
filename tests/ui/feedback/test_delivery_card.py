"""How it sounded: numbers in groups, hits to be heard, the last takes beside it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from support.examples import example_delivery
from support.marked_speech import spoken
from support.pages import all_of, says
from voice_interviewer.answer import Section, Span
from voice_interviewer.delivery.baseline import Comparison
from voice_interviewer.delivery.compared import Compared
from voice_interviewer.delivery.findings import (
    Delivery,
    Pace,
    PauseBand,
    PausePlace,
    SilentPause,
    WordingHit,
    WordingKind,
)
from voice_interviewer.delivery.pet_phrases import PetPhrase
from voice_interviewer.delivery.trouble import Cluster, Sign
from voice_interviewer.delivery.wording import wording
from voice_interviewer.ui.feedback import definitions
from voice_interviewer.ui.feedback.chips import Chips
from voice_interviewer.ui.feedback.delivery_card import FEW_FILLERS, DeliveryCard
from voice_interviewer.ui.feedback.delivery_figures import pauses_text
from voice_interviewer.ui.feedback.explanation import Figure
from voice_interviewer.ui.player.play_link import PlayLink
from voice_interviewer.ui.shell.context import Context

CLUSTER = Cluster(Section.RISKS, Sign.FILLED_PAUSE, 4, 6, 31.0, 36.0, "4 of your 6 um/uh are in Risks and governance.")


def shown(
    qtbot: QtBot, context: Context, delivery: Delivery, playable: bool = True, clusters: tuple[Cluster, ...] = ()
) -> DeliveryCard:
    card = DeliveryCard(context.theme, delivery, clusters, playable)
    qtbot.addWidget(card)
    return card


def pause(seconds: float, place: PausePlace) -> SilentPause:
    return SilentPause(10.0, 10.0 + seconds, place, PauseBand.LONG)


def with_habits() -> Delivery:
    """The example, with every class of wording in it."""
    speech = spoken("I think it is, you know, late. We we should, we could, basically, maybe wait.")
    pace = example_delivery().pace
    return example_delivery(wording=wording(speech.words, speech.speech, pace))


def comparison(noticeable: bool) -> Comparison:
    text = "You spoke at 162 words a minute; your last 8 takes: mostly 128 to 150."
    return Comparison("words_per_minute", 162.0, 139.0, 128.0, 150.0, 8, noticeable, text)


def test_every_number_has_its_unit_and_its_definition(qtbot: QtBot, context: Context) -> None:
    """In four groups, each figure explains itself."""
    card = shown(qtbot, context, with_habits())

    figures = all_of(card, Figure)

    assert [figure.accessibleName() for figure in figures] == [
        "Pace: 140 words / min",
        "Pace in 15 s stretches: 141–152 words / min",
        "Articulation rate: 4.4 syllables / s",
        "Time speaking: 83 %",
        "Length of run: 14 syllables",
        "Time to first word: 0.8 s",
        "Silent pauses: 7",
        "Silent pauses inside a clause, per minute: 1.7 per min",
        "Length of a silent pause: 0.60 s",
        "Filled pauses: 3",
        "Filled pauses per minute: 5.2",
        "Filled pauses per 100 words: 3.7",
        "Filler words: 1.2 per 100 words",
        "Crutch words: 1.2 per 100 words",
        "Hedges: 2.5 per 100 words",
    ]
    assert all(figure.toolTip() for figure in figures)
    assert all(says(card, group) for group in ("Pace", "Pauses", "Fillers heard", "Wording"))


def test_number_that_could_not_be_measured_is_a_dash(qtbot: QtBot, context: Context) -> None:
    """Four words have no pace."""
    pace = Pace(4, None, None, None, None, None)
    delivery = example_delivery(pace=pace, filled_pauses_per_minute=None, filled_pauses_per_100_words=None)

    card = shown(qtbot, context, delivery)

    assert [figure.accessibleName() for figure in all_of(card, Figure)][:2] == [
        "Pace: – words / min",
        "Pace in 15 s stretches: – words / min",
    ]


def test_filled_pause_is_played_with_what_is_around_it(qtbot: QtBot, context: Context) -> None:
    """A second and a half, so that one hears it in its phrase."""
    delivery = example_delivery()
    card = shown(qtbot, context, delivery)
    asked: list[Span] = []
    card.play_requested.connect(asked.append)

    next(link for link in all_of(card, PlayLink) if link.text() == "um").click()

    hit = delivery.filled_pauses[0]
    assert asked[0].seconds == pytest.approx(1.5)
    assert asked[0].start < hit.start < hit.end < asked[0].end


def test_every_habit_of_wording_can_be_heard(qtbot: QtBot, context: Context) -> None:
    """Class by class, in the words that were said."""
    card = shown(qtbot, context, with_habits())
    asked: list[Span] = []
    card.play_requested.connect(asked.append)

    links = {link.text(): link for link in all_of(card, PlayLink)}
    for text in ("you know", "basically", "I think", "maybe", "We we", "we should, we could"):
        links[text].click()

    assert len(asked) == 6
    captions = ("Filler words: 1", "Crutch words: 1", "Hedges: 2", "Said twice: 1", "False starts: 1")
    assert all(says(card, caption) for caption in captions)


def test_an_earlier_version_shows_no_wording(qtbot: QtBot, context: Context) -> None:
    """Nothing measured is not the same as nothing said."""
    assert not says(shown(qtbot, context, example_delivery(wording=None)), "Wording")


def test_long_pauses_can_be_heard_with_their_place(qtbot: QtBot, context: Context) -> None:
    """From a second on."""
    card = shown(qtbot, context, example_delivery())

    texts = [link.text() for link in all_of(card, PlayLink)]

    assert [text for text in texts if text.endswith("clauses")] == ["1.3 s between clauses"]


def test_many_filled_pauses_are_not_a_wall(qtbot: QtBot, context: Context) -> None:
    """The first ones show; all of them on request."""
    one = example_delivery().filled_pauses[0]
    card = shown(qtbot, context, example_delivery(filled_pauses=(one,) * 60, observations=(), silent_pauses=()))
    (chips,) = all_of(card, Chips)
    before = len(all_of(card, PlayLink))

    chips.more_button.click()

    assert [before, len(all_of(card, PlayLink))] == [FEW_FILLERS, 60]
    assert chips.more_button.isHidden()


def test_no_filled_pause_is_told(qtbot: QtBot, context: Context) -> None:
    """An empty place would leave one wondering."""
    card = shown(qtbot, context, example_delivery(filled_pauses=()))

    assert says(card, "No “um” or “uh” was heard.")


def test_where_all_were_taken_out_none_is_said_to_be_left(qtbot: QtBot, context: Context) -> None:
    """Some were heard, so it would not be true that none was."""
    card = DeliveryCard(context.theme, example_delivery(filled_pauses=()), (), playable=True, denied=2)
    qtbot.addWidget(card)

    assert says(card, "No “um” or “uh” is left.")
    assert not says(card, "No “um” or “uh” was heard.")


def test_observation_with_a_moment_plays_it(qtbot: QtBot, context: Context) -> None:
    """One without a moment is text; a section where trouble gathers is played from its first sign to its last."""
    card = shown(qtbot, context, example_delivery(filled_pauses=(), silent_pauses=()), clusters=(CLUSTER,))
    asked: list[Span] = []
    card.play_requested.connect(asked.append)

    observed, gathered = all_of(card, PlayLink)
    gathered.click()

    assert observed.text() == "You said um inside a clause."
    assert asked == [Span(31.0, 36.0)]
    assert says(card, "Most of your pauses fall between clauses, where they help.")


def test_without_sound_nothing_plays(qtbot: QtBot, context: Context) -> None:
    """The findings stay when the recording is gone."""
    card = shown(qtbot, context, with_habits(), playable=False, clusters=(CLUSTER,))

    assert not any(link.isEnabled() for link in all_of(card, PlayLink))
    assert says(card, CLUSTER.text)


def test_last_takes_stand_beside_it(qtbot: QtBot, context: Context) -> None:
    """What differs in a sentence, and phrases that come back, each to be heard."""
    card = shown(qtbot, context, example_delivery())
    hit = WordingHit(WordingKind.PET_PHRASE, "end of the day", "end of the day", 3.0, 4.0, (5, 6, 7, 8))
    asked: list[Span] = []
    card.play_requested.connect(asked.append)

    card.show_compared(Compared((comparison(True),), (PetPhrase("end of the day", (hit, hit), 3),)))
    next(link for link in all_of(card, PlayLink) if link.text() == "end of the day").click()

    assert says(card, "Beside your last takes")
    assert says(card, comparison(True).text)
    assert says(card, "“end of the day” twice here, and in 3 of your last takes.")
    assert asked == [Span(2.75, 4.25)]
    title = next(label for label in all_of(card, QLabel) if label.text() == "Beside your last takes")
    assert definitions.BESIDE_LAST_TAKES.text in title.toolTip()


@pytest.mark.parametrize(
    ("compared", "told"),
    [(Compared((comparison(False),)), "are as in your last 8 takes."), (Compared(), "")],
)
def test_nothing_to_notice(qtbot: QtBot, context: Context, compared: Compared, told: str) -> None:
    """That nothing differs is said; that there is nobody to compare with is not."""
    card = shown(qtbot, context, example_delivery())

    card.show_compared(compared)

    assert says(card, "Beside your last takes") is bool(told)
    assert says(card, told)


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
