"""How many of the labelled filled pauses a network hears, and how many it invents, set by set."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from benchmarks.ears.score import COLLAR, Found, found_in_time
from benchmarks.filled_pauses.recordings import HeardRecording
from voice_interviewer.answer import Span
from voice_interviewer.transcription.filled_pause_detector import FilledPauseDetector

PEAKS = (0.3, 0.7)
"""Highest probabilities from which on a stretch counts as reported."""


def print_table(way: str, recordings: Sequence[HeardRecording], by_fold: Sequence[FilledPauseDetector]) -> None:
    """Recall and precision on sets with filled pauses, and what is reported in a minute of the others."""
    for peak in PEAKS:
        print(
            f"\n{way}; peak over {peak}, collar {COLLAR} s\n\n| set | marked | heard | reported | recall | precision |"
        )
        print("|---|---|---|---|---|---|")
        for name, found, minutes in _by_set(recordings, by_fold, peak):
            print(_row(name, found, minutes))


def _row(name: str, found: Found, minutes: float) -> str:
    if found.recall is None:
        return f"| {name} | 0 | | {found.reported} in {minutes:.1f} min | | |"
    precision = "" if found.precision is None else f"{found.precision:.2f}"
    return f"| {name} | {found.expected} | {found.hits} | {found.reported} | {found.recall:.2f} | {precision} |"


def _by_set(
    recordings: Sequence[HeardRecording], by_fold: Sequence[FilledPauseDetector], peak: float
) -> Iterator[tuple[str, Found, float]]:
    """Each set and its counts; recordings in which not all filled pauses are known stand apart."""
    counts: dict[str, Found] = defaultdict(Found)
    minutes: dict[str, float] = defaultdict(float)
    for one in recordings:
        known = one.recording.complete
        name = one.recording.clip.set + ("" if known else " (not all known)")
        reported = list(_reported(one, by_fold[one.recording.fold], peak))
        pairs = found_in_time(one.recording.pauses, reported)
        counts[name] += Found(len(pairs), len(one.recording.pauses), len(reported))
        minutes[name] += one.recording.clip.seconds / 60
    for name, found in counts.items():
        yield name, found, minutes[name]


def _reported(one: HeardRecording, detector: FilledPauseDetector, peak: float) -> Iterator[Span]:
    for start, features in one.chunks:
        for stretch in detector.stretches(features):
            if stretch.peak > peak:
                yield Span(start + stretch.start, start + stretch.end)
