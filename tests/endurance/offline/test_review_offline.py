"""The session of looking back, with exports, imports and a mentor's pack, opens no socket that leaves the machine.

In the long form only: the same session is among the whole-app tests, which hold it to its times.
"""

import os
from pathlib import Path

import pytest

from support.form import LONG
from support.own_process import run_in_own_process
from support.virtual_display import virtual_display

pytestmark = [pytest.mark.harsh, pytest.mark.model, pytest.mark.sound]

SESSION = Path(__file__).parents[2] / "e2e" / "test_review_session.py"

if LONG:

    def test_a_review_session_is_offline(tmp_path: Path) -> None:
        """On a real X server, in a home of its own."""
        homes = {f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("DATA", "CONFIG", "CACHE")}
        with virtual_display() as display:
            own = {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "VOICE_INTERVIEWER_TRAPPED": "1"}
            run_in_own_process(str(SESSION), "alone_a_review_session", os.environ | homes | own)
