"""A program that brings one model onto the machine: ``python killing_models.py FOLDER import SOURCE`` or ``fetch URL``.

It tells when it begins and when the model is there.
"""

import sys
from collections.abc import Callable
from pathlib import Path

from support.killing import folder_of, say
from support.model_files import folders_in, weights_bytes, write_folder
from voice_interviewer.cancel import CancelToken
from voice_interviewer.folders import Folders
from voice_interviewer.transcription.catalogue import in_catalogue
from voice_interviewer.transcription.download import Patience
from voice_interviewer.transcription.download_model import fetch
from voice_interviewer.transcription.import_model import import_model
from voice_interviewer.transcription.models import ModelFormat

NAME = "base.en"
REPOSITORY = "/Systran/faster-whisper-base.en/resolve/main"
ROWS = 10_000_000
"""Of its weights: 60 MB, so that there is some work to be killed in."""

COMPANIONS = {"config.json": b"{}", "tokenizer.json": b"{}", "vocabulary.txt": b"a\nb\n"}


def main() -> None:
    """Bring it."""
    work = {"import": import_from, "fetch": fetch_from}[sys.argv[2]]
    say("began")
    work(folders_in(folder_of(sys.argv)), sys.argv[3])
    say("there")


def import_from(folders: Folders, source: str) -> None:
    """From a folder of the user's."""
    import_model(Path(source), folders, _ignore, CancelToken(), NAME)


def fetch_from(folders: Folders, url: str) -> None:
    """From a server."""
    model, patience = in_catalogue(NAME, url), Patience(silence=10.0, pauses=())
    fetch(model, folders, _ignore, CancelToken(), ModelFormat.CTRANSLATE2, patience)


def write_source(folder: Path) -> Path:
    """The model as the user has it."""
    write_folder(folder, weights_bytes(rows=ROWS))
    for name, content in COMPANIONS.items():
        (folder / name).write_bytes(content)
    return folder


def served() -> dict[str, bytes]:
    """The model as a server has it, by path."""
    files = {**COMPANIONS, "model.bin": weights_bytes(rows=ROWS)}
    return {f"{REPOSITORY}/{name}": content for name, content in files.items()}


_ignore: Callable[[object], None] = lambda told: None  # noqa: E731 -- progress that nobody asked for


if __name__ == "__main__":
    main()
