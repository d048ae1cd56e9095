"""Whatever is in a take, what leaves the app is a file of its format, and does nothing to whoever opens it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support.examples import example_points
from support.fuzz import fuzz, watched
from support.fuzz_assessing import assessor_in
from support.fuzz_exports import CHECKS, check_name
from support.fuzz_takes import Spoilt, graded, takes
from support.fuzz_texts import odd_texts
from voice_interviewer.assess import Assessor
from voice_interviewer.report.formats import export_name, rendered
from voice_interviewer.report.options import ExportOptions, Fillers, Subject

pytestmark = pytest.mark.harsh

QUICK = ("txt", "md", "html", "srt", "vtt", "csv", "json")
OPTIONS = st.builds(
    ExportOptions,
    fillers=st.sampled_from(Fillers),
    times=st.booleans(),
    scores=st.booleans(),
    delivery=st.booleans(),
    points=st.booleans(),
    notes=st.booleans(),
    words=st.booleans(),
)


@pytest.fixture(scope="module")
def assessor(tmp_path_factory: pytest.TempPathFactory) -> Assessor:
    return assessor_in(tmp_path_factory.mktemp("assessor"))


@fuzz(40)
@given(take=takes(odd_texts(120)), options=OPTIONS)
def test_every_text_format_can_be_opened(part: int, assessor: Assessor, take: Spoilt, options: ExportOptions) -> None:
    """By a strict reader of each, and twice the same."""
    shown = graded(assessor, take)
    for key in QUICK:
        with watched(f"exports as {key}", repr(take)):
            subjects = [Subject(shown, options, example_points(), assessor.beside(shown))]
            made = rendered(subjects, key)
            CHECKS[key](made)
            assert made == rendered(subjects, key)
        check_name(export_name(shown, key))


@pytest.mark.parametrize("key", ["pdf", "docx"])
@fuzz(6)
@given(take=takes(odd_texts(120)), options=OPTIONS)
def test_every_document_can_be_opened(
    part: int, key: str, assessor: Assessor, take: Spoilt, options: ExportOptions
) -> None:
    """What is printed and what is edited."""
    shown = graded(assessor, take)
    with watched(f"exports as {key}", repr(take)):
        CHECKS[key](rendered([Subject(shown, options, example_points(), assessor.beside(shown))], key))
