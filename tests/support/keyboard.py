"""Somebody at a keyboard, played by the test: lines that are typed, and what happens while an answer is recorded."""

import io
from collections.abc import Callable, Iterator

from support.fake_voice import tone
from support.services import Fakes
from support.waiting import wait_until

SPOKEN_SECONDS = 2.0
"""Of each answer."""

CTRL_C = "\x03"


class Keyboard(io.StringIO):
    """Standard input with somebody at it."""

    def isatty(self) -> bool:
        return True


def speaks_then_presses(fakes: Fakes, *keys: str) -> Callable[[], str]:
    """In place of ``click.getchar``: in each recording two seconds are spoken, then come these keys, then Enter."""
    heard = 0
    presses: Iterator[str] = iter(())

    def key() -> str:
        nonlocal heard, presses
        pressed = next(presses, None)
        if pressed is None:  # another recording
            wait_until(lambda: len(fakes.transcriber.listenings) > heard, "it listens")
            heard, presses = len(fakes.transcriber.listenings), iter((*keys, "\n"))
            fakes.recorder.hear(tone(SPOKEN_SECONDS, fakes.recorder.sample_rate))
            pressed = next(presses)
        if pressed == CTRL_C:
            raise KeyboardInterrupt
        return pressed

    return key
