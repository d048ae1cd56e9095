import numpy as np
import pytest
from numpy.typing import NDArray

from support.hearing import noise, tone
from voice_interviewer.answer import Span
from voice_interviewer.transcription.activity import (
    FLOOR_DB,
    FRAME_SECONDS,
    LEVEL_SECONDS,
    Activity,
    ActivityMeter,
    hysteresis,
)
from voice_interviewer.transcription.audio import Samples


def activity(*parts: tuple[float, float, float]) -> Activity:
    """Made of stretches of (seconds, probability of voice, level in dB)."""
    frames = [probability for seconds, probability, _ in parts for _ in range(round(seconds / FRAME_SECONDS))]
    levels = [level for seconds, _, level in parts for _ in range(round(seconds / LEVEL_SECONDS))]
    return Activity(np.array(frames, np.float32), np.array(levels, np.float32))


def floats(sound: NDArray[np.int16]) -> Samples:
    return (sound / 32_768).astype(np.float32)


def test_hysteresis_holds_through_the_middle() -> None:
    """Between the two thresholds things stay as they are."""
    frames = np.array([0.1, 0.6, 0.8, 0.6, 0.6, 0.4, 0.6, 0.6], np.float32)
    assert hysteresis(frames, 0.7, 0.5) == [Span(2 * FRAME_SECONDS, 5 * FRAME_SECONDS)]


def test_speech_at_the_very_end_is_a_span() -> None:
    """A recording may end in the middle of a word."""
    assert hysteresis(np.array([0.1, 0.9, 0.9], np.float32), 0.7, 0.5) == [Span(FRAME_SECONDS, 3 * FRAME_SECONDS)]


def test_a_pause_is_found_where_it_is() -> None:
    """One second of silence between words is one second of silence, within two frames."""
    speech = activity((1.024, 0.0, -70), (1.024, 0.9, -20), (1.024, 0.0, -70), (1.024, 0.9, -20)).speech(4.096)
    edges = [edge for span in speech for edge in (span.start, span.end)]
    assert edges == pytest.approx([1.024, 2.048, 3.072, 4.096], abs=0.04)


def test_silences_and_sounds_under_60_ms_do_not_count() -> None:
    """A click is no speech and a closed lip is no pause."""
    gap = activity((1.024, 0.9, -20), (0.032, 0.0, -60), (1.024, 0.9, -20))
    click = activity((1.024, 0.0, -60), (0.032, 0.9, -20), (1.024, 0.0, -60))
    assert len(gap.speech(2.08)) == 1
    assert click.speech(2.08) == ()


def test_the_quiet_tail_of_a_word_is_silence() -> None:
    """Where the probability outlasts the sound, the span ends with the sound, 0.15 s earlier at most."""
    tail = activity((2.048, 0.9, -20), (0.096, 0.9, -70), (2.048, 0.0, -70))
    assert tail.speech(4.192)[0].end == pytest.approx(2.048, abs=0.04)
    long_tail = activity((2.048, 0.9, -20), (0.512, 0.9, -70), (2.048, 0.0, -70))
    assert long_tail.speech(4.608)[0].end == pytest.approx(2.56 - 0.15, abs=0.05)


def test_soft_voice_needs_both_likeness_and_level() -> None:
    """A soft "um" counts; a loud knock and a silent guess do not."""
    soft = activity((0.96, 0.02, -60), (0.96, 0.2, -40), (0.96, 0.02, -20), (0.96, 0.2, -60)).soft_voice()
    assert [bool(soft[at]) for at in (40, 140, 240, 340)] == [False, True, False, False]


@pytest.mark.parametrize("piece", [1, 160, 500, 7_777])
def test_measuring_does_not_depend_on_the_pieces(piece: int) -> None:
    """Sound that comes as it is spoken gives the same numbers as the file afterwards."""
    sound = floats(noise(0.4 if piece == 1 else 2.0, rate=16_000))
    at_once = ActivityMeter().feed(sound, last=True)
    meter = ActivityMeter()
    parts = [meter.feed(sound[at : at + piece]) for at in range(0, len(sound), piece)]
    parts.append(meter.feed(np.zeros(0, np.float32), last=True))
    assert np.concatenate([part.probabilities for part in parts]) == pytest.approx(at_once.probabilities)
    assert np.concatenate([part.levels for part in parts]) == pytest.approx(at_once.levels)


@pytest.mark.parametrize("sound", [np.zeros(48_000, np.int16), tone(3.0, rate=16_000), noise(3.0, rate=16_000)])
def test_silence_tone_and_noise_are_no_speech(sound: NDArray[np.int16]) -> None:
    """What is no voice has no spans."""
    assert ActivityMeter().feed(floats(sound), last=True).speech(3.0) == ()


def test_levels_are_decibels_of_full_scale() -> None:
    """A sine at full scale has -3 dB, digital silence the floor."""
    loud = ActivityMeter().feed(floats(tone(1.0, rate=16_000, amplitude=1.0)), last=True)
    assert float(loud.levels.mean()) == pytest.approx(-3.0, abs=0.1)
    assert ActivityMeter().feed(np.zeros(1_600, np.float32), last=True).levels.tolist() == [FLOOR_DB] * 10


def test_nothing_at_all_is_nothing() -> None:
    """No samples, no spans, no errors."""
    empty = ActivityMeter().feed(np.zeros(0, np.float32), last=True)
    assert empty.speech(0.0) == ()
    assert empty.soft_spans() == ()
