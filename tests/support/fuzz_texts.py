"""Texts of every kind that people, programs and attackers write."""

from hypothesis import strategies as st

from support.hostile import TEXTS

ODD_TEXTS = (
    *TEXTS,
    " ",
    "\n",
    "\r\n\r\n",
    "\t\v\f\x85",
    "\ud800",
    "x\udfff\ud83d",
    "\u0301" * 40 + "e",
    "Z̸̢̛̲a̵͓͝l̶̰̂g̷̡̋o̴̬͂",
    "\u200b\u200d\u2060\ufe0f",
    "مرحبا بالعالم",
    "हिन्दी ภาษาไทย 日本語 한국어",
    "ﬃ ǆ İ ı ß ẞ ſ K",
    "½ ² Ⅷ ① ٣ ४ 𝟜 ꩘",
    "\U0010ffff\ufffe\uffff",
    "\U000e0041\U000e007f",
    "=1+1",
    "+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1",
    "\r=1",
    "../../etc/passwd",
    "..\\..\\windows",
    "CON",
    "aux.txt",
    "a/b:c*d?e|f",
    ".",
    "..",
    "%s%n%d{0}{}",
    "${jndi:x}",
    "'; DROP TABLE takes; --",
    '"* OR NEAR(a b) ^x {y}: z*',
    "00:00:01,000 --> 00:00:02,000",
    "WEBVTT",
    "NOTE x",
    "1\n00:00:01,000 --> 00:00:02,000\nx\n\n2",
    "BEGIN:VEVENT\r\nEND:VCALENDAR",
    "[link](javascript:alert(1))",
    "# head\n| a | b |\n```",
    "<!--",
    "<![CDATA[",
    "&#x0;&nbsp;&bogus;",
    "1e999",
    "-0",
    "9" * 400,
    "w" * 5_000,
    "um",
    "Uh,",
    "a b " * 300,
)


def odd_texts(longest: int = 200) -> st.SearchStrategy[str]:
    """A text of at most so many characters: any, or put together from odd ones. It may hold half surrogate pairs."""
    any_text = st.text(st.characters(), max_size=longest)
    pieces = st.lists(st.sampled_from(ODD_TEXTS), min_size=1, max_size=4).map(lambda parts: "".join(parts)[:longest])
    return st.one_of(any_text, pieces, st.sampled_from(ODD_TEXTS).map(lambda text: text[:longest]))


def clean_texts(longest: int = 200) -> st.SearchStrategy[str]:
    """The same without half surrogate pairs: what any file in UTF-8 can hold."""
    return odd_texts(longest).map(lambda text: text.encode("utf-8", "ignore").decode())
