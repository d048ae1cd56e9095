"""Which second of a recording is to be heard at which moment."""

from voice_interviewer.voice.timeline import Timeline


def test_before_the_first_block_it_stands_at_the_start() -> None:
    """Nothing was given to the sound card yet."""
    assert Timeline(12.5).position(now=100.0) == 12.5


def test_counts_from_the_moment_a_block_is_heard() -> None:
    """What the sound card still holds has not been heard."""
    timeline = Timeline(2.0)
    timeline.heard_from(10.2, 2.0, 2.1, 1.0)
    timeline.heard_from(10.3, 2.1, 2.2, 1.0)
    assert timeline.position(10.1) == 2.0
    assert abs(timeline.position(10.25) - 2.05) < 1e-9
    assert abs(timeline.position(10.35) - 2.15) < 1e-9


def test_runs_as_fast_as_the_playback() -> None:
    """At half speed a second of the clock is half a second of the recording."""
    timeline = Timeline(0.0)
    timeline.heard_from(0.0, 0.0, 1.0, 0.5)
    assert timeline.position(1.0) == 0.5


def test_stands_still_where_the_sound_card_had_to_wait() -> None:
    """A gap in the sound is no progress in the recording."""
    timeline = Timeline(0.0)
    timeline.heard_from(0.0, 0.0, 0.1, 1.0)
    timeline.heard_from(0.5, 0.1, 0.2, 1.0)
    assert timeline.position(0.4) == 0.1
    assert abs(timeline.position(0.55) - 0.15) < 1e-9


def test_is_over_when_the_end_has_been_heard() -> None:
    """Not when it was given away; and a second end does not move the first."""
    timeline = Timeline(0.0)
    timeline.heard_from(5.0, 0.0, 1.0, 1.0)
    assert not timeline.over(100.0)
    timeline.ends_at(6.0)
    timeline.ends_at(7.0)
    assert not timeline.over(5.9)
    assert timeline.over(6.0)
    assert timeline.position(6.5) == 1.0
