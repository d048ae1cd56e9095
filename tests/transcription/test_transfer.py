"""How a transfer is reckoned."""

from support.clock import FakeClock
from voice_interviewer.transcription.transfer import TransferMeter, Transferred


def test_rate_and_time_left_come_from_the_last_seconds() -> None:
    """A line that becomes slow shows it soon."""
    clock, told = FakeClock(), list[Transferred]()
    meter = TransferMeter(told.append, clock.now)
    for second in range(8):
        meter.show(1000 * second, 100_000)
        clock.advance(1.0)
    assert told[-1].rate == 1000
    assert told[-1].seconds_left == 93
    for second in range(8):
        meter.show(7000 + 10 * second, 100_000)
        clock.advance(1.0)
    assert told[-1].rate == 10


def test_it_is_told_a_few_times_a_second() -> None:
    """A fast disk would flood a window; the end is always told."""
    clock, told = FakeClock(), list[Transferred]()
    meter = TransferMeter(told.append, clock.now)
    for count in range(1001):
        meter.show(count, 1000)
        clock.advance(0.001)
    assert 9 <= len(told) <= 13
    assert told[-1].share == 1.0


def test_a_transfer_that_begins_anew_has_no_rate_yet() -> None:
    """Bytes that were thrown away are no speed."""
    clock, told = FakeClock(), list[Transferred]()
    meter = TransferMeter(told.append, clock.now)
    for done in (0, 5000, 100):
        meter.show(done, 10_000)
        clock.advance(1.0)
    assert (told[-1].done, told[-1].rate, told[-1].seconds_left) == (100, None, None)


def test_an_unknown_length_is_no_share() -> None:
    """And no division by zero."""
    assert Transferred(5, 0).share == 0.0
