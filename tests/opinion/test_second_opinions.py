"""The whole of it without a network: prepare, show, send exactly that."""

from pathlib import Path

import pytest

from support.examples import example_grade, example_question
from support.fake_opinion import FakeChat, MemoryKeyring, fake_keys
from support.opinions import MODEL, SERVER, example_opinion, example_request
from voice_interviewer.errors import OpinionError
from voice_interviewer.opinion.second_opinions import SecondOpinions
from voice_interviewer.settings import SettingsStore

KEY = "sk-test-5f3a"


class Desk:
    """Second opinions on fakes, with settings of its own."""

    def __init__(self, folder: Path) -> None:
        self.settings = SettingsStore(folder / "settings.json")
        self.settings.change(opinion_url=SERVER, opinion_model=MODEL)
        self.chat = FakeChat()
        self.keyring = MemoryKeyring()
        self.opinions = SecondOpinions(self.chat, fake_keys(self.keyring), lambda: self.settings.current)

    def keep_key(self) -> None:
        self.opinions.keys.keep(self.opinions.server().origin, KEY)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_preparing_sends_nothing(desk: Desk) -> None:
    """It only builds what is shown."""
    assert desk.opinions.prepare(example_question(), example_grade()) == example_request()
    assert desk.chat.asked == []


def test_the_very_request_that_was_shown_is_sent(desk: Desk) -> None:
    """Also where the settings were changed in between."""
    request = desk.opinions.prepare(example_question(), example_grade())
    desk.keep_key()
    desk.settings.change(opinion_url="https://elsewhere.example/v1", opinion_model="other")
    assert desk.opinions.ask(request) == example_opinion()
    ((sent, key),) = desk.chat.asked
    assert sent is request
    assert key == KEY


def test_another_server_does_not_get_the_key(desk: Desk) -> None:
    """A key belongs to where it was set for."""
    desk.keep_key()
    desk.settings.change(opinion_url="https://elsewhere.example/v1")
    desk.opinions.ask(desk.opinions.prepare(example_question(), example_grade()))
    assert desk.chat.asked[0][1] == ""


def test_a_key_is_not_sent_in_the_open(desk: Desk) -> None:
    """Over a wire without encryption; on this machine there is no wire."""
    desk.settings.change(opinion_url="http://192.168.1.5:8000/v1")
    desk.keep_key()
    request = desk.opinions.prepare(example_question(), example_grade())
    with pytest.raises(OpinionError, match=r"key for 192\.168\.1\.5 would be sent without encryption"):
        desk.opinions.ask(request)
    assert desk.chat.asked == []
    desk.settings.change(opinion_url="http://127.0.0.1:8000/v1")
    desk.keep_key()
    desk.opinions.ask(desk.opinions.prepare(example_question(), example_grade()))
    assert desk.chat.asked[0][1] == KEY


@pytest.mark.parametrize(("server", "asked"), [(SERVER, 0), ("http://localhost:11434/v1", 1)])
def test_a_locked_keyring_stops_only_who_may_need_a_key(desk: Desk, server: str, asked: int) -> None:
    """A server on this machine seldom does."""
    desk.settings.change(opinion_url=server)
    request = desk.opinions.prepare(example_question(), example_grade())
    desk.keyring.locked = True
    try:
        desk.opinions.ask(request)
    except OpinionError as error:
        told = error.message
    else:
        told = ""
    assert len(desk.chat.asked) == asked
    assert bool(told) == (not asked)


def test_a_reply_that_is_no_opinion_is_refused(desk: Desk) -> None:
    """Whatever the server promised."""
    desk.chat.text = '{"context": 4}'
    with pytest.raises(OpinionError, match="not an opinion in the form"):
        desk.opinions.ask(example_request())


@pytest.mark.parametrize(("key", "told"), [("opinion_url", "No server"), ("opinion_model", "No model")])
def test_what_is_not_set_is_told(desk: Desk, key: str, told: str) -> None:
    """Out of the box nothing is, so nothing can be asked."""
    desk.settings.change(**{key: ""})
    with pytest.raises(OpinionError, match=told):
        desk.opinions.prepare(example_question(), example_grade())
