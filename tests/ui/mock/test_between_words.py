"""What stands between two questions."""

from dataclasses import replace

from support.interviews import follow_up, interview, questions
from support.mock_interviews import done
from voice_interviewer.interview_terms import Voice
from voice_interviewer.ui.mock.between_words import NO_SPEECH, NOT_GRADED, WAITING, between_words
from voice_interviewer.ui.mock.standing import Standing
from voice_interviewer.ui.rehearsal.stages import Stage

FIRST, SECOND = questions(2)


def test_a_kept_answer_reveals_nothing() -> None:
    """Only that it is kept, and what comes."""
    words = between_words(interview(done(FIRST, 1), follow_up(), SECOND), Standing.BETWEEN, Voice.SRE, Stage.READY)
    assert (words.heading, words.text, words.note) == ("Kept.", "A follow-up from the SRE.", "")
    assert words.button == "Next question"


def test_while_it_is_written_down() -> None:
    """It is said what is waited for."""
    words = between_words(interview(done(FIRST, 1), SECOND), Standing.KEPT)
    assert (words.heading, words.text) == ("Kept.", WAITING)


def test_what_went_wrong_with_an_answer_is_told() -> None:
    """A silent microphone must not be found out in the report."""
    running = interview(done(FIRST, 1), SECOND)
    assert between_words(running, Standing.BETWEEN, stage=Stage.NO_SPEECH).note == NO_SPEECH
    assert between_words(running, Standing.BETWEEN, stage=Stage.NOT_CHECKED).note == NOT_GRADED


def test_a_skipped_question() -> None:
    """Is not called kept, and has no note of an answer."""
    words = between_words(interview(done(FIRST, None), SECOND), Standing.BETWEEN, stage=Stage.NO_SPEECH)
    assert (words.heading, words.text, words.note) == ("Skipped.", "Next: Warm-up.", "")


def test_the_end_by_questions_and_by_time() -> None:
    """Both lead to the report."""
    whole = between_words(interview(done(FIRST, 1)), Standing.OVER)
    assert (whole.heading, whole.text) == ("Kept. All questions are done.", "1 question answered.")
    timed = between_words(replace(interview(done(FIRST, 1), SECOND), time_up=True), Standing.OVER)
    assert timed.heading == "Kept. The agreed 5 minutes are over."
    assert timed.button == "See the report"


def test_a_break_says_where_it_goes_on() -> None:
    """And that it is stored."""
    words = between_words(interview(done(FIRST, 1), SECOND), Standing.PAUSED)
    assert words.text == "Question 2 of about 2 is asked when you go on."
    assert "another day" in words.note
    assert words.button == "Go on"
