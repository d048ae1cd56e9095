"""Which words of the transcript a graded sentence is."""

from voice_interviewer.answer import is_filled_pause
from voice_interviewer.take import Findings


def words_of_sentence(findings: Findings, sentence: int) -> tuple[int, int] | None:
    """The places of its first and its last word in the transcript; None where nobody spoke it.

    A grade holds every word that is no filled pause, in order, so counting finds them. None too where they differ.
    """
    sizes = [len(said.text.split()) for said in findings.grade.sentences]
    if not 0 <= sentence < len(sizes):
        return None
    begin, end = sum(sizes[:sentence]), sum(sizes[: sentence + 1])
    places = [
        place
        for place, word in enumerate(findings.transcript.words)
        if not is_filled_pause(word.text)
        for _ in word.text.split()
    ]
    if end > len(places):
        return None
    first, last = places[begin], places[end - 1]
    heard = (word.text for word in findings.transcript.words[first : last + 1] if not is_filled_pause(word.text))
    # An older version may have graded other words than there are now.
    return (first, last) if " ".join(heard).split() == findings.grade.sentences[sentence].text.split() else None
