"""Tools that an answer names: each where it is first said, marked where nothing is ever said about it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from voice_interviewer.structure.claims.claim import Claim, ClaimKind, Mark, Missing
from voice_interviewer.structure.claims.words import Phrases, Said, listed
from voice_interviewer.structure.jargon import TOOLS
from voice_interviewer.structure.text import FUNCTION_WORDS, is_number

SPOKEN = (
    *(("s three", "s3"), ("dynamo db", "dynamodb"), ("big query", "bigquery"), ("ml flow", "mlflow"), ("d v c", "dvc")),
    *(("a w s", "aws"), ("g c p", "gcp"), ("e k s", "eks"), ("d b t", "dbt"), ("x g boost", "xgboost")),
    *(("light gbm", "lightgbm"), ("light g b m", "lightgbm"), ("pie torch", "pytorch"), ("py torch", "pytorch")),
    *(
        ("tensor flow", "tensorflow"),
        ("fast api", "fastapi"),
        ("rabbit m q", "rabbitmq"),
        ("click house", "clickhouse"),
    ),
    *(("pager duty", "pagerduty"), ("sage maker", "sagemaker"), ("cube flow", "kubeflow"), ("kube flow", "kubeflow")),
    *(("lang chain", "langchain"), ("my sql", "mysql"), ("mongo db", "mongodb"), ("open telemetry", "opentelemetry")),
    *(("post gres", "postgres"), ("data dog", "datadog"), ("data bricks", "databricks"), ("git lab", "gitlab")),
)
"""How a recogniser writes some of them."""

PLAIN_ENGLISH = {
    "angular": r"angular (?:velocity|distance|momentum)",
    "amplitude": r"amplitude of|the amplitude",
    "backstage": r"(?:go|went|going|is|stays?) backstage|backstage (?:area|pass)",
    "beam": r"beam search|(?:a|the|laser|light|off) beam",
    "bedrock": r"bedrock of|the bedrock",
    "celery": r"celery (?:stick|soup)",
    "comet": r"(?:a|the) comet",
    "elastic": r"elastic (?:net|scaling|band|demand|capacity|ip|load)|(?:more|less|is|are|very|price) elastic",
    "envoy": r"(?:an|the|special) envoy",
    "evidently": r"(?:was|were|is|are|had|has|which|who|but|it|they|he|she|nobody|and) evidently"
    r"|evidently (?:the|it|they|he|she|we|not|nobody|a|no|there|didn't|wasn't)",
    "feast": r"(?:a|the) feast|feast (?:of|on)",
    "flask": r"flask of|(?:the|a) flask",
    "glue": r"(?:the|a|no|some|as|super) glue|glue (?:code|together|that|between|it|them|holding|the|all)",
    "haystack": r"(?:a|the) haystack",
    "helm": r"(?:the|at) helm",
    "hive": r"(?:a|the|bee) hive|hive (?:off|mind)",
    "iceberg": r"of (?:the|an) iceberg|(?:an|the) iceberg\b(?! (?:table|snapshot|catalog))",
    "lambda": r"lambda (?:architecture|expression|value|parameter)|(?:set|regularisation|with a) lambda",
    "lime": r"lime (?:green|juice|tree|stone)|(?:a|the) lime",
    "monte carlo": r"monte carlo (?:simulation|sampling|method|dropout|run|tree|estimate)s?",
    "nomad": r"(?:a|digital) nomad",
    "oracle": r"(?:an|the|no|test) oracle",
    "prefect": r"(?:a|the|head) prefect",
    "presto": r"(?:hey|and) presto",
    "ray": r"(?:x|a|gamma) ray|ray of",
    "react": r"(?:we|they|you|i|to|people|how|can|should|will|not|would|could|it|users|customers|who|must|then) react"
    r"|react (?:to|when|if|quickly|fast|in|well|badly|at|on|differently)",
    "rust": r"(?:to|of|will) rust|rust (?:on|belt)",
    "sentry": r"sentry (?:duty|box)",
    "snowflake": r"(?:a|special|unique) snowflake|snowflake server",
    "spark": r"(?:to|the|that|will|would|might|could|a|no|can) spark(?! (?:job|cluster|streaming|sql|stage|app))"
    r"|spark (?:of|interest|joy|a|an|some|debate|discussion)",
    "vault": r"(?:key|a|bank|the|data|password) vault",
    "vertex": r"vertex of|(?:a|each|the) vertex",
    "yarn": r"(?:a|of|the) yarn",
}
"""Names that are also words: where one of these fits, the word is meant."""

NAMING = frozenset(
    (
        "used using uses work worked works working know knew knows experience experienced familiar tool tools tooling "
        "stack tech technology technologies platform framework frameworks library libraries stuff job jobs company "
        "last previous project projects side lot bit mainly mostly usual usually standard popular modern best practice "
        "everything whatever option options choice choose chose chosen pick picked looked look looking tried try learn "
        "learned learnt course certified certificate prefer recommend love loved heard mention mentioned run runs ran "
        "running built build building based course sure also kind sort etc yeah okay so basically name names called "
        "years year months good great nice fine big right currently nowadays etcetera included including top hand "
        "devops mlops"
    ).split()
)
"""Words with which a tool is named and nothing is said: "we used Kafka in my last job"."""

BEFORE, AFTER = 12, 14
"""Tokens around a name in which something may be said about it."""

PER_TOOL = 2
"""Content words for each tool in reach from which on something is said; the grader asks for as much of a whole
sentence (`specifics.Names.only`)."""

FULL_SENTENCE = 6
"""Content words of a sentence with one tool from which on a single one of them beside the name is enough."""

ENDS_REACH = frozenset("but although whereas though however".split())
GOES_ON = frozenset("which because so since it as that where for to".split())
"""After punctuation one of these still speaks of what came before."""

TAKES_UP = re.compile(
    r"(?:so |and |because |basically |i mean |well )*(?:it|that|this|they|which)(?:'s|'d|'ll)? (?!was fine|is fine)"
)
"""How a sentence begins that goes on about the tool just named."""


@cache
def _phrases() -> Phrases:
    return Phrases([*listed(TOOLS), *SPOKEN], plurals=False)


@cache
def _english(name: str) -> re.Pattern[str] | None:
    return re.compile(rf"\b(?:{PLAIN_ENGLISH[name]})\b") if name in PLAIN_ENGLISH else None


Mention = tuple[int, int, str]


def tool_claims(answer: Sequence[Said]) -> list[Claim]:
    """Each tool once."""
    mentions = [mentions_of(said) for said in answer]
    first: dict[str, Claim] = {}
    spoken_of: set[str] = set()
    for index, (said, named) in enumerate(zip(answer, mentions, strict=True)):
        following = answer[index + 1] if index + 1 < len(answer) else None
        for mention in named:
            begin, last, name = mention
            first.setdefault(name, replace(said.claim(ClaimKind.TOOL, begin, last), subject=name))
            if name in spoken_of:
                continue
            if says_something(said, mention, named) or (len(named) == 1 and takes_up(following)):
                spoken_of.add(name)
    return [claim if name in spoken_of else replace(claim, mark=only_named()) for name, claim in first.items()]


def only_named() -> Mark:
    """The mark of a tool about which the answer is silent."""
    return Mark(Missing.STATEMENT, "Named, nothing said about it.")


def mentions_of(said: Said) -> list[Mention]:
    """First and last token and name of each tool in a sentence."""
    return [mention for mention in _phrases().find(said) if not is_plain_english(said, mention)]


def is_plain_english(said: Said, mention: Mention) -> bool:
    """Whether a word that is also a tool's name is meant as the word; a capital inside a sentence says it is not."""
    first, last, name = mention
    pattern = _english(name)
    if pattern is None or (first > 0 and said.sentence.text[said.tokens[first].begin].isupper()):
        return False
    begin = max(0, first - 1)
    around = " ".join(said.words[begin : last + 3])
    place = len(" ".join(said.words[begin:first]))
    return any(found.start() <= place + 1 < found.end() for found in pattern.finditer(around))


def says_something(said: Said, mention: Mention, named: Sequence[Mention]) -> bool:
    """Whether enough words around the name make a statement."""
    start, end = _reach(said, mention)
    tools = named[bisect_left(named, (start,)) : bisect_left(named, (end + 1,))]  # in order; there may be thousands
    taken = {place for item in tools for place in range(item[0], item[1] + 1)}
    content = {said.words[place] for place in range(start, end + 1) if place not in taken and _is_content(said, place)}
    if len(content) >= PER_TOOL * len({name for _, _, name in tools}):
        return True
    if len(named) > 1 or not content:
        return False
    whole = {word for place, word in enumerate(said.words) if place not in taken and _is_content(said, place)}
    return len(whole) >= FULL_SENTENCE


def takes_up(following: Said | None) -> bool:
    """Whether the next sentence goes on about it: "It keeps the run and the commit together"."""
    if following is None or not TAKES_UP.match(following.line + " "):
        return False
    return sum(_is_content(following, place) for place in range(len(following.words))) >= PER_TOOL


def _reach(said: Said, mention: Mention) -> tuple[int, int]:
    """The tokens around a name up to the ends of its clause."""
    start, end = mention[0], mention[1]
    while start > 0 and mention[0] - start < BEFORE and not _parts(said, start):
        start -= 1
    while end + 1 < len(said.tokens) and end - mention[1] < AFTER and not _parts(said, end + 1):
        end += 1
    return start, end


def _parts(said: Said, place: int) -> bool:
    """Whether a new clause begins there."""
    word = said.words[place]
    return word in ENDS_REACH or (said.tokens[place].breaks and word not in GOES_ON)


def _is_content(said: Said, place: int) -> bool:
    word = said.words[place]
    return len(word) > 1 and word not in FUNCTION_WORDS and word not in NAMING and not is_number(word)
