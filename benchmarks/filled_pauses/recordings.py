"""Labelled recordings of people as training sound. The format of the manifest: `benchmarks/ears/clips.py`."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

import numpy as np

from benchmarks.ears.clips import Clip, read_manifest
from benchmarks.ears.text import is_filler, tokens
from benchmarks.filled_pauses.scenes import Stock, crowded, cuttings, in_another_room
from benchmarks.filled_pauses.sound import LabelledSound
from voice_interviewer.answer import Span, Word
from voice_interviewer.transcription.activity import FRAME_SECONDS, LEVEL_SECONDS, ActivityMeter
from voice_interviewer.transcription.audio import Samples, read_blocks
from voice_interviewer.transcription.chunks import Chunk, ChunkCutter
from voice_interviewer.transcription.engines.base import Engine
from voice_interviewer.transcription.filled_pause_detector import Features
from voice_interviewer.transcription.forced_alignment import ForcedAligner

FOLDS = 3
_EVERY = 6.0
"""Seconds of a recording to one filled pause or decoy that is set into it."""
_ASIDE = re.compile(r"[\[(<][^\])>]*[\])>]")


@dataclass(frozen=True, slots=True)
class Recording:
    """A recording in the chunks that Whisper hears, each with the second it begins at.

    ``complete`` says that all its filled pauses are known.
    """

    clip: Clip
    complete: bool
    pauses: tuple[Span, ...]
    chunks: tuple[tuple[float, LabelledSound], ...]

    @property
    def fold(self) -> int:
        """Which fold it belongs to: the same for all clips that were made from one recording."""
        return sha256(origin(self.clip.id).encode()).digest()[0] % FOLDS


@dataclass(frozen=True, slots=True)
class HeardRecording:
    """A recording and the encoder output of its chunks, each with the second it begins at."""

    recording: Recording
    chunks: tuple[tuple[float, Features], ...]


def origin(clip_id: str) -> str:
    """The recording a clip was made from: ``note-02`` for ``note-02_noisy`` and for ``spliced-note-02_planning``."""
    name = clip_id.removeprefix("spliced-")
    numbered = re.match(r"\w+-\d+(?=_)", name)
    return numbered[0] if numbered else name


def recordings(manifest: Path) -> list[Recording]:
    """All recordings of a manifest. Raises OSError, msgspec.DecodeError or AudioFileError."""
    aligner = ForcedAligner()
    return [_recording(clip, aligner) for clip in read_manifest(manifest)]


def heard(found: Sequence[Recording], engine: Engine) -> list[HeardRecording]:
    """All recordings through the encoder."""
    return [
        HeardRecording(one, tuple((start, engine.encode(sound.samples).features()) for start, sound in one.chunks))
        for one in found
    ]


def hesitations_by_fold(found: Sequence[Recording]) -> tuple[Stock, ...]:
    """What can be set into the recordings of each fold: filled pauses from the same fold, lest one be in two."""
    return tuple(
        Stock(tuple(cuttings([sound for one in found if one.fold == fold for _, sound in one.chunks])))
        for fold in range(FOLDS)
    )


def varied(sound: LabelledSound, stock: Stock, rng: np.random.Generator) -> LabelledSound:
    """The chunk elsewhere, with filled pauses and decoys set in."""
    times = max(1, round(sound.seconds / _EVERY))
    fillers = int(rng.binomial(times, 0.55))
    return in_another_room(crowded(sound, fillers, times - fillers, stock, rng), rng)


def _recording(clip: Clip, aligner: ForcedAligner) -> Recording:
    samples = np.concatenate([block for block, _ in read_blocks(Path(clip.path))])
    pauses = _pauses(clip, samples, aligner)
    whole = LabelledSound(samples, pauses or ())
    chunks = tuple((chunk.span.start, whole.between(chunk.span.start, chunk.span.end)) for chunk in _chunks(samples))
    return Recording(clip, pauses is not None, whole.pauses, chunks)


def _pauses(clip: Clip, samples: Samples, aligner: ForcedAligner) -> tuple[Span, ...] | None:
    """The filled pauses of a clip: as labelled, or aligned where a verbatim transcript has them; None if unknown."""
    if clip.fillers is not None or clip.spliced:
        return tuple(Span(filler.start, filler.end) for filler in clip.fillers or ())
    if not clip.verbatim and clip.transcript != "":
        return None
    said = tokens(_ASIDE.sub(" ", clip.transcript or ""))
    if not any(map(is_filler, said)):
        return ()
    aligned = aligner.align(samples, [Word(word, 0, 0) for word in said])
    if aligned is None:
        return None
    return tuple(Span(word.start, word.end) for word in aligned.words if is_filler(word.text) and word.end > word.start)


def _chunks(samples: Samples) -> Iterator[Chunk]:
    """The chunks that the app would cut."""
    activity, cutter = ActivityMeter().feed(samples, last=True), ChunkCutter(FRAME_SECONDS)
    step = FRAME_SECONDS / LEVEL_SECONDS
    for at, probability in enumerate(activity.probabilities.tolist()):
        levels = activity.levels[round(at * step) : round((at + 1) * step)]
        yield from _worth_hearing(cutter.push(probability, float(levels.mean()) if len(levels) else 0.0))
    yield from _worth_hearing(cutter.finish())


def _worth_hearing(chunk: Chunk | None) -> list[Chunk]:
    return [chunk] if chunk is not None and chunk.worth_hearing else []


def with_doubts(sound: LabelledSound, doubts: Iterable[Span]) -> LabelledSound:
    """The sound with stretches of which nobody knows what they are."""
    return replace(sound, doubtful=sound.doubtful + tuple(doubts))
