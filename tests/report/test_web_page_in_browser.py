"""The web page in a real browser: it asks nobody, complains of nothing, runs no script of the take, and plays."""

from pathlib import Path

import pytest

from support.browser import Browser
from support.examples import example_take
from support.hostile import hostile_take
from voice_interviewer.report.options import ExportOptions, Subject
from voice_interviewer.report.web_page import web_page
from voice_interviewer.take import Take


def opened(browser: Browser, tmp_path: Path, take: Take, **options: bool) -> None:
    path = tmp_path / "take.html"
    path.write_text(web_page(Subject(take, ExportOptions(**options))), encoding="utf-8")  # type: ignore[arg-type]
    browser.open(path)


def test_a_click_on_a_word_plays_it(browser: Browser, tmp_path: Path, quiet_flac: Path) -> None:
    """From where it was said; the word is marked, and nothing was asked of the network."""
    opened(browser, tmp_path, example_take(audio=quiet_flac), sound=True)
    heard = browser.driver.execute_async_script(
        """
        const done = arguments[arguments.length - 1];
        const audio = document.querySelector("audio");
        const word = document.querySelectorAll(".words [data-s]")[40];
        audio.addEventListener("playing", () => requestAnimationFrame(() => requestAnimationFrame(() =>
          done([Number(word.dataset.s), audio.currentTime, document.querySelector(".now")?.textContent,
                word.textContent]))), {once: true});
        word.click();
        """
    )
    wanted, at, marked, clicked = heard
    assert wanted <= at < wanted + 0.5
    assert marked == clicked
    assert browser.complaints() == []
    assert [url for url in browser.asked_for() if not url.startswith("file:")] == []


def test_times_are_buttons(browser: Browser, tmp_path: Path, quiet_flac: Path) -> None:
    """The keyboard reaches each sentence; a button says what it does."""
    opened(browser, tmp_path, example_take(audio=quiet_flac), sound=True)
    told = browser.run("return [...document.querySelectorAll('button.time')].map(one => one.ariaLabel)")
    assert told == ["Hear from 0:00", "Hear from 0:09", "Hear from 0:20", "Hear from 0:26", "Hear from 0:32"]


def test_a_hostile_take_runs_nothing(browser: Browser, tmp_path: Path, quiet_flac: Path) -> None:
    """Not even in a page with sound, where a script of ours may run; nor do 5,000 words trouble it."""
    opened(browser, tmp_path, hostile_take(5000, audio=quiet_flac), sound=True, notes=True)
    assert browser.run("return [window.broken ?? null, document.images.length]") == [None, 0]
    assert browser.complaints() == []
    assert [url for url in browser.asked_for() if not url.startswith("file:")] == []


def test_the_policy_holds(browser: Browser, tmp_path: Path, quiet_flac: Path) -> None:
    """Even a script that got into the page would be refused, and so would a picture from elsewhere."""
    opened(browser, tmp_path, example_take(audio=quiet_flac), sound=True)
    ran = browser.driver.execute_async_script(
        """
        const done = arguments[arguments.length - 1];
        const told = [];
        document.addEventListener("securitypolicyviolation", (event) => {
          told.push(event.effectiveDirective);
          if (told.length === 2) done([window.broken ?? null, told.sort()]);
        });
        const script = document.createElement("script");
        script.textContent = "window.broken = 1";
        document.body.append(script);
        document.body.append(Object.assign(new Image(), {src: "https://example.com/x.png"}));
        """
    )
    browser.complaints()
    assert ran == [None, ["img-src", "script-src-elem"]]


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_is_wider_than_the_screen(browser: Browser, tmp_path: Path, width: int, scheme: str) -> None:
    """Long words break; the page never scrolls sideways, and the scheme is the reader's."""
    browser.prefer(scheme)
    browser.resize(width, 900)
    opened(browser, tmp_path, hostile_take())
    wide, dark = browser.run(
        "return [document.documentElement.scrollWidth - innerWidth,"
        " getComputedStyle(document.body).backgroundColor === 'rgb(21, 23, 26)']"
    )
    assert wide <= 0
    assert dark is (scheme == "dark")
