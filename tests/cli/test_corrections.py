"""``corrections``: what is written in place of what is heard."""

import json
from pathlib import Path

from support.commands import Command, Done
from support.misheard import misheard_transcript
from support.services import Fakes


def test_added_corrections_are_listed(command: Command) -> None:
    """One a line, with a tab between in a pipe."""
    added = command("corrections", "add", "cube flow", "Kubeflow")
    command("corrections", "add", "see eye", "CI")

    assert added.code == 0
    assert "Kubeflow" in added.err
    assert command("corrections", "list").lines == ["cube flow\tKubeflow", "see eye\tCI"]


def test_corrections_are_listed_for_programs(command: Command) -> None:
    """As JSON, one object a line."""
    command("corrections", "add", "cube flow", "Kubeflow")
    listed = [json.loads(line) for line in command("corrections", "list", "--json").lines]
    assert listed == [{"heard": "cube flow", "right": "Kubeflow"}]


def test_empty_list_tells_how_to_begin(command: Command) -> None:
    """On standard error, so that a program sees an empty list."""
    done = command("corrections", "list")
    assert (done.code, done.out) == (0, "")
    assert "corrections add" in done.err


def test_removed_correction_is_gone(command: Command) -> None:
    """Whatever the case it is named in."""
    command("corrections", "add", "cube flow", "Kubeflow")
    assert command("corrections", "remove", "Cube Flow").code == 0
    assert command("corrections", "list").out == ""


def test_unknown_correction_has_the_code_of_things_not_found(command: Command) -> None:
    """And a sentence that names it."""
    done = command("corrections", "remove", "cube flow")
    assert done.code == 3
    assert "cube flow" in done.err


def test_correction_of_nothing_is_refused(command: Command) -> None:
    """With what to do."""
    assert command("corrections", "add", "...", "Kubeflow").code == 1


def test_broken_file_is_named(command: Command, tmp_path: Path) -> None:
    """It is never replaced behind the user's back."""
    (tmp_path / "data").mkdir(exist_ok=True)
    (tmp_path / "data" / "corrections.json").write_text("{", encoding="utf-8")
    done = command("corrections", "list")
    assert done.code == 9
    assert "corrections.json" in done.err


def transcribed(command: Command, fakes: Fakes, *words: str) -> Done:
    """Each command ends what it started; the next has a recogniser again."""
    fakes.transcriber.closed = False
    return command("transcribe", *words)


def test_transcribe_applies_corrections_and_tells_of_them(command: Command, fakes: Fakes, tmp_path: Path) -> None:
    """The text has what was said; beside it stands what was heard."""
    command("corrections", "add", "cube flow", "Kubeflow")
    fakes.transcriber.transcript = misheard_transcript()
    (tmp_path / "a.wav").touch()

    done = transcribed(command, fakes, str(tmp_path / "a.wav"))

    assert "through a Kubeflow into" in " ".join(done.out.split())
    assert "Kubeflow: corrected, heard as “cube flow”" in done.err
    assert "Kubeflow" in fakes.transcriber.vocabularies[-1]


def test_transcribe_offers_what_it_may_have_missed(command: Command, fakes: Fakes, tmp_path: Path) -> None:
    """From the terms in the settings; the text itself is as it was heard."""
    command("corrections", "add", "something else", "Kubeflow")
    fakes.transcriber.transcript = misheard_transcript()
    (tmp_path / "a.wav").touch()

    done = transcribed(command, fakes, str(tmp_path / "a.wav"))
    row = json.loads(transcribed(command, fakes, "--json", str(tmp_path / "a.wav")).out)

    assert "through a cube flow into" in " ".join(done.out.split())
    assert "“cube flow”: perhaps Kubeflow." in done.err
    assert [(offer["heard"], offer["term"]) for offer in row["repairs"]] == [("cube flow", "Kubeflow")]
    assert row["corrections"] == []
    assert row["terms"] == ["Kubeflow"]


def test_words_that_are_fine_need_a_name_to_be_taken_back(command: Command) -> None:
    """And where there are none, how to add one is told."""
    assert "corrections fine basically" in command("corrections", "fine").err
    assert command("corrections", "fine", "--remove").code == 2


def test_words_that_are_fine_for_programs(command: Command) -> None:
    """One object a line, as every listing has it, and nothing where there are none."""
    assert command("corrections", "fine", "--json").err == ""
    command("corrections", "fine", "basically")
    assert command("corrections", "fine", "--json").out == '{"fine": "basically"}\n'
