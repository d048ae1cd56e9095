"""``grade --second-opinion``: see, agree, read."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from support.commands import Command, Done
from support.fake_opinion import FakeChat
from support.opinion_server import OpinionServer, Reply, opinion_server
from support.opinions import MODEL, SERVER, judged, opinion_text
from support.services import Fakes, fake_folders
from support.typing_at import typing_at
from voice_interviewer.errors import OpinionError
from voice_interviewer.opinion.keys import SERVICE
from voice_interviewer.settings import SettingsStore

ANSWER = "We score loans. We watch drift."


@pytest.fixture
def file(tmp_path: Path) -> Path:
    SettingsStore(fake_folders(tmp_path).settings).change(opinion_url=SERVER, opinion_model=MODEL)
    file = tmp_path / "answer.txt"
    file.write_text(ANSWER, encoding="utf-8")
    return file


def shown_before(done: Done, chat: FakeChat) -> None:
    """Everything that was sent was printed, letter for letter."""
    ((request, _),) = chat.asked
    assert f"To: {request.address.url}\n" in done.err
    assert all(f"---\n{message.content}\n\n---" in done.err for message in request.messages)


def test_it_is_shown_asked_for_and_printed(command: Command, fakes: Fakes, file: Path) -> None:
    """Our own grade first, untouched; then theirs, marked as theirs."""
    fakes.chat.text = opinion_text(risks=judged(quote="We never said this."))
    done = command("grade", str(file), "--question", "drift", "--second-opinion", stdin="y\n")
    assert done.code == 0
    shown_before(done, fakes.chat)
    assert "Send exactly this to https://api.example.com/v1/chat/completions? [y/N]" in done.err
    own, theirs = done.out.split("Second opinion from judge-1 at api.example.com")
    assert "Risks and governance" in own
    assert "Somebody else's view" in theirs
    assert "Relevance: theirs 2 of 2, this app's" in theirs
    assert "It quoted words that are not in your answer" in theirs


@pytest.mark.parametrize("said", ["n\n", "\n"])
def test_whoever_does_not_say_yes_sends_nothing(command: Command, fakes: Fakes, file: Path, said: str) -> None:
    """The grade is there all the same."""
    done = command("grade", str(file), "--second-opinion", stdin=said)
    assert done.code == 0
    assert "Risks and governance" in done.out
    assert "Nothing was sent." in done.err
    assert fakes.chat.asked == []


def test_nobody_there_to_say_yes(command: Command, fakes: Fakes, file: Path) -> None:
    """In a script, say, without --yes: it is told what to add."""
    done = command("grade", str(file), "--second-opinion")
    assert done.code == 1
    assert done.err.endswith("\nThere is no keyboard to answer with, so nothing was sent. Give --yes.\n")
    assert fakes.chat.asked == []


def test_without_the_option_nothing_is_asked(command: Command, fakes: Fakes, file: Path) -> None:
    """Whatever the settings name."""
    assert command("grade", str(file)).code == 0
    assert fakes.chat.asked == []


def test_yes_skips_the_question_and_not_the_text(command: Command, fakes: Fakes, file: Path) -> None:
    """Also for standard input."""
    done = command("grade", "-", "--second-opinion", "--yes", stdin=ANSWER)
    assert done.code == 0
    shown_before(done, fakes.chat)
    assert "[y/N]" not in done.err


@pytest.mark.parametrize(
    "words",
    [("-", "--second-opinion"), ("--jsonl", "many.jsonl", "--second-opinion"), ("answer.txt", "--yes")],
    ids=["standard input", "many", "yes alone"],
)
def test_what_cannot_be_asked_is_wrong_usage(command: Command, fakes: Fakes, words: tuple[str, ...]) -> None:
    """Told before anything is graded."""
    assert command("grade", *words).code == 2
    assert fakes.chat.asked == []


def test_as_json(command: Command, fakes: Fakes, file: Path) -> None:
    """Two lines: our grade as always, then theirs."""
    fakes.chat.text = opinion_text(risks=judged(score=4, quote="Compliance reviews each release."))
    done = command("grade", str(file), "--json", "--second-opinion", "--yes")
    own, theirs = map(json.loads, done.lines)
    assert "scores" in own
    risks = next(judgement for judgement in theirs["second_opinion"]["judgements"] if judgement["of"] == "risks")
    assert risks == {
        "of": "risks", "score": 4, "best": 4, "ours": own["scores"]["risks"], "reason": "It was named in passing.",
        "quote": "Compliance reviews each release.", "quote_missing": False,
    }  # fmt: skip


def test_a_failure_comes_after_our_own_grade(command: Command, fakes: Fakes, file: Path) -> None:
    """With its sentence and its exit code."""
    fakes.chat.problem = OpinionError("It takes no more requests (429).", "Ask again later.")
    done = command("grade", str(file), "--second-opinion", "--yes")
    assert done.code == 11
    assert "Risks and governance" in done.out
    assert done.err.endswith("It takes no more requests (429). Ask again later.\n")


def test_where_nothing_is_set_up(command: Command, fakes: Fakes, file: Path, tmp_path: Path) -> None:
    """As it is out of the box."""
    SettingsStore(fake_folders(tmp_path).settings).change(opinion_url="")
    done = command("grade", str(file), "--second-opinion", "--yes")
    assert (done.code, fakes.chat.asked) == (11, [])
    assert "No server for second opinions is chosen." in done.err


def test_the_key_goes_along_and_is_not_printed(command: Command, fakes: Fakes, file: Path) -> None:
    """Neither before nor after."""
    fakes.keyring.entries[SERVICE, "https://api.example.com"] = "sk-test-5f3a"
    done = command("grade", str(file), "--second-opinion", "--yes")
    assert fakes.chat.asked[0][1] == "sk-test-5f3a"
    assert "from the keyring, goes along" in done.err
    assert "sk-test" not in done.err + done.out


def test_nothing_of_a_reply_reaches_the_terminal_but_text(command: Command, fakes: Fakes, file: Path) -> None:
    """No colour, no title, no cursor moved; nor out of the answer, which is printed before."""
    file.write_text(f"{ANSWER} \x1b[2J\x1b]0;title\x07Done.", encoding="utf-8")
    fakes.chat.text = opinion_text(context=judged(reason="\x1b[31mRed\x1b[0m [bold]alert[/bold]\r\nForged: 4 of 4"))
    done = command("grade", str(file), "--question", "drift", "--second-opinion", "--yes")
    theirs = done.out.split("Second opinion from")[1]
    assert "  Red [bold]alert[/bold] Forged: 4 of 4\n" in theirs
    assert "\x1b" not in done.err + theirs
    assert "\x07" not in done.err + theirs


@pytest.fixture
def server() -> Iterator[OpinionServer]:
    with opinion_server() as server:
        yield server


@pytest.fixture
def environment(tmp_path: Path, server: OpinionServer) -> dict[str, str]:
    """Folders of the test's own, and no keyring, as in a container."""
    folders = {f"XDG_{kind}_HOME": str(tmp_path / kind.lower()) for kind in ("DATA", "CONFIG", "CACHE")}
    settings = SettingsStore(tmp_path / "config" / "voice-interviewer" / "settings.json")
    settings.change(opinion_url=server.url, opinion_model=MODEL)
    return {**os.environ, **folders, "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}


@pytest.mark.skipif(sys.platform != "linux", reason="the variables that move the folders are Linux's")
def test_the_real_program(environment: dict[str, str], server: OpinionServer, tmp_path: Path) -> None:
    """From the command line over a real connection and back; the sending is written down, the text is not."""
    file = tmp_path / "answer.txt"
    file.write_text(ANSWER, encoding="utf-8")
    server.replies.append(Reply(opinion_text(context=judged(quote="We score loans"))))
    words = ("grade", str(file), "--second-opinion", "--yes")
    done = subprocess.run(
        [sys.executable, "-m", "voice_interviewer", *words],
        capture_output=True, text=True, env=environment, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode in {0, 10}, done.stderr
    (asked,) = server.asked
    assert all(message["content"] in done.stderr for message in asked.json["messages"])
    assert "Second opinion from judge-1 at 127.0.0.1" in done.stdout
    log = (tmp_path / "data" / "voice-interviewer" / "network.jsonl").read_text()
    assert json.loads(log)["purpose"] == "opinion"
    assert "loans" not in log


@pytest.mark.skipif(sys.platform != "linux", reason="the variables that move the folders are Linux's")
@pytest.mark.parametrize(
    ("key", "told"),
    [("", "No key goes along."), ("sk-test-5f3a", "Your key for api.example.com, kept for this session only, goes")],
)
def test_without_a_keyring_a_key_can_be_typed(environment: dict[str, str], tmp_path: Path, key: str, told: str) -> None:
    """Unseen, for this run only, after the text was shown; then comes the question whether to send it."""
    SettingsStore(tmp_path / "config" / "voice-interviewer" / "settings.json").change(opinion_url=SERVER)
    file = tmp_path / "answer.txt"
    file.write_text(ANSWER, encoding="utf-8")
    with typing_at("grade", str(file), "--second-opinion", environment=environment) as terminal:
        terminal.answer("Key for api.example.com, kept for this run only", key)
        terminal.answer("Send exactly this to", "n")
        assert terminal.end() in {0, 10}
    assert "<answer " in terminal.screen.partition("Key for api.example.com")[0]
    assert told in terminal.screen
    assert "Nothing was sent." in terminal.screen
    assert "sk-test" not in terminal.screen
