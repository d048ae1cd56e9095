"""What one row of the table of settings says about itself."""

from dataclasses import dataclass, field
from typing import TypeVar

Value = TypeVar("Value", bool, int, float, str)


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
    step: float = 1
    """How far one press of a button or an arrow key goes."""
    unit: str = ""
    source: str = ""
    """Where the choices come from when only the machine knows: ``microphones``, ``speakers``, ``voices``,
    ``models``, ``roles``, ``languages``."""
    never: str = ""
    """Characters that a text cannot have. One that has them may hold a secret, so it is neither stored nor repeated."""
    also: str = ""
    """Other words by which somebody may look for it."""

    @property
    def in_form(self) -> bool:
        """Whether the form makes a control for it; keys have a card of their own."""
        return self.source != "keys"

    def read(self, value: object) -> str:
        """A value as people read it, on one line."""
        if isinstance(value, bool):
            return "on" if value else "off"
        if isinstance(value, dict):
            return ", ".join(f"{name}={keys}" for name, keys in value.items()) or "as they come"
        if isinstance(value, int | float):
            return f"{value:g} {self.unit}".rstrip()
        automatic = self.source not in {"", "models", "roles"}  # of these, one is always to be named
        return dict(self.choices).get(str(value), str(value)) or ("automatic" if automatic else "empty")


def option(default: Value, about: Option) -> Value:
    """A field of the table: its default, and what it says about itself."""
    chosen: Value = field(default=default, metadata={"option": about})
    return chosen
