"""A mock interview under way that is stored at every event, so that nothing is lost whatever happens."""

from contextlib import suppress

from voice_interviewer.app import Services
from voice_interviewer.errors import UserError
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.practice.interview.run import InterviewRun
from voice_interviewer.practice.interview.state import Interview, InterviewPhase, Item, ItemKind, Setup


class StoredRun:
    """Each event is taken by the run and stored with the next line. Raises LibraryError or StorageError."""

    def __init__(self, services: Services, kept: KeptInterview) -> None:
        """``kept`` has not been ended. One that was left in a pause goes on."""
        self._services = services
        self.id = kept.id
        self.run = InterviewRun(kept.interview, services.clock)
        if self.run.phase is InterviewPhase.PAUSED:
            self.resume()

    @property
    def interview(self) -> Interview:
        """As it stood at the last event."""
        return self.run.interview

    @property
    def setup(self) -> Setup:
        return self.run.interview.setup

    @property
    def finished(self) -> bool:
        """Whether its report is due."""
        return self.run.phase is InterviewPhase.FINISHED

    def answered(self, take_id: int) -> None:
        """The present question has a take in the library."""
        self.run.answered(take_id)
        self._save()

    def skip(self) -> None:
        """Leave the present question unanswered."""
        self.run.skip()
        self._save()

    def put_in(self, item: Item) -> None:
        """A follow-up question or a curveball comes next."""
        if item.kind is ItemKind.FOLLOW_UP:
            self.run.ask_on(item)
        else:
            self.run.throw_curveball(item)
        self._save()

    def one_more(self) -> None:
        """Go on for one question although the time is up."""
        self.run.one_more()
        self._save()

    def pause(self) -> None:
        """Its time stands still."""
        self.run.pause()
        self._save()

    def resume(self) -> None:
        """Its time goes on."""
        self.run.resume()
        self._save()

    def end(self) -> None:
        """It is over, and stays over."""
        if not self.finished:
            self.run.end()
        self._services.library.interviews.save(self.id, self.interview, self._services.now())

    def leave(self) -> None:
        """Store the time that ran since the last event, as far as that can be done: something else is being told."""
        with suppress(UserError):
            self._save()

    def _save(self) -> None:
        self._services.library.interviews.save(self.id, self.run.to_resume())


def unfinished_or(services: Services, interview_id: int | None) -> KeptInterview:
    """The interview of that number, or the one under way; one that has not been ended.

    Raises NotFound, and UserError where it is over, or where none is under way.
    """
    interviews = services.library.interviews
    kept = interviews.interview(interview_id) if interview_id is not None else interviews.unfinished()
    if kept is None:
        raise UserError("No mock interview is under way.", "Begin one with: voice-interviewer mock")
    if kept.ended is not None:
        raise UserError(
            f"Mock interview {kept.id} is over.", f"Read its report with: voice-interviewer mock report {kept.id}"
        )
    return kept
