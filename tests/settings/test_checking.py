"""Values that were typed, against the table."""

import pytest

from voice_interviewer.errors import SettingsError
from voice_interviewer.settings import checked, options
from voice_interviewer.settings.checking import parsed


@pytest.mark.parametrize(
    ("key", "text", "value"),
    [
        ("stutter", "on", True),
        ("stutter", "No", False),
        ("text_size", "120", 120),
        ("long_pause", "2.5", 2.5),
        ("extra_time", "open", "open"),
        ("stack", "Kubernetes, MLflow", "Kubernetes, MLflow"),
    ],
)
def test_a_text_becomes_the_kind_of_the_setting(key: str, text: str, value: object) -> None:
    """As the form would give it."""
    assert parsed(key, text) == value
    assert getattr(checked({key: parsed(key, text)}), key) == value


@pytest.mark.parametrize(
    ("key", "text"), [("stutter", "perhaps"), ("text_size", "large"), ("long_pause", "long"), ("nothing", "1")]
)
def test_what_cannot_be_one_is_refused(key: str, text: str) -> None:
    """With what it can be."""
    with pytest.raises(SettingsError) as refused:
        parsed(key, text)
    assert refused.value.advice


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("text_size", 80),
        ("text_size", 160),
        ("long_pause", 0.2),
        ("slow_pace", 160),
        ("fast_pace", 120),
        ("usual_takes", 2),
    ],
)
def test_ranges_hold(key: str, value: object) -> None:
    """Slow can never be above fast."""
    with pytest.raises(SettingsError):
        checked({key: value})


def test_keys_are_changed_in_the_window() -> None:
    """A mapping cannot be typed as one value."""
    with pytest.raises(SettingsError):
        parsed("keys", "PLAN=Ctrl+L")


def test_slow_and_fast_do_not_meet() -> None:
    """Whatever is chosen for one, the other stays possible."""
    slow, fast = options()["slow_pace"].high, options()["fast_pace"].low
    assert slow is not None
    assert fast is not None
    assert slow < fast
