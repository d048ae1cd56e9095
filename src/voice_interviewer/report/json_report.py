"""A take as JSON for other programs.

The keys are a contract: they are documented here and in `json_delivery` and `json_grade`, none is ever renamed, and
new ones may be added. Times are seconds from the start of the recording; no number has more than three decimals. What
does not exist is null, never left out.
"""

import json

from voice_interviewer.delivery.compared import Compared
from voice_interviewer.report.answer_text import answer_text
from voice_interviewer.report.json_delivery import delivery_json, words_json
from voice_interviewer.report.json_grade import grade_detail_json
from voice_interviewer.report.json_jargon import jargon_json
from voice_interviewer.report.json_values import JsonObject, rounded
from voice_interviewer.take import AskedQuestion, Findings, Take

FORMAT = "voice-interviewer/take@1"


def as_json(take: Take, compared: Compared | None = None) -> str:
    """`take_json` as indented text."""
    return json.dumps(take_json(take, compared), indent=2, ensure_ascii=False) + "\n"


def take_json(take: Take, compared: Compared | None = None) -> JsonObject:
    """One take, with ``compared`` beside the takes before it.

    ``format``, ``id``, ``question`` (``text``, ``kind``, ``id``, ``pack``), ``created`` (ISO 8601), ``seconds``,
    ``source`` (microphone, file, typed), ``audio`` (file name), and what was found, null while the take waits to be
    transcribed: ``transcript`` (``text``, ``words``, ``terms``, ``repairs``, ``corrections``: see `json_jargon`),
    ``delivery``, ``grade``, ``versions`` (``engine``, ``model``, ``rubric``, ``app``).
    """
    whole = {
        "format": FORMAT,
        "id": take.id,
        "question": _question_json(take.question),
        "created": take.created.isoformat(),
        "seconds": take.seconds,
        "source": take.source.value,
        "audio": take.audio.name if take.audio else None,  # not its folder, which names the user
        **(_findings_json(take.findings, compared) if take.findings else _NOTHING_YET),
    }
    return rounded(whole)


_NOTHING_YET: JsonObject = {"transcript": None, "delivery": None, "grade": None, "versions": None}


def _question_json(question: AskedQuestion) -> JsonObject:
    return {"text": question.text, "kind": question.kind, "id": question.id, "pack": question.pack}


def _findings_json(findings: Findings, compared: Compared | None) -> JsonObject:
    transcript, delivery, grade = findings.transcript, findings.delivery, findings.grade
    return {
        "transcript": {"text": answer_text(findings), "words": words_json(delivery), **jargon_json(transcript)},
        "delivery": delivery_json(delivery, grade, compared),
        "grade": grade_detail_json(grade),
        "versions": {
            "engine": transcript.engine,
            "model": transcript.model,
            "rubric": grade.rubric,
            "app": findings.app_version,
        },
    }
