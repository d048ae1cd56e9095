"""What a user types into the search box, as a query that FTS5 cannot misread."""


def match_query(search: str) -> str:
    """An FTS5 query for takes that hold every word of ``search``, each as the beginning of a word.

    Each word is quoted, so that quotes, stars, brackets and AND, OR, NOT are only text
    (https://sqlite.org/fts5.html#fts5_strings). Empty where there is no word in it.
    """
    words = [word for word in _storable(search).split() if any(letter.isalnum() for letter in word)]
    return " ".join('"' + word.replace('"', '""') + '"*' for word in words)


def _storable(search: str) -> str:
    """Without what SQLite cannot take in a query: half surrogate pairs, and the NUL that ends a string in C."""
    return search.encode("utf-8", "ignore").decode("utf-8").replace("\0", " ")
