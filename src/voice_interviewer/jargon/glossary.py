"""The user's own words: their tools, what they corrected, and what both mean for an answer."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import replace

from voice_interviewer.answer import Transcript
from voice_interviewer.errors import NotFound, StorageError
from voice_interviewer.jargon.corrections import Correction, corrected
from voice_interviewer.jargon.corrections_file import CorrectionsFile
from voice_interviewer.jargon.own_words import OwnWordsFile
from voice_interviewer.jargon.prompt import prompt_terms
from voice_interviewer.jargon.repairs import Repair, repairs


class Glossary:
    """Asked before an answer is transcribed (which terms?) and after it (what was corrected before?)."""

    def __init__(self, stack: Callable[[], str], corrections: CorrectionsFile, own_words: OwnWordsFile) -> None:
        """``stack`` gives the candidate's own tools as typed into the settings, with commas between them."""
        self._stack = stack
        self.corrections = corrections
        self.own_words = own_words

    def terms(self, vocabulary: Iterable[str] = ()) -> tuple[str, ...]:
        """What to prepare the recogniser for: the question's terms, then the stack, then what was corrected, newest
        first, as far as they fit.
        """
        learned = [correction.right for correction in reversed(self._known())]
        return prompt_terms(vocabulary, split_stack(self._stack()), learned)

    def applied(
        self, transcript: Transcript, terms: Iterable[str] = (), misheard: Mapping[str, str] | None = None
    ) -> Transcript:
        """The transcript with every correction applied, with the terms that it was made with, and with what the
        question's pack says of how they are misheard.
        """
        words = corrected(transcript.words, self._known())
        return replace(transcript, words=words, terms=tuple(terms), misheard=dict(misheard or {}))

    def remember(self, heard: str, right: str) -> Correction:
        """Correct this in every later transcript too. Raises UserError or StorageError."""
        return self.corrections.add(heard, right)

    def forget(self, heard: str) -> None:
        """Correct this no longer; nothing where it was not remembered. Raises StorageError."""
        with suppress(NotFound):
            self.corrections.remove(heard)

    @property
    def fine(self) -> frozenset[str]:
        """The words and phrases that are never marked as a habit; none where somebody broke their file."""
        try:
            return frozenset(self.own_words.all())
        except StorageError:  # as for the corrections
            return frozenset()

    def _known(self) -> tuple[Correction, ...]:
        try:
            return self.corrections.all()
        except StorageError:
            # No answer may wait for a file that somebody broke: whoever lists or adds corrections next is told.
            return ()


def split_stack(text: str) -> tuple[str, ...]:
    """The terms of a typed list: commas, semicolons or line ends between them."""
    parts = (part for line in text.splitlines() for part in line.replace(";", ",").split(","))
    return tuple(filter(None, (" ".join(part.split()) for part in parts)))


def offers(transcript: Transcript) -> tuple[Repair, ...]:
    """Where a term may have been missed, among those that the transcript was made with."""
    return repairs(transcript.words, transcript.terms, transcript.misheard)
