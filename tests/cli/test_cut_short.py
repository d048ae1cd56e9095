"""Sound files that hold less than they say."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from support.commands import Command
from support.services import Fakes


@pytest.mark.parametrize("word", ["transcribe", "grade"])
def test_what_could_not_be_read_is_told(command: Command, fakes: Fakes, cut_flac: Path, word: str) -> None:
    """Beside the result, which is of the rest."""
    fakes.transcriber.transcript = replace(fakes.transcriber.transcript, seconds=2.0)
    done = command(word, "--json", str(cut_flac))
    assert done.code == 0
    assert json.loads(done.out)
    assert "cut.flac is damaged: it says it lasts 4 s, but only 2 s of it could be read." in done.err


def test_a_whole_file_is_not_suspected(command: Command, fakes: Fakes, cut_flac: Path) -> None:
    """All of it was heard, but for the padding at its end."""
    fakes.transcriber.transcript = replace(fakes.transcriber.transcript, seconds=3.5)
    assert "damaged" not in command("transcribe", str(cut_flac)).err
