"""Finds the moment of every word by forced alignment: a hidden Markov model of sounds is led through the known text.

Whisper's own word times are read off its attention; they have no silence and are off by a tenth of a second and more.
An acoustic model that may rest in silence between words puts boundaries within hundredths of a second (on hand-set
development clips: median 134 ms before, 14 ms with this), for a hundredth of a second of work per second of speech.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from voice_interviewer.answer import Span, Word
from voice_interviewer.transcription.pronunciation import letter_sounds, spoken_words

if TYPE_CHECKING:
    from pocketsphinx import FsgModel

    from voice_interviewer.transcription.audio import Samples

_FRAME = 0.01
"""Seconds of one step of the acoustic model."""

# Paths this much less likely than the best are given up. Wider than the library's own (1e-48, 7e-29): the text is
# given, so there are few paths, and a hesitant speaker needs the room.
_BEAM, _WORD_BEAM = 1e-120, 1e-100

HESITATIONS: Mapping[str, str] = {"+um+": "AH M", "+uh+": "AH", "+hm+": "HH M", "+er+": "ER"}
"""Filled pauses as words of the aligner, with their sounds; the plus signs keep them apart from words of the text."""
_HESITATION_PROBABILITY = 0.1


@dataclass(frozen=True, slots=True)
class Hesitation:
    """A filled pause that fits the sound better than silence or a longer word does."""

    text: str
    start: float
    end: float
    before: int
    """Index of the word that follows; the number of words for one at the end."""


@dataclass(frozen=True, slots=True)
class Alignment:
    """The words with their times, in seconds of the samples, and the filled pauses between them."""

    words: tuple[Word, ...]
    hesitations: tuple[Hesitation, ...]


@dataclass(frozen=True, slots=True)
class _Step:
    """One word of the aligner's grammar; ``word`` is the index of the written word it is part of."""

    text: str
    word: int
    first: bool


class ForcedAligner:
    """Aligns words with sound. Not safe for two threads at once."""

    def __init__(self) -> None:
        from pocketsphinx import Decoder

        self._decoder = Decoder(lm=None, loglevel="FATAL", beam=_BEAM, wbeam=_WORD_BEAM, pbeam=_BEAM, bestpath=False)
        self._known: dict[str, bool] = {}
        for text, sounds in HESITATIONS.items():
            self._decoder.add_word(text, sounds, False)

    def align(self, samples: "Samples", words: Sequence[Word], hesitant: Collection[int] = ()) -> Alignment | None:
        """Where the words lie in 16 kHz sound, or None where the text does not fit it.

        A filled pause may stand before each word whose index is in ``hesitant`` (the number of words stands for the
        end). Words that are not said aloud ("—") get the moment at which the word before them ends.
        """
        steps = [step for at, word in enumerate(words) for step in self._steps(at, word.text)]
        if not steps:
            return None
        segments = self._segments(samples, self._grammar(steps, hesitant, len(words)))
        return _alignment(words, steps, segments)

    def _steps(self, at: int, written: str) -> Iterator[_Step]:
        for number, said in enumerate(spoken_words(written, self._is_known)):
            if not self._is_known(said):
                self._decoder.add_word(said, letter_sounds(said), False)
                self._known[said] = True
            yield _Step(said, at, first=number == 0)

    def _is_known(self, word: str) -> bool:
        if word not in self._known:
            self._known[word] = self._decoder.lookup_word(word) is not None
        return self._known[word]

    def _grammar(self, steps: Sequence[_Step], hesitant: Collection[int], words: int) -> "FsgModel":
        """A chain of the words; silence may come anywhere (the library adds it), a filled pause where it is allowed."""
        transitions: list[tuple[int, int, float, str]] = []
        for state, step in enumerate(steps):
            if step.first and step.word in hesitant:
                transitions += _loops(state)
            transitions.append((state, state + 1, 1.0, step.text))
        if words in hesitant:
            transitions += _loops(len(steps))
        grammar: FsgModel = self._decoder.create_fsg("answer", 0, len(steps), transitions)
        return grammar

    def _segments(self, samples: "Samples", grammar: "FsgModel") -> list[tuple[str, float, float]]:
        decoder = self._decoder
        decoder.add_fsg("answer", grammar)
        decoder.activate_search("answer")
        decoder.reinit_feat()  # it would else reckon with the noise of what it heard before, and find other times
        decoder.start_utt()
        decoder.process_raw((np.clip(samples, -1, 1) * 32_767).astype("<i2").tobytes(), full_utt=True)
        decoder.end_utt()
        found = decoder.seg() or ()
        return [(part.word, part.start_frame * _FRAME, (part.end_frame + 1) * _FRAME) for part in found]


def _loops(state: int) -> list[tuple[int, int, float, str]]:
    return [(state, state, _HESITATION_PROBABILITY, text) for text in HESITATIONS]


def _alignment(
    words: Sequence[Word], steps: Sequence[_Step], segments: Sequence[tuple[str, float, float]]
) -> Alignment | None:
    spans: dict[int, Span] = {}
    hesitations: list[Hesitation] = []
    at = 0
    for text, start, end in segments:
        if text in HESITATIONS:
            before = steps[at].word if at < len(steps) else len(words)
            hesitations.append(Hesitation(text.strip("+"), start, end, before))
        elif at < len(steps) and _is(text, steps[at].text):
            word = steps[at].word
            spans[word] = Span(spans[word].start if word in spans else start, end)
            at += 1
    if at < len(steps):
        return None
    return Alignment(tuple(_timed(words, spans)), tuple(hesitations))


def _is(segment: str, word: str) -> bool:
    """Whether a segment is this word; other ways to say it carry a number: ``the(2)``."""
    return segment == word or segment.startswith(f"{word}(")


def _timed(words: Sequence[Word], spans: Mapping[int, Span]) -> Iterator[Word]:
    last = 0.0
    for at, word in enumerate(words):
        span = spans.get(at, Span(last, last))
        last = span.end
        yield replace(word, start=span.start, end=span.end)
