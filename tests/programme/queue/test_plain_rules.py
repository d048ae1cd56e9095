"""The queue is quick, and chooses as the rules say: each item on its own, with a search over all takes, then sorted."""

from collections.abc import Sequence
from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from support.packs import pack
from support.past_takes import TODAY, bucket_pack, noted, past, past_take, programme_question
from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Bucket, Emphasis, Kind, Question
from voice_interviewer.interview_terms import Company
from voice_interviewer.programme.checklist import GOOD, shipped_checklist
from voice_interviewer.programme.events import ChecklistMarked, Event, Mark, PlanSet
from voice_interviewer.programme.history import Past
from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.queue.choosing import ASKED_MOST, CHECKED, CROWDED, OTHER_BUCKETS
from voice_interviewer.programme.queue.gain import points_a_take
from voice_interviewer.programme.queue.horizon import Horizon, horizon
from voice_interviewer.programme.queue.marks import factor, marked_items
from voice_interviewer.programme.queue.missing import LAST_BEGUN
from voice_interviewer.programme.queue.preferences import Preferences, shares
from voice_interviewer.programme.queue.queue import queue
from voice_interviewer.programme.queue.spacing import Stage, days_to_spread, gap_days, takes_to_come
from voice_interviewer.programme.queue.standing import known_day

PACK = pack(
    "demo",
    *bucket_pack().questions,
    programme_question("own", Bucket.DATA, emphasis=Emphasis(context=10, architecture=20, operations=30, risks=40)),
    programme_question("strict", Bucket.GOVERNANCE, companies=(Company.REGULATED, Company.SCALEUP)),
    programme_question("monitoring-plan", Bucket.MONITORING, kind=Kind.BEHAVIORAL),
)

NAMES = st.sampled_from(["gone", None, *(question.id for question in PACK.questions)])
SCORES = st.one_of(st.just(()), st.tuples(*[st.integers(0, 4)] * 4), st.tuples(*[st.integers(2, 4)] * 4))
TAKES = st.lists(st.tuples(NAMES, SCORES, st.one_of(st.integers(-2, 3), st.integers(0, 40))), max_size=30).map(
    lambda rows: [past_take(place, *row) for place, row in enumerate(rows, start=1)]
)
COMPANIES = st.sampled_from([Company.ANY, Company.SCALEUP, Company.REGULATED])
"""Those at which every question of the pack is asked."""
PLANS = st.builds(
    PlanSet, interview=st.integers(-2, 30).map(lambda days: TODAY + timedelta(days=days)), minutes_a_day=st.just(30)
)
MARKS = st.builds(
    ChecklistMarked, item=st.sampled_from(["monitoring-plan", "secrets-and-access"]), mark=st.sampled_from(Mark)
)
EVENTS: st.SearchStrategy[list[Event]] = st.lists(st.one_of(PLANS, MARKS), max_size=4)


class Plain:
    """The rules, as the page on the programme tells them."""

    def __init__(self, made: Past, company: Company, events: Sequence[Event]) -> None:
        self.past, self.company = made, company
        self.where: Horizon = horizon(noted(*events), TODAY)
        self.gain = points_a_take(made)
        self.marked = marked_items(shipped_checklist(), made, PACK, noted(*events))
        self.pairs = [(question, section) for question in PACK.questions for section in Section]
        lacks = {section: self.lacks(section) for section in Section}
        self.weakest = max(lacks, key=lambda section: lacks[section]) if any(map(any, lacks.values())) else None

    def graded(self, question: Question) -> list[PastTake]:
        """Every take is looked at."""
        return [take for take in self.past.takes if take.question_id == question.id and take.scores]

    def lacks(self, section: Section) -> tuple[int, float]:
        """Points to good scores in the latest takes; where two sections are alike, the weighed points tell."""
        points = [(question, self.lack(question, section)) for question in PACK.questions]
        return sum(lack for _, lack in points), sum(lack * shares(one, self.company)[section] for one, lack in points)

    def lack(self, question: Question, section: Section) -> int:
        """Points to a good score in the latest take; nothing without one."""
        takes = self.graded(question)
        return max(0, GOOD - self.score(takes[-1], section)) if takes else 0

    def score(self, take: PastTake, section: Section) -> int:
        return take.scores[list(Section).index(section)]

    def stage(self, question: Question, section: Section) -> Stage:
        """Settled is what was good in takes of two days with none between that was not."""
        takes = self.graded(question)
        if not takes:
            return Stage.NEW
        days = []
        for take in reversed(takes):
            if self.score(take, section) < GOOD:
                break
            days.append(take.day)
        return Stage.WEAK if not days else Stage.SETTLED if len(set(days)) > 1 else Stage.CHECK

    def later(self, question: Question, section: Section) -> bool:
        """Whether it is not due today."""
        gap = self.gap(question, section)
        return gap is not None and gap[0] < gap[1]

    def gap(self, question: Question, section: Section) -> tuple[int, int] | None:
        """Days since the last take, and days from it to the next; None where there is none, or its day is not known."""
        takes, stage = self.graded(question), self.stage(question, section)
        day = known_day(takes[-1], TODAY) if takes else None
        if day is None:
            return None
        needed = takes_to_come(stage, self.score(takes[-1], section), self.gain)
        return (TODAY - day).days, gap_days(stage, needed, days_to_spread(day, self.where))

    def presses(self, question: Question, section: Section) -> bool:
        """A check that is due, in the last quarter of the way to the interview."""
        gap, left = self.gap(question, section), self.where.days_left
        if gap is None or left is None or self.stage(question, section) is not Stage.CHECK:
            return False
        return gap[0] >= gap[1] and left <= max(1, gap[1] // 2)

    def urgency(self, question: Question, section: Section) -> float:
        """Points × share × mark × company and buckets."""
        recent = [self.past.bucket(take) for take in self.past.takes[-OTHER_BUCKETS:]]
        names = self.company is not Company.ANY and self.company in question.companies
        liking = (ASKED_MOST if names else 1) / (1 + CROWDED * recent.count(question.bucket))
        mark = factor(self.marked.get((question.id, section)))
        return shares(question, self.company)[section] * self.points(question, section) * mark * liking

    def points(self, question: Question, section: Section) -> float:
        """What is missing to a good score, or what others lacked at first."""
        takes = self.graded(question)
        if self.presses(question, section):
            return GOOD
        if takes:
            return max(0, GOOD - self.score(takes[-1], section)) or CHECKED
        firsts = sorted((self.graded(one)[0] for one in PACK.questions if self.graded(one)), key=lambda take: take.id)
        lacked = [max(0, GOOD - self.score(take, section)) for take in firsts[-LAST_BEGUN:]]
        return sum(lacked) / len(lacked) if any(lacked) else CHECKED

    def place(self, pair: tuple[Question, Section]) -> tuple[bool, bool, bool, bool, float]:
        """Least first."""
        question, section = pair
        named = [take for take in self.past.takes if take.question_id]
        today = {take.question_id for take in named if known_day(take, TODAY) == TODAY}
        marked = self.marked.get((question.id, section))
        needs_work = marked is not None and marked.mark is Mark.NEED_WORK
        leads = section is self.weakest or self.presses(*pair) or needs_work
        last = bool(named) and named[-1].question_id == question.id
        return last, question.id in today, self.later(*pair), not leads, -self.urgency(*pair)


@given(TAKES, EVENTS, COMPANIES)
def test_the_quick_way_chooses_as_the_plain_rules_say(
    takes: list[PastTake], events: list[Event], company: Company
) -> None:
    """The next item, the weakest section, and all items in their order."""
    made = past(*takes, packs=[PACK])
    plain = Plain(made, company, events)
    wanted = [(question.id, section) for question, section in sorted(plain.pairs, key=plain.place)]
    found = queue(made, PACK, Preferences(company=company), noted(*events), TODAY)
    assert (found.next().question.id, found.next().section) == wanted[0]
    assert found.weakest is plain.weakest
    assert [(item.question.id, item.section) for item in found.items] == wanted
    assert [item.standing.stage for item in found.items] == [
        plain.stage(item.question, item.section) for item in found.items
    ]
