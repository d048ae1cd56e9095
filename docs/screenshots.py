"""Makes every picture in docs/screenshots, from the real window on real takes: ``scripts/screenshots``.

The answers are stretches of the sample answer, transcribed and graded by the app itself, and four that were written to
be strong, middling, stuffed and empty, graded by the app itself; the rehearsal is a real one through a virtual
microphone. Run it after a change to what the window shows, and look at what it made.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from voice_interviewer.take import AskedQuestion, Take
    from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
    from voice_interviewer.ui.rehearsal.rehearsal_page import RehearsalPage

SIZE = (1280, 800)
STRETCHES = ((0, 82), (0, 37), (35, 82), (0, 16), (46, 82), (15, 60), (0, 5))
"""Seconds of the sample answer that each take of the history holds."""
DAYS_OF_PROGRESS = 13
"""How long the user of the progress pictures has practised."""
WAIT_SECONDS = 60.0


def main(folder: Path) -> None:
    """Take every picture into the folder."""
    from support.virtual_audio import VirtualAudio

    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, VirtualAudio() as audio:
        for kind in ("DATA", "CONFIG", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = str(Path(home) / kind.lower())
        os.environ.update(audio.env)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        Pictures(folder, Path(home), audio).take_all()


class Pictures:
    """The window, and a camera."""

    def __init__(self, folder: Path, home: Path, audio: object) -> None:
        from PySide6.QtWidgets import QApplication

        from voice_interviewer.app import build
        from voice_interviewer.ui.shell.application import Program
        from voice_interviewer.ui.shell.main_window import MainWindow

        self._folder, self._home, self._audio = folder, home, audio
        self._app = QApplication.instance() or QApplication([])
        self._services = build()
        self._program = Program(self._app, self._services)  # type: ignore[arg-type]  # it is one
        self._program.take_place()
        windows = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)]
        self._window = windows[0]
        self._program.begin()
        sys.excepthook = sys.__excepthook__  # what goes wrong here ends the script, and opens no crash dialog

    def take_all(self) -> None:
        from voice_interviewer.ui.shell.pages import PageName

        self._picture("home-empty", PageName.HOME)
        self._picture("history-empty", PageName.HISTORY)
        self._picture("progress-empty", PageName.PROGRESS)
        self._picture("plan-empty", PageName.PLAN)
        take_ids = self._seed()
        self._picture("settings", PageName.SETTINGS)
        self._picture("settings-models", PageName.SETTINGS, scrolled=0.55)
        self._picture("home", PageName.HOME)
        self._picture("history", PageName.HISTORY)
        for name, take_id in (("feedback", take_ids[0]), ("feedback-short", take_ids[-1])):
            self._window.show_take(self._services.library.take(take_id))
            self._picture(name, PageName.FEEDBACK)
        self._window.show_take(self._services.library.take(take_ids[0]))
        self._picture("feedback-delivery", PageName.FEEDBACK, scrolled=0.35)
        self._picture("feedback-words", PageName.FEEDBACK, scrolled=0.65)
        self._answers()
        self._exam()
        self._plan()
        self._progress()
        self._services.settings.change(show_live_words=True)
        self._rehearsal()
        self._hints()
        self._real_take()
        self._guess()
        self._map()
        self._mock()
        self._window.close()
        self._program.end()

    def _seed(self) -> list[int]:
        """Takes of some days, graded for real."""
        import soundfile

        from voice_interviewer.folders import shipped
        from voice_interviewer.take import AskedQuestion, Source, Take

        samples, rate = soundfile.read(shipped("assets") / "sample_answer.flac", dtype="int16")
        questions = [self._services.bank.find("model drift and data drift"), *self._services.bank.questions()]
        ids = []
        for number, (begin, end) in enumerate(STRETCHES):
            pack, question = questions[number]
            part = self._home / "part.wav"
            soundfile.write(part, samples[begin * rate : end * rate], rate)
            asked = AskedQuestion(question.text, question.kind.value, question.id, f"{pack.id}@{pack.version}")
            when = self._services.now() - timedelta(hours=19 * number)
            take = self._services.library.keep(Take(asked, when, end - begin, Source.FILE), part)
            ids.append(self._services.assessor.assess(take).id or 0)
        return ids

    def _plan(self) -> None:
        """Home and plan on the fifth of fourteen days, with some of it done; then two phases unfolded."""
        from voice_interviewer.programme.events import PlanSet, ResourceAdded, ResourceJudged, TaskDone
        from voice_interviewer.ui.shell.pages import PageName

        now, course = self._services.now(), "course"
        notes: tuple[tuple[int, PlanSet | TaskDone | ResourceAdded | ResourceJudged], ...] = (
            (4, PlanSet(interview=(now + timedelta(days=10)).date(), minutes_a_day=45)),
            (4, TaskDone(task="mark-checklist")),
            (4, TaskDone(task="past-projects", note="Nobody owned the retirement of the churn model.")),
            (3, TaskDone(task="speak-first-system")),
            (2, TaskDone(task="read-risk-framework", note="Measure: we never looked at errors by group.")),
            (1, ResourceAdded(resource=course, title="A course on putting models into production")),
            (1, ResourceJudged(resource=course, criteria=("hands-on-labs", "matches-your-platforms"))),
        )
        for days_ago, event in notes:
            self._services.library.journal.note(event, now - timedelta(days=days_ago))
        self._picture("home-plan", PageName.HOME)
        self._picture("plan", PageName.PLAN)
        page = self._window.pages.page(PageName.PLAN)
        for fold in page.content.days.folds[:2]:  # type: ignore[attr-defined]  # it is the page of the plan
            fold.unfold()
        self._picture("plan-days", PageName.PLAN, scrolled=0.45)

    def _progress(self) -> None:
        """Progress of somebody who names their tools, guesses their scores, marks the checklist and maps questions."""
        from voice_interviewer.programme.events import ChecklistMarked, Mark, Predicted, QuestionMapped
        from voice_interviewer.ui.shell.pages import PageName

        note, now = self._services.library.journal.note, self._services.now()
        self._services.settings.change(stack="SageMaker, MLflow, Airflow")
        for take in self._two_weeks():
            note(Predicted(take=take.id or 0, context=2, architecture=2, operations=2, risks=1), take.created)
        for item, mark in (("model-monitoring", Mark.CONFIDENT), ("design-a-pipeline", Mark.NEED_WORK)):
            note(ChecklistMarked(item=item, mark=mark), now)
        for answered in ("governance", "governance", "monitoring"):
            note(QuestionMapped(question="monitoring-plan", bucket=answered, right_bucket="monitoring"), now)
        for name, scrolled in (("", 0.0), ("-trends", 0.17), ("-profile", 0.34), ("-checklist", 0.56), ("-drill", 1.0)):
            self._picture(f"progress{name}", PageName.PROGRESS, scrolled)
        self._services.settings.change(stack="")

    def _two_weeks(self) -> Iterator["Take"]:
        """Two takes a day: examples of the pack that get better, read aloud a little slower every day."""
        from support.read_aloud import read_aloud
        from voice_interviewer.take import AskedQuestion, Source, Take

        services = self._services
        pack = services.bank.find("champion-challenger").pack
        for number, question in enumerate(pack.questions[: DAYS_OF_PROGRESS * 2]):
            if question.exemplars is None:
                continue
            levels = list(question.exemplars.by_name.values())
            answer = levels[min(2, (number + number % 3) * 3 // (DAYS_OF_PROGRESS * 2))].answer
            asked = AskedQuestion(question.text, question.kind.value, question.id, f"{pack.id}@{pack.version}")
            heard = read_aloud(answer, len(answer.split()) / (2.9 - 0.03 * number))
            when = services.now() - timedelta(hours=12 * (DAYS_OF_PROGRESS * 2 - number))
            findings = services.assessor.findings_of(heard, asked)
            yield services.library.keep(Take(asked, when, heard.seconds, Source.FILE, findings=findings))

    def _answers(self) -> None:
        """The feedback on four written answers, for somebody who prepares for a regulated company."""
        from support.spoken_answers import MIDDLING, SOUP, STRONG
        from voice_interviewer.ui.shell.pages import PageName

        self._services.settings.change(company="regulated")
        answers = {"strong": STRONG, "middling": MIDDLING, "stuffed": SOUP, "empty": ("fine",)}
        for name, sentences in answers.items():
            self._window.show_take(self._read_aloud(" ".join(sentences)))
            self._picture(f"feedback-{name}", PageName.FEEDBACK)
        self._window.show_take(self._read_aloud(" ".join(SOUP)))
        self._picture("feedback-claims", PageName.FEEDBACK, scrolled=0.6)
        self._services.settings.change(company="")

    def _read_aloud(self, text: str, asked: "AskedQuestion | None" = None, interview: int | None = None) -> "Take":
        """A take of exactly these words, spoken by the voice that asks the questions."""
        import soundfile

        from support.read_aloud import read_aloud
        from support.spoken_answers import FRAUD_QUESTION
        from voice_interviewer.take import AskedQuestion, Source, Take
        from voice_interviewer.voice.ports import VoiceChoice

        settings, library = self._services.settings.current, self._services.library
        sound = self._services.speaker.prepare(text, VoiceChoice(settings.voice, settings.speech_rate))
        heard = read_aloud(text, soundfile.info(sound).duration)
        question = asked or AskedQuestion(FRAUD_QUESTION, "design")
        take = Take(question, self._services.now(), heard.seconds, Source.MICROPHONE, interview=interview)
        kept = library.keep(take, sound)
        return library.add_findings(kept.id or 0, self._services.assessor.findings_of(heard, question))

    def _exam(self) -> None:
        """The exam of the grader, and one answer of it."""
        from voice_interviewer.ui.shell.pages import PageName

        page = self._window.pages.page(PageName.EXAM)
        page.run.start()  # type: ignore[attr-defined]  # it is the page of the exam
        self._wait(lambda: page.result is not None)  # type: ignore[attr-defined]
        self._picture("exam", PageName.EXAM)
        page.show_paper(page.result.papers[0].answer.id)  # type: ignore[attr-defined]
        self._picture("exam-answer", PageName.EXAM)

    def _rehearsal(self) -> None:
        """Thinking, then answering with a voice in the microphone."""
        from voice_interviewer.folders import shipped
        from voice_interviewer.ui.rehearsal.stages import Stage
        from voice_interviewer.ui.shell.pages import PageName

        page, rehearsal = self._thinking("champion-challenger")
        self._picture("rehearsal-thinking", PageName.REHEARSE)
        rehearsal.start_answer()
        self._wait(lambda: rehearsal.stage is Stage.ANSWERING and not rehearsal.busy)
        self._audio.speak_into_mic(shipped("assets") / "sample_answer.flac", wait=False)  # type: ignore[attr-defined]
        self._wait(lambda: self._services.recorder.status().seconds > 18)  # so that the first words are there
        self._picture("rehearsal", PageName.REHEARSE)
        page.discard()
        self._wait(lambda: not page.unfinished)

    def _hints(self) -> None:
        """A question in practice, with two hints."""
        from voice_interviewer.ui.shell.pages import PageName

        page, rehearsal = self._thinking("champion-challenger")
        rehearsal.show_hint()
        rehearsal.show_hint()
        self._picture("rehearsal-hints", PageName.REHEARSE)
        page.discard()

    def _real_take(self) -> None:
        """The same question, made a real take."""
        from voice_interviewer.practice.rules import Rules
        from voice_interviewer.ui.shell.pages import PageName

        page, rehearsal = self._thinking("champion-challenger")
        rehearsal.go_by(Rules.REAL)
        self._picture("rehearsal-real", PageName.REHEARSE)
        page.discard()

    def _guess(self) -> None:
        """A graded answer whose scores are being guessed, and its feedback with the guess."""
        from support.spoken_answers import STRONG
        from voice_interviewer.answer import Section
        from voice_interviewer.ui.rehearsal.guess_panel import GuessPanel
        from voice_interviewer.ui.rehearsal.stages import Stage
        from voice_interviewer.ui.shell.pages import PageName

        page, rehearsal = self._thinking("champion-challenger")
        rehearsal.notes = "Goal first\nShadow, then 5 %\nWho signs it off"
        rehearsal.type_answer()
        rehearsal.hand_in(" ".join(STRONG))
        self._wait(lambda: rehearsal.stage is Stage.PREDICTING)
        rows = page.findChildren(GuessPanel)[-1].rows
        rows[0].choose(3)  # not by keys: off the screen, the window may have lost the focus by now
        rows[1].choose(2)
        self._picture("rehearsal-guess", PageName.REHEARSE)
        rehearsal.result.guess(dict(zip(Section, (3, 2, 3, 4), strict=True)))
        self._wait(lambda: self._window.pages.name is PageName.FEEDBACK)
        self._picture("feedback-guess", PageName.FEEDBACK, scrolled=0.25)

    def _map(self) -> None:
        """The map drill: a question, and what is said when both answers were right."""
        from voice_interviewer.ui.shell.pages import PageName

        self._window.go(PageName.MAP)
        page = self._window.pages.page(PageName.MAP)
        self._wait(lambda: page.view is not None)  # type: ignore[attr-defined]  # it is the page of the drill
        view = page.view  # type: ignore[attr-defined]
        entry = view.data.round
        self._picture("map", PageName.MAP)
        view.choose(entry.buckets.index(entry.question.bucket))
        view.choose(entry.proxies.index(entry.question.proxy_for))
        self._wait(lambda: bool(view.explanation.next.isEnabled()))
        self._picture("map-explained", PageName.MAP, scrolled=1.0)

    def _thinking(self, words: str) -> "tuple[RehearsalPage, Rehearsal]":
        """The rehearsal page, and the rehearsal of a question that was asked."""
        from voice_interviewer.ui.rehearsal.assignment import from_bank
        from voice_interviewer.ui.rehearsal.stages import Stage
        from voice_interviewer.ui.shell.pages import PageName

        self._window.rehearse(from_bank(self._services.bank.find(words), self._services.settings.current))
        page = cast("RehearsalPage", self._window.pages.page(PageName.REHEARSE))
        rehearsal = page.rehearsal
        assert rehearsal is not None
        self._wait(lambda: rehearsal.stage is Stage.THINKING)
        return page, rehearsal

    def _mock(self) -> None:
        """The report of a mock interview, the page with it, and another one under way."""
        from voice_interviewer.practice.interview.state import Setup
        from voice_interviewer.ui.mock.standing import Standing
        from voice_interviewer.ui.rehearsal.stages import Stage
        from voice_interviewer.ui.shell.pages import PageName

        page, table = self._window.pages.page(PageName.MOCK), self._window.pages.page(PageName.REHEARSE)
        runner = page.runner  # type: ignore[attr-defined]  # it is the page of mock interviews
        page.show_report(self._held_interview())  # type: ignore[attr-defined]
        self._picture("mock-report", PageName.MOCK)
        self._picture("mock-report-curve", PageName.MOCK, scrolled=0.35)
        self._picture("mock-report-questions", PageName.MOCK, scrolled=1.0)
        page.show_setup()  # type: ignore[attr-defined]
        self._picture("mock", PageName.MOCK)
        runner.begin(Setup("mlops-engineer", 15))
        self._wait(lambda: runner.standing is Standing.ASKED and runner.asked.stage is Stage.THINKING)
        self._picture("mock-running", PageName.REHEARSE)
        table.rehearsal.type_answer()  # type: ignore[attr-defined]  # it is the rehearsal page
        table.rehearsal.hand_in("We watch the inputs, and somebody looks at it.")  # type: ignore[attr-defined]
        self._wait(lambda: runner.standing is Standing.BETWEEN)
        self._picture("mock-between", PageName.REHEARSE)
        runner.end()
        self._wait(lambda: runner.standing is Standing.IDLE)

    def _held_interview(self) -> int:
        """A quarter of an hour, answered with what the pack has as great, good and weak answers."""
        from dataclasses import replace

        from voice_interviewer.practice.interview.state import Interview, ItemState, Setup
        from voice_interviewer.programme.history import Past
        from voice_interviewer.programme.mock.questions import interview_items
        from voice_interviewer.take import AskedQuestion

        bank, library, setup = self._services.bank, self._services.library, Setup("mlops-engineer", 15)
        pack = next(pack for pack in bank.packs if pack.id == setup.pack)
        items = list(interview_items(pack, setup, Past((), bank), seed=7))
        kept = library.interviews.begin(Interview(setup, tuple(items)), self._services.now() - timedelta(minutes=20))
        for place, (item, how) in enumerate(zip(items, ("great", "good", "weak", "good"), strict=False)):
            exemplars = bank.question(item.question_id or "").question.exemplars
            asked = AskedQuestion(item.text, item.question_kind, item.question_id, item.pack)
            take = self._read_aloud(getattr(exemplars, how).answer, asked, kept.id)
            items[place] = replace(item, state=ItemState.ANSWERED, take=take.id)
        held = Interview(setup, tuple(items), elapsed=803.0)
        library.interviews.save(kept.id, held, self._services.now())
        return kept.id

    def _picture(self, name: str, page: object, scrolled: float = 0.0) -> None:
        """One page, in light and dark; ``scrolled`` is how far down, 0 to 1."""
        from voice_interviewer.ui.shell.theme import Theme

        self._window.pages.open(page)  # type: ignore[arg-type]  # the caller's PageName
        theme = self._app.findChild(Theme)
        for scheme in ("light", "dark"):
            theme.choose(scheme)  # type: ignore[union-attr]  # the program made one
            self._window.resize(*SIZE)
            self._settle(0.7)
            self._scroll(scrolled)
            self._window.grab().save(str(self._folder / f"{name}-{scheme}.png"))

    def _scroll(self, share: float) -> None:
        from PySide6.QtWidgets import QScrollArea

        for area in self._window.findChildren(QScrollArea):
            if area.isVisible():
                bar = area.verticalScrollBar()
                bar.setValue(round(share * bar.maximum()))
        self._settle(0.3)

    def _wait(self, condition: Callable[[], bool]) -> None:
        end = time.monotonic() + WAIT_SECONDS
        while not condition():
            if time.monotonic() > end:
                raise TimeoutError("The window did not get there.")
            self._settle(0.05)

    def _settle(self, seconds: float) -> None:
        """Let the window work for a while."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            self._app.processEvents()
            time.sleep(0.01)


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "screenshots")
