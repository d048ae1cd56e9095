"""Keys: where they are kept, and that they go nowhere else."""

import pytest

from support.fake_opinion import MemoryKeyring, fake_keys
from voice_interviewer.errors import OpinionError
from voice_interviewer.opinion.keys import SERVERS, SERVICE, Place, system_keyring

ORIGIN = "https://api.example.com"
KEY = "sk-test-5f3a"


def test_a_key_is_kept_in_the_keyring() -> None:
    """Under the app's name and the server's; another app start finds it there."""
    keyring = MemoryKeyring()
    assert fake_keys(keyring).keep(ORIGIN, f" {KEY}\n") is Place.KEYRING
    assert keyring.entries == {(SERVICE, ORIGIN): KEY, (SERVICE, SERVERS): ORIGIN}
    again = fake_keys(keyring)
    assert (again.find(ORIGIN), again.place(ORIGIN)) == (KEY, Place.KEYRING)


def test_a_key_is_for_one_server() -> None:
    """Another address never gets it."""
    keys = fake_keys(MemoryKeyring())
    keys.keep(ORIGIN, KEY)
    assert keys.find("https://evil.example") == ""
    assert keys.place("http://api.example.com") is Place.NOWHERE


def test_without_a_keyring_it_is_kept_for_the_session() -> None:
    """In memory, and so not at the next start."""
    keys = fake_keys()
    assert keys.keep(ORIGIN, KEY) is Place.SESSION
    assert (keys.find(ORIGIN), keys.place(ORIGIN), keys.lasting) == (KEY, Place.SESSION, False)
    assert fake_keys().find(ORIGIN) == ""


@pytest.mark.parametrize("fault", ["locked", "forgets"])
def test_a_keyring_that_does_not_keep_it_is_found_out(fault: str) -> None:
    """It is read back: one that is locked, and one that takes everything and keeps nothing."""
    keyring = MemoryKeyring()
    setattr(keyring, fault, True)
    keys = fake_keys(keyring)
    assert keys.keep(ORIGIN, KEY) is Place.SESSION
    assert keys.find(ORIGIN) == KEY


def test_a_locked_keyring_is_told() -> None:
    """A request without the key would only be refused, with a worse sentence."""
    keyring = MemoryKeyring()
    keys = fake_keys(keyring)
    keys.keep(ORIGIN, KEY)
    keyring.locked = True
    with pytest.raises(OpinionError, match="does not give out the key") as told:
        keys.find(ORIGIN)
    assert KEY not in str(told.value)


def test_removing() -> None:
    """From memory and from the keyring; where there was none, nothing happens."""
    keyring = MemoryKeyring()
    keys = fake_keys(keyring)
    keys.remove(ORIGIN)
    keys.keep(ORIGIN, KEY)
    keys.keep_for_session(ORIGIN, "sk-other")
    keys.remove(ORIGIN)
    assert (keys.find(ORIGIN), keyring.entries) == ("", {})
    without = fake_keys()
    without.keep(ORIGIN, KEY)
    without.remove(ORIGIN)
    assert without.place(ORIGIN) is Place.NOWHERE


def test_keys_of_servers_of_earlier_times_go_too() -> None:
    """Whoever deletes everything has long forgotten them, and so has the app that was started since."""
    keyring = MemoryKeyring()
    keys = fake_keys(keyring)
    for origin in (ORIGIN, "https://other.example", "https://third.example"):
        keys.keep(origin, KEY)
    keys.remove("https://other.example")
    keyring.set_password(SERVICE, "http://unlisted.example", KEY)
    fake_keys(keyring).remove_all("http://unlisted.example")
    assert keyring.entries == {}
    fake_keys(keyring).remove_all()
    fake_keys().remove_all()


def test_one_key_that_stays_keeps_no_other() -> None:
    """All that can go is gone, and it is told that not all is."""
    locked = "https://a.example"

    class Stubborn(MemoryKeyring):
        def delete_password(self, service: str, username: str) -> None:
            if username == locked:
                raise RuntimeError(service)
            super().delete_password(service, username)

    keyring = Stubborn()
    keys = fake_keys(keyring)
    keys.keep(locked, KEY)
    keys.keep(ORIGIN, KEY)
    with pytest.raises(OpinionError, match="did not remove the key"):
        keys.remove_all()
    assert keyring.entries == {(SERVICE, locked): KEY, (SERVICE, SERVERS): locked}


def test_a_locked_keyring_may_hold_a_key() -> None:
    """It does not even say which; what is in memory goes all the same."""
    keyring = MemoryKeyring()
    keys = fake_keys(keyring)
    keys.keep(ORIGIN, KEY)
    keys.keep_for_session("https://other.example", KEY)
    keyring.locked = True
    with pytest.raises(OpinionError, match="does not say whether it holds a key"):
        keys.remove_all()
    keyring.locked = False
    assert keys.find("https://other.example") == ""
    assert keys.find(ORIGIN) == KEY


def test_a_list_that_is_not_given_out_is_not_written_over() -> None:
    """The keys of other servers would be found by nobody, and stay when everything is deleted."""

    class Shy(MemoryKeyring):
        def get_password(self, service: str, username: str) -> str | None:
            if username == SERVERS:
                raise RuntimeError(service)
            return super().get_password(service, username)

    keyring = Shy()
    keyring.entries[SERVICE, SERVERS] = "https://other.example"
    fake_keys(keyring).keep(ORIGIN, KEY)
    assert keyring.entries[SERVICE, SERVERS] == "https://other.example"


def test_a_key_that_could_not_be_removed_is_told() -> None:
    """Nobody is to believe that it is gone."""

    class Stubborn(MemoryKeyring):
        def delete_password(self, service: str, username: str) -> None:
            raise RuntimeError(f"{service} {username}")

    keys = fake_keys(Stubborn())
    keys.keep(ORIGIN, KEY)
    with pytest.raises(OpinionError, match="did not remove the key"):
        keys.remove(ORIGIN)


def test_a_new_key_takes_the_place_of_the_old_one() -> None:
    """Also of one that was for this session only."""
    keys = fake_keys(MemoryKeyring())
    keys.keep_for_session(ORIGIN, "sk-old")
    keys.keep(ORIGIN, KEY)
    assert (keys.find(ORIGIN), keys.place(ORIGIN)) == (KEY, Place.KEYRING)


@pytest.mark.parametrize("key", ["", "  ", "two words", "sk-a\nX-Injected: yes", "sk-a\x00", "schlüssel", "k" * 2000])
def test_what_is_no_key_is_refused_unrepeated(key: str) -> None:
    """A line feed in it would forge a header field; whatever it is, it is not written anywhere."""
    keyring = MemoryKeyring()
    keys = fake_keys(keyring)
    for keep in (keys.keep, keys.keep_for_session):
        with pytest.raises(OpinionError, match="not a key") as refused:
            keep(ORIGIN, key)
        assert "Injected" not in str(refused.value)
    assert keyring.entries == {}
    assert keys.place(ORIGIN) is Place.NOWHERE


@pytest.mark.parametrize("backend", ["keyring.backends.null.Keyring", "keyring.backends.fail.Keyring"])
def test_a_backend_that_keeps_nothing_is_none(backend: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the real package names, where the system has no keyring."""
    import keyring.core

    monkeypatch.setattr(keyring.core, "_keyring_backend", keyring.core.load_keyring(backend))
    assert system_keyring() is None


def test_a_backend_that_cannot_be_loaded_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Named in somebody's configuration, not installed any more."""
    import keyring.core

    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "no.such.Keyring")
    assert system_keyring() is None


def test_keys_are_not_in_what_is_printed() -> None:
    """Of an object in a traceback, say."""
    keys = fake_keys()
    keys.keep(ORIGIN, KEY)
    assert KEY not in repr(keys)
