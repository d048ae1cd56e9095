"""How well what was heard agrees with the labels: counts that add up over clips, and the rates made of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from functools import reduce
from itertools import pairwise
from operator import add
from statistics import median

from rapidfuzz.distance import Levenshtein

from benchmarks.ears.clips import Clip
from benchmarks.ears.heard import Heard, HeardWord, Timed
from benchmarks.ears.text import aligned, content, is_filler, tokens

COLLAR = 0.25
"""Seconds by which a filled pause may lie beside its label and still count as found."""
SHORTEST_PAUSE = 0.25
"""Seconds; the usual lower bound of a silent pause (De Jong and Bosker 2013)."""
OVERLAP = 0.5
"""Intersection over union from which on two pauses are the same one."""


@dataclass(frozen=True, slots=True)
class Found:
    """Events that were found, that were there, and that were reported."""

    hits: int = 0
    expected: int = 0
    reported: int = 0

    def __add__(self, other: "Found") -> "Found":
        return Found(self.hits + other.hits, self.expected + other.expected, self.reported + other.reported)

    @property
    def precision(self) -> float | None:
        return self.hits / self.reported if self.reported else None

    @property
    def recall(self) -> float | None:
        return self.hits / self.expected if self.expected else None

    @property
    def f1(self) -> float | None:
        both = self.expected + self.reported
        return 2 * self.hits / both if both else None


@dataclass(frozen=True, slots=True)
class Share:
    """A count over a total; ``rate`` is None where there was nothing to count in."""

    count: float = 0.0
    total: float = 0.0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.count + other.count, self.total + other.total)

    @property
    def rate(self) -> float | None:
        return self.count / self.total if self.total else None

    @property
    def a_minute(self) -> float | None:
        """For a count over seconds."""
        return 60 * self.count / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Score:
    """The agreement over any number of clips; adding scores adds clips."""

    seconds: float = 0.0
    fillers: Found = Found()
    """On clips that have filled pauses."""
    invented: Share = Share()
    """Filled pauses reported, over seconds, on clips known to have none."""
    clean: Share = Share()
    """Errors over words, filled pauses left out on both sides."""
    verbatim: Share = Share()
    """Errors over words, filled pauses included, on verbatim transcripts."""
    unspoken: Share = Share()
    """Words over seconds where nobody speaks."""
    pauses: Found = Found()
    offsets: tuple[float, ...] = ()
    """How far starts and ends of rightly written words are from where a person set them (seconds)."""

    def __add__(self, other: "Score") -> "Score":
        return Score(*(getattr(self, part.name) + getattr(other, part.name) for part in fields(self)))

    @property
    def boundary(self) -> float | None:
        """The median of the offsets."""
        return median(self.offsets) if self.offsets else None


def total(scores: Iterable[Score]) -> Score:
    """All of them in one."""
    return reduce(add, scores, Score())


def score(clip: Clip, heard: Heard) -> Score:
    """The agreement on one clip."""
    said = [token for word in heard.words for token in tokens(word.text)]
    fillers, invented = _filler_scores(clip, said, heard)
    clean, verbatim, unspoken = _word_scores(clip, said)
    return Score(
        clip.seconds, fillers, invented, clean, verbatim, unspoken, _pause_score(clip, heard),
        tuple(_offsets(clip, heard.words)),
    )  # fmt: skip


def found_in_time(expected: Sequence[Timed], reported: Sequence[Timed]) -> list[tuple[int, int]]:
    """Which label was found by which report, one to one, in order of time, each as an index."""
    free = sorted(range(len(reported)), key=lambda at: reported[at].start)
    pairs = []
    for label in sorted(range(len(expected)), key=lambda at: expected[at].start):
        lower, upper = expected[label].start - COLLAR, expected[label].end + COLLAR
        near = next((at for at in free if reported[at].start < upper and reported[at].end > lower), None)
        if near is not None:
            free.remove(near)
            pairs.append((label, near))
    return pairs


def words_differing(one: Iterable[Heard], other: Iterable[Heard]) -> Share:
    """Edits between the clean words that two ways of listening heard in the same clips, over those of the longer."""
    shares = []
    for pair in zip(one, other, strict=True):
        left, right = (content([token for word in heard.words for token in tokens(word.text)]) for heard in pair)
        shares.append(Share(Levenshtein.distance(left, right), max(len(left), len(right))))
    return reduce(add, shares, Share())


def _filler_scores(clip: Clip, said: Sequence[str], heard: Heard) -> tuple[Found, Share]:
    reported = [filler for filler in heard.fillers if is_filler((tokens(filler.text) or ["um"])[0])]
    if clip.fillers:
        hits = len(found_in_time(clip.fillers, reported))
        return Found(hits, len(clip.fillers), len(reported)), Share()
    if not (clip.verbatim or clip.spliced):
        return Found(), Share()
    transcript = tokens(clip.transcript or "")
    there = sum(map(is_filler, transcript))
    if not there:
        return Found(), Share(len(reported), clip.seconds)
    return Found(_found_in_order(transcript, said), there, len(reported)), Share()


def _found_in_order(transcript: Sequence[str], said: Sequence[str]) -> int:
    return sum(
        is_filler(transcript[label]) and is_filler(said[word])
        for label, word in aligned(transcript, said)
        if label is not None and word is not None
    )


def _word_scores(clip: Clip, said: Sequence[str]) -> tuple[Share, Share, Share]:
    """Errors of the clean words and of all words, and words where nobody speaks."""
    if clip.transcript is None:
        return Share(), Share(), Share()
    if not clip.transcript:
        return Share(), Share(), Share(len(said), clip.seconds)
    transcript = tokens(clip.transcript)
    there, heard = content(transcript), content(said)
    clean = Share(Levenshtein.distance(there, heard), len(there))
    every = Share(Levenshtein.distance(transcript, said), len(transcript)) if clip.verbatim else Share()
    return clean, every, Share()


def _pause_score(clip: Clip, heard: Heard) -> Found:
    """Silent pauses between the first and the last labelled speech."""
    if not clip.spans:
        return Found()
    first, last = clip.spans[0].start, clip.spans[-1].end
    there = [(one.end, other.start) for one, other in pairwise(clip.spans)]
    reported = [(pause.start, pause.end) for pause in heard.pauses if first < pause.start and pause.end < last]
    expected, long = ([(a, b) for a, b in pauses if b - a >= SHORTEST_PAUSE] for pauses in (there, reported))
    return Found(_overlapping(expected, long), len(expected), len(long))


def _overlapping(expected: Sequence[tuple[float, float]], reported: Sequence[tuple[float, float]]) -> int:
    free = list(reported)
    for start, end in expected:
        for other in free:
            both = min(end, other[1]) - max(start, other[0])
            if both / (max(end, other[1]) - min(start, other[0])) >= OVERLAP:
                free.remove(other)
                break
    return len(reported) - len(free)


def _offsets(clip: Clip, words: Sequence[HeardWord]) -> list[float]:
    labels = clip.words or ()
    expected = [(tokens(label.w) or [""])[0] for label in labels]
    said = [(tokens(word.text) or [""])[0] for word in words]
    pairs = [
        (labels[label], words[word])
        for label, word in aligned(expected, said)
        if label is not None and word is not None and expected[label] == said[word]
    ]
    return [abs(at) for label, word in pairs for at in (label.start - word.start, label.end - word.end)]
