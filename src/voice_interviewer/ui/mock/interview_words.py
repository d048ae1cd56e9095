"""What is said while a mock interview is under way. Pure: no Qt."""

from collections.abc import Sequence
from math import ceil

from voice_interviewer.interview_terms import Voice
from voice_interviewer.practice.interview.places import Progress
from voice_interviewer.practice.interview.state import Interview, Item, ItemKind, ItemState
from voice_interviewer.programme.mock.follow_up import SHORT_MINUTES
from voice_interviewer.ui.widgets.wording import count

MINUTE = 60.0
DOT = "  ·  "


def place_words(progress: Progress) -> str:
    """Which question it is: ``question 2 of about 4``."""
    amount = f"{progress.number} of about {progress.of}" if progress.of > 1 else f"{progress.number}"
    return {
        ItemKind.QUESTION: f"question {amount}",
        ItemKind.FOLLOW_UP: f"follow-up to question {amount}",
        ItemKind.CURVEBALL: f"curveball after question {amount}",
    }[progress.kind]


def time_words(left: float, minutes: int) -> str:
    """How much is left of the agreed minutes: ``3 min left of 5``. Nothing is cut off when they are over."""
    if left >= MINUTE:
        return f"{ceil(left / MINUTE)} min left of {minutes}"
    if left > 0:
        return f"less than a minute left of {minutes}"
    over = f"over the agreed {minutes}"
    return f"{over} min; take your time" if left > -MINUTE else f"{int(-left // MINUTE)} min {over}"


def lead_words(progress: Progress | None, paused: bool) -> str:
    """Where the interview is, without its round and its time."""
    where = (place_words(progress),) if progress is not None else ()
    return DOT.join(("Mock interview", *(("paused",) if paused else ()), *where))


def done_words(interview: Interview) -> str:
    """What was done of it: ``2 questions answered, 1 skipped``; follow-ups and curveballs go with theirs."""
    return _with_skipped(count(_whole(interview, ItemState.ANSWERED), "question"), interview)


def held_words(interview: Interview) -> str:
    """How much of it was answered: ``2 of 5 questions answered, 1 skipped``. One answer makes an interview count."""
    asked = count(sum(item.kind is ItemKind.QUESTION for item in interview.items), "question")
    return _with_skipped(f"{_whole(interview, ItemState.ANSWERED)} of {asked}", interview)


def waiting_count(interview: Interview) -> int:
    """How many questions still wait."""
    return sum(item.state is ItemState.WAITING for item in interview.items)


def the(voice: Voice) -> str:
    """Somebody who is known to be there: ``the SRE``."""
    return f"the {voice.title.split(' ', 1)[1]}"


def coming(item: Item, voice: Voice | None) -> str:
    """What comes next, as it is announced."""
    if item.kind is ItemKind.CURVEBALL:
        return "A curveball: something changes in the middle of the problem."
    if item.kind is ItemKind.FOLLOW_UP:
        return f"A follow-up from {the(voice)}." if voice is not None else "A follow-up to your answer."
    return f"Next: {item.round}."


def outlook_words(items: Sequence[Item], minutes: int, follow_ups: bool, curveball: bool) -> str:
    """What an interview will be: ``About 2 questions, with room for a follow-up, from …``."""
    rounds = list(dict.fromkeys(item.round for item in items))
    extra = [_room_words(len(items), minutes)] * follow_ups + ["a curveball"] * curveball
    with_them = f" with {' and '.join(extra)}" if extra else ""
    about = "About " if len(items) > 1 else ""
    return f"{about}{count(len(items), 'question')}{with_them}, from {_listed(rounds)}."


def _room_words(questions: int, minutes: int) -> str:
    room = "room for a follow-up" if minutes <= SHORT_MINUTES else "up to two follow-ups"
    return room if questions == 1 else f"{room} each"


def _with_skipped(answered: str, interview: Interview) -> str:
    skipped = _whole(interview, ItemState.SKIPPED)
    return ", ".join([f"{answered} answered"] + [f"{skipped} skipped"] * bool(skipped))


def _whole(interview: Interview, state: ItemState) -> int:
    return sum(item.kind is ItemKind.QUESTION and item.state is state for item in interview.items)


def _listed(names: Sequence[str]) -> str:
    return " and ".join(filter(None, (", ".join(names[:-1]), names[-1])))
