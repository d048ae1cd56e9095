"""Answers from files: what keeps one from being taken is told before anything is asked."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from support.commands import Command
from support.hearing import noise
from support.services import Fakes
from support.sounds import write_sound
from voice_interviewer.app import Services
from voice_interviewer.cli.answering import check_answerable
from voice_interviewer.cli.terminal import Terminal
from voice_interviewer.transcription.ports import Progress


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


def test_reading_a_long_file_tells_how_far_it_is(
    services: Services, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All of it is read before the question is asked, and hours of sound take a while."""
    labels: list[str] = []
    shares: list[float] = []

    @contextmanager
    def bar(terminal: Terminal, label: str) -> Iterator[Progress]:
        labels.append(label)
        yield shares.append

    monkeypatch.setattr(Terminal, "progress", bar)
    check_answerable(Terminal(lambda: services), (write_sound(tmp_path / "long.wav", noise(25.0, 16_000)),))
    assert labels == ["Reading long.wav"]
    assert shares == [0.4, 0.8, 1.0]
