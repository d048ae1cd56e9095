"""Where a request goes: the address that the user wrote, read so strictly that there is one way to read it. Pure."""

import ipaddress
import re
from dataclasses import dataclass

from voice_interviewer.errors import OpinionNotSetUp

_ENDPOINT = "/chat/completions"
_FORM = re.compile(
    r"(?P<scheme>https?)://(?P<host>[a-z0-9.-]+|\[[0-9a-f:.]+\])(?::(?P<port>\d{1,5}))?(?P<path>(?:/[\w.~-]+)*)/*",
    re.ASCII | re.IGNORECASE,
)
"""No user name, no query, no fragment, no escapes, no letters that only look like others: each of them lets one address
be read as another."""

_NUMBER = re.compile(r"\d+|0x[0-9a-f]*", re.ASCII)
"""The last part of a host that many programs take for a number, whatever stands before it."""

_LONGEST = 120
"""Characters. Whoever agrees to an address must be able to see all of it."""

_USUAL_PORTS = {"http": "80", "https": "443"}
_HOW = "Write it in Settings like https://api.example.com/v1 or http://localhost:11434/v1."


@dataclass(frozen=True, slots=True)
class Address:
    """One server. Two are equal when a request to them goes to the same place."""

    scheme: str
    host: str
    """A name, or a number as it stands in an address (``127.0.0.1``, ``[::1]``), in lower case."""
    port: str
    """Empty for the scheme's usual one."""
    path: str

    @property
    def origin(self) -> str:
        """What a key belongs to: ``https://api.example.com``, with its port where that is not the usual one."""
        return f"{self.scheme}://{self.host}{f':{self.port}' if self.port else ''}"

    @property
    def base(self) -> str:
        """What clients call the base URL."""
        return self.origin + self.path

    @property
    def url(self) -> str:
        """Exactly where the request goes."""
        return self.base + _ENDPOINT

    @property
    def encrypted(self) -> bool:
        return self.scheme == "https"

    @property
    def local(self) -> bool:
        """Whether it is this machine, so that nothing goes over a wire."""
        if self.host == "localhost":
            return True
        try:
            return ipaddress.ip_address(self.host.strip("[]")).is_loopback
        except ValueError:
            return False


def address(text: str) -> Address:
    """The address that somebody wrote, with or without the end that is always the same. Raises OpinionNotSetUp."""
    text = text.strip()
    if not text:
        raise OpinionNotSetUp("No server for second opinions is chosen.", "Name one in Settings, under Second opinion.")
    found = _FORM.fullmatch(text)
    if found is None or len(text) > _LONGEST:
        raise OpinionNotSetUp("The address for second opinions cannot be used.", _HOW)
    scheme, host = found["scheme"].lower(), found["host"].lower()
    port = str(int(found["port"] or _USUAL_PORTS[scheme]))
    path = found["path"].removesuffix(_ENDPOINT)
    if not 1 <= int(port) <= 65_535 or not _is_host(host) or {".", ".."} & set(path.split("/")):
        raise OpinionNotSetUp("The address for second opinions cannot be used.", _HOW)
    return Address(scheme, host, "" if port == _USUAL_PORTS[scheme] else port, path)


def _is_host(host: str) -> bool:
    """Whether it is a name, or a number that reads as one; 127.1 and the like are understood differently by each.

    In brackets only an address of IPv6 can stand.
    """
    bracketed = host.startswith("[")
    if not bracketed and not _NUMBER.fullmatch(host.rpartition(".")[2]):
        return all(0 < len(part) < 64 and part == part.strip("-") for part in host.split("."))
    try:
        return ipaddress.ip_address(host.strip("[]")).version == (6 if bracketed else 4)
    except ValueError:
        return False
