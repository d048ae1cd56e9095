"""The pack in a real browser, opened from a file as a mentor would."""

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

from support.browser import Browser
from support.examples import example_take, example_typed_findings
from support.mentor_packs import HARM, harmful_take, kept_take, pack_of
from support.services import NOW, fake_folders
from voice_interviewer.answer import Section
from voice_interviewer.library.sqlite_library import SqliteLibrary
from voice_interviewer.remarks.mentor_import import keep_marks
from voice_interviewer.remarks.mentor_marks import marks_in
from voice_interviewer.remarks.mentor_standing import standing
from voice_interviewer.remarks.remark import Comment
from voice_interviewer.take import Source, Take

PATIENCE = 20


@pytest.fixture(autouse=True)
def no_marks_left(browser: Browser) -> Iterator[None]:
    """A browser keeps a mentor's marks; the next test begins with none."""
    yield
    browser.run("try { lastSaved = asText(); localStorage.clear(); } catch {}")


@pytest.fixture(scope="module")
def take(tmp_path_factory: pytest.TempPathFactory) -> Take:
    return kept_take(tmp_path_factory.mktemp("take"))


@pytest.fixture(scope="module")
def pack(take: Take, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pack_of(take, tmp_path_factory.mktemp("pack"))


@pytest.fixture
def opened(browser: Browser, pack: Path) -> Path:
    """The pack, open."""
    browser.open(pack)
    return pack


def wait(browser: Browser, until: Callable[[], Any]) -> None:
    WebDriverWait(browser.driver, PATIENCE, poll_frequency=0.02).until(lambda _: until())


def keys(browser: Browser, *pressed: str) -> None:
    """Press keys where the focus is."""
    ActionChains(browser.driver).send_keys(*pressed).perform()


def seen(browser: Browser) -> str:
    """What a reader sees of the page."""
    text: str = browser.driver.find_element(By.TAG_NAME, "body").text
    return text


def click(browser: Browser, name: str) -> None:
    browser.run("byId(arguments[0]).click()", name)


def downloaded(browser: Browser, name: str) -> Path:
    path = browser.downloads / name
    wait(browser, path.exists)
    return path


def test_a_pack_opens_alone(browser: Browser, opened: Path) -> None:
    """No error, nobody is asked for anything, and all that a mentor needs is there."""
    text = seen(browser)
    for words in ("How would you put a credit model", "from Jana", "Be frank.", "What next?", "Where lost?", "(1.3 s)"):
        assert words in text
    assert browser.complaints() == []
    assert browser.asked_for() == [opened.as_uri()]


def test_the_policy_lets_nothing_out(browser: Browser, opened: Path) -> None:
    """Not even a script that somebody got into the page."""
    done = browser.driver.execute_async_script(
        "const end = arguments[0]; fetch('https://example.invalid/').then(() => end('sent'), () => end('refused'));"
    )
    assert done == "refused"
    assert browser.run("const s = document.createElement('script'); s.textContent = 'window.hurt = 1';"
                       "document.body.append(s); return window.hurt === undefined")  # fmt: skip
    browser.complaints()  # the browser told of both


def test_our_scores_are_out_of_sight_until_theirs_are_in(browser: Browser, opened: Path, take: Take) -> None:
    """Neither seen nor in the page's source as one would read it; with a score missing they stay so."""
    reason = "You named a review in passing."
    assert take.findings is not None
    assert reason in {entry.reason for entry in take.findings.grade.sections}
    assert reason not in browser.driver.page_source
    assert reason not in opened.read_text(encoding="utf-8")
    click(browser, "done")
    assert "Still without a score: Context, Architecture, Operations, Risks" in seen(browser)
    assert reason not in browser.driver.page_source
    for section in Section:
        browser.run("document.getElementsByName('score-' + arguments[0])[2].click()", section.value)
    click(browser, "done")
    wait(browser, lambda: reason in seen(browser))
    assert "1 point lower than you" in seen(browser)
    assert browser.run("return document.querySelectorAll('.scale input:not(:disabled)').length") == 0


def test_the_words_are_in_step_with_the_sound(browser: Browser, opened: Path) -> None:
    """While it plays, and when a word is pressed."""
    wait(browser, lambda: browser.run("return sound.readyState >= 4"))
    assert browser.run("return sound.duration") == pytest.approx(example_take().seconds, abs=0.2)
    click(browser, "play")
    wait(browser, lambda: browser.run("return document.querySelector('.now') !== null"))
    first = browser.run("return document.querySelector('.now').textContent")
    wait(browser, lambda: browser.run("return document.querySelector('.now').textContent") != first)
    browser.run("document.querySelector('.filler').click()")
    wait(browser, lambda: browser.run("return document.querySelector('.now').textContent") == "um")
    start = browser.run("return Number(document.querySelector('.filler').dataset.start)")
    assert browser.run("return sound.currentTime") == pytest.approx(start, abs=0.5)
    click(browser, "play")
    assert browser.run("return sound.paused")


def test_keys_move_in_the_recording(browser: Browser, opened: Path) -> None:
    """Not while somebody writes."""
    wait(browser, lambda: browser.run("return sound.readyState >= 1"))
    keys(browser, "l", "l", Keys.ARROW_LEFT, "j")
    assert browser.run("return sound.currentTime") == pytest.approx(5.0, abs=0.1)
    browser.run("byId('remarks').focus()")
    keys(browser, "jolly")
    assert browser.run("return sound.currentTime") == pytest.approx(5.0, abs=0.1)
    browser.run("byId('words').focus()")
    keys(browser, *[Keys.ARROW_LEFT] * 9, Keys.ENTER)
    wait(browser, lambda: browser.run("return !sound.paused"))
    assert browser.run("return sound.currentTime") < 5.0


def test_the_form_is_filled_by_keyboard_and_comes_home(browser: Browser, take: Take, tmp_path: Path) -> None:
    """Scores by arrow keys, a comment at a moment, answers; saved, imported into a real library, and compared."""
    library = SqliteLibrary(fake_folders(tmp_path))
    stored = library.keep(example_take())
    browser.open(pack_of(replace(take, id=stored.id), tmp_path))
    wait(browser, lambda: browser.run("return sound.readyState >= 1"))
    for section, presses in zip(Section, (3, 1, 2, 4), strict=True):
        browser.run("document.getElementsByName('score-' + arguments[0])[0].focus()", section.value)
        keys(browser, *[Keys.ARROW_RIGHT] * presses)
    browser.run("document.activeElement.blur(); go(14)")
    keys(browser, "c")
    keys(browser, "Why not streaming? <b>", Keys.TAB, Keys.ENTER)
    browser.run("byId('question-0').focus()")
    keys(browser, "How do you roll back?", Keys.TAB, Keys.TAB, "Convincing.", Keys.TAB, "Anna Ó Briain")
    assert "Comment at 0:14" in seen(browser)
    click(browser, "save")
    file = downloaded(browser, f"marks-credit-model-in-production_2026-03-05_take-{stored.id}.json")
    done = keep_marks(library, marks_in(file), NOW)
    found = standing(library, library.take(done.take))
    assert found is not None
    assert found.marks[0].marked.by == "Anna Ó Briain"
    assert [(row.theirs, row.ours) for row in found.marks[0].rows] == [(3, 3), (1, 3), (2, 2), (4, 1)]
    assert found.marks[0].marked.comments == (
        Comment(text="Why not streaming? <b>", at=14.0),
        Comment(text="Convincing."),
    )
    assert found.marks[0].marked.answers == {"What next?": "How do you roll back?"}
    assert found.agreement.overall.within_one == 0.5
    assert browser.complaints() == []
    library.close()


def test_marks_outlive_a_reload_and_are_missed_on_closing(browser: Browser, opened: Path) -> None:
    """Until they are saved, the page asks before it closes."""
    browser.run("document.getElementsByName('score-risks')[3].click(); byId('by').value = 'Ben';"
                "byId('by').dispatchEvent(new Event('input'))")  # fmt: skip
    assert browser.run("return unsaved()")
    assert browser.run("return !dispatchEvent(new Event('beforeunload', {cancelable: true}))")
    browser.run("lastSaved = asText(); keep()")
    assert browser.run("return dispatchEvent(new Event('beforeunload', {cancelable: true}))")
    browser.open(opened)
    assert browser.run("return document.getElementsByName('score-risks')[3].checked")
    assert browser.run("return byId('by').value") == "Ben"
    assert not browser.run("return unsaved()")


def test_a_comment_is_edited_deleted_and_brought_back(browser: Browser, opened: Path) -> None:
    """And the text to copy follows."""
    browser.run("go(2); byId('comment').click(); byId('comment-text').value = 'One'; byId('comment-save').click()")
    browser.run("document.querySelector('#comments button:nth-of-type(2)').click(); byId('comment-text').value = 'Two';"
                "byId('comment-save').click()")  # fmt: skip
    assert [entry["text"] for entry in as_text(browser)["comments"]] == ["Two"]
    browser.run("document.querySelector('#comments button:nth-of-type(3)').click()")
    assert as_text(browser)["comments"] == []
    browser.run("document.querySelector('#told button').click()")
    assert as_text(browser)["comments"] == [{"at": 2, "text": "Two"}]


def test_a_take_that_means_harm_does_none(browser: Browser, tmp_path: Path) -> None:
    """Scripts in question, name, note, questions, points, words, reasons and evidence are text, before and after."""
    path = pack_of(harmful_take(tmp_path), tmp_path, name=HARM[:80], note=HARM, questions=(HARM,))
    browser.open(path)
    assert HARM.split("\u2028")[0] in seen(browser)
    for section in Section:
        browser.run("document.getElementsByName('score-' + arguments[0])[2].click()", section.value)
    click(browser, "done")
    wait(browser, lambda: browser.run("return document.querySelectorAll('#table tr').length") == 5)
    assert browser.run("return window.hurt === undefined && document.images.length === 0")
    assert as_text(browser)["question"] == HARM
    assert browser.complaints() == []
    assert browser.asked_for() == [path.as_uri()]


def test_a_typed_answer_has_no_player(browser: Browser, tmp_path: Path) -> None:
    """It is read and marked all the same."""
    take = replace(example_take(), id=3, source=Source.TYPED, seconds=0.0, findings=example_typed_findings())
    browser.open(pack_of(take, tmp_path, scores=False))
    assert "Compliance reviews each release." in seen(browser)
    assert browser.run("return sound === null && byId('done') === null")
    browser.run("document.getElementsByName('score-risks')[0].click()")
    assert as_text(browser)["scores"] == {"risks": 0}
    assert browser.complaints() == []


@pytest.mark.parametrize("width", [360, 768, 1920])
def test_nothing_is_cut_off(browser: Browser, take: Take, tmp_path: Path, width: int) -> None:
    """On a phone, a tablet and a large screen, with a question that is one long word."""
    long = replace(take, question=replace(take.question, text="Wiedervorlage" * 24))
    browser.resize(width, 800)
    browser.open(pack_of(long, tmp_path, note="x" * 900))
    assert browser.run("return document.documentElement.scrollWidth") <= width


def test_every_field_has_a_name(browser: Browser, opened: Path) -> None:
    """For whoever has the page read aloud."""
    nameless = browser.run("""
        return [...document.querySelectorAll('input, textarea, select, button, fieldset')].filter((field) =>
          !(field.labels && field.labels.length) && !field.getAttribute('aria-label') && !field.textContent.trim()
        ).map((field) => field.outerHTML)""")
    assert nameless == []


def as_text(browser: Browser) -> Any:
    return json.loads(browser.run("return byId('as-text').value"))
