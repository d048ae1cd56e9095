"""Progress as a readable document: readiness, trends, profile, tools and days, each also by itself."""

from collections.abc import Iterator, Sequence

from voice_interviewer.programme.progress.evidence import Evidence
from voice_interviewer.programme.progress.profile import Profile, ProfileLine
from voice_interviewer.programme.progress.progress import Progress
from voice_interviewer.programme.progress.readiness import Readiness
from voice_interviewer.programme.progress.readiness_wording import STANDING_TITLES, proof_line, reason, what_next
from voice_interviewer.programme.progress.stack import Stack
from voice_interviewer.programme.progress.streak import Streak
from voice_interviewer.programme.progress.trends import Trend, Trends
from voice_interviewer.report.document import Block, Document, Facts, Heading, Item, Items, Paragraph, Run, Style, line
from voice_interviewer.report.wording import counted

PRACTISED, FREE = "●", "○"


def progress_document(progress: Progress) -> Document:
    """All of it, what is to be done next first."""
    return (
        Heading(f"Progress, {progress.day:%Y-%m-%d}", 1),
        *readiness_blocks(progress.readiness),
        *trends_blocks(progress.trends),
        *profile_blocks(progress.profile),
        *stack_blocks(progress.stack),
        *streak_blocks(progress.streak),
    )


def readiness_blocks(readiness: Readiness) -> Iterator[Block]:
    """The verdict, the next thing to record, and every criterion with its rule and its takes."""
    yield Heading("Readiness")
    yield Paragraph(line(readiness.sentence))
    if readiness.what_next:
        yield Paragraph((Run("Next:", Style.STRONG), Run(readiness.what_next)))
    yield Items(tuple(_criterion(found, readiness) for found in readiness.criteria))
    if readiness.advice:
        yield Paragraph(line(readiness.advice))


def _criterion(found: Evidence, readiness: Readiness) -> Item:
    takes = [f"{proof_line(found, proof)}." for proof in found.proofs] or [reason(found)]
    next_one = [f"Next: {what_next(found)}"] if found.next else []
    said = (f"The rule: {found.criterion.rule(readiness.pack)}", *takes, *next_one)
    title = Run(f"{found.criterion.title}:", Style.STRONG)
    return Item((title, Run(STANDING_TITLES[found.standing])), tuple(map(line, said)))


def trends_blocks(trends: Trends) -> Iterator[Block]:
    """Whether each measure changed, against the user's own takes."""
    yield Heading("Is it getting better?")
    for title, some in (("Sections", trends.sections), ("Buckets", trends.buckets), ("Delivery", trends.delivery)):
        yield Heading(title, 3)
        yield _sentences(some)


def _sentences(trends: Sequence[Trend]) -> Items:
    return Items(tuple(Item(line(trend.sentence)) for trend in trends))


def profile_blocks(profile: Profile) -> Iterator[Block]:
    """Each area, with where candidates usually stand."""
    yield Heading("Your profile")
    yield Items(tuple(map(_area, profile.lines)))


def _area(entry: ProfileLine) -> Item:
    usual = [Run(f"(candidates: {entry.typical.word})")] if entry.typical else []
    return Item((Run(entry.area.title, Style.STRONG), *usual), (line(entry.sentence),))


def stack_blocks(stack: Stack) -> Iterator[Block]:
    """The tools that were named, by what they do."""
    yield Heading("Your tools")
    yield Items(tuple(Item(line(sentence)) for sentence in stack.sentences))


def streak_blocks(streak: Streak) -> Iterator[Block]:
    """The last seven days and, where there is one, the row of days."""
    yield Heading("Days")
    rows = [("The last seven", f"{dots(streak)} ({streak.week_in_words})")]
    if streak.sentence:
        rows.append(("In a row", streak.sentence))
    if streak.longest:
        rows.append(("Longest row", counted(streak.longest, "day")))
    yield Facts(tuple(rows))


def dots(streak: Streak) -> str:
    """The last seven days, today last."""
    return " ".join(PRACTISED if day.practised else FREE for day in streak.week)
