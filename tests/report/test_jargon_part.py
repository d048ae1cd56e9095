"""Corrections and offered terms in reports."""

import json
from dataclasses import replace

from support.examples import example_findings, example_take, example_transcript
from support.misheard import first_of, misheard_transcript
from voice_interviewer.jargon.corrections import corrected_at
from voice_interviewer.report.formats import render
from voice_interviewer.report.jargon_part import jargon_blocks
from voice_interviewer.report.json_jargon import jargon_json

HEARD = misheard_transcript()
FIRST = first_of(HEARD, "cube")
CORRECTED = replace(HEARD, words=corrected_at(HEARD.words, FIRST, FIRST + 1, "Kubeflow"))


def test_offers_have_their_place() -> None:
    """So that another program can show and play them."""
    found = jargon_json(HEARD)

    assert found["terms"] == ["Kubeflow", "feature store", "canary"]
    assert found["corrections"] == []
    [offer] = found["repairs"]
    assert (offer["heard"], offer["term"]) == ("cube flow", "Kubeflow")
    assert (offer["start"], offer["end"]) == (HEARD.words[FIRST].start, HEARD.words[FIRST + 1].end)
    assert 0.9 < offer["likeness"] <= 1.0


def test_corrections_tell_what_was_heard() -> None:
    """And are offered nothing any more."""
    found = jargon_json(CORRECTED)

    assert found["repairs"] == []
    assert found["corrections"] == [
        {
            "heard": "cube flow",
            "text": "Kubeflow",
            "start": HEARD.words[FIRST].start,
            "end": HEARD.words[FIRST + 1].end,
        }
    ]


def test_take_as_json_has_them() -> None:
    """Beside the words of the transcript."""
    take = example_take(findings=example_findings(transcript=HEARD))
    transcript = json.loads(render(take, "json"))["transcript"]
    assert [offer["term"] for offer in transcript["repairs"]] == ["Kubeflow"]


def test_report_lists_words_to_check() -> None:
    """Under a heading of their own."""
    offered = render(example_take(findings=example_findings(transcript=HEARD)), "txt")
    corrected = render(example_take(findings=example_findings(transcript=CORRECTED)), "txt")

    assert "Words to check" in offered
    assert "“cube flow”: perhaps Kubeflow." in offered
    assert "Kubeflow: corrected, heard as “cube flow”." in corrected


def test_report_is_silent_where_there_is_nothing_to_check() -> None:
    """As for every answer without terms."""
    assert list(jargon_blocks(example_transcript())) == []
    assert "Words to check" not in render(example_take(), "txt")
