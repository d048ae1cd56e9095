"""Files that somebody might have, or might send: each is refused in one clear sentence, and nothing else happens."""

import os
from pathlib import Path

import pytest

from support.limits import without_root
from support.packs import FULL_TEXT, PACK_TEXT, pack_file, spoilt
from voice_interviewer.bank.loader import load_pack, load_packs
from voice_interviewer.bank.pack_file import LARGEST_BYTES
from voice_interviewer.errors import NotFound, PackError

LAUGHS = "\n".join(
    [
        "id: laughs",
        "title: &a [x, x, x, x, x, x, x, x, x, x]",
        *(f"{new}: &{new} [{', '.join([f'*{old}'] * 10)}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)),
    ]
)
"""A billion values in a few lines."""

IN_ITSELF = "id: loop\nquestions: &all\n  - strong: *all\n"


def message(file: Path) -> str:
    """What a person is told of a file: one sentence, its place left out."""
    with pytest.raises(PackError) as caught:
        load_pack(file)
    assert len(caught.value.problems) == 1
    assert caught.value.message == f"The question pack cannot be used: {caught.value.problems[0]}."
    return caught.value.problems[0].removeprefix(str(file)).lstrip(":")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (spoilt("kind: concept", "kind: [concept"), "15: the bracket that opens here is never closed, or a comma is"),
        (LAUGHS, " the file has more than 400,000 values when its aliases are written out"),
        (IN_ITSELF, "3: a text that starts with `*` must be in quotes"),
        (f"{PACK_TEXT}x: {'[' * 90_000}", "34: lists and fields are nested more than 20 levels deep"),
        (spoilt("role: Tester", "role: !!python/name:os.system"), "3: role: the tag `!!python/name:os.system` is not"),
        (spoilt("role: Tester", "role: !!binary aGk="), "3: role: the tag `!!binary` is not allowed"),
        (spoilt("role: Tester", "role: !!set {a, b}"), "3: role: the tag `!!set` is not allowed"),
        (spoilt("version: 1", "version: 1.5"), "4: version: needs a whole number, not a fraction"),
        (spoilt("id: second-one", "id: first-one"), "23: questions[1].id: the same id is used in line 13"),
        (spoilt("[0, 3]", "[3]", FULL_TEXT), "25: questions[0].exemplars.weak.total: needs two numbers, like [3, 7]"),
        ("%YAML 9.9\n---\nid: x\n", "1: another version of YAML is asked for; remove the lines above the pack"),
        ('{"id": "json", "title": 1', "1: the bracket that opens here is never closed, or a comma is missing"),
    ],
)
def test_broken_and_malicious_texts(tmp_path: Path, text: str, told: str) -> None:
    """Where it stands and what is wrong, with what to do."""
    assert message(pack_file(tmp_path, text)).startswith(told)


def test_a_tag_that_would_run_code_runs_none(tmp_path: Path) -> None:
    """However it is written: nothing is made of a tag before it is refused."""
    trace = tmp_path / "trace"
    for tag in ("object/apply:os.mkdir", "object/new:os.mkdir", "object:os.mkdir", "module:antigravity"):
        told = message(pack_file(tmp_path, spoilt("role: Tester", f'role: !!python/{tag} ["{trace.as_posix()}"]')))
        assert "is not allowed" in told
    assert not trace.exists()


def test_what_is_far_too_large_is_not_even_read(tmp_path: Path) -> None:
    """A sparse file of 50 GB takes no longer than its first 10 MB."""
    file = tmp_path / "huge.yaml"
    with file.open("wb") as stream:
        stream.truncate(5000 * LARGEST_BYTES)
    assert message(file) == " the file is larger than 10 MB, the most a pack may have"


def test_text_in_another_encoding(tmp_path: Path) -> None:
    """The line with the first strange byte is named, and the way out."""
    file = tmp_path / "latin.yaml"
    file.write_bytes(PACK_TEXT.replace("Easy ones", "Für alle").encode("latin-1"))
    assert message(file) == "8: this is not UTF-8 text; save the file with the encoding UTF-8"


def test_no_permission_to_read_the_file(tmp_path: Path) -> None:
    """The system's own words, without a traceback."""
    file = pack_file(tmp_path)
    file.chmod(0)
    with without_root():
        assert message(file) == " the file cannot be read (Permission denied)"


def test_no_permission_to_look_into_the_folder(tmp_path: Path) -> None:
    """One problem, which names it."""
    folder = pack_file(tmp_path / "packs").parent
    folder.chmod(0)
    try:
        with without_root():
            problems = load_packs([folder]).problems
    finally:
        folder.chmod(0o700)
    assert list(map(str, problems)) == [f"{folder}: the folder cannot be read (Permission denied)"]


def test_a_file_that_vanishes_between_listing_and_reading(tmp_path: Path) -> None:
    """Here a link whose end has gone; named alone, it is not found."""
    link = tmp_path / "gone.yaml"
    link.symlink_to(tmp_path / "nowhere")
    assert [problem.message for problem in load_packs([tmp_path]).problems] == [f"There is no question pack at {link}."]
    with pytest.raises(NotFound, match="There is no question pack at"):
        load_pack(link)


def test_folders_devices_and_pipes(tmp_path: Path) -> None:
    """Nothing is opened that could make the app wait for ever."""
    folder = tmp_path / "folder.yaml"
    folder.mkdir()
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    assert message(folder) == " this is a folder, not a file"
    assert message(pipe) == " this is not an ordinary file"
    assert message(Path(os.devnull)) == " this is not an ordinary file"


def test_ids_that_two_packs_use(tmp_path: Path) -> None:
    """The first keeps them; of the other each is named, with where it is used."""
    first = pack_file(tmp_path, PACK_TEXT, "a.yaml")
    second = pack_file(tmp_path, spoilt("id: whole", "id: first-one", FULL_TEXT), "b.yaml")
    bank = load_packs([tmp_path])
    assert [pack.id for pack in bank.packs] == ["demo"]
    assert [str(problem) for problem in bank.problems] == [
        f"{second}:10: questions[0].id: the same id is used in {first}"
    ]
