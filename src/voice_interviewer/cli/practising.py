"""Practising at the terminal: what is due, one question after another, until the user stops."""

import itertools
from dataclasses import dataclass
from pathlib import Path

from voice_interviewer.answer import Section
from voice_interviewer.assess import Assessor
from voice_interviewer.bank.question import Pack, Question
from voice_interviewer.cli.answering import Kept, keep_file, keep_spoken
from voice_interviewer.cli.asking import ask, from_pack
from voice_interviewer.cli.assessing import assess_kept, is_graded, rendered, say_kept
from voice_interviewer.cli.guessing import guess, guessed_score, tell_beside
from voice_interviewer.cli.preparing import company_named, prepared
from voice_interviewer.cli.recording import at_a_keyboard, read_line
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.cli.thinking import Choice, think
from voice_interviewer.practice.rules import Rules
from voice_interviewer.practice.session import Session
from voice_interviewer.programme.events import Predicted
from voice_interviewer.programme.queue.preferences import shares
from voice_interviewer.programme.wording import section_name
from voice_interviewer.report.json_report import take_json
from voice_interviewer.report.json_values import JsonObject
from voice_interviewer.take import Take

AGAIN = "r"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for on the command line."""

    role: str | None
    company: str | None
    section: Section | None
    rules: Rules
    predict: bool | None
    """None for what the settings say."""
    silent: bool
    as_json: bool


@dataclass(frozen=True, slots=True)
class Chosen:
    """A question to practise."""

    pack: Pack
    question: Question
    section: Section | None
    """For the sake of which it comes; None where it was named and no section was asked for."""
    why: str
    """One sentence; empty where the user named it."""


class Practice:
    """One sitting."""

    def __init__(self, terminal: Terminal, wishes: Wishes) -> None:
        self._terminal = terminal
        self._wishes = wishes
        self._company = company_named(terminal, wishes.company)
        self._skipped: set[str] = set()
        self.answered = 0
        self.graded = 0

    def hold(self, words: str, file: Path | None, count: int | None) -> None:
        """Ask until ``count`` questions were asked, the user stops, or none is left.

        ``words`` name the first one; without them it is what is due. ``file`` is its answer, where there is one.
        """
        chosen = self._named(words) if words else self._due()
        for number in itertools.count(1):
            if chosen is None:
                self._terminal.note("You skipped every question there is.")
                return
            became = self._one(chosen, file)
            if became is Choice.QUIT or number == count:
                return
            wish = self._what_next() if became is Choice.ANSWER else ""
            if wish == Choice.QUIT:
                return
            chosen = chosen if wish == AGAIN else self._due()

    def _one(self, chosen: Chosen, file: Path | None) -> Choice:
        """One question; ANSWER, SKIP or QUIT, as the user chose."""
        kept = self._answer(chosen, file)
        if isinstance(kept, Kept):
            self._reveal(chosen, kept)
            return Choice.ANSWER
        if kept is Choice.SKIP:
            self._skipped.add(chosen.question.id)
            self._terminal.note("Skipped.")
        return kept

    def _answer(self, chosen: Chosen, file: Path | None) -> Kept | Choice:
        asking = from_pack(self._terminal, chosen.pack, chosen.question, self._wishes.rules, self._company)
        self._tell_why(chosen)
        ask(self._terminal, asking, self._wishes.silent)
        if file is not None:
            return keep_file(self._terminal, asking, file)
        session = Session(asking.limits, self._terminal.services.clock, asking.rules, asking.hints)
        thought = think(self._terminal, session, "stop practising")
        if thought.choice is not Choice.ANSWER:
            return thought.choice
        return keep_spoken(self._terminal, asking, session, thought.notes)

    def _reveal(self, chosen: Chosen, kept: Kept) -> None:
        """Grade the answer, let the user guess first where that is wanted, and show what was found."""
        take = assess_kept(self._terminal, kept.take, kept.listening, self._assessor)
        self.answered += 1
        self.graded += is_graded(take)
        guessed = guess(self._terminal, take) if is_graded(take) and self._predicts else None
        if self._wishes.as_json:
            self._terminal.json(self._json(chosen, take, guessed))
        else:
            self._terminal.report(rendered(take, self._assessor, "txt"))
        if guessed:
            tell_beside(self._terminal, take, guessed)
        say_kept(self._terminal, take)

    def _named(self, words: str) -> Chosen:
        """Raises NotFound."""
        pack, question = self._terminal.services.bank.find(words)
        return Chosen(pack, question, self._wishes.section, "")

    def _due(self) -> Chosen | None:
        """What is due, but for what was skipped in this sitting; None where that is everything."""
        here = prepared(self._terminal, self._wishes.role, self._wishes.company)
        queue = here.queue
        fitting = (item for item in queue.items if self._wishes.section in {None, item.section})
        item = next((item for item in fitting if item.question.id not in self._skipped), None)
        return Chosen(here.pack, item.question, item.section, queue.why(item)) if item else None

    def _tell_why(self, chosen: Chosen) -> None:
        if chosen.why:
            self._terminal.note(f"\n{chosen.why}")
        if self._wishes.section is not None:
            share = shares(chosen.question, self._company)[self._wishes.section]
            seconds = round(chosen.question.answer_seconds * share)
            self._terminal.note(f"{section_name(self._wishes.section)} is worth about {seconds} s of the answer.")

    def _what_next(self) -> str:
        again = "" if self._wishes.rules is Rules.REAL else f"{AGAIN}: this one again. "
        self._terminal.note(f"\nEnter: the next question. {again}{Choice.QUIT}: stop.")
        wish = read_line()
        return "" if wish == AGAIN and not again else wish

    @property
    def _assessor(self) -> Assessor:
        """For the kind of company that was asked for; without one, for that of the settings."""
        assessor = self._terminal.services.assessor
        return assessor if self._wishes.company is None else assessor.for_company(self._company)

    @property
    def _predicts(self) -> bool:
        """Whether the user is to guess, and there to do it."""
        settings, wanted = self._terminal.services.settings.current, self._wishes.predict
        return at_a_keyboard() and (settings.predict_scores if wanted is None else wanted)

    def _json(self, chosen: Chosen, take: Take, guessed: Predicted | None) -> JsonObject:
        """``question`` (id), ``section``, ``why``, ``guess`` (by section, or null) and ``take`` (see `json_report`)."""
        return {
            "question": chosen.question.id,
            "section": chosen.section.value if chosen.section else None,
            "why": chosen.why or None,
            "guess": {section.value: guessed_score(guessed, section) for section in Section} if guessed else None,
            "take": take_json(take, self._assessor.beside(take)),
        }
