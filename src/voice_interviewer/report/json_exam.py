"""An exam as JSON for other programs. See `json_report` for the rules that all of it keeps."""

from dataclasses import asdict

from voice_interviewer.exam.answers import LabelledSentence
from voice_interviewer.exam.bootstrap import DRAWS, LEVEL
from voice_interviewer.exam.paper import BrokenBound, Paper
from voice_interviewer.exam.result import BoundsPart, ExamResult, ScoreAgreement, ScoresPart, SentencesPart
from voice_interviewer.exam.why import why
from voice_interviewer.report.json_grade import grade_detail_json, grade_json
from voice_interviewer.report.json_values import JsonObject, rounded
from voice_interviewer.structure.grade import SentenceLabels


def exam_json(result: ExamResult) -> JsonObject:
    """The figures of an exam; every figure is an object of ``value``, ``low`` and ``high``.

    ``about`` (what the labels are), ``rubric``, ``answers``, ``interval`` (``level``, ``draws``), ``scores``,
    ``sentences`` and ``bounds`` (each null where no answer has any), ``abstained`` (``id``, ``why``), ``hardest``
    (``id``, ``question``, ``expected``, ``bounds``, ``given``, ``distance``, ``why``), ``papers`` (every grade, as
    ``grade --jsonl`` prints it, so that each figure can be reckoned again).

    ``scores``: ``answers``, ``mean_kappa``, ``mean_kappa_by_length``, ``by_score`` (by name: ``kappa``,
    ``kappa_by_length``, ``within_one``, ``bands`` of ``score``, ``answers``, ``exact``, ``within_one``), ``pitfalls``
    (``name``, ``f1``, ``expected``, ``given``). ``sentences``: ``answers``, ``sentences``, ``macro_f1``, ``labels``
    and ``tradeoff`` (as pitfalls). ``bounds``: ``answers``, ``kept``, ``total``, ``share``, ``broken`` (``id``,
    ``score``, ``given``, ``low``, ``high``).
    """
    return rounded(
        {
            "about": result.about,
            "rubric": result.rubric,
            "answers": len(result.papers),
            "interval": {"level": LEVEL, "draws": DRAWS},
            "scores": _scores_json(result.scores) if result.scores else None,
            "sentences": _sentences_json(result.sentences) if result.sentences else None,
            "bounds": _bounds_json(result.bounds) if result.bounds else None,
            "abstained": [{"id": paper.answer.id, "why": paper.grade.explanation} for paper in result.abstained],
            "hardest": [_hard_json(paper) for paper in result.hardest],
            "papers": [grade_json(paper.answer.id, paper.grade) for paper in result.papers],
        }
    )


def paper_json(paper: Paper) -> JsonObject:
    """One answer: ``id``, ``question``, ``kind``, ``intent``, ``expected`` (``scores``, ``bounds``, ``pitfalls``),
    ``given`` (a grade in detail, as ``grade --json`` prints it), and ``sentences`` of ``text``, ``expected`` and
    ``given`` (each ``labels`` and ``tradeoff``; with ``probabilities`` of the grader's).
    """
    answer = paper.answer
    pairs = zip(answer.sentences, paper.sentences, strict=True)
    return rounded(
        {
            "id": answer.id,
            "question": answer.question,
            "kind": answer.kind,
            "intent": answer.intent,
            "expected": {
                "scores": dict(answer.scores) or None,
                "bounds": {name: list(pair) for name, pair in answer.bounds.items()} or None,
                "pitfalls": sorted(answer.pitfalls) if answer.scores else None,
            },
            "given": grade_detail_json(paper.grade),
            "sentences": [_sentence_json(expected, given) for expected, given in pairs],
        }
    )


def _sentence_json(expected: LabelledSentence, given: SentenceLabels) -> JsonObject:
    wanted = {"labels": list(expected.labels), "tradeoff": expected.tradeoff} if expected.labels else None
    return {
        "text": expected.text,
        "expected": wanted,
        "given": {
            "labels": list(given.labels),
            "tradeoff": given.tradeoff,
            "probabilities": dict(given.probabilities),
        },
    }


def _scores_json(part: ScoresPart) -> JsonObject:
    return {
        "answers": part.answers,
        "mean_kappa": asdict(part.mean_kappa),
        "mean_kappa_by_length": asdict(part.mean_by_length),
        "by_score": {score.name: _score_json(score) for score in part.scores},
        "pitfalls": [asdict(pitfall) for pitfall in part.pitfalls],
    }


def _score_json(score: ScoreAgreement) -> JsonObject:
    return {
        "kappa": asdict(score.kappa),
        "kappa_by_length": asdict(score.by_length),
        "within_one": asdict(score.within_one),
        "bands": [asdict(band) for band in score.bands],
    }


def _sentences_json(part: SentencesPart) -> JsonObject:
    return asdict(part)


def _bounds_json(part: BoundsPart) -> JsonObject:
    return {**asdict(part), "broken": [_broken_json(broken) for broken in part.broken]}


def _broken_json(broken: BrokenBound) -> JsonObject:
    return {
        "id": broken.answer_id,
        "score": broken.score,
        "given": broken.given,
        "low": broken.low,
        "high": broken.high,
    }


def _hard_json(paper: Paper) -> JsonObject:
    return {
        "id": paper.answer.id,
        "question": paper.answer.question,
        "expected": dict(paper.answer.scores) or None,
        "bounds": {name: list(pair) for name, pair in paper.answer.bounds.items()} or None,
        "given": dict(paper.scores),
        "distance": paper.distance,
        "why": why(paper),
    }
