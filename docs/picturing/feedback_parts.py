"""The page of a take, in every state it can have."""

from dataclasses import replace

from picturing.answers import answer_and_part, asked_in_bank, spoken, stretch, typed
from picturing.studio import ALL, Studio
from support.spoken_answers import MIDDLING, SOUP, STRONG
from voice_interviewer.answer import Section, Span
from voice_interviewer.library.saying import say_score, say_section
from voice_interviewer.remarks.remark import Comment, Marked
from voice_interviewer.take import Source, Take
from voice_interviewer.ui.feedback.correction_dialog import CorrectionDialog
from voice_interviewer.ui.feedback.word_menu import FillerMenu, SentenceAt, WordMenu
from voice_interviewer.ui.feedback.word_run import WordRun
from voice_interviewer.ui.shell.pages import PageName


def feedback(studio: Studio) -> None:
    """The sample answer as the app hears it, from top to foot; and a stretch of it too short to grade."""
    library = studio.services.library
    studio.feedback("feedback", sizes=ALL, take=library.take(1))
    for name, scrolled in (("sections", 0.3), ("delivery", 0.5), ("words", 0.75), ("foot", 1.0)):
        studio.feedback(f"feedback-{name}", scrolled)
    studio.feedback("feedback-short", take=library.take(7))


def written(studio: Studio) -> None:
    """Four written answers, for somebody who prepares for a regulated company; and one that was typed."""
    studio.services.settings.change(company="regulated")
    answers = {"strong": STRONG, "middling": MIDDLING, "stuffed": SOUP, "empty": ("fine",)}
    for name, sentences in answers.items():
        studio.feedback(f"feedback-{name}", take=spoken(studio, " ".join(sentences)))
    studio.feedback("feedback-claims", 0.6, take=spoken(studio, " ".join(SOUP)))
    asked = asked_in_bank(studio, "model drift and data drift")
    studio.feedback("feedback-typed", take=typed(studio, " ".join(MIDDLING), asked))


def states(studio: Studio) -> None:
    """A take that waits to be graded, one without its sound, one in the bin."""
    library, asked = studio.services.library, asked_in_bank(studio, "model drift and data drift")
    kept = library.keep(Take(asked, studio.services.now(), 16.0, Source.MICROPHONE), stretch(studio.home, 0, 16))
    studio.feedback("feedback-waiting", take=kept)
    studio.feedback("feedback-no-sound", take=replace(library.take(2), audio=None))
    library.delete([3])
    studio.feedback("feedback-in-bin", take=library.take(3))


def remarks(studio: Studio) -> None:
    """What the user and a mentor say beside the scores, and the menus of the transcript."""
    services = studio.services
    take = services.library.take(1)
    assert take.findings is not None
    say_score(services.library.remarks, take, Section.CONTEXT, 2, services.now())
    say_section(services.library.remarks, take, 1, Section.OPERATIONS.value, services.now())
    pause = take.findings.delivery.filled_pauses[0]
    take = services.revisions.not_a_filler(take, Span(pause.start, pause.end))
    services.library.shelf.note(1, "Say first who decides.\nThe number for the window: 24 hours.")
    services.library.shelf.star([1])
    services.library.shelf.tag([1], "Acme second round")
    services.library.remarks.note(1, _marks(), services.now())
    studio.feedback("feedback-remarks", take=services.library.take(1))
    studio.feedback("feedback-mentor", 0.22)
    _menus(studio)


def _marks() -> Marked:
    comments = (
        Comment(text="Good: you say what you watch before you say how.", at=9.0),
        Comment(text="Who is called at night? Say it.", at=55.0),
        Comment(text="Slow down in the second half."),
    )
    scores = {Section.CONTEXT: 3, Section.ARCHITECTURE: 1, Section.OPERATIONS: 3, Section.RISKS: 2}
    return Marked(by="Anna Ó Briain", scores=scores, comments=comments, answers={"Was the end clear?": "Not quite."})


def _menus(studio: Studio) -> None:
    """Of words, of a filled pause, and the dialog that corrects words."""
    studio.menu("menu-words", lambda: WordMenu(_chosen(studio), studio.window, SentenceAt(2, ("context",))))
    studio.menu("menu-filler", lambda: FillerMenu("um", Span(10.0, 10.4), True, True, studio.window))
    CorrectionDialog(_chosen(studio), studio.window).open()
    studio.dialog("correction", CorrectionDialog)
    studio.close_dialogs()


def _chosen(studio: Studio) -> WordRun:
    """A word of the transcript, chosen."""
    transcript = studio.page(PageName.FEEDBACK).content.transcript
    transcript.choose_word(6)
    run: WordRun = transcript.run
    return run


def composite(studio: Studio) -> None:
    """An answer without its Risks, the part alone, and what is put together of both."""
    base, part = answer_and_part(studio)
    studio.feedback("feedback-missing-part", take=base)
    studio.feedback("feedback-drill", take=part)
    together = studio.services.composites.place(base.id or 0, part.id or 0)
    studio.feedback("feedback-composite", take=together)
