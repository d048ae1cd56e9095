"""The microphone's level in words."""

from voice_interviewer.ui.rehearsal.level_words import SPAN, Level, LevelWords
from voice_interviewer.voice.ports import RecorderState, RecorderStatus


def status(level_db: float, clipped: bool = False) -> RecorderStatus:
    return RecorderStatus(RecorderState.RECORDING, 1.0, level_db, level_db, clipped)


def test_the_first_seconds_of_silence_are_not_blamed() -> None:
    """People take a breath before they begin."""
    words = LevelWords()
    assert words.hear(status(-90), 0.0) is Level.WAITING
    assert words.hear(status(-90), SPAN - 0.1) is Level.WAITING


def test_lasting_silence_is_no_signal_and_a_murmur_is_very_quiet() -> None:
    """A muted microphone and a far one need different advice."""
    words = LevelWords()
    words.hear(status(-120), 0.0)
    assert words.hear(status(-120), SPAN) is Level.NO_SIGNAL
    words.hear(status(-55), SPAN + 0.1)
    assert words.hear(status(-55), 2 * SPAN + 0.2) is Level.QUIET


def test_a_pause_between_words_stays_good() -> None:
    """The words must not flicker with every breath."""
    words = LevelWords()
    assert words.hear(status(-25), 10.0) is Level.GOOD
    assert words.hear(status(-70), 10.0 + 0.9 * SPAN) is Level.GOOD


def test_clipping_is_told_for_a_while() -> None:
    """One clipped moment is too short to be read."""
    words = LevelWords()
    assert words.hear(status(-1, clipped=True), 0.0) is Level.CLIPPED
    assert words.hear(status(-20), 1.0) is Level.CLIPPED
    assert words.hear(status(-20), SPAN + 0.1) is Level.GOOD


def test_reset_begins_anew() -> None:
    """The next answer is not judged by the last one."""
    words = LevelWords()
    words.hear(status(-10), 0.0)
    words.reset()
    assert words.hear(status(-90), 0.5) is Level.WAITING
