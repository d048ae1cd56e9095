"""Makes the file system refuse, for a moment and only for this process."""

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager

NOBODY = 65_534


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """Writing beyond ``size`` bytes of any file fails, as on a disk that fills up at that moment."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def without_root() -> Iterator[None]:
    """Permissions hold, also where the tests run as root, whom nothing stops otherwise."""
    was_root = os.geteuid() == 0
    if was_root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if was_root:
            os.seteuid(0)
