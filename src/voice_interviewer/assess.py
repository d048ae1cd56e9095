"""From a recording to findings: the one path by which window and terminal transcribe, observe and grade an answer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from voice_interviewer import __version__
from voice_interviewer.answer import Section, Transcript
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.question import StrongPoints
from voice_interviewer.cancel import CancelToken
from voice_interviewer.delivery.observe import observe
from voice_interviewer.errors import AudioFileError, NotFound
from voice_interviewer.library.ports import Library
from voice_interviewer.structure.grade import Grade
from voice_interviewer.structure.grader import Grader
from voice_interviewer.structure.sentences import split, split_text
from voice_interviewer.take import AskedQuestion, Findings, Take
from voice_interviewer.transcription.ports import Progress, Transcriber

TYPED_ENGINE = "typed"
"""The engine name of a transcript that nobody spoke."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What the bank knows of a question beyond its words; empty for a question of the user's own."""

    strong: StrongPoints | None = None
    vocabulary: Sequence[str] = ()

    @property
    def points(self) -> Mapping[Section, Sequence[str]]:
        """What a strong answer covers, section by section."""
        return {section: self.strong.of(section) for section in Section} if self.strong else {}


class Assessor:
    """Turns takes into graded takes."""

    def __init__(
        self, transcriber: Transcriber, grader: Grader, library: Callable[[], Library], bank: Callable[[], Bank]
    ) -> None:
        """``library`` and ``bank`` are asked for at each use, so that neither is opened before it is needed."""
        self._transcriber = transcriber
        self._grader = grader
        self._library = library
        self._bank = bank

    def assess(self, take: Take, progress: Progress | None = None, cancel: CancelToken | None = None) -> Take:
        """Transcribe, observe and grade a kept take, and store what was found.

        Slow: call it off the UI thread. Raises what the transcriber and the library raise; the take itself stays kept
        whatever happens, so this can be called again.
        """
        if take.id is None:
            raise ValueError("only a take that the library keeps can be assessed")
        if take.audio is None:
            raise AudioFileError("The recording of this take is missing.", "It can only be deleted or kept as text.")
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
        vocabulary = self.expected(question).vocabulary
        transcript = self._transcriber.transcribe(audio, vocabulary=vocabulary, progress=progress, cancel=cancel)
        return self.findings_of(transcript, question)

    def findings_of(self, transcript: Transcript, question: AskedQuestion) -> Findings:
        """What is found in a transcript. Pure and quick."""
        delivery = observe(transcript)
        points = self.expected(question).points
        grade = self._grader.grade(question.text, question.kind, split(delivery.words), points)
        return Findings(transcript, delivery, grade, __version__)

    def typed(self, text: str, question: AskedQuestion) -> Findings:
        """What is found in a typed answer: its structure; delivery stays empty, since nothing was spoken."""
        transcript = Transcript(words=(), speech=(), seconds=0.0, engine=TYPED_ENGINE, model="")
        return replace(self.findings_of(transcript, question), grade=self.grade_text(text, question))

    def grade_text(self, text: str, question: AskedQuestion) -> Grade:
        """The grade of a written answer."""
        points = self.expected(question).points
        return self._grader.grade(question.text, question.kind, split_text(text), points)

    def expected(self, question: AskedQuestion) -> Expected:
        """What the bank expects of an answer to this question."""
        if question.id is None:
            return Expected()
        try:
            _, entry = self._bank().question(question.id)
        except NotFound:  # its pack was removed since
            return Expected()
        return Expected(entry.strong, entry.vocabulary)
