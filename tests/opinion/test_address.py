"""Where a request goes, read in one way only."""

import pytest

from voice_interviewer.errors import OpinionError
from voice_interviewer.opinion.address import address


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("https://api.example.com/v1", "https://api.example.com/v1/chat/completions"),
        (" https://api.example.com/v1/ ", "https://api.example.com/v1/chat/completions"),
        ("https://api.example.com/v1/chat/completions", "https://api.example.com/v1/chat/completions"),
        ("HTTPS://API.Example.com:443", "https://api.example.com/chat/completions"),
        ("http://localhost:11434/v1", "http://localhost:11434/v1/chat/completions"),
        ("http://[::1]:8080/openai/v1", "http://[::1]:8080/openai/v1/chat/completions"),
        ("http://192.168.1.5:08000/v1", "http://192.168.1.5:8000/v1/chat/completions"),
    ],
)
def test_what_people_write(text: str, url: str) -> None:
    """With or without the end that is always the same."""
    assert address(text).url == url


@pytest.mark.parametrize(
    "text",
    [
        "api.example.com/v1",
        "ftp://api.example.com",
        "https://",
        "https://user:secret@api.example.com/v1",
        "https://api.example.com@evil.example/v1",
        "https://api.example.com/v1?key=secret",
        "https://api.example.com/v1#x",
        "https://api.example.com\\@evil.example/v1",
        "https://api.example.com/v1/../../x",
        "https://api.example.com/%2e%2e/v1",
        "https://аpi.example.com/v1",  # a Cyrillic first letter
        "https://api.example.com/v1\nHost: evil.example",
        "https://api..example.com/v1",
        "https://-api.example.com/v1",
        "http://127.1/v1",
        "http://2130706433/v1",
        "http://999.1.1.1/v1",
        "http://[:::1]/v1",
        "http://[127.0.0.1]:11434/v1",
        "http://0x7f000001/v1",
        "https://api.example.com:70000/v1",
        "https://api.example.com:0/v1",
        "https://api example.com/v1",
        f"https://api.example.com/{'v' * 100}",
    ],
)
def test_what_could_be_read_in_two_ways_is_refused(text: str) -> None:
    """And what is refused is not repeated: it may hold a password."""
    with pytest.raises(OpinionError, match="cannot be used") as refused:
        address(text)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("text", ["", "   "])
def test_no_server_is_not_a_mistake(text: str) -> None:
    """It says where to name one."""
    with pytest.raises(OpinionError, match="No server for second opinions is chosen"):
        address(text)


@pytest.mark.parametrize(
    ("text", "local"),
    [
        ("http://localhost:11434/v1", True),
        ("http://127.0.0.1/v1", True),
        ("http://127.8.8.8/v1", True),
        ("http://[::1]/v1", True),
        ("http://192.168.1.5/v1", False),
        ("https://localhost.example.com/v1", False),
        ("https://api.example.com/v1", False),
    ],
)
def test_this_machine_is_known(text: str, local: bool) -> None:
    """Only there may a key go without encryption."""
    assert address(text).local is local


def test_a_key_belongs_to_scheme_host_and_port() -> None:
    """Not to the path, and not to the same name behind another door."""
    assert address("https://a.example/v1").origin == address("https://A.example:443/v2").origin == "https://a.example"
    assert address("https://a.example:8443").origin != address("http://a.example:8443").origin
