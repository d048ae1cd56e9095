"""How speech models are put into words."""

from dataclasses import replace

from voice_interviewer.transcription.machine_speed_advice import Speed
from voice_interviewer.transcription.model_overview import ModelRow, ModelState
from voice_interviewer.transcription.transfer import Transferred
from voice_interviewer.ui.settings import model_words

ROW = ModelRow(
    name="base.en",
    about="A sixth fewer wrong words than tiny.en.",
    licence="MIT",
    state=ModelState.PARTLY,
    used=False,
    size=148_000_000,
    fetched=40_000_000,
    engine="faster-whisper",
    memory=411_000_000,
    speed=Speed(0.46, measured=False),
    host="huggingface.co",
    problem="",
    deletable=False,
)


def test_what_a_model_takes() -> None:
    """Room, memory and time; what is unknown is left out, and a guess is called one."""
    assert model_words.facts(ROW) == (
        "148 MB, about 0.4 GB of memory, about 28 s for a minute of speech here, MIT licence"
    )
    measured = replace(ROW, speed=Speed(0.2, measured=True))
    assert "memory, 12 s for" in model_words.facts(measured)
    assert model_words.facts(replace(ROW, memory=0, speed=None, licence="")) == "148 MB"


def test_what_fetching_would_do() -> None:
    """How much is left, and who is asked."""
    assert model_words.fetch_help(ROW) == "Resume base.en: 108 MB from huggingface.co, over the internet"
    absent = replace(ROW, state=ModelState.ABSENT, fetched=0)
    assert model_words.fetch_help(absent).startswith("Fetch base.en: 148 MB")


def test_where_a_model_stands() -> None:
    """In use only when it is whole."""
    assert model_words.state(ROW) == "40 MB fetched"
    assert model_words.state(replace(ROW, state=ModelState.BROKEN, used=True)) == "Cannot be used"
    assert model_words.state(replace(ROW, state=ModelState.INSTALLED, used=True)) == "In use"


def test_how_far_a_transfer_is() -> None:
    """The rate and the time left as soon as they are known."""
    assert model_words.progress(Transferred(1_000_000, 148_000_000)) == "1 of 148 MB"
    moving = Transferred(42_000_000, 148_000_000, 3_100_000)
    assert model_words.progress(moving) == "42 of 148 MB, 3.1 MB/s, 34 s left"
