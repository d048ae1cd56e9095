"""The same answer said or written down differently, so that the network learns not to mind."""

import random
from collections.abc import Sequence
from dataclasses import replace

from benchmarks.exam.reader.answers import LabelledAnswer, LabelledSentence

FILLERS = (
    "you know, like, I mean, sort of, kind of, basically, so, actually, right, well, I guess, to be honest, okay"
).split(", ")

MISHEARD = {
    "kubernetes": "cooper netties",
    "kubeflow": "cube flow",
    "kafka": "cough ka",
    "mlflow": "ml flow",
    "airflow": "air flow",
    "postgres": "post grass",
    "redis": "read is",
    "canary": "can airy",
    "rollback": "roll back",
    "drift": "drifed",
    "schema": "skee ma",
    "latency": "late and see",
    "psi": "p s i",
    "slo": "slow",
    "dataset": "data set",
    "retrain": "re train",
    "embedding": "in bedding",
    "prometheus": "promethius",
    "grafana": "graph anna",
    "terraform": "terror form",
    "docker": "doctor",
    "backfill": "back fill",
    "idempotent": "item potent",
    "dbt": "d b t",
    "api": "a p i",
    "gdpr": "g d p r",
}
"""Terms of the trade as a small recogniser writes them."""


def varied(answer: LabelledAnswer, chance: random.Random) -> LabelledAnswer:
    """The answer as another recogniser, or the same person on another day, might have it; labels stay true."""
    sentences = list(answer.sentences)
    if chance.random() < 0.12:
        sentences = resplit(sentences, chance)
    if chance.random() < 0.12:
        chance.shuffle(sentences)
    if chance.random() < 0.25:
        sentences = [replace(item, text=hesitant(item.text, chance)) for item in sentences]
    if chance.random() < 0.25:
        sentences = [replace(item, text=misheard(item.text, chance)) for item in sentences]
    return replace(answer, sentences=tuple(sentences))


def hesitant(text: str, chance: random.Random) -> str:
    """Words put in that say nothing."""
    said: list[str] = []
    for word in text.split():
        if chance.random() < 0.08:
            said.append(chance.choice(FILLERS))
        said.append(word)
    return " ".join(said)


def misheard(text: str, chance: random.Random) -> str:
    """Terms of the trade written as a recogniser that does not know them writes them; some words lost."""
    said: list[str] = []
    for word in text.split():
        heard = MISHEARD.get(word.lower().strip(".,;:?!"))
        if heard and chance.random() < 0.7:
            said.append(heard)
        elif chance.random() > 0.02:
            said.append(word)
    return " ".join(said) or text


def resplit(sentences: Sequence[LabelledSentence], chance: random.Random) -> list[LabelledSentence]:
    """Some neighbours made one sentence, where that has no more than two labels."""
    found: list[LabelledSentence] = []
    for item in sentences:
        if found and chance.random() < 0.3 and (joined := together(found[-1], item)):
            found[-1] = joined
        else:
            found.append(item)
    return found


def together(first: LabelledSentence, second: LabelledSentence) -> LabelledSentence | None:
    """Two sentences as one; None where it would have three labels."""
    labels = tuple(dict.fromkeys(label for label in (*first.labels, *second.labels) if label != "other")) or ("other",)
    if len(labels) > 2:
        return None
    text = f"{first.text} {second.text}"
    return LabelledSentence(text, labels, first.tradeoff or second.tradeoff, first.shows | second.shows)
