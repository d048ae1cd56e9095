"""Grades as JSON for other programs. See `json_report` for the rules that all of it keeps."""

from collections.abc import Mapping
from dataclasses import asdict

from voice_interviewer.answer import Section
from voice_interviewer.report.json_values import JsonObject, rounded
from voice_interviewer.structure.grade import OTHER, Grade, Pitfall, SectionScore, SentenceLabels


def grade_json(answer_id: str, grade: Grade) -> JsonObject:
    """The grade of one answer; ``grade --jsonl`` prints one such object a line.

    ``id``, ``labels`` (one list per sentence), ``tradeoff`` (one bool per sentence), ``scores`` (context,
    architecture, operations, risks, structure: 0 to 4; relevance: 0 to 2; all 0 where the grader abstained),
    ``pitfalls`` (codes), ``abstained``.
    """
    return {
        "id": answer_id,
        "labels": _labels(grade),
        "tradeoff": _tradeoffs(grade),
        "scores": {name: score or 0 for name, score in _scores(grade).items()},
        "pitfalls": [pitfall.code.value for pitfall in grade.pitfalls],
        "abstained": grade.abstained is not None,
    }


def grade_detail_json(grade: Grade) -> JsonObject:
    """A grade with its evidence; ``evidence`` lists indices into ``sentences``, best first.

    ``abstained`` (why, or null), ``explanation``, ``scores`` (as in `grade_json`, null where there is none),
    ``sections`` (``section``, ``score``, ``sureness`` 0 to 1, ``evidence``, ``reason``, ``next_step``, ``weight``,
    ``workings``: the sum of points line by line, ``chances``: of each score from 0 to 4 by that sum),
    ``structure_workings``, ``relevance_workings``, ``pitfalls``
    (``code``, ``title``, ``explanation``, ``way_out``, ``evidence``), ``advice`` (``section``, ``text``, ``quote``,
    ``say``), ``strengths``, ``sentences`` (``text``, ``start``, ``end``, ``labels``, ``tradeoff``, ``probabilities``,
    ``shows``).
    """
    detail = {
        "abstained": grade.abstained.value if grade.abstained else None,
        "explanation": grade.explanation,
        "scores": _scores(grade),
        "sections": [_section_json(score, grade.weights) for score in grade.sections],
        "structure_workings": [asdict(line) for line in grade.structure_workings],
        "relevance_workings": [asdict(line) for line in grade.relevance_workings],
        "pitfalls": [_pitfall_json(pitfall) for pitfall in grade.pitfalls],
        "advice": [
            {**asdict(advice), "section": advice.section.value if advice.section else None} for advice in grade.advice
        ],
        "strengths": list(grade.strengths),
        "sentences": _sentences_json(grade),
    }
    return rounded(detail)


def _scores(grade: Grade) -> dict[str, int | None]:
    """All six by name, None where the grader abstained."""
    found = {section.value: grade.section(section) for section in Section}
    sections = {name: score.score if score else None for name, score in found.items()}
    scores = {**sections, "structure": grade.structure, "relevance": grade.relevance}
    return dict.fromkeys(scores) if grade.abstained else scores


def _labels(grade: Grade) -> list[list[str]]:
    """One list per sentence, also where a grader that abstained has labelled none."""
    return [list(sentence.labels) for sentence in grade.labels] or [[OTHER] for _ in grade.sentences]


def _tradeoffs(grade: Grade) -> list[bool]:
    return [sentence.tradeoff for sentence in grade.labels] or [False for _ in grade.sentences]


def _sentences_json(grade: Grade) -> list[JsonObject]:
    """Each sentence with its labels, and with the reader's probabilities where it gave any."""
    read = grade.labels or [SentenceLabels((OTHER,), False) for _ in grade.sentences]
    return [
        {**asdict(sentence), **asdict(labels), "labels": list(labels.labels)}
        for sentence, labels in zip(grade.sentences, read, strict=True)
    ]


def _section_json(score: SectionScore, weights: Mapping[str, float]) -> JsonObject:
    lists = {"evidence": list(score.evidence), "chances": list(score.chances)}
    workings = [asdict(line) for line in score.workings]
    weight = weights.get(score.section.value)
    return {**asdict(score), "section": score.section.value, **lists, "workings": workings, "weight": weight}


def _pitfall_json(pitfall: Pitfall) -> JsonObject:
    return {**asdict(pitfall), "code": pitfall.code.value, "evidence": list(pitfall.evidence)}
