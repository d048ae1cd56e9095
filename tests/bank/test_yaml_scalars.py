"""What words mean: always what PyYAML would say, only sooner."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from yaml.constructor import SafeConstructor
from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

from voice_interviewer.bank.problem import PackFileError
from voice_interviewer.bank.yaml_reader import read_yaml
from voice_interviewer.bank.yaml_scalars import NotAValue, Scalars, one_line, tag_of

WORDS = st.one_of(
    st.text("0123456789+-._:eExXobtyn", min_size=1, max_size=12),
    st.sampled_from(
        "yes no on off true false True FALSE null Null ~ y n .inf .nan 0x1F 0b1 017 1_000 1:30 = <<".split()
    ),
    st.from_regex(r"[a-zA-Z]{1,8}", fullmatch=True),
)


def scalar(words: str) -> yaml.ScalarEvent:
    """The event of an unquoted word."""
    return yaml.ScalarEvent(anchor=None, tag=None, implicit=(True, False), value=words)


@settings(deadline=None, max_examples=500)
@given(WORDS)
def test_an_unquoted_word_has_the_tag_that_pyyaml_gives_it(words: str) -> None:
    """Whatever short ways are taken on the way there."""
    resolver: Any = Resolver()  # its method has no types
    assert tag_of(scalar(words)) == resolver.resolve(ScalarNode, words, (True, False))


@settings(deadline=None, max_examples=500)
@given(st.from_regex(r"[-+]?[0-9_:]{1,11}", fullmatch=True))
def test_a_whole_number_is_the_one_that_pyyaml_reads(words: str) -> None:
    """Octal, with signs, with hours and minutes, or plain; None where PyYAML reads no number either."""
    tag = "tag:yaml.org,2002:int"
    wanted: object = None
    try:
        wanted = SafeConstructor().construct_object(ScalarNode(tag, words))
    except (ValueError, LookupError):
        with pytest.raises(NotAValue):
            Scalars().value(words, tag)
    else:
        assert Scalars().value(words, tag) == wanted


@pytest.mark.parametrize("words", ["'12'", '"yes"', "'~'", "''", '"null"'])
def test_quotes_make_a_text(words: str) -> None:
    """That is what the advice "put it in quotes" rests on."""
    assert read_yaml(f"a: {words}", Path("f")) == {"a": words[1:-1]}


def test_a_name_in_quotes_does_not_make_the_bare_one_a_text() -> None:
    """What was learnt of a word holds only as it was written."""
    assert read_yaml('"1": a', Path("f")) == {"1": "a"}
    with pytest.raises(PackFileError, match="the name of a field must be a text"):
        read_yaml('"1": a\n1: b', Path("f"))


@given(st.text(st.sampled_from("ab \t\n\u00a0\u2003\u3000\u00ad\u200b"), max_size=12))
def test_one_line_is_what_splitting_and_joining_gives(words: str) -> None:
    """All white space that Python knows is one blank, wherever it stands."""
    assert one_line(words) == " ".join(words.split())
