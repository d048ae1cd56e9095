"""What the machine has, as lists to choose from."""

from dataclasses import replace
from pathlib import Path

from msgspec.structs import replace as changed

from support.examples import example_bank_question
from support.fake_voice import MICROPHONE
from support.services import example_pack
from voice_interviewer.errors import ModelError
from voice_interviewer.transcription.models import ModelFormat, ModelInfo
from voice_interviewer.ui.settings.choices import device_choices, model_choices, role_choices, voice_choices
from voice_interviewer.voice.ports import Voice


def test_the_systems_choice_comes_first_and_is_named() -> None:
    """People want to know which device that is."""
    assert device_choices([MICROPHONE]) == (
        ("", "The system's choice (Desk microphone)"),
        ("Desk microphone, Fake", "Desk microphone"),
    )


def test_devices_of_one_name_are_told_apart_by_their_host() -> None:
    """On Windows every device is listed once for each host API."""
    twins = [MICROPHONE, replace(MICROPHONE, key="Desk microphone, Other", host_api="Other", is_default=False)]
    labels = [label for _, label in device_choices(twins)]
    assert labels[1:] == ["Desk microphone (Fake)", "Desk microphone (Other)"]


def test_no_device_is_said() -> None:
    """An empty list would look like a fault of the app."""
    assert device_choices([]) == (("", "None was found"),)


def test_english_voices_come_first() -> None:
    """The questions are in English; espeak alone lists a hundred other voices."""
    voices = (Voice("a", "Afrikaans", "af"), Voice("b", "British", "en-gb"), Voice("c", "Nameless", ""))
    assert [value for value, _ in voice_choices(voices)] == ["", "b", "a", "c"]


def test_a_broken_model_says_so() -> None:
    """It can be chosen by name only to find out later; so it is told here."""
    whole = ModelInfo("tiny.en", Path("tiny.en"), ModelFormat.CTRANSLATE2, 78_000_000)
    broken = replace(whole, name="base.en", problem=ModelError("Cut short."))
    assert model_choices([whole, broken]) == (
        ("tiny.en", "tiny.en (78 MB)"),
        ("base.en", "base.en (78 MB, cannot be used)"),
    )


def test_each_pack_is_a_role() -> None:
    """By its title; two of one title are told apart by their ids."""
    pack = example_pack(example_bank_question())
    own = changed(pack, id="my-pack", title="Platform engineer")
    twin = changed(pack, id="second")
    assert role_choices([pack, own]) == (("mlops-engineer", "MLOps engineer"), ("my-pack", "Platform engineer"))
    assert [label for _, label in role_choices([pack, twin])] == [
        "MLOps engineer (mlops-engineer)",
        "MLOps engineer (second)",
    ]
