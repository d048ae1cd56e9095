"""The page of a take as its user meets it."""

from pytestqt.qtbot import QtBot

from support.pages import on_screen
from voice_interviewer.ui.feedback.feedback_content import FeedbackContent
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.feedback.transcript_view import TranscriptView
from voice_interviewer.ui.shell.context import Context


def open_feedback(qtbot: QtBot, context: Context, width: int = 1100, height: int = 800) -> FeedbackPage:
    """The page, shown, with no take on it yet."""
    return on_screen(qtbot, FeedbackPage(context), width, height)


def content_of(page: FeedbackPage) -> FeedbackContent:
    """What is shown now: what was shown before may still be on its way out."""
    assert page.content is not None
    return page.content


def transcript_of(page: FeedbackPage) -> TranscriptView:
    """The words of the take that is shown."""
    transcript = content_of(page).transcript
    assert transcript is not None
    return transcript
