"""Several who ask one host at the same time."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from support import stand_in_host
from support.waiting import wait_until
from voice_interviewer.transcription import protocol
from voice_interviewer.transcription.conversation import Conversation, HostSilent
from voice_interviewer.transcription.process import HostGone

Begin = Callable[[str], Conversation]


@pytest.fixture
def begin(tmp_path: Path) -> Iterator[Begin]:
    """Starts a stand-in host with the trouble of that name."""
    begun: list[Conversation] = []

    def build(trouble: str) -> Conversation:
        command = [sys.executable, "-P", str(stand_in_host.__file__), trouble, str(tmp_path / "starts")]
        begun.append(Conversation(command, 1))
        return begun[-1]

    yield build
    for conversation in begun:
        conversation.end()


def transcribe(number: int) -> protocol.Request:
    return protocol.Transcribe(number, "answer.wav")


def test_each_gets_its_own_replies(begin: Begin) -> None:
    """In whatever order they look for them."""
    conversation = begin("none")
    first, second = conversation.ask(transcribe), conversation.ask(transcribe)
    for exchange in (second, first):
        replies = [exchange.next(30), exchange.next(30)]
        assert {reply.id for reply in replies if not isinstance(reply, protocol.Ready)} == {exchange.number}
        assert isinstance(replies[1], protocol.Result)


def test_looking_does_not_wait(begin: Begin) -> None:
    """Whoever draws a window cannot."""
    conversation = begin("none")
    exchange = conversation.ask(lambda number: protocol.Follow(number, "answer.wav"))
    wait_until(lambda: isinstance(exchange.next_there(), protocol.Heard), "it was heard", 30)
    assert exchange.next_there() is None


def test_nonsense_is_told_to_all_and_to_those_who_come_later(begin: Begin) -> None:
    """A host that talks nonsense is of no use to anybody."""
    conversation = begin("nonsense")
    waiting = conversation.ask(lambda number: protocol.Follow(number, "other.wav"))
    conversation.ask(transcribe)
    told: list[protocol.Reply] = []
    while not isinstance(told and told[-1], protocol.Failure):
        told.append(waiting.next(30))
    assert (told[-1], conversation.ask(transcribe).next(30)) == (told[-1], told[-1])
    assert isinstance(told[-1], protocol.Failure)
    assert told[-1].id == 0


def test_the_end_is_told_to_all(begin: Begin) -> None:
    """Again and again, to whoever asks; and nothing can be sent any more."""
    conversation = begin("silent")
    first, second = conversation.ask(transcribe), conversation.ask(lambda number: protocol.Follow(number, "a.wav"))
    first.next(30)
    conversation.kill()
    for exchange in (first, second, second):
        with pytest.raises(HostGone):
            exchange.next(30)
    with pytest.raises(HostGone):
        conversation.ask(transcribe)


def test_a_host_that_talks_to_others_is_not_silent(begin: Begin) -> None:
    """It is busy with them; only a host that says nothing to anybody is given up."""
    conversation = begin("none")
    patient = conversation.ask(protocol.Abandon)  # there is no reply to that
    before = conversation.last_word
    other = conversation.ask(transcribe)
    other.next(30)
    assert conversation.last_word > before
    with pytest.raises(HostSilent):
        patient.next(0.2)


def test_who_has_closed_gets_no_more(begin: Begin) -> None:
    """Replies to somebody who has left are dropped."""
    conversation = begin("none")
    with conversation.ask(transcribe) as left:
        pass
    other = conversation.ask(transcribe)
    assert isinstance([other.next(30), other.next(30)][-1], protocol.Result)
    assert left.next_there() is None
