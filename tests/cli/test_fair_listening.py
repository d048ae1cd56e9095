"""What the settings for extra time, a hidden clock and fair listening do at the terminal."""

import json
from pathlib import Path

import pytest

from support.commands import Command
from support.kept_takes import keep_example
from support.services import Fakes

REHEARSE = ("rehearse", "drift", "--silent")


@pytest.mark.parametrize(
    ("extra", "told"), [("1", "up to 20 s"), ("2", "up to 40 s"), ("open", "Take your time to think.")]
)
def test_extra_time_is_given(command: Command, at_keyboard: Command, extra: str, told: str) -> None:
    """For a question with 20 s to think."""
    command("settings", "set", "extra_time", extra)
    assert told in at_keyboard(*REHEARSE, lines=("",)).err


def test_a_hidden_clock_leaves_the_meter(command: Command, at_keyboard: Command) -> None:
    """No running time while somebody speaks."""
    assert "0:02" in at_keyboard(*REHEARSE, lines=("",), keys=("x",)).err
    command("settings", "set", "hide_clock", "on")
    done = at_keyboard(*REHEARSE, lines=("",), keys=("x",)).err
    assert "0:02" not in done
    assert "·" in done


def test_a_kept_take_is_told_in_the_users_manner(command: Command, fakes: Fakes, tmp_path: Path) -> None:
    """One that was kept before the setting, and in every format; what is stored stays whole."""
    take = keep_example(fakes.library, tmp_path)
    assert "inside a clause" in command("history", "show", str(take.id)).out
    command("settings", "set", "stutter", "on")
    assert "inside a clause" not in command("history", "show", str(take.id)).out
    shown = json.loads(command("history", "show", str(take.id), "--json").out)
    assert "inside a clause" not in json.dumps(shown["delivery"]["observations"])
    assert fakes.library.take(1).findings == take.findings
