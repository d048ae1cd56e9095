"""The part of a report that tells what an answer covers and what is missing. No word about how it was spoken."""

from collections.abc import Iterator, Mapping, Sequence

from voice_interviewer.answer import Section
from voice_interviewer.report.document import Block, Heading, Item, Items, Line, Paragraph, Run, Style, line
from voice_interviewer.report.weights_part import times_blocks, weighs_most
from voice_interviewer.report.wording import percent, quoted, span
from voice_interviewer.structure.grade import Advice, Grade, Pitfall, SectionScore, Sentence

Points = Mapping[Section, Sequence[str]]
"""What a strong answer covers, section by section."""

TOP_SCORE = 4
TOP_RELEVANCE = 2


def advice_blocks(grade: Grade) -> Iterator[Block]:
    """The few things to do next time, each with the words it is about and a way to begin."""
    if grade.advice and not grade.abstained:
        yield Heading("Next time")
        yield Items(tuple(_advised(advice) for advice in grade.advice), numbered=True)


def content_blocks(grade: Grade) -> Iterator[Block]:
    """Scores with their reasons and evidence, times, pitfalls and strengths; without a grade, why there is none."""
    yield Heading("Content")
    if grade.abstained:
        yield Paragraph((Run("Not graded.", Style.STRONG), Run(grade.explanation)))
        return
    if grade.explanation:
        yield Paragraph(line(grade.explanation))
    if most := weighs_most(grade):
        yield Paragraph(line(most))
    scored = [_scored(section, grade.sentences) for section in grade.sections]
    yield Items((*scored, *_overall(grade)))
    yield from times_blocks(grade)
    if grade.pitfalls:
        yield Heading("Pitfalls", 3)
        yield Items(tuple(_fallen_into(pitfall, grade.sentences) for pitfall in grade.pitfalls))
    if grade.strengths:
        yield Heading("What worked", 3)
        yield Items(tuple(Item(line(strength)) for strength in grade.strengths))


def points_blocks(points: Points) -> Iterator[Block]:
    """What a strong answer covers, in the order in which it is best said."""
    covered = [(section, points[section]) for section in Section if points.get(section)]
    if covered:
        yield Heading("What a strong answer covers")
        yield Items(
            tuple(Item((Run(section.title, Style.STRONG),), tuple(map(line, said))) for section, said in covered)
        )


def _advised(advice: Advice) -> Item:
    words = {"You said": advice.quote, "You might say": advice.say}
    details = tuple(line(f"{lead}: {quoted(text)}") for lead, text in words.items() if text)
    if advice.section is None:
        return Item(line(advice.text), details)
    return Item((Run(f"{advice.section.title}:", Style.STRONG), Run(advice.text)), details)


def _scored(score: SectionScore, sentences: Sequence[Sentence]) -> Item:
    head = Run(f"{score.section.title}: {score.score} of {TOP_SCORE}", Style.STRONG)
    details = [_evidence(sentences[index]) for index in score.evidence]
    if score.next_step:
        details.append(line(f"To lift it: {score.next_step}"))
    return Item((head, Run(f"({percent(score.sureness)} sure)."), Run(score.reason)), tuple(details))


def _overall(grade: Grade) -> Iterator[Item]:
    if grade.structure is not None:
        yield Item((Run(f"Structure, the order and flow: {grade.structure} of {TOP_SCORE}", Style.STRONG),))
    if grade.relevance is not None:
        yield Item((Run(f"Relevance to the question: {grade.relevance} of {TOP_RELEVANCE}", Style.STRONG),))


def _fallen_into(pitfall: Pitfall, sentences: Sequence[Sentence]) -> Item:
    details = [_evidence(sentences[index]) for index in pitfall.evidence]
    return Item(
        (Run(f"{pitfall.title}.", Style.STRONG), Run(pitfall.explanation)),
        (*details, line(f"Way out: {pitfall.way_out}")),
    )


def _evidence(sentence: Sentence) -> Line:
    when = span(sentence.start, sentence.end)
    return (Run(when, Style.TIME), Run(quoted(sentence.text))) if when else line(quoted(sentence.text))
