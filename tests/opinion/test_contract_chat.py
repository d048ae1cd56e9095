"""What a `Chat` promises, checked on the fake and on the real client with a server of our own alike."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from support.fake_opinion import FakeChat
from support.opinion_server import Reply, opinion_server
from support.opinions import example_request, opinion_text
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled, OpinionError, StorageError
from voice_interviewer.opinion.openai_client import OpenAIChat
from voice_interviewer.opinion.ports import Chat
from voice_interviewer.opinion.request import OpinionRequest

FULL = StorageError("The disk is full.")


@dataclass(frozen=True, slots=True)
class Rig:
    """A chat, and the ways to make its server behave."""

    chat: Chat
    request: OpinionRequest
    will_say: Callable[[str], None]
    will_refuse: Callable[[], None]
    will_hang: Callable[[], None]
    disk_is_full: Callable[[], None]
    noted: list[tuple[str, str]]
    sent: Callable[[], int]
    """How many requests have reached the server."""


@contextmanager
def fake_rig() -> Iterator[Rig]:
    chat = FakeChat()
    yield Rig(
        chat,
        example_request(),
        will_say=lambda text: setattr(chat, "text", text),
        will_refuse=lambda: setattr(chat, "problem", OpinionError("Refused.")),
        will_hang=lambda: setattr(chat, "hold", threading.Event()),
        disk_is_full=lambda: setattr(chat, "refuses_to_be_noted", FULL),
        noted=chat.noted,
        sent=lambda: len(chat.asked),
    )


@contextmanager
def real_rig() -> Iterator[Rig]:
    noted: list[tuple[str, str]] = []
    full: list[StorageError] = []

    def note(host: str, model: str) -> None:
        if full:
            raise full[0]
        noted.append((host, model))

    with opinion_server() as server:
        yield Rig(
            OpenAIChat(note),
            example_request(server.url),
            will_say=lambda text: server.replies.append(Reply(text)),
            will_refuse=lambda: server.replies.append(Reply(status=401)),
            will_hang=lambda: server.replies.append(Reply(stalls=True)),
            disk_is_full=lambda: full.append(FULL),
            noted=noted,
            sent=lambda: len(server.asked),
        )


@pytest.fixture(params=[fake_rig, real_rig], ids=["fake", "real"])
def rig(request: pytest.FixtureRequest) -> Iterator[Rig]:
    with request.param() as rig:
        yield rig


def test_the_text_of_the_reply_is_handed_over(rig: Rig) -> None:
    """As it is: what it is worth is decided by whoever asked."""
    assert rig.chat.complete(rig.request, "", 20.0) == opinion_text()
    rig.will_say("\x1b[31mNo.")
    assert rig.chat.complete(rig.request, "key", 20.0) == "\x1b[31mNo."


def test_each_sending_is_written_down(rig: Rig) -> None:
    """Host and model, also of one that was refused."""
    rig.chat.complete(rig.request, "", 20.0)
    rig.will_refuse()
    with pytest.raises(OpinionError):
        rig.chat.complete(rig.request, "", 20.0)
    assert rig.noted == [(rig.request.address.host, rig.request.model)] * 2
    assert rig.sent() == 2


def test_what_cannot_be_written_down_is_not_sent(rig: Rig) -> None:
    """The log must be whole."""
    rig.disk_is_full()
    with pytest.raises(StorageError):
        rig.chat.complete(rig.request, "", 20.0)
    assert rig.sent() == 0


def test_called_off_before_it_began(rig: Rig) -> None:
    """Nothing is sent and nothing written down."""
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        rig.chat.complete(rig.request, "", 20.0, token)
    assert (rig.sent(), rig.noted) == (0, [])


def test_called_off_in_flight(rig: Rig) -> None:
    """It ends long before its time."""
    rig.will_hang()
    token = CancelToken()
    timer = threading.Timer(0.1, token.cancel)
    timer.start()
    with pytest.raises(Cancelled):
        rig.chat.complete(rig.request, "", 60.0, token)
    timer.join()


def test_the_time_is_up(rig: Rig) -> None:
    """It says so, with the time that it had."""
    rig.will_hang()
    with pytest.raises(OpinionError, match=r"within 0\.2 seconds"):
        rig.chat.complete(rig.request, "", 0.2)


def test_a_token_called_off_afterwards_does_no_harm(rig: Rig) -> None:
    """The window may cancel whatever it once started."""
    token = CancelToken()
    assert rig.chat.complete(rig.request, "", 20.0, token)
    token.cancel()
    assert rig.chat.complete(rig.request, "", 20.0)
