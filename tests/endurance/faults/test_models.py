"""Weights that this user may not read: named, with what to do, and no other model is hidden by them."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.limits import without_root
from support.model_files import folders_in, write_folder
from voice_interviewer.errors import ModelError
from voice_interviewer.transcription.models import available, find

pytestmark = pytest.mark.harsh


@pytest.fixture
def place() -> Iterator[Path]:
    """A folder that every user may enter: pytest's own are closed to all but their owner."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.parametrize("closed", ["model.bin", "."])
def test_a_model_that_may_not_be_read(place: Path, closed: str) -> None:
    """The file alone, or its whole folder."""
    folders = folders_in(place)
    model = write_folder(folders.models / "base.en")
    write_folder(folders.models / "small.en")
    (model / closed).chmod(0)
    with without_root():
        assert [info.name for info in available(folders)] == ["base.en", "small.en", "tiny.en"]
        assert [info.complete for info in available(folders)] == [False, True, True]
        with pytest.raises(ModelError, match=r"base\.en.* cannot be read \(Permission denied\)\. Remove"):
            find("base.en", folders)
    (model / closed).chmod(0o755)
    assert find("base.en", folders).complete
