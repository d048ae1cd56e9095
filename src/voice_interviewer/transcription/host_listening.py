"""The app's side of listening: what the host has heard of a recording that is still being made."""

import contextlib

from voice_interviewer.answer import Transcript
from voice_interviewer.cancel import CancelToken
from voice_interviewer.transcription import protocol
from voice_interviewer.transcription.conversation import Conversation, Exchange, HostSilent
from voice_interviewer.transcription.ports import Progress
from voice_interviewer.transcription.process import HostGone


class HostListening:
    """A `Listening` in a host."""

    def __init__(self, conversation: Conversation, exchange: Exchange, stall_seconds: float) -> None:
        """``exchange`` is that of the request to follow the recording."""
        self._conversation = conversation
        self._exchange = exchange
        self._stall_seconds = stall_seconds
        self._ended = False
        self._failed = False
        self._text = ""

    @property
    def text(self) -> str:
        while not self._ended and not self._failed:
            try:
                reply = self._exchange.next_there()
            except HostGone:
                self._failed = True
                break
            if reply is None:
                break
            self._take(reply)
        return self._text

    def end(self) -> None:
        if self._ended:
            return
        self._ended = True
        try:
            self._exchange.say(protocol.Finish(self._exchange.number))
        except HostGone:
            self._failed = True

    def transcript(self, progress: Progress | None = None, cancel: CancelToken | None = None) -> Transcript | None:
        cancel = cancel or CancelToken()
        cancel.raise_if_cancelled()
        self.end()
        forget = cancel.on_cancel(self._conversation.kill)
        try:
            transcript = self._wait(progress)
        except HostSilent:
            self._conversation.kill()  # whoever asks next gets a host that works
            transcript = None
        except HostGone:
            transcript = None
        finally:
            forget()
            self._exchange.close()
        cancel.raise_if_cancelled()
        return transcript

    def abandon(self) -> None:
        with contextlib.suppress(HostGone):
            self._exchange.say(protocol.Abandon(self._exchange.number))
        self._exchange.close()
        self._exchange.deliver(None)  # whoever waits for the transcript need not wait on

    def _wait(self, progress: Progress | None) -> Transcript | None:
        while not self._failed:
            reply = self._exchange.next(self._stall_seconds)
            if isinstance(reply, protocol.Result):
                return reply.transcript
            if isinstance(reply, protocol.Progress) and progress is not None:
                progress(reply.share)
            self._take(reply)
        return None

    def _take(self, reply: protocol.Reply) -> None:
        if isinstance(reply, protocol.Heard):
            self._text = reply.text
        elif isinstance(reply, protocol.Failure):
            self._failed = True


class DeafListening:
    """A `Listening` that could not begin; the file is transcribed afterwards."""

    text = ""

    def end(self) -> None:
        """Nothing to end."""

    def transcript(self, progress: Progress | None = None, cancel: CancelToken | None = None) -> Transcript | None:
        del progress
        (cancel or CancelToken()).raise_if_cancelled()
        return None

    def abandon(self) -> None:
        """Nothing to abandon."""
