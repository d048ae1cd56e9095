"""Writing a result to a file of the user's."""

import os
import uuid
from contextlib import suppress
from pathlib import Path


def write_result(path: Path, text: str) -> None:
    """Put the text at ``path`` in one step: what was there before stays until the new one is whole. Raises OSError."""
    if path.exists() and not path.is_file():
        path.write_text(text, encoding="utf-8")  # a pipe or a terminal takes it as it comes
        return
    target = path.resolve()  # a link stays a link
    # Not made by tempfile: that would close the file to others, and a result is the user's to hand on.
    part = target.with_name(f".export-{uuid.uuid4().hex[:12]}")
    try:
        with part.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError:
        with suppress(OSError):
            part.unlink()
        raise
