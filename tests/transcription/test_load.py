"""Models that cannot be loaded, told by the real host."""

import pickle
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from zipfile import ZipFile

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


@pytest.mark.model
@pytest.mark.parametrize("content", [[1, 2], Fraction(1, 2), {"dims": {"pictures": 1}}], ids=["list", "class", "other"])
def test_what_is_no_model_of_whisper_is_told(
    make: Callable[..., HostTranscriber], tmp_path: Path, sample_start: Path, content: object
) -> None:
    """PyTorch saves anything in a file of that kind, and many a model is one."""
    place = folders_in(tmp_path).models / "pictures.pt"
    place.parent.mkdir(parents=True)
    with ZipFile(place, "w") as archive:
        archive.writestr("archive/data.pkl", pickle.dumps(content, protocol=2))
        archive.writestr("archive/version", "3\n")
    with pytest.raises(ModelError, match=r"pictures could not be loaded \(it holds no model of Whisper\)"):
        make("openai-whisper", "pictures").transcribe(sample_start)
