"""Brings together what each witness heard: one candidate for each place where a filled pause may be, with all votes.

The detector's stretches come first, since they have the truest times. What the aligner or a primed pass heard at such a
place adds its vote; what they heard elsewhere is a candidate of its own.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from voice_interviewer.answer import FillerCandidate, Span, Word
from voice_interviewer.transcription.filled_pause_detector import Stretch
from voice_interviewer.transcription.fillers import Suspect
from voice_interviewer.transcription.forced_alignment import Hesitation
from voice_interviewer.transcription.guards import VoicedShare, plain
from voice_interviewer.transcription.placement import SHORTEST, allowed, placed

DETECTOR_VOTE = "detector"
DETECTOR_PEAK_VOTE = "detector_peak"
ALIGNER_VOTE = "aligner"
VOICED_VOTE = "voiced"

_AROUND = 0.3
"""Seconds on either side in which a voice is looked for."""

_LONGEST_GAP = 0.15
"""Seconds by which what two witnesses heard may miss each other and still be one sound."""

_LONGEST = 1.0
"""Seconds; what the detector hears as longer is taken for a run ("uh, um, uh") if the voice stops in between."""

_NAMELESS = "um"
"""How a filled pause is written that no witness gave a name."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What each kind of witness found in one chunk, all in order of time."""

    suspects: Sequence[Suspect] = ()
    stretches: Sequence[Stretch] | None = None
    """None where no detector listened."""
    hesitations: Sequence[Hesitation] = ()


@dataclass(slots=True)
class _Place:
    span: Span
    votes: dict[str, float] = field(default_factory=dict)
    text: str = ""
    written: bool = False
    """Whether a pass of the decoder already claims it."""


def candidates(
    words: Sequence[Word], evidence: Evidence, voice: Sequence[Span], voiced: VoicedShare, seconds: float
) -> list[FillerCandidate]:
    """The candidates of a chunk of that many seconds, in order. ``words`` are its content words, truly timed."""
    places = [
        _Place(span, {DETECTOR_VOTE: stretch.mean, DETECTOR_PEAK_VOTE: stretch.peak})
        for stretch in evidence.stretches or ()
        for span in _runs(stretch, voice)
    ]
    for hesitation in evidence.hesitations:
        _add_hesitation(places, hesitation)
    for suspect in evidence.suspects:
        _add_suspect(places, suspect, allowed(suspect.slot, words, seconds), voice)
    unheard = {} if evidence.stretches is None else {DETECTOR_VOTE: 0.0, DETECTOR_PEAK_VOTE: 0.0}
    return [_candidate(place, unheard, voiced) for place in sorted(places, key=lambda place: place.span.start)]


def _runs(stretch: Stretch, voice: Sequence[Span]) -> list[Span]:
    """The stretch itself, or the voiced parts of one that is too long for a single filled pause."""
    whole = Span(stretch.start, stretch.end)
    if whole.seconds <= _LONGEST:
        return [whole]
    parts = [Span(max(v.start, whole.start), min(v.end, whole.end)) for v in voice]
    return [part for part in parts if part.seconds >= SHORTEST] or [whole]


def _add_hesitation(places: list[_Place], hesitation: Hesitation) -> None:
    span = Span(hesitation.start, hesitation.end)
    place = max(places, key=lambda place: _overlap(place.span, span), default=None)
    if place is None or _overlap(place.span, span) <= 0:
        place = _Place(span)
        places.append(place)
    place.votes[ALIGNER_VOTE] = 1.0
    place.text = place.text or hesitation.text


def _add_suspect(places: list[_Place], suspect: Suspect, within: Span, voice: Sequence[Span]) -> None:
    free = [place for place in places if not place.written and _overlap(place.span, within) > -_LONGEST_GAP]
    place = max(free, key=lambda place: _overlap(place.span, within), default=None)
    if place is None:
        place = _Place(placed(suspect.best, within, voice))
        places.append(place)
    place.votes |= suspect.votes
    place.text = plain(suspect.best.word.text)
    place.written = True


def _candidate(place: _Place, unheard: Mapping[str, float], voiced: VoicedShare) -> FillerCandidate:
    """``unheard`` are the votes of a detector that listened and heard nothing: that is evidence too."""
    start, end = place.span.start, place.span.end
    share = voiced(start - _AROUND, end + _AROUND)
    votes = {name: round(vote, 3) for name, vote in {**unheard, **place.votes, VOICED_VOTE: share}.items()}
    return FillerCandidate(place.text or _NAMELESS, start, end, votes)


def _overlap(one: Span, other: Span) -> float:
    """Seconds that both share; negative: how far they miss each other."""
    return min(one.end, other.end) - max(one.start, other.start)
