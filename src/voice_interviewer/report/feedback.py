"""The feedback on a take, or on an answer that was only graded, as people read it."""

from collections.abc import Iterator, Sequence

from voice_interviewer.report.answer_text import answer_text
from voice_interviewer.report.beside import Beside
from voice_interviewer.report.claims_part import claims_blocks
from voice_interviewer.report.cleaning import shown_delivery
from voice_interviewer.report.content_part import Points, advice_blocks, content_blocks, points_blocks
from voice_interviewer.report.delivery_part import delivery_blocks, said_sentences, transcript_blocks
from voice_interviewer.report.document import Block, Document, Facts, Heading, Paragraph, line, without_times
from voice_interviewer.report.follow_ups_part import follow_up_blocks
from voice_interviewer.report.jargon_part import jargon_blocks
from voice_interviewer.report.options import AS_SAID, ExportOptions, Subject
from voice_interviewer.report.wording import clock, day_and_time, span
from voice_interviewer.structure.claims.ledger import claims_of
from voice_interviewer.structure.follow_ups import FollowUp
from voice_interviewer.structure.grade import Grade
from voice_interviewer.take import AskedQuestion, Findings, Piece, Source, Take

_SOURCES = {
    Source.MICROPHONE: "spoken into the microphone",
    Source.FILE: "from a sound file",
    Source.TYPED: "typed",
    Source.COMPOSITE: "put together from other takes",
}

CLEANED = "Filled pauses, filler words, repetitions and false starts are left out; every other word is as it was said."
"""What is told above a transcript that was cleaned."""


def feedback(
    take: Take, points: Points | None = None, beside: Beside | None = None, options: ExportOptions = AS_SAID
) -> Document:
    """The report on a take: what to do next time first, then content, then delivery, then the words themselves.

    ``points`` are what a strong answer covers; they are shown only where given, because in a real interview nobody
    shows them before the answer. ``beside`` is what was asked for to be shown with it.
    """
    blocks = _feedback(Subject(take, options, points, beside))
    return tuple(blocks if options.times else without_times(blocks))


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


def _feedback(subject: Subject) -> Iterator[Block]:
    take, findings = subject.take, subject.take.findings
    yield Heading(take.question.text or "Your answer", 1)
    yield Facts(about(take))
    if findings is None:
        yield Paragraph(line("This take is not transcribed yet, so there is nothing to report. Its recording is kept."))
    else:
        yield from found_blocks(subject, findings)
        yield from answer_blocks(subject, findings)
    yield from closing_blocks(subject)


def found_blocks(subject: Subject, findings: Findings) -> Iterator[Block]:
    """What was found in content and delivery, as far as it is wanted."""
    beside = subject.beside or Beside()
    if subject.options.scores:
        yield from _graded(findings.grade, subject.take.question, beside.follow_ups or ())
    if subject.options.delivery and subject.take.source is not Source.TYPED and findings.transcript.heard_speech:
        grade = findings.grade if subject.options.scores else None
        yield from delivery_blocks(findings.delivery, grade, beside.compared)


def answer_blocks(subject: Subject, findings: Findings) -> Iterator[Block]:
    """The answer itself: as it was said, or without the words that add nothing."""
    if subject.take.source is Source.TYPED:
        yield Heading("Answer")
        yield Paragraph(line(answer_text(findings) or "Nothing was typed."))
        return
    shown = shown_delivery(findings.delivery, subject.options.fillers)
    if len(shown.words) < len(findings.delivery.words):
        yield Heading("Transcript")
        yield Paragraph(line(CLEANED))
        yield said_sentences(shown)
    else:
        yield from transcript_blocks(shown)
    yield from jargon_blocks(findings.transcript)


def closing_blocks(subject: Subject) -> Iterator[Block]:
    """What is beside the answer: what a strong one covers, the user's notes, and what made the report."""
    yield from points_blocks(subject.shown_points or {})
    yield from notes_blocks(subject)
    if subject.take.findings:
        yield Heading("Made with")
        yield Facts(_versions(subject.take, subject.take.findings))


def notes_blocks(subject: Subject) -> Iterator[Block]:
    """The user's notes, a paragraph a line, where they are wanted."""
    lines = [text for text in subject.take.notes.splitlines() if text.strip()]
    if subject.options.notes and lines:
        yield Heading("Notes")
        yield from (Paragraph(line(text)) for text in lines)


def about(take: Take) -> tuple[tuple[str, str], ...]:
    """When, how long and how it was answered, and to what part of the question."""
    rows = [("Answered", day_and_time(take.created))]
    if take.source is not Source.TYPED:
        rows.append(("Length", clock(take.seconds)))
    rows.append(("Answer", _SOURCES[take.source]))
    if take.drill is not None:
        rows.append(("Only this part", take.drill.title))
    if take.pieces:
        rows.append(("Put together from", ", ".join(_piece(piece) for piece in take.pieces)))
    return tuple(rows)


def _piece(piece: Piece) -> str:
    return f"take {piece.take} ({span(piece.start, piece.end)})"


def _versions(take: Take, findings: Findings) -> tuple[tuple[str, str], ...]:
    transcript = findings.transcript
    heard = () if take.source is Source.TYPED else (("Engine", transcript.engine), ("Model", transcript.model))
    pack = (("Question pack", take.question.pack),) if take.question.pack else ()
    return (*heard, ("Rubric", findings.grade.rubric), *pack, ("Voice Interviewer", findings.app_version))
