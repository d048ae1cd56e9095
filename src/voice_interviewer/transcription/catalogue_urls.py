"""Where models are fetched from: the makers' own hosts, or a mirror that the user names."""

import ast
import importlib.util
import os
import re
from pathlib import Path
from urllib.parse import urlsplit

MIRROR = "VOICE_INTERVIEWER_MODEL_MIRROR"
"""The environment variable with the address of a mirror, such as ``https://models.example.org``. It answers to the
paths of the makers' hosts: ``/<repository>/resolve/<revision>/<file>`` and ``/main/whisper/models/<checksum>/<file>``.
"""

HUB = "https://huggingface.co"
"""Where the models for CTranslate2 lie, by faster-whisper's own table."""

_SHA256 = re.compile(r"/([0-9a-f]{64})/")


def chosen_mirror() -> str:
    """The mirror that the environment names, without a slash at its end; empty where it names none."""
    return os.environ.get(MIRROR, "").strip().rstrip("/")


def hub_url(repository: str, revision: str, name: str, mirror: str = "") -> str:
    """The address of one file of a CTranslate2 model."""
    return f"{mirror or HUB}/{repository}/resolve/{revision}/{name}"


def checkpoint_url(name: str, mirror: str = "") -> str:
    """The address of OpenAI's own file; empty where openai-whisper is not installed or does not know the model."""
    url = openai_table().get(name, "")
    return mirror + urlsplit(url).path if mirror and url else url


def checksum_in(url: str) -> str:
    """The SHA-256 that OpenAI puts into the path of each of its files; empty where there is none."""
    found = _SHA256.search(url)
    return found[1] if found else ""


def openai_table() -> dict[str, str]:
    """openai-whisper's own table of addresses, read from its source: importing it takes seconds and loads torch."""
    spec = importlib.util.find_spec("whisper")
    if spec is None or spec.origin is None:
        return {}
    for statement in ast.parse(Path(spec.origin).read_text(encoding="utf-8")).body:
        if isinstance(statement, ast.Assign) and _is_named(statement.targets[0], "_MODELS"):
            table: dict[str, str] = ast.literal_eval(statement.value)
            return table
    return {}


def _is_named(target: ast.expr, name: str) -> bool:
    return isinstance(target, ast.Name) and target.id == name
