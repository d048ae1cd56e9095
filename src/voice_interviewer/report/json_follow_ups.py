"""What an interviewer would ask next, as JSON. See `json_report` for the rules it keeps."""

from collections.abc import Sequence

from voice_interviewer.report.json_values import JsonObject
from voice_interviewer.structure.follow_ups import FollowUp


def follow_ups_json(questions: Sequence[FollowUp]) -> list[JsonObject]:
    """The questions, the best first.

    ``id`` (pattern, section and subject: the same for the same question in another take), ``voice`` (sre, compliance,
    cfo, peer), ``section`` (null where it asks for the whole answer again), ``text``, ``why``, ``quote`` (empty where
    something was left out), ``sentence`` (the index of the sentence that is quoted, or null).
    """
    return [_question(question) for question in questions]


def _question(question: FollowUp) -> JsonObject:
    return {
        "id": question.id,
        "voice": question.voice.value,
        "section": question.section.value if question.section else None,
        "text": question.text,
        "why": question.why,
        "quote": question.quote,
        "sentence": question.sentence_index,
    }
