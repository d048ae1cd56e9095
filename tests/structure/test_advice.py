"""Advice, strengths and reasons."""

from collections.abc import Mapping, Sequence

from support.fake_reader import FakeReader
from support.spoken_answers import FRAUD_QUESTION, POINTS
from voice_interviewer.answer import Section
from voice_interviewer.interview_terms import Company
from voice_interviewer.structure.advice import LONGEST_QUOTE
from voice_interviewer.structure.grade import Grade, Sentence
from voice_interviewer.structure.grader import Grader
from voice_interviewer.structure.reasons import counted, listed

GOAL = "Our users are shops that take card payments, and a false block costs one about 9 pounds a time."
DESIGN = "A pipeline fills a cache of recent fraud counts, because the till waits for us."
RUNNING = "An alert over two percent of declined cards pages the engineer on call."
ANSWERING = "The head of fraud has to approve each release, and her signature is kept, because auditors ask for it."
TALK = "Let me think about it for a while and drink some water."


def grade(
    *texts: str,
    points: Mapping[Section, Sequence[str]] | None = None,
    question: str = FRAUD_QUESTION,
    company: Company = Company.ANY,
    shares: Mapping[Section, float] | None = None,
) -> Grade:
    return Grader(FakeReader()).grade(question, "design", [Sentence(text) for text in texts], points, company, shares)


def test_at_most_three_greatest_gain_first() -> None:
    """What was left out gains most, so it comes before what could be better."""
    entries = grade(GOAL, DESIGN, TALK).advice
    assert len(entries) == 3
    assert [entry.section for entry in entries[:2]] == [Section.OPERATIONS, Section.RISKS]
    assert all("left out" in entry.text and not entry.quote for entry in entries[:2])


def test_the_company_changes_the_order_of_the_advice_and_no_score() -> None:
    """Where it is regulated, governance comes first; the sections are worth what they are worth."""
    plain, regulated = grade(GOAL, DESIGN, TALK), grade(GOAL, DESIGN, TALK, company=Company.REGULATED)
    assert regulated.advice[0].section is Section.RISKS
    assert [entry.score for entry in plain.sections] == [entry.score for entry in regulated.sections]
    assert plain.weights["risks"] < regulated.weights["risks"]


def test_the_questions_own_emphasis_changes_the_order_of_the_advice_and_no_score() -> None:
    """A question about governance asks for governance first, and the grade knows why."""
    own = {Section.CONTEXT: 0.2, Section.ARCHITECTURE: 0.2, Section.OPERATIONS: 0.1, Section.RISKS: 0.5}
    plain, emphasised = grade(GOAL, DESIGN, TALK), grade(GOAL, DESIGN, TALK, shares=own)
    assert plain.advice[0].section is Section.OPERATIONS
    assert emphasised.advice[0].section is Section.RISKS
    assert emphasised.sections == plain.sections
    assert emphasised.weights == {section.value: share for section, share in own.items()}
    assert (plain.own_emphasis, emphasised.own_emphasis) == (False, True)


def test_a_grade_knows_what_it_was_weighed_for() -> None:
    """Beside the weights, which do not tell it where a question brings its own."""
    own = {Section.CONTEXT: 0.4, Section.ARCHITECTURE: 0.2, Section.OPERATIONS: 0.2, Section.RISKS: 0.2}
    assert grade(GOAL, DESIGN, TALK).company is Company.ANY
    assert grade(GOAL, DESIGN, TALK, company=Company.STARTUP, shares=own).company is Company.STARTUP


def test_each_point_of_a_section_begins_the_next_sentence() -> None:
    """Something to say, with gaps for what only the speaker knows."""
    entries = [entry for entry in grade(GOAL, DESIGN, TALK).advice if entry.section]
    assert entries
    assert all("…" in entry.say for entry in entries)


def test_a_quote_is_the_users_own_sentence() -> None:
    """Advice on what was said shows it, word for word."""
    quotes = [entry.quote for entry in grade(GOAL, DESIGN, RUNNING, ANSWERING).advice if entry.quote]
    assert quotes
    assert set(quotes) <= {GOAL, DESIGN, RUNNING, ANSWERING}


def test_the_questions_own_points_are_what_to_say_next() -> None:
    """A point that was not made is handed over as it stands."""
    entries = grade(GOAL, DESIGN, points=POINTS).advice
    assert POINTS[Section.OPERATIONS][0] in entries[0].text


def test_points_already_made_are_not_asked_for() -> None:
    """What the answer said is not advised again."""
    made = "The alert watches the delay of chargebacks, and we name the proxy meanwhile."
    entries = grade(GOAL, DESIGN, made, points=POINTS).advice
    assert not any(POINTS[Section.OPERATIONS][0] in entry.text for entry in entries)


def test_an_answer_to_another_question_is_told_so_first() -> None:
    """Nothing else matters more, and nothing is praised."""
    result = grade(GOAL, DESIGN, RUNNING, question="How do you version data and experiments for reproducibility?")
    assert result.relevance == 0
    assert "asked" in result.advice[0].text
    assert not result.strengths
    assert max(entry.score for entry in result.sections) <= 2


def test_order_is_advised_where_there_is_something_to_order() -> None:
    """The content is there; only its order is wrong."""
    result = grade(ANSWERING, RUNNING, DESIGN, GOAL)
    assert result.structure is not None
    assert result.structure <= 2
    assert result.advice[0].section is None
    assert "order" in result.advice[0].text


def test_strengths_are_true() -> None:
    """Only sections from 3 on, each with a sentence that was said."""
    result = grade(GOAL, DESIGN, RUNNING, ANSWERING)
    strong = [entry for entry in result.sections if entry.score >= 3]
    assert len(result.strengths) == len(strong)
    assert all(any(text in line for text in (GOAL, DESIGN, RUNNING, ANSWERING)) for line in result.strengths)


def test_a_very_long_quote_is_cut_at_a_word() -> None:
    """Cards stay readable."""
    long = "The users " + "really " * 60 + "wait."
    quotes = [entry.quote for entry in grade(long, DESIGN, RUNNING, ANSWERING).advice if entry.quote.endswith("…")]
    assert quotes
    assert all(len(quote) <= LONGEST_QUOTE + 2 and "reall …" not in quote for quote in quotes)


def test_reasons_and_next_steps_are_sentences() -> None:
    """Every score explains itself; below the top it says what would lift it."""
    for entry in grade(GOAL, DESIGN, TALK).sections:
        assert entry.reason.startswith(f"{entry.score} because")
        assert entry.reason.endswith(".")
        assert entry.next_step.endswith(".") == (entry.score < 4)


def test_counts_and_lists_read_as_english() -> None:
    """The small words that sentences are made of."""
    assert [counted(number) for number in (1, 2, 30)] == ["one sentence", "two sentences", "30 sentences"]
    assert [listed(items) for items in (["a"], ["a", "b"], ["a", "b", "c"])] == ["a", "a and b", "a, b and c"]
