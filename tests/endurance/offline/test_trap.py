"""The trap sees what it is there for; else "no socket" would mean nothing."""

import subprocess
import sys
from pathlib import Path

import pytest

from support.socket_trap import Trapped, assert_offline, trapped, trapping

pytestmark = pytest.mark.harsh

NATIVE = "import ctypes; ctypes.CDLL(None).socket(2, 1, 0)"
LOOKED_UP = "import socket\ntry: socket.getaddrinfo('example.invalid', 80)\nexcept OSError: pass"
CHILD = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {NATIVE!r}])"
THREAD = f"import threading; t = threading.Thread(target=lambda: exec({NATIVE!r})); t.start(); t.join()"


def seen(code: str, folder: Path) -> Trapped:
    """What a small program does, as the trap tells it."""
    subprocess.run(trapping([sys.executable, "-c", code], folder / "calls"), check=True)
    return trapped(folder / "calls")


@pytest.mark.parametrize("code", [NATIVE, LOOKED_UP, CHILD, THREAD])
def test_a_socket_is_seen_whoever_opens_it(code: str, tmp_path: Path) -> None:
    """A compiled library, the C library's look-up of names, a child, a thread."""
    with pytest.raises(AssertionError, match="AF_INET"):
        assert_offline(seen(code, tmp_path))


def test_another_place_on_this_machine_is_seen(tmp_path: Path) -> None:
    """Somebody else's program could pass it on."""
    code = (
        f"import socket\ntry: socket.socket(socket.AF_UNIX).connect({str(tmp_path / 'door')!r})\nexcept OSError: pass"
    )
    with pytest.raises(AssertionError, match="door"):
        assert_offline(seen(code, tmp_path))


def test_another_program_is_seen(tmp_path: Path) -> None:
    """One that could be asked to send something."""
    with pytest.raises(AssertionError, match="true"):
        assert_offline(seen("import subprocess; subprocess.run(['true'])", tmp_path))


def test_a_program_that_keeps_to_itself_passes(tmp_path: Path) -> None:
    """Python alone opens none."""
    assert_offline(seen("print(1)", tmp_path))
