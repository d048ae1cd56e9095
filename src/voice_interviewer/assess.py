"""From a recording to findings: the one path by which window and terminal transcribe, observe and grade an answer."""

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, replace
from pathlib import Path

from voice_interviewer import __version__
from voice_interviewer.answer import Section, Transcript, Word
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.question import Question
from voice_interviewer.cancel import CancelToken
from voice_interviewer.delivery.baseline import MOST_TAKES
from voice_interviewer.delivery.compared import Compared, compared
from voice_interviewer.delivery.observe import observe
from voice_interviewer.errors import AudioFileError, NotFound
from voice_interviewer.interview_terms import Company, Voice
from voice_interviewer.jargon.corrections import corrected_at, heard_at, undone
from voice_interviewer.jargon.corrections_file import checked
from voice_interviewer.jargon.glossary import Glossary, split_stack
from voice_interviewer.library.ports import Library
from voice_interviewer.report.beside import Beside
from voice_interviewer.structure.follow_ups import heard_from
from voice_interviewer.structure.grade import Grade, Sentence
from voice_interviewer.structure.grader import Grader
from voice_interviewer.structure.interviewer import Interviewer
from voice_interviewer.structure.sentences import split, split_text
from voice_interviewer.take import AskedQuestion, Findings, Take
from voice_interviewer.transcription.ports import Listening, Progress, Transcriber

TYPED_ENGINE = "typed"
"""The engine name of a transcript that nobody spoke."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What the bank knows of a question beyond its words; nothing of a question of the user's own."""

    question: Question | None = None

    @property
    def points(self) -> Mapping[Section, Sequence[str]]:
        """What a strong answer covers, section by section."""
        return {section: self.question.strong.of(section) for section in Section} if self.question else {}

    @property
    def shares(self) -> Mapping[Section, float] | None:
        """How an answer divides among the sections; None where that is left to the kind of question."""
        emphasis = self.question.emphasis if self.question else None
        return emphasis.shares if emphasis else None

    @property
    def follow_ups(self) -> Mapping[Section, Mapping[Voice, str]]:
        """What each voice asks next about a section that was thin."""
        return {section: self.question.follow_ups.of(section) for section in Section} if self.question else {}

    @property
    def vocabulary(self) -> Sequence[str]:
        """Terms that an answer is likely to use."""
        return self.question.vocabulary if self.question else ()

    @property
    def misheard(self) -> Mapping[str, str]:
        """What recognisers are known to write, and the term that was said."""
        known = self.question.misheard if self.question else ()
        return {heard: entry.term for entry in known for heard in entry.heard}


class Assessor:
    """Turns takes into graded takes."""

    def __init__(
        self,
        transcriber: Transcriber,
        grader: Grader,
        library: Callable[[], Library],
        bank: Callable[[], Bank],
        glossary: Glossary,
        company: Callable[[], str] = str,
        stack: Callable[[], str] = str,
    ) -> None:
        """``library`` and ``bank`` are asked for at each use, so that neither is opened before it is needed.

        ``company`` is the kind that the user prepares for and ``stack`` their own tools, as the settings have them.
        """
        self._transcriber = transcriber
        self._grader = grader
        self._library = library
        self._bank = bank
        self._glossary = glossary
        self._company = company
        self._stack = stack

    def for_company(self, company: Company) -> "Assessor":
        """The same, for another kind of company than the settings have."""
        other = copy(self)
        other._company = lambda: company.value
        return other

    def listen(self, recording: Path, question: AskedQuestion) -> Listening:
        """Begin to transcribe an answer to a question while it is being recorded."""
        return self._transcriber.listen(recording, vocabulary=self.terms(question))

    def assess(
        self,
        take: Take,
        progress: Progress | None = None,
        cancel: CancelToken | None = None,
        listening: Listening | None = None,
    ) -> Take:
        """Transcribe, observe and grade a kept take, and store what was found.

        With ``listening``, to its recording, the transcript is there soon; where that went wrong, the kept file is
        transcribed. Slow: call it off the UI thread. Raises what the transcriber and the library raise; the take
        itself stays kept whatever happens, so this can be called again.
        """
        if take.id is None:
            raise ValueError("only a take that the library keeps can be assessed")
        if take.audio is None:
            raise AudioFileError("The recording of this take is missing.", "It can only be deleted or kept as text.")
        heard = listening.transcript(progress, cancel) if listening is not None else None
        if heard is not None:
            findings = self._findings_of_heard(heard, take.question)
        else:
            findings = self.findings(take.audio, take.question, progress, cancel)
        return self._library().add_findings(take.id, findings)

    def findings(
        self,
        audio: Path,
        question: AskedQuestion,
        progress: Progress | None = None,
        cancel: CancelToken | None = None,
    ) -> Findings:
        """What is found in a sound file as an answer to a question; nothing is kept."""
        vocabulary = self.terms(question)
        transcript = self._transcriber.transcribe(audio, vocabulary=vocabulary, progress=progress, cancel=cancel)
        return self._findings_of_heard(transcript, question)

    def _findings_of_heard(self, transcript: Transcript, question: AskedQuestion) -> Findings:
        """What is found in a transcript as the recogniser made it: what was corrected once is corrected in it."""
        misheard = self.expected(question).misheard
        return self.findings_of(self._glossary.applied(transcript, self.terms(question), misheard), question)

    def findings_of(self, transcript: Transcript, question: AskedQuestion) -> Findings:
        """What is found in a transcript. Pure and quick."""
        delivery = observe(transcript)
        return Findings(transcript, delivery, self._grade(question, split(delivery.words)), __version__)

    def typed(self, text: str, question: AskedQuestion) -> Findings:
        """What is found in a typed answer: its structure; delivery stays empty, since nothing was spoken."""
        transcript = Transcript(words=(), speech=(), seconds=0.0, engine=TYPED_ENGINE, model="")
        return replace(self.findings_of(transcript, question), grade=self.grade_text(text, question))

    def grade_text(self, text: str, question: AskedQuestion) -> Grade:
        """The grade of a written answer."""
        return self._grade(question, split_text(text))

    def _grade(self, question: AskedQuestion, sentences: Sequence[Sentence]) -> Grade:
        expected, company = self.expected(question), Company(self._company())
        return self._grader.grade(
            question.text, question.kind, sentences, expected.points, company, shares=expected.shares
        )

    def compared(self, take: Take) -> Compared:
        """A spoken answer beside the person's takes before it. Reads the library, so call it off the UI thread."""
        if take.findings is None or not take.findings.delivery.words:
            return Compared()
        earlier = self._library().recent_delivery(MOST_TAKES, before=take.created)
        return compared(take.findings.delivery, take.question.text, take.findings.transcript.model, earlier)

    def interviewer(self, question: AskedQuestion, grade: Grade) -> Interviewer:
        """Who asks on about a graded answer. Reads the bank, so make it off the UI thread."""
        expected, stack = self.expected(question), split_stack(self._stack())
        known = (expected.points, stack, self._company(), expected.follow_ups)
        return Interviewer(heard_from(question.text, question.kind, grade, *known))

    def beside(self, take: Take) -> Beside:
        """What is shown with a take and is not kept with it. Reads library and bank: call it off the UI thread."""
        asks = self.interviewer(take.question, take.findings.grade).ask() if take.findings else None
        return Beside(self.compared(take), asks)

    def terms(self, question: AskedQuestion) -> tuple[str, ...]:
        """What the recogniser is prepared for: the terms of the question and the candidate's own."""
        return self._glossary.terms(self.expected(question).vocabulary)

    def correct(self, take: Take, first: int, last: int, right: str, remember: bool = True) -> Take:
        """Write the words ``first`` to ``last`` of a kept take's transcript as ``right``, grade it anew and store it.

        With ``remember``, later answers are corrected in the same way. Times and pauses stay as they were heard. Raises
        UserError for a correction that makes no sense, NotFound, LibraryError or StorageError.
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

    def _with_words(self, take: Take, words: tuple[Word, ...]) -> Take:
        if take.findings is None or take.id is None:
            raise ValueError("only a take that is kept and transcribed has words to correct")
        findings = self.findings_of(replace(take.findings.transcript, words=words), take.question)
        return self._library().add_findings(take.id, findings)

    def expected(self, question: AskedQuestion) -> Expected:
        """What the bank expects of an answer to this question."""
        if question.id is None:
            return Expected()
        try:
            return Expected(self._bank().question(question.id).question)
        except NotFound:  # its pack was removed since
            return Expected()


def _words(take: Take) -> tuple[Word, ...]:
    return take.findings.transcript.words if take.findings else ()
