"""Why there is no opinion, in words for people. Nothing that a server wrote is repeated: it may hold anything. Pure."""

import socket
import ssl
from collections.abc import Sequence

from voice_interviewer.errors import OpinionError

_CHECK_ADDRESS = "Check the address in Settings."


def status(host: str, code: int) -> OpinionError:
    """The server answered with this HTTP status in place of a reply."""
    if 300 <= code < 400:
        return OpinionError(
            f"{host} wants the request sent to another address ({code}); nothing was sent there.",
            "If you know and trust that address, write it in Settings.",
        )
    said, advice = _BY_STATUS.get(code, ("refused the request", "Check address and model in Settings."))
    if code >= 500:
        said, advice = "failed while it worked on the request", "Ask again later, or look at the server's own messages."
    return OpinionError(f"{host} {said} ({code}).", advice)


_KEY = "Set the key for this server in Settings, under Second opinion."
_BY_STATUS = {
    400: ("does not take this request", "Check the model's name in Settings; the answer may be too long for it."),
    401: ("wants a key, or another one", _KEY),
    403: ("does not allow this with your key", _KEY),
    404: ("knows no such address or no such model", "Check both in Settings; most addresses end in /v1."),
    429: ("takes no more requests from you for now", "Ask again later, or look at your account with that server."),
}


def too_slow(host: str, seconds: float) -> OpinionError:
    """The deadline passed."""
    return OpinionError(
        f"{host} did not reply within {seconds:g} seconds; the request was ended.",
        "Ask again, or allow more time in Settings.",
    )


def too_large(host: str) -> OpinionError:
    """The reply has no end that we would wait for."""
    return OpinionError(
        f"{host} sent far more than an opinion; the request was ended.", "Name another model or server in Settings."
    )


def unreachable(host: str, causes: Sequence[BaseException]) -> OpinionError:
    """There was no connection, or it broke off."""
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return OpinionError(f"The name {host} is not known here.", "Check the address in Settings, and the network.")
    if any(isinstance(cause, ssl.SSLCertVerificationError) for cause in causes):
        return OpinionError(f"{host} could not prove that it is {host}; nothing was sent.", _CHECK_ADDRESS)
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return OpinionError(f"Nothing answers at {host}.", "Start the server, or check the address in Settings.")
    return OpinionError(
        f"The connection to {host} failed.", "Check the address in Settings and the network, then ask again."
    )
