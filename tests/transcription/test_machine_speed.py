"""What was measured on this machine, and what follows for other models."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from voice_interviewer import private
from voice_interviewer.private import alone
from voice_interviewer.transcription.engine_choice import FASTER, OPENAI
from voice_interviewer.transcription.machine_speed import Measured, SpeedStore, fastest_first, this_machine
from voice_interviewer.transcription.machine_speed_advice import (
    COMFORTABLE,
    Candidate,
    Speed,
    Verdict,
    duration,
    memory_needed,
    offer,
    speed,
    verdict,
)

TINY = Measured(FASTER, "tiny.en", 0.2, 3.0, 300_000_000)
SLOW_TINY = Measured(OPENAI, "tiny.en", 0.6, 9.0, 700_000_000)
WORKS = {"tiny.en": 1.0, "base.en": 2.3, "small.en": 9.3, "medium.en": 31.0}
GB = 1_000_000_000


def test_measurements_are_kept(tmp_path: Path) -> None:
    """A new one takes the place of the old one of the same engine and model."""
    store = SpeedStore(tmp_path / "cache", "here")
    store.keep(SLOW_TINY)
    store.keep(Measured(FASTER, "tiny.en", 9.0, 3.0, 1))
    store.keep(TINY)
    assert SpeedStore(tmp_path / "cache", "here").measured() == (TINY, SLOW_TINY)


def test_another_machines_measurements_do_not_count(tmp_path: Path) -> None:
    """Home folders are shared and backups restored; versions change."""
    SpeedStore(tmp_path, "there").keep(TINY)
    assert SpeedStore(tmp_path, "here").measured() == ()
    SpeedStore(tmp_path, "here").keep(SLOW_TINY)
    assert SpeedStore(tmp_path, "here").measured() == (SLOW_TINY,)


def test_the_mark_of_this_machine_stays_and_tells_nothing() -> None:
    """It is a hash: the cache holds no name of anybody's computer."""
    assert this_machine() == this_machine()
    assert len(this_machine()) == 16


@pytest.mark.parametrize("content", ["", "{", "[]", '{"machine": "here", "measured": [{"rate": "x"}]}'])
def test_a_file_that_cannot_be_read_holds_nothing(tmp_path: Path, content: str) -> None:
    """It is only a cache."""
    (tmp_path / "machine_speed.json").write_text(content)
    store = SpeedStore(tmp_path, "here")
    assert store.measured() == ()
    store.keep(TINY)
    assert store.measured() == (TINY,)


def test_a_cache_that_cannot_be_written_only_costs_time(tmp_path: Path) -> None:
    """Measuring anew is no harm."""
    (tmp_path / "cache").write_text("in the way")
    SpeedStore(tmp_path / "cache", "here").keep(TINY)
    assert SpeedStore(tmp_path / "cache", "here").measured() == ()


def test_one_program_at_a_time_measures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another would write over what this one has kept; waiting too long costs only time."""
    monkeypatch.setattr(private, "WAIT_SECONDS", 0.0)
    store = SpeedStore(tmp_path, "this machine")
    with ThreadPoolExecutor(1) as elsewhere, alone(tmp_path / "machine_speed.json"):
        elsewhere.submit(store.keep, Measured(FASTER, "base.en", 0.1, 1.0, 1)).result()
    assert store.measured() == ()


def test_the_faster_engine_comes_first_where_both_were_measured() -> None:
    """With this model, else with any other; where only one was measured, nobody knows."""
    quick_openai = Measured(OPENAI, "tiny.en", 0.05, 9.0, 1)
    assert fastest_first((FASTER, OPENAI), "tiny.en", (TINY, SLOW_TINY)) == [FASTER, OPENAI]
    assert fastest_first((FASTER, OPENAI), "tiny.en", (TINY, quick_openai)) == [OPENAI, FASTER]
    assert fastest_first((FASTER, OPENAI), "base.en", (TINY, quick_openai)) == [OPENAI, FASTER]
    assert fastest_first((FASTER, OPENAI), "base.en", (quick_openai,)) == [FASTER, OPENAI]


def test_what_was_measured_goes_before_what_is_reckoned() -> None:
    """A model's own measurement is not replaced by a guess from another."""
    base = Measured(FASTER, "base.en", 0.5, 3.0, 1)
    assert speed(FASTER, "base.en", 2.3, (TINY, base), WORKS) == Speed(0.5, measured=True)


def test_other_models_are_reckoned_from_the_nearest() -> None:
    """By their work; from the same engine only."""
    found = speed(FASTER, "base.en", 2.3, (TINY, SLOW_TINY), WORKS)
    assert found is not None
    assert (round(found.rate, 3), found.measured) == (0.46, False)
    base = Measured(FASTER, "base.en", 0.4, 3.0, 1)
    small = speed(FASTER, "small.en", 9.3, (TINY, base), WORKS)
    assert small is not None
    assert round(small.rate, 3) == round(0.4 * 9.3 / 2.3, 3)
    assert speed(OPENAI, "base.en", 2.3, (TINY,), WORKS) is None
    assert speed(FASTER, "mine", None, (TINY,), WORKS) is None


def test_the_wait_after_done() -> None:
    """Below real time only the last stretch is left; above it what piled up is added."""
    assert Speed(0.5, True).after_done == pytest.approx(6.0)
    assert Speed(2.0, True).after_done == pytest.approx(24.0 + 120.0)


def test_memory_grows_with_the_weights() -> None:
    """As measured for tiny.en: about 0.3 and 0.7 GB."""
    assert 0.25 * GB < memory_needed(FASTER, 75_537_502) < 0.35 * GB
    assert 0.6 * GB < memory_needed(OPENAI, 75_537_502) < 0.8 * GB
    assert memory_needed(OPENAI, 10**9) > memory_needed(FASTER, 10**9)


def test_the_verdict() -> None:
    """Speed first shows in the wait, memory in everything else on the machine."""
    assert verdict(Speed(COMFORTABLE, True), 1 * GB, 8 * GB) is Verdict.KEEPS_UP
    assert verdict(Speed(COMFORTABLE + 0.01, True), 1 * GB, 8 * GB) is Verdict.BEHIND
    assert verdict(Speed(0.1, True), 5 * GB, 8 * GB) is Verdict.TOO_LARGE


def candidates(rate: float, memory: int = 16 * GB) -> list[Candidate]:
    """What a machine would be offered whose tiny.en takes ``rate``."""
    made = []
    for name, work in WORKS.items():
        found = Speed(rate * work, measured=name == "tiny.en")
        needed = memory_needed(FASTER, round(75e6 * work))
        made.append(Candidate(name, found, verdict(found, needed, memory), needed))
    return made


def test_a_fast_machine_is_offered_a_larger_model() -> None:
    """With what it costs, and what the next one would."""
    assert offer(candidates(0.2), "tiny.en") == (
        "This machine can use base.en: about 28 s of work for a minute of speech. "
        "small.en would take 2 min for a minute of speech."
    )


def test_a_slow_machine_is_told() -> None:
    """Staying with tiny.en is no failure of anybody's."""
    assert offer(candidates(0.5), "tiny.en") == (
        "This machine can use tiny.en, as you do. base.en would take 69 s for a minute of speech."
    )
    assert "takes longer to transcribe than you take to talk" in offer(candidates(1.5), "tiny.en")


def test_a_machine_with_little_memory_is_told() -> None:
    """It would be fast enough."""
    assert "medium.en would need 3.7 GB of memory, more than half" in offer(candidates(0.01, 4 * GB), "small.en")


def test_a_machine_that_can_do_anything() -> None:
    """There is nothing beyond the largest to speak of."""
    assert offer(candidates(0.001), "medium.en") == "This machine can use medium.en, as you do."


def test_durations_for_people() -> None:
    """As exact as they deserve."""
    assert [duration(s) for s in (4.24, 42.4, 89, 100, 3600)] == ["4.2 s", "42 s", "89 s", "2 min", "60 min"]
