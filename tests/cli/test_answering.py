"""Answers from files: what keeps one from being taken is told before anything is asked."""

from pathlib import Path

import pytest

from support.commands import Command
from support.services import Fakes


@pytest.mark.parametrize(
    "words",
    [("rehearse", "--silent", "--answer"), ("practice", "--silent", "--answer"), ("mock", "--silent", "--answers")],
)
def test_a_file_that_was_cut_short_is_refused_before_the_question(
    command: Command, fakes: Fakes, cut_flac: Path, words: tuple[str, ...]
) -> None:
    """It begins as it should, so all of it is read first; no take and no interview is begun for it."""
    done = command(*words, str(cut_flac))
    assert done.code == 5
    assert done.err.splitlines() == ["cut.flac is damaged. Give another copy of it."]
    assert (fakes.library.count(), fakes.library.interviews.interviews()) == (0, [])
