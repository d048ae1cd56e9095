"""What tests of reports share: a real browser, started once for all that need one."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import soundfile

from support.browser import Browser, started_browser


@pytest.fixture(scope="session")
def _started() -> Iterator[Browser]:
    with started_browser() as browser:
        yield browser


@pytest.fixture
def browser(_started: Browser) -> Browser:
    """The one browser, as large as a small screen, and light."""
    _started.prefer()
    _started.resize(1280, 900)
    return _started


@pytest.fixture(scope="session")
def quiet_flac(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A recording as long as the example answer: 35 s in which nothing is heard."""
    path = tmp_path_factory.mktemp("sound") / "quiet.flac"
    soundfile.write(path, np.zeros(35 * 8_000, dtype=np.int16), 8_000)
    return path
