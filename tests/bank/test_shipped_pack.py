"""The packs that come with the app: each of them whole, no two questions and no two points alike in any of them."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import yaml
from rapidfuzz import fuzz, process

from voice_interviewer.answer import Section
from voice_interviewer.bank.loader import load_packs
from voice_interviewer.bank.pack_folder import pack_paths
from voice_interviewer.bank.question import Bucket, Kind, Pack, Question
from voice_interviewer.folders import shipped
from voice_interviewer.interview_terms import Company

FOLDER = shipped("question_bank")
BANK = load_packs([FOLDER])
QUESTIONS = [entry.question for entry in BANK.questions()]

LEAST_QUESTIONS = {"mlops-engineer": 60}
ELSEWHERE = 20

ALIKE = 75
"""Percent of letters from which on two texts count as one. The two questions of the bank that are most alike ask for a
difference each, and share 64 %.
"""

RUN_TOGETHER = ("MLOps", "LLMOps", "DevOps", "ML ", "SLO", "CI ")
"""What a synthesiser slurs or makes a word of."""

each_pack = pytest.mark.parametrize("pack", BANK.packs, ids=lambda pack: pack.id)
each_question = pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question.id)


def points(question: Question) -> list[str]:
    """All points of a question."""
    return [point for section in Section for point in question.strong.of(section)]


def alike(texts: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Pairs of texts that are nearly the same; each text comes with the question it belongs to."""
    words = [text for _, text in texts]
    close = process.cdist(words, words, scorer=fuzz.token_sort_ratio, score_cutoff=ALIKE, dtype=np.uint8)
    for one, other in np.argwhere(np.triu(close, 1)):
        yield f"{texts[one][0]}: {words[one]}", f"{texts[other][0]}: {words[other]}"


def test_every_pack_loads() -> None:
    """No file is left out, and their names are those of the packs."""
    assert BANK.problems == ()
    assert [file.name for file in pack_paths(FOLDER)] == [f"{pack.id}.yaml" for pack in BANK.packs]


@pytest.mark.parametrize("file", [*FOLDER.rglob("*.yaml")], ids=lambda file: file.name)
def test_builds_without_the_c_parser_read_them_too(file: Path) -> None:
    """The parser in Python takes fewer texts without quotes."""
    assert list(yaml.parse(file.read_text(encoding="utf-8"), yaml.SafeLoader))


@each_pack
def test_there_are_questions_enough(pack: Pack) -> None:
    """For two weeks of practice, and so that an interview does not repeat itself."""
    assert len(pack.questions) >= LEAST_QUESTIONS.get(pack.id, ELSEWHERE)


@each_pack
def test_every_round_theme_bucket_and_kind_is_practised(pack: Pack) -> None:
    """Nothing is announced and then not asked, and no capability is left out."""
    for entry in pack.rounds:
        assert sum(question.round == entry.id for question in pack.questions) >= 3
    assert {question.theme for question in pack.questions} == {theme.id for theme in pack.themes}
    assert {question.bucket for question in pack.questions} == set(Bucket)
    assert {question.kind for question in pack.questions} == set(Kind)


@each_pack
def test_every_kind_of_company_is_prepared_for(pack: Pack) -> None:
    """Some questions are asked most in each."""
    asked = {company for question in pack.questions for company in question.companies}
    assert asked == {*Company} - {Company.ANY}


@each_question
def test_every_section_has_points_to_tick_off(question: Question) -> None:
    """Two to four, each a sentence of its own that a listener can hold in mind."""
    for section in Section:
        own = question.strong.of(section)
        assert 2 <= len(own) <= 4
        assert all(40 <= len(point) <= 260 and point.endswith((".", "?")) for point in own)


@each_question
def test_every_section_is_asked_on_about(question: Question) -> None:
    """By somebody, in a question that a voice can say."""
    for section in Section:
        asked = question.follow_ups.of(section)
        assert asked
        assert all(text.endswith("?") and len(text) <= 200 for text in asked.values())


@each_question
def test_it_says_what_it_is_for(question: Question) -> None:
    """What an interviewer finds out by it, in one sentence; how its answer divides; three answers that prove it."""
    assert question.proxy_for
    assert question.proxy_for.endswith(".")
    assert question.emphasis is not None
    assert sum(question.emphasis.shares.values()) == pytest.approx(1.0)
    assert min(question.emphasis.shares.values()) > 0
    assert question.exemplars is not None


@each_question
def test_its_exemplars_are_as_long_as_such_answers_are(question: Question) -> None:
    """In words, with some room: a weak answer must be long enough to be graded, and a great one can be said in time."""
    assert question.exemplars is not None
    lengths = {name: len(exemplar.answer.split()) for name, exemplar in question.exemplars.by_name.items()}
    assert 40 <= lengths["weak"] <= 110 < lengths["great"] <= 320
    assert lengths["weak"] < lengths["good"] < lengths["great"]


@each_question
def test_times_suit_the_kind(question: Question) -> None:
    """Half a minute to a minute to think, two to three to speak; a concept takes no longer than a design."""
    assert 30 <= question.think_seconds <= 60
    assert 120 <= question.answer_seconds <= (180 if question.kind is Kind.DESIGN else 150)


@each_question
def test_skills_and_vocabulary(question: Question) -> None:
    """The terms help the recogniser; none is there twice, and what is misheard is one of them."""
    assert question.skills
    assert 6 <= len(question.vocabulary) <= 15
    assert len({term.casefold() for term in question.vocabulary}) == len(question.vocabulary)
    assert question.misheard
    assert {entry.term for entry in question.misheard} <= set(question.vocabulary)
    assert all(heard.casefold() != entry.term.casefold() for entry in question.misheard for heard in entry.heard)


@each_question
def test_a_voice_can_say_it(question: Question) -> None:
    """A synthesiser reads "CI/CD" as "C I slash C D" at best; run-together abbreviations are spelt out too."""
    assert "/" not in question.aloud
    assert not [word for word in RUN_TOGETHER if word in question.aloud]


@each_question
def test_a_spoken_form_says_the_same_as_the_text(question: Question) -> None:
    """Apart from blanks and signs nothing differs."""
    assert letters(question.aloud) == letters(question.text)


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def test_no_two_questions_are_nearly_the_same() -> None:
    """Within a pack or between packs: who prepares for two roles is not asked twice."""
    assert list(alike([(question.id, question.text) for question in QUESTIONS])) == []


def test_no_point_is_used_twice() -> None:
    """Advice that fits every question is advice for none."""
    assert list(alike([(question.id, point) for question in QUESTIONS for point in points(question)])) == []
