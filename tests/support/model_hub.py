"""A server on this machine in place of the hub that speech models come from."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from support.model_files import weights_bytes
from support.model_server import ModelServer, model_server
from voice_interviewer.transcription.catalogue_urls import MIRROR

BASE = "/Systran/faster-whisper-base.en/resolve/main"
"""Where the hub has the files of base.en."""


@contextmanager
def model_hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    """Has base.en, and is asked for it."""
    with model_server() as server:
        monkeypatch.setenv("no_proxy", "*")
        monkeypatch.setenv(MIRROR, server.url)
        for name in ("config.json", "tokenizer.json"):
            server.files[f"{BASE}/{name}"] = b"{}"
        server.files[f"{BASE}/vocabulary.txt"] = b"a\n"
        server.files[f"{BASE}/model.bin"] = weights_bytes()
        yield server
