"""Which places go onto the page of hits and misses."""

from dataclasses import replace

import numpy as np

from benchmarks.ears.clips import Clip, LabelledWord
from benchmarks.ears.hits_and_misses.causes import Cause, cause
from benchmarks.ears.hits_and_misses.places import Place, Verdict, chosen, labelled, places
from benchmarks.ears.hits_and_misses.spectrogram import BANDS, STEP, shades
from voice_interviewer.answer import FillerCandidate, Span, Transcript, Word
from voice_interviewer.delivery.observe import observe

SURE = {"primed_list": 1.0, "primed_sentence": 1.0, "voiced": 1.0}


def transcript(*fillers: tuple[float, float]) -> Transcript:
    """The words "we run it", a word a second from 1 s on, with fillers that are sure."""
    words = tuple(Word(text, at, at + 0.5) for at, text in enumerate(("we", "run", "it"), 1))
    candidates = tuple(FillerCandidate("um", start, end, SURE) for start, end in fillers)
    return Transcript(words, (Span(0.0, 5.0),), 6.0, "fake", "none", candidates)


def verdicts(clip: Clip, heard: Transcript) -> list[tuple[Verdict, float]]:
    return [(place.verdict, place.span.start) for place in places(clip, heard, observe(heard))]


def test_labels_with_times() -> None:
    """Found, missed and invented, each with its time."""
    labels = (LabelledWord("um", 1.6, 1.9), LabelledWord("uh", 4.0, 4.3))
    clip = Clip("a", "set", "", 6.0, fillers=labels)
    assert verdicts(clip, transcript((1.55, 1.8), (0.1, 0.3))) == [
        (Verdict.HIT, 1.6), (Verdict.MISS, 4.0), (Verdict.FALSE_ALARM, 0.1),
    ]  # fmt: skip


def test_labels_without_times_get_one() -> None:
    """From the report in their place, or from the words around them."""
    clip = Clip("a", "set", "", 6.0, transcript="we um run uh it", verbatim=True)
    heard = transcript((1.6, 1.8))
    labels = labelled(clip, observe(heard))
    assert labels is not None
    assert [(label.start, label.end) for label in labels] == [(1.6, 1.8), (2.5, 3.0)]
    assert [verdict for verdict, _ in verdicts(clip, heard)] == [Verdict.HIT, Verdict.MISS]


def test_clips_that_tell_nothing_have_no_places() -> None:
    """Neither verbatim nor with labels."""
    assert verdicts(Clip("a", "set", "", 6.0, transcript="we run it"), transcript((1.6, 1.8))) == []


def test_sets_take_turns_and_the_choice_is_the_same_each_time() -> None:
    """A large set does not crowd out a small one."""
    heard = transcript()
    delivery = observe(heard)

    def place(of: str, start: float) -> Place:
        return Place(Verdict.MISS, Clip(of, of, "", 6.0), Span(start, start + 0.1), heard, delivery)

    some = [place("large", at) for at in range(20)] + [place("small", at) for at in range(2)]
    picked = chosen(some, Verdict.MISS, 5)
    assert sorted(one.clip.set for one in picked) == ["large"] * 3 + ["small"] * 2
    assert chosen(some[::-1], Verdict.MISS, 5) == picked
    assert chosen(some, Verdict.HIT, 5) == []


def test_why_one_was_missed() -> None:
    """Joined with its neighbour, heard too weakly, under a word, or not noticed at all."""
    labels = tuple(LabelledWord("um", at, at + 0.2) for at in (0.2, 0.5, 2.1, 3.9, 5.0))
    heard = transcript((0.2, 0.7))
    weak = FillerCandidate("uh", 4.9, 5.2, {"voiced": 1.0})
    heard = replace(heard, candidates=(*heard.candidates, weak))
    missed = places(Clip("a", "set", "", 6.0, fillers=labels), heard, observe(heard))
    assert {place.span.start: cause(place) for place in missed if place.verdict is Verdict.MISS} == {
        0.5: Cause.JOINED, 2.1: Cause.A_WORD, 3.9: Cause.UNHEARD, 5.0: Cause.DOUBTED,
    }  # fmt: skip


def test_a_spectrogram_is_dark_where_it_sounds() -> None:
    """A tone of 1,000 Hz after half a second of silence: black in one band, and nothing before it."""
    time = np.arange(16_000) / 16_000
    tone = np.where(time >= 0.5, 0.5 * np.sin(2 * np.pi * 1_000 * time), 0.0).astype(np.float32)
    picture = shades(tone)
    assert picture.shape[0] == BANDS
    columns = picture.shape[1]
    assert columns == 16_000 // STEP + 1
    assert picture[:, : columns // 2 - 10].min() == 255
    loudest = picture[:, -40].argmin()
    assert picture[loudest, -40] < 20
    assert 30 < loudest < 60
