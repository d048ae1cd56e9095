"""Cue phrases: what talk of the trade sounds like, section by section. Our own lists, written from the craft.

Phrases are separated by commas; ``*`` stands for any ending. They tell a list of terms from another language
(`abstain`); what a sentence is about, the reader says.
"""

import re
from functools import cache

from voice_interviewer.structure.text import phrase_pattern

CUES = {
    "context": """
        customer*, user*, client*, patient*, passenger*, shopper*, rider*, driver*, student*, tenant*, citizen*
        borrower*, reader*, viewer*, subscriber*, buyer*, seller*, nurse*, doctor*, clinician*, farmer*, guest*
        business, company, startup, our team, the team was, my last job, my last company, where i work, at the time
        i worked at, i was working, i work at, i'm at, we were, previous job, previous company
        goal*, objective, aim*, purpose, problem*, pain, the point is, what matters, matters because, at stake, success
        successful, what good looks like, the target, target is, agreed with, promise*, we care about, i care about
        requirement*, constraint*, budget*, deadline, within * milliseconds, has to be, must be, needs to be, by law
        per day, a day, a month, a year, per second, a week, million*, thousand*, traffic of, volume*, scale is
        stores, countries, hospitals, branches, assum*, i'd ask, i would ask, first question, clarify*, let me ask
        i'd want to know, want to know, before anything, before i, depends on who, who is it for, who uses, what for
        say it's, let's say, suppose, imagine, cost* us, costs the, lost, losing, revenue, money, complain*, lives
        hurt*, harm, wrong answer, a miss, missed, late, price of, save*, fine* us, worth, because people, in our case
        take the, take our, i'll take, for example we, we sell, we run a, we had a, we're a, our business, we make
        we price, we deliver""",
    "architecture": """
        pipeline*, ingest*, stream*, batch, queue*, topic*, event*, warehouse, lake*, table*, database*, cache*
        bucket*, object store, storage, snapshot*, index*, vector, embedding*, feature store, feature*, training
        train*, registry, artifact*, artefact*, container*, image, pod*, cluster*, endpoint*, api*, gateway
        load balancer, microservice*, service*, serving, serve*, deploy*, ci*cd, ci, cd, git, commit*, build*, stage*
        staging, unit test*, integration test*, schema*, contract*, validat*, join*, transform*, dag*, orchestrat*
        schedul*, nightly, overnight, job*, cron, worker*, autoscal*, replica*, shard*, partition*, gpu*, model is
        gradient boost*, boosted, tree*, classifier*, neural, regression, rank* model, retriev*, candidate*
        two-stage, second stage, first stage, rerank*, fine-tun*, distil*, quantis*, quantiz*, prompt*
        means, is when, is basically, difference is, in other words, definition, defined as, consists of, made of
        sits behind, sits in front, reads from, writes to, lands in, flows, feeds, fed by, goes to, goes into
        goes through, pulls, pushes, stores, calls, returns, looks up, computes, computed, joined, we built, i built
        i'd build, i would build, i'd use, i would use, i'd put, we used, we moved, we put, we picked, we chose
        i'd choose, i'd pick, i chose, rewrote, refactor*, migrat*, version* control, versioned, hash*, code, script*
        library, framework, function, module, shadow, champion, challenger, failover, region*, backup""",
    "operations": """
        monitor*, alert*, alarm*, page*, pager*, on call, on-call, dashboard*, metric*, observability, log*, trac*
        drift*, stability index, distribution*, histogram*, skew, null rate, missing value*, empty value*, freshness
        stale, staleness, lag, delay*, threshold*, goes over, above, below, under, past, exceeds, crosses, drop*
        spike*, jump*, climb*, rises, falls, more than, less than, percentile, p99, p95, latency, error rate
        timeout*, uptime, availability, slo*, sla*, error budget, incident*, outage*, postmortem*, post-mortem*
        root cause, diagnos*, debug*, investigat*, found that, turned out, noticed, i looked, we looked, check*
        i watch, i'd watch, we watch, we track, track*, look at, watch*, roll back, rollback, rolled back, roll it back
        revert*, fall back, falls back, fallback, fell back, switch off, switched off, turn off, kill switch
        previous version, old version, last version, put back, back to the old, within minutes, within the hour
        restart*, canary, one percent, five percent of traffic, gradually, ramp, soak, retrain*, refit, recalibrat*
        every morning, each morning, every week, every monday, once a week, once a month, every night, daily, hourly
        weekly review, runbook*, playbook*, capacity, scale up, scale down, cost per, bill*, spend*, backlog
        queue length, retry, retries, backfill*, rerun*, replay*, dead letter, health check*, sample of, spot check*
        reconcile*, row count*""",
    "risks": """
        govern*, complian*, regulat*, audit*, legal, lawyer*, law, gdpr, hipaa, pci, soc 2, iso, ai act, polic*
        privacy, private, personal, pii, consent*, anonymis*, anonymiz*, pseudonym*, tokenis*, tokeniz*, mask*
        redact*, hashed, encrypt*, retention, retain*, delet*, wiped, purge*, kept for, expire*, expiry, residency
        stays in, leave the country, stay inside, access, permission*, role-based, rbac, least privilege, secret*
        credential*, vault, key*, who can, can see, only two, only three, named people, secur*, leak*, breach*
        attack*, abuse, injection, own, owns, owned*, owner*, responsible, accountab*, sign, sign off, signs, signed
        signature, approv*, committee, board, head of, officer, in writing, hand over, handover, hand-over, handed over
        deputy, steward*, name on it, answers for, decides, the final say, veto, bias*, fair*, discriminat*, ethnic*
        gender, women, age band, age group, protected, harm*, appeal*, explainab*, reason code*, contest
        human review, a human, second person, four eyes, complaint*, vulnerable, children, minority, dialect
        model card*, document*, written down, wrote up, lineage, trace back, evidence, record of, register, risk*
        impact assessment, retire*, decommission*, sunset, end of life, licen*, copyright, vendor lock*, exit plan""",
    "other": """
        well so, okay so, ok, right so, anyway, you know, i mean, honestly, to be honest, sort of, i guess, i suppose
        that's it, that's about it, that's all, that's basically it, that's my answer, and so on, et cetera, etcetera
        good question, great question, interesting question, nice question, thank you, thanks, hello, hi, glad you
        let me think, where was i, what else, what was i saying, sorry, excuse me, hope that, does that answer
        makes sense, let me start, i'll start, let me talk, let me walk, i'll go through, i'll cover, move on
        moving on, turning to, now for, next up, last bit, first i'll, to sum up, to summari*, in summary, to recap
        in conclusion, so overall, to wrap up, the last part, that brings me, i don't know, not sure, i'm not sure
        never used, haven't used, haven't worked, i'd have to look, i read, i've read, i heard, i forgot
        can't remember, don't remember, learned, learnt, lesson, proud, passion*, excited, love, enjoy*, funny, story
        my manager, my boss, my colleague, my mentor, my friend, my sister, my mother, course, bootcamp, university
        degree, certificat*, interview*, tutorial, best practice*, holistic, robust, seamless*, synerg*
        cutting edge, cutting-edge, state of the art, world class, world-class, enterprise grade, best in class
        next generation, leverag*, paradigm, journey, ecosystem, mindset, culture, very important, important
        crucial, everything, it depends""",
    "tradeoff": """
        trade-off*, tradeoff*, trade off*, downside, drawback, at the cost of, the cost is, the price is, cost of that
        the price we pay, costs us, in exchange, on the other hand, versus, rather than, instead of, even though
        although, though, but it, but that, but then, knowing, at the expense, the catch, the limit*, limitation*
        weak spot, weakness, blind*, can't tell, won't catch, wouldn't catch, doesn't catch, can't catch
        doesn't help, doesn't cover, won't help, misses, i wouldn't, i'd not, i would not, we didn't, i didn't
        don't need, wouldn't bother, not bother, not worth, isn't worth, overkill, only if, unless, i'd skip
        deliberately, on purpose, accept*, live with, fine with, that's fine, good enough, slower, cheaper, dearer
        more expensive, simpler, cruder, dull, pays for, buys, gives up, give up, lose*, sacrific*, worse, better than
        i'd rather, would rather, prefer*, the risk is, if i had, not perfect, isn't perfect, expensive, slows
        balance""",
}
"""One list for each section, one for talk that belongs to none, one for weighing one thing against another."""


@cache
def cue_pattern(name: str) -> re.Pattern[str]:
    """The compiled list of that name."""
    return phrase_pattern(CUES[name])


def cues(name: str, text: str) -> set[str]:
    """The different cues of one list in `normal` text."""
    return set(cue_pattern(name).findall(text))
