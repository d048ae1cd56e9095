"""Each step that writes, on a disk that is full to the last byte or read-only: told, nothing lost, and it goes on."""

import re
from pathlib import Path

import pytest

from support.faults_scene import Scene, clear, make_template, put_scene
from support.faults_steps import STEPS, Step, brought_along
from support.form import LONG
from support.small_disk import PAGE, SmallDisk, run_with_own_mounts
from voice_interviewer.errors import StorageError

pytestmark = pytest.mark.harsh

FEW = (0, 8, 20)
"""Free pages in the short form; the long one has every number up to where the step succeeds."""

ENOUGH = 400
"""Pages with which every step succeeds."""


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_template(tmp_path_factory.mktemp("made") / "template")


@pytest.fixture(scope="module")
def outside(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("outside")
    brought_along(folder)
    return folder


def outcome(scene: Scene) -> dict[str, object]:
    """What a step led to; of exports the names, since some hold the moment of their making."""
    state = scene.state()
    return {**state, "exports": set(exports(scene))}


def exports(scene: Scene) -> dict[str, bytes]:
    found = scene.state()["exports"]
    assert isinstance(found, dict)
    return found


def succeeds(step: Step, scene: Scene, disk: SmallDisk, pages: int) -> bool:
    """Do a step with so much room. Where it fails it has said so, everything is as it was, and with room it works."""
    before, names = scene.state(), scene.names()
    disk.leave(pages * PAGE)
    error = refusal_of(step, scene)
    if error is not None:
        assert error.advice, str(error)
        check_unchanged(step, scene, before, names)
    disk.make_room()
    if error is None:
        step.tidy(scene)
    else:
        check_unchanged(step, scene, before, names)
        check_it_goes_on(step, scene)
    scene.check_database()
    return error is None


def refusal_of(step: Step, scene: Scene) -> StorageError | None:
    """What the user is told; any other exception is a bug and fails the test."""
    try:
        step.do(scene)
    except StorageError as error:
        return error
    return None


def check_it_goes_on(step: Step, scene: Scene) -> None:
    """With room the step works, and of what it wrote before the failure nothing was half."""
    part = exports(scene)
    step.do(scene)
    step.tidy(scene)
    assert part.items() <= exports(scene).items()


def check_unchanged(step: Step, scene: Scene, before: dict[str, object], names: set[str]) -> None:
    """Nothing lost, nothing half, nothing left lying about."""
    after, left = scene.state(), scene.names() - names
    if step.grows:
        before, after = {**before, "exports": {}}, {**after, "exports": {}}
        left = {name for name in left if not re.fullmatch(r"exports/[^.].*\.txt", name)}
    for part, value in before.items():
        assert after[part] == value, part
    assert not left


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def alone_each_step_on_a_full_disk(step: Step, disk: SmallDisk, template: Path, outside: Path) -> None:
    """From no room at all to enough; what comes of it in the end is what comes of it on a roomy disk."""
    roomy = put_scene(template, disk.path, outside)
    step.do(roomy)
    step.tidy(roomy)
    wanted = outcome(roomy)
    for refused, pages in enumerate(range(ENOUGH) if LONG else (*FEW, ENOUGH)):
        clear(disk.path)
        scene = put_scene(template, disk.path, outside)
        works = succeeds(step, scene, disk, pages)
        assert outcome(scene) == wanted
        if works:
            print(f"{step.name}: refused {refused} times, works with {pages * PAGE // 1024} kB")  # noqa: T201
            assert (refused == 0) is step.frees, "what makes room works without any, all else does not"
            return
    raise AssertionError(f"{step.name} failed with {ENOUGH} pages")


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.name)
def alone_each_step_on_a_read_only_disk(step: Step, disk: SmallDisk, template: Path, outside: Path) -> None:
    """What is there can be read; what would change it is refused with a sentence, and works later."""
    scene = put_scene(template, disk.path, outside)
    before, names = scene.state(), scene.names()
    disk.forbid_writing()
    error = refusal_of(step, scene)
    assert step.frees or (error is not None and error.advice)
    check_unchanged(step, scene, before, names)
    disk.allow_writing()
    check_it_goes_on(step, scene)
    scene.check_database()


@pytest.mark.parametrize("fault", ["full", "read_only"])
def test_each_step(fault: str) -> None:
    """On a disk of its own."""
    print(run_with_own_mounts(__file__, "-k", f"on_a_{fault}_disk"))  # noqa: T201 - the figures of the long form
