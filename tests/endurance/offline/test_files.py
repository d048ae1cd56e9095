"""What the app keeps is for its owner alone, after a whole session in the window; what is exported is as usual."""

import pytest

from support.private_session import Place, open_to_others

pytestmark = [
    pytest.mark.harsh,
    pytest.mark.model,
    pytest.mark.skipif("os.name != 'posix'", reason="modes are POSIX's; Windows has a profile a user"),
]


def test_nothing_that_is_kept_is_open_to_others(left: Place) -> None:
    """Not the database, recordings, settings, log and lock, what the window remembers, or spoken questions."""
    names = {path.name for folder in left.own for path in folder.rglob("*")}
    made = {"library.sqlite3", "settings.json", "window.ini", "window.lock", "window.call", "network.jsonl"}
    assert made | {"takes", "speech", left.folders.log.name} <= names
    assert open_to_others(left.folders) == {}


def test_what_is_exported_is_the_users_to_hand_on(left: Place) -> None:
    """Texts, tables, archives, pages and pictures alike have the mode that other programs would give them."""
    modes = {path.name: oct(path.stat().st_mode & 0o777) for path in left.exports.iterdir()}
    assert modes == dict.fromkeys(modes, oct(0o644))
    assert len(modes) > 10


def test_nothing_temporary_is_left(left: Place) -> None:
    """Speech is made in a folder that goes with what is in it. One without files is the sound server's library's."""
    assert [path for path in left.temporary.rglob("*") if not path.name.startswith("pulse-")] == []
