"""What the settings say about the neural voice: that it can be added and at what price, or that it has gone. Pure."""

from voice_interviewer.voice.neural_voice import NEURAL_ID, OFFER


def neural_note(chosen: str, installed: str | None) -> str:
    """A few sentences; empty where it is there. ``installed`` is its version, ``chosen`` the id of the voice."""
    if installed is not None:
        return ""
    gone = "The neural voice that is chosen is not installed here; the system's voice asks in its place. "
    return (
        f"{gone if chosen == NEURAL_ID else ''}A neural voice can be added, {OFFER.megabytes} MB on disk. It speaks on "
        f"this machine too. {OFFER.licences} Where you installed the app: {OFFER.install}"
    )
