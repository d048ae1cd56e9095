"""Digs: a sentence opens something and no sentence closes it."""

from collections.abc import Iterator, Mapping, Sequence

from voice_interviewer.interview_terms import Voice
from voice_interviewer.structure.asking.hearing import HeardAnswer, HeardSentence
from voice_interviewer.structure.asking.model import Candidate, Family, Heard
from voice_interviewer.structure.asking.slots import head_of, is_plural, noun_phrase, phrase_after
from voice_interviewer.structure.asking.table import AFTER, FollowUpTable, Pattern, alternatives, holds, holds_somewhere
from voice_interviewer.structure.asking.wording import filled, quoted, subject_of
from voice_interviewer.structure.signposts import says_nothing

LONGEST_ANNOUNCEMENT = 15
"""Words. Who announces what comes next needs no more; longer sentences need not be looked at for that."""

VAGUE_SENTENCE = 1.2
"""A sentence that is not specific yet is asked about sooner."""


def digs(table: FollowUpTable, heard: Heard, answer: HeardAnswer) -> Iterator[Candidate]:
    """Every dig that no sentence settles, once for each subject."""
    raised = raised_by(table, heard, answer)
    for pattern, sentences in raised.items():
        if not holds_somewhere(pattern.settled, answer):
            yield from candidates(pattern, sentences)


def raised_by(table: FollowUpTable, heard: Heard, answer: HeardAnswer) -> Mapping[Pattern, Sequence[HeardSentence]]:
    """The patterns that some sentence raises, with those sentences."""
    raised: dict[Pattern, list[HeardSentence]] = {}
    for sentence in answer.sentences:
        found = patterns_in(table, heard, sentence)
        if found and not is_announcement(sentence, heard.question):
            for pattern in found:
                raised.setdefault(pattern, []).append(sentence)
    return raised


def patterns_in(table: FollowUpTable, heard: Heard, sentence: HeardSentence) -> list[Pattern]:
    """The patterns that a sentence raises."""
    possible = dict.fromkeys(
        pattern for term in sorted(sentence.claimed) for pattern in table.digs_by_term.get(term, ())
    )
    return [pattern for pattern in possible if raises(pattern, sentence) and pattern.suits(heard.kind, heard.company)]


def raises(pattern: Pattern, sentence: HeardSentence) -> bool:
    """Whether a sentence raises a pattern. What merely named in passing raises is settled by being specific."""
    if not holds(pattern.when, sentence.claimed) or (sentence.specific and not pattern.of_specific):
        return False
    return sentence.askable or pattern.of_other


def is_announcement(sentence: HeardSentence, question: str) -> bool:
    """Whether it only says what comes next, or the question again."""
    return len(sentence.tokens) <= LONGEST_ANNOUNCEMENT and says_nothing(sentence.text, question)


def candidates(pattern: Pattern, sentences: Sequence[HeardSentence]) -> Iterator[Candidate]:
    """One question for each subject; without a subject, one."""
    seen: set[str] = set()
    for sentence in sorted(sentences, key=lambda item: (not slot_of(pattern, item), item.specific, item.index)):
        found = candidate(pattern, sentence)
        if found.subject not in seen and (found.subject or not seen):
            seen.add(found.subject)
            yield found


def candidate(pattern: Pattern, sentence: HeardSentence, family: Family = Family.DIG) -> Candidate:
    """The pattern asked about this sentence."""
    slot = slot_of(pattern, sentence)
    wordings: dict[Voice, tuple[str, ...]] = {
        voice: tuple(filled(line, slot, pattern.plain) for line in lines) for voice, lines in pattern.wordings.items()
    }
    return Candidate(
        family=family,
        pattern=pattern.id,
        section=pattern.section,
        wordings=wordings,
        why=pattern.why,
        weight=pattern.weight * (1.0 if sentence.specific else VAGUE_SENTENCE),
        subject=subject_of(slot),
        quote=quoted(sentence.text, place_of(pattern, sentence)),
        sentence_index=sentence.index,
        own_words=bool(slot),
        settles=pattern.settles,
    )


def slot_of(pattern: Pattern, sentence: HeardSentence) -> str:
    """The user's own noun phrase for {x}, empty where none can be cut clean."""
    cut = phrase_after if pattern.subject.startswith(AFTER) else noun_phrase
    spots = sentence.spots.get(pattern.subject.removeprefix(AFTER), ())
    phrases = filter(None, (cut(sentence.tokens, sentence.text, spot) for spot in spots))
    return next((phrase for phrase in phrases if pattern.many in {None, is_plural(head_of(phrase))}), "")


def place_of(pattern: Pattern, sentence: HeardSentence) -> int:
    """The character at which the sentence raises the pattern."""
    terms = sorted(term for alternative in alternatives(pattern.when) for term in alternative.needs)
    spots = [spot for term in terms for spot in sentence.spots.get(term, ())]
    return sentence.tokens[min(spot.first for spot in spots)].start if spots else 0
