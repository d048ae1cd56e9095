"""What says whose machine it is comes out of a text."""

from pathlib import Path

import pytest

from voice_interviewer.anonymous import kind_of_device, own_names, without_names

JANA = {"/home/jana": "~", "jana": "…", "C:\\Users\\jana": "~"}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("File /home/jana/app/x.py", "File ~/app/x.py"),
        ("C:\\Users\\jana\\app", "~\\app"),
        ("Linux jana 6.1", "Linux … 6.1"),
        ("Jana", "…"),
        ("/home/janaka/x.py", "/home/janaka/x.py"),  # somebody else
        ("Montana", "Montana"),
    ],
)
def test_whole_names_go_and_parts_of_words_stay(text: str, left: str) -> None:
    """In any spelling."""
    assert without_names(text, JANA) == left


def test_this_users_names_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """The home folder, its name, the name of the user."""
    monkeypatch.setenv("HOME", "/home/zebedia")
    monkeypatch.setenv("LOGNAME", "zeb")
    assert {"/home/zebedia": "~", "zebedia": "…", "zeb": "…"}.items() <= own_names().items()
    assert without_names(f"{Path.home() / 'x'} of zeb") == "~/x of …"


def test_nobodys_names_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Containers have the root of the disk as a home; "root" tells nothing of a person."""
    monkeypatch.setenv("HOME", "/")
    monkeypatch.setenv("LOGNAME", "root")
    assert not {"/", "", "root"} & own_names().keys()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Jana's AirPods Pro", "AirPods Pro"),
        ("HDA Intel PCH: ALC295 Analog (hw:0,0)", "HDA Intel PCH Analog hw"),
        ("Müller GmbH Conference Room", "no kind in its name"),
        ("", "no kind in its name"),
    ],
)
def test_a_device_is_known_by_its_kind(name: str, kind: str) -> None:
    """People call theirs after themselves; only words that say what it is are kept."""
    assert kind_of_device(name) == kind
