"""A mock interview at the terminal, from its present question to its end."""

from collections import deque
from collections.abc import Sequence
from math import ceil
from pathlib import Path

from voice_interviewer.cli.answering import Kept, keep_file, keep_spoken
from voice_interviewer.cli.asking import NO_HINTS, Asking, ask, hints_of
from voice_interviewer.cli.assessing import assess_kept, is_graded, rendered
from voice_interviewer.cli.guessing import guess, tell_beside
from voice_interviewer.cli.mock_putting_in import put_in
from voice_interviewer.cli.mock_stored import StoredRun
from voice_interviewer.cli.recording import read_line
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.cli.thinking import Choice, think
from voice_interviewer.errors import UserError
from voice_interviewer.practice.interview.events import InterviewEvent
from voice_interviewer.practice.interview.state import Item, ItemKind
from voice_interviewer.practice.own_times import with_extra_time
from voice_interviewer.practice.rules import Rules
from voice_interviewer.practice.session import Limits, Session
from voice_interviewer.take import AskedQuestion, Take

ONE_MORE = "m"


class Sitting:
    """One interview under way.

    ``files`` answer its questions in turn, and it ends with the last of them; None where answers are spoken.
    """

    def __init__(
        self, terminal: Terminal, stored: StoredRun, files: Sequence[Path] | None, silent: bool, seed: int
    ) -> None:
        self._terminal = terminal
        self._stored = stored
        self._files = None if files is None else deque(files)
        self._silent = silent
        self._seed = seed
        self._assessor = terminal.services.assessor.for_company(stored.setup.company)

    def hold(self) -> None:
        """Ask until it is over. However it is left before that, it is kept as it stands."""
        try:
            self._take_up()
            while not self._stored.finished:
                self._go_on()
        except BaseException:  # Ctrl+C too: whoever leaves wants to know that nothing is lost
            self._stored.leave()
            again = f"voice-interviewer mock resume {self._stored.id}"
            self._terminal.note(f"\nThe interview is kept as it stands. Go on with: {again}")
            raise
        if self._files:
            self._terminal.note(f"Not needed: {', '.join(file.name for file in self._files)}")

    def _take_up(self) -> None:
        """Answers that were kept when the app died, and of which the interview did not hear, are still its answers."""
        library, known = self._terminal.services.library, {item.take for item in self._stored.interview.items}
        for take in library.past_takes():
            item = self._stored.run.present
            ours = take.interview == self._stored.id and take.id not in known
            if ours and item is not None and item.text == take.question_text:
                self._take_in(item, Kept(library.take(take.id)))

    def _go_on(self) -> None:
        item = self._stored.run.present
        if item is None:
            self._all_asked()
        elif self._files is not None and not self._files:
            self._stored.end()
        else:
            self._ask(item)

    def _all_asked(self) -> None:
        """All questions are done, or the time is up and some are left."""
        run = self._stored.run
        if run.can(InterviewEvent.ONE_MORE) and run.next is not None and self._wants_one_more():
            self._stored.one_more()
        else:
            self._stored.end()

    def _wants_one_more(self) -> bool:
        if self._files is not None:
            return bool(self._files)
        self._terminal.note(f"\nThe {self._stored.setup.minutes} minutes are over.")
        self._terminal.note(f"Enter: the report. {ONE_MORE}: one more question.")
        return read_line() == ONE_MORE

    def _ask(self, item: Item) -> None:
        asking = self._asking(item)
        ask(self._terminal, asking, self._silent)
        answer = self._answer(asking)
        if isinstance(answer, Kept):
            self._take_in(item, answer)
        elif answer is Choice.SKIP:
            self._stored.skip()
            self._terminal.note("Skipped.")
        else:
            self._stored.end()

    def _answer(self, asking: Asking) -> Kept | Choice:
        if self._files is not None:
            return keep_file(self._terminal, asking, self._files.popleft())
        session = Session(asking.limits, self._terminal.services.clock, asking.rules, asking.hints)
        thought = think(self._terminal, session, "end the interview", self._pause)
        if thought.choice is not Choice.ANSWER:
            return thought.choice
        return keep_spoken(self._terminal, asking, session, thought.notes, self._on_pause)

    def _take_in(self, item: Item, kept: Kept) -> None:
        """An answer is kept: the interview hears of it first, then it is graded, then somebody may ask on."""
        assert kept.take.id is not None  # the library has it
        self._stored.answered(kept.take.id)
        take = self._assessed(kept)
        if take is not None and self._stored.setup.rules is Rules.PRACTICE:
            self._reveal(item, take)
        else:
            self._terminal.note("Kept.")
        said = put_in(self._terminal.services, self._stored, self._assessor, self._seed)
        if said:
            self._terminal.note(f"\n{said}")

    def _assessed(self, kept: Kept) -> Take | None:
        """The graded answer. Where that fails, it is told, and the interview goes on: its recording is safe."""
        if kept.take.findings is not None:
            return kept.take
        try:
            return assess_kept(self._terminal, kept.take, kept.listening, self._assessor)
        except UserError as error:
            self._terminal.note(str(error))
            return None

    def _reveal(self, item: Item, take: Take) -> None:
        """Under the rules of practice: what was found in the answer. The interview's time stands still meanwhile."""
        self._stored.pause()
        spoken = self._files is None
        wanted = spoken and self._terminal.services.settings.current.predict_scores
        whole = item.kind is ItemKind.QUESTION
        guessed = guess(self._terminal, take) if wanted and whole and is_graded(take) else None
        self._terminal.note(rendered(take, self._assessor, "txt"))
        if guessed:
            tell_beside(self._terminal, take, guessed)
        if spoken:
            self._terminal.note("\nEnter: go on with the interview.")
            read_line()
        self._stored.resume()

    def _asking(self, item: Item) -> Asking:
        setup = self._stored.setup
        asked = AskedQuestion(item.text, item.question_kind, item.question_id, item.pack)
        times = Limits(item.think_seconds, item.answer_seconds)
        limits = with_extra_time(self._terminal.services.settings.current, times.think_seconds, times.answer_seconds)
        question = self._assessor.expected(asked).question
        hints = hints_of(question, times, setup.company) if question else NO_HINTS
        return Asking(asked, item.aloud, self._place, limits, setup.rules, hints, self._stored.id)

    @property
    def _place(self) -> str:
        """Which question it is, and how much time is left."""
        run, minutes = self._stored.run, self._stored.setup.minutes
        left = f"{ceil(run.left / 60)} min left of {minutes}" if run.left > 0 else f"over the {minutes} min agreed"
        return f"{run.progress.words} · {left}" if run.progress else left

    def _pause(self) -> None:
        """Until Enter."""
        self._stored.pause()
        self._terminal.note("Paused. Enter: go on.")
        read_line()
        self._stored.resume()

    def _on_pause(self, paused: bool) -> None:
        """The answer is paused: so is the interview."""
        if paused:
            self._stored.pause()
        else:
            self._stored.resume()
