"""Corrects words of a kept take in the background, each time with a way back."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from voice_interviewer.errors import UserError
from voice_interviewer.jargon.rewording import reworded
from voice_interviewer.library.summary import typed_text
from voice_interviewer.remarks.sentences import words_of_sentence
from voice_interviewer.take import Source, Take
from voice_interviewer.ui.feedback.correction_dialog import CorrectionDialog
from voice_interviewer.ui.feedback.kept_changes import on_same_words
from voice_interviewer.ui.feedback.take_changes import Change, Say, TakeChanges
from voice_interviewer.ui.feedback.word_run import WordRun
from voice_interviewer.ui.feedback.words_dialog import WordsDialog
from voice_interviewer.ui.shell.context import Context


class TakeCorrections(QObject):
    """Asks what was said and has the take changed. No signals: `TakeChanges` tells."""

    def __init__(self, context: Context, changes: TakeChanges, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._changes = changes

    def ask(self, take: Take, run: WordRun, page: QWidget) -> None:
        """Let the user type what was said in place of a run of words."""
        dialog = CorrectionDialog(run, page)
        # The dialog and this object live on the UI thread: closures are safe here and carry the words.
        dialog.corrected.connect(lambda said, remember: self.correct(take, run, said, remember))
        dialog.taken_back.connect(lambda forget: self.take_back(take, run, forget))
        dialog.not_said.connect(lambda: self.not_said(take, run))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def ask_added(self, take: Take, run: WordRun, page: QWidget) -> None:
        """Let the user type words that the recogniser left out after a run."""
        after = run.text or run.heard or ""
        dialog = WordsDialog("Add words that were left out", f"After “{after}”", page, accept="&Add")
        dialog.written.connect(lambda text, _remember: self.add(take, run, text))
        _open(dialog)

    def ask_sentence(self, take: Take, sentence: int, page: QWidget) -> None:
        """Let the user write a whole sentence anew."""
        if take.findings is None or words_of_sentence(take.findings, sentence) is None:
            self._context.messages.error(UserError("It cannot be edited as a whole.", "Correct its words one by one."))
            return
        text = take.findings.grade.sentences[sentence].text
        hint = "Words that stay keep their times; the answer is graded anew."
        dialog = WordsDialog("Edit the sentence", hint, page, text, long=True, remember=True)
        dialog.written.connect(lambda said, remember: self.reword(take, sentence, said, remember))
        _open(dialog)

    def ask_answer(self, take: Take, page: QWidget) -> None:
        """Let the user write a typed answer anew."""
        if take.findings is None or take.source is not Source.TYPED:
            return
        hint = "The answer is graded anew. The grade of the old words is replaced."
        dialog = WordsDialog("Edit your answer", hint, page, typed_text(take.findings), long=True)
        dialog.written.connect(lambda text, _remember: self.retype(take, text))
        _open(dialog)

    def correct(self, take: Take, run: WordRun, right: str, remember: bool = True) -> None:
        """Write a run of words as what was said."""
        revisions = self._context.services.revisions
        self._change(
            take,
            lambda take: revisions.correct(take, run.first, run.last, right, remember),
            lambda changed: self._say_corrected(changed, run, right, remember),
        )

    def take_back(self, take: Take, run: WordRun, forget: bool = True) -> None:
        """Write a run of words as it was heard again."""
        revisions = self._context.services.revisions
        told = f"“{run.heard}” is as it was heard again." if run.heard else f"“{run.text}” is taken out again."
        self._change(
            take,
            lambda take: revisions.undo_correction(take, run.first, forget),
            lambda _: self._context.messages.info(told),
        )

    def not_said(self, take: Take, run: WordRun) -> None:
        """Take a run of words out."""
        revisions = self._context.services.revisions
        self._change(
            take,
            lambda take: revisions.not_said(take, run.first, run.last),
            self._told(take, f"“{run.text}” is taken out: it was not said."),
        )

    def add(self, take: Take, run: WordRun, text: str) -> None:
        """Add words after a run."""
        revisions = self._context.services.revisions
        self._change(
            take, lambda take: revisions.add_words(take, run.last, text), self._told(take, f"“{text}” is added.")
        )

    def reword(self, take: Take, sentence: int, text: str, remember: bool) -> None:
        """Write a sentence anew."""
        places = words_of_sentence(take.findings, sentence) if take.findings is not None else None
        if take.findings is None or places is None:
            return
        revisions = self._context.services.revisions
        learnt = reworded(take.findings.transcript.words, *places, text).learnt if remember else ()
        later = ", ".join(f"“{each.heard}” is {each.right}" for each in learnt)
        told = f"The sentence is edited. In later answers {later}." if later else "The sentence is edited."

        def forget() -> None:
            for each in learnt:
                self._context.services.glossary.forget(each.heard)

        self._change(take, lambda take: revisions.reword(take, *places, text, remember), self._told(take, told, forget))

    def retype(self, take: Take, text: str) -> None:
        """Put other words into a typed answer."""
        revisions, before = self._context.services.revisions, take.findings

        def undo(changed: Take) -> None:
            if before is not None:
                self._changes.run(
                    changed,
                    lambda take: revisions.retype(take, typed_text(before)),
                    lambda _: self._context.messages.info("The answer is as it was."),
                )

        self._changes.run(
            take,
            lambda take: revisions.retype(take, text),
            lambda changed: self._context.messages.info(
                "The answer is edited and graded anew.", "Undo", lambda: undo(changed)
            ),
        )

    def _change(self, take: Take, change: Change, say: Say) -> None:
        """Change words that were chosen by their places."""
        self._changes.run(take, on_same_words(self._context.services, change), say)

    def _told(self, before: Take, text: str, forget: Callable[[], None] | None = None) -> Callable[[Take], None]:
        """Says what was done, with a way back to the words as they were before."""
        return lambda changed: self._context.messages.info(text, "Undo", lambda: self._undo(changed, before, forget))

    def _undo(self, changed: Take, before: Take, forget: Callable[[], None] | None) -> None:
        services, old = self._context.services, before.findings

        def change(take: Take) -> Take:
            now = services.library.take(take.id or 0).findings
            if old is None or now is None:
                return take
            if forget is not None:
                forget()
            words, candidates = old.transcript.words, old.transcript.candidates
            return services.assessor.regraded(take, replace(now.transcript, words=words, candidates=candidates))

        self._changes.run(changed, change, lambda _: self._context.messages.info("The words are as they were."))

    def _say_corrected(self, take: Take, run: WordRun, right: str, remember: bool) -> None:
        heard = run.heard or run.text
        where = "here and in later answers" if remember else "here"
        done = WordRun(run.first, run.last, right, heard=heard)
        self._context.messages.info(
            f"“{heard}” is now {right}, {where}.", "Undo", lambda: self.take_back(take, done, forget=remember)
        )


def _open(dialog: WordsDialog) -> None:
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
