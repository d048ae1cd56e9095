"""The labelled sentences of ``benchmarks/discourse``, and how well a way of finding fillers agrees with them."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from support.marked_speech import MarkedSpeech, spoken
from voice_interviewer.delivery.crutches import crutch_words
from voice_interviewer.delivery.discourse import discourse_fillers

SENTENCES = Path(__file__).parents[2] / "benchmarks" / "discourse" / "sentences.txt"
Finder = Callable[[MarkedSpeech], set[int]]
"""The first words of what is found."""


@dataclass(frozen=True)
class Marks:
    """How many phrases were rightly found, wrongly found and missed."""

    right: int
    false: int
    missed: int

    @property
    def precision(self) -> float:
        """Share of what was found that is right, 0 to 1."""
        return self.right / max(1, self.right + self.false)

    @property
    def recall(self) -> float:
        """Share of what there is that was found, 0 to 1."""
        return self.right / max(1, self.right + self.missed)


def sentences(aside: bool) -> list[str]:
    """The last of every three labelled sentences (kept aside), or the two others (to develop with)."""
    lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    items = [line for line in lines if line and not line.startswith("#")]
    return [item for number, item in enumerate(items) if (number % 3 == 2) is aside]


def rules(speech: MarkedSpeech) -> set[int]:
    """First words of what our rules find."""
    hits = (*discourse_fillers(speech.said), *crutch_words(speech.said))
    return {hit.words[0] for hit in hits}


def marks(items: Iterable[str], find: Finder, commas: bool = True) -> Marks:
    """The marks of one way of finding."""
    counts: Counter[str] = Counter()
    for item in items:
        speech = spoken(item, commas)
        found, wanted = find(speech), _first_words(speech)
        counts.update(right=len(found & wanted), false=len(found - wanted), missed=len(wanted - found))
    return Marks(counts["right"], counts["false"], counts["missed"])


def mistakes(items: Iterable[str]) -> list[str]:
    """The sentences in which the rules find too much or too little, with what."""
    told = []
    for item in items:
        speech = spoken(item)
        for place in sorted(rules(speech) ^ _first_words(speech)):
            kind = "false" if place in rules(speech) else "missed"
            told.append(f"{kind}: {speech.words[place].text!r} in {item}")
    return told


def _first_words(speech: MarkedSpeech) -> set[int]:
    """The first word of each phrase to be found."""
    return {place for place in speech.wanted if place - 1 not in speech.wanted}
