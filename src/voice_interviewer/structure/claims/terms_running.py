"""Terms of the trade about data, running and governing systems; in the form of `terms_models`."""

RUNNING_TERMS = """
    slo, service level objective | promised promise level target goal share agreed want
    sla, service level agreement | contract promised promise pay owe customer agreed
    sli, service level indicator | measure number what we watch
    error budget | minutes may allowed down fail month spend
    mttr, mean time to recovery, mean time to repair | long takes until works again average back repaired
    mttd, mean time to detect | long takes until notice
    rto, recovery time objective | long may take back again
    rpo, recovery point objective | much data may lose lost
    toil | hand manual repeated boring
    runbook, run book, playbook | page steps step says what do written instructions
    postmortem, post mortem, post-mortem, blameless review | afterwards write what happened why learn blame
    golden signals, four golden signals | latency traffic errors full
    burn rate | fast use using up budget
    p99, p ninety nine, ninety ninth percentile, p95, p ninety five, ninety fifth percentile, p90, p50 | slowest
        slower unluckiest faster out percent
    tail latency | slowest requests few
    cardinality | many different values labels
    observability | see inside going on outside
    distributed tracing, tracing, trace id, open tracing | follow follows one request through each service steps
    back pressure, backpressure | slow down sender full keep up waits
    circuit breaker | stops calling asking fails while
    bulkhead | separate one part fails rest
    exponential backoff, back off, backoff | waits longer each try again
    jitter | random spread same time
    dlq, dead letter queue, dead letter topic, dead-letter queue | failed messages wait aside side looked later
    idempotent, idempotency, idempotence | same twice again changes nothing once repeat
    exactly once, at least once, exactly-once, at-least-once | twice lost message each
    watermark, watermarking | late how long wait events
    tumbling window, sliding window, session window | minutes counts stretch time each
    sharding, sharded, shard, shards | split parts machines each part
    partitioning, partition key | split parts by day each
    replication lag, replica lag | behind copy late
    consumer lag | behind unread messages waiting
    quorum | majority most agree
    eventual consistency, eventually consistent, read your writes | while later same everywhere copies agree
    cap theorem | choose network splits
    acid | all nothing transaction
    cdc, change data capture | every change sent copied event database log row
    etl, elt | load loaded reshape copies moves takes from
    backfill, backfilled, backfilling, back fill | past old days fill again history compute
    lakehouse, lake house, data lake, medallion architecture, medallion | files tables raw cheap storage cleaned
    data mesh | each team owns publishes its data
    data contract, data contracts, schema contract | agreed says columns must promise producer build fails
    schema evolution, schema drift, schema registry | columns change changes types new old
    data lineage, lineage | where came from which went trace back origin
    data catalog, data catalogue | list tables find what there
    slowly changing dimension, scd, type two dimension | history old value kept rows
    star schema, dimensional model | facts around tables
    materialised view, materialized view | stored result query kept
    olap, oltp | many rows reports single
    parquet file, columnar | column stored together
    upsert, upserts | insert update if exists
    dag, directed acyclic graph | steps order which after arrows
    data quality gate, quality gate | stops bad checked before
    ci cd, ci/cd, c i c d, continuous integration, continuous delivery | tests every change build automatically released
    gitops, git ops | repository says what runs
    iac, infrastructure as code | machines written files described code
    blue green, blue-green, blue green deployment, blue-green deployment | two copies side switch flip old new traffic
    rolling update, rolling deployment | one after another machine
    feature flag, feature toggle, feature flags | switch turn on off without release
    dark launch | live nobody sees
    kill switch | turn off once stops
    rollback strategy, roll forward | back previous
    immutable infrastructure, immutable | never changed replaced
    container image digest, image digest | exact fingerprint
    pod, pods | container group runs smallest
    sidecar, side car, sidecars | beside next helper small each
    service mesh | between services calls goes through traffic
    ingress | door outside comes in
    control plane, data plane | decides carries manages
    hpa, horizontal pod autoscaler, autoscaling, autoscaler, auto scaling | more copies machines load busy adds
    spot instance, spot instances, preemptible, spot fleet | cheap taken away any moment spare
    warm pool, warm standby, hot standby | ready waiting already running
    node affinity, taints and tolerations | which machine
    mig, multi instance gpu | one card split
    dcgm | card watch
    ttl, time to live | expires deleted after how long thrown kept
    cdn | near copies users
    lru, least recently used | oldest thrown out
    cache invalidation, cache stampede, thundering herd | old copy everybody once
    write ahead log, wal | first written before
    grpc stream, protobuf schema | calls typed
    mtls, mutual tls | both sides prove certificate
    rbac, role based access control, role-based access | who may role rights see job
    iam | who may rights
    least privilege | only what needs
    zero trust | nobody trusted checked every
    kms, envelope encryption | keys keeps locks
    vpc, private link | own network closed
    pii, personally identifiable information | names addresses personal person
    pseudonymisation, pseudonymised, pseudonymization, pseudonymized | name replaced number key
    tokenised card, data masking, masking | hidden replaced letters
    data residency, data sovereignty | country stays stored
    retention policy, data retention | how long kept deleted
    right to erasure, right to be forgotten | asks deleted gone
    dpia, data protection impact assessment | written beforehand risks people harm
    soc 2, soc two, iso 27001 | auditors certificate checked
    model risk management, sr 11 7, mrm | second checks independent validates
    four eyes, four eyes principle, four-eyes | second person two people looks
    segregation of duties, separation of duties | builds same person releases
    sbom, software bill of materials | list parts inside
    supply chain attack, typosquatting | someone else's package bad
    chaos engineering, game day, chaos test | break on purpose see
    load shedding, shed load | drops refuses some full
    rate limiting, rate limiter, token bucket | many requests minute allowed
    leader election | one chosen others
    two phase commit, saga pattern, outbox pattern | both all undo steps
    pub sub, pubsub pattern, event sourcing, cqrs | sends whoever listens
    cron expression | when time runs
    smoke test, smoke tests | quick basic works
    golden path, paved road | ready-made usual way teams
    finops, unit economics | cost each pays
"""
