"""Words that hold a turn, told from their honest uses: single rules, then the labelled sentences."""

import pytest

from support.labelled_words import marks, rules, sentences
from support.marked_speech import spoken
from voice_interviewer.delivery.discourse import discourse_fillers
from voice_interviewer.delivery.findings import WordingKind


def found(text: str) -> list[str]:
    """The phrases found in a text."""
    return [hit.phrase for hit in discourse_fillers(spoken(text).said)]


@pytest.mark.parametrize(
    "text",
    [
        "Tools like Airflow schedule it.",
        "I would like to begin.",
        "If you like, I can go on.",
        "They may change what they like, just never by surprise.",
        "It is sort of like drift.",
        "I like Gitleaks.",
        "It is like a cache.",
        "Like many teams we began small.",
    ],
)
def test_like_that_means_something_is_left_alone(text: str) -> None:
    """Liking, comparing and giving examples are no habits."""
    assert "like" not in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "It was, like, the worst day.",
        "It was like forty minutes.",
        "We put it in a like small service.",
        "The chart was flat like <0.3> for days.",
        "And like (um) we stopped.",
        "It is very like high in detail.",
    ],
)
def test_empty_like_is_found(text: str) -> None:
    """Parted from what follows, before a number, or where grammar has no use for it."""
    assert "like" in found(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is, you know, late.", ["you know"]),
        ("Do you know who owns it?", []),
        ("Then you know whether it works.", []),
        ("As you know, we are a bank.", []),
        ("I mean, it works.", ["i mean"]),
        ("By owner I mean one person.", []),
        ("That is what I mean by drift.", []),
        ("You can do it by hand, I mean, for a week.", ["i mean"]),
    ],
)
def test_you_know_and_i_mean(text: str, expected: list[str]) -> None:
    """Asking, telling and defining are honest."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("It was kind of slow.", WordingKind.HEDGE),
        ("It was, kind of, slow.", WordingKind.DISCOURSE_FILLER),
        ("It was sort of (um) slow.", WordingKind.DISCOURSE_FILLER),
        ("It is sort of a registry.", WordingKind.HEDGE),
    ],
)
def test_sort_of_softens_or_stalls(text: str, kind: WordingKind) -> None:
    """Beside a hesitation it is a filler; elsewhere it softens."""
    assert [hit.kind for hit in discourse_fillers(spoken(text).said)] == [kind]


@pytest.mark.parametrize("text", ["What kind of model?", "It is a new kind of bug.", "That sort of thing happens."])
def test_kinds_of_things_are_left_alone(text: str) -> None:
    """After "what" or "a new" they name a kind."""
    assert found(text) == []


def test_one_so_is_a_signpost() -> None:
    """The first that opens a sentence helps the listener; the next ones within three sentences are counted."""
    assert found("So we began. We tested. So it worked.") == ["so"]
    assert found("So we began. We tested. It ran. So it worked.") == []
    assert found("We cached it, so the till never waits. So many teams do.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Right, the data first.", ["right"]),
        ("Right after the release it broke.", []),
        ("You want both, right?", ["right"]),
        ("Pick the right threshold.", []),
        ("Okay let me think.", ["okay"]),
        ("The result was okay.", []),
        ("Well, it depends.", ["well"]),
        ("Well known traps exist.", []),
        ("We log it as well, of course.", []),
        ("It was, well, not good.", ["well"]),
    ],
)
def test_openings_and_tags(text: str, expected: list[str]) -> None:
    """At the edge of a sentence they mean nothing; inside it they mean what they say."""
    assert found(text) == expected


def test_hit_says_where_it_was_said() -> None:
    """Its words, its time, and its places among all words as they were said."""
    speech = spoken("It (um) is, you know, late.")
    (hit,) = discourse_fillers(speech.said)
    assert (hit.kind, hit.phrase, hit.text, hit.words) == (WordingKind.DISCOURSE_FILLER, "you know", "you know", (3, 4))
    assert (hit.start, hit.end) == (speech.words[3].start, speech.words[4].end)


@pytest.mark.parametrize(("aside", "precision", "recall"), [(False, 0.97, 0.95), (True, 0.95, 0.90)])
def test_labelled_sentences(aside: bool, precision: float, recall: float) -> None:
    """A floor under both parts; the part kept aside was never looked at while the rules were made."""
    result = marks(sentences(aside), rules)
    assert result.precision >= precision
    assert result.recall >= recall


def test_without_commas_little_is_found_and_nothing_invented() -> None:
    """A recogniser that writes no commas costs recall, not precision."""
    result = marks([*sentences(False), *sentences(True)], rules, commas=False)
    assert result.precision >= 0.95
    assert result.recall >= 0.60
