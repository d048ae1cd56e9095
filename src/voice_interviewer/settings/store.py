"""The settings file: read at the start, written whole at every change. It holds what differs from the defaults."""

import dataclasses
import json
from collections.abc import Iterable
from pathlib import Path

from voice_interviewer.errors import SettingsError, StorageError
from voice_interviewer.private import Busy, alone, write_whole
from voice_interviewer.settings.checking import checked, option_of, options
from voice_interviewer.settings.table import Settings


class SettingsStore:
    """Reads and writes the settings file. A broken file is set aside, never silently lost, and defaults are used."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.problem: SettingsError | None
        """What was wrong with the file when it was read, for the user to see."""
        found, self.problem = self._in_file()
        self._settings = found or Settings()

    @property
    def current(self) -> Settings:
        return self._settings

    @property
    def changed(self) -> dict[str, object]:
        """What differs from the defaults, by key."""
        return _unusual(self._settings)

    def change(self, **values: object) -> Settings:
        """Store new values. Raises SettingsError or StorageError; then nothing has changed.

        What another copy of the app has stored since, as the terminal does beside a window, is taken up.
        """
        self._change(values)
        return self._settings

    def reset(self, keys: Iterable[str]) -> dict[str, object]:
        """Back to the defaults; returns what these settings were, for `change` to undo it. Raises as `change` does."""
        named = list(keys)
        for key in named:
            option_of(key)
        usual = dataclasses.asdict(Settings())
        before = self._change({key: usual[key] for key in named})
        return {key: before[key] for key in named}

    def _change(self, values: dict[str, object]) -> dict[str, object]:
        """What all settings were before."""
        try:
            with alone(self._path):
                before = dataclasses.asdict(self._stored())
                changed = checked({**before, **values})
                write_whole(self._path, json.dumps(_unusual(changed), indent=2).encode())
        except Busy as error:
            raise StorageError(
                "The settings could not be saved: another program is changing them.", "Try again in a moment."
            ) from error
        except OSError as error:
            raise StorageError(
                f"The settings could not be saved ({error.strerror}).",
                f"Make room or allow writing in {self._path.parent}.",
            ) from error
        self._settings = changed
        return before

    def _stored(self) -> Settings:
        """What the file holds by now; where it cannot be used, or has gone, what it held before."""
        return self._in_file()[0] or self._settings

    def _in_file(self) -> tuple[Settings | None, SettingsError | None]:
        """What the file holds, if there is one, and what is wrong with one that cannot be used: it is set aside."""
        try:
            return self._parsed(), None
        except FileNotFoundError:
            return None, None
        except (OSError, ValueError, RecursionError, SettingsError) as error:  # ValueError: no JSON, or no text
            return None, self._set_aside(error)

    def _parsed(self) -> Settings:
        values = json.loads(self._path.read_text(encoding="utf-8-sig"))  # Windows editors put a mark
        if not isinstance(values, dict):
            raise SettingsError("The settings file does not hold settings.")
        # A key of a newer version is left out, so that going back a version works.
        return checked({key: value for key, value in values.items() if key in options()})

    def _set_aside(self, error: Exception) -> SettingsError:
        names = (f".broken{number}.json" for number in ("", *range(2, 1000)))  # an earlier one is kept too
        try:
            aside = next(place for name in names if not (place := self._path.with_suffix(name)).exists())
            self._path.replace(aside)
            advice = f"The old file was kept as {aside}; the defaults are in use."
        except OSError:
            advice = "The defaults are in use."
        return SettingsError(f"The settings file could not be used ({error}).", advice)


def _unusual(settings: Settings) -> dict[str, object]:
    """What differs from the defaults, by key."""
    usual = dataclasses.asdict(Settings())
    return {key: value for key, value in dataclasses.asdict(settings).items() if value != usual[key]}
