"""Listening to people in their own manner: each setting changes what is told, and nothing that was heard."""

from dataclasses import replace

from support.examples import example_delivery, example_findings, example_take
from voice_interviewer.answer import FillerCandidate, Span, Transcript, Word
from voice_interviewer.delivery.baseline import comparisons
from voice_interviewer.delivery.earlier import EarlierAnswer
from voice_interviewer.delivery.findings import Delivery, WordingKind
from voice_interviewer.delivery.manner import USUAL, Manner, manner_of
from voice_interviewer.delivery.observe import observe
from voice_interviewer.delivery.told import told
from voice_interviewer.report.delivery_numbers import numbers
from voice_interviewer.report.in_manner import in_manner
from voice_interviewer.settings import Settings

_WORDS = tuple(
    Word(text, 4.0 + at * 0.4, 4.3 + at * 0.4)
    for at, text in enumerate("we we ship it model by model and test".split() * 4)
)
_REST = tuple(Word("model", 23.0 + at * 0.4, 23.3 + at * 0.4) for at in range(20))
_UMS = tuple(FillerCandidate("um", at, at + 0.2, {"clean": 0.9, "primed_list": 0.9}) for at in (5.0, 7.0, 9.0))
SPOKEN = Transcript((*_WORDS, *_REST), (Span(4.0, 20.0), Span(21.2, 22.8), Span(26.0, 31.0)), 32.0, "x", "x", _UMS)
"""Repetitions, three fillers close together, pauses of 1.2 and 3.2 s and a late start."""


def codes(delivery: Delivery) -> list[str]:
    return [observation.code for observation in delivery.observations]


def in_this(manner: Manner) -> Delivery:
    return told(observe(SPOKEN), SPOKEN, manner)


def test_the_usual_manner_changes_nothing() -> None:
    """What was stored is what is told."""
    heard = observe(SPOKEN)
    assert told(heard, SPOKEN, USUAL) is heard
    assert manner_of(Settings()) == USUAL


def test_a_person_who_stutters_is_not_marked_for_it() -> None:
    """Repetitions, false starts, clusters, pauses inside a clause, pace and a late start are not told; ums are."""
    usual, fair = in_this(USUAL), in_this(manner_of(Settings(stutter=True)))
    assert usual.wording is not None
    assert fair.wording is not None
    assert usual.wording.of(WordingKind.REPETITION)
    assert not fair.wording.of(WordingKind.REPETITION)
    assert {"filled_pause_cluster", "late_start"} <= set(codes(usual))
    assert set(codes(fair)) <= {"filled_pauses", "very_long_pauses"}
    assert fair.filled_pauses == usual.filled_pauses
    assert fair.silent_pauses == usual.silent_pauses


def test_the_numbers_do_not_tell_it_either() -> None:
    """Where pauses fall is left out of the report's numbers."""
    usual = dict(numbers(in_this(USUAL)))
    fair = dict(numbers(in_this(Manner(stutters=True))))
    assert "inside a clause" in f"{usual}"
    assert "nside a clause" not in f"{fair}"


def test_switching_it_off_brings_everything_back() -> None:
    """Nothing was lost on the way."""
    heard = observe(SPOKEN)
    assert told(told(heard, SPOKEN, Manner(long_pause=2.0)), SPOKEN, USUAL) == heard


def test_patience_with_silence_lists_fewer_pauses() -> None:
    """And tells only those that are two and a half times as long at the top."""
    assert [round(pause.seconds, 1) for pause in in_this(USUAL).long_pauses] == [1.2, 3.2]
    patient = in_this(manner_of(Settings(long_pause=1.5)))
    assert [round(pause.seconds, 1) for pause in patient.long_pauses] == [3.2]
    assert "very_long_pauses" in codes(in_this(USUAL))
    assert "very_long_pauses" not in codes(patient)


def test_the_guard_of_pace_is_the_users() -> None:
    """A pace between the two is not mentioned; the sentence has their numbers."""
    rate = in_this(USUAL).pace.words_per_minute
    assert rate is not None
    assert "speech_rate" not in codes(in_this(USUAL))
    wary = in_this(Manner(slow=rate + 5, fast=rate + 60))
    assert f"below the band of {rate + 5:.0f} to {rate + 60:.0f}" in " ".join(o.text for o in wary.observations)


def test_the_last_takes_are_as_many_as_the_user_says() -> None:
    """Older ones do not count."""
    delivery = example_delivery(pace=replace(example_delivery().pace, words=80, words_per_minute=180.0))
    earlier = [
        EarlierAnswer("?", "m", replace(delivery, pace=replace(delivery.pace, words_per_minute=rate)))
        for rate in (150.0, 150.0, 150.0, 100.0, 100.0, 100.0, 100.0)
    ]
    few = next(c for c in comparisons(delivery, "m", earlier, most=3) if c.measure == "words_per_minute")
    all_of_them = next(c for c in comparisons(delivery, "m", earlier) if c.measure == "words_per_minute")
    assert (few.takes, few.median) == (3, 150.0)
    assert (all_of_them.takes, all_of_them.median) == (7, 100.0)


def test_pace_is_not_set_beside_the_last_takes_of_somebody_who_stutters() -> None:
    """Filled pauses are: they are still listed."""
    delivery = example_delivery(pace=replace(example_delivery().pace, words=80, words_per_minute=180.0))
    earlier = [EarlierAnswer("?", "m", delivery)] * 4
    fair = comparisons(replace(delivery, manner=Manner(stutters=True)), "m", earlier)
    assert {comparison.measure for comparison in fair} <= {"filled_pauses_per_minute"}


def test_the_three_points_never_speak_of_fillers() -> None:
    """They are about what an answer says, in every manner."""
    take = in_manner(example_take(findings=example_findings()), Manner(stutters=True))
    assert take.findings is not None
    assert take.findings.grade == example_findings().grade
    said = " ".join(advice.text for advice in take.findings.grade.advice).lower()
    assert not any(word in said for word in (" um", "uh ", "filler", "pause", "pace"))
