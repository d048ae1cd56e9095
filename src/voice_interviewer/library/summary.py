"""The line of the history that stands for a take."""

from voice_interviewer.answer import Section
from voice_interviewer.library.ports import TakeSummary
from voice_interviewer.structure.grade import Grade
from voice_interviewer.take import Findings, Take

SNIPPET_CHARACTERS = 100


def summary_of(take: Take, take_id: int) -> TakeSummary:
    """What a list shows of a take."""
    findings = take.findings
    answer = answer_text(findings)
    return TakeSummary(
        id=take_id,
        question_id=take.question.id,
        question_text=take.question.text,
        created=take.created,
        seconds=take.seconds,
        source=take.source,
        graded=findings is not None,
        scores=_scores(findings.grade) if findings else (),
        words=len(answer.split()),
        filled_pauses=len(findings.delivery.filled_pauses) if findings else 0,
        words_per_minute=findings.delivery.pace.words_per_minute if findings else None,
        snippet=snippet(answer),
        mode=take.mode,
        interview=take.interview,
        drill=take.drill,
        starred=take.starred,
        tags=take.tags,
        notes=snippet(take.notes),
    )


def answer_text(findings: Findings | None) -> str:
    """The answer without its filled pauses; of a typed one, which has no words with times, its sentences."""
    if findings is None:
        return ""
    return findings.transcript.text or " ".join(sentence.text for sentence in findings.grade.sentences)


def typed_text(findings: Findings) -> str:
    """A typed answer as it can be edited: a line a sentence, so that they are cut in the same places again."""
    return "\n".join(sentence.text for sentence in findings.grade.sentences)


def _scores(grade: Grade) -> tuple[int, ...]:
    """Context, architecture, operations, risks; empty where the grader abstained."""
    found = [grade.section(section) for section in Section]
    scores = tuple(score.score for score in found if score)
    return () if grade.abstained or len(scores) < len(found) else scores


def snippet(text: str) -> str:
    """The first words, whole, in at most `SNIPPET_CHARACTERS` and on one line."""
    one_line = " ".join(text.split())
    if len(one_line) <= SNIPPET_CHARACTERS:
        return one_line
    return one_line[: SNIPPET_CHARACTERS - 1].rsplit(" ", 1)[0] + "…"
