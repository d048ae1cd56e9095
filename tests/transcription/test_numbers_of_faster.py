"""What the quicker engine computes in."""

import pytest

from voice_interviewer.transcription.engines.faster import numbers_for


@pytest.mark.parametrize(
    ("small", "supported", "expected"),
    [
        (True, {"int8", "int16", "float32"}, "int16"),
        (True, {"int8", "int8_float32", "float32"}, "float32"),  # an AMD processor
        (False, {"int8", "int16", "float32"}, "int8"),
    ],
)
def test_it_takes_what_the_processor_has(small: bool, supported: set[str], expected: str) -> None:
    """A small model never computes in 8 bits, which would cost it words."""
    assert numbers_for(small, supported) == expected
