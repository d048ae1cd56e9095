"""JSON whose keys other programs rely on."""

import json
from dataclasses import replace
from typing import Any

import pytest

from support.examples import (
    example_abstention,
    example_delivery,
    example_findings,
    example_grade,
    example_take,
    example_transcript,
    example_typed_findings,
)
from voice_interviewer.answer import Section
from voice_interviewer.delivery.baseline import Comparison
from voice_interviewer.delivery.compared import Compared
from voice_interviewer.delivery.findings import Wording, WordingHit, WordingKind
from voice_interviewer.delivery.pet_phrases import PetPhrase
from voice_interviewer.report.beside import Beside
from voice_interviewer.report.json_delivery import delivery_json, transcription_json
from voice_interviewer.report.json_grade import grade_detail_json, grade_json
from voice_interviewer.report.json_report import as_json, take_json
from voice_interviewer.take import Mode, Piece, Source, Take


def through_json(value: dict[str, Any]) -> dict[str, Any]:
    """What another program gets to see. NaN and infinity, which JSON does not have, raise ValueError."""
    back: dict[str, Any] = json.loads(json.dumps(value, allow_nan=False))
    return back


def test_transcription_has_exactly_its_keys() -> None:
    """The contract of ``transcribe --json``."""
    heard = through_json(transcription_json(example_transcript(), example_delivery(), "in/talk.wav"))
    assert list(heard) == [
        "file", "seconds", "text", "words", "fillers", "pauses", "wording", "pace", "engine", "model",
        "terms", "repairs", "corrections",
    ]  # fmt: skip
    assert [set(entry) for entry in (heard["words"][0], heard["fillers"][0], heard["pauses"][0])] == [
        {"text", "start", "end", "filler"},
        {"text", "start", "end", "confidence"},
        {"start", "end", "kind"},
    ]
    assert (heard["file"], heard["engine"], heard["model"]) == ("in/talk.wav", "faster-whisper", "tiny.en")
    assert heard["pace"]["words_per_minute"] == 140.3
    assert {"words", "articulation_rate", "phonation_ratio", "mean_length_of_run", "windows"} < set(heard["pace"])


def test_transcription_says_what_was_said() -> None:
    """Words with their fillers, and the same words as text; pauses by where they fall."""
    heard = through_json(transcription_json(example_transcript(), example_delivery(), "talk.wav"))
    assert [word["text"] for word in heard["words"] if word["filler"]] == ["um", "uh", "um"]
    assert heard["text"] == " ".join(word["text"] for word in heard["words"])
    assert [pause["kind"] for pause in heard["pauses"]].count("within_clause") == 1
    assert heard["fillers"][0] == {"text": "um", "start": 9.14, "end": 9.34, "confidence": 0.8}


def test_numbers_are_short() -> None:
    """Seconds are not written with the dust of floating point."""
    transcript = example_transcript(seconds=0.1 + 0.2)
    assert transcription_json(transcript, example_delivery(), "talk.wav")["seconds"] == 0.3


def test_grade_has_exactly_its_keys() -> None:
    """The contract of ``grade --jsonl``."""
    assert through_json(grade_json("s1-001", example_grade())) == {
        "id": "s1-001",
        "labels": [["context"], ["architecture"], ["architecture"], ["operations"], ["risks"]],
        "tradeoff": [False, False, True, False, False],
        "scores": {
            "context": 3, "architecture": 3, "operations": 2, "risks": 1, "structure": 3, "relevance": 2,
        },
        "pitfalls": ["no_operations_or_governance"],
        "abstained": False,
    }  # fmt: skip


@pytest.mark.parametrize("labelled", [True, False])
def test_an_abstention_scores_nothing(labelled: bool) -> None:
    """All scores are 0, and there is one list of labels per sentence whether the labeller ran or not."""
    grade = example_abstention() if labelled else replace(example_abstention(), labels=())
    plain = through_json(grade_json("x", grade))
    assert (set(plain["scores"].values()), plain["abstained"]) == ({0}, True)
    assert len(plain["labels"]) == len(plain["tradeoff"]) == len(grade.sentences)
    assert plain["labels"][0] == (["context"] if labelled else ["other"])


def test_an_abstention_never_leaks_scores() -> None:
    """Scores that a grader left in place when it abstained do not get out."""
    grade = replace(example_grade(), abstained=example_abstention().abstained)
    assert set(grade_json("x", grade)["scores"].values()) == {0}
    assert set(grade_detail_json(grade)["scores"].values()) == {None}


def test_a_take_has_its_documented_keys() -> None:
    """All of a take: question, words, delivery, grade with evidence, versions."""
    take = through_json(take_json(example_take(id=12)))
    assert list(take) == [
        "format", "id", "question", "created", "seconds", "source", "audio", "mode", "interview", "notes",
        "drill", "pieces", "starred", "tags", "transcript", "delivery", "grade", "versions",
    ]  # fmt: skip
    assert (take["format"], take["id"], take["question"]["id"]) == (
        "voice-interviewer/take@1",
        12,
        "credit-model-in-production",
    )
    assert take["created"] == "2026-03-05T18:42:07+01:00"
    assert set(take["transcript"]["words"][0]) == {"text", "start", "end", "filler"}
    assert set(take["delivery"]) == {
        "fillers", "fillers_per_minute", "fillers_per_100_words", "pauses", "pause_counts", "median_pause",
        "pauses_within_clauses_per_minute", "pace", "observations", "wording", "by_section", "clusters", "compared",
    }  # fmt: skip
    assert take["delivery"]["pauses"][3]["band"] == "long"
    assert take["versions"] == {
        "engine": "faster-whisper", "model": "tiny.en", "rubric": "rules-1/keywords-1", "app": "0.1.0",
    }  # fmt: skip


def test_a_take_says_what_part_and_of_what_it_is() -> None:
    """A drill names its section, a composite its pieces; star and tags are there."""
    composite = example_take(source=Source.COMPOSITE, pieces=(Piece(3, 0.0, 1.25),), starred=True, tags=("best",))
    take = take_json(composite)
    assert take["pieces"] == [{"take": 3, "start": 0.0, "end": 1.25}]
    assert (take["source"], take["starred"], take["tags"]) == ("composite", True, ["best"])
    assert take_json(example_take(drill=Section.RISKS))["drill"] == "risks"


def test_a_take_says_under_which_rules_it_was_made() -> None:
    """Its interview and what was jotted down for it; null where there is neither."""
    take = take_json(example_take(mode=Mode.REAL, interview=7, notes="canary first"))
    assert (take["mode"], take["interview"], take["notes"]) == ("real", 7, "canary first")
    plain = take_json(example_take())
    assert (plain["mode"], plain["interview"], plain["notes"]) == ("practice", None, None)


def test_a_typed_take_has_its_text() -> None:
    """It has no words with times, and its sentences have none either."""
    take = through_json(take_json(example_take(source=Source.TYPED, findings=example_typed_findings())))
    assert take["transcript"]["text"].startswith("We score loan applications")
    assert take["transcript"]["words"] == []
    assert take["grade"]["sentences"][0]["start"] is None


def test_evidence_points_at_sentences() -> None:
    """Following the indices leads to the words that earned the score."""
    grade = through_json(take_json(example_take()))["grade"]
    risks = next(section for section in grade["sections"] if section["section"] == "risks")
    assert [grade["sentences"][index]["text"] for index in risks["evidence"]] == ["Compliance reviews each release."]
    assert (risks["score"], risks["sureness"]) == (1, 0.71)
    assert grade["pitfalls"][0]["code"] == "no_operations_or_governance"
    assert grade["sentences"][2]["tradeoff"] is True
    assert [advice["section"] for advice in grade["advice"]] == ["risks", "operations", "context"]
    assert grade["abstained"] is None


@pytest.mark.parametrize(
    "take",
    [example_take(), example_take(findings=None), example_take(findings=example_findings(grade=example_abstention()))],
    ids=["graded", "waiting", "abstained"],
)
def test_keys_do_not_depend_on_the_take(take: Take) -> None:
    """A program never has to ask whether a key is there."""
    assert list(json.loads(as_json(take))) == list(take_json(example_take()))


def test_text_is_readable(tmp_path: Any) -> None:
    """Letters outside ASCII stay letters, and the folder of the recording, which names the user, stays out."""
    take = example_take(audio=tmp_path / "20260305-174207-1a2b3c4d.flac")
    named = replace(take, question=replace(take.question, text="Où vont les modèles ?"))
    assert "Où vont les modèles ?" in as_json(named)
    assert json.loads(as_json(named))["audio"] == "20260305-174207-1a2b3c4d.flac"
    assert str(tmp_path) not in as_json(named)


def test_wording_is_exported_with_its_hits() -> None:
    """Class, phrase, words and times of each, and the rates; null where an earlier version listened."""
    hit = WordingHit(WordingKind.DISCOURSE_FILLER, "you know", "you know", 1.0, 1.6, (3, 4))
    delivery = example_delivery(wording=Wording((hit,), 2.0, 1.5, 0.0, 0.5))
    wording = through_json(delivery_json(delivery))["wording"]
    assert wording == {
        "hits": [
            {
                "kind": "discourse_filler", "phrase": "you know", "text": "you know", "start": 1.0, "end": 1.6,
                "words": [3, 4],
            }
        ],
        "discourse_fillers_per_minute": 2.0,
        "discourse_fillers_per_100_words": 1.5,
        "crutch_words_per_100_words": 0.0,
        "hedges_per_100_words": 0.5,
    }  # fmt: skip
    assert delivery_json(example_delivery())["wording"] is None


def test_pauses_are_counted_by_length_and_place() -> None:
    """A table of all bands and both places."""
    delivery = through_json(delivery_json(example_delivery()))
    assert delivery["pause_counts"] == {
        "short": {"within_clause": 1, "between_clauses": 5},
        "long": {"within_clause": 0, "between_clauses": 1},
        "very_long": {"within_clause": 0, "between_clauses": 0},
    }
    assert delivery["median_pause"] == pytest.approx(0.6)


def test_sections_and_last_takes_are_exported() -> None:
    """Signs by section, and the comparison where it was asked for."""
    pet = PetPhrase("end of the day", (WordingHit(WordingKind.PET_PHRASE, "x y", "x y", 1.0, 2.0, (1, 2)),), 2)
    comparison = Comparison("words_per_minute", 162.0, 139.0, 128.0, 150.0, 8, True, "You spoke at 162.")
    take = through_json(take_json(example_take(), Beside(Compared((comparison,), (pet,)))))
    by_section = take["delivery"]["by_section"]
    assert [part["section"] for part in by_section] == ["context", "architecture", "operations", "risks"]
    assert sum(part["signs"]["filled_pause"] for part in by_section) == 3
    assert take["delivery"]["clusters"] == []
    assert take["delivery"]["compared"]["comparisons"][0]["high"] == 150.0
    assert take["delivery"]["compared"]["pet_phrases"][0]["hits"][0]["kind"] == "pet_phrase"
    assert take_json(example_take())["delivery"]["compared"] is None
