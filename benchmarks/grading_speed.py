"""How long grading takes and what it holds in memory, beside the plain way: each sentence read in a window of its own.

Each figure is from a process of its own, which has loaded nothing before; the answer has fifteen sentences.
"""

import json
import statistics
import subprocess
import sys
from collections.abc import Mapping

RUNS = 5
REPEATS = 15

CODE = """
import json, resource, statistics, sys, time
began = time.perf_counter()
from voice_interviewer.reading.reader import OnnxReader
from voice_interviewer.structure.grade import Reading, Sentence
from voice_interviewer.structure.grader import Grader

class OneByOne:
    version = "one by one"
    def __init__(self): self.whole = OnnxReader()
    def read(self, question, kind, sentences):
        parts = [self.whole.read(question, kind, [text]) for text in sentences]
        return Reading(tuple(part.sentences[0] for part in parts), parts[0].fits)

question, texts, way = json.loads(sys.stdin.read())
grader = Grader(OnnxReader() if way == "whole" else OneByOne())
answer = [Sentence(text) for text in texts]
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
grader.grade(question, "design", answer[:1] * 3)
loaded = time.perf_counter() - began
times = []
for _ in range(REPEATS):
    start = time.perf_counter()
    grader.grade(question, "design", answer)
    times.append(time.perf_counter() - start)
print(json.dumps({
    "load": loaded, "answer": statistics.median(times),
    "memory": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
}))
"""


def main() -> None:
    """Print the table."""
    from support.spoken_answers import FRAUD_QUESTION, MIDDLING, SMALL_TALK, STRONG

    texts = [*STRONG, *MIDDLING, *SMALL_TALK][:15]
    ours = median_of([measured(FRAUD_QUESTION, texts, "whole") for _ in range(RUNS)])
    plain = median_of([measured(FRAUD_QUESTION, texts, "one by one") for _ in range(RUNS)])
    print(f"| {len(texts)} sentences | the app | sentence by sentence | ratio |\n|---|---|---|---|")
    rows = (("start, imports and first grade, s", "load"), ("one answer, s", "answer"), ("peak memory, MiB", "memory"))
    for name, key in rows:
        print(f"| {name} | {ours[key]:.3f} | {plain[key]:.3f} | {ours[key] / plain[key]:.2f} |")


def measured(question: str, texts: list[str], way: str) -> dict[str, float]:
    """Seconds and MiB of a fresh process."""
    code = CODE.replace("REPEATS", str(REPEATS))
    asked = json.dumps([question, texts, way])
    done = subprocess.run([sys.executable, "-c", code], input=asked, capture_output=True, text=True, check=True)
    found: dict[str, float] = json.loads(done.stdout)
    return found


def median_of(runs: list[dict[str, float]]) -> Mapping[str, float]:
    """The median of each figure."""
    return {key: statistics.median(run[key] for run in runs) for key in runs[0]}
