"""The window with real threads, the real client and a server: nothing between Send and the card is a fake."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from support.fake_opinion import MemoryKeyring, fake_keys
from support.kept_takes import keep_example
from support.opinion_server import OpinionServer, Reply, opinion_server
from support.pages import says
from support.services import Fakes, fake_services
from voice_interviewer.opinion.openai_client import OpenAIChat
from voice_interviewer.opinion.second_opinions import SecondOpinions
from voice_interviewer.transcription.network_use import OPINION, note_use, purposes
from voice_interviewer.ui.feedback.feedback_page import FeedbackPage
from voice_interviewer.ui.feedback.opinion_card import OpinionCard
from voice_interviewer.ui.opinion.opinion_dialog import OpinionDialog
from voice_interviewer.ui.shell.context import Context
from voice_interviewer.ui.shell.tasks import ThreadTaskRunner


@pytest.fixture
def server() -> Iterator[OpinionServer]:
    with opinion_server() as server:
        yield server


@pytest.fixture
def real(context: Context, server: OpinionServer, fakes: Fakes, tmp_path: Path) -> Iterator[Context]:
    """As the app builds it, but for the library."""
    folders = context.services.folders
    folders.data.mkdir(parents=True, exist_ok=True)
    chat = OpenAIChat(lambda host, model: note_use(folders, host, model, OPINION))
    services = fake_services(tmp_path, fakes)
    settings = services.settings
    settings.change(opinion_url=server.url, opinion_model="judge-1")
    opinions = SecondOpinions(chat, fake_keys(MemoryKeyring()), lambda: settings.current)
    tasks = ThreadTaskRunner()
    yield replace(context, services=replace(services, make_opinions=lambda: opinions), tasks=tasks)
    tasks.shutdown()


@pytest.fixture
def page(qtbot: QtBot, real: Context, fakes: Fakes, tmp_path: Path) -> Iterator[FeedbackPage]:
    page = FeedbackPage(real)
    qtbot.addWidget(page)
    page.show()
    page.show_take(keep_example(fakes.library, tmp_path))
    qtbot.waitUntil(lambda: page.content is not None)  # its cards are made a few at a time
    yield page
    if page.opinions.dialog is not None:
        page.opinions.dialog.done(0)


def card_of(page: FeedbackPage) -> OpinionCard:
    assert page.content is not None
    assert page.content.opinion_card is not None
    return page.content.opinion_card


def opened(qtbot: QtBot, page: FeedbackPage) -> OpinionDialog:
    card_of(page).ask_button.click()
    dialog = page.opinions.dialog
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.key.text() == "No key goes along.")
    return dialog


def test_asked_and_answered(qtbot: QtBot, page: FeedbackPage, server: OpinionServer, real: Context) -> None:
    """What was shown is what arrived there, byte for byte; it is written down, without a word of it."""
    dialog = opened(qtbot, page)
    shown = dialog.shown
    with qtbot.waitSignal(page.opinions.asked, timeout=20_000):
        dialog.send_button.click()
    qtbot.waitUntil(lambda: says(card_of(page), "Second opinion from judge-1 at 127.0.0.1"))
    (asked,) = server.asked
    assert tuple(message["content"] for message in asked.json["messages"]) == shown
    log = (real.services.folders.data / "network.jsonl").read_text()
    assert purposes(real.services.folders) == {OPINION}
    assert "127.0.0.1" in log
    assert "wrong decline" not in log


def test_refused_and_told(qtbot: QtBot, page: FeedbackPage, server: OpinionServer) -> None:
    """In the dialog, which stays."""
    server.replies.append(Reply(status=429))
    dialog = opened(qtbot, page)
    dialog.send_button.click()
    qtbot.waitUntil(lambda: "takes no more requests" in dialog.problem.text(), timeout=20_000)
    assert dialog.isVisible()
    assert not dialog.waiting


@pytest.mark.parametrize("way", ["stop", "close"])
def test_called_off_in_flight(qtbot: QtBot, page: FeedbackPage, server: OpinionServer, way: str) -> None:
    """The server sees the connection end at once, whether Stop was pressed or the take was left."""
    server.replies.append(Reply(stalls=True))
    dialog = opened(qtbot, page)
    dialog.send_button.click()
    qtbot.waitUntil(server.busy.is_set, timeout=20_000)
    if way == "stop":
        dialog.cancel_button.click()
    else:
        dialog.done(0)
    qtbot.waitUntil(server.hung_up.is_set)
    assert len(server.asked) == 1
