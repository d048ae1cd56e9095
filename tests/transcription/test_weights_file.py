from pathlib import Path

import pytest

from support.model_files import weights_bytes
from voice_interviewer.transcription.weights_file import BrokenWeights, read_index


def test_index_of_a_whole_file(tmp_path: Path) -> None:
    """Names, shapes and numbers come out as they went in."""
    path = tmp_path / "model.bin"
    path.write_bytes(weights_bytes())
    index = read_index(path)
    assert (index.spec, index.version) == ("WhisperSpec", 6)
    assert index.variables["encoder/conv1/weight"].shape == (2, 3)
    assert index.array("encoder/conv1/weight").tolist() == [[1, 2, 3], [4, 5, 6]]
    assert int(index.array("encoder/num_heads")) == 6


def test_a_file_cut_anywhere_is_told_as_broken(tmp_path: Path) -> None:
    """No length short of the whole passes, and none crashes."""
    path = tmp_path / "model.bin"
    whole = weights_bytes()
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        with pytest.raises(BrokenWeights):
            read_index(path)


@pytest.mark.parametrize("content", [b"RIFF" * 100, b"\xff" * 400, b"\0" * 400])
def test_other_files_are_no_weights(tmp_path: Path, content: bytes) -> None:
    """Whatever else lies there under that name is refused."""
    path = tmp_path / "model.bin"
    path.write_bytes(content)
    with pytest.raises(BrokenWeights):
        read_index(path)
