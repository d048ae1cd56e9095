import sys
from pathlib import Path

import pytest

from support.model_files import folders_in, write_checkpoint
from voice_interviewer.errors import ModelError
from voice_interviewer.transcription.engine_choice import AUTO, FASTER, OPENAI, choose, installed_engines


def test_auto_takes_the_faster_engine(tmp_path: Path) -> None:
    """With both installed, the one on CTranslate2 is used."""
    assert installed_engines() == (FASTER, OPENAI)
    assert choose(AUTO, "tiny.en", folders_in(tmp_path)).engine == FASTER
    assert choose(OPENAI, "tiny.en", folders_in(tmp_path)).engine == OPENAI


def test_auto_does_without_the_faster_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where faster-whisper is not installed, openai-whisper is used."""
    monkeypatch.setitem(sys.modules, "faster_whisper", None)
    assert choose(AUTO, "tiny.en", folders_in(tmp_path)).engine == OPENAI


@pytest.mark.parametrize(("engine", "module"), [(FASTER, "faster_whisper"), (OPENAI, "whisper")])
def test_an_engine_that_is_not_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, engine: str, module: str
) -> None:
    """Asking for it by name gives the line that installs it."""
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ModelError, match=f"{engine} is not installed. Install it: pip install {engine}"):
        choose(engine, "tiny.en", folders_in(tmp_path))


def test_weights_that_only_one_engine_can_read(tmp_path: Path) -> None:
    """OpenAI's own file makes auto take OpenAI's engine, and is refused for the other."""
    folders = folders_in(tmp_path)
    write_checkpoint(folders.models / "base.en.pt")
    assert choose(AUTO, "base.en", folders).engine == OPENAI
    with pytest.raises(ModelError, match="cannot read"):
        choose(FASTER, "base.en", folders)
