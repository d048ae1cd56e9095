"""Everything that the window works with, built from fakes in a folder of the test's own."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication

from support.clock import FakeClock
from support.example_grader import ExampleGrader
from support.examples import example_bank_question
from support.fake_library import FakeLibrary
from support.fake_opinion import FakeChat, MemoryKeyring, fake_keys
from support.fake_transcriber import FakeTranscriber
from support.fake_voice import FakeDeviceList, FakePlayer, FakeRecorder, FakeSpeaker
from support.immediate_tasks import ImmediateTaskRunner
from voice_interviewer.app import Services
from voice_interviewer.bank.bank import Bank
from voice_interviewer.bank.question import Bucket, Kind, Pack, Question, Round
from voice_interviewer.folders import Folders
from voice_interviewer.opinion.second_opinions import SecondOpinions
from voice_interviewer.settings import SettingsStore
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.messages import Messages
from voice_interviewer.ui.shell.theme import Theme

NOW = datetime(2026, 3, 6, 9, 30, tzinfo=timezone(timedelta(hours=1)))
"""The morning after the example take."""


@dataclass(frozen=True, slots=True)
class Fakes:
    """The fakes inside a `Services`, under their own types."""

    library: FakeLibrary
    devices: FakeDeviceList
    recorder: FakeRecorder
    speaker: FakeSpeaker
    player: FakePlayer
    """Every player that the services make is this one."""
    transcriber: FakeTranscriber
    clock: FakeClock
    chat: FakeChat
    """The server that second opinions are asked of."""
    keyring: MemoryKeyring


def fake_folders(tmp_path: Path) -> Folders:
    """Folders inside the test's own; none is made yet."""
    return Folders(tmp_path / "data", tmp_path / "config", tmp_path / "cache")


def fake_parts(tmp_path: Path) -> Fakes:
    """One of each fake."""
    folders = fake_folders(tmp_path)
    return Fakes(
        FakeLibrary(folders.data),
        FakeDeviceList(),
        FakeRecorder(),
        FakeSpeaker(folders.speech),
        FakePlayer(),
        FakeTranscriber(),
        FakeClock(),
        FakeChat(),
        MemoryKeyring(),
    )


def fake_services(tmp_path: Path, fakes: Fakes | None = None, bank: Bank | None = None, **changes: Any) -> Services:
    """Services of fakes over a bank of three questions; ``changes`` replace single fields."""
    fakes = fakes or fake_parts(tmp_path)
    folders = fake_folders(tmp_path)
    settings = SettingsStore(folders.settings)
    fields: dict[str, Any] = {
        "folders": folders,
        "settings": settings,
        "devices": fakes.devices,
        "recorder": fakes.recorder,
        "speaker": fakes.speaker,
        "new_player": lambda: fakes.player,
        "transcriber": fakes.transcriber,
        "make_grader": ExampleGrader,
        "make_opinions": lambda: SecondOpinions(fakes.chat, fake_keys(fakes.keyring), lambda: settings.current),
        "clock": fakes.clock,
        "now": lambda: NOW,
        "open_library": lambda: fakes.library,
        "load_bank": lambda: example_bank() if bank is None else bank,
    }
    return Services(**{**fields, **changes})


def fake_context(
    app: QApplication, services: Services, tasks: ImmediateTaskRunner | None = None, theme: str = "light"
) -> Context:
    """What every page is given, with work that runs at once."""
    return Context(services, tasks or ImmediateTaskRunner(), Theme(app, theme), Messages())


def example_bank() -> Bank:
    """One pack with three questions in two rounds."""
    first = example_bank_question()
    return Bank((example_pack(first, *_two_more(first)),))


def example_pack(*questions: Question) -> Pack:
    """The pack that the example take refers to."""
    rounds = (
        Round(
            id="deployment-and-monitoring",
            title="Deployment and monitoring",
            about="Getting a model into production, and keeping it there.",
        ),
        Round(id="culture-fit", title="Scenario and culture fit", about="How you work with people."),
    )
    return Pack(
        id="mlops-engineer",
        title="MLOps engineer",
        role="MLOps engineer",
        version=1,
        rounds=rounds,
        questions=questions,
    )


def _two_more(like: Question) -> tuple[Question, Question]:
    second = Question(
        id="detect-drift",
        text="How would you notice that a model in production has begun to drift?",
        kind=Kind.CONCEPT,
        round="deployment-and-monitoring",
        bucket=Bucket.MONITORING,
        strong=like.strong,
        spoken="How would you notice that a model has begun to drift?",
        skills=("Model monitoring",),
        think_seconds=20,
        answer_seconds=120,
    )
    third = Question(
        id="disagreement",
        text="Tell me about a time when you disagreed with a data scientist about a release.",
        kind=Kind.BEHAVIORAL,
        round="culture-fit",
        bucket=Bucket.GOVERNANCE,
        strong=like.strong,
        think_seconds=30,
        answer_seconds=180,
    )
    return second, third
