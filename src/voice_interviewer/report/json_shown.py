"""A grade as JSON, with what is worked out whenever it is shown. See `json_report` for the rules that it keeps."""

from collections.abc import Sequence

from voice_interviewer.report.follow_ups_part import FEW
from voice_interviewer.report.json_claims import claims_json
from voice_interviewer.report.json_follow_ups import follow_ups_json
from voice_interviewer.report.json_grade import grade_detail_json
from voice_interviewer.report.json_values import JsonObject, rounded
from voice_interviewer.report.weights_part import weighed_for
from voice_interviewer.structure.budget import SectionTime, times_of
from voice_interviewer.structure.claims.ledger import claims_of
from voice_interviewer.structure.follow_ups import FollowUp
from voice_interviewer.structure.grade import Grade


def shown_grade_json(question: str, grade: Grade, follow_ups: Sequence[FollowUp] | None = None) -> JsonObject:
    """All of `grade_detail_json`, and six more.

    ``weights`` (the share of each section, by the question or its kind and by the company; null where there is no
    grade, or one of an older version), ``company`` (what they are for: startup, scaleup, regulated, or any; null as
    there), ``own_emphasis`` (whether they are the question's own and not those of its kind), ``times`` (``section``,
    ``spent`` and ``budget``, seconds; empty where nothing was spoken),
    ``claims`` (see `json_claims`; null where there is no grade) and ``follow_ups`` (the first three, see
    `json_follow_ups`; null where they were not asked for).
    """
    claims = claims_of(grade, question)
    shown = {
        "weights": dict(grade.weights) or None,
        "company": (weighed_for(grade).value or "any") if grade.weights else None,
        "own_emphasis": grade.own_emphasis,
        "times": [_time_json(entry) for entry in times_of(grade)],
        "claims": None if claims is None else claims_json(claims),
        "follow_ups": None if follow_ups is None else follow_ups_json(follow_ups[:FEW]),
    }
    return {**grade_detail_json(grade), **rounded(shown)}


def _time_json(entry: SectionTime) -> JsonObject:
    return {"section": entry.section.value, "spent": entry.spent, "budget": entry.budget}
