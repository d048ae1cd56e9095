"""Downloading one file from a server of the test's own."""

from pathlib import Path

from support.model_server import ModelServer
from voice_interviewer.cancel import CancelToken
from voice_interviewer.transcription.catalogue import RemoteFile
from voice_interviewer.transcription.download import Patience, download

CONTENT = bytes(range(256)) * 4000
"""About a megabyte: several blocks."""
HALF = len(CONTENT) // 2
HURRIED = Patience(silence=5.0, pauses=(0.0, 0.0, 0.0))
ONCE = Patience(silence=5.0, pauses=())


def remote(server: ModelServer, sha256: str = "") -> RemoteFile:
    """The server's file, as a catalogue would name it."""
    return RemoteFile("model.bin", f"{server.url}/model.bin", len(CONTENT), sha256)


def fetched(
    server: ModelServer, target: Path, sha256: str = "", patience: Patience = HURRIED, cancel: CancelToken | None = None
) -> list[tuple[int, int]]:
    """Download it, and return what was told on the way."""
    told: list[tuple[int, int]] = []
    download(
        remote(server, sha256),
        target,
        lambda done, total: told.append((done, total)),
        cancel or CancelToken(),
        patience,
    )
    return told
