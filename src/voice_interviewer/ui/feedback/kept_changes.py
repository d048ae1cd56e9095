"""Changes of a take as it is kept: a page may still show it as it was before the last of them. No Qt."""

from voice_interviewer.answer import Word
from voice_interviewer.app import Services
from voice_interviewer.errors import UserError
from voice_interviewer.take import Take
from voice_interviewer.ui.feedback.take_changes import Change


def on_kept(services: Services, change: Change) -> Change:
    """Changes what the library holds by now, whatever was shown when it was asked for."""
    return lambda shown: change(services.library.take(shown.id or 0))


def on_same_words(services: Services, change: Change) -> Change:
    """The same, for a change that counts words: raises UserError where they are others by now."""

    def change_kept(shown: Take) -> Take:
        kept = services.library.take(shown.id or 0)
        if _words(kept) != _words(shown):
            raise UserError("The words were changed meanwhile.", "Choose them once more.")
        return change(kept)

    return change_kept


def _words(take: Take) -> tuple[Word, ...]:
    return take.findings.transcript.words if take.findings is not None else ()
