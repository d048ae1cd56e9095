"""What is said of a criterion and its takes. Only what was scored, and what is missing."""

from collections.abc import Sequence

from voice_interviewer.programme.past import PastTake
from voice_interviewer.programme.progress.criteria import TOP, TOP_TOTAL, Gap, Need
from voice_interviewer.programme.progress.evidence import RECENT_DAYS, Evidence, Proof, Standing
from voice_interviewer.programme.wording import counted, day_name, listed, quoted, section_name

STANDING_TITLES = {Standing.MET: "Met", Standing.PARTLY: "Partly", Standing.NOT_SHOWN: "Not shown"}


def scores_named(need: Need, take: PastTake) -> str:
    """The scores of a take that a rule asks for: ``Operations 3 and Risks 2 of 4``."""
    sections = listed([f"{section_name(section)} {take.score(section)}" for section in need.sections])
    return f"{sections} of {TOP}" + (f", a total of {take.total} of {TOP_TOTAL}" if need.total else "")


def proof_line(found: Evidence, proof: Proof) -> str:
    """A take as a line of a list: its number, its day, its question, its scores, and that it is old."""
    old = f" ({proof.days} days ago, too long to count)" if proof.old else ""
    scores = scores_named(found.criterion.met, proof.take)
    return f"Take {proof.take.id}, {day_name(proof.take.day)}{old}: {quoted(proof.take.question_text)}, {scores}"


def reason(found: Evidence) -> str:
    """Why a criterion stands where it stands, in one sentence."""
    if not found.proofs:
        return _nothing(found)
    proof = found.proofs[0]
    take = f"Your take of {day_name(proof.take.day)} on {quoted(proof.take.question_text)}"
    if proof.old:
        return f"{take} met this, {proof.days} days ago; takes of the last {RECENT_DAYS} days count."
    had = f"{take} had {scores_named(found.criterion.met, proof.take)}"
    gaps = found.criterion.met.gaps(proof.take)
    return f"{had}; {_needed(gaps)}." if gaps else f"{had}."


def what_next(found: Evidence) -> str:
    """The next thing to record, in one sentence; empty where the criterion is met."""
    if found.next is None:
        return ""
    question = quoted(found.next.text)
    if found.nearest is None:
        return f"Record an answer to {question}, with {found.criterion.met.words}."
    gaps = found.criterion.met.gaps(found.nearest)
    if not gaps:  # it is old
        return f"Answer {question} once more, so that a take of the last {RECENT_DAYS} days shows it."
    return f"Answer {question} again and bring {listed([_step(gap) for gap in gaps])}."


def counted_standings(every: Sequence[Evidence]) -> str:
    """How many criteria stand where: ``1 of 5 criteria met, 2 partly, 2 not shown``."""
    count = {standing: sum(found.standing is standing for found in every) for standing in Standing}
    met = f"{count[Standing.MET]} of {counted(len(every), 'criterion', 'criteria')} met"
    partly = [f"{count[Standing.PARTLY]} partly"] if count[Standing.PARTLY] else []
    missing = [f"{count[Standing.NOT_SHOWN]} not shown"] if count[Standing.NOT_SHOWN] else []
    return ", ".join([met, *partly, *missing])


def _nothing(found: Evidence) -> str:
    if found.nearest is None:
        return f"No graded take on this in the last {RECENT_DAYS} days."
    had = scores_named(found.criterion.met, found.nearest)
    return f"Your best take on this in the last {RECENT_DAYS} days had {had}."


def _step(gap: Gap) -> str:
    return f"{gap.name} from {gap.had} to {gap.needed} of {gap.top}"


def _needed(gaps: Sequence[Gap]) -> str:
    wanted = listed([f"{gap.name} at {gap.needed}" for gap in gaps])
    return f"{wanted} {'is' if len(gaps) == 1 else 'are'} needed"
