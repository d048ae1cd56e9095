"""Rules that every question keeps, whatever was said."""

import re
from collections.abc import Sequence
from pathlib import Path

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from support.follow_up_cases import REFUSED, cases, labelled
from voice_interviewer.answer import Section
from voice_interviewer.structure.asking.table import follow_up_table
from voice_interviewer.structure.follow_ups import FollowUp, Heard, Voice, follow_ups
from voice_interviewer.structure.grade import OTHER, SentenceLabels, Shown

EXAMPLES: dict[str, list[str]] = yaml.safe_load(
    (Path(__file__).parent / "asking" / "dig_examples.yaml").read_text(encoding="utf-8")
)
SAID = [text for case in cases() for text in case.heard.texts]
QUESTIONS = [case.heard.question for case in cases()]
LINES = [line for pair in EXAMPLES.values() for line in pair]
WRITTEN = ("Who pays for that?", "Which value pages you, and what do you do first?", "Who may say no to a release?")
KINDS = {pattern.id: (*pattern.kinds, "design")[0] for pattern in follow_up_table().digs}


def names() -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from([*(s.value for s in Section), OTHER]), min_size=1, max_size=2, unique=True).map(
        tuple
    )


def labels() -> st.SearchStrategy[SentenceLabels]:
    shown = st.dictionaries(st.sampled_from([shown.value for shown in Shown]), st.floats(0, 1))
    return st.builds(SentenceLabels, names(), st.booleans(), st.just({}), shown)


@st.composite
def answers(draw: st.DrawFn) -> Heard:
    """Sentences of the cases, sentences that raise or settle something, and any text at all, under any labels."""
    words = st.lists(st.sampled_from(" ".join(SAID).split()), max_size=14).map(" ".join)
    texts = draw(st.lists(st.one_of(st.sampled_from(SAID), words, st.text(max_size=60)), max_size=6))
    scores = draw(st.one_of(st.none(), st.tuples(*[st.integers(0, 4)] * 4)))
    points = st.lists(st.one_of(st.sampled_from(SAID), st.text(min_size=1, max_size=80)), max_size=3)
    written = st.dictionaries(st.sampled_from(Voice), st.sampled_from(WRITTEN))
    return Heard(
        question=draw(st.one_of(st.text(max_size=300), st.sampled_from(QUESTIONS))),
        kind=draw(st.sampled_from(["design", "concept", "behavioral", "?"])),
        texts=texts,
        labels=[draw(labels()) for _ in texts],
        scores=dict(zip(Section, scores, strict=True)) if scores else {},
        relevance=draw(st.sampled_from([None, 0, 1, 2])),
        points={section: draw(points) for section in Section},
        written={section: draw(written) for section in Section},
        stack=tuple(
            draw(st.lists(st.one_of(st.sampled_from(["Kubernetes", "ml flow/x", "[Ray]"]), st.text()), max_size=3))
        ),
        company=draw(st.sampled_from(["", "startup", "scaleup", "regulated", "?"])),
    )


def voices() -> st.SearchStrategy[Voice | None]:
    return st.sampled_from([None, *Voice])


@settings(max_examples=90, deadline=None)
@given(answers(), voices())
def test_every_question_is_one_speakable_sentence(answer: Heard, voice: Voice | None) -> None:
    """One question mark, at its end; at most 30 words; nothing that cannot be said."""
    for item in follow_ups(answer, voice):
        assert re.fullmatch(r"[^.?!\n/\\()\[\]{}<>|“”\"]+\?", item.text), item.text
        assert len(item.text.split()) <= 30, item.text
        assert item.text[0] == item.text[0].upper()
        assert "  " not in item.text
        assert "{" not in item.text


@settings(max_examples=90, deadline=None)
@given(answers(), voices())
def test_nobody_is_accused(answer: Heard, voice: Voice | None) -> None:
    """Nor told what they felt, in the question or in the reason for it. (A pack's own words are its author's.)"""
    asked = follow_ups(
        Heard("", answer.kind, answer.texts, answer.labels, answer.scores, 2, {}, (), answer.company), voice
    )
    for item in asked:
        assert not REFUSED.search(item.text), item.text
        assert not REFUSED.search(item.why), item.why


@settings(max_examples=50, deadline=None)
@given(answers(), voices())
def test_what_is_returned_holds_together(answer: Heard, voice: Voice | None) -> None:
    """The voice asked for, ids that differ, quotes that were said, the same again for the same answer."""
    asked = follow_ups(answer, voice)
    assert voice is None or {item.voice for item in asked} <= {voice}
    assert len({item.id for item in asked}) == len(asked)
    assert all(is_quoted(item, answer.texts) for item in asked)
    assert all(item.why.endswith(".") and item.why.count(".") == 1 for item in asked)
    assert asked == follow_ups(answer, voice)


def is_quoted(item: FollowUp, texts: Sequence[str]) -> bool:
    """Whether a quote is the user's own words, and stands where it is said to."""
    if item.sentence_index is None:
        return item.quote == ""
    return item.quote.removeprefix("… ").removesuffix(" …") in texts[item.sentence_index]


@settings(max_examples=40, deadline=None)
@given(answers(), st.lists(voices(), min_size=1, max_size=4))
def test_nothing_is_asked_twice_in_a_session(answer: Heard, askers: list[Voice | None]) -> None:
    """Whoever takes turns, by id and by text; and what was asked by text alone does not come back either."""
    asked: list[FollowUp] = []
    for turn in range(24):
        known = {item.id if turn % 2 else item.text for item in asked} | {item.id for item in asked}
        left = follow_ups(answer, askers[turn % len(askers)], known)
        if left:
            assert left[0].id not in {item.id for item in asked}
            assert left[0].text not in {item.text for item in asked}
            asked.append(left[0])


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(sorted(EXAMPLES)), st.lists(st.sampled_from(LINES), max_size=6), st.randoms(use_true_random=False)
)
def test_what_the_answer_settles_is_never_asked(name: str, others: list[str], order: st.DataObject) -> None:
    """Wherever in the answer it is settled, and whatever else is said."""
    lines = [*others, *EXAMPLES[name]]
    order.shuffle(lines)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    pairs = [labelled(line) for line in lines]
    heard = Heard("How?", KINDS[name], [text for text, _ in pairs], [said for _, said in pairs])
    for scores in ((2, 2, 2, 2), (4, 4, 4, 4)):
        whole = Heard(heard.question, heard.kind, heard.texts, heard.labels, dict(zip(Section, scores, strict=True)))
        for voice in (None, *Voice):
            assert name not in {item.id.split(":")[0] for item in follow_ups(whole, voice)}
