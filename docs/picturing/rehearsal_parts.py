"""A rehearsal from the question to the guess, and a mock interview from its setting up to its report."""

from dataclasses import replace
from datetime import timedelta

from picturing.answers import spoken
from picturing.studio import ALL, Studio
from support.spoken_answers import STRONG
from voice_interviewer.answer import Section
from voice_interviewer.folders import shipped
from voice_interviewer.practice.interview.state import Interview, ItemState, Setup
from voice_interviewer.practice.rules import Rules
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.mock.questions import interview_items
from voice_interviewer.take import AskedQuestion
from voice_interviewer.ui.mock.standing import Standing
from voice_interviewer.ui.rehearsal.assignment import from_bank
from voice_interviewer.ui.rehearsal.guess_panel import GuessPanel
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage
from voice_interviewer.ui.rehearsal.stages import Stage
from voice_interviewer.ui.shell.pages import PageName


def rehearsal(studio: Studio) -> None:
    """Thinking, hints, a real take, answering with a voice in the microphone; then the guess."""
    studio.services.settings.change(show_live_words=True)
    page, asked = thinking(studio)
    studio.picture("rehearsal-thinking", sizes=ALL)
    asked.show_hint()
    asked.show_hint()
    studio.picture("rehearsal-hints")
    page.discard()
    page, asked = thinking(studio)
    asked.go_by(Rules.REAL)
    studio.picture("rehearsal-real")
    page.discard()
    _answering(studio)
    _guess(studio)


def _answering(studio: Studio) -> None:
    page, asked = thinking(studio)
    asked.start_answer()
    studio.wait(lambda: asked.stage is Stage.ANSWERING and not asked.busy)
    studio.audio.speak_into_mic(shipped("assets") / "sample_answer.flac", wait=False)
    studio.wait(lambda: studio.services.recorder.status().seconds > 18)  # so that the first words are there
    studio.picture("rehearsal", sizes=ALL)
    page.discard()
    studio.wait(lambda: not page.unfinished)
    studio.settle(0.2)
    studio.window.message_bar.close_message()


def _guess(studio: Studio) -> None:
    """A graded answer whose scores are being guessed, and its feedback with the guess."""
    page, asked = thinking(studio)
    asked.notes = "Goal first\nShadow, then 5 %\nWho signs it off"
    asked.type_answer()
    studio.picture("rehearsal-typing")
    asked.hand_in(" ".join(STRONG))
    studio.wait(lambda: asked.stage is Stage.PREDICTING)
    rows = page.findChildren(GuessPanel)[-1].rows
    rows[0].choose(3)  # not by keys: off the screen, the window may have lost the focus by now
    rows[1].choose(2)
    studio.picture("rehearsal-guess")
    assert asked.result is not None
    asked.result.guess(dict(zip(Section, (3, 2, 3, 4), strict=True)))
    studio.wait(lambda: studio.window.pages.name is PageName.FEEDBACK)
    studio.feedback("feedback-guess", 0.25)


def thinking(studio: Studio) -> tuple[RehearsalPage, Rehearsal]:
    """The rehearsal page, and the rehearsal of a question that was asked."""
    services = studio.services
    page: RehearsalPage = studio.page(PageName.REHEARSE)
    studio.window.rehearse(from_bank(services.bank.find("champion-challenger"), services.settings.current))
    studio.wait(lambda: page.rehearsal is not None and page.rehearsal.stage is Stage.THINKING)
    assert page.rehearsal is not None
    return page, page.rehearsal


def mock(studio: Studio) -> None:
    """The report of a mock interview, the page with it, and another one under way."""
    page, table = studio.page(PageName.MOCK), studio.page(PageName.REHEARSE)
    runner = page.runner
    page.show_report(_held_interview(studio))
    studio.picture("mock-report", PageName.MOCK)
    studio.picture("mock-report-curve", PageName.MOCK, scrolled=0.35)
    studio.picture("mock-report-questions", PageName.MOCK, scrolled=1.0)
    page.show_setup()
    studio.picture("mock", PageName.MOCK, sizes=ALL)
    runner.begin(Setup("mlops-engineer", 15))
    studio.wait(lambda: runner.standing is Standing.ASKED and runner.asked.stage is Stage.THINKING)
    studio.picture("mock-running", PageName.REHEARSE)
    table.rehearsal.type_answer()
    table.rehearsal.hand_in("We watch the inputs, and somebody looks at it.")
    studio.wait(lambda: runner.standing is Standing.BETWEEN)
    studio.picture("mock-between", PageName.REHEARSE)
    runner.end()
    studio.wait(lambda: runner.standing is Standing.IDLE)


def _held_interview(studio: Studio) -> int:
    """A quarter of an hour, answered with what the pack has as great, good and weak answers."""
    services = studio.services
    bank, library, setup = services.bank, services.library, Setup("mlops-engineer", 15)
    pack = next(pack for pack in bank.packs if pack.id == setup.pack)
    items = list(interview_items(pack, setup, Past((), bank), seed=7))
    kept = library.interviews.begin(Interview(setup, tuple(items)), services.now() - timedelta(minutes=20))
    for place, (item, how) in enumerate(zip(items, ("great", "good", "weak", "good"), strict=False)):
        exemplars = bank.question(item.question_id or "").question.exemplars
        assert exemplars is not None
        asked = AskedQuestion(item.text, item.question_kind, item.question_id, item.pack)
        take = spoken(studio, getattr(exemplars, how).answer, asked, interview=kept.id)
        items[place] = replace(item, state=ItemState.ANSWERED, take=take.id)
    held = Interview(setup, tuple(items), elapsed=803.0)
    library.interviews.save(kept.id, held, services.now())
    return kept.id
