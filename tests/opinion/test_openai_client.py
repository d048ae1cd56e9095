"""The real client against a real server of our own, one that behaves and many that do not."""

from collections.abc import Iterator

import pytest

from support.opinion_server import OpinionServer, Reply, completion, opinion_server
from support.opinions import example_request, opinion_text
from support.waiting import cancelled_when
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import Cancelled, OpinionError, StorageError
from voice_interviewer.opinion.openai_client import OpenAIChat
from voice_interviewer.opinion.wire import LARGEST_REPLY

PATIENT = 20.0
"""Seconds; no test that passes waits so long."""
HURRIED = 0.3


@pytest.fixture
def server() -> Iterator[OpinionServer]:
    with opinion_server() as server:
        yield server


@pytest.fixture
def noted() -> list[tuple[str, str]]:
    return []


@pytest.fixture
def chat(noted: list[tuple[str, str]]) -> OpenAIChat:
    return OpenAIChat(lambda host, model: noted.append((host, model)))


def ask(chat: OpenAIChat, server: OpinionServer, key: str = "", seconds: float = PATIENT) -> str:
    return chat.complete(example_request(server.url), key, seconds)


def test_what_is_sent_is_what_was_shown(chat: OpenAIChat, server: OpinionServer) -> None:
    """Messages, model and address, character for character."""
    request = example_request(server.url)
    assert chat.complete(request, "", PATIENT) == opinion_text()
    (asked,) = server.asked
    assert asked.json["messages"] == [{"role": m.role, "content": m.content} for m in request.messages]
    assert asked.json["model"] == request.model
    assert f"http://127.0.0.1:{server.port}{asked.path}" == request.address.url
    assert set(asked.json) == {"model", "messages", "response_format"}


def test_a_server_that_refuses_the_form_is_asked_once_more(
    chat: OpenAIChat, server: OpinionServer, noted: list[tuple[str, str]]
) -> None:
    """Without it, with the same messages; both sendings are written down."""
    server.replies += [Reply(status=400), Reply()]
    assert ask(chat, server) == opinion_text()
    first, second = (asked.json for asked in server.asked)
    assert second == {name: first[name] for name in ("model", "messages")}
    assert noted == [("127.0.0.1", "judge-1")] * 2


@pytest.mark.parametrize(
    ("status", "asked", "told"),
    [
        (400, 2, "does not take this request"),
        (401, 1, "wants a key"),
        (403, 1, "does not allow"),
        (404, 1, "no such address or no such model"),
        (418, 1, "refused the request"),
        (429, 1, "no more requests"),
        (500, 1, "failed while it worked"),
        (503, 1, "failed while it worked"),
    ],
)
def test_a_refusal_is_told_and_never_tried_again(
    chat: OpenAIChat, server: OpinionServer, status: int, asked: int, told: str
) -> None:
    """One clear sentence a status; nothing that the server wrote is repeated."""
    server.replies += [Reply(status=status, body=b'{"error": {"message": "SECRET of theirs"}}')] * 3
    with pytest.raises(OpinionError, match=told) as refused:
        ask(chat, server)
    assert str(status) in refused.value.message
    assert refused.value.advice
    assert "SECRET" not in str(refused.value)
    assert len(server.asked) == asked


def test_nobody_there_is_told(chat: OpenAIChat) -> None:
    """The port of a server that has gone."""
    with opinion_server() as gone:
        request = example_request(gone.url)
    with pytest.raises(OpinionError, match=r"Nothing answers at 127\.0\.0\.1"):
        chat.complete(request, "", PATIENT)


def test_a_name_that_nobody_has_is_told(chat: OpenAIChat) -> None:
    """Names under .invalid never exist, RFC 2606."""
    with pytest.raises(OpinionError, match=r"The name nobody\.invalid is not known here"):
        chat.complete(example_request("http://nobody.invalid/v1"), "", PATIENT)


def test_a_server_that_cannot_prove_itself_gets_nothing(chat: OpenAIChat) -> None:
    """Its certificate is nobody's."""
    with opinion_server(encrypted=True) as stranger:
        with pytest.raises(OpinionError, match="could not prove"):
            ask(chat, stranger, key="sk-test")
        assert stranger.asked == []


@pytest.mark.parametrize("reply", [Reply(stalls=True), Reply(drips=True)], ids=["silent", "dripping"])
def test_the_deadline_ends_the_request(chat: OpenAIChat, server: OpinionServer, reply: Reply) -> None:
    """Also where a byte comes now and then: the whole must be there in time. The server sees us go."""
    server.replies.append(reply)
    with pytest.raises(OpinionError, match=r"did not reply within 0\.3 seconds"):
        ask(chat, server, seconds=HURRIED)
    assert server.hung_up.wait(10)
    assert len(server.asked) == 1


@pytest.mark.parametrize("reply", [Reply(stalls=True), Reply(drips=True)], ids=["silent", "dripping"])
def test_calling_it_off_ends_it_at_once(chat: OpenAIChat, server: OpinionServer, reply: Reply) -> None:
    """From another thread, in flight; the server sees us go."""
    server.replies.append(reply)
    token = CancelToken()
    with cancelled_when(server.busy, token), pytest.raises(Cancelled):
        chat.complete(example_request(server.url), "", PATIENT, token)
    assert server.hung_up.wait(10)


def test_called_off_before_it_began_sends_nothing(chat: OpenAIChat, server: OpinionServer) -> None:
    """Not even a connection is opened."""
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        chat.complete(example_request(server.url), "", PATIENT, token)
    assert server.asked == []


@pytest.mark.parametrize(
    "reply",
    [
        Reply(endless=True),
        Reply(status=200, body=b" " * (LARGEST_REPLY + 1)),
        Reply(packed="gzip", body=b"\x1f\x8b"),
    ],
    ids=["endless", "huge", "packed"],
)
def test_a_huge_reply_is_not_taken_in(chat: OpenAIChat, server: OpinionServer, reply: Reply) -> None:
    """Nor one that is packed, whose size nobody can know before."""
    server.replies.append(reply)
    with pytest.raises(OpinionError, match="far more than an opinion"):
        ask(chat, server)


def test_a_huge_refusal_is_not_taken_in(chat: OpenAIChat, server: OpinionServer) -> None:
    """Of a refusal nothing but its status is read, however long it is."""
    server.replies.append(Reply(endless=True, status=500))
    with pytest.raises(OpinionError, match="failed while it worked"):
        ask(chat, server)
    assert server.hung_up.wait(10)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<!doctype html><title>Log in</title>",
        b'{"choices": []}',
        b'{"choices": [{"message": {"content": ["a list"]}}]}',
        b'{"error": "no"}',
        b"[" * 100_000,
        b'{"of no interest": ' + b"[" * 100_000,
        b'{"choices": [{"message": {"content": "\xff"}}]}',
    ],
    ids=["empty", "html", "no choice", "wrong type", "another shape", "deep", "deep within", "not UTF-8"],
)
def test_what_is_no_completion_is_told(chat: OpenAIChat, server: OpinionServer, body: bytes) -> None:
    """A log-in page, say, with status 200."""
    server.replies.append(Reply(body=body, kind="text/html"))
    with pytest.raises(OpinionError, match="not a reply as an OpenAI-compatible server"):
        ask(chat, server)


def test_a_reply_without_words_is_told(chat: OpenAIChat, server: OpinionServer) -> None:
    """As a model gives it that declines."""
    server.replies.append(Reply(body=completion("").replace(b'"content": ""', b'"content": null')))
    with pytest.raises(OpinionError, match="replied without a word"):
        ask(chat, server)


def test_a_connection_that_breaks_off_is_told(chat: OpenAIChat, server: OpinionServer) -> None:
    """Half a reply is none."""
    server.replies.append(Reply(breaks_off=True))
    with pytest.raises(OpinionError, match=r"The connection to 127\.0\.0\.1 failed"):
        ask(chat, server)


def test_what_cannot_be_written_down_is_not_sent(server: OpinionServer) -> None:
    """The log of the network's uses must be whole."""

    def full(host: str, model: str) -> None:
        raise StorageError(f"The disk is full ({host}, {model}).")

    with pytest.raises(StorageError, match="disk is full"):
        ask(OpenAIChat(full), server)
    assert server.asked == []


def test_a_key_is_sent_as_such(chat: OpenAIChat, server: OpinionServer) -> None:
    """As the protocol wants it."""
    ask(chat, server, key="sk-test")
    assert server.asked[0].fields["authorization"] == "Bearer sk-test"


def test_a_reply_that_says_the_key_aloud_is_not_passed_on(chat: OpenAIChat, server: OpinionServer) -> None:
    """Else it would stand on the screen."""
    server.replies.append(Reply(opinion_text(suggestions=["Your key is sk-test."])))
    with pytest.raises(OpinionError) as refused:
        ask(chat, server, key="sk-test")
    assert "sk-test" not in str(refused.value)
