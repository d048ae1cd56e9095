"""The closing report of a mock interview as JSON. See `json_report` for the rules that all of it keeps."""

import json
from dataclasses import asdict

from voice_interviewer.programme.mock.fatigue import Fatigue
from voice_interviewer.programme.mock.moments import Moment
from voice_interviewer.programme.mock.overall_advice import OverallAdvice
from voice_interviewer.programme.mock.report import Mean, MockReport
from voice_interviewer.programme.mock.results import Result
from voice_interviewer.report.json_values import JsonObject, rounded

FORMAT = "voice-interviewer/mock@1"


def mock_as_json(report: MockReport) -> str:
    """`mock_json` as indented text."""
    return json.dumps(mock_json(report), indent=2, ensure_ascii=False) + "\n"


def mock_json(report: MockReport) -> JsonObject:
    """A mock interview as a whole.

    ``format``, ``role``, ``began`` (ISO 8601), ``phase`` (running, paused, finished), ``elapsed`` (seconds), ``setup``
    (``pack``, ``minutes``, ``company``, ``level``, ``rules``, ``voice``, ``follow_ups``, ``curveball``), ``questions``,
    ``advice`` (``question``: its place among the questions, from 0; ``section``, ``text``, ``quote``, ``say``,
    ``answers``, ``weight``), ``sections`` and ``buckets`` (``of``, ``mean`` 0 to 4, ``answers``; of questions alone,
    without follow-up questions and curveballs), ``best`` and ``thinnest`` (``question``, ``section``, ``score``,
    ``quote``, ``start``, ``reason``), ``fatigue``.

    ``questions``: ``kind`` (question, follow_up, curveball), ``text``, ``id``, ``pack``, ``round``, ``bucket``,
    ``question_kind``, ``state`` (answered, skipped, not_reached), ``take``, ``scores`` (by section, 0 to 4; null where
    there are none), ``total``, ``why_not_graded``, ``seconds``, ``answer_seconds``, ``points`` (by section).

    ``fatigue``: ``seconds`` (of speaking), ``text``, ``minutes`` (``start``, ``end`` in seconds of speaking,
    ``words_per_minute``, ``filled_pauses_per_minute``, ``share_in_sections`` 0 to 1), ``changes`` (``measure``,
    ``after_minute``, ``before``, ``since``, ``text``).
    """
    interview = report.interview
    setup = interview.setup
    return rounded(
        {
            "format": FORMAT,
            "role": report.role,
            "began": report.began.isoformat() if report.began else None,
            "phase": interview.phase.value,
            "elapsed": interview.elapsed,
            "setup": {
                **asdict(setup),
                "company": setup.company.value,
                "level": setup.level.value,
                "rules": setup.rules.value,
                "voice": setup.voice.value if setup.voice else None,
            },
            "questions": [_question_json(result) for result in report.results],
            "advice": [_advice_json(entry) for entry in report.advice],
            "sections": [_mean_json(mean) for mean in report.sections],
            "buckets": [_mean_json(mean) for mean in report.buckets],
            "best": _moment_json(report.best),
            "thinnest": _moment_json(report.thinnest),
            "fatigue": _fatigue_json(report.fatigue),
        }
    )


def _question_json(result: Result) -> JsonObject:
    item = result.item
    return {
        "kind": item.kind.value,
        "text": item.text,
        "id": item.question_id,
        "pack": item.pack,
        "round": item.round,
        "bucket": item.bucket,
        "question_kind": item.question_kind,
        "state": "answered" if result.answered else "skipped" if result.skipped else "not_reached",
        "take": result.take.id if result.take else item.take,
        "scores": {section.value: score for section, score in result.scores.items()} or None,
        "total": result.total,
        "why_not_graded": result.why_not_graded or None,
        "seconds": result.seconds,
        "answer_seconds": item.answer_seconds,
        "points": {section.value: list(points) for section, points in result.points.items()},
    }


def _advice_json(entry: OverallAdvice) -> JsonObject:
    advice = entry.advice
    return {
        "question": entry.place,
        **asdict(advice),
        "section": advice.section.value if advice.section else None,
        "answers": entry.answers,
        "weight": entry.weight,
    }


def _mean_json(mean: Mean) -> JsonObject:
    return {"of": mean.of, "mean": mean.value, "answers": mean.answers}


def _moment_json(moment: Moment | None) -> JsonObject | None:
    if moment is None:
        return None
    return {
        "question": moment.place,
        "section": moment.section.value,
        "score": moment.score,
        "quote": moment.quote,
        "start": moment.start,
        "reason": moment.reason,
    }


def _fatigue_json(fatigue: Fatigue) -> JsonObject:
    minutes = [
        {
            "start": minute.start,
            "end": minute.end,
            "words_per_minute": minute.words_per_minute,
            "filled_pauses_per_minute": minute.filled_pauses_per_minute,
            "share_in_sections": minute.share_in_sections,
        }
        for minute in fatigue.minutes
    ]
    changes = [asdict(change) for change in fatigue.changes]
    return {"seconds": fatigue.seconds, "text": fatigue.text, "minutes": minutes, "changes": changes}
