"""The list of models that can be fetched."""

import sys

import pytest

from voice_interviewer.errors import ModelError
from voice_interviewer.transcription.catalogue import catalogue, in_catalogue
from voice_interviewer.transcription.catalogue_urls import (
    MIRROR,
    checkpoint_url,
    checksum_in,
    chosen_mirror,
    openai_table,
)
from voice_interviewer.transcription.models import ModelFormat, packaged_folder


def test_the_sizes_run_from_small_to_large() -> None:
    """The first is what the app comes with, and more work never comes with fewer bytes of OpenAI's."""
    models = catalogue()
    assert [model.name for model in models][:3] == ["tiny.en", "base.en", "small.en"]
    assert models[0].work == 1.0
    whole = [model for model in models if ModelFormat.OPENAI in model.files]
    assert [m.name for m in sorted(whole, key=lambda m: m.size(ModelFormat.OPENAI))] == [m.name for m in whole]


def test_every_file_comes_over_an_encrypted_line() -> None:
    """Unless the user names a mirror of their own."""
    files = [file for model in catalogue() for form in model.files.values() for file in form]
    assert files
    assert all(file.url.startswith("https://") and file.size > 0 for file in files)


def test_openais_checksums_come_from_its_own_table() -> None:
    """Every checkpoint has one, and it is the one in openai-whisper's source."""
    for model in catalogue():
        for file in model.files.get(ModelFormat.OPENAI, ()):
            assert len(file.sha256) == 64
            assert file.sha256 in openai_table()[model.name]


def test_the_size_of_the_packaged_weights_is_the_catalogues() -> None:
    """The one size that can be looked at here is right to the byte."""
    folder = packaged_folder()
    assert folder is not None
    weights = in_catalogue("tiny.en").files[ModelFormat.CTRANSLATE2][-1]
    assert weights.size == (folder / "model.bin").stat().st_size


def test_a_mirror_stands_in_for_every_host(monkeypatch: pytest.MonkeyPatch) -> None:
    """Paths stay, so that a mirror can be a plain copy; checksums stay, so that it need not be trusted."""
    monkeypatch.setenv(MIRROR, " https://models.example.org/ ")
    model = in_catalogue("base.en", chosen_mirror())
    hosts = {file.host for form in model.files.values() for file in form}
    assert hosts == {"models.example.org"}
    plain = in_catalogue("base.en")
    checkpoint, mirrored = (m.files[ModelFormat.OPENAI][0] for m in (plain, model))
    assert mirrored.sha256 == checkpoint.sha256
    assert mirrored.url.endswith(checkpoint.url.removeprefix("https://").partition("/")[2])


def test_without_openai_whisper_its_files_are_not_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody could read them, and nobody vouches for them."""
    monkeypatch.setitem(sys.modules, "whisper", None)
    assert all(ModelFormat.OPENAI not in model.files for model in catalogue())
    assert checkpoint_url("base.en") == ""


def test_an_address_without_a_checksum() -> None:
    """Then there is none to check."""
    assert checksum_in("https://example.org/base.en.pt") == ""


def test_an_unknown_model() -> None:
    """The sentence lists those that there are."""
    with pytest.raises(ModelError, match=r"no speech model called huge.*tiny\.en, base\.en"):
        in_catalogue("huge")
