"""Players of a window, told apart: cues have one of their own beside the voice's."""

from support.fake_voice import FakePlayer
from voice_interviewer.errors import UserError
from voice_interviewer.voice.cues import Cue


class Players:
    """Every player that was made, and what cues they played."""

    def __init__(self) -> None:
        self.made: list[FakePlayer] = []
        self.refusal: UserError | None = None
        """What players that are made from now on raise when they are to play."""

    def new(self) -> FakePlayer:
        player = FakePlayer()
        player.refusal = self.refusal
        self.made.append(player)
        return player

    def advance(self, seconds: float) -> None:
        """Let so much time pass for all of them."""
        for player in self.made:
            player.advance(seconds)

    @property
    def cues(self) -> list[Cue]:
        """The cues that were heard, those of each player in order."""
        paths = [play.path for player in self.made for play in player.plays]
        return [Cue(path.name.split("-")[0]) for path in paths if path.parent.name == "cues"]
