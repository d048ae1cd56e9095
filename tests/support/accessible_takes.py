"""The page of a take in each of its states, and each stage of a rehearsal, for the tests of accessibility."""

from dataclasses import replace
from typing import Any

from support.accessible_bench import Bench, Scene
from support.examples import (
    example_abstention,
    example_findings,
    example_question,
    example_take,
    example_transcript,
    example_typed_findings,
)
from support.kept_takes import keep_example
from support.scored_takes import keep_scored
from support.services import NOW, example_bank
from support.spliced import CONTEXT, OPERATIONS, RISKS, drilled, said, sound_of
from voice_interviewer.answer import Section, Word
from voice_interviewer.errors import DeviceLost
from voice_interviewer.library.saying import say_score, say_section
from voice_interviewer.programme.events import Predicted
from voice_interviewer.remarks.remark import Comment, Marked
from voice_interviewer.take import Piece, Source, Take
from voice_interviewer.ui.rehearsal.assignment import from_bank
from voice_interviewer.ui.rehearsal.rehearsal import Rehearsal
from voice_interviewer.ui.shell.pages import PageName

MARKS = Marked(
    by="Anna",
    scores={Section.CONTEXT: 3, Section.ARCHITECTURE: 1, Section.RISKS: 2},
    comments=(Comment(text="Who is called at night?", at=21.0), Comment(text="Slow down.")),
    answers={"What next?": "Rollback."},
)


def _shown(bench: Bench, take: Take) -> Any:
    bench.window.show_take(take)
    return bench.there(PageName.FEEDBACK)


def take(bench: Bench) -> Any:
    """Everything: words the app offers to correct, fillers, a guess, a mentor's marks, the user's own say, notes."""
    library = bench.fakes.library
    for days_ago in range(1, 6):
        keep_scored(library, "credit-model-in-production", (2, 2, 3, 1), days_ago)
    kept = keep_example(library, bench.folder, findings=None)
    kept = library.add_findings(kept.id or 0, bench.context.services.assessor.findings_of(_heard(), example_question()))
    number = kept.id or 0
    library.journal.note(Predicted(take=number, context=2, architecture=2, operations=2, risks=1), NOW)
    library.shelf.note(number, "Say first who decides.")
    library.shelf.star([number])
    library.shelf.tag([number], "Acme")
    library.remarks.note(number, MARKS, NOW)
    say_score(library.remarks, kept, Section.CONTEXT, 2, NOW)
    say_section(library.remarks, kept, 1, Section.OPERATIONS.value, NOW)
    return _shown(bench, library.take(number))


def _heard() -> Any:
    heard = example_transcript()
    sure = tuple(replace(each, votes={"primed_sentence": 0.9}) for each in heard.candidates)
    return replace(heard, candidates=sure, words=(Word("Basically,", 0.0, 0.5), *heard.words))


def take_example(bench: Bench) -> Any:
    """The example with pauses of each length and advice."""
    return _shown(bench, keep_example(bench.fakes.library, bench.folder))


def take_waiting(bench: Bench) -> Any:
    """Not graded yet."""
    return _shown(bench, keep_example(bench.fakes.library, bench.folder, findings=None))


def take_refused(bench: Bench) -> Any:
    """Too short to grade."""
    findings = example_findings(grade=example_abstention())
    return _shown(bench, keep_example(bench.fakes.library, bench.folder, findings=findings))


def take_typed(bench: Bench) -> Any:
    """An answer in writing, without sound."""
    return _shown(bench, bench.fakes.library.keep(example_take(source=Source.TYPED, findings=example_typed_findings())))


def take_in_bin(bench: Bench) -> Any:
    """A take that was deleted."""
    kept = keep_example(bench.fakes.library, bench.folder)
    bench.fakes.library.delete([kept.id or 0])
    return _shown(bench, bench.fakes.library.take(kept.id or 0))


def take_missing_part(bench: Bench) -> Any:
    """Parts to be recorded alone."""
    return _shown(bench, _kept(bench, said(1, CONTEXT, OPERATIONS, scores=(3, 1, 2, 0))))


def take_drill(bench: Bench) -> Any:
    """A part alone, with a take that it fits."""
    _kept(bench, said(1, CONTEXT, OPERATIONS, scores=(3, 1, 2, 0)))
    return _shown(bench, _kept(bench, drilled(2)))


def take_composite(bench: Bench) -> Any:
    """Put together from two."""
    _kept(bench, said(1, CONTEXT, OPERATIONS, scores=(3, 1, 2, 0)))
    _kept(bench, drilled(2))
    both = said(3, CONTEXT, RISKS, scores=(3, 2, 2, 2), source=Source.COMPOSITE)
    return _shown(bench, _kept(bench, replace(both, pieces=(Piece(1, 0.0, 4.0), Piece(2, 0.5, 3.0)))))


def _kept(bench: Bench, take: Take) -> Take:
    return bench.fakes.library.keep(take, sound_of(take, bench.folder))


def rehearsal_empty(bench: Bench) -> Any:
    """Nothing is asked."""
    return bench.page(PageName.REHEARSE)


def _asked(bench: Bench, guess: bool = False) -> Rehearsal:
    settings = bench.context.services.settings
    settings.change(predict_scores=guess, show_live_words=True)
    bench.window.rehearse(from_bank(example_bank().question("detect-drift"), settings.current))
    rehearsal: Rehearsal = bench.there(PageName.REHEARSE).rehearsal
    rehearsal.asker.stop()
    return rehearsal


def thinking(bench: Bench) -> Any:
    """The question was asked; a hint is shown."""
    _asked(bench).show_hint()
    return bench.page(PageName.REHEARSE)


def answering(bench: Bench) -> Any:
    """Recording."""
    _asked(bench).start_answer()
    bench.speak()
    return bench.page(PageName.REHEARSE)


def answering_paused(bench: Bench) -> Any:
    """The recording is paused."""
    rehearsal = _asked(bench)
    rehearsal.start_answer()
    bench.speak()
    rehearsal.pause_or_resume()
    return bench.page(PageName.REHEARSE)


def typing(bench: Bench) -> Any:
    """In writing."""
    _asked(bench).type_answer()
    return bench.page(PageName.REHEARSE)


def checking(bench: Bench) -> Any:
    """Being transcribed."""
    rehearsal = _asked(bench)
    page = bench.page(PageName.REHEARSE)
    rehearsal.start_answer()
    bench.speak()
    page.kept.connect(lambda _: setattr(bench.tasks, "held", True))
    rehearsal.done()
    return page


def guessing(bench: Bench) -> Any:
    """The scores are hidden until they are guessed."""
    rehearsal = _asked(bench, guess=True)
    rehearsal.start_answer()
    bench.speak()
    rehearsal.done()
    return bench.page(PageName.REHEARSE)


def lost(bench: Bench) -> Any:
    """The microphone was unplugged."""
    rehearsal = _asked(bench)
    rehearsal.start_answer()
    bench.speak()
    bench.fakes.recorder.lose(DeviceLost("“Desk microphone” stopped.", "Plug it in again."))
    bench.qtbot.waitUntil(lambda: rehearsal.stage.value == "lost")
    return bench.page(PageName.REHEARSE)


def skipped(bench: Bench) -> Any:
    """The question was left out."""
    _asked(bench).skip("")
    return bench.page(PageName.REHEARSE)


TAKES: dict[str, Scene] = {
    "take": take,
    "take-example": take_example,
    "take-waiting": take_waiting,
    "take-refused": take_refused,
    "take-typed": take_typed,
    "take-in-bin": take_in_bin,
    "take-missing-part": take_missing_part,
    "take-drill": take_drill,
    "take-composite": take_composite,
    "rehearsal-empty": rehearsal_empty,
    "thinking": thinking,
    "answering": answering,
    "answering-paused": answering_paused,
    "typing": typing,
    "checking": checking,
    "guessing": guessing,
    "lost": lost,
    "skipped": skipped,
}
