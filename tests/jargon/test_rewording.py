"""Words taken out, words added, a sentence written anew: what stays keeps its time."""

from hypothesis import given
from hypothesis import strategies as st

from voice_interviewer.answer import Word
from voice_interviewer.jargon.corrections import Correction, corrected_at, corrections_in, undone
from voice_interviewer.jargon.rewording import Reworded, reworded, with_added, without_words


def spoken(text: str, gap: float = 0.1) -> tuple[Word, ...]:
    """A word every half second and the gap, each half a second long."""
    step = 0.5 + gap
    return tuple(Word(word, i * step, i * step + 0.5) for i, word in enumerate(text.split()))


def text_of(words: tuple[Word, ...]) -> str:
    return " ".join(word.text for word in words if word.text)


def edited(before: str, after: str) -> Reworded:
    words = spoken(before)
    return reworded(words, 0, len(words) - 1, after)


def test_words_that_stay_keep_their_times() -> None:
    """Only what was replaced lies in the time of what it replaced."""
    words = spoken("we serve the cube flow model behind a canary")

    found = reworded(words, 0, 8, "we serve the Kubeflow model behind a canary").words

    assert text_of(found) == "we serve the Kubeflow model behind a canary"
    assert found[:3] == words[:3]
    assert found[4:] == words[5:]
    assert (found[3].start, found[3].end, found[3].heard) == (words[3].start, words[4].end, "cube flow")


def test_a_short_replacement_is_a_lesson() -> None:
    """What was heard, and what it was."""
    assert edited("the cube flow model", "the Kubeflow model").learnt == (Correction("cube flow", "Kubeflow"),)


def test_a_rewritten_sentence_teaches_nothing() -> None:
    """More than three words are no mishearing."""
    assert edited("one two three four five", "six seven eight nine five").learnt == ()


def test_signs_and_capitals_teach_nothing() -> None:
    """They are how a sentence is written, not what was said."""
    found = edited("we watch drift and page", "We watch drift, and page.")
    assert (text_of(found.words), found.learnt) == ("We watch drift, and page.", ())
    assert [word.start for word in found.words] == [word.start for word in spoken("we watch drift and page")]


def test_words_left_out_of_the_text_are_taken_out() -> None:
    """They stay as what was heard, and can come back."""
    found = edited("we really serve it", "we serve it").words

    assert text_of(found) == "we serve it"
    assert [(each.text, each.heard) for each in corrections_in(found)] == [("", "really")]
    assert text_of(undone(found, 1)) == "we really serve it"


def test_new_words_lie_in_the_silence_before_the_next() -> None:
    """And their neighbours do not move."""
    found = edited("we serve it", "we always serve it").words

    assert [word.text for word in found] == ["we", "always", "serve", "it"]
    assert (found[1].start, found[1].end) == (0.5, 0.6)
    assert [found[0], *found[2:]] == list(spoken("we serve it"))


def test_a_correction_that_stays_is_not_torn() -> None:
    """What was heard there is still known."""
    words = corrected_at(spoken("the cube flow model runs"), 1, 2, "Kubeflow pipeline")

    kept = reworded(words, 0, len(words) - 1, "the Kubeflow pipeline model stops").words
    torn = reworded(words, 0, len(words) - 1, "the Kubeflow graph model runs").words

    assert next((each.text, each.heard) for each in corrections_in(kept)) == ("Kubeflow pipeline", "cube flow")
    assert [(each.text, each.heard) for each in corrections_in(torn)] == [("Kubeflow graph", "cube flow")]


def test_back_to_what_was_heard_is_no_correction() -> None:
    """Whoever writes it as it was has taken their correction back."""
    words = corrected_at(spoken("the cube model"), 1, 1, "Kube")
    assert reworded(words, 0, 2, "the cube model").words == spoken("the cube model")


def test_filled_pauses_outlive_an_edit_around_them() -> None:
    """They are not in what the user edits."""
    found = edited("we um serve it", "we serve them").words
    assert [word.text for word in found] == ["we", "um", "serve", "them"]


def test_taken_out_words_leave_the_rest_alone() -> None:
    """Each has its place, so that all of them come back just as they were."""
    words = spoken("so you see we serve it")
    found = without_words(words, 0, 2)
    assert text_of(found) == "we serve it"
    assert [word.heard for word in found[:3]] == ["so", "you", "see"]
    assert found[3:] == words[3:]
    assert undone(found, 1) == words


def test_added_words_can_be_taken_out_again() -> None:
    """By whoever added them: nothing was heard there."""
    words = spoken("we serve it", gap=2.0)
    added = with_added(words, 0, "and then")

    assert [word.text for word in added] == ["we", "and", "then", "serve", "it"]
    assert added[2].end - added[1].start <= 0.81
    assert undone(added, 2) == words
    assert without_words(added, 1, 1) == words
    assert [(each.text, each.heard) for each in corrections_in(added)] == [("and then", "")]


def test_added_words_can_be_corrected() -> None:
    """They stay added words."""
    added = with_added(spoken("we serve it"), 2, "fastt")
    found = corrected_at(added, 3, 3, "fast")
    assert (text_of(found), [each.heard for each in corrections_in(found)]) == ("we serve it fast", [""])


_TEXT = st.lists(st.sampled_from("a b cube flow um Kubeflow, runs. well".split()), min_size=1, max_size=12).map(
    " ".join
)


@given(_TEXT, _TEXT, _TEXT)
def test_any_edit_gives_the_text_and_times_never_run_backwards(before: str, after: str, again: str) -> None:
    """Whatever is written in place of whatever, twice over."""
    words = spoken(before)
    once = reworded(words, 0, len(words) - 1, after.replace("um", "oh"))
    twice = reworded(once.words, 0, len(once.words) - 1, again.replace("um", "oh"))

    for found, wanted in ((once, after.replace("um", "oh")), (twice, again.replace("um", "oh"))):
        assert [word.text for word in found.words if word.text not in {"", "um"}] == wanted.split()
        assert all(word.start <= word.end for word in found.words)
        starts = [word.start for word in found.words if word.text != "um"]
        assert starts == sorted(starts)
