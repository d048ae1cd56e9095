"""Names of tools and words of fashion: what an answer may drop without saying anything."""

import re
from functools import cache

from voice_interviewer.structure.text import normal, phrase_pattern

TOOLS = """
    airbyte, airflow, alertmanager, amplitude, angular, ansible, arize, argo, argo cd, argocd, artifactory, athena
    autogen, avro, aws, azure, backstage, bedrock, beam, bentoml, bigquery, bigtable, bitbucket, cassandra, ceph
    celery, chroma, circleci, clearml, clickhouse, cloudformation, cloudwatch, collibra, comet, confluent, consul
    cookiecutter, crewai, crossplane, dagster, dask, databricks, datadog, datahub, dbt, debezium, deepchecks, deepspeed
    delta lake, django, docker, dvc, dynamodb, ecr, ecs, eks, aks, gke, elasticsearch, elastic, emr, envoy, etcd
    evidently, fairlearn, faiss, fastapi, feast, fiddler, fivetran, flask, flink, fluentd, gcp, git lfs, github actions
    gitlab, glue, grafana, graphql, great expectations, grpc, hadoop, haystack, hazelcast, helm, hive, hudi
    hugging face, huggingface, iceberg, istio, jaeger, java, javascript, jenkins, jira, jupyter, kafka, kaniko
    karpenter, keda, kendra, keras, kibana, kinesis, knative, kong, kserve, kubecost, kubeflow, kubernetes, kustomize
    lakefs, langchain, langfuse, langgraph, langsmith, lambda, lightgbm, lime, llamaindex, loki, looker, metabase
    milvus, minio, mlflow, mongodb, mongo, monte carlo, mysql, nats, neptune, nessie, new relic, next.js, nginx
    node.js, nomad, onnx, openlineage, openshift, opentelemetry, oracle, pachyderm, pagerduty, pandas, pandera
    parquet, pinecone, postgres, postgresql, power bi, prefect, presto, prometheus, protobuf, pubsub, pulsar, pulumi
    pytest, python, pytorch, qdrant, rabbitmq, ray, ray serve, react, redis, redshift, rust, s3, sagemaker
    salesforce, scala, seldon, selenium, sentry, shap, sklearn, scikit-learn, slurm, snowflake, sonarqube, spark
    splunk, spring boot, sqs, sns, step functions, superset, tableau, tekton, tensorflow, tensorrt, terraform, thanos
    torchserve, trino, triton, typescript, unity catalog, vault, vercel, vertex, vertex ai, vllm, vue, wandb
    weights and biases, weaviate, weights & biases, whylabs, whylogs, xgboost, yarn, zipkin"""
"""Products and libraries that an interviewer hears as names. A name alone is no statement."""

BUZZWORDS = """
    agentic, ai-powered, ai powered, at scale, automated end to end, best in class, best-in-class, best practice*
    big data, blue-green, bleeding edge, center of excellence, centre of excellence, cloud native, cloud-native
    continuous everything, convergence, cutting edge, cutting-edge, data driven, data-driven, democrati*
    digital transformation, disrupt*, ecosystem*, empower*, end to end, end-to-end, enterprise grade, enterprise-grade
    event driven, event-driven, explainable ai, finops, frictionless, full stack, full-stack, fully automated
    future proof, future-proof, game chang*, gitops, golden path, harness*, holistic*, hyperscal*, industry leading
    industry standard, innovati*, journey, key enabler, lakehouse, leverag*, llmops, low code, low-code, medallion
    mesh, microservice*, mission critical, multi-cloud, next gen*, operational excellence, paradigm*, platform thinking
    proactive*, responsible ai, robust*, scalab*, seamless*, self-service, serverless, shift left, shift right
    single pane of glass, stakeholder alignment, state of the art, state-of-the-art, streamlin*, synerg*
    thought leader*, time to market, transformation*, transformative, trustworthy ai, turnkey, unified, unlock*
    value chain, vertical*, world class, world-class, zero trust"""
"""Words that sound like a claim and can be checked by nobody."""


@cache
def _pattern(lists: str) -> re.Pattern[str]:
    return phrase_pattern(lists)


def tools(text: str) -> set[str]:
    """The different tools a text names, in lower case."""
    return set(_pattern(TOOLS).findall(normal(text)))


def buzzwords(text: str) -> set[str]:
    """The different words of fashion in a text, in lower case."""
    return set(_pattern(BUZZWORDS).findall(normal(text)))
