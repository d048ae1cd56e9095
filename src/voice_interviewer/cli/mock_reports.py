"""Past mock interviews: their list, and the report on one."""

from collections.abc import Callable, Mapping, Sequence
from statistics import fmean

from voice_interviewer.answer import Section
from voice_interviewer.app import Services
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.practice.interview.state import ItemState
from voice_interviewer.programme.mock.report import MockReport, mock_report
from voice_interviewer.programme.past import PastTake
from voice_interviewer.report.json_values import JsonObject, rounded
from voice_interviewer.report.mock_json import mock_as_json
from voice_interviewer.report.mock_text import mock_markdown, mock_text
from voice_interviewer.report.wording import day_and_time
from voice_interviewer.take import AskedQuestion

FORMS: Mapping[str, Callable[[MockReport], str]] = {"text": mock_text, "md": mock_markdown, "json": mock_as_json}

TITLES = ("number", "when", "role", "length", "answered", "C A O R", "state")


def report_on(services: Services, kept: KeptInterview) -> MockReport:
    """Raises NotFound, LibraryError or StorageError."""
    library, assessor = services.library, services.assessor
    takes = [library.take(take.id) for take in library.past_takes() if take.interview == kept.id]
    asked = (AskedQuestion(item.text, item.question_kind, item.question_id) for item in kept.interview.items)
    points = {one.id: assessor.expected(one).points for one in asked if one.id is not None}
    return mock_report(kept.interview, takes, points, kept.began, role_title(services, kept))


def role_title(services: Services, kept: KeptInterview) -> str:
    """The title of its pack; its id where that has gone."""
    wanted = kept.interview.setup.pack
    return next((pack.title for pack in services.bank.packs if pack.id == wanted), wanted)


def table_rows(services: Services, interviews: Sequence[KeptInterview]) -> list[tuple[object, ...]]:
    """One a mock interview, under `TITLES`."""
    means = _means(services.library.past_takes())
    return [
        (
            kept.id,
            day_and_time(kept.began),
            role_title(services, kept),
            f"{kept.interview.setup.minutes} min",
            f"{_answered(kept)} of {len(kept.interview.items)}",
            " ".join(f"{mean:.1f}" for mean in means.get(kept.id, {}).values()) or "-",
            "under way" if kept.ended is None else "ended",
        )
        for kept in interviews
    ]


def json_rows(services: Services, interviews: Sequence[KeptInterview]) -> list[JsonObject]:
    """For each: ``id``, ``began``, ``ended`` (ISO 8601; null while it is under way), ``role`` (the id of its pack),
    ``minutes``, ``level``, ``company``, ``rules``, ``questions`` and ``answered`` (follow-up questions and curveballs
    among them), ``scores`` (the means of its questions by section, 0 to 4; null where nothing was graded).
    """
    means = _means(services.library.past_takes())
    return [rounded(_json_row(kept, means.get(kept.id))) for kept in interviews]


def _json_row(kept: KeptInterview, scores: Mapping[str, float] | None) -> JsonObject:
    setup = kept.interview.setup
    return {
        "id": kept.id,
        "began": kept.began.isoformat(),
        "ended": kept.ended.isoformat() if kept.ended else None,
        "role": setup.pack,
        "minutes": setup.minutes,
        "level": setup.level.value,
        "company": setup.company.value,
        "rules": setup.rules.value,
        "questions": len(kept.interview.items),
        "answered": _answered(kept),
        "scores": dict(scores) if scores else None,
    }


def _answered(kept: KeptInterview) -> int:
    return sum(item.state is ItemState.ANSWERED for item in kept.interview.items)


def _means(takes: Sequence[PastTake]) -> Mapping[int, Mapping[str, float]]:
    """The mean score of each section over the questions of each interview. What asks for a part has no question's id,
    and does not count.
    """
    graded: dict[int, list[PastTake]] = {}
    for take in takes:
        if take.interview is not None and take.question_id is not None and take.scores:
            graded.setdefault(take.interview, []).append(take)
    return {
        interview: {section.value: fmean(take.scores[place] for take in found) for place, section in enumerate(Section)}
        for interview, found in graded.items()
    }
