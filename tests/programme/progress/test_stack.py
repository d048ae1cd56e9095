"""Tools by the job that they do: one platform only, several, none."""

import pytest

from support.packs import pack
from support.past_takes import bucket_pack, programme_question
from voice_interviewer.bank.loader import load_pack
from voice_interviewer.bank.question import Pack
from voice_interviewer.folders import shipped
from voice_interviewer.programme.progress.stack import NOTHING_NAMED, Breadth, FamilyLine, Stack, stack
from voice_interviewer.programme.progress.tool_families import ToolFamily, ToolFinder, shipped_finder

FAMILIES = (
    ToolFamily(id="serving", title="Serving", platforms={"SageMaker": (), "Ray Serve": ()}, beside=("ONNX",)),
    ToolFamily(id="cloud", title="Cloud", platforms={"AWS": ("S3", "SageMaker"), "Azure": ()}, any_role=True),
    ToolFamily(id="features", title="Feature store", platforms={"Feast": ()}),
    ToolFamily(id="data", title="Data", platforms={"Spark": ()}),
)


def asking(*vocabulary: str) -> Pack:
    """A pack with this vocabulary."""
    return pack("demo", programme_question("q", vocabulary=vocabulary))


def found(own: str = "", *answers: str, of: Pack | None = None) -> Stack:
    """The stack of the example families; the setting as a user writes it."""
    return stack([name.strip() for name in own.split(",")], answers, of or asking("Ray Serve"), ToolFinder(FAMILIES))


def line(family: str, own: str = "", *answers: str) -> FamilyLine:
    """One family of it."""
    return next(entry for entry in found(own, *answers).families if entry.family.id == family)


def test_one_platform_is_said_to_be_the_only_one() -> None:
    """That is what interviewers ask about."""
    serving = line("serving", "SageMaker, MLflow")
    assert serving.breadth is Breadth.ONE
    assert serving.sentence == ("Serving: only SageMaker named; be ready to say how you would do it without SageMaker.")


def test_what_takes_name_counts_like_the_setting() -> None:
    """The setting's tools come first, then those that most answers name."""
    serving = line("serving", "Ray Serve", "It runs on SageMaker.", "SageMaker again, sage maker thrice.")
    assert serving.breadth is Breadth.SEVERAL
    assert [(tool.name, tool.own, tool.answers) for tool in serving.tools] == [
        ("Ray Serve", True, 0),
        ("SageMaker", False, 2),
    ]
    assert serving.sentence == "Serving: Ray Serve and SageMaker named."


def test_a_tool_that_replaces_no_platform_is_none() -> None:
    """A format alone serves nothing, and adds no second platform."""
    assert line("serving", "ONNX").sentence == "Serving: ONNX named, and no platform yet."
    assert line("serving", "ONNX, SageMaker").breadth is Breadth.ONE


def test_services_of_one_cloud_are_one_platform() -> None:
    """Whoever names four of them still knows one cloud."""
    cloud = line("cloud", "S3, SageMaker", "We keep it in S3 on AWS.")
    assert [(tool.name, tool.own, tool.answers) for tool in cloud.tools] == [("AWS", True, 1)]


def test_a_family_without_any_tool_is_told() -> None:
    """In one sentence for all of them."""
    entry = found("SageMaker")
    assert [one.family.id for one in entry.families if one.breadth is Breadth.ONE] == ["serving", "cloud"]
    assert found("ONNX, Azure", of=asking("Spark", "Feast")).sentences[-1] == (
        "No tool named yet for Feature store and Data."
    )


def test_where_nothing_was_named_the_settings_are_pointed_to() -> None:
    """One sentence, and no list of nothing."""
    assert found().sentences == (NOTHING_NAMED,)


def test_a_family_matters_where_the_pack_names_its_tools() -> None:
    """Some matter for every role, and what was named is always shown."""
    assert [one.family.id for one in found().families] == ["serving", "cloud"]
    assert [one.family.id for one in found("Spark").families] == ["serving", "cloud", "data"]


@pytest.mark.parametrize("said", ["It was a feast of labels.", "Evidently the ray of light went out.", ""])
def test_words_that_are_spelt_like_tools_are_left_out(said: str) -> None:
    """Nobody is told to do without a feast."""
    assert shipped_finder().named(said) == frozenset()


def test_names_count_as_a_recogniser_writes_them() -> None:
    """In two words, in small letters, with and without full stops."""
    named = shipped_finder().named("we log to ml flow and serve with k serve. weights and biases came later")
    assert {("tracking", "MLflow"), ("tracking", "Weights & Biases")} <= named


def test_argo_cd_is_no_orchestration() -> None:
    """The longer name wins."""
    assert {family for family, _ in shipped_finder().named("Argo CD deploys it")} == {"ci"}
    assert {family for family, _ in shipped_finder().named("Argo runs the steps")} == {"orchestration"}


def test_the_shipped_families_are_those_of_the_profile() -> None:
    """Each with two platforms at least, or nobody could do without one."""
    families = shipped_finder().families
    assert [family.id for family in families] == [
        *("cloud", "orchestration", "serving", "tracking", "monitoring", "feature-store", "ci", "containers", "data")
    ]
    assert all(len(family.platforms) >= 2 for family in families)


def test_every_family_matters_to_the_shipped_pack() -> None:
    """And a role that names no tools has those of every role."""
    shipped_pack = load_pack(shipped("question_bank") / "mlops-engineer.yaml")
    assert len(stack([], [], shipped_pack).families) == len(shipped_finder().families)
    everywhere = [family.id for family in shipped_finder().families if family.any_role]
    assert [one.family.id for one in stack([], [], bucket_pack()).families] == everywhere
