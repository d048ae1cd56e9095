"""Mock interviews in the fake library, with their takes."""

from dataclasses import replace
from datetime import timedelta

from support.mock_interviews import example_interview
from support.services import NOW, Fakes
from voice_interviewer.practice.interview.state import Interview
from voice_interviewer.take import Take


def hold(fakes: Fakes, interview: Interview | None = None, takes: list[Take] | None = None, over: bool = True) -> int:
    """Put an interview and its takes there; returns its id. Without one it is the example of five questions."""
    example, its_takes = example_interview()
    kept = fakes.library.interviews.begin(interview or example, NOW - timedelta(hours=1))
    for take in its_takes if takes is None else takes:
        fakes.library.keep(replace(take, id=None, interview=kept.id))
    if over:
        fakes.library.interviews.save(kept.id, kept.interview, NOW)
    return kept.id
