"""The SQL of lists of takes: filters, search and order, inside a transaction that the caller began."""

import json
import sqlite3
from dataclasses import replace
from typing import Any

from voice_interviewer.answer import Section
from voice_interviewer.library import rows
from voice_interviewer.library.finding import Order, TakeFilter
from voice_interviewer.library.moments import utc_text
from voice_interviewer.library.row_forms import MOST_SECONDS
from voice_interviewer.library.search import match_query
from voice_interviewer.library.statements import MOST
from voice_interviewer.take import Mode, Source

NO_LIMIT = -1
"""What SQLite takes for "all rows"."""

_SUM = "(context_score + architecture_score + operations_score + risks_score)"
"""NULL for a take without scores, so that no comparison holds for it."""

READABLE = f"""
    datetime(created) IS NOT NULL AND created GLOB '????-??-??T*' AND created BETWEEN '0002' AND '9999'
    AND (substr(created, 9, 2) < '29' OR date(substr(created, 1, 10), '+0 days') = substr(created, 1, 10))
    AND typeof(utc_offset) IN ('real', 'integer') AND abs(utc_offset) < {24 * 60 * 60}
    AND source IN ({", ".join(f"'{source}'" for source in Source)})
    AND mode IN ({", ".join(f"'{mode}'" for mode in Mode)})
    AND (drill IS NULL OR drill IN ({", ".join(f"'{section}'" for section in Section)}))
    AND typeof(question_text) = 'text' AND typeof(kind) = 'text' AND typeof(snippet) = 'text' AND typeof(notes) = 'text'
    AND (question_id IS NULL OR typeof(question_id) = 'text')
    AND (interview IS NULL OR typeof(interview) = 'integer')
    AND typeof(seconds) = 'real' AND abs(seconds) <= {MOST_SECONDS}
    AND typeof(answer_words) = 'integer' AND typeof(filled_pauses) = 'integer'
    AND (words_per_minute IS NULL OR typeof(words_per_minute) = 'real' AND abs(words_per_minute) <= {MOST_SECONDS})
    AND coalesce({_SUM} BETWEEN 0 AND 16, 1)
"""
"""Rows of which a line can be made: a damaged one is passed over, and opening that take tells what is wrong with it.
Asked in SQL, so that the pages of a list and their number go on fitting together."""

_NEWEST = "created DESC, id DESC"
_ORDERS = {
    Order.NEWEST: _NEWEST,
    Order.OLDEST: "created, id",
    Order.BEST: f"{_SUM} IS NULL, {_SUM} DESC, {_NEWEST}",
    Order.WEAKEST: f"{_SUM} IS NULL, {_SUM}, {_NEWEST}",
    Order.LONGEST: f"seconds = 0, seconds DESC, {_NEWEST}",
    Order.SHORTEST: f"seconds = 0, seconds, {_NEWEST}",
    Order.QUESTION: f"question_text COLLATE NOCASE, {_NEWEST}",
}


def listed(
    connection: sqlite3.Connection, search: str, among: TakeFilter, order: Order, limit: int | None, offset: int
) -> list[sqlite3.Row]:
    """The rows of a list.

    Which takes, and in which order, is settled before their columns are read: sorted with all they show, thousands that
    match would cost twice as much as the page that is wanted.
    """
    where, values = _matching(connection, search, among)
    page = {"limit": NO_LIMIT if limit is None else min(limit, MOST), "offset": offset}
    return connection.execute(
        f"SELECT {rows.FIGURES}, source, graded, snippet, drill, starred, {rows.TAGS}, {rows.NOTES} FROM takes "  # noqa: S608 -- all our own
        f"WHERE id IN (SELECT id FROM takes WHERE {where} ORDER BY {_ORDERS[order]} LIMIT :limit OFFSET :offset) "
        f"ORDER BY {_ORDERS[order]}",
        {**values, **page},
    ).fetchall()


def count_listed(connection: sqlite3.Connection, search: str, among: TakeFilter) -> int:
    """How many rows `listed` finds without a limit."""
    where, values = _matching(connection, search, among)
    return int(connection.execute(f"SELECT count(*) FROM takes WHERE {where}", values).fetchone()[0])  # noqa: S608 -- as above


def spelling(connection: sqlite3.Connection, tag: str) -> str:
    """A tag as it is written already, else as it is given. The case of no letter matters; SQLite itself would see to
    that for the 26 letters of English alone.
    """
    wanted = tag.casefold()
    used = connection.execute("SELECT DISTINCT tag FROM tags WHERE typeof(tag) = 'text'").fetchall()
    return next((row["tag"] for row in used if row["tag"].casefold() == wanted), tag)


def _matching(connection: sqlite3.Connection, search: str, among: TakeFilter) -> tuple[str, dict[str, Any]]:
    """The condition of a list, and the values for its places."""
    if among.tag:
        among = replace(among, tag=spelling(connection, among.tag))
    known = {**_of_question(among), **_of_time(among), **_of_scores(among), **_of_kind(among)}
    query = match_query(search)
    if query:
        known["id IN (SELECT rowid FROM take_search WHERE take_search MATCH :query)"] = ("query", query)
    bin_state = "deleted_at IS NOT NULL" if among.in_bin else "deleted_at IS NULL"
    return " AND ".join([bin_state, READABLE, *known]), dict(known.values())


_Conditions = dict[str, tuple[str, Any]]


def _of_question(among: TakeFilter) -> _Conditions:
    found: _Conditions = {}
    if among.question_ids is not None:
        ids = json.dumps(sorted(among.question_ids))
        found["question_id IN (SELECT value FROM json_each(:question_ids))"] = ("question_ids", ids)
    if among.question_text:
        found["question_text = :question_text"] = ("question_text", among.question_text)
    return found


def _of_time(among: TakeFilter) -> _Conditions:
    found: _Conditions = {}
    if among.since is not None:
        found["created >= :since"] = ("since", utc_text(among.since))
    if among.before is not None:
        found["created < :before"] = ("before", utc_text(among.before))
    return found


def _of_scores(among: TakeFilter) -> _Conditions:
    found: _Conditions = {}
    if among.least is not None:
        found[f"{_SUM} >= :least"] = ("least", among.least)
    if among.most is not None:
        found[f"{_SUM} <= :most"] = ("most", among.most)
    if among.graded is not None:
        found["graded = :graded"] = ("graded", among.graded)
    return found


def _of_kind(among: TakeFilter) -> _Conditions:
    found: _Conditions = {}
    for name, value in (("mode", among.mode), ("source", among.source), ("interview", among.interview)):
        if value is not None:
            found[f"{name} = :{name}"] = (name, value)
    if among.in_interview is not None:
        found["(interview IS NOT NULL) = :in_interview"] = ("in_interview", among.in_interview)
    if among.drill is not None:
        found["(drill IS NOT NULL) = :drill"] = ("drill", among.drill)
    if among.starred:
        found["starred = :starred"] = ("starred", True)
    if among.tag:
        found["id IN (SELECT take_id FROM tags WHERE tag = :tag)"] = ("tag", among.tag)
    return found
