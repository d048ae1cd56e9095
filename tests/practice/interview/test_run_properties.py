"""Any order of events, crashes and jumps of the clock: no interview ends where it may not be, and nothing is lost."""

from dataclasses import replace

import msgspec
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from support.interviews import curveball, follow_up, interview, questions
from support.loose_clock import LooseClock
from support.sequences import in_parts, many_sequences
from voice_interviewer.practice.interview.events import IllegalInterviewEvent, InterviewEvent
from voice_interviewer.practice.interview.run import InterviewRun
from voice_interviewer.practice.interview.state import Interview, InterviewPhase, Item, ItemState

LEAST, MOST = -120, 400
"""Quarters of a second between two events, so that sums of floats are exact; below zero, the clock is put back."""


class AnyInterview(RuleBasedStateMachine):
    """An interview beside a model of it that is kept by hand: a list of texts, each with what became of it."""

    def __init__(self) -> None:
        super().__init__()
        self.clock = LooseClock()
        self.run = InterviewRun(interview(), self.clock)
        self.items: list[tuple[str, ItemState, int | None]] = []
        self.elapsed = 0.0
        self.phase = InterviewPhase.RUNNING
        self.time_up = False
        self.made = 0

    @initialize(count=st.integers(0, 4), minutes=st.integers(1, 3))
    def begin(self, count: int, minutes: int) -> None:
        """So many questions in so many minutes."""
        self.run = InterviewRun(interview(*questions(count), minutes=minutes), self.clock)
        self.items = [(item.text, ItemState.WAITING, None) for item in questions(count)]

    @rule(quarters=st.integers(LEAST, MOST))
    def time_passes(self, quarters: int) -> None:
        """Or the clock is put back, which costs nothing."""
        before = self.run.elapsed
        self.clock.move(quarters / 4)
        passed = max(0, quarters) / 4 if self.phase is InterviewPhase.RUNNING else 0.0
        assert self.run.elapsed == before + passed
        self.elapsed += passed

    @rule()
    def answer(self) -> None:
        """A take was kept."""
        self.made += 1
        if self.attempt(InterviewEvent.ANSWERED, self.phase is not InterviewPhase.FINISHED and self.waits):
            self.close(ItemState.ANSWERED, self.made)

    @rule()
    def skip(self) -> None:
        """The question is left unanswered."""
        if self.attempt(InterviewEvent.SKIP, self.phase is InterviewPhase.RUNNING and self.waits):
            self.close(ItemState.SKIPPED, None)

    @rule()
    def ask_on(self) -> None:
        """Somebody asks on."""
        if self.attempt(InterviewEvent.ASK_ON, self.can_go_on):
            self.items.insert(self.at, (f"Follow-up {len(self.items)}?", ItemState.WAITING, None))

    @rule()
    def throw_curveball(self) -> None:
        """Something changes."""
        if self.attempt(InterviewEvent.CURVEBALL, self.can_go_on):
            self.items.insert(self.at, (f"Change {len(self.items)}.", ItemState.WAITING, None))

    @rule()
    def one_more(self) -> None:
        """Over time, and on."""
        if self.attempt(InterviewEvent.ONE_MORE, self.phase is InterviewPhase.RUNNING and self.time_up):
            self.time_up = False

    @rule()
    def pause(self) -> None:
        """For a while."""
        if self.attempt(InterviewEvent.PAUSE, self.phase is InterviewPhase.RUNNING):
            self.phase = InterviewPhase.PAUSED

    @rule()
    def resume(self) -> None:
        """And on."""
        if self.attempt(InterviewEvent.RESUME, self.phase is InterviewPhase.PAUSED):
            self.phase = InterviewPhase.RUNNING

    @rule(sure=st.integers(0, 5))
    def end(self, sure: int) -> None:
        """Seldom, so that most interviews get far."""
        if sure == 0 and self.attempt(InterviewEvent.END, self.phase is not InterviewPhase.FINISHED):
            self.phase = InterviewPhase.FINISHED

    @rule(hours=st.integers(-50, 50))
    def crash_and_take_up_again(self, hours: int) -> None:
        """Stored, killed, and loaded on some other day by some other clock."""
        kept = msgspec.json.encode(self.run.to_resume())
        before = self.run.present
        self.clock = LooseClock(3600.0 * hours)
        self.run = InterviewRun(msgspec.json.decode(kept, type=Interview), self.clock)
        assert self.run.present == before

    @invariant()
    def nothing_is_lost(self) -> None:
        """Every item is there, in its place, with its take."""
        assert [(item.text, item.state, item.take) for item in self.run.interview.items] == self.items

    @invariant()
    def the_state_is_lawful(self) -> None:
        """Phase, time and the present question are what they should be."""
        assert (self.run.phase, self.run.interview.time_up) == (self.phase, self.time_up)
        assert self.run.elapsed == self.elapsed >= 0
        present = self.run.present
        assert (present.text if present else None) == (self.items[self.at][0] if self.waits else None)
        assert all(state is ItemState.WAITING for _, state, _ in self.items[self.at :])
        assert all((state is ItemState.ANSWERED) == (take is not None) for _, state, take in self.items)

    @invariant()
    def the_counts_add_up(self) -> None:
        """Done and waiting are all; the number shown is within what there is."""
        progress = self.run.progress
        assert (progress is None) == (self.run.present is None)
        assert progress is None or 1 <= progress.number <= progress.of <= len(self.items)
        takes = [take for _, _, take in self.items if take is not None]
        assert len(takes) == len(set(takes))
        assert takes == sorted(takes)

    @property
    def at(self) -> int:
        """The first item that waits."""
        return sum(state is not ItemState.WAITING for _, state, _ in self.items)

    @property
    def waits(self) -> bool:
        """Whether there is a question to answer now."""
        return not self.time_up and self.at < len(self.items)

    @property
    def can_go_on(self) -> bool:
        """Whether the last question, or one of what followed it, was answered."""
        done = self.items[: self.at]
        begins = max((place for place, item in enumerate(done) if item[0].startswith("Question")), default=0)
        answered = any(state is ItemState.ANSWERED for _, state, _ in done[begins:])
        return answered and not self.time_up and self.phase is not InterviewPhase.FINISHED

    def close(self, state: ItemState, take: int | None) -> None:
        self.items[self.at] = (self.items[self.at][0], state, take)
        self.time_up = self.elapsed >= 60 * self.run.interview.setup.minutes

    def attempt(self, event: InterviewEvent, fits: bool) -> bool:
        """Take an event where it fits; where not, see it refused and nothing changed."""
        assert self.run.can(event) == fits
        before = self.run.interview
        if fits:
            self.send(event)
        else:
            with pytest.raises(IllegalInterviewEvent):
                self.send(event)
            assert self.run.interview is before
        return fits

    def send(self, event: InterviewEvent) -> None:
        number = len(self.items)
        putting_in: dict[InterviewEvent, Item] = {
            InterviewEvent.ASK_ON: follow_up(f"Follow-up {number}?"),
            InterviewEvent.CURVEBALL: curveball(f"Change {number}."),
        }
        match event:
            case InterviewEvent.ANSWERED:
                self.run.answered(self.made)
            case InterviewEvent.ASK_ON:
                self.run.ask_on(putting_in[event])
            case InterviewEvent.CURVEBALL:
                self.run.throw_curveball(putting_in[event])
            case _:
                getattr(self.run, event.value)()


@in_parts
def test_any_events_crashes_and_clocks(part: int) -> None:
    """Whatever happens, and however often it is stored and taken up again."""
    del part
    run_state_machine_as_test(AnyInterview, settings=settings(many_sequences, stateful_step_count=40))


def test_an_interview_that_was_changed_by_hand_is_still_read_as_it_is() -> None:
    """Questions that were done after one that waits: the first that waits is the present one."""
    odd = interview(*questions(3))
    odd = replace(odd, items=(odd.items[0], replace(odd.items[1], state=ItemState.SKIPPED), odd.items[2]))
    run = InterviewRun(odd, LooseClock())
    assert run.present == odd.items[0]
    run.skip()
    assert run.present == odd.items[2]
