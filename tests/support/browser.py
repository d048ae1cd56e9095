"""One real browser for the whole test run, and what it tells about a page: its errors, and whom it asked for what."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service

_FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
    "--no-first-run", "--disable-sync", "--disable-dev-shm-usage", "--autoplay-policy=no-user-gesture-required",
    "--window-size=1280,900",
)  # fmt: skip


class Browser:
    """Chromium without a window. ``driver`` is selenium's, for whatever is not named here."""

    def __init__(self, driver: Any, downloads: Path) -> None:
        self.driver = driver
        self.downloads = downloads
        """Where files that a page saves arrive."""

    def open(self, path: Path) -> None:
        """A file, as somebody opens it who was sent it; what other pages told is forgotten."""
        self.driver.get("about:blank")
        self._forget()
        self.driver.get(path.as_uri())

    def run(self, script: str, *arguments: object) -> Any:
        """Run a script in the page, as its developer tools would."""
        return self.driver.execute_script(script, *arguments)

    def prefer(self, scheme: str = "light", motion: str = "no-preference") -> None:
        """Let pages know that their reader likes it ``light`` or ``dark``, with or without motion."""
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": motion},
        ]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": features})

    def resize(self, width: int, height: int) -> None:
        """Make the page that large, in its own pixels; phones are narrower than any window may be."""
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

    def complaints(self) -> list[str]:
        """Errors and warnings that pages wrote to the console since the last look."""
        return [entry["message"] for entry in self.driver.get_log("browser") if entry["level"] in {"SEVERE", "WARNING"}]

    def asked_for(self) -> list[str]:
        """The addresses that were asked for since the last look; what a page holds itself is left out."""
        told = [json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance")]
        asked = [each["params"]["request"]["url"] for each in told if each["method"] == "Network.requestWillBeSent"]
        return [url for url in asked if not url.startswith(("data:", "blob:", "about:"))]

    def _forget(self) -> None:
        for log in ("browser", "performance"):
            self.driver.get_log(log)


@contextmanager
def started_browser() -> Iterator[Browser]:
    """It starts in about a second, with a profile of its own that is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="browser-", ignore_cleanup_errors=True) as folder:
        downloads = Path(folder) / "downloads"
        downloads.mkdir()
        driver = Chrome(options=_options(Path(folder), downloads), service=Service("/usr/bin/chromedriver"))
        try:
            yield Browser(driver, downloads)
        finally:
            driver.quit()


def _options(folder: Path, downloads: Path) -> ChromeOptions:
    options = ChromeOptions()
    options.binary_location = "/usr/bin/chromium"
    for flag in (*_FLAGS, f"--user-data-dir={folder / 'profile'}"):
        options.add_argument(flag)
    options.add_experimental_option("prefs", {"download.default_directory": str(downloads)})
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    return options
