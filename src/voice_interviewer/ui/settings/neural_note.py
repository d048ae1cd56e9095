"""What the settings say about the neural voice: that it can be added and at what price, or that it has gone. Pure."""

from voice_interviewer.installed import Installed, adding, how
from voice_interviewer.voice.neural_voice import NEURAL_ID, OFFER


def neural_note(chosen: str, installed: str | None, app: Installed | None = None) -> str:
    """A few sentences; empty where it is there. ``installed`` is its version, ``chosen`` the id of the voice.

    ``app`` is the way the app itself was installed, for tests: a frozen one takes no packages.
    """
    if installed is not None:
        return ""
    gone = "The neural voice that is chosen is not installed here; the system's voice asks in its place. "
    way = app or how()
    add = OFFER.install if way is Installed.PIP else adding(OFFER.packages, way)
    return (
        f"{gone if chosen == NEURAL_ID else ''}A neural voice can be added, {OFFER.megabytes} MB on disk. It speaks on "
        f"this machine too. {OFFER.licences} {_where(way)} {add}"
    )


def _where(app: Installed) -> str:
    return "But" if app is Installed.FROZEN else "Where you installed the app:"
