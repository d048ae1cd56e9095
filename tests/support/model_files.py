"""Small files in the layout of CTranslate2 and PyTorch, for tests that need weights and no model."""

import struct
import zipfile
from pathlib import Path

from voice_interviewer.folders import Folders


def folders_in(root: Path) -> Folders:
    """A user's folders, all of them below ``root``."""
    return Folders(root / "data", root / "config", root / "cache")


def weights_bytes(spec: str = "WhisperSpec", version: int = 6, kind: int = 4, rows: int = 2) -> bytes:
    """A whole ``model.bin`` with a matrix (of type ``kind``; 4 is 16-bit floats), a number and an alias."""
    matrix = struct.pack("<6e", 1, 2, 3, 4, 5, 6) * (rows // 2)
    variables = [("encoder/conv1/weight", (rows, 3), kind, matrix), ("encoder/num_heads", (), 2, struct.pack("<h", 6))]
    data = struct.pack("<I", version) + _string(spec) + struct.pack("<II", 3, len(variables))
    for name, shape, type_id, raw in variables:
        data += (
            _string(name) + struct.pack(f"<B{len(shape)}I", len(shape), *shape) + struct.pack("<BI", type_id, len(raw))
        )
        data += raw
    return data + struct.pack("<I", 1) + _string("alias") + _string("encoder/num_heads")


def write_folder(folder: Path, weights: bytes | None = None) -> Path:
    """A CTranslate2 model folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "model.bin").write_bytes(weights_bytes() if weights is None else weights)
    (folder / "config.json").write_text("{}")
    (folder / "tokenizer.json").write_text("{}")
    return folder


def write_checkpoint(path: Path) -> Path:
    """A file as PyTorch saves one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("archive/data.pkl", b"x" * 100)
    return path


def _string(text: str) -> bytes:
    raw = text.encode() + b"\0"
    return struct.pack("<H", len(raw)) + raw
