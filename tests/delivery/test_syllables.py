"""Counting syllables."""

import pytest

from voice_interviewer.delivery.syllables import syllables


@pytest.mark.parametrize(
    ("word", "count"),
    [
        *(("the", 1), ("model", 2), ("times", 1), ("changes", 2), ("watched", 1), ("deployed", 2), ("table", 2)),
        *(("Kubernetes", 4), ("API", 3), ("SLO,", 3), ("CI/CD", 4), ("MLOps", 3), ("governance.", 3), ("area", 3)),
        *(("7", 2), ("12", 1), ("75%", 4), ("200", 3), ("0.2", 4), ("1,500", 6), ("creating", 3)),
    ],
)
def test_words_numbers_and_jargon(word: str, count: int) -> None:
    """The words that interview answers are made of come out right."""
    assert syllables(word) == count


def test_anything_written_can_be_counted() -> None:
    """Symbols have no syllables and do no harm."""
    assert [syllables(text) for text in ("", "—", "...", "…")] == [0, 0, 0, 0]
