"""The pack as a file, and the parts it is made of."""

import html
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
import soundfile

from support.examples import example_abstention, example_findings, example_points, example_take
from support.mentor_packs import HARM, harmful_take, kept_take, pack_of
from voice_interviewer.answer import Section
from voice_interviewer.cancel import CancelToken
from voice_interviewer.errors import AudioFileError, Cancelled, StorageError, UserError
from voice_interviewer.report.mentor.choices import SUGGESTED, PackChoices, checked
from voice_interviewer.report.mentor.contents import contents, size
from voice_interviewer.report.mentor.making import expected_size, write_pack
from voice_interviewer.report.mentor.page import pack_name, pack_page
from voice_interviewer.report.mentor.remembered import Remembered, RememberedChoices
from voice_interviewer.report.mentor.said import passages
from voice_interviewer.report.mentor.sound import mp3
from voice_interviewer.take import Source


def test_the_sound_is_a_small_mp3(tmp_path: Path) -> None:
    """Mono, as long as the recording, about 64,000 bits a second; progress runs to the whole."""
    take = kept_take(tmp_path)
    assert take.audio is not None
    shares: list[float] = []
    data = mp3(take.audio, shares.append)
    sound = soundfile.SoundFile(io.BytesIO(data))
    assert (sound.format, sound.channels, sound.samplerate) == ("MP3", 1, 24_000)
    assert sound.frames / sound.samplerate == pytest.approx(take.seconds, abs=0.1)
    assert len(data) * 8 / take.seconds == pytest.approx(64_000, rel=0.05)
    assert shares == sorted(shares)
    assert shares[-1] == 1.0


def test_sound_that_is_gone_is_told(tmp_path: Path) -> None:
    """No pack is written then."""
    take = replace(kept_take(tmp_path), audio=tmp_path / "gone.flac")
    with pytest.raises(AudioFileError, match=r"gone\.flac"):
        write_pack(take, PackChoices(), {}, tmp_path / "pack.html")
    assert not (tmp_path / "pack.html").exists()


def test_packing_is_called_off(tmp_path: Path) -> None:
    """What was there before stays."""
    path = tmp_path / "pack.html"
    path.write_text("before")
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        write_pack(kept_take(tmp_path), PackChoices(), {}, path, cancel=token)
    assert path.read_text() == "before"


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """As for any export."""
    with pytest.raises(StorageError):
        write_pack(kept_take(tmp_path), PackChoices(), {}, tmp_path / "none" / "pack.html")


def test_the_size_is_told_beforehand(tmp_path: Path) -> None:
    """Within a tenth."""
    take = kept_take(tmp_path)
    assert expected_size(take) == pytest.approx(pack_of(take, tmp_path).stat().st_size, rel=0.1)
    assert (size(900_000), size(40_200), size(3)) == ("0.9 MB", "40 kB", "1 kB")


def test_the_page_names_nothing_outside(tmp_path: Path) -> None:
    """No address, no file of this computer, no store of times that would identify it."""
    page = pack_of(kept_take(tmp_path), tmp_path).read_text(encoding="utf-8")
    assert re.findall(r"(?:https?:|file:|//cdn|url\()", page) == []
    assert str(tmp_path) not in page
    assert "default-src 'none'" in html.unescape(page)
    assert "unsafe-inline" not in page


def test_nothing_harmful_is_written_as_it_is(tmp_path: Path) -> None:
    """Every sign that means something to HTML is escaped, in text, attributes and data."""
    page = pack_of(harmful_take(tmp_path), tmp_path, note=HARM, questions=(HARM,)).read_text(encoding="utf-8")
    assert "<script>window.hurt" not in page
    assert "<img" not in page
    assert "49" not in re.findall(r"<h1[^>]*>(.*)</h1>", page, re.DOTALL)[0].replace("&#34;", "").replace("&#39;", "")
    assert page.count("<script") == page.count("</script>") == 6


def test_a_drill_is_marked_on_its_own_section(tmp_path: Path) -> None:
    """Nothing else was asked for."""
    page = pack_page(replace(example_take(), id=1, drill=Section.RISKS), PackChoices(), example_points())
    assert page.count("<fieldset") == 1
    assert "only Risks and governance was asked for" in page


def test_a_refused_answer_has_no_scores_to_hide() -> None:
    """It can be marked all the same."""
    findings = example_findings(grade=example_abstention())
    page = pack_page(replace(example_take(), id=1, findings=findings), PackChoices())
    assert page.count("<fieldset") == 4
    assert 'id="ours"' not in page


def test_a_take_with_nothing_is_refused() -> None:
    """Neither sound nor words."""
    with pytest.raises(UserError, match="neither sound nor words"):
        pack_page(replace(example_take(), id=1, findings=None), PackChoices())


def test_the_name_is_safe_everywhere() -> None:
    """Whatever the question is."""
    take = replace(example_take(), id=7)
    assert pack_name(take) == "for-a-mentor_credit-model-in-production_2026-03-05_take-7.html"
    odd = replace(take, question=replace(take.question, id=None, text="C:\\<Почему?>"))
    assert re.fullmatch(r"[a-z0-9_.-]+", pack_name(odd))


def test_words_keep_their_times_and_pauses_their_places() -> None:
    """All words as they were said; a silence of a second stands before the word that ends it."""
    take = example_take()
    assert take.findings is not None
    tokens = [token for passage in passages(take.findings) for token in passage.tokens]
    spoken = [token for token in tokens if token.kind != "pause"]
    assert [token.text for token in spoken] == [word.text for word in take.findings.delivery.words]
    [pause] = [place for place, token in enumerate(tokens) if token.kind == "pause"]
    assert tokens[pause].text == "(1.3 s)"
    assert tokens[pause + 1].text == "We"
    assert [token.text for token in tokens if token.kind == "filler"] == ["um", "uh", "um"]


def test_choices_are_checked() -> None:
    """Blanks are made single, doubles and empty questions left out; what is too long is refused."""
    assert checked(PackChoices(" Jana  K ", "x ", ("Why? ", "Why?", " "))) == PackChoices("Jana K", "x", ("Why?",))
    for wrong in (
        PackChoices(questions=SUGGESTED[:6]),
        PackChoices(name="x" * 81),
        PackChoices(note="x" * 4001),
        PackChoices(questions=("x" * 301,)),
    ):
        with pytest.raises(UserError):
            checked(wrong)


def test_choices_are_remembered(tmp_path: Path) -> None:
    """All but the note; a file that makes no sense, or cannot be written, is no reason to complain."""
    file = RememberedChoices(tmp_path / "config" / "pack.json")
    assert file.load() == Remembered()
    file.save(PackChoices("Jana", "for Anna", ("Own?",), points=False), (*SUGGESTED, "Own?", "Unused?"))
    assert file.load() == Remembered(PackChoices("Jana", "", ("Own?",), points=False), ("Own?", "Unused?"))
    (tmp_path / "config" / "pack.json").write_text('{"choices": {"name": 3}}')
    assert file.load() == Remembered()
    RememberedChoices(tmp_path / "config" / "pack.json" / "below").save(PackChoices())


def test_contents_name_what_goes_in_and_no_more(tmp_path: Path) -> None:
    """A typed answer has no voice; what is left out is not named."""
    all_of_it = " ".join(contents(kept_take(tmp_path), PackChoices("Jana", "Hi"), points=True))
    for words in ("voice, 0:34", "Your name", "Your note", "3 questions", "strong answer", "scores"):
        assert words in all_of_it
    typed = replace(example_take(), source=Source.TYPED)
    less = " ".join(contents(typed, PackChoices(questions=(), scores=False), points=False))
    for words in ("voice", "Your name", "Your note", "questions", "strong answer", "scores"):
        assert words not in less
