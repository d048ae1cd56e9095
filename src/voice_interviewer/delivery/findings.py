"""What the ears report about one answer: observations with their times, never a judgement of the person."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from voice_interviewer.delivery.manner import USUAL, Manner


class PausePlace(StrEnum):
    """Where a silent pause falls. Pauses inside a clause go with difficulty, those between clauses do not."""

    WITHIN_CLAUSE = "within_clause"
    BETWEEN_CLAUSES = "between_clauses"


class PauseBand(StrEnum):
    """Length of a silent pause, in the bands of Campione and Veronis (2002) with the long end split."""

    SHORT = "short"  # 0.25 to 1.0 s
    LONG = "long"  # 1.0 to 2.5 s
    VERY_LONG = "very_long"  # over 2.5 s


@dataclass(frozen=True, slots=True)
class FilledPause:
    """An "um" or "uh" that was heard. ``votes`` are the witnesses; ``confidence`` (0 to 1) is what they come to."""

    text: str
    start: float
    end: float
    confidence: float
    votes: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SilentPause:
    """A silence of at least 0.25 s between two stretches of speech (seconds)."""

    start: float
    end: float
    place: PausePlace
    band: PauseBand

    @property
    def seconds(self) -> float:
        return self.end - self.start


@dataclass(frozen=True, slots=True)
class PaceWindow:
    """Speech rate in one window of the answer, filled pauses left out."""

    start: float
    end: float
    words_per_minute: float


@dataclass(frozen=True, slots=True)
class Pace:
    """Rates over the whole answer; each formula is documented in `voice_interviewer.delivery.pace`.

    A rate is None where too little was said for it to mean anything.
    """

    words: int
    words_per_minute: float | None
    articulation_rate: float | None
    """Syllables per second of phonation."""
    phonation_ratio: float | None
    """Share of the answer's time (first to last voiced moment) that is voiced, 0 to 1."""
    mean_length_of_run: float | None
    """Mean number of syllables between silent pauses."""
    response_latency: float | None
    """Seconds from the start of the recording to the first voiced moment."""
    windows: tuple[PaceWindow, ...] = ()


@dataclass(frozen=True, slots=True)
class VerbatimWord:
    """A word as it was said: the clean words with the filled pauses set in at their places."""

    text: str
    start: float
    end: float
    filler: bool
    probability: float = 1.0


class WordingKind(StrEnum):
    """What a habit of wording is. The classes are never added up: only filled pauses are heard, these are read."""

    DISCOURSE_FILLER = "discourse_filler"  # "like", "you know", "I mean", "sort of" and openings that mean nothing
    CRUTCH_WORD = "crutch_word"  # "actually", "basically", "literally" where they add nothing
    HEDGE = "hedge"  # "I think", "maybe", "probably", "kind of" where it softens
    REPETITION = "repetition"  # "we we", "I was I was"
    FALSE_START = "false_start"  # "deploy- release", "we should, we could"
    PET_PHRASE = "pet_phrase"  # a phrase that comes back in this answer and in others; found when takes are compared


@dataclass(frozen=True, slots=True)
class WordingHit:
    """One place where a habit of wording shows. ``words`` are places in `Delivery.words`."""

    kind: WordingKind
    phrase: str
    """What was found, in lower case and without marks: the same for every hit of one word."""
    text: str
    """The words as they were said."""
    start: float
    end: float
    words: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words that add nothing, or soften, or come twice. Rates are None where too little was said for one."""

    hits: tuple[WordingHit, ...] = ()
    """In order of time."""
    discourse_fillers_per_minute: float | None = None
    discourse_fillers_per_100_words: float | None = None
    crutch_words_per_100_words: float | None = None
    hedges_per_100_words: float | None = None

    def of(self, kind: WordingKind) -> tuple[WordingHit, ...]:
        """The hits of one class."""
        return tuple(hit for hit in self.hits if hit.kind is kind)


@dataclass(frozen=True, slots=True)
class Observation:
    """One plain sentence about delivery, with the moment it is about where there is one."""

    code: str
    text: str
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """All that was observed about how the answer was spoken. Content is graded elsewhere and never blended in."""

    words: tuple[VerbatimWord, ...]
    filled_pauses: tuple[FilledPause, ...]
    silent_pauses: tuple[SilentPause, ...]
    pace: Pace
    filled_pauses_per_minute: float | None
    filled_pauses_per_100_words: float | None
    observations: tuple[Observation, ...] = ()
    wording: Wording | None = None
    """None for a take that an earlier version listened to."""
    manner: Manner = USUAL
    """How it is told (`voice_interviewer.delivery.told`); as it is stored, always the usual one."""

    @property
    def long_pauses(self) -> tuple[SilentPause, ...]:
        """The silences that are listed."""
        return tuple(pause for pause in self.silent_pauses if pause.seconds >= self.manner.long_pause)
