"""Models that cannot be loaded, told by the real host."""

from collections.abc import Callable
from pathlib import Path

import pytest

from support.model_files import folders_in
from voice_interviewer.errors import ModelError
from voice_interviewer.transcription.client import HostTranscriber
from voice_interviewer.transcription.models import packaged_folder


@pytest.mark.model
@pytest.mark.parametrize("content", ["{", "{}", '{"model": {"type": "BPE", "vocab": 1}}'])
def test_a_broken_tokenizer_is_a_broken_model(
    make: Callable[..., HostTranscriber], tmp_path: Path, sample_start: Path, content: str
) -> None:
    """The library that reads it raises nothing narrower than Exception; for the user it is weights to fetch again."""
    whole = packaged_folder()
    assert whole is not None
    folder = folders_in(tmp_path).models / "base.en"
    folder.mkdir(parents=True)
    for file in whole.iterdir():
        if file.is_file():
            (folder / file.name).symlink_to(file)
    (folder / "tokenizer.json").unlink()
    (folder / "tokenizer.json").write_text(content)
    with pytest.raises(ModelError, match=r"base\.en could not be loaded.*fetch the model again"):
        make("faster-whisper", "base.en").transcribe(sample_start)
