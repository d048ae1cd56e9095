import numpy as np
import pytest

from benchmarks.filled_pauses.decoys import decoy
from benchmarks.filled_pauses.formants import hesitation, other_vowel
from benchmarks.filled_pauses.rooms import elsewhere
from benchmarks.filled_pauses.scenes import Stock, crowded, scenes, stock_of
from benchmarks.filled_pauses.sound import LabelledSound, hiss, joined
from benchmarks.filled_pauses.speech import Speech
from voice_interviewer.answer import Span
from voice_interviewer.transcription.audio import RATE, Samples
from voice_interviewer.transcription.engines.base import LONGEST_CHUNK

LOUD = np.full(RATE // 2, 0.5, np.float32)


def speech() -> Speech:
    """Two loud "words" with silences around them; the second is a filled pause."""
    rng = np.random.default_rng(1)
    gap = hiss(0.4, 1e-4, rng)
    pause = LabelledSound(LOUD, (Span(0, 0.5),))
    return Speech(joined((gap, LabelledSound(LOUD[: RATE // 4]), gap, pause, gap)), (Span(0.4, 0.65),))


@pytest.mark.parametrize("make", [hesitation, other_vowel, decoy])
def test_made_sounds_are_short_and_at_full_scale(make: object) -> None:
    """Whatever chance decides, a made sound is something to be heard: no silence, no overflow."""
    assert callable(make)
    rng = np.random.default_rng(3)
    made: list[Samples] = [make(rng) for _ in range(40)]

    assert all(0.14 < len(sound) / RATE < 1.01 for sound in made)
    assert all(np.isfinite(sound).all() for sound in made)
    assert all(np.abs(sound).max() == pytest.approx(1, abs=1e-3) for sound in made)


def test_a_hesitation_is_a_voice_in_the_middle_of_the_vowel_space() -> None:
    """Most of the power of a made "uh" lies below 1 kHz, as in a throat."""
    rng = np.random.default_rng(5)
    shares = []
    for _ in range(20):
        power = np.abs(np.fft.rfft(hesitation(rng), RATE)) ** 2
        shares.append(power[:1000].sum() / power.sum())

    assert np.median(shares) > 0.8


def test_what_is_set_in_is_counted() -> None:
    """Three filled pauses more are three labels more (or more in a run), and decoys bring none."""
    stock, rng = Stock((LOUD,)), np.random.default_rng(2)

    assert len(crowded(speech().sound, 0, 5, stock, rng).pauses) == 1
    assert len(crowded(speech().sound, 3, 0, stock, rng).pauses) >= 4


def test_the_old_filled_pause_keeps_its_sound() -> None:
    """However much is set in around it, the label lies on the same samples as before."""
    for seed in range(20):
        sound = crowded(speech().sound, 2, 2, Stock(()), np.random.default_rng(seed))
        found = [sound.samples[round(span.start * RATE) : round(span.end * RATE)] for span in sound.pauses]

        assert any(np.array_equal(part, LOUD) for part in found)


def test_stock_is_cut_out_of_speech() -> None:
    """Filled pauses and words to set in are what the labels say they are."""
    stock = stock_of([speech()])

    assert [len(sound) / RATE for sound in stock.hesitations] == [0.5]
    assert [len(sound) / RATE for sound in stock.words] == [0.25]


def test_a_scene_fits_into_one_pass_of_the_encoder() -> None:
    """All the speech is in some scene, and no scene or label is longer than Whisper can hear at once."""
    found = list(scenes([speech()] * 15, np.random.default_rng(4)))

    assert sum(len(scene.pauses) for scene in found) >= 15
    assert all(scene.seconds <= LONGEST_CHUNK for scene in found)
    assert all(span.end <= scene.seconds for scene in found for span in scene.pauses)


def test_the_same_seed_gives_the_same_scenes() -> None:
    """Training can be repeated."""
    one, other = (list(scenes([speech()] * 3, np.random.default_rng(6))) for _ in range(2))

    assert [scene.pauses for scene in one] == [scene.pauses for scene in other]
    assert all(np.array_equal(a.samples, b.samples) for a, b in zip(one, other, strict=True))


def test_another_room_moves_nothing() -> None:
    """Echo and noise leave a sound as long as it was, and where it was."""
    click = np.zeros(RATE, np.float32)
    click[4000] = 1
    for seed in range(20):
        heard = elsewhere(click, np.random.default_rng(seed))

        assert len(heard) == len(click)
        assert abs(int(np.abs(heard).argmax()) - 4000) < RATE // 100
