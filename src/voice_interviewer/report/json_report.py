"""A take as JSON for other programs.

The keys are a contract: they are documented here, in `json_delivery`, `json_grade` and `json_shown`, none is ever
renamed, and new ones may be added. Times are seconds from the start of the recording; no number has more than three
decimals. What does not exist is null, never left out.
"""

import json

from voice_interviewer.report.answer_text import answer_text
from voice_interviewer.report.beside import Beside
from voice_interviewer.report.json_delivery import delivery_json, words_json
from voice_interviewer.report.json_jargon import jargon_json
from voice_interviewer.report.json_shown import shown_grade_json
from voice_interviewer.report.json_values import JsonObject, rounded
from voice_interviewer.take import AskedQuestion, Findings, Take

FORMAT = "voice-interviewer/take@1"


def as_json(take: Take, beside: Beside | None = None) -> str:
    """`take_json` as indented text."""
    return json.dumps(take_json(take, beside), indent=2, ensure_ascii=False) + "\n"


def take_json(take: Take, beside: Beside | None = None) -> JsonObject:
    """One take, with what is shown beside it.

    ``format``, ``id``, ``question`` (``text``, ``kind``, ``id``, ``pack``), ``created`` (ISO 8601), ``seconds``,
    ``source`` (microphone, file, typed, composite), ``audio`` (file name), ``mode`` (practice, real), ``interview``
    (the number of the mock interview it belongs to), ``notes`` (what was jotted down for it), ``drill`` (the one
    section that was answered), ``pieces`` (what a composite was put together from: ``take``, ``start``, ``end``),
    ``starred``, ``tags``, and what was found, null while the take waits to be transcribed: ``transcript`` (``text``,
    ``words``, ``terms``, ``repairs``, ``corrections``: see `json_jargon`), ``delivery``, ``grade`` (see `json_shown`),
    ``versions`` (``engine``, ``model``, ``rubric``, ``app``).
    """
    whole = {
        "format": FORMAT,
        "id": take.id,
        "question": _question_json(take.question),
        "created": take.created.isoformat(),
        "seconds": take.seconds,
        "source": take.source.value,
        "audio": take.audio.name if take.audio else None,  # not its folder, which names the user
        "mode": take.mode.value,
        "interview": take.interview,
        "notes": take.notes or None,
        "drill": take.drill.value if take.drill else None,
        "pieces": [{"take": piece.take, "start": piece.start, "end": piece.end} for piece in take.pieces],
        "starred": take.starred,
        "tags": list(take.tags),
        **(_findings_json(take.question, take.findings, beside or Beside()) if take.findings else _NOTHING_YET),
    }
    return rounded(whole)


_NOTHING_YET: JsonObject = {"transcript": None, "delivery": None, "grade": None, "versions": None}


def _question_json(question: AskedQuestion) -> JsonObject:
    return {"text": question.text, "kind": question.kind, "id": question.id, "pack": question.pack}


def _findings_json(question: AskedQuestion, findings: Findings, beside: Beside) -> JsonObject:
    transcript, delivery, grade = findings.transcript, findings.delivery, findings.grade
    return {
        "transcript": {"text": answer_text(findings), "words": words_json(delivery), **jargon_json(transcript)},
        "delivery": delivery_json(delivery, grade, beside.compared),
        "grade": shown_grade_json(question.text, grade, beside.follow_ups),
        "versions": {
            "engine": transcript.engine,
            "model": transcript.model,
            "rubric": grade.rubric,
            "app": findings.app_version,
        },
    }
