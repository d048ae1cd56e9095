"""The feedback on a take, or on an answer that was only graded, as people read it."""

from collections.abc import Iterator, Sequence

from voice_interviewer.report.answer_text import answer_text
from voice_interviewer.report.beside import Beside
from voice_interviewer.report.claims_part import claims_blocks
from voice_interviewer.report.content_part import Points, advice_blocks, content_blocks, points_blocks
from voice_interviewer.report.delivery_part import delivery_blocks, transcript_blocks
from voice_interviewer.report.document import Block, Document, Facts, Heading, Paragraph, line
from voice_interviewer.report.follow_ups_part import follow_up_blocks
from voice_interviewer.report.jargon_part import jargon_blocks
from voice_interviewer.report.wording import clock, day_and_time
from voice_interviewer.structure.claims.ledger import claims_of
from voice_interviewer.structure.follow_ups import FollowUp
from voice_interviewer.structure.grade import Grade
from voice_interviewer.take import AskedQuestion, Findings, Source, Take

_SOURCES = {
    Source.MICROPHONE: "spoken into the microphone",
    Source.FILE: "from a sound file",
    Source.TYPED: "typed",
}


def feedback(take: Take, points: Points | None = None, beside: Beside | None = None) -> Document:
    """The report on a take: what to do next time first, then content, then delivery, then the words themselves.

    ``points`` are what a strong answer covers; they are shown only where given, because in a real interview nobody
    shows them before the answer. ``beside`` is what was asked for to be shown with it.
    """
    return tuple(_feedback(take, points or {}, beside or Beside()))


def graded(grade: Grade, question: AskedQuestion, follow_ups: Sequence[FollowUp] = ()) -> Document:
    """The report on an answer that was only graded: nothing about delivery."""
    return (
        Heading(question.text or "Your answer", 1),
        *_graded(grade, question, follow_ups),
        Heading("Made with"),
        Facts((("Rubric", grade.rubric),)),
    )


def _graded(grade: Grade, question: AskedQuestion, follow_ups: Sequence[FollowUp]) -> Iterator[Block]:
    yield from advice_blocks(grade)
    yield from content_blocks(grade)
    claims = claims_of(grade, question.text)
    if claims is not None:
        yield from claims_blocks(claims)
    yield from follow_up_blocks(follow_ups)


def _feedback(take: Take, points: Points, beside: Beside) -> Iterator[Block]:
    yield Heading(take.question.text, 1)
    yield Facts(_about(take))
    if take.findings is None:
        yield Paragraph(line("This take is not transcribed yet, so there is nothing to report. Its recording is kept."))
    else:
        yield from _found(take, take.findings, beside)
    yield from points_blocks(points)
    if take.findings:
        yield Heading("Made with")
        yield Facts(_versions(take, take.findings))


def _found(take: Take, findings: Findings, beside: Beside) -> Iterator[Block]:
    yield from _graded(findings.grade, take.question, beside.follow_ups or ())
    if take.source is Source.TYPED:
        yield Heading("Answer")
        yield Paragraph(line(answer_text(findings) or "Nothing was typed."))
        return
    if findings.transcript.heard_speech:
        yield from delivery_blocks(findings.delivery, findings.grade, beside.compared)
    yield from transcript_blocks(findings.delivery)
    yield from jargon_blocks(findings.transcript)


def _about(take: Take) -> tuple[tuple[str, str], ...]:
    answered = ("Answered", day_and_time(take.created))
    how = ("Answer", _SOURCES[take.source])
    return (answered, how) if take.source is Source.TYPED else (answered, ("Length", clock(take.seconds)), how)


def _versions(take: Take, findings: Findings) -> tuple[tuple[str, str], ...]:
    transcript = findings.transcript
    heard = () if take.source is Source.TYPED else (("Engine", transcript.engine), ("Model", transcript.model))
    pack = (("Question pack", take.question.pack),) if take.question.pack else ()
    return (*heard, ("Rubric", findings.grade.rubric), *pack, ("Voice Interviewer", findings.app_version))
