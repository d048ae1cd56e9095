"""The grader: from sentences to labels, evidence, scores, pitfalls and advice, each step in a file beside this one."""

from collections.abc import Mapping, Sequence

from voice_interviewer.answer import Section
from voice_interviewer.structure.abstain import Refusal, refusal
from voice_interviewer.structure.advice import Judged, advice, strengths
from voice_interviewer.structure.evidence import SectionEvidence, Statement, section_evidence, statements_of
from voice_interviewer.structure.flow import flow_of
from voice_interviewer.structure.grade import Grade, SectionScore, Sentence, SentenceLabeller, SentenceLabels
from voice_interviewer.structure.pitfalls import pitfalls
from voice_interviewer.structure.reasons import MOST_EVIDENCE, next_step, reason
from voice_interviewer.structure.relevance import aboutness, relevance
from voice_interviewer.structure.scores import section_scores, sureness
from voice_interviewer.structure.specifics import specifics_of

RUBRIC = "structure-1"
"""Version of the rules and points in this room; any change to them changes it."""

OFF_TOPIC_MOST = 2
"""The most a section earns in an answer to another question: it cannot be tied to this problem."""

Points = Mapping[Section, Sequence[str]]


class Grader:
    """Grades how an answer is built. Holds no state but its labeller, so one grader serves any number of answers."""

    def __init__(self, labeller: SentenceLabeller) -> None:
        self._labeller = labeller

    @property
    def rubric(self) -> str:
        """Version of the rules and of the labeller."""
        return f"{RUBRIC} {self._labeller.version}"

    def grade(
        self, question_text: str, kind: str, sentences: Sequence[Sentence], points: Points | None = None
    ) -> Grade:
        """Grade one answer. ``kind`` is design, concept or behavioral; ``points`` are the question's strong points.

        There is one label per sentence in any case. Where there is nothing to grade, ``abstained`` says why and there
        are no scores. Without a question (empty text) relevance is None.
        """
        texts = [sentence.text for sentence in sentences]
        labels = self._labeller.label(question_text, kind, texts) if texts else []
        refused = refusal(question_text, texts)
        if refused:
            return self._abstained(sentences, labels, refused)
        return self._graded(sentences, labels, judge(question_text, kind, texts, labels, points or {}))

    def _abstained(self, sentences: Sequence[Sentence], labels: Sequence[SentenceLabels], refused: Refusal) -> Grade:
        return Grade(
            sentences=tuple(sentences),
            labels=tuple(labels),
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

    def _graded(self, sentences: Sequence[Sentence], labels: Sequence[SentenceLabels], judged: Judged) -> Grade:
        return Grade(
            sentences=tuple(sentences),
            labels=tuple(labels),
            sections=tuple(judged.sections),
            structure=judged.flow.score,
            relevance=judged.relevance,
            pitfalls=tuple(judged.pitfalls),
            advice=advice(judged),
            strengths=strengths(judged),
            abstained=None,
            explanation=explanation(judged.relevance),
            rubric=self.rubric,
        )


def judge(question: str, kind: str, texts: Sequence[str], labels: Sequence[SentenceLabels], points: Points) -> Judged:
    """Everything that is judged about an answer there is enough of."""
    statements = statements_of(texts, labels, specifics_of(texts))
    evidence = section_evidence(statements)
    scores = section_scores(evidence)
    relevant = judge_relevance(question, kind, statements, texts, scores, points)
    if relevant == 0:
        scores = {section: min(OFF_TOPIC_MOST, score) for section, score in scores.items()}
    return Judged(
        question=question,
        texts=texts,
        sections=tuple(explained(section, score, evidence[section]) for section, score in scores.items()),
        evidence=evidence,
        flow=flow_of(statements, scores),
        relevance=relevant,
        pitfalls=pitfalls(statements, scores),
        points=points,
    )


def judge_relevance(
    question: str,
    kind: str,
    statements: Sequence[Statement],
    texts: Sequence[str],
    scores: Mapping[Section, int],
    points: Points,
) -> int | None:
    """Relevance, or None where no question was given."""
    if not question.strip():
        return None
    names = sum(item.names for item in statements) / max(1, len(statements))
    return relevance(aboutness(question, kind, texts, points), sum(scores.values()), names)


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
    )


def explanation(relevant: int | None) -> str:
    """What to know before reading the scores."""
    if relevant == 0:
        return "This does not seem to answer the question that was asked, so no section can earn more than 2."
    if relevant == 1:
        return "This answers the question in part."
    return "Each score rests on the sentences shown beside it."
