"""The grader: from sentences to labels, evidence, scores, pitfalls and advice, each step in a file beside this one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Company
from voice_interviewer.structure import flow, ladder, relevance
from voice_interviewer.structure.abstain import Refusal, refusal
from voice_interviewer.structure.advice import Judged, advice, strengths
from voice_interviewer.structure.emphasis import weights
from voice_interviewer.structure.evidence import SectionEvidence, section_evidence, statements_of
from voice_interviewer.structure.flow import flow_of
from voice_interviewer.structure.grade import AnswerReader, Grade, Reading, SectionScore, Sentence
from voice_interviewer.structure.pitfalls import pitfalls
from voice_interviewer.structure.reasons import MOST_EVIDENCE, next_step, reason
from voice_interviewer.structure.relevance import Aboutness, aboutness
from voice_interviewer.structure.scores import TABLE, chances, section_scores, sureness

RUBRIC = "structure-2"
"""Version of the rules and points in this room; any change to them changes it."""

OFF_TOPIC_MOST = 2
"""The most a section earns in an answer to another question: it cannot be tied to this problem."""

Points = Mapping[Section, Sequence[str]]


class Grader:
    """Grades how an answer is built. Holds no state but its reader, so one grader serves any number of answers."""

    def __init__(self, reader: AnswerReader) -> None:
        self._reader = reader

    @property
    def rubric(self) -> str:
        """Version of the rules and of the reader."""
        return f"{RUBRIC} {self._reader.version}"

    def grade(
        self,
        question_text: str,
        kind: str,
        sentences: Sequence[Sentence],
        points: Points | None = None,
        company: Company = Company.ANY,
        shares: Mapping[Section, float] | None = None,
    ) -> Grade:
        """Grade one answer. ``kind`` is design, concept or behavioral; ``points`` are the question's strong points.

        ``company`` and ``shares``, the question's own emphasis, change the order of the advice and the weights, never
        a score. There is one label per sentence in any case. Where there is nothing to grade, ``abstained`` says why
        and there are no scores. Without a question (empty text) relevance is None.
        """
        texts = [sentence.text for sentence in sentences]
        reading = self._reader.read(question_text, kind, texts) if texts else Reading(())
        refused = refusal(question_text, texts)
        if refused:
            return self._abstained(sentences, reading, refused)
        weighed = weights(kind, company, shares)
        judged = judge(question_text, kind, texts, reading, points or {}, weighed)
        graded = self._graded(sentences, reading, judged)
        return replace(graded, company=company, own_emphasis=shares is not None)

    def _abstained(self, sentences: Sequence[Sentence], reading: Reading, refused: Refusal) -> Grade:
        return Grade(
            sentences=tuple(sentences),
            labels=reading.sentences,
            sections=(),
            structure=None,
            relevance=None,
            pitfalls=(),
            advice=(),
            strengths=(),
            abstained=refused.reason,
            explanation=refused.explanation,
            rubric=self.rubric,
        )

    def _graded(self, sentences: Sequence[Sentence], reading: Reading, judged: Judged) -> Grade:
        return Grade(
            sentences=tuple(sentences),
            labels=reading.sentences,
            sections=tuple(judged.sections),
            structure=judged.flow.score,
            relevance=judged.relevance,
            pitfalls=tuple(judged.pitfalls),
            advice=advice(judged),
            strengths=strengths(judged),
            abstained=None,
            explanation=explanation(judged.relevance),
            rubric=self.rubric,
            weights={section.value: share for section, share in judged.weights.items()},
            structure_workings=ladder.workings(flow.TABLE, judged.flow),
            relevance_workings=ladder.workings(relevance.TABLE, judged.about) if judged.about else (),
        )


def judge(
    question: str,
    kind: str,
    texts: Sequence[str],
    reading: Reading,
    points: Points,
    weighed: Mapping[Section, float],
) -> Judged:
    """Everything that is judged about an answer there is enough of."""
    statements = statements_of(texts, reading.sentences)
    evidence = section_evidence(statements)
    scores = section_scores(evidence)
    about = about_question(question, texts, reading)
    relevant = relevance.relevance(about, sum(scores.values())) if about else None
    if relevant == 0:
        scores = {section: min(OFF_TOPIC_MOST, score) for section, score in scores.items()}
    return Judged(
        question=question,
        weights=weighed,
        texts=texts,
        sections=tuple(explained(section, score, evidence[section]) for section, score in scores.items()),
        evidence=evidence,
        flow=flow_of(statements, evidence),
        relevance=relevant,
        about=about,
        pitfalls=pitfalls(statements, scores, kind),
        points=points,
    )


def about_question(question: str, texts: Sequence[str], reading: Reading) -> Aboutness | None:
    """How far the answer is about its question, or None where none was given.

    A reader that cannot tell is not held against the answer.
    """
    if not question.strip():
        return None
    return aboutness(question, texts, 1.0 if reading.fits is None else reading.fits)


def explained(section: Section, score: int, evidence: SectionEvidence) -> SectionScore:
    """A section score with everything it rests on."""
    shown = evidence.statements[:MOST_EVIDENCE] if score else ()
    return SectionScore(
        section=section,
        score=score,
        sureness=sureness(section, evidence),
        evidence=tuple(item.index for item in shown),
        reason=reason(score, evidence),
        next_step=next_step(section, score, evidence),
        workings=ladder.workings(TABLE, evidence),
        chances=tuple(round(chance, 2) for chance in chances(section, evidence)),
    )


def explanation(relevant: int | None) -> str:
    """What to know before reading the scores."""
    if relevant == 0:
        return "This does not seem to answer the question that was asked, so no section can earn more than 2."
    if relevant == 1:
        return "This answers the question in part."
    return "Each score rests on the sentences shown beside it."
