"""The places to look at: each labelled filled pause, found or missed, and each report of one where there is none."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from benchmarks.ears.clips import Clip, LabelledWord
from benchmarks.ears.heard import Timed
from benchmarks.ears.score import found_in_time
from benchmarks.ears.text import Pair, aligned, is_filler, tokens
from voice_interviewer.answer import Span, Transcript
from voice_interviewer.delivery.findings import Delivery


class Verdict(StrEnum):
    """What became of a place."""

    HIT = "hit"
    MISS = "miss"
    FALSE_ALARM = "false alarm"


@dataclass(frozen=True, slots=True)
class Place:
    """One place in one clip, with all that was said and heard in that clip."""

    verdict: Verdict
    clip: Clip
    span: Span
    """Of the label, or of the report where there is no label."""
    transcript: Transcript
    delivery: Delivery


def places(clip: Clip, transcript: Transcript, delivery: Delivery) -> list[Place]:
    """All places of a clip whose filled pauses are known, by their times or by their order among the words."""
    labels = labelled(clip, delivery)
    if labels is None:
        return []
    reports = delivery.filled_pauses
    pairs = found_in_time(labels, reports)
    found, right = {label for label, _ in pairs}, {report for _, report in pairs}

    def place(verdict: Verdict, at: Timed) -> Place:
        return Place(verdict, clip, Span(at.start, at.end), transcript, delivery)

    known = [place(Verdict.HIT if at in found else Verdict.MISS, label) for at, label in enumerate(labels)]
    return known + [place(Verdict.FALSE_ALARM, one) for at, one in enumerate(reports) if at not in right]


def labelled(clip: Clip, delivery: Delivery) -> Sequence[LabelledWord] | None:
    """The filled pauses of a clip; None where they are not known. Where the label has an order but no time, the time is
    that of the report which has its place in the text, or the stretch between the words around it.
    """
    if clip.fillers:
        return clip.fillers
    if not (clip.verbatim or clip.spliced):
        return None
    transcript = tokens(clip.transcript or "")
    heard = [(token, word) for word in delivery.words for token in tokens(word.text)]
    pairs = aligned(transcript, [token for token, _ in heard])
    times = [word for _, word in heard]
    return [
        LabelledWord(transcript[label], *_time(pairs, at, times, clip.seconds))
        for at, (label, _) in enumerate(pairs)
        if label is not None and is_filler(transcript[label])
    ]


def chosen(found: Iterable[Place], verdict: Verdict, count: int) -> list[Place]:
    """So many places of one verdict, the sets in turn and within a set by chance, but by the same chance each time."""
    by_set: dict[str, list[Place]] = defaultdict(list)
    for place in sorted((place for place in found if place.verdict is verdict), key=_lot):
        by_set[place.clip.set].append(place)
    turns = sorted((turn, name) for name, some in by_set.items() for turn in range(len(some)))
    return [by_set[name][turn] for turn, name in turns[:count]]


def _time(pairs: Sequence[Pair], at: int, times: Sequence[Timed], seconds: float) -> tuple[float, float]:
    word = pairs[at][1]
    if word is not None:
        return times[word].start, times[word].end
    before = [word for _, word in pairs[:at] if word is not None]
    after = [word for _, word in pairs[at:] if word is not None]
    start = times[before[-1]].end if before else 0.0
    end = times[after[0]].start if after else seconds
    return min(start, end), max(start, end)


def _lot(place: Place) -> bytes:
    return hashlib.sha256(f"{place.clip.id} {place.span.start:.2f}".encode()).digest()
