"""A screen without a monitor: an X server of the test's own. Debian package: xvfb."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def virtual_display(size: str = "1280x800") -> Iterator[str]:
    """Inside the block an X server runs; gives the value of DISPLAY. The server chooses a free number by itself."""
    if shutil.which("Xvfb") is None:
        raise RuntimeError("Tests on a screen need Xvfb: apt-get install xvfb")
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as numbers:
            yield f":{numbers.readline().strip()}"
    finally:
        server.terminate()
        server.wait(timeout=10)
