"""The lines of the curve over an interview."""

from support.mock_interviews import spoken
from voice_interviewer.programme.mock.fatigue import Fatigue, fatigue
from voice_interviewer.ui.mock.fatigue_lines import curve_lines


def test_a_line_for_each_measure() -> None:
    """With a value for each minute, and round numbers at the ends."""
    pace, fillers, structure = curve_lines(fatigue([spoken(*[(152, 3, 5)] * 4)]))
    assert pace.values == (152.0,) * 4
    assert (pace.low_told, pace.high_told) == ("140", "160")
    assert (fillers.low_told, fillers.high_told) == ("0.0", "3.0")
    assert (structure.low_told, structure.high_told) == ("0%", "100%")
    assert structure.share(0.5) == 0.5


def test_what_was_never_heard_has_a_line_at_nothing() -> None:
    """No um at all is worth seeing."""
    _, fillers, _ = curve_lines(fatigue([spoken(*[(150, 0, 5)] * 4)]))
    assert fillers.values == (0.0,) * 4
    assert fillers.share(0.0) == 0.0


def test_a_voice_without_words_has_a_line_at_nothing() -> None:
    """As when somebody hums, or a noise is taken for a voice: there must be room to draw it in."""
    pace = curve_lines(fatigue([spoken(*[(0, 2, 0)] * 4)]))[0]
    assert pace.values == (0.0,) * 4
    assert pace.share(0.0) == 0.0


def test_a_change_has_its_place() -> None:
    """On the measure that changed, and on no other."""
    pace, fillers, structure = curve_lines(fatigue([spoken(*[(150, 1, 6)] * 6, *[(150, 6, 6)] * 6)]))
    assert (pace.changes_after, fillers.changes_after, structure.changes_after) == (None, 6, None)


def test_too_little_speech_has_no_line() -> None:
    """The card says so in words."""
    assert curve_lines(Fatigue(60.0)) == ()
