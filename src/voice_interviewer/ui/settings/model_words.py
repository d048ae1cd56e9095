"""How speech models are put into words. Pure: no Qt."""

from voice_interviewer.transcription.machine_speed_advice import duration
from voice_interviewer.transcription.model_overview import ModelRow, ModelState
from voice_interviewer.transcription.transfer import Transferred
from voice_interviewer.ui.widgets.wording import length, megabytes

ONLY_FETCH = "Only Fetch uses the internet: it asks {hosts} for the model's files, and sends nothing of yours."
NOBODY = "No engine that is installed could use a model that can be fetched."
NOT_MEASURED = "How fast this machine is has not been measured yet."


def state(row: ModelRow) -> str:
    """Where a model stands, in a word or two."""
    if row.used and row.state is ModelState.INSTALLED:
        return "In use"
    if row.state is ModelState.PARTLY:
        return f"{megabytes(row.fetched)} fetched"
    return {
        ModelState.INSTALLED: "On this machine",
        ModelState.BROKEN: "Cannot be used",
        ModelState.ABSENT: "",
        ModelState.PARTLY: "",
    }[row.state]


def facts(row: ModelRow) -> str:
    """What a model takes: room, memory, time."""
    parts = [megabytes(row.size)]
    if row.memory:
        parts.append(f"about {row.memory / 1e9:.1f} GB of memory")
    if row.speed is not None:
        about = "" if row.speed.measured else "about "
        parts.append(f"{about}{duration(row.speed.per_minute)} for a minute of speech here")
    if row.licence:
        parts.append(f"{row.licence} licence")
    return ", ".join(parts)


def fetch_label(row: ModelRow) -> str:
    """What the button that fetches says."""
    return "Resume" if row.state is ModelState.PARTLY else "Fetch"


def fetch_help(row: ModelRow) -> str:
    """What pressing it would do, before it is done."""
    left = max(0, row.size - row.fetched)
    return f"{fetch_label(row)} {row.name}: {megabytes(left)} from {row.host}, over the internet"


def progress(moment: Transferred) -> str:
    """How far a transfer is."""
    parts = [f"{moment.done / 1e6:,.0f} of {megabytes(moment.total)}"]
    if moment.rate:
        parts.append(f"{moment.rate / 1e6:,.1f} MB/s")
    if moment.seconds_left is not None:
        parts.append(f"{length(moment.seconds_left)} left")
    return ", ".join(parts)
