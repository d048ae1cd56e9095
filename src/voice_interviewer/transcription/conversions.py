"""The checkpoints that `convert` made from CTranslate2 models, by name. Imports nothing heavy."""

import re
from pathlib import Path

CONVERTED = "converted"
"""The folder inside the models folder that holds them."""


def conversion(model: Path, weights: Path, store: Path) -> Path:
    """Where the checkpoint made from a model belongs; other weights in its place have another size or time."""
    status = weights.stat()
    return store / f"{model.name}-{status.st_size}-{status.st_mtime_ns}.pt"


def conversions(store: Path, name: str) -> list[Path]:
    """Those made from the model of that name, whatever its weights were then."""
    pattern = re.compile(re.escape(name) + r"-\d+-\d+\.pt")
    return [path for path in store.glob("*.pt") if pattern.fullmatch(path.name)]
