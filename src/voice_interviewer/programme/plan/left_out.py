"""What the plan says of tasks that do not fit into the days left."""

from voice_interviewer.programme.plan.model import Plan
from voice_interviewer.programme.plan.new_plan import MOST_MINUTES
from voice_interviewer.programme.plan.wording import duration
from voice_interviewer.programme.wording import counted


def left_out(plan: Plan) -> str:
    """How much does not fit, and with how much time a day it would; empty where all fits."""
    if not plan.left_out:
        return ""
    tasks = counted(len(plan.left_out), "task")
    if plan.days_to_go <= 0:
        return f"{tasks} stayed open."
    said = f"{tasks} ({duration(plan.minutes_left_out)}) {'does' if len(plan.left_out) == 1 else 'do'} not fit."
    if plan.minutes_for_all is None:
        return f"{said} {MOST_MINUTES} minutes a day would not hold everything either."
    return f"{said} With {plan.minutes_for_all} minutes a day everything would."
