"""A mock interview under way: which question is asked now, what can happen next, and how much time is left.

Nothing here asks, records or stores. Whoever does tells the run what happened, and stores `to_resume` as often as it
likes: an interview that is loaded again goes on at the same question.
"""

from dataclasses import replace
from enum import StrEnum

from voice_interviewer.practice.clock import Clock, SteadyClock
from voice_interviewer.practice.interview import places
from voice_interviewer.practice.interview.events import FITTING, IllegalInterviewEvent, InterviewEvent
from voice_interviewer.practice.interview.places import Progress
from voice_interviewer.practice.interview.state import Interview, InterviewPhase, Item, ItemKind, ItemState

NEARLY_UP_SECONDS = 60.0
"""How long before the end of the agreed minutes a reminder shows: enough to close an answer, too little for another
question."""


class InterviewNudge(StrEnum):
    """A reminder. It never cuts anything off."""

    TIME_NEARLY_UP = "time_nearly_up"
    OVER_TIME = "over_time"


class InterviewRun:
    """An interview under way; use it from one thread.

    Each method named like an event raises IllegalInterviewEvent where the event does not fit; `can` tells beforehand.
    A run never ends itself: after the last answer a follow-up question may still come, so `end` is the caller's to say
    once `present` is None. All of its state is in the interview; only the clock's time since the last event is not,
    and `to_resume` adds that. A clock that goes back costs no time (`SteadyClock`).
    """

    def __init__(self, interview: Interview, clock: Clock) -> None:
        self._clock = SteadyClock(clock)
        self._interview = interview
        self._since = self._clock.now()

    @property
    def interview(self) -> Interview:
        """As it stood at the last event."""
        return self._interview

    def to_resume(self) -> Interview:
        """As it stands now: what to store, at any moment."""
        return self._at(self._clock.now())

    @property
    def phase(self) -> InterviewPhase:
        return self._interview.phase

    @property
    def present(self) -> Item | None:
        """The question to ask or to answer now; None where all are done, or the time is up."""
        return places.present(self._interview)

    @property
    def next(self) -> Item | None:
        """The question that comes after it, as far as that is known; where the time is up, the one more."""
        return places.following(self._interview)

    @property
    def progress(self) -> Progress | None:
        """How far it is; None where no question is present."""
        return places.progress(self._interview)

    @property
    def elapsed(self) -> float:
        """Seconds that it has run, pauses left out."""
        return self.to_resume().elapsed

    @property
    def left(self) -> float:
        """Seconds left of the agreed minutes; negative once they are over."""
        return 60 * self._interview.setup.minutes - self.elapsed

    @property
    def nudge(self) -> InterviewNudge | None:
        """What to remind of just now, if anything."""
        if self.phase is InterviewPhase.FINISHED or self.left > NEARLY_UP_SECONDS:
            return None
        return InterviewNudge.TIME_NEARLY_UP if self.left > 0 else InterviewNudge.OVER_TIME

    def can(self, event: InterviewEvent) -> bool:
        """Whether the event fits just now."""
        if event not in FITTING[self.phase]:
            return False
        match event:
            case InterviewEvent.ANSWERED | InterviewEvent.SKIP:
                return self.present is not None
            case InterviewEvent.ASK_ON | InterviewEvent.CURVEBALL:
                return not self._interview.time_up and places.asked_on(self._interview) is not None
            case InterviewEvent.ONE_MORE:
                return self._interview.time_up
        return True

    def answered(self, take_id: int) -> None:
        """The present question has a take in the library. Say so as soon as it is kept, before it is graded.

        Raises ValueError where that take answers another question already.
        """
        if any(item.take == take_id for item in self._interview.items):
            raise ValueError(f"take {take_id} answers another question of this interview")
        self._close(InterviewEvent.ANSWERED, ItemState.ANSWERED, take_id)

    def skip(self) -> None:
        """Leave the present question unanswered."""
        self._close(InterviewEvent.SKIP, ItemState.SKIPPED, None)

    def ask_on(self, item: Item) -> None:
        """Put a follow-up question right after the answer given last; it is the present one then."""
        self._insert(InterviewEvent.ASK_ON, ItemKind.FOLLOW_UP, item)

    def throw_curveball(self, item: Item) -> None:
        """Put a change of the problem right after the answer given last; it is the present question then."""
        self._insert(InterviewEvent.CURVEBALL, ItemKind.CURVEBALL, item)

    def one_more(self) -> None:
        """Go on for one more question although the time is up; when that one is done, it is up again."""
        self._take(InterviewEvent.ONE_MORE, time_up=False)

    def pause(self) -> None:
        self._take(InterviewEvent.PAUSE, phase=InterviewPhase.PAUSED)

    def resume(self) -> None:
        self._take(InterviewEvent.RESUME, phase=InterviewPhase.RUNNING)

    def end(self) -> None:
        """Finish; questions that still wait stay as they are, for the report to say that they were not reached."""
        self._take(InterviewEvent.END, phase=InterviewPhase.FINISHED)

    def _close(self, event: InterviewEvent, state: ItemState, take_id: int | None) -> None:
        at, items = places.place(self._interview), self._interview.items
        closed = tuple(replace(item, state=state, take=take_id) for item in items[at : at + 1])
        self._take(event, items=(*items[:at], *closed, *items[at + 1 :]), time_up=self.left <= 0)

    def _insert(self, event: InterviewEvent, kind: ItemKind, item: Item) -> None:
        if item.kind is not kind or item.state is not ItemState.WAITING or item.take is not None:
            raise ValueError(
                f"what is put in by {event} is a {kind} that waits, not a {item.kind} that is {item.state}"
            )
        at, items = places.place(self._interview), self._interview.items
        self._take(event, items=(*items[:at], item, *items[at:]))

    def _take(
        self,
        event: InterviewEvent,
        phase: InterviewPhase | None = None,
        items: tuple[Item, ...] | None = None,
        time_up: bool | None = None,
    ) -> None:
        if not self.can(event):
            raise IllegalInterviewEvent(self.phase, event)
        now = self._clock.now()
        before, self._since = self._at(now), now
        self._interview = replace(
            before,
            phase=phase or before.phase,
            items=before.items if items is None else items,
            time_up=before.time_up if time_up is None else time_up,
        )

    def _at(self, now: float) -> Interview:
        running = now - self._since if self.phase is InterviewPhase.RUNNING else 0.0
        return replace(self._interview, elapsed=self._interview.elapsed + running)
