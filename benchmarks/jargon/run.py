"""Runs the benchmark: makes the sound, hears each piece in three ways, and prints the table."""

import argparse
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.jargon.hearing import Ears, HeardPiece
from benchmarks.jargon.score import Scores, scores
from benchmarks.jargon.texts import Piece, Term, others_first, read_pieces, read_terms
from benchmarks.jargon.voices import Voice, missing, voices
from voice_interviewer.jargon.prompt import MOST_TERMS

SOUND_ENDINGS = {".wav", ".flac", ".ogg", ".mp3"}


def main(arguments: Sequence[str] = ()) -> None:
    """Print recall and inventions, voice by voice."""
    options = _options(arguments)
    terms = read_terms()
    ears = Ears()
    _print_head()
    with tempfile.TemporaryDirectory() as made:
        sounds = options.sounds or Path(made)
        for voice in voices():
            if not options.voices or any(part in voice.name for part in options.voices):
                _print_row(voice.name, scores(_spoken(voice, sounds, terms, ears), terms))
    if options.recordings:
        _print_row(options.recordings.name, scores(_recorded(options.recordings, terms, ears), terms))
    for package in missing():
        print(f"Not heard: no {package}.")


def _options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="jargon")
    parser.add_argument("--recordings", type=Path, help="folder of recordings in which hardly a term is said")
    parser.add_argument("--sounds", type=Path, help="folder to keep the synthetic speech in, for the next run")
    parser.add_argument("--voices", nargs="*", default=(), help="only voices with one of these words in their name")
    return parser.parse_args(arguments)


def _spoken(voice: Voice, folder: Path, terms: dict[str, Term], ears: Ears) -> Iterator[HeardPiece]:
    """The answers, each with a prompt that holds its terms among others; then sentences without terms."""
    for name in ("answers", "plain"):
        for number, piece in enumerate(read_pieces(f"{name}.txt", terms)):
            path = folder / voice.name.replace(" ", "_") / f"{name}-{number:02}.wav"
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                voice.speak(piece.spoken, path)
            yield from ears.hear(path, piece, others_first(piece.terms, list(terms), MOST_TERMS, 7 * number))


def _recorded(folder: Path, terms: dict[str, Term], ears: Ears) -> Iterator[HeardPiece]:
    """Recordings without a text: a term counts as invented where only the biased pass has it."""
    files = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SOUND_ENDINGS)
    for number, path in enumerate(files):
        prompt = others_first((), list(terms), MOST_TERMS, 7 * number)
        yield from ears.hear(path, Piece("", "", ()), prompt)


def _print_head() -> None:
    print(f"{'':32} {'recall':^29}  {'invented':^22}  {'offers on the plain pass':^25}")
    print(
        f"{'voice':32} {'plain':>8} {'biased':>8} {'confirmed':>10}  {'plain':>6} {'biased':>6} {'confirmed':>9}",
        end="",
    )
    print(f"  {'right':>6} {'false':>6} {'per 1,000':>10}")


def _print_row(name: str, found: Scores) -> None:
    recall = "".join(f" {_share(value):>{width}}" for value, width in zip(found.recall, (8, 8, 10), strict=True))
    invented = "".join(f" {value:>{width}}" for value, width in zip(found.invented, (6, 6, 9), strict=True))
    rate = 1000 * found.false_offers / max(1, found.words)
    print(f"{name:32}{recall} {invented}  {found.right_offers:>6} {found.false_offers:>6} {rate:>10.1f}", flush=True)


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
