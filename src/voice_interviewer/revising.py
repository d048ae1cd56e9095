"""What the user says of a kept answer: other words, fillers that are none. It is graded anew from what they say."""

from collections.abc import Sequence
from dataclasses import replace

from voice_interviewer.answer import FillerCandidate, Span, Word, is_filled_pause
from voice_interviewer.assess import Assessor
from voice_interviewer.delivery.fillers import taken_out
from voice_interviewer.delivery.findings import FilledPause
from voice_interviewer.errors import NotFound, UserError
from voice_interviewer.jargon.corrections import corrected_at, heard_at, undone
from voice_interviewer.jargon.corrections_file import checked
from voice_interviewer.jargon.glossary import Glossary
from voice_interviewer.jargon.rewording import reworded, with_added, without_words
from voice_interviewer.take import Take


class Revisions:
    """Changes what was found in kept takes by the user's say, and stores it."""

    def __init__(self, assessor: Assessor, glossary: Glossary) -> None:
        self._assessor = assessor
        self._glossary = glossary

    def correct(self, take: Take, first: int, last: int, right: str, remember: bool = True) -> Take:
        """Write the words ``first`` to ``last`` of a kept take's transcript as ``right``, grade it anew and store it.

        With ``remember``, later answers are corrected in the same way. Times and pauses stay as they were heard. Raises
        UserError for a correction that makes no sense and words that are not there, NotFound or StorageError.
        """
        words = corrected_at(_words(take), first, last, right)
        learned = checked(heard_at(words, first), right)
        if remember:
            self._glossary.remember(learned.heard, learned.right)
        return self._with_words(take, words)

    def undo_correction(self, take: Take, at: int, forget: bool = True) -> Take:
        """Take back the correction that a word belongs to; with ``forget``, it is not applied to later answers."""
        if forget:
            self._glossary.forget(heard_at(_words(take), at))
        return self._with_words(take, undone(_words(take), at))

    def not_said(self, take: Take, first: int, last: int) -> Take:
        """Take the words ``first`` to ``last`` out of a kept take's transcript: they were never said."""
        return self._with_words(take, without_words(_words(take), first, last))

    def add_words(self, take: Take, at: int, text: str) -> Take:
        """Add words that the recogniser left out after the word ``at``, in the silence behind it."""
        return self._with_words(take, with_added(_words(take), at, text))

    def reword(self, take: Take, first: int, last: int, text: str, remember: bool = True) -> Take:
        """Write the words ``first`` to ``last`` as ``text``: words that are in both keep their times.

        With ``remember``, the few words that took the place of a few others are corrected in later answers too.
        """
        edit = reworded(_words(take), first, last, text)
        changed = self._with_words(take, edit.words)
        for lesson in edit.learnt if remember else ():
            self._glossary.remember(lesson.heard, lesson.right)
        return changed

    def retype(self, take: Take, text: str) -> Take:
        """Put other words into a typed answer and grade it anew. Raises UserError for none at all."""
        if not text.strip():
            raise UserError("An answer needs some words.", "Type it, or delete the take.")
        return self._assessor.retyped(take, text)

    def not_a_filler(self, take: Take, span: Span) -> Take:
        """Count no filled pause there, by the user's say. Raises NotFound where none was counted."""
        pause = _pause_in(take.findings.delivery.filled_pauses if take.findings else (), span)
        kept = take.findings.transcript.not_fillers if take.findings else ()
        return self._denying(take, (*kept, Span(pause.start, pause.end)))

    def a_filler_after_all(self, take: Take, span: Span) -> Take:
        """Take that back. Raises NotFound where nothing was taken out."""
        pause = _pause_in(taken_out(take.findings.transcript) if take.findings else (), span)
        kept = take.findings.transcript.not_fillers if take.findings else ()
        return self._denying(take, tuple(s for s in kept if not (s.start < pause.end and pause.start < s.end)))

    def _denying(self, take: Take, spans: tuple[Span, ...]) -> Take:
        assert take.findings is not None
        return self._assessor.regraded(take, replace(take.findings.transcript, not_fillers=spans))

    def _with_words(self, take: Take, words: tuple[Word, ...]) -> Take:
        if take.findings is None:
            raise ValueError("only a take that is kept and transcribed has words to correct")
        # A filled pause that the recogniser wrote and an edit went over was heard all the same.
        lost = [word for word in _words(take) if is_filled_pause(word.text) and word not in words]
        heard = (FillerCandidate(word.text, word.start, word.end, {"clean": word.probability}) for word in lost)
        candidates = (*take.findings.transcript.candidates, *heard)
        return self._assessor.regraded(take, replace(take.findings.transcript, words=words, candidates=candidates))


def _pause_in(pauses: Sequence[FilledPause], span: Span) -> FilledPause:
    """The one that overlaps with a stretch, or begins there."""
    found = next((p for p in pauses if p.start <= span.end and span.start < p.end), None)
    if found is None:
        raise NotFound("There is no such filled pause.", "Look at the transcript for those that are counted.")
    return found


def _words(take: Take) -> tuple[Word, ...]:
    return take.findings.transcript.words if take.findings else ()
