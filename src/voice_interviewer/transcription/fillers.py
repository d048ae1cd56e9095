"""Finds places where a filled pause ("um", "uh") may be, by comparing what Whisper wrote with and without priming.

Whisper leaves fillers out unless the text before is full of them. So a chunk is decoded again behind such text, and of
that second text nothing is taken but the fillers it has where the clean one has none. They are evidence, with a vote
from each witness; `voice_interviewer.delivery` decides which of them count.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import Levenshtein

from voice_interviewer.answer import Word, is_filled_pause
from voice_interviewer.transcription.guards import loops, plain

PRIMES: Mapping[str, str] = {
    "primed_list": "Um, uh, hmm, er, ah.",
    "primed_sentence": (
        "Um, so, uh, I was, um, thinking that, uh, you know, we could, um, start with the, uh, first one."
    ),
}
"""The text that each primed pass is told came before, by the name of its vote. The list invents fewer fillers, the
sentence finds more."""

PRIME_BESIDE_DETECTOR: Mapping[str, str] = {"primed_sentence": PRIMES["primed_sentence"]}
"""One primed pass is enough where the detector listens too (F1 on development clips 0.872, with both 0.875), and a pass
costs a sixth of the whole work. None is needed where the detector hears nothing at all: alone it would not count."""

CLEAN_VOTE = "clean"

# A primed pass that strays from the clean one is not heard at all: priming is known to drop sentences and to loop.
_LEAST_LENGTH = 0.8
_MOST_DIFFERENT = 0.2
_FEW_WORDS = 5
"""In a very short chunk one other word is more than 20 %; so many words may differ by one."""


@dataclass(frozen=True, slots=True)
class Slot:
    """A place between the clean content words: the n-th filler before the one with that index."""

    before: int
    nth: int


@dataclass(frozen=True, slots=True)
class Sighting:
    """A filler as one pass wrote it, and where its neighbours lie in that same pass (seconds)."""

    word: Word
    previous_end: float
    next_start: float


@dataclass(frozen=True, slots=True)
class Suspect:
    """A filler that at least one pass wrote at a slot."""

    slot: Slot
    sightings: Mapping[str, Sighting]
    """By the name of the pass."""

    @property
    def best(self) -> Sighting:
        """The one that its pass was surest of."""
        return max(self.sightings.values(), key=lambda sighting: sighting.word.probability)

    @property
    def votes(self) -> dict[str, float]:
        return {name: round(min(1.0, seen.word.probability), 3) for name, seen in self.sightings.items()}


def content(words: Sequence[Word]) -> list[Word]:
    """The words that are no filled pauses."""
    return [word for word in words if not is_filled_pause(word.text)]


def trustworthy(clean: Sequence[Word], primed: Sequence[Word]) -> bool:
    """Whether a primed pass says, but for fillers, what the clean pass says."""
    said, again = ([plain(word.text) for word in content(words)] for words in (clean, primed))
    if loops([word.text for word in primed]) or len(again) < _LEAST_LENGTH * len(said):
        return False
    different = Levenshtein.distance(said, again)
    return different <= max(_MOST_DIFFERENT * len(said), 1 if len(said) <= _FEW_WORDS else 0)


def suspects(clean: Sequence[Word], primed: Mapping[str, Sequence[Word]]) -> list[Suspect]:
    """Every filler that some pass wrote, in order.

    ``clean`` are all words of the clean pass, ``primed`` those of each trustworthy primed pass by the name of its vote.
    """
    seen: defaultdict[Slot, dict[str, Sighting]] = defaultdict(dict)
    for name, words in {CLEAN_VOTE: clean, **primed}.items():
        for slot, at in _placed(content(clean), words).items():
            seen[slot][name] = _sighting(words, at)
    return [Suspect(slot, seen[slot]) for slot in sorted(seen, key=lambda slot: (slot.before, slot.nth))]


def _sighting(words: Sequence[Word], at: int) -> Sighting:
    word = words[at]
    previous_end = words[at - 1].end if at else 0.0
    next_start = words[at + 1].start if at + 1 < len(words) else word.end
    return Sighting(word, previous_end, next_start)


def _placed(clean: Sequence[Word], words: Sequence[Word]) -> dict[Slot, int]:
    """The indexes of the fillers among ``words``, each by its place between the clean content words."""
    rest = content(words)
    places = _places([plain(word.text) for word in clean], [plain(word.text) for word in rest])
    placed: dict[Slot, int] = {}
    position = nth = 0
    for at, word in enumerate(words):
        if is_filled_pause(word.text):
            placed[Slot(places[position], nth)] = at
            nth += 1
        else:
            position, nth = position + 1, 0
    return placed


def _places(clean: Sequence[str], other: Sequence[str]) -> list[int]:
    """For each gap before a word of ``other``, and after its last, the index of the clean word that follows it."""
    places = [len(clean)] * (len(other) + 1)
    for edit in Levenshtein.opcodes(clean, other):
        for at in range(edit.dest_start, edit.dest_end):
            places[at] = min(edit.src_start + at - edit.dest_start, edit.src_end)
    return places
