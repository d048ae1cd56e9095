"""Words that soften a claim."""

import pytest

from support.marked_speech import spoken
from voice_interviewer.delivery.hedges import hedges


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I think it works.", ["i think"]),
        ("Maybe it is probably late.", ["maybe", "probably"]),
        ("It was more or less done, or something.", ["more or less", "or something"]),
        ("When I think of drift I see one chart.", []),
        ("I think about the users first.", []),
        ("I believe in small releases.", []),
        ("I. Think of it.", []),
    ],
)
def test_hedges_are_told_from_thinking_and_believing(text: str, expected: list[str]) -> None:
    """Only phrases that weaken what they stand at."""
    assert [hit.phrase for hit in hedges(spoken(text).said)] == expected
