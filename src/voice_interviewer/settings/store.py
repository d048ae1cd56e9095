"""The settings file: read at the start, written whole at every change."""

import dataclasses
import json
import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from voice_interviewer.errors import SettingsError, StorageError
from voice_interviewer.settings.checking import checked, option_of, options
from voice_interviewer.settings.table import Settings


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

    @property
    def changed(self) -> dict[str, object]:
        """What differs from the defaults, by key."""
        usual = dataclasses.asdict(Settings())
        return {key: value for key, value in dataclasses.asdict(self._settings).items() if value != usual[key]}

    def change(self, **values: object) -> Settings:
        """Store new values. Raises SettingsError or StorageError; then nothing has changed."""
        changed = checked({**dataclasses.asdict(self._settings), **values})
        self._write(changed)
        self._settings = changed
        return changed

    def reset(self, keys: Iterable[str]) -> dict[str, object]:
        """Back to the defaults; returns what these settings were, for `change` to undo it. Raises as `change` does."""
        named = list(keys)
        for key in named:
            option_of(key)
        before, usual = dataclasses.asdict(self._settings), dataclasses.asdict(Settings())
        self.change(**{key: usual[key] for key in named})
        return {key: before[key] for key in named}

    def _read(self) -> Settings:
        try:
            values = json.loads(self._path.read_text(encoding="utf-8"))
            if not isinstance(values, dict):
                raise SettingsError("The settings file does not hold settings.")
            # A key of a newer version is left out, so that going back a version works.
            return checked({key: value for key, value in values.items() if key in options()})
        except FileNotFoundError:
            return Settings()
        except (OSError, ValueError, RecursionError, SettingsError) as error:  # ValueError: no JSON, or no text
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
