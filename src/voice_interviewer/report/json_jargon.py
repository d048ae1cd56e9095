"""Terms, offered repairs and corrections of a transcript, as JSON. See `json_report` for the rules it keeps."""

from voice_interviewer.answer import Transcript
from voice_interviewer.jargon.corrections import Corrected, corrections_in
from voice_interviewer.jargon.glossary import offers
from voice_interviewer.jargon.repairs import Repair
from voice_interviewer.report.json_values import JsonObject


def jargon_json(transcript: Transcript) -> JsonObject:
    """What the recogniser was prepared for, what it may have missed, and what was corrected.

    ``terms`` (what it was prepared for), ``repairs`` (``heard``, ``term``, ``start``, ``end``, ``likeness`` 0 to 1:
    offers, which have changed nothing), ``corrections`` (``heard``, ``text``, ``start``, ``end``: words in the
    transcript that stand in place of what was heard; ``text`` is empty for what was never said, ``heard`` for what the
    recogniser left out).
    """
    return {
        "terms": list(transcript.terms),
        "repairs": [_repair(transcript, repair) for repair in offers(transcript)],
        "corrections": [_correction(transcript, correction) for correction in corrections_in(transcript.words)],
    }


def _repair(transcript: Transcript, repair: Repair) -> JsonObject:
    return {
        "heard": repair.heard,
        "term": repair.term,
        "start": transcript.words[repair.first].start,
        "end": transcript.words[repair.last].end,
        "likeness": repair.likeness,
    }


def _correction(transcript: Transcript, correction: Corrected) -> JsonObject:
    return {
        "heard": correction.heard,
        "text": correction.text,
        "start": transcript.words[correction.first].start,
        "end": transcript.words[correction.last].end,
    }
