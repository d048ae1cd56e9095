"""What was heard, as JSON for other programs. See `json_report` for the rules that all of it keeps."""

from dataclasses import asdict

from voice_interviewer.answer import Transcript
from voice_interviewer.delivery.compared import Compared
from voice_interviewer.delivery.findings import Delivery, FilledPause, SilentPause, VerbatimWord
from voice_interviewer.delivery.pauses import median_seconds, pause_table, within_clauses_per_minute
from voice_interviewer.report.json_jargon import jargon_json
from voice_interviewer.report.json_values import JsonObject, rounded
from voice_interviewer.report.json_wording import compared_json, trouble_json, wording_json
from voice_interviewer.structure.grade import Grade


def transcription_json(transcript: Transcript, delivery: Delivery, file: str) -> JsonObject:
    """What was heard in a sound file; ``transcribe --json`` prints one such object a file.

    ``file``, ``seconds``, ``text`` (as said, filled pauses included), ``words`` (``text``, ``start``, ``end``,
    ``filler``), ``fillers`` (``text``, ``start``, ``end``, ``confidence`` 0 to 1), ``pauses`` (``start``, ``end``,
    ``kind``: within_clause or between_clauses), ``wording`` as in `wording_json`, ``pace`` (``words``,
    ``words_per_minute``, ``articulation_rate`` in syllables a second of phonation, ``phonation_ratio`` 0 to 1,
    ``mean_length_of_run`` in syllables, ``response_latency`` in seconds, ``windows`` with ``start``, ``end``,
    ``words_per_minute``), ``engine``, ``model``.
    """
    heard = {
        "file": file,
        "seconds": transcript.seconds,
        "text": said_text(delivery),
        "words": words_json(delivery),
        "fillers": [_filler_json(filled) for filled in delivery.filled_pauses],
        "pauses": [_pause_json(pause) for pause in delivery.silent_pauses],
        "wording": wording_json(delivery.wording),
        "pace": asdict(delivery.pace),
        "engine": transcript.engine,
        "model": transcript.model,
        **jargon_json(transcript),
    }
    return rounded(heard)


def delivery_json(delivery: Delivery, grade: Grade | None = None, compared: Compared | None = None) -> JsonObject:
    """All that was observed about delivery.

    ``fillers``, ``pauses`` and ``pace`` as in `transcription_json`, each pause with its ``band`` (short, long,
    very_long) too; ``fillers_per_minute``, ``fillers_per_100_words``, ``observations`` (``code``, ``text``, ``start``,
    ``end``); ``pause_counts`` (by band, then by kind), ``median_pause`` in seconds,
    ``pauses_within_clauses_per_minute``; ``wording`` (`wording_json`); ``by_section`` and ``clusters``
    (`trouble_json`); ``compared`` (`compared_json`).
    """
    table = pause_table(delivery.silent_pauses)
    return {
        "fillers": [_filler_json(filled) for filled in delivery.filled_pauses],
        "fillers_per_minute": delivery.filled_pauses_per_minute,
        "fillers_per_100_words": delivery.filled_pauses_per_100_words,
        "pauses": [{**_pause_json(pause), "band": pause.band.value} for pause in delivery.silent_pauses],
        "pause_counts": {band.value: {place.value: n for place, n in row.items()} for band, row in table.items()},
        "median_pause": median_seconds(delivery.silent_pauses),
        "pauses_within_clauses_per_minute": within_clauses_per_minute(delivery.silent_pauses, delivery.pace),
        "pace": asdict(delivery.pace),
        "observations": [asdict(observation) for observation in delivery.observations],
        "wording": wording_json(delivery.wording),
        **trouble_json(delivery, grade),
        "compared": compared_json(compared),
    }


def words_json(delivery: Delivery) -> list[JsonObject]:
    """The words as they were said."""
    return [_word_json(word) for word in delivery.words]


def said_text(delivery: Delivery) -> str:
    """The answer as it was said, filled pauses included."""
    return " ".join(word.text for word in delivery.words)


def _word_json(word: VerbatimWord) -> JsonObject:
    return {"text": word.text, "start": word.start, "end": word.end, "filler": word.filler}


def _filler_json(filled: FilledPause) -> JsonObject:
    return {"text": filled.text, "start": filled.start, "end": filled.end, "confidence": filled.confidence}


def _pause_json(pause: SilentPause) -> JsonObject:
    return {"start": pause.start, "end": pause.end, "kind": pause.place.value}
