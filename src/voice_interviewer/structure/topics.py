"""What questions are about, and how answers to them sound: for telling whether an answer belongs to its question."""

import re
from dataclasses import dataclass
from functools import cache

from voice_interviewer.structure.text import normal, phrase_pattern


@dataclass(frozen=True, slots=True)
class Topic:
    """``asked``: phrases that show that a question is about it. ``answered``: phrases that an answer to it uses."""

    asked: str
    answered: str


TOPICS = (
    Topic(
        asked="""
            drift, degrad*, harmful outputs, diagnos*, retrain*, went wrong, published number, decommission*""",
        answered="""
            drift*, distribution*, input*, shift*, moved, label*, psi, stability, retrain*, refit, alert*, alarm*
            quietly, dropped, fell, worse, compar*, baseline, noticed, looked, turned out, cause, traced, missing
            renamed, mapping, upstream, off by, wrong, rolled back, put back, changed""",
    ),
    Topic(
        asked="""
            feature store, feature serving, feature pipeline, training-serving skew, online and offline""",
        answered="""
            feature*, online, offline, point in time, as of, as it was, same definition, one definition, one place
            twice, skew, low latency, redis, lookup, look up, fresh*, stale, history, reuse*, leak*, same code
            train*, serv*, materiali*, warehouse, key value, milliseconds, live value, latest value, newest value""",
    ),
    Topic(
        asked="""
            batch, real-time, real time, serving""",
        answered="""
            batch, real time, real-time, live, overnight, nightly, schedule*, latency, milliseconds, wait*
            on the spot, request*, endpoint*, precompute*, table, freshness, stale*, api, beforehand, in advance
            on demand, stream*""",
    ),
    Topic(
        asked="""
            version*, reproducib*, lineage, audit trail, registry, model card""",
        answered="""
            version*, hash*, commit*, snapshot*, git, dvc, tag*, seed*, rebuild*, rebuilt, reproduc*, rerun
            registry, experiment*, run id, lineage, trace*, record*, which data, exact, same result, same number
            immutable, artifact*, artefact*, kept for, intended use, limitations, metadata""",
    ),
    Topic(
        asked="""
            ci/cd, ci cd, pipeline test, deploy, package, roll out, rollout, roll back, ship*, release, launch*
            go live, migrate, notebook*""",
        answered="""
            test*, build*, pipeline*, stage*, image, container*, deploy*, release*, merge*, gate*, commit*, staging
            canary, shadow, promote*, roll* back, rollback, ship*, push*, unit test*, schema test*, launch*, live
            rollout, roll* out, package*, cut over, cutover, feature flag*""",
    ),
    Topic(
        asked="""
            monitor*, alert*, on-call, on call, incident*, outage*, slo, reliability, production incident""",
        answered="""
            monitor*, alert*, alarm*, watch*, track*, metric*, dashboard*, drift*, page*, paged, on call, threshold*
            percentile, distribution*, delayed labels, segment*, error rate, latency, slo*, error budget, incident*
            cause, outage*, rolled back, rollback, fell back, fallback, post-mortem*, postmortem*, runbook*, rota
            handover, rotation, woke, escalat*, mitigat*, restored, users saw, turned out, noticed""",
    ),
    Topic(
        asked="""
            champion-challenger, shadow, canary, blue-green, a/b, experimentation""",
        answered="""
            shadow*, champion*, challenger*, canary, blue, green, mirror*, copy of, traffic, percent of, slice
            compar*, live one, old one, side by side, outcomes, arm, arms, switch*, split, control group, randomi*
            sample size, significan*, guardrail*, assign*, holdout, variant*, experiment*""",
    ),
    Topic(
        asked="""
            scale, cost*, traffic, capacity, gpu*, bill, cheap*, tokens, rate limiter, failover""",
        answered="""
            scal*, autoscal*, replica*, queue*, gpu*, cpu*, spot, cost*, bill*, cheap*, cache*, caching, batch*
            distil*, quantis*, quantiz*, int8, smaller model, peak*, idle, traffic, load, spend*, budget, token*
            rightsiz*, reserved, utili*, throughput, burst*, headroom, requests, limit*, quota*, region*, failover
            replicat*""",
    ),
    Topic(
        asked="""
            lifecycle, end-to-end, end to end, ml platform, mlops, devops, pipeline""",
        answered="""
            data, train*, deploy*, monitor*, retrain*, pipeline*, model*, feature*, evaluat*, label*, registry, code
            version*, production, release*, lifecycle, devops, platform*, serv*, collect*, ingest*""",
    ),
    Topic(
        asked="""
            recommend*, ranking, ranker, search, cold start, feed""",
        answered="""
            recommend*, rank*, candidate*, click*, item*, user*, embedding*, rerank*, cold start, relevan*, popular*
            search*, quer*, new items, new users, basket*, catalogue, catalog, feed, watch time, exploration, index*""",
    ),
    Topic(
        asked="""
            fraud""",
        answered="""
            fraud*, transaction*, card*, chargeback*, declin*, block*, merchant*, payment*, false positive*, review*
            rules""",
    ),
    Topic(
        asked="""
            forecast*, demand""",
        answered="""
            forecast*, demand, sales, stock*, store*, promotion*, holiday*, week*, season*, order*, inventory
            horizon""",
    ),
    Topic(
        asked="""
            churn*""",
        answered="""
            churn*, leav*, retention, retain*, cancel*, subscri*, renew*, offer*, call*, at risk
            who is going to leave""",
    ),
    Topic(
        asked="""
            moderation, harmful""",
        answered="""
            moderat*, harm*, review*, removal*, remov*, appeal*, hash*, clip*, video*, policy, flag*, abuse""",
    ),
    Topic(
        asked="""
            llm*, rag, prompt*, assistant, language model, evaluation harness, speech-to-text""",
        answered="""
            prompt*, retriev*, chunk*, answer*, citation*, cite*, hallucinat*, token*, llm*, model*, eval*, judge
            golden, rubric, grounded, source*, document*, guardrail*, provider*, route*, rater*, test set, transcri*
            word error*""",
    ),
    Topic(
        asked="""
            delet*, secret*, access, secure, leaked, zero trust, residency, vendor, risk*, key""",
        answered="""
            delet*, erase*, purge*, key*, secret*, rotat*, vault, access, role*, permission*, least privilege
            audit*, token*, revoke*, encrypt*, region*, country, countries, border, stay*, consent*, tombstone*
            backups, identity, network, attack*, authenticat*, contract*, supplier, vendor*""",
    ),
    Topic(
        asked="""
            schema change*, data contract*, upstream, data issue, backfill*, event pipeline, idempoten*, queue, log""",
        answered="""
            schema*, contract*, column*, field*, upstream, producer*, consumer*, breaking, null*, renamed, join*
            row*, backfill*, partition*, replay*, idempoten*, duplicate*, retry, retries, twice, key, late, order*
            offset*, queue*, topic*, event*, check*, validat*, count*""",
    ),
    Topic(
        asked="""
            audit*, auditor*, model card, governance, credit-scoring""",
        answered="""
            audit*, regulator*, evidence, sign*, approv*, record*, document*, lineage, policy, finding*, decision*
            reason*, explain*, override*, who, when, kept""",
    ),
    Topic(
        asked="""
            disagree*, tradeoff, trade-off, dependenc*, cross team, handed over, took over, if you left, ownership
            first 90 days, labelling, maintained, not to use, developer platform, notebook*""",
        answered="""
            disagree*, argu*, convinced, product, team*, agreed, meeting*, decid*, handed, handover, hand-over
            document*, runbook*, own*, wrote, notes, took over, inherited, weeks, manager, label*, annotat*
            guideline*, simpler, accuracy, trade*, gave up, chose, instead, audit, maintain*, test*""",
    ),
)


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    return tuple((phrase_pattern(topic.asked), phrase_pattern(topic.answered)) for topic in TOPICS)


def topic_cues(question: str, answer: str) -> set[str]:
    """What an answer says that answers to such a question say: the different phrases of the question's topics."""
    asked, said = normal(question), normal(answer)
    return {cue for asks, answers in _patterns() if asks.search(asked) for cue in answers.findall(said)}


def has_topic(question: str) -> bool:
    """Whether any known topic matches the question."""
    asked = normal(question)
    return any(asks.search(asked) for asks, _ in _patterns())
