"""Precision and recall of kept, dropped, new and contradicted, ours and difflib's.

Run ``python -m benchmarks.comparison.score``.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from benchmarks.comparison.pairs import LabelledPair, Pair, labelled
from voice_interviewer.comparison.aligning import align
from voice_interviewer.comparison.clashes import clashes
from voice_interviewer.comparison.idea import Idea, ideas_of
from voice_interviewer.reading.reader import OnnxReader
from voice_interviewer.structure.grade import Sentence

Aligner = Callable[[LabelledPair], set[Pair]]

DIFFLIB_DEFAULT = 0.6
"""From which `difflib.get_close_matches` calls two texts close."""

DIFFLIB_BEST = 0.4
"""The cut-off that does best for it on the pairs that are not kept aside, of 0.3 to 0.6."""


@dataclass
class Count:
    """What was found rightly, found wrongly and missed."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: set[object], true: set[object]) -> None:
        """Count one pair of takes."""
        self.right += len(found & true)
        self.wrong += len(found - true)
        self.missed += len(true - found)

    @property
    def figures(self) -> str:
        """Precision and recall."""
        precision = self.right / max(1, self.right + self.wrong)
        return f"{precision:.2f} / {self.right / max(1, self.right + self.missed):.2f}"


@dataclass
class Scores:
    """The counts of one way to align."""

    kept: Count = field(default_factory=Count)
    dropped: Count = field(default_factory=Count)
    new: Count = field(default_factory=Count)

    def add(self, pair: LabelledPair, found: set[Pair]) -> None:
        """Count one pair of takes; what is unclear counts neither way."""
        unclear = set(pair.unclear) - pair.same
        self.kept.add({*(found - unclear)}, {*pair.same})
        for side, count, sentences in ((0, self.dropped, pair.left), (1, self.new, pair.right)):
            asked = set(range(len(sentences))) - {places[side] for places in unclear}
            aligned, true = {places[side] for places in found}, {places[side] for places in pair.same}
            count.add({*(asked - aligned)}, {*(asked - true)})


def by_difflib(cutoff: float) -> Aligner:
    """The nearest texts letter by letter, each sentence once."""

    def align_texts(pair: LabelledPair) -> set[Pair]:
        ratios = [
            (SequenceMatcher(None, one.lower(), other.lower()).ratio(), i, j)
            for i, one in enumerate(pair.left)
            for j, other in enumerate(pair.right)
        ]
        found: dict[int, int] = {}
        for ratio, i, j in sorted(ratios, reverse=True):
            if ratio >= cutoff and i not in found and j not in found.values():
                found[i] = j
        return set(found.items())

    return align_texts


class Ours:
    """The app's own way, with the sections as its reader has them."""

    def __init__(self) -> None:
        self._reader = OnnxReader()
        self._ideas: dict[str, tuple[tuple[Idea, ...], tuple[Idea, ...]]] = {}
        self.seconds = 0.0
        """Spent on aligning and on looking for what differs."""

    def __call__(self, pair: LabelledPair) -> set[Pair]:
        left, right = self._read(pair)
        begun = time.perf_counter()
        matches = align(left, right, pair.question)
        self.seconds += time.perf_counter() - begun
        return {(left[i].sentence, right[j].sentence) for match in matches for i in match.left for j in match.right}

    def contradicted(self, pair: LabelledPair) -> set[Pair]:
        """The pairs in which a figure or an owner differs."""
        left, right = self._read(pair)
        begun = time.perf_counter()
        found = set()
        for match in align(left, right, pair.question):
            ours, theirs = [left[i] for i in match.left], [right[j] for j in match.right]
            for clash in clashes(ours, theirs):
                found.add((left[clash.left.place].sentence, right[clash.right.place].sentence))
        self.seconds += time.perf_counter() - begun
        return found

    def _read(self, pair: LabelledPair) -> tuple[tuple[Idea, ...], tuple[Idea, ...]]:
        if pair.id not in self._ideas:
            self._ideas[pair.id] = self._side(pair, pair.left), self._side(pair, pair.right)
        return self._ideas[pair.id]

    def _side(self, pair: LabelledPair, texts: Sequence[str]) -> tuple[Idea, ...]:
        labels = self._reader.read(pair.question, pair.kind, texts).sentences
        return ideas_of([Sentence(text) for text in texts], labels)


def scores(aligner: Aligner, pairs: Sequence[LabelledPair]) -> Scores:
    """Of one way on these pairs."""
    found = Scores()
    for pair in pairs:
        found.add(pair, aligner(pair))
    return found


def contradictions(ours: Ours, pairs: Sequence[LabelledPair]) -> Count:
    """Of what differs; difflib has nothing to say about it."""
    count = Count()
    for pair in pairs:
        count.add({*(ours.contradicted(pair) - set(pair.unclear))}, {*pair.contradicted})
    return count


def main() -> None:
    """Print a table for the pairs that thresholds were set by, and for those kept aside."""
    ours, pairs = Ours(), labelled()
    ways: dict[str, Aligner] = {
        f"difflib, {DIFFLIB_DEFAULT}": by_difflib(DIFFLIB_DEFAULT),
        f"difflib, {DIFFLIB_BEST}": by_difflib(DIFFLIB_BEST),
        "ours": ours,
    }
    print("precision / recall       kept          dropped       new           contradicted")
    for aside in (False, True):
        some = [pair for pair in pairs if pair.aside is aside]
        print(f"{len(some)} pairs of takes {'kept aside' if aside else 'that thresholds were set by'}")
        for name, way in ways.items():
            found = scores(way, some)
            figures = [found.kept.figures, found.dropped.figures, found.new.figures]
            figures.append(contradictions(ours, some).figures if way is ours else "-")
            print(f"  {name:<22} {'   '.join(figures)}")
    print(f"{1000 * ours.seconds / len(pairs):.0f} ms a pair of takes, aligned twice")


if __name__ == "__main__":
    main()
