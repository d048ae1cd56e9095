"""Wording, sections and last takes as JSON for other programs. See `json_report` for the rules that all of it keeps."""

from dataclasses import asdict

from voice_interviewer.delivery.compared import Compared
from voice_interviewer.delivery.findings import Delivery, Wording, WordingHit
from voice_interviewer.delivery.trouble import clusters, trouble_by_section
from voice_interviewer.report.json_values import JsonObject
from voice_interviewer.structure.grade import Grade


def wording_json(wording: Wording | None) -> JsonObject | None:
    """The habits of wording, null for a take that an earlier version listened to.

    ``hits`` (``kind``: discourse_filler, crutch_word, hedge, repetition, false_start; ``phrase``; ``text``; ``start``;
    ``end``; ``words``: places in the list of words), ``discourse_fillers_per_minute``,
    ``discourse_fillers_per_100_words``, ``crutch_words_per_100_words``, ``hedges_per_100_words``.
    """
    return None if wording is None else {**asdict(wording), "hits": [_hit_json(hit) for hit in wording.hits]}


def trouble_json(delivery: Delivery, grade: Grade | None) -> JsonObject:
    """``by_section`` (``section``, null for sentences of none; ``words``; ``signs``: filled_pause,
    long_pause_within_clause, repetition, discourse_filler) and ``clusters`` (``section``, ``sign``, ``count``, ``of``,
    ``start``, ``end``, ``text``); both null without a grade.
    """
    if grade is None:
        return {"by_section": None, "clusters": None}
    return {
        "by_section": [
            {**asdict(part), "section": part.section.value if part.section else None, "signs": dict(part.signs)}
            for part in trouble_by_section(delivery, grade)
        ],
        "clusters": [asdict(cluster) for cluster in clusters(delivery, grade)],
    }


def compared_json(compared: Compared | None) -> JsonObject | None:
    """The answer beside the last takes, null where they were not asked for.

    ``comparisons`` (``measure``, ``value``, ``median``, ``low`` and ``high`` (quartiles), ``takes``, ``noticeable``,
    ``text``), ``pet_phrases`` (``phrase``, ``other_takes``, ``hits`` as in `wording_json`).
    """
    if compared is None:
        return None
    return {
        "comparisons": [asdict(comparison) for comparison in compared.comparisons],
        "pet_phrases": [
            {"phrase": pet.phrase, "other_takes": pet.other_takes, "hits": [_hit_json(hit) for hit in pet.hits]}
            for pet in compared.pet_phrases
        ],
    }


def _hit_json(hit: WordingHit) -> JsonObject:
    return {**asdict(hit), "kind": hit.kind.value, "words": list(hit.words)}
