"""A question of a mock interview as the rehearsal page asks it."""

from voice_interviewer.app import Services
from voice_interviewer.errors import NotFound
from voice_interviewer.interview_terms import Voice
from voice_interviewer.practice.hints import Hints
from voice_interviewer.practice.interview.state import Item, ItemKind
from voice_interviewer.practice.rules import Rules
from voice_interviewer.report.mock_wording import KINDS, bucket_title
from voice_interviewer.take import AskedQuestion
from voice_interviewer.ui.rehearsal.assignment import NO_HINTS, Assignment, from_bank, kind_title


def assignment_of(
    services: Services, item: Item, interview_id: int, rules: Rules, voice: Voice | None = None
) -> Assignment:
    """The question with its own times. ``voice`` is who asks on. Looks into the bank: call it in a worker."""
    asked = AskedQuestion(item.text, item.question_kind, item.question_id, item.pack)
    whole = item.kind is ItemKind.QUESTION
    return Assignment(
        asked,
        item.aloud,
        _about(item, voice),
        item.think_seconds,
        item.answer_seconds,
        rules=rules,
        interview=interview_id,
        hints=_hints(services, item) if rules is Rules.PRACTICE else NO_HINTS,
        whole=whole,
        voice=voice,
    )


def _about(item: Item, voice: Voice | None) -> tuple[str, ...]:
    if item.kind is ItemKind.QUESTION:
        return item.round, bucket_title(item.bucket), kind_title(item.question_kind)
    asks = (f"{voice.title} asks",) if voice is not None else ()
    return KINDS[item.kind], *asks, item.round


def _hints(services: Services, item: Item) -> Hints:
    """Those that its pack has; none where it has gone, nor for what is put in between."""
    if item.question_id is None:
        return NO_HINTS
    try:
        entry = services.bank.question(item.question_id)
    except NotFound:
        return NO_HINTS
    return from_bank(entry, services.settings.current).hints
