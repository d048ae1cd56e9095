"""What people are told about a second opinion, in the window and in the terminal alike. Pure."""

from voice_interviewer.opinion.address import Address
from voice_interviewer.opinion.keys import Place
from voice_interviewer.opinion.opinion import Opinion
from voice_interviewer.opinion.request import OpinionRequest

WHAT_IS_SENT = (
    "Exactly this text is sent, with a description of the form of the reply, and nothing else: no recording, no score, "
    "no other answer. Where the server refuses that description, the same text is sent once more without it."
)
SOMEBODY_ELSES = (
    "Somebody else's view: it changes none of your scores. It is not stored in this version, and not exported."
)
NO_KEYRING = "No keyring works on this computer, so a key is kept in memory only, until the app is closed."
QUOTE_MISSING = "It quoted words that are not in your answer; they are left out."

_ROLES = {"system": "Instructions (system message)", "user": "Question and answer (user message)"}


def title(opinion: Opinion) -> str:
    """Whose view it is."""
    return f"Second opinion from {opinion.model} at {opinion.host}"


def role_title(role: str) -> str:
    """What one message of the request is."""
    return _ROLES[role]


def way_there(server: Address) -> str:
    """Who can read along."""
    if server.local:
        return "This is a server on this computer."
    if server.encrypted:
        return "The way there is encrypted."
    return "The way there is not encrypted: whoever shares the network can read it."


def key_sentence(server: Address, place: Place) -> str:
    """Whether a key goes along."""
    if place is Place.NOWHERE:
        return "No key goes along."
    kept = "from the keyring" if place is Place.KEYRING else "kept for this session only"
    return f"Your key for {server.host}, {kept}, goes along."


def key_state(server: Address, place: Place, lasting: bool) -> str:
    """Whether a key is set, and what becomes of one that is; ``lasting`` is whether a keyring works here."""
    if place is Place.KEYRING:
        return f"A key for {server.host} is in your keyring."
    if place is Place.SESSION:
        return f"A key for {server.host} is kept in memory only, until the app is closed: no keyring took it."
    without = "" if lasting else f" {NO_KEYRING}"
    return f"No key is set for {server.host}. A server on this computer may need none.{without}"


def request_text(request: OpinionRequest) -> str:
    """All of a request for the terminal: where it goes, and each message as it is sent."""
    head = [f"To: {request.address.url}", f"Model: {request.model}", way_there(request.address), WHAT_IS_SENT]
    messages = [f"--- {role_title(message.role)} ---\n{message.content}" for message in request.messages]
    return "\n\n".join(["\n".join(head), *messages, "--- end ---"])
