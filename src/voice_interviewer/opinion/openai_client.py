"""The real `Chat`: the ``openai`` package, with everything switched off that it does without being asked."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import OpinionError
from voice_interviewer.opinion import refusals
from voice_interviewer.opinion.at_once import run_until
from voice_interviewer.opinion.completion import text_of
from voice_interviewer.opinion.request import OpinionRequest
from voice_interviewer.opinion.wire import Refused, TooLarge, Wire

if TYPE_CHECKING:
    from openai import AsyncOpenAI

FORM_REFUSED = 400


class OpenAIChat:
    """Asks any server that speaks the protocol. No retries, no redirects, no proxies, nothing from the environment."""

    def __init__(self, note: Callable[[str, str], None]) -> None:
        """``note`` writes down each sending before it happens: the host, and the model. It may raise StorageError."""
        self._note = note

    def complete(self, request: OpinionRequest, key: str, seconds: float, cancel: CancelToken | None = None) -> str:
        token = cancel or CancelToken()
        token.raise_if_cancelled()
        wire = Wire(request, key, self._note)
        problem = self._ask(request, wire, seconds, token)
        if problem is not None:  # raised here, outside of the handler, so that it holds no request and so no key
            raise problem
        return text_of(wire.reply, request.model, key)

    def _ask(self, request: OpinionRequest, wire: Wire, seconds: float, cancel: CancelToken) -> OpinionError | None:
        """Send it; the reply is in ``wire`` then. Returns why there is none, in words for the user."""
        import openai

        host = request.address.host
        try:
            run_until(_sent(request, wire), seconds, cancel)
        except TimeoutError:
            return refusals.too_slow(host, seconds)
        except Refused as refused:
            return refusals.status(host, refused.status)
        except TooLarge:
            return refusals.too_large(host)
        except openai.APIConnectionError as error:
            return refusals.unreachable(host, list(_causes(error)))
        return None


async def _sent(request: OpinionRequest, wire: Wire) -> None:
    async with _client(request, wire) as client:
        try:
            await _send(client, request.body(with_form=True))
        except Refused as refused:
            if refused.status != FORM_REFUSED:
                raise
            await _send(client, request.body(with_form=False))


async def _send(client: "AsyncOpenAI", body: dict[str, Any]) -> None:
    # As a stream, so that the client leaves the body to the wire, which has taken it in when this line is done.
    async with client.chat.completions.with_streaming_response.create(**body):
        pass


def _client(request: OpinionRequest, wire: Wire) -> "AsyncOpenAI":
    import openai

    http = openai.DefaultAsyncHttpxClient(
        trust_env=False,
        follow_redirects=False,
        timeout=None,  # one deadline over all of it is set around
        event_hooks={"request": [wire.leaving], "response": [wire.arriving]},
    )
    # Where no key is given the client looks for one in the environment; the wire sends ours, or none.
    return openai.AsyncOpenAI(
        api_key="set by the wire", base_url=request.address.base, max_retries=0, timeout=None, http_client=http
    )


def _causes(error: BaseException) -> Iterator[BaseException]:
    """The error and everything that it came from, groups opened."""
    yield error
    if isinstance(error, BaseExceptionGroup):
        for each in error.exceptions:
            yield from _causes(each)
    before = error.__cause__ or error.__context__
    if before is not None:
        yield from _causes(before)
