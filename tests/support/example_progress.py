"""An example of somebody's progress: of the criteria one is met, one shown in part and one by an old take."""

from support.packs import pack
from support.past_takes import TODAY, held, noted, past, past_take, programme_question
from voice_interviewer.bank.question import Bucket, Kind
from voice_interviewer.programme.events import TaskDone
from voice_interviewer.programme.progress.areas import GUIDE_PACK
from voice_interviewer.programme.progress.progress import Progress, progress

PACK = pack(
    GUIDE_PACK,
    programme_question("q-draw", Bucket.EXPERIMENTATION, kind=Kind.DESIGN),
    programme_question("q-deploy", Bucket.DEPLOYMENT),
    programme_question("q-watch", Bucket.MONITORING),
    programme_question("q-govern", Bucket.GOVERNANCE, vocabulary=("Feast", "MLflow")),
)

TAKES = (
    past_take(1, "q-govern", (0, 0, 0, 3), days_ago=40),
    past_take(2, "q-watch", (1, 1, 1, 0), days_ago=3),
    past_take(3, "q-watch", (1, 1, 1, 0), days_ago=2),
    past_take(4, "q-watch", (2, 1, 3, 0), days_ago=1),
    past_take(5, "q-watch", (2, 1, 3, 0), days_ago=1),
    past_take(6, "q-deploy", (1, 2, 2, 0), words_per_minute=None),
)


def example_progress() -> Progress:
    """On `TODAY`, with one mock interview held."""
    return progress(
        past(*TAKES, packs=[PACK], held=held(2)),
        PACK,
        noted(TaskDone(task="read-one"), days_ago=5),
        TODAY,
        own_tools=("SageMaker",),
        answers=("We log to MLflow.", "MLflow keeps the runs."),
    )


def empty_progress() -> Progress:
    """Of somebody who has just begun."""
    return progress(past(packs=[PACK]), PACK, [], TODAY)
