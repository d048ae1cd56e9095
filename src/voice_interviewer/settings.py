"""The settings: one table of typed options, from which the form, the check and the docs are made."""

import dataclasses
import json
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TypeVar

import msgspec

from voice_interviewer.errors import SettingsError, StorageError

Value = TypeVar("Value", bool, int, str)


@dataclass(frozen=True, slots=True)
class Option:
    """How one setting is shown and checked."""

    group: str
    label: str
    help: str
    choices: tuple[tuple[str, str], ...] = ()
    """Value and what people read, for a setting that is one of a few."""
    low: float | None = None
    high: float | None = None
    unit: str = ""
    source: str = ""
    """Where the choices come from when only the machine knows: ``microphones``, ``speakers``, ``voices``,
    ``models``, ``roles``."""
    never: str = ""
    """Characters that a text cannot have. One that has them may hold a secret, so it is neither stored nor repeated."""


def _option(default: Value, option: Option) -> Value:
    chosen: Value = field(default=default, metadata={"option": option})
    return chosen


@dataclass(frozen=True, slots=True)
class Settings:
    """What the user chose. Immutable: `SettingsStore.change` makes the next one."""

    microphone: str = _option(
        "", Option("Sound", "Microphone", "What your answers are recorded with.", source="microphones")
    )
    speaker: str = _option(
        "", Option("Sound", "Speaker", "What questions and replays are played on.", source="speakers")
    )
    speak_questions: bool = _option(True, Option("Voice", "Ask questions aloud", "Off: questions are only shown."))
    voice: str = _option("", Option("Voice", "Voice", "The voice that asks.", source="voices"))
    speech_rate: int = _option(
        165, Option("Voice", "Speaking rate", "How fast the voice asks.", low=80, high=300, unit="words a minute")
    )
    engine: str = _option(
        "auto",
        Option(
            "Transcription",
            "Engine",
            "Automatic takes the faster of the two that are installed.",
            choices=(("auto", "Automatic"), ("faster-whisper", "faster-whisper"), ("openai-whisper", "openai-whisper")),
        ),
    )
    model: str = _option(
        "tiny.en", Option("Transcription", "Model", "Larger models hear better and take longer.", source="models")
    )
    show_live_words: bool = _option(
        False,
        Option(
            "Transcription",
            "Show words while you speak",
            "A first reading, some seconds behind you. What is graded does not depend on it.",
        ),
    )
    stack: str = _option(
        "",
        Option(
            "Transcription",
            "Your tools and terms",
            "With commas between, such as Kubernetes, MLflow, Airflow. The recogniser listens for them, and follow-up "
            "questions ask how you would do without them.",
        ),
    )
    role: str = _option(
        "mlops-engineer",
        Option("Interview", "Role", "Whose questions you practise; each pack of questions is a role.", source="roles"),
    )
    level: str = _option(
        "mid",
        Option(
            "Interview",
            "Level",
            "Practice and mock interviews leave out what is asked from a higher level on.",
            choices=(("junior", "Junior"), ("mid", "Mid-level"), ("senior", "Senior")),
        ),
    )
    company: str = _option(
        "",
        Option(
            "Interview",
            "Kind of company",
            "What you prepare for. It orders the advice and says what weighs most; no score depends on it.",
            choices=(
                ("", "Any company"),
                ("startup", "Early startup"),
                ("scaleup", "Growth scaleup"),
                ("regulated", "Enterprise or regulated"),
            ),
        ),
    )
    interviewer: str = _option(
        "",
        Option(
            "Interview",
            "Who asks on",
            "Who asks the follow-up questions of a mock interview.",
            choices=(
                ("", "Whoever suits"),
                ("sre", "An SRE"),
                ("compliance", "A compliance officer"),
                ("cfo", "A CFO"),
                ("peer", "A sceptical peer"),
            ),
        ),
    )
    predict_scores: bool = _option(
        True,
        Option(
            "Interview",
            "Guess your scores first",
            "You rate each part of an answer before you see how it was graded, and learn how well you judge yourself.",
        ),
    )
    use_question_timers: bool = _option(
        True, Option("Timers", "Use each question's own times", "Off: the two times below are used for every question.")
    )
    think_seconds: int = _option(
        30,
        Option(
            "Timers",
            "Think time",
            "Time to think before you answer; nothing is ever cut off.",
            low=0,
            high=600,
            unit="s",
        ),
    )
    answer_seconds: int = _option(
        180,
        Option(
            "Timers", "Answer time", "After this a soft reminder shows; you can talk on.", low=15, high=1800, unit="s"
        ),
    )
    opinion_url: str = _option(
        "",
        Option(
            "Second opinion",
            "Server",
            "Any that is OpenAI-compatible, such as http://localhost:11434/v1. Nothing is sent until you ask.",
            never="@?#",  # where addresses hold passwords and keys
        ),
    )
    opinion_model: str = _option("", Option("Second opinion", "Model name", "As the server calls it."))
    opinion_seconds: int = _option(
        60,
        Option("Second opinion", "Wait at most", "After this the request is ended.", low=5, high=600, unit="s"),
    )
    theme: str = _option(
        "system",
        Option(
            "Appearance",
            "Theme",
            "Light, dark, or as your system is.",
            choices=(("system", "As the system"), ("light", "Light"), ("dark", "Dark")),
        ),
    )


def options() -> dict[str, Option]:
    """Every setting's option, by key, in the order of the form."""
    return {f.name: f.metadata["option"] for f in fields(Settings)}


def checked(values: Mapping[str, object]) -> Settings:
    """Settings from plain values. Raises SettingsError naming the first value that is not allowed."""
    known = options()
    for key, value in values.items():
        if key not in known:
            raise SettingsError(f"There is no setting called {key!r}.", f"Settings are: {', '.join(known)}.")
        _check_range(key, value, known[key])
    try:
        return msgspec.convert(values, Settings, strict=True)
    except msgspec.ValidationError as error:
        raise SettingsError(f"A setting has a value of the wrong kind: {error}.", "Change it in Settings.") from error


def _check_range(key: str, value: object, option: Option) -> None:
    if option.choices and value not in [choice for choice, _ in option.choices]:
        allowed = ", ".join(str(choice) for choice, _ in option.choices)
        raise SettingsError(f"{option.label} cannot be {value!r}.", f"It can be: {allowed}.")
    if option.never and set(option.never) & set(str(value)):
        raise SettingsError(f"{option.label} cannot have {' '.join(option.never)} in it.", "Leave out keys and names.")
    if option.low is None or option.high is None:
        return
    if isinstance(value, bool) or not isinstance(value, int | float) or not option.low <= value <= option.high:
        raise SettingsError(
            f"{option.label} cannot be {value!r}.",
            f"It can be {option.low:g} to {option.high:g} {option.unit}".strip() + ".",
        )


class SettingsStore:
    """Reads and writes the settings file. A broken file is set aside, never silently lost, and defaults are used."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.problem: SettingsError | None = None
        """What was wrong with the file when it was read, for the user to see."""
        self._settings = self._read()

    @property
    def current(self) -> Settings:
        return self._settings

    def change(self, **values: object) -> Settings:
        """Store new values. Raises SettingsError or StorageError; then nothing has changed."""
        changed = checked({**dataclasses.asdict(self._settings), **values})
        self._write(changed)
        self._settings = changed
        return changed

    def _read(self) -> Settings:
        try:
            values = json.loads(self._path.read_text(encoding="utf-8"))
            if not isinstance(values, dict):
                raise SettingsError("The settings file does not hold settings.")
            # A key of a newer version is left out, so that going back a version works.
            return checked({key: value for key, value in values.items() if key in options()})
        except FileNotFoundError:
            return Settings()
        except (OSError, UnicodeDecodeError, json.JSONDecodeError, SettingsError) as error:
            self.problem = self._set_aside(error)
            return Settings()

    def _set_aside(self, error: Exception) -> SettingsError:
        aside = self._path.with_suffix(".broken.json")
        try:
            self._path.replace(aside)
            advice = f"The old file was kept as {aside}; the defaults are in use."
        except OSError:
            advice = "The defaults are in use."
        return SettingsError(f"The settings file could not be used ({error}).", advice)

    def _write(self, settings: Settings) -> None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=self._path.parent, prefix=".settings-")
            with os.fdopen(handle, "w", encoding="utf-8") as file:
                json.dump(dataclasses.asdict(settings), file, indent=2)
                file.flush()
                os.fsync(file.fileno())
            Path(name).replace(self._path)
        except OSError as error:
            raise StorageError(
                f"The settings could not be saved ({error.strerror}).",
                f"Make room or allow writing in {self._path.parent}.",
            ) from error
