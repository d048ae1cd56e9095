"""Speech written down with its hesitations: ``We [like] <0.3> rebuilt it (um) twice.``

``(um)`` is a filled pause, ``<0.3>`` a silence of 0.3 s; ``[like]`` is to be found and ``{like}`` to be left alone.
"""

import re
from dataclasses import dataclass

from voice_interviewer.answer import Span
from voice_interviewer.delivery.findings import VerbatimWord
from voice_interviewer.delivery.said import Said, said

_TOKEN = re.compile(r"<(?P<silence>[\d.]+)>|\((?P<filler>\w+)\)(?P<mark>[.,?!]*)|(?P<word>\S+)")
_WORD_SECONDS = 0.3


@dataclass(frozen=True)
class MarkedSpeech:
    """The words with their times, the stretches of speech, and the places of marked words among the words."""

    words: tuple[VerbatimWord, ...]
    speech: tuple[Span, ...]
    wanted: frozenset[int]
    """Words in square brackets."""
    spared: frozenset[int]
    """Words in braces."""

    @property
    def said(self) -> tuple[Said, ...]:
        """The words with what stands around them."""
        return said(self.words, self.speech)


def spoken(text: str, commas: bool = True) -> MarkedSpeech:
    """The text as it would be heard, each word 0.3 s long; without ``commas`` as a recogniser that writes none."""
    words: list[VerbatimWord] = []
    speech: list[Span] = []
    marked: dict[str, set[int]] = {"[": set(), "{": set()}
    began = now = 0.0
    inside = ""
    for token in _TOKEN.finditer(text if commas else text.replace(",", "")):
        if token["silence"]:
            speech.append(Span(began, now))
            began = now = now + float(token["silence"])
            continue
        written = token["filler"] or token["word"]
        inside = written[0] if written[0] in "[{" else inside
        if inside:
            marked[inside].add(len(words))
        if re.search(r"[\]}]", written):
            inside = ""
        plain = re.sub(r"[\[\]{}]", "", written)
        words.append(VerbatimWord(plain, now, now + _WORD_SECONDS, filler=bool(token["filler"])))
        now += _WORD_SECONDS
    return MarkedSpeech(tuple(words), (*speech, Span(began, now)), frozenset(marked["["]), frozenset(marked["{"]))
