"""``grade``: answers as text, as sound, and many at once."""

import json
from pathlib import Path

import pytest

from support.commands import Command, Done
from support.fake_reader import FakeReader
from support.services import Fakes, fake_services
from voice_interviewer.cli.main import run
from voice_interviewer.errors import AudioFileError
from voice_interviewer.interview_terms import Company
from voice_interviewer.structure.emphasis import weights
from voice_interviewer.structure.grader import Grader

ANSWER = (
    "We score loans for 40 users of a small bank, because a wrong one costs them a house. The pipeline reads the forms "
    "every night and writes the scores into a table. An alert is raised if over 2 of 100 forms are missing, and the "
    "clerk is paged. Two people approve each release, although it takes a day."
)
"""With a telltale of `FakeReader` in each sentence."""


def test_a_text_gets_a_report(command: Command, tmp_path: Path) -> None:
    """The sections and their reasons are printed."""
    file = tmp_path / "answer.txt"
    file.write_text("We score loans. We watch drift.", encoding="utf-8")
    done = command("grade", str(file), "--question", "drift")
    assert done.code == 0
    assert "Risks and governance" in done.out
    assert "begun to drift" in done.out


def test_standard_input_as_json(command: Command) -> None:
    """A pipe in, JSON out."""
    done = command("grade", "-", "--json", stdin="We score loans.")
    assert json.loads(done.out)["scores"]["context"] == 3


def test_an_empty_answer_is_not_graded(command: Command) -> None:
    """Nothing in: the reason, no marks, and the code that says so."""
    assert command("grade", "-", stdin="").code == 10


def test_many_answers_one_line_each(command: Command, tmp_path: Path) -> None:
    """The contract of the exam: the same ids in the same order, every key there."""
    file = tmp_path / "in.jsonl"
    items = [{"id": name, "question": "Why?", "kind": "concept", "sentences": ["One."], "extra": 1} for name in "ba"]
    file.write_text("\n".join(map(json.dumps, items)), encoding="utf-8")
    rows = [json.loads(line) for line in command("grade", "--jsonl", str(file)).lines]
    assert [row["id"] for row in rows] == ["b", "a"]
    assert all({"labels", "tradeoff", "scores", "pitfalls", "abstained"} <= row.keys() for row in rows)


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"id": "a"}', '{"id": "a", "question": "", "kind": "", "sentences": "x"}']
)
def test_a_broken_line_is_named(command: Command, tmp_path: Path, line: str) -> None:
    """File and line, as an editor understands them."""
    file = tmp_path / "in.jsonl"
    file.write_text("\n" + line, encoding="utf-8")
    done = command("grade", "--jsonl", str(file))
    assert done.code == 1
    assert f"{file}:2:" in done.err


@pytest.mark.parametrize(("content", "code"), [(None, 3), (b"\xff\xfe\x00", 1)])
def test_a_file_that_is_no_text(command: Command, tmp_path: Path, content: bytes | None, code: int) -> None:
    """Missing and binary files are told apart."""
    file = tmp_path / "answer.txt"
    if content is not None:
        file.write_bytes(content)
    assert command("grade", str(file)).code == code


def test_a_mark_in_front_of_the_text_is_no_text(command: Command, tmp_path: Path) -> None:
    """Files that editors on Windows write begin with a byte order mark."""
    file = tmp_path / "in.jsonl"
    file.write_text('{"id": "a", "question": "", "kind": "concept", "sentences": []}', encoding="utf-8-sig")
    assert json.loads(command("grade", "--jsonl", str(file)).out)["id"] == "a"


def test_sound_that_cannot_be_read_is_not_called_text(command: Command, fakes: Fakes, tmp_path: Path) -> None:
    """An M4A file is sound to its owner: the transcriber says how to convert it."""
    fakes.transcriber.problem = AudioFileError("answer.m4a is not a sound file that can be read.", "Convert it.")
    file = tmp_path / "answer.m4a"
    file.touch()
    done = command("grade", str(file))
    assert (done.code, done.err) == (5, "answer.m4a is not a sound file that can be read. Convert it.\n")


def test_the_report_goes_beyond_the_scores(command: Command) -> None:
    """What was claimed, and what an interviewer would ask next."""
    told = " ".join(command("grade", "-", "--question", "drift", stdin="We score loans.").out.split())
    assert "What you claimed" in told
    assert "“forty thousand a day”" in told
    assert told.index("What you claimed") < told.index("An interviewer would ask") < told.index("Made with")


def test_json_has_what_the_report_has(command: Command) -> None:
    """Claims, three follow-up questions, times and weights, whatever the answer."""
    graded = json.loads(command("grade", "-", "--json", stdin="We score loans.").out)
    refused = json.loads(command("grade", "-", "--json", stdin="").out)
    assert list(graded) == list(refused)
    assert {"claims", "follow_ups", "times", "weights"} < set(graded)
    assert graded["claims"]["numbers"][0]["text"] == "forty thousand a day"
    assert len(graded["follow_ups"]) == 3
    assert refused["claims"] is None
    assert refused["follow_ups"]


@pytest.fixture
def graded(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> "Graded":
    return Graded(tmp_path, capsys)


class Graded:
    """Grades the answer with a real grader; ``company`` is that of the settings."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder, self._capsys = folder, capsys
        self._file = folder / "answer.txt"
        self._file.write_text(ANSWER, encoding="utf-8")

    def __call__(self, *words: str, company: str = "") -> Done:
        services = fake_services(self._folder, make_grader=lambda: Grader(FakeReader()))
        services.settings.change(company=company)
        code = run(("grade", str(self._file), "--kind", "design", *words), lambda: services)
        captured = self._capsys.readouterr()
        return Done(code, captured.out, captured.err)


@pytest.mark.parametrize(
    ("words", "setting", "company"),
    [
        ((), "", Company.ANY),
        ((), "regulated", Company.REGULATED),
        (("--company", "startup"), "", Company.STARTUP),
        (("--company", "startup"), "regulated", Company.STARTUP),
    ],
)
def test_the_company_is_that_of_the_settings_or_the_one_named(
    graded: Graded, words: tuple[str, ...], setting: str, company: Company
) -> None:
    """It changes weights, and no score."""
    told = json.loads(graded("--json", *words, company=setting).out)
    expected = {section.value: round(share, 3) for section, share in weights("design", company).items()}
    assert told["weights"] == expected
    assert told["scores"] == json.loads(graded("--json").out)["scores"]


def test_a_company_is_told_and_asked_for(graded: Graded) -> None:
    """What weighs most there, and a question that only such a company asks."""
    told = " ".join(graded("--company", "regulated").out.split())
    assert "Weighs most for an enterprise or regulated company: Risks and governance." in told
    assert "Weighs most" not in graded().out


@pytest.mark.parametrize("words", [("--company", "bakery"), ("--company", "startup", "--jsonl", "x")])
def test_a_company_that_means_nothing_is_refused(graded: Graded, words: tuple[str, ...]) -> None:
    """An unknown one, and any beside scores alone, which it does not change."""
    done = graded(*words)
    assert done.code == 2
    assert "--company" in done.err


def test_a_file_and_many_answers_are_not_graded_at_once(command: Command, tmp_path: Path) -> None:
    """One of the two would be passed over without a word."""
    done = command("grade", str(tmp_path / "a.txt"), "--jsonl", str(tmp_path / "b.jsonl"))
    assert (done.code, "not both" in done.err) == (2, True)
