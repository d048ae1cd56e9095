"""The page of the map drill as its user meets it: a pack to draw from, and the keys of right and wrong answers."""

import msgspec
from PySide6.QtWidgets import QPushButton

from support.past_takes import bucket_pack
from support.rehearsal_pages import type_digits
from support.services import Fakes
from voice_interviewer.bank.question import Bucket, Pack, Question
from voice_interviewer.programme.events import QuestionMapped
from voice_interviewer.ui.mapping.choices import Choices
from voice_interviewer.ui.mapping.map_page import MapPage
from voice_interviewer.ui.mapping.round_view import RoundView

AIMS = {
    Bucket.DATA: "Whether you know what a late row does to a report.",
    Bucket.EXPERIMENTATION: "Whether somebody else could make your result again.",
    Bucket.DEPLOYMENT: "Whether you limit the damage of a bad release.",
    Bucket.MONITORING: "Whether each alarm reaches a person who can act on it.",
    Bucket.GOVERNANCE: "Whether the platform outlives the one who built it.",
}


def plain_pack() -> Pack:
    """A question a bucket, none of which says what it is a proxy for; the pack of the role that is set at first."""
    return bucket_pack(pack_id="mlops-engineer")


def aimed_pack() -> Pack:
    """The same, each question with what it is a proxy for."""
    plain = plain_pack()
    questions = tuple(msgspec.structs.replace(q, proxy_for=AIMS[q.bucket]) for q in plain.questions)
    return msgspec.structs.replace(plain, questions=questions, title="MLOps engineer")


def view(page: MapPage) -> RoundView:
    """The round that is shown."""
    assert page.view is not None
    return page.view


def question(page: MapPage) -> Question:
    """Its question."""
    return view(page).data.round.question


def proxies(page: MapPage) -> Choices:
    """What it may be a proxy for; the bucket was chosen."""
    choices = view(page).proxies
    assert choices is not None
    return choices


def answer_bucket(page: MapPage, right: bool = True) -> None:
    """Press the key of the bucket, or of another one."""
    place = list(Bucket).index(question(page).bucket)
    type_digits(str((place if right else (place + 1) % len(Bucket)) + 1))


def answer_aim(page: MapPage, right: bool = True) -> None:
    """Press the key of what it is a proxy for, or of another one."""
    place = view(page).data.round.proxies.index(question(page).proxy_for or "")
    type_digits(str((place if right else (place + 1) % 4) + 1))


def play(page: MapPage, bucket_right: bool = True, aim_right: bool = True) -> None:
    """Answer both."""
    answer_bucket(page, bucket_right)
    answer_aim(page, aim_right)


def named(page: MapPage, name: str) -> QPushButton:
    """The one button of that name in the round."""
    [button] = [b for b in view(page).findChildren(QPushButton) if b.accessibleName() == name and not b.isHidden()]
    return button


def rounds(fakes: Fakes) -> list[QuestionMapped]:
    """Those that were kept, in order."""
    return [noted.event for noted in fakes.library.journal.events() if isinstance(noted.event, QuestionMapped)]
