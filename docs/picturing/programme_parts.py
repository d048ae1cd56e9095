"""The weeks before the day: plan, progress, the map of questions; and the exam of the grader."""

from collections.abc import Iterator
from datetime import timedelta

from picturing.studio import ALL, Studio
from support.read_aloud import read_aloud
from voice_interviewer.programme.events import (
    ChecklistMarked,
    Mark,
    PlanSet,
    Predicted,
    QuestionMapped,
    ResourceAdded,
    ResourceJudged,
    TaskDone,
)
from voice_interviewer.take import AskedQuestion, Source, Take
from voice_interviewer.ui.shell.pages import PageName

DAYS_OF_PROGRESS = 13
"""How long the user of the progress pictures has practised."""


def plan(studio: Studio) -> None:
    """Home and plan on the fifth of fourteen days, with some of it done; then two phases unfolded."""
    now, course = studio.services.now(), "course"
    notes: tuple[tuple[int, PlanSet | TaskDone | ResourceAdded | ResourceJudged], ...] = (
        (4, PlanSet(interview=(now + timedelta(days=10)).date(), minutes_a_day=45)),
        (4, TaskDone(task="mark-checklist")),
        (4, TaskDone(task="past-projects", note="Nobody owned the retirement of the churn model.")),
        (3, TaskDone(task="speak-first-system")),
        (2, TaskDone(task="read-risk-framework", note="Measure: we never looked at errors by group.")),
        (1, ResourceAdded(resource=course, title="A course on putting models into production")),
        (1, ResourceJudged(resource=course, criteria=("hands-on-labs", "matches-your-platforms"))),
    )
    for days_ago, event in notes:
        studio.services.library.journal.note(event, now - timedelta(days=days_ago))
    studio.picture("home-plan", PageName.HOME)
    studio.picture("plan", PageName.PLAN, sizes=ALL)
    for fold in studio.page(PageName.PLAN).content.days.folds[:2]:
        fold.unfold()
    studio.picture("plan-days", PageName.PLAN, scrolled=0.45)


def progress(studio: Studio) -> None:
    """Progress of somebody who names their tools, guesses their scores, marks the checklist and maps questions."""
    note, now = studio.services.library.journal.note, studio.services.now()
    studio.services.settings.change(stack="SageMaker, MLflow, Airflow")
    for take in two_weeks(studio):
        note(Predicted(take=take.id or 0, context=2, architecture=2, operations=2, risks=1), take.created)
    for item, mark in (("model-monitoring", Mark.CONFIDENT), ("design-a-pipeline", Mark.NEED_WORK)):
        note(ChecklistMarked(item=item, mark=mark), now)
    for answered in ("governance", "governance", "monitoring"):
        note(QuestionMapped(question="monitoring-plan", bucket=answered, right_bucket="monitoring"), now)
    studio.picture("progress", PageName.PROGRESS, sizes=ALL)
    for name, scrolled in (("trends", 0.17), ("profile", 0.34), ("checklist", 0.56), ("drill", 1.0)):
        studio.picture(f"progress-{name}", PageName.PROGRESS, scrolled)


def two_weeks(studio: Studio) -> Iterator[Take]:
    """Two takes a day: examples of the pack that get better, read aloud a little slower every day."""
    services = studio.services
    pack = services.bank.find("champion-challenger").pack
    for number, question in enumerate(pack.questions[: DAYS_OF_PROGRESS * 2]):
        if question.exemplars is None:
            continue
        levels = list(question.exemplars.by_name.values())
        answer = levels[min(2, (number + number % 3) * 3 // (DAYS_OF_PROGRESS * 2))].answer
        asked = AskedQuestion(question.text, question.kind.value, question.id, f"{pack.id}@{pack.version}")
        heard = read_aloud(answer, len(answer.split()) / (2.9 - 0.03 * number))
        when = services.now() - timedelta(hours=12 * (DAYS_OF_PROGRESS * 2 - number))
        findings = services.assessor.findings_of(heard, asked)
        yield services.library.keep(Take(asked, when, heard.seconds, Source.FILE, findings=findings))


def mapping(studio: Studio) -> None:
    """The map drill: a question, and what is said when both answers were right."""
    studio.window.go(PageName.MAP)
    page = studio.page(PageName.MAP)
    studio.wait(lambda: page.view is not None)
    entry = page.view.data.round
    studio.picture("map", PageName.MAP)
    page.view.choose(entry.buckets.index(entry.question.bucket))
    page.view.choose(entry.proxies.index(entry.question.proxy_for))
    studio.wait(lambda: bool(page.view.explanation.next.isEnabled()))
    studio.picture("map-explained", PageName.MAP, scrolled=1.0)


def exam(studio: Studio) -> None:
    """The exam of the grader, and one answer of it."""
    page = studio.page(PageName.EXAM)
    page.run.start()
    studio.wait(lambda: page.result is not None)
    studio.picture("exam", PageName.EXAM)
    page.show_paper(page.result.papers[0].answer.id)
    studio.picture("exam-answer", PageName.EXAM)
