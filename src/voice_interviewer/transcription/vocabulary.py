"""The words a question is likely to bring up, as one natural sentence that prepares the recogniser for them."""

from collections.abc import Sequence

MOST_TERMS = 40
"""More crowd Whisper's prompt, which holds 223 tokens, and a list of hundreds is echoed into the transcript."""


def prompt_sentence(terms: Sequence[str]) -> str:
    """A sentence that uses the terms, empty for none: "We use Airflow, MLflow and Feast."

    A sentence, not a bare list: Whisper imitates the style of its prompt, and would write lists.
    """
    unique = list(dict.fromkeys(term.strip() for term in terms if term.strip()))[:MOST_TERMS]
    if not unique:
        return ""
    if len(unique) == 1:
        return f"We use {unique[0]}."
    return f"We use {', '.join(unique[:-1])} and {unique[-1]}."
