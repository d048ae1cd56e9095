"""Figures: what is one, what it is worth, and of what."""

import pytest

from voice_interviewer.structure.claims.claim import Claim
from voice_interviewer.structure.claims.numbers import number_claims
from voice_interviewer.structure.claims.words import Said
from voice_interviewer.structure.grade import Sentence


def numbers(text: str) -> list[Claim]:
    return number_claims(Said(0, Sentence(text)))


@pytest.mark.parametrize(
    ("text", "figure", "values"),
    [
        ("two hundred and ten milliseconds", "two hundred and ten", (210,)),
        ("two point five million rows", "two point five million", (2_500_000,)),
        ("over point two five percent", "point two five", (0.25,)),
        ("40k requests", "40k", (40_000,)),
        ("$1.2m a year", "1.2m", (1_200_000,)),
        ("half a million meters", "half a million", (500_000,)),
        ("half a dozen files", "half a dozen", (6,)),
        ("a couple of hundred files", "a couple of hundred", ()),
        ("two thirds of the calls", "two thirds", (2 / 3,)),
        ("nine out of ten letters", "nine out of ten", (0.9,)),
        ("one image in thirty", "one image in thirty", (1 / 30,)),
        ("nineteen working days in twenty", "nineteen working days in twenty", (0.95,)),
        ("three to five days", "three to five", (3, 5)),
        ("5-10 minutes", "5-10", (5, 10)),
        ("between one hundred and two hundred files", "one hundred and two hundred", (100, 200)),
        ("forty forty stores", "forty", (40,)),
        ("two um hundred stores", "two um hundred", (200,)),
    ],
)
def test_worth_of_a_figure(text: str, figure: str, values: tuple[float, ...]) -> None:
    """Written, spoken, or a mix of both."""
    (claim,) = numbers(text)
    assert claim.figure == figure
    assert claim.values == pytest.approx(values)
    assert claim.mark is None


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("three hundred and twelve new loan applications", "new loan applications"),
        ("forty of our largest stores", "largest stores"),
        ("forty-odd suppliers", "suppliers"),
        ("eighty-odd percent of them", "percent"),
        ("three thousand euros a month", "euros a month"),
        ("forty thousand a day", "a day"),
        ("a twenty second timeout", "second"),
        ("four time zones", "time zones"),
        ("an F1 of 0.8", "F1"),
        ("the number of shops is forty", "shops"),
        ("in batches of five hundred", "batches"),
        ("two hundred made-up names", "made-up names"),
        ("40€ for each", "€"),
    ],
)
def test_what_a_figure_is_of(text: str, subject: str) -> None:
    """The unit or the noun after it, or the measure before it."""
    (claim,) = numbers(text)
    assert (claim.subject, claim.mark) == (subject, None)


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("we got it to forty", ["forty"]),
        ("we got it from eighty to forty", ["eighty to forty"]),
        ("a hundred and ten thousand over a day and a half", ["a hundred and ten thousand"]),
        ("from ninety milliseconds to forty", []),
        ("our lawyer wanted ten years and the privacy people wanted two", []),
        ("precision was 0.9 and then 0.7", []),
        ("it drops by five", ["five"]),
        ("we went from three to eight", ["three to eight"]),
        ("one in ten fail", []),
    ],
)
def test_lack_of_a_unit_is_marked(text: str, lacking: list[str]) -> None:
    """Only where none is in the air: a neighbour's unit holds, a share and a measure need none."""
    assert [claim.figure for claim in numbers(text) if claim.mark is not None] == lacking


@pytest.mark.parametrize(
    "text",
    [
        "one thing i would say",
        "there are three parts to this",
        "first the data and second the people",
        "one of those, the one you know",
        "no one asked and one day it broke",
        "24/7, or twenty four seven",
        "nine to five, fifty fifty",
        "I'm a hundred percent sure",
        "give me one second",
        "in 2011, and again in twenty nineteen, and in two thousand and nine",
        "the 3rd of May, or 5 March, at 10:30",
        "Monday at nine",
        "by six thirty, or at twenty past eleven, or half past nine",
        "a list by seven, open from eight to ten",
        "Python 3, version 1.4.2, GPT-4, S3, p99, p ninety five and article 22",
        "step one is the contract, step two is the test",
        "one you need the data two you need the people",
        "the two of us, and the other two",
        "an o t a service",
        "millions of rows and hundreds of files",
        "zero trust from day one",
        "2fa and 4xx",
        "the key " + "9" * 400,
    ],
)
def test_what_claims_nothing_is_no_figure(text: str) -> None:
    """Idioms, counters, dates, and names with a number in them."""
    assert [claim.text for claim in numbers(text)] == []


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("twenty five questions", ["twenty five"]),
        ("three hundred questions", ["three hundred"]),
        ("one percent", ["one"]),
        ("only one person can", ["one"]),
        ("one row per store", ["one"]),
        ("2019 orders", ["2019"]),
        ("we gave Kafka three brokers", ["three"]),
        ("it costs five cents a call", ["five"]),
        ("within one day", ["one"]),
    ],
)
def test_what_only_looks_like_an_idiom_counts(text: str, figures: list[str]) -> None:
    """The near neighbours of the above."""
    assert [claim.figure for claim in numbers(text)] == figures


def test_claim_reaches_over_its_unit() -> None:
    """So that it can be read alone; a unit that a neighbour has is only named."""
    first, second = numbers("one percent, then ten of it")
    assert (first.text, second.text) == ("one percent", "ten of it")
    near, far = numbers("forty seconds, then twelve")
    assert (near.text, far.text, far.subject) == ("forty seconds", "twelve", "seconds")
    (money,) = numbers("it costs $4,000 all in")
    assert money.text == "$4,000"
