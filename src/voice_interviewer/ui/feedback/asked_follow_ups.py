"""Which follow-up questions were asked since the window opened."""

from voice_interviewer.structure.asking.model import FollowUp


class AskedFollowUps:
    """Remembers those that were taken up or passed over, whatever take they were asked about."""

    def __init__(self) -> None:
        self._entries: frozenset[str] = frozenset()

    @property
    def entries(self) -> frozenset[str]:
        """Their ids and texts."""
        return self._entries

    def add(self, question: FollowUp) -> None:
        """Remember that it was asked."""
        self._entries |= {question.id, question.text}
