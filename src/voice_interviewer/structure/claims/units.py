"""What a figure counts or measures: the unit or noun after it, or the measure before it."""

import re
from dataclasses import dataclass

from voice_interviewer.structure.claims.figures import ARTICLES, FRACTIONS, Figure
from voice_interviewer.structure.claims.words import Phrases, Said, listed
from voice_interviewer.structure.text import FUNCTION_WORDS, NUMBER_WORDS

MEASURES = """
    percent, percentage point, per cent, %, basis point, point, fold, nines, sigma, bit, degree
    millisecond, microsecond, second, minute, hour, day, week, fortnight, month, quarter, year, decade, night, ms, s
    sec, min, mins, h, hr, hrs, times, x, pound, euro, dollar, rupee, cent, pence, penny, quid, buck, franc, krone
    byte, kilobyte, megabyte, gigabyte, terabyte, petabyte, gig, kb, mb, gb, tb, pb, kbit, mbit, kilo, kg, gram, tonne
    km, kilometre, kilometer, metre, meter, mile, foot, watt, kw, kwh, hertz, hz, khz, ghz, qps, rps, rpm, fps, vcpu
    $, £, €, am, pm, a m, p m, o'clock, in the morning, in the afternoon, in the evening, at night, in the night"""
"""Units proper: where one follows, nothing more is asked. Plurals count too."""

MONEY = frozenset("$£€")

METRICS = """
    psi, p s i, auc, a u c, roc, r o c, f1, f one, f score, precision, recall, accuracy, score, threshold, correlation
    r squared, kappa, ratio, similarity, probability, confidence, temperature, learning rate, index, ks, k s, gini, lift
    map, ndcg, mrr, bleu, rouge, batch size, weight, alpha, beta, epsilon, level, percentile, severity, likelihood
    p value, odds, specificity, sensitivity, brier, log loss, rmse, mape, wer, perplexity, coefficient, factor, cosine
    slo, s l o, sla, s l a, uptime, availability, epochs, drift score, distance, divergence, quantile, calibration"""
"""Measures with no unit of their own: a value of one of these lacks nothing."""

NEAR = 6
"""Tokens between a measure and its value; a value from 0 to 1 may stand anywhere after it in the sentence."""

RATE = re.compile(
    r"(?:a|an|per|each|every) (?:second|minute|hour|day|night|week|month|quarter|year|sprint|user|request|customer"
    r"|call|query|store|model|person|head|team|region|gpu|node|token|row)s?\b"
)
COUNTED_BEFORE = re.compile(
    r"\b(?:number|count|amount) of (?P<counted>\w+)"
    r"|\b(?P<group>team|crew|group|groups|batch|batches|panel|pool|chunks?|blocks?|windows?) of$"
    r"|\bof (?P<them>which|whom|them|those|these)$"
)
"""What stands before a figure and says what it counts: "the number of stores is", "batches of", "of which"."""

PASSED_OVER = frozenset("more other different or so odd plus extra additional further some such of".split())
"""These may stand between a figure and what it counts; the noun is still looked for after them."""

DETERMINERS = frozenset("the our my your their his her its those these all us them any".split())
AFTERWARDS = frozenset(
    (
        "nobody somebody someone everybody everyone anybody anyone together past now today yesterday tomorrow later "
        "ago last next pretty fairly quite maybe perhaps probably instead already still again overall total altogether "
        "tops max min maximum minimum depending using based thanks plus minus versus vs compared across between "
        "against during including without went goes came comes said works worked looked became seemed felt started "
        "happened okay ok yeah anyway basically actually please wherever whichever whatever meanwhile straight right "
        "away well good fine great nice sometimes always usually since because is was meet met"
    ).split()
)
"""Words that follow a figure and are nothing that it counts."""

NO_PLURALS = frozenset(
    (
        "always sometimes perhaps across this his its is was has does as us thus plus less versus means goes says gets "
        "gives comes becomes seems happens keeps lets tells thinks sits stays brings takes makes needs wants uses "
        "feeds besides whereas towards afterwards upwards downwards indoors overseas"
    ).split()
)
NO_ADVERBS = frozenset("family assembly supply reply anomaly daily weekly monthly hourly early friendly likely".split())
NO_PARTICIPLES = frozenset("bed seed feed shed speed need breed".split())
IRREGULAR = frozenset("people children men women data staff criteria police feet mice cattle gpus cpus".split())
FARTHEST = 4
"""Tokens after a figure among which its noun is looked for: "forty new loan applications"."""


@dataclass(frozen=True, slots=True)
class Unit:
    """What a figure is of: the tokens that say it, which follow the figure or stand before it."""

    first: int
    last: int


_MEASURES = Phrases(listed(MEASURES))
_METRICS = Phrases(listed(METRICS))


def unit_of(said: Said, figure: Figure) -> Unit | None:
    """The unit after a figure, with the rate that follows ("euros a month"); or the sign of money before it."""
    found = _after(said, figure)
    if found is not None:
        return Unit(found.first, _with_rate(said, found.last))
    if said.word(figure.first - 1) in MONEY:
        return Unit(figure.first - 1, figure.first - 1)
    rate = _with_rate(said, figure.last)
    return Unit(figure.last + 1, rate) if rate > figure.last else None


def measure_of(said: Said, figure: Figure) -> Unit | None:
    """The measure before a figure that it is a value of: "precision of 0.9"; or what it is said to be the number of."""
    small = bool(figure.values) and max(figure.values) <= 1
    for first, last, _ in reversed(_METRICS.find(said)):
        if last < figure.first and (small or figure.first - last <= NEAR):
            return Unit(first, last)
    start = max(0, figure.first - NEAR)
    before = " ".join(said.words[start : figure.first])
    counted = COUNTED_BEFORE.search(before)
    if counted is None:
        return None
    place = start + before[: counted.start(counted.lastgroup or 0)].count(" ")
    return Unit(place, place)


def is_measure(said: Said, place: int) -> bool:
    """Whether a unit proper stands there."""
    return _measure_at(said, place) is not None


def is_plural(word: str) -> bool:
    """Whether the word looks like several of something."""
    return word in IRREGULAR or (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "'s")) and word not in NO_PLURALS
    )


def _measure_at(said: Said, place: int) -> int | None:
    """The last token of the unit proper that begins there."""
    entry = _MEASURES.at(said, place) if place < len(said.words) else None
    if entry is None or (said.words[place] == "s" and not said.tokens[place].joined):
        return None
    return entry[0]


def _after(said: Said, figure: Figure) -> Unit | None:
    """The unit proper right after the figure, else the noun that it counts."""
    place = figure.last + 1
    if place >= len(said.words) or said.tokens[place].breaks:
        return None
    last = _measure_at(said, place)
    if last is not None:
        return Unit(place, last)
    start = _noun_from(said, figure)
    last = _measure_at(said, start)
    if last is not None and start == place + 1:  # "eighty odd percent"
        return Unit(start, last)
    noun = _noun(said, start)
    # A share stands without a noun, so only what is surely one is taken for it: not the verb of "one in ten fail".
    return None if noun is not None and figure.share and not _surely(said, figure, noun) else noun


def _surely(said: Said, figure: Figure, noun: Unit) -> bool:
    return is_plural(said.words[noun.last]) or noun.first > figure.last + 1


def _noun_from(said: Said, figure: Figure) -> int:
    """Where the noun may begin: after "more", "of our" and the like."""
    place = figure.last + 1
    open_to_determiners = said.words[figure.last] in FRACTIONS
    while place < len(said.words) and not said.tokens[place].breaks:
        word = said.words[place]
        if word == "of":
            open_to_determiners = True
        elif word not in PASSED_OVER and not (open_to_determiners and word in DETERMINERS | ARTICLES | NUMBER_WORDS):
            break
        place += 1
    return place


def _noun(said: Said, start: int) -> Unit | None:
    """The plural within reach, or a unit proper in the plural; failing both the word at the start itself."""
    if said.word(start - 1) in {"them", "us", "those", "these"}:
        return Unit(start - 1, start - 1)
    if said.word(start) in {"everything", "it", "whom", "which"} and said.word(start - 1) == "of":
        return Unit(start, start)
    for place in range(start, min(start + FARTHEST, len(said.words))):
        word = said.words[place]
        if said.tokens[place].breaks or (_ends_noun(word) and not _hyphened(said, place)):
            break
        if is_plural(word):
            return Unit(start, place)
    if start >= len(said.words) or not _may_be_counted(said, start):
        return None
    return Unit(start, start)


def _ends_noun(word: str) -> bool:
    return word in FUNCTION_WORDS or word in AFTERWARDS or (word.endswith("ly") and word not in NO_ADVERBS)


def _hyphened(said: Said, place: int) -> bool:
    """Whether it is joined to a word beside it by a hyphen: "made-up"."""
    return any(token.joined for token in said.tokens[place : place + 2])


def _may_be_counted(said: Said, place: int) -> bool:
    token = said.tokens[place]
    if token.breaks or not token.word[0].isalpha() or len(token.word) < 3:
        return False
    if _ends_noun(token.word) or token.word in NUMBER_WORDS | NO_PLURALS or token.word.endswith("ing"):
        return False
    return not token.word.endswith("ed") or token.word in NO_PARTICIPLES


def _with_rate(said: Said, last: int) -> int:
    """The last token of "a month" and the like, where it follows."""
    after = " ".join(said.words[last + 1 : last + 3])
    return last + 2 if RATE.fullmatch(after) and not said.tokens[last + 1].breaks else last
