"""Somebody who asks on about one answer, as often as one likes."""

from collections.abc import Collection

from voice_interviewer.interview_terms import Voice
from voice_interviewer.structure.asking.model import FollowUp, Heard
from voice_interviewer.structure.asking.table import follow_up_table
from voice_interviewer.structure.follow_ups import candidates, left_to_ask


class Interviewer:
    """Knows the answer and all that could be asked about it. The first one that is made reads the table of questions,
    and each looks for what could be asked, so make it off the UI thread; asking is quick.
    """

    def __init__(self, heard: Heard) -> None:
        self._heard = heard
        self._table = follow_up_table()
        self._found = tuple(candidates(self._table, heard))

    def ask(self, voice: Voice | None = None, asked: Collection[str] = ()) -> tuple[FollowUp, ...]:
        """The questions of that voice (None: of whoever suits each), the best first.

        None of those in ``asked`` (ids and texts) is among them, and never the one that was answered, which may have
        been a follow-up question itself.
        """
        return left_to_ask(self._found, self._heard, voice, (*asked, self._heard.question), self._table)
