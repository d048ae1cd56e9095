import numpy as np
import pytest
from numpy.typing import NDArray

from benchmarks.filled_pauses.sound import (
    LabelledSound,
    band,
    faded,
    filtered,
    hiss,
    joined,
    loudness,
    one_pole,
    quiet_moments,
)
from voice_interviewer.answer import Span
from voice_interviewer.transcription.audio import RATE


def marked(seconds: float, *pauses: Span) -> LabelledSound:
    """Silence with ones where a filled pause is said to lie."""
    samples = np.zeros(round(seconds * RATE), np.float32)
    for span in pauses:
        samples[round(span.start * RATE) : round(span.end * RATE)] = 1
    return LabelledSound(samples, pauses)


def said_where_marked(sound: LabelledSound) -> bool:
    """Whether the ones lie exactly where the labels say."""
    again = marked(sound.seconds, *sound.pauses)
    return bool(np.array_equal(again.samples, sound.samples))


def level(samples: NDArray[np.float64]) -> float:
    return loudness(np.asarray(samples, np.float32))


def tone(hertz: float) -> NDArray[np.float64]:
    return np.sin(2 * np.pi * hertz * np.arange(RATE) / RATE)


@pytest.mark.parametrize("at", [0.0, 0.5, 1.5, 3.0])
def test_labels_follow_the_sound_that_is_set_in(at: float) -> None:
    """What comes after moves, what comes before stays, and the new sound brings its own labels."""
    whole = marked(3, Span(0.75, 1.25), Span(2, 2.5)).with_inserted(at, marked(1, Span(0.25, 0.5)))

    assert len(whole.pauses) == 3
    assert whole.seconds == 4
    assert said_where_marked(whole)


def test_doubts_follow_too() -> None:
    """A stretch that nobody knows stays with its sound."""
    sound = LabelledSound(np.zeros(2 * RATE, np.float32), (), (Span(1, 1.5),))

    assert sound.with_inserted(0.5, marked(1)).doubtful == (Span(2, 2.5),)


def test_a_part_has_the_labels_inside_it() -> None:
    """Times are counted from the part's start, and a label across its edge is cut there."""
    part = marked(4, Span(0.5, 1), Span(1.75, 2.5), Span(2.75, 3.5)).between(2, 3)

    assert part.pauses == (Span(0, 0.5), Span(0.75, 1))
    assert said_where_marked(part)


def test_sounds_are_joined_in_order() -> None:
    """Labels of the second come after the first."""
    whole = joined((marked(1, Span(0.5, 1)), marked(1), marked(1, Span(0, 0.25))))

    assert whole.pauses == (Span(0.5, 1), Span(2, 2.25))
    assert said_where_marked(whole)


def test_a_quiet_moment_lies_between_words_and_in_no_label() -> None:
    """Nothing is set into the middle of a word or of a filled pause."""
    loud = LabelledSound(np.ones(RATE, np.float32))
    sound = joined((loud, marked(0.3), loud, LabelledSound(np.zeros(8000, np.float32), (Span(0, 0.5),)), loud))

    moments = quiet_moments(LabelledSound(sound.samples + 0.001 * tone(100)[0], sound.pauses))

    assert moments
    between = [at for at in moments if 1 <= at <= 1.3]
    assert between
    assert not [at for at in moments if 2.3 <= at <= 2.8]


def test_filters_pass_what_they_should() -> None:
    """A band keeps its middle and takes away what is far outside; one pole keeps the low and takes the high."""
    kept = {hertz: level(filtered(tone(hertz), band(300, 3000))) / level(tone(hertz)) for hertz in (30, 1000)}

    assert kept[1000] == pytest.approx(1, abs=0.05)
    assert kept[30] < 0.05
    assert level(filtered(tone(6000), one_pole(0.9))) < 0.1 * level(filtered(tone(60), one_pole(0.9)))


def test_fading_starts_and_ends_in_silence() -> None:
    """Nothing that is set in clicks."""
    sound = faded(np.ones(RATE), 0.1, 0.2)

    assert sound[0] == 0
    assert sound[-1] < 0.001
    assert sound[RATE // 2] == 1


def test_hiss_has_the_loudness_asked_for() -> None:
    """Silence between sounds is as loud as the room."""
    assert loudness(hiss(1, 0.01, np.random.default_rng(1)).samples) == pytest.approx(0.01, rel=0.1)
