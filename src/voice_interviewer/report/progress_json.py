"""Progress as JSON for other programs. See `json_report` for the rules that all of it keeps."""

from voice_interviewer.programme.progress.evidence import Evidence, Proof
from voice_interviewer.programme.progress.profile import Profile, ProfileLine
from voice_interviewer.programme.progress.progress import Progress
from voice_interviewer.programme.progress.readiness import MOCKS, Readiness
from voice_interviewer.programme.progress.readiness_wording import reason, what_next
from voice_interviewer.programme.progress.stack import FamilyLine, Stack
from voice_interviewer.programme.progress.streak import Streak
from voice_interviewer.programme.progress.trends import Trend, Trends
from voice_interviewer.report.json_values import JsonObject, rounded

FORMAT = "voice-interviewer/progress@1"


def progress_json(progress: Progress) -> JsonObject:
    """All of it: ``format``, ``day`` (ISO 8601), ``readiness``, ``trends``, ``profile``, ``stack`` and ``streak``."""
    return {
        "format": FORMAT,
        "day": progress.day.isoformat(),
        "readiness": readiness_json(progress.readiness),
        "trends": trends_json(progress.trends),
        "profile": profile_json(progress.profile),
        "stack": stack_json(progress.stack),
        "streak": streak_json(progress.streak),
    }


def readiness_json(readiness: Readiness) -> JsonObject:
    """``verdict`` (not_yet, nearly, ready), ``sentence``, ``pack`` (id), ``criteria``, ``next`` (the key of the
    criterion to work on, null where all are met), ``mock_interviews`` (``finished``, ``advised``).

    A criterion: ``key`` (end_to_end, deployed, monitored, governed, without_you), ``title``, ``standing`` (met, partly,
    not_shown), ``rule``, ``reason``, ``takes``, ``questions`` (ids of the pack's questions that count), ``next``
    (``question``: id, ``sentence``; null where it is met). A take: ``id``, ``question`` (id), ``text``, ``day``,
    ``days`` (since then), ``old`` (too old to count), ``standing`` (what its scores show), ``scores`` (context,
    architecture, operations, risks), ``total``.
    """
    return {
        "verdict": readiness.verdict.value,
        "sentence": readiness.sentence,
        "pack": readiness.pack.id,
        "criteria": [_criterion_json(found, readiness) for found in readiness.criteria],
        "next": readiness.next.criterion.key if readiness.next else None,
        "mock_interviews": {"finished": readiness.mocks, "advised": MOCKS},
    }


def _criterion_json(found: Evidence, readiness: Readiness) -> JsonObject:
    return {
        "key": found.criterion.key,
        "title": found.criterion.title,
        "standing": found.standing.value,
        "rule": found.criterion.rule(readiness.pack),
        "reason": reason(found),
        "takes": [_proof_json(proof) for proof in found.proofs],
        "questions": [question.id for question in found.questions],
        "next": {"question": found.next.id, "sentence": what_next(found)} if found.next else None,
    }


def _proof_json(proof: Proof) -> JsonObject:
    return {
        "id": proof.take.id,
        "question": proof.take.question_id,
        "text": proof.take.question_text,
        "day": proof.take.day.isoformat(),
        "days": proof.days,
        "old": proof.old,
        "standing": proof.standing.value,
        "scores": list(proof.take.scores),
        "total": proof.take.total,
    }


def trends_json(trends: Trends) -> JsonObject:
    """``sections``, ``buckets`` and ``delivery``, each a list of ``key``, ``name``, ``unit``, ``points`` (``take``,
    ``day``, ``value``, oldest first), ``change`` (rose, fell, none; null with too few takes), ``early`` and ``late``
    (medians of the first and the last takes, null with too few), ``group`` (how many takes those are), ``usual``
    (``low``, ``median``, ``high``: quartiles of the takes before the latest, ``takes``: how many; null with too few)
    and ``sentence``.
    """
    return rounded(
        {
            "sections": [_trend_json(trend) for trend in trends.sections],
            "buckets": [_trend_json(trend) for trend in trends.buckets],
            "delivery": [_trend_json(trend) for trend in trends.delivery],
        }
    )


def _trend_json(trend: Trend) -> JsonObject:
    usual, compared = trend.usual, trend.compared
    return {
        "key": trend.measure.key,
        "name": trend.measure.name,
        "unit": trend.measure.unit,
        "points": [{"take": point.take, "day": point.day.isoformat(), "value": point.value} for point in trend.points],
        "change": trend.change.value if trend.change else None,
        "early": compared.early if compared else None,
        "late": compared.late if compared else None,
        "group": compared.group if compared else None,
        "usual": {"low": usual.low, "median": usual.median, "high": usual.high, "takes": usual.takes}
        if usual
        else None,
        "sentence": trend.sentence,
    }


def profile_json(profile: Profile) -> JsonObject:
    """``areas``, a list of ``key``, ``title``, ``sections`` (those of which the mean is taken), ``mean`` (0 to 4, null
    without takes), ``takes`` (their ids), ``level`` (thin, mixed, strong; null with too few takes), ``typical``
    (``level``, null where candidates differ too much; ``word``, ``sentence``; null where nothing is known), ``stands``
    (above, like, below the typical candidate, or null) and ``sentence``.
    """
    return rounded({"areas": [_area_json(entry) for entry in profile.lines]})


def _area_json(entry: ProfileLine) -> JsonObject:
    typical = entry.typical
    usual = {"level": typical.level, "word": typical.word, "sentence": typical.sentence} if typical else None
    return {
        "key": entry.area.key,
        "title": entry.area.title,
        "sections": [section.value for section in entry.area.sections],
        "mean": entry.mean,
        "takes": [take.id for take in entry.takes],
        "level": entry.level,
        "typical": usual,
        "stands": entry.stands,
        "sentence": entry.sentence,
    }


def stack_json(stack: Stack) -> JsonObject:
    """``families``, a list of ``id``, ``title``, ``breadth`` (none, one, several: the platforms that were named),
    ``tools`` (``name``, ``platform``: whether others can stand in for it, ``own``: whether it stands in the setting,
    ``answers``: how many name it) and ``sentence``.
    """
    return {"families": [_family_json(entry) for entry in stack.families]}


def _family_json(entry: FamilyLine) -> JsonObject:
    return {
        "id": entry.family.id,
        "title": entry.family.title,
        "breadth": entry.breadth.value,
        "tools": [
            {"name": tool.name, "platform": tool.platform, "own": tool.own, "answers": tool.answers}
            for tool in entry.tools
        ],
        "sentence": entry.sentence,
    }


def streak_json(streak: Streak) -> JsonObject:
    """``running`` and ``longest`` (days in a row), ``week`` (``day``, ``practised``, today last)."""
    return {
        "running": streak.running,
        "longest": streak.longest,
        "week": [{"day": day.day.isoformat(), "practised": day.practised} for day in streak.week],
    }
