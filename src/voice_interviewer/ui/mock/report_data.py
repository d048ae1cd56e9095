"""What the report page shows, gathered off the UI thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from voice_interviewer.answer import Section
from voice_interviewer.app import Services
from voice_interviewer.bank.bank import Bank
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import NotFound
from voice_interviewer.library.ports import KeptInterview
from voice_interviewer.practice.interview.state import Interview
from voice_interviewer.programme.mock.report import MockReport, mock_report
from voice_interviewer.programme.mock.results import Points, Result
from voice_interviewer.take import Take
from voice_interviewer.ui.mock.mock_data import role_title
from voice_interviewer.ui.shell.tasks import Report


@dataclass(frozen=True, slots=True)
class ReportData:
    """An interview with its report."""

    kept: KeptInterview
    report: MockReport

    @property
    def waiting(self) -> tuple[Take, ...]:
        """The answers that are not transcribed yet, and can be."""
        takes = (result.take for result in self.report.results)
        return tuple(take for take in takes if take is not None and take.findings is None and take.audio is not None)

    @property
    def weakest(self) -> Result | None:
        """The graded question with the lowest total; the first one where several have it."""
        graded = [result for result in self.report.results if result.whole and result.scores]
        return min(graded, key=lambda result: result.total or 0, default=None)


def gather_report(services: Services, interview_id: int) -> ReportData:
    """Read the interview and its takes, and work out the report.

    Raises NotFound, LibraryError or StorageError. A take that has gone is told of in the report.
    """
    kept = services.library.interviews.interview(interview_id)
    bank, interview = services.bank, kept.interview
    takes = _takes(services, interview_id, interview)
    role = role_title(bank.packs, interview.setup.pack)
    return ReportData(kept, mock_report(interview, takes, _points(bank, interview), kept.began, role))


def grade_missing(services: Services, takes: Sequence[Take], token: CancelToken, report: Report) -> None:
    """Transcribe and grade answers, one after the other. Raises what the transcriber and the library raise."""
    for number, take in enumerate(takes):
        services.assessor.assess(take, partial(_tell, report, number, len(takes)), token)


def _tell(report: Report, done: int, of: int, share: float) -> None:
    report((done + share) / of)


def _takes(services: Services, interview_id: int, interview: Interview) -> list[Take]:
    """Those that the interview knows of, and those that name it and that it never heard of; none from the bin."""
    named = {item.take for item in interview.items if item.take is not None}
    naming = {take.id for take in services.library.past_takes() if take.interview == interview_id}
    found = []
    for take_id in sorted(named | naming):
        try:
            take = services.library.take(take_id)
        except NotFound:
            continue
        if take.deleted is None:
            found.append(take)
    return found


def _points(bank: Bank, interview: Interview) -> dict[str, Points]:
    """What a strong answer covers, for each question that its pack still has."""
    points: dict[str, Points] = {}
    for item in interview.items:
        if item.question_id is None:
            continue
        try:
            strong = bank.question(item.question_id).question.strong
        except NotFound:
            continue
        points[item.question_id] = {section: strong.of(section) for section in Section}
    return points
