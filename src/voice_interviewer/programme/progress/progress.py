"""Everything that progress shows, worked out in one go."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from voice_interviewer.bank.question import Pack
from voice_interviewer.programme.events import Noted
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.progress.profile import Profile, profile
from voice_interviewer.programme.progress.readiness import Readiness, readiness
from voice_interviewer.programme.progress.stack import Stack, stack
from voice_interviewer.programme.progress.streak import Streak, streak
from voice_interviewer.programme.progress.trends import Trends, trends
from voice_interviewer.programme.queue.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Progress:
    """How far somebody has come with one pack."""

    day: date
    """The day on which it is so."""
    readiness: Readiness
    trends: Trends
    """Over the takes of all packs: a section is the same in each."""
    profile: Profile
    stack: Stack
    streak: Streak


def progress(
    past: Past,
    pack: Pack,
    events: Sequence[Noted],
    today: date,
    preferences: Preferences | None = None,
    own_tools: Sequence[str] = (),
    answers: Iterable[str] = (),
) -> Progress:
    """``own_tools`` are the setting, taken apart, and ``answers`` the texts of the last takes."""
    return Progress(
        day=today,
        readiness=readiness(past, pack, today, preferences),
        trends=trends(past),
        profile=profile(past, pack),
        stack=stack(own_tools, answers, pack),
        streak=streak(past, events, today),
    )
