"""What the progress page shows, gathered without Qt."""

from pathlib import Path

import pytest

from support.examples import example_findings, example_take, example_transcript
from support.held_interviews import hold
from support.packs import pack
from support.past_takes import many_takes, programme_question
from support.scored_takes import keep_scored, keep_week
from support.services import NOW, Fakes, example_bank, fake_services
from voice_interviewer.answer import Section, Word
from voice_interviewer.app import Services
from voice_interviewer.bank.bank import Bank
from voice_interviewer.errors import LibraryError, NotFound
from voice_interviewer.interview_terms import Company, Level
from voice_interviewer.programme.events import ChecklistMarked, Mark
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.queue.preferences import Preferences
from voice_interviewer.ui.progress.progress_data import gather, noted, struck

OTHER = pack("sre", programme_question("q-data"))


class ManyTakes:
    """Ten thousand takes, as the library would list them."""

    def __init__(self) -> None:
        questions = [entry.question for entry in example_bank().questions()]
        self.takes = list(many_takes(10_000, questions, NOW.date()))

    def __call__(self) -> list[PastTake]:
        return list(self.takes)


@pytest.fixture
def services(tmp_path: Path, fakes: Fakes) -> Services:
    return fake_services(tmp_path, fakes, Bank((*example_bank().packs, OTHER)))


def test_the_settings_say_what_is_prepared_for(services: Services) -> None:
    """Role, level, company and tools."""
    services.settings.change(role="sre", level="senior", company="startup", stack="SageMaker, MLflow")
    data = gather(services)
    assert data.basis.pack is OTHER
    assert data.basis.preferences == Preferences(Level.SENIOR, Company.STARTUP)
    assert data.said.tools == ("SageMaker", "MLflow")
    assert data.progress.day == NOW.date()


def test_a_role_that_has_gone_gives_the_first_pack(services: Services) -> None:
    """Whoever took its pack away still has progress to look at."""
    services.settings.change(role="gone")
    assert gather(services).basis.pack.id == "mlops-engineer"


def test_without_a_pack_it_says_so(tmp_path: Path, fakes: Fakes) -> None:
    """In a sentence for the user."""
    with pytest.raises(NotFound, match="no question pack"):
        gather(fake_services(tmp_path, fakes, Bank(())))


def test_only_interviews_that_were_held_count(services: Services, fakes: Fakes) -> None:
    """One under way does not; and the page is made anew when it ends."""
    before = gather(services)
    hold(fakes, takes=[], over=False)
    assert gather(services, before) is before
    hold(fakes, takes=[])
    assert gather(services, before).progress.readiness.mocks == 1


def test_tools_are_found_in_the_last_answers(services: Services, fakes: Fakes) -> None:
    """Beside those of the settings."""
    words = tuple(Word(text, float(at), at + 0.5) for at, text in enumerate("We log each run to MLflow.".split()))
    fakes.library.keep(example_take(findings=example_findings(transcript=example_transcript(words=words))))
    named = [(tool.name, tool.answers) for line in gather(services).progress.stack.families for tool in line.tools]
    assert ("MLflow", 1) in named


def test_there_is_a_drill_for_each_section(services: Services, fakes: Fakes) -> None:
    """The page begins with the section that lacks most."""
    keep_week(fakes.library)
    drills = gather(services).drills
    assert [drill.item.section for drill in drills.by_section] == list(Section)
    assert drills.weakest is not None


def test_nothing_new_is_the_same_object(services: Services, fakes: Fakes) -> None:
    """So that the page need not be made anew; a new take makes another one."""
    keep_scored(fakes.library, "detect-drift", (1, 1, 1, 1))
    before = gather(services)
    assert gather(services, before) is before
    keep_scored(fakes.library, "detect-drift", (2, 2, 2, 2))
    after = gather(services, before)
    assert (len(before.basis.takes), len(after.basis.takes)) == (1, 2)


def test_a_mark_changes_the_checklist_alone(services: Services, fakes: Fakes) -> None:
    """And taking it back brings back what was there."""
    keep_week(fakes.library)
    before = gather(services)
    entry, marked = noted(services, before, ChecklistMarked(item="monitoring-plan", mark=Mark.NEED_WORK))
    assert [item.mark for item in marked.parts.checklist].count(Mark.NEED_WORK) == 1
    assert marked.progress is before.progress
    assert struck(services, marked, entry).parts.checklist == before.parts.checklist


def test_a_broken_library_is_told(services: Services, fakes: Fakes) -> None:
    """There is no page without it."""
    fakes.library.failure = LibraryError("The library is damaged.", "Restore a backup.")
    with pytest.raises(LibraryError):
        gather(services)


def test_ten_thousand_takes(services: Services, fakes: Fakes, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every one of them counts."""
    monkeypatch.setattr(fakes.library, "past_takes", ManyTakes())
    data = gather(services)
    assert len(data.basis.past.takes) == 10_000
    assert sum(len(trend.points) for trend in data.progress.trends.buckets) == len(data.basis.past.graded)
