"""What the real client does not do: follow, look into the environment, tell about the machine, write the key down."""

import logging
from collections.abc import Iterator
from contextlib import suppress

import pytest

from support.opinion_server import OpinionServer, Reply, opinion_server
from support.opinions import example_request
from voice_interviewer.errors import OpinionError
from voice_interviewer.opinion.openai_client import OpenAIChat

KEY = "sk-test-5f3a"


@pytest.fixture
def server() -> Iterator[OpinionServer]:
    with opinion_server() as server:
        yield server


@pytest.fixture
def other() -> Iterator[OpinionServer]:
    """A server that must never hear of anything."""
    with opinion_server() as other:
        yield other
        assert other.asked == []


def ask(server: OpinionServer, key: str = "") -> str:
    return OpenAIChat(lambda host, model: None).complete(example_request(server.url), key, 20.0)


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_no_redirect_is_followed(server: OpinionServer, other: OpinionServer, status: int) -> None:
    """Neither the key nor a word of the answer goes to another address."""
    server.replies.append(Reply(status=status, location=f"{other.url}/chat/completions"))
    with pytest.raises(OpinionError, match=r"another address .*; nothing was sent there"):
        ask(server, KEY)
    assert len(server.asked) == 1


def test_no_redirect_to_the_same_server_is_followed(server: OpinionServer) -> None:
    """It would be a second sending that nobody asked for."""
    server.replies.append(Reply(status=307, location=f"{server.url}/chat/completions"))
    with pytest.raises(OpinionError, match="another address"):
        ask(server, KEY)
    assert len(server.asked) == 1


def test_the_environment_is_not_looked_at(
    server: OpinionServer, other: OpinionServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No key, no address, no organisation, no header field and no proxy but what our own settings say."""
    proxy = other.url.removesuffix("/v1")
    for name, value in {
        "OPENAI_API_KEY": "sk-of-another-program",
        "OPENAI_ADMIN_KEY": "sk-admin-of-another-program",
        "OPENAI_BASE_URL": other.url,
        "OPENAI_ORG_ID": "org-private",
        "OPENAI_PROJECT_ID": "proj-private",
        "OPENAI_CUSTOM_HEADERS": "X-Private: yes\nAuthorization: Bearer sk-custom",
        **dict.fromkeys(("HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "ALL_PROXY", "all_proxy"), proxy),
    }.items():
        monkeypatch.setenv(name, value)
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    ask(server)
    (asked,) = server.asked
    assert "authorization" not in asked.fields
    assert "private" not in str(asked.fields).lower()


def test_nothing_about_the_machine_is_told(server: OpinionServer) -> None:
    """The client's own fields about system, runtime and processor are left out; these are all that remain."""
    ask(server, KEY)
    assert set(server.asked[0].fields) == {
        "accept", "accept-encoding", "authorization", "connection", "content-length", "content-type", "host",
        "user-agent", "x-stainless-raw-response",
    }  # fmt: skip
    assert server.asked[0].fields["user-agent"].startswith("voice-interviewer/")


@pytest.mark.parametrize("reply", [Reply(), Reply(status=401), Reply(breaks_off=True)], ids=["good", "refused", "lost"])
def test_key_and_answer_are_never_logged(server: OpinionServer, caplog: pytest.LogCaptureFixture, reply: Reply) -> None:
    """Not at any level, by any library, however it ends."""
    server.replies.append(reply)
    with caplog.at_level(logging.DEBUG), suppress(OpinionError):
        ask(server, KEY)
    logged = " ".join(f"{record.getMessage()} {record.args}" for record in caplog.records)
    assert "POST" in logged, "the libraries were not listened to"
    assert KEY not in logged
    assert "wrong decline" not in logged


@pytest.mark.parametrize("reply", [Reply(status=401), Reply(breaks_off=True)], ids=["refused", "lost"])
def test_an_error_holds_nothing_but_its_sentence(server: OpinionServer, reply: Reply) -> None:
    """What went before it would hold the request, and so the key, for whoever prints it."""
    server.replies.append(reply)
    with pytest.raises(OpinionError) as refused:
        ask(server, KEY)
    assert refused.value.__context__ is None
    assert KEY not in str(refused.value)
