"""What talk about each bucket sounds like, to see which other bucket a question's strong points lead into."""

import re
from collections.abc import Mapping
from functools import cache

from voice_interviewer.answer import Section
from voice_interviewer.bank.question import Bucket, Question
from voice_interviewer.structure.text import normal, phrase_pattern

WORDS: Mapping[Bucket, str] = {
    Bucket.DATA: """
        data contract*, schema*, feature store*, feature definition*, online store, offline store, label*, null rate*
        missing value*, freshness, join*, duplicate*, backfill*, data quality, data validation, raw data, snapshot*
        point in time, point-in-time, late data, late event*, source system*, upstream, producer*""",
    Bucket.EXPERIMENTATION: """
        experiment*, reproduc*, tracking, tracked, seed*, baseline*, hyperparameter*, search space, trial*, holdout
        held-out, held out, offline test*, evaluation*, split*, notebook*, training run*, lock file*, pinned, commit
        model registry, data version*""",
    Bucket.DEPLOYMENT: """
        deploy*, release*, rollout*, roll out, rolled out, rollback*, roll back, canary, shadow, blue-green, gate*
        container*, image*, kubernetes, endpoint*, serving, ci, pipeline test*, load test*, artefact*, promot*
        replica*, autoscal*, staging, share of traffic""",
    Bucket.MONITORING: """
        monitor*, alert*, drift*, dashboard*, slo*, error budget*, pages, paged, pager*, on-call, on call, incident*
        degrad*, decay*, silent*, outage*, detect*, runbook*, playbook*, watch, watched, p95, p99, first sign""",
    Bucket.GOVERNANCE: """
        govern*, audit*, access, permission*, least privilege, secret*, credential*, approv*, sign off, signs off
        compliance, regulat*, privacy, personal data, consent, retention, residency, rights, licen*, legal, lawyer*
        hand over, handover, retire*, decommission*, end of life""",
}
"""Phrases with commas between; ``*`` stands for any ending. Our own lists, from the craft."""

ALWAYS_THERE: Mapping[Bucket, Section] = {Bucket.MONITORING: Section.OPERATIONS, Bucket.GOVERNANCE: Section.RISKS}
"""Every strong answer speaks of monitoring in its Operations and of governance in its Risks, whatever the question;
there such words tell nothing about it."""

FEWEST_POINTS = 3
"""Points that must lead into another bucket. Fewer happen by chance: in 43 of 152 shipped questions two points speak of
a bucket that the question is not about. With three, and `NEARLY_AS_MANY`, 23 have a second one."""

NEARLY_AS_MANY = 0.75
"""And how many there must be for each point that names the question's own bucket."""


def points_in(question: Question, bucket: Bucket) -> int:
    """How many strong points speak of a bucket, its own section left out."""
    pattern = _pattern(bucket)
    sections = (section for section in Section if section is not ALWAYS_THERE.get(bucket))
    return sum(bool(pattern.search(normal(point))) for section in sections for point in question.strong.of(section))


def second_bucket(question: Question) -> tuple[Bucket, int] | None:
    """The bucket that would be a fair second answer, with the number of points that lead there; None where none is."""
    counts = {bucket: points_in(question, bucket) for bucket in Bucket}
    own = counts.pop(question.bucket)
    bucket = max(counts, key=lambda other: counts[other])
    enough = max(FEWEST_POINTS, NEARLY_AS_MANY * own)
    return (bucket, counts[bucket]) if counts[bucket] >= enough else None


@cache
def _pattern(bucket: Bucket) -> re.Pattern[str]:
    return phrase_pattern(WORDS[bucket])
