"""From a recording to findings: the one path by which window and terminal transcribe, observe and grade an answer."""

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import replace
from pathlib import Path

from voice_interviewer import __version__
from voice_interviewer.answer import Transcript
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.expected import Expected
from voice_interviewer.cancel import CancelToken
from voice_interviewer.delivery.baseline import MOST_TAKES
from voice_interviewer.delivery.compared import Compared, compared
from voice_interviewer.delivery.manner import Manner
from voice_interviewer.delivery.observe import observe
from voice_interviewer.delivery.wording import without
from voice_interviewer.errors import AudioFileError, LibraryError, NotFound
from voice_interviewer.interview_terms import Company
from voice_interviewer.jargon.glossary import Glossary, split_stack
from voice_interviewer.library.ports import Library
from voice_interviewer.library.summary import typed_text
from voice_interviewer.report.beside import Beside
from voice_interviewer.report.in_manner import in_manner
from voice_interviewer.structure.follow_ups import heard_from
from voice_interviewer.structure.grade import Grade, Sentence
from voice_interviewer.structure.grader import Grader
from voice_interviewer.structure.interviewer import Interviewer
from voice_interviewer.structure.sentences import split, split_text
from voice_interviewer.take import AskedQuestion, Findings, Source, Take
from voice_interviewer.transcription.ports import Listening, Progress, Transcriber

TYPED_ENGINE = "typed"
"""The engine name of a transcript that nobody spoke."""


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
        *,
        usual_takes: Callable[[], int] = lambda: MOST_TAKES,
        manner: Callable[[], Manner] = Manner,
    ) -> None:
        """``library`` and ``bank`` are asked for at each use, so that neither is opened before it is needed.

        As the settings have them, ``company`` is the kind that the user prepares for, ``stack`` their own tools,
        ``usual_takes`` how many takes an answer is set beside, and ``manner`` how their delivery is told.
        """
        self._transcriber = transcriber
        self._grader = grader
        self._library = library
        self._bank = bank
        self._glossary = glossary
        self._company = company
        self._stack = stack
        self._usual_takes = usual_takes
        self._manner = manner

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
        transcribed. An answer that was typed, or whose recording is gone, is graded by its words; so is one that was
        put together, since a seam may be heard as a word. Slow: call it off the UI thread. Raises what the transcriber
        and the library raise, and AudioFileError where there is neither sound nor a word; the take itself stays kept
        whatever happens, so this can be called again.
        """
        if take.id is None:
            raise ValueError("only a take that the library keeps can be assessed")
        if take.audio is None or take.source is Source.COMPOSITE:
            return self._by_its_words(take)
        heard = listening.transcript(progress, cancel) if listening is not None else None
        if heard is not None:
            findings = self._findings_of_heard(heard, take.question)
        else:
            findings = self.findings(take.audio, take.question, progress, cancel)
        return self._library().add_findings(take.id, self._as_denied(findings, self._as_kept(take)))

    def _by_its_words(self, take: Take) -> Take:
        if take.findings is None:
            raise AudioFileError("The recording of this take is missing.", "It can only be deleted.")
        return self.regraded(take)

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
        delivery = observe(transcript, self._glossary.fine)
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
        take, fine, most = in_manner(take, self._manner()), self._glossary.fine, self._usual_takes()
        assert take.findings is not None
        kept = self._library().recent_delivery(most, before=take.created)
        earlier = [replace(answer, delivery=without(answer.delivery, fine)) for answer in kept]
        found = compared(take.findings.delivery, take.question.text, take.findings.transcript.model, earlier, most)
        return replace(found, pet_phrases=tuple(pet for pet in found.pet_phrases if pet.phrase not in fine))

    def interviewer(self, question: AskedQuestion, grade: Grade) -> Interviewer:
        """Who asks on about a graded answer. Reads the bank, so make it off the UI thread."""
        expected, stack = self.expected(question), split_stack(self._stack())
        known = (expected.points, stack, self._company(), expected.follow_ups)
        return Interviewer(heard_from(question.text, question.kind, grade, *known))

    def beside(self, take: Take) -> Beside:
        """What is shown with a take and is not kept with it. Reads library and bank: call it off the UI thread."""
        asks = self.interviewer(take.question, take.findings.grade).ask() if take.findings else None
        return Beside(self.compared(take), asks, self._manner())

    def terms(self, question: AskedQuestion) -> tuple[str, ...]:
        """What the recogniser is prepared for: the terms of the question and the candidate's own."""
        return self._glossary.terms(self.expected(question).vocabulary)

    def regraded(self, take: Take, transcript: Transcript | None = None) -> Take:
        """Look at a kept take anew, with another transcript where one is given: for undoing, or by new rules.

        A typed answer has its words in its grade and none in its transcript, so that is never looked at.
        """
        if take.findings is None:
            raise ValueError("only a take that was transcribed can be graded anew")
        if take.source is Source.TYPED:
            return self.retyped(take, typed_text(take.findings))
        return self._library().add_findings(
            _id(take), self.findings_of(transcript or take.findings.transcript, take.question)
        )

    def retyped(self, take: Take, text: str) -> Take:
        """Grade a kept answer that was typed by these words, and store what was found."""
        return self._library().add_findings(_id(take), self.typed(text, take.question))

    def _as_kept(self, take: Take) -> Take:
        """The take as it is by now: hearing it took a while, in which the user may have said more of it."""
        try:
            return self._library().take(_id(take))
        except LibraryError:  # its findings are damaged: those that come take their place
            return take

    def _as_denied(self, findings: Findings, take: Take) -> Findings:
        """What was found in a take that was heard again, with what the user said of its filled pauses before."""
        said = take.findings.transcript.not_fillers if take.findings else ()
        return self.findings_of(replace(findings.transcript, not_fillers=said), take.question) if said else findings

    def expected(self, question: AskedQuestion) -> Expected:
        """What the bank expects of an answer to this question."""
        if question.id is None:
            return Expected()
        try:
            return Expected(self._bank().question(question.id).question)
        except NotFound:  # its pack was removed since
            return Expected()


def _id(take: Take) -> int:
    if take.id is None:
        raise ValueError("only a take that the library keeps can be changed")
    return take.id
