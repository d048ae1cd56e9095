"""What the tests of privacy share: one session, looked at from all sides."""

from pathlib import Path

import pytest

from support.private_session import Place, run_session


@pytest.fixture(scope="session")
def left(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Where a whole session in the window left what it left."""
    return run_session(tmp_path_factory.mktemp("private"), Path(__file__).with_name("private_session.py"))
