"""Checks values against the table: of the form, of the file, and those that were typed at the command line."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

import msgspec

from voice_interviewer.errors import SettingsError
from voice_interviewer.settings.option import Option
from voice_interviewer.settings.table import Settings

_ON = {"on", "yes", "true", "1"}
_OFF = {"off", "no", "false", "0"}


def options() -> dict[str, Option]:
    """Every setting's option, by key, in the order of the form."""
    return {f.name: f.metadata["option"] for f in fields(Settings)}


def checked(values: Mapping[str, object]) -> Settings:
    """Settings from plain values. Raises SettingsError naming the first value that is not allowed."""
    for key, value in values.items():
        check(value, option_of(key))
    try:
        return msgspec.convert(values, Settings, strict=True)
    except msgspec.ValidationError as error:
        raise SettingsError(f"A setting has a value of the wrong kind: {error}.", "Change it in Settings.") from error


def option_of(key: str) -> Option:
    """Raises SettingsError where there is no such setting."""
    known = options()
    if key not in known:
        raise SettingsError(f"There is no setting called {key!r}.", f"Settings are: {', '.join(known)}.")
    return known[key]


def check(value: object, option: Option) -> None:
    """Raises SettingsError where an option does not allow a value."""
    if not _is_text(value):
        raise SettingsError(f"{option.label} holds what is no text.", "Type it anew.")
    if option.choices and value not in [choice for choice, _ in option.choices]:
        allowed = ", ".join(choice or '""' for choice, _ in option.choices)
        raise SettingsError(f"{option.label} cannot be {value!r}.", f"It can be: {allowed}.")
    if option.never and set(option.never) & set(str(value)):
        raise SettingsError(f"{option.label} cannot have {' '.join(option.never)} in it.", "Leave out keys and names.")
    if option.low is None or option.high is None:
        return
    if isinstance(value, bool) or not isinstance(value, int | float) or not option.low <= value <= option.high:
        raise SettingsError(f"{option.label} cannot be {value!r}.", f"It can be {allowed_range(option)}.")


def _is_text(value: object) -> bool:
    """Whether it could be written in UTF-8: JSON may hold halves of characters, which no database takes."""
    try:
        json.dumps(value, ensure_ascii=False, default=str).encode()
    except UnicodeEncodeError:
        return False
    return True


def allowed_range(option: Option) -> str:
    """From where to where a number goes, with its unit."""
    return f"{option.low:g} to {option.high:g} {option.unit}".strip()


def parsed(key: str, text: str) -> object:
    """A value that was typed, in the kind that the setting has. Raises SettingsError for what cannot be one."""
    option, usual = option_of(key), getattr(Settings(), key)
    if isinstance(usual, bool):
        return _switch(option, text)
    if isinstance(usual, int):
        return _number(option, text, int)
    if isinstance(usual, float):
        return _number(option, text, float)
    if isinstance(usual, dict):
        raise SettingsError(f"{option.label} are changed in the window.", "Open Settings, Keys.")
    return text


def _switch(option: Option, text: str) -> bool:
    if text.lower() in _ON | _OFF:
        return text.lower() in _ON
    raise SettingsError(f"{option.label} cannot be {text!r}.", "It can be: on, off.")


def _number(option: Option, text: str, kind: Callable[[str], Any]) -> object:
    try:
        return kind(text)
    except ValueError:
        raise SettingsError(f"{option.label} cannot be {text!r}.", f"It can be {allowed_range(option)}.") from None
