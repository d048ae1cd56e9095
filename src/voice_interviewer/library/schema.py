"""The tables of the library, as the steps that made them. A step that was released is never edited: add another."""

import sqlite3


def create_takes(connection: sqlite3.Connection) -> None:
    """Takes, with the few figures that a list shows, so that a list never opens the findings."""
    connection.execute("""
        CREATE TABLE takes (
            id INTEGER PRIMARY KEY AUTOINCREMENT,  -- an id is never used twice, even after a purge
            question_text TEXT NOT NULL,
            question_id TEXT,
            pack TEXT,
            kind TEXT NOT NULL,
            created TEXT NOT NULL,                 -- UTC, ISO 8601 with microseconds: sorts as text
            utc_offset REAL NOT NULL,              -- seconds east of UTC where the take was made
            seconds REAL NOT NULL,
            source TEXT NOT NULL,
            audio TEXT,                            -- file name in the folder of takes
            deleted_at TEXT,                       -- UTC, as above; set while the take is in the bin
            app_version TEXT NOT NULL,
            graded INTEGER NOT NULL DEFAULT 0,
            context_score INTEGER,
            architecture_score INTEGER,
            operations_score INTEGER,
            risks_score INTEGER,
            answer_words INTEGER NOT NULL DEFAULT 0,
            filled_pauses INTEGER NOT NULL DEFAULT 0,
            words_per_minute REAL,
            snippet TEXT NOT NULL DEFAULT ''
        )""")
    connection.execute("CREATE INDEX takes_newest_first ON takes (created DESC, id DESC) WHERE deleted_at IS NULL")


def create_findings(connection: sqlite3.Connection) -> None:
    """What was found in a take. The words of its delivery have a table of their own and are not repeated in JSON."""
    connection.execute("""
        CREATE TABLE findings (
            take_id INTEGER PRIMARY KEY REFERENCES takes (id) ON DELETE CASCADE,
            transcript TEXT NOT NULL,  -- JSON of answer.Transcript
            delivery TEXT NOT NULL,    -- JSON of delivery.findings.Delivery, its words left out
            grade TEXT NOT NULL,       -- JSON of structure.grade.Grade
            engine TEXT NOT NULL,
            model TEXT NOT NULL,
            rubric TEXT NOT NULL,
            app_version TEXT NOT NULL,
            graded_at TEXT NOT NULL
        )""")
    connection.execute("""
        CREATE TABLE words (
            take_id INTEGER NOT NULL REFERENCES takes (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            text TEXT NOT NULL,
            start_seconds REAL NOT NULL,
            end_seconds REAL NOT NULL,
            probability REAL NOT NULL,
            filler INTEGER NOT NULL,
            PRIMARY KEY (take_id, position)
        ) WITHOUT ROWID""")


def create_search(connection: sqlite3.Connection) -> None:
    """Full-text search over questions and answers; ``rowid`` is the take's id. Case and accents do not matter."""
    connection.execute("""
        CREATE VIRTUAL TABLE take_search USING fts5 (
            question, answer, tokenize = 'unicode61 remove_diacritics 2',
            prefix = '2 3'  -- with 10,000 takes a search for one letter takes 6 ms, without this 47 ms
        )""")


def create_removals(connection: sqlite3.Connection) -> None:
    """Sound files whose takes were purged; each stays listed until the file is really gone."""
    connection.execute("CREATE TABLE removals (audio TEXT PRIMARY KEY)")


def add_mode_interview_and_notes(connection: sqlite3.Connection) -> None:
    """Under which rules a take was made, in which mock interview, and what was jotted down for it.

    The interview is no foreign key: an answer is kept whatever became of its interview. Notes come last, since they may
    be long and SQLite reads a row no further than it is asked to.
    """
    connection.execute("ALTER TABLE takes ADD COLUMN mode TEXT NOT NULL DEFAULT 'practice'")
    connection.execute("ALTER TABLE takes ADD COLUMN interview INTEGER")
    connection.execute("ALTER TABLE takes ADD COLUMN notes TEXT NOT NULL DEFAULT ''")


def create_journal(connection: sqlite3.Connection) -> None:
    """What the user did beside answering; rows are added and struck, never removed."""
    connection.execute("""
        CREATE TABLE journal (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            noted TEXT NOT NULL,       -- UTC, as `created` of takes
            utc_offset REAL NOT NULL,  -- seconds east of UTC where it was noted
            event TEXT NOT NULL,       -- JSON of programme.events.Event, with its tag
            struck_at TEXT             -- UTC; set while the event is taken back
        )""")


def create_interviews(connection: sqlite3.Connection) -> None:
    """Mock interviews. The answers given in one are takes like any other, and name it."""
    connection.execute("""
        CREATE TABLE interviews (
            id INTEGER PRIMARY KEY AUTOINCREMENT,  -- never used twice: takes name it
            began TEXT NOT NULL,                   -- UTC, as `created` of takes
            began_offset REAL NOT NULL,            -- seconds east of UTC where it began
            ended TEXT,
            ended_offset REAL,
            interview TEXT NOT NULL,               -- JSON of practice.interview.state.Interview
            deleted_at TEXT                        -- UTC; set while the interview is in the bin
        )""")


def add_star_and_drill(connection: sqlite3.Connection) -> None:
    """Which takes are starred, and which answer one section alone."""
    connection.execute("ALTER TABLE takes ADD COLUMN starred INTEGER NOT NULL DEFAULT 0")
    connection.execute("ALTER TABLE takes ADD COLUMN drill TEXT")


def create_tags(connection: sqlite3.Connection) -> None:
    """Words by which takes are found again. The case of a tag does not matter."""
    connection.execute("""
        CREATE TABLE tags (
            take_id INTEGER NOT NULL REFERENCES takes (id) ON DELETE CASCADE,
            tag TEXT NOT NULL COLLATE NOCASE,
            PRIMARY KEY (take_id, tag)
        ) WITHOUT ROWID""")
    connection.execute("CREATE INDEX tags_by_name ON tags (tag)")


def create_pieces(connection: sqlite3.Connection) -> None:
    """What composites were put together from. The take it comes from is no foreign key: it may be purged later."""
    connection.execute("""
        CREATE TABLE pieces (
            take_id INTEGER NOT NULL REFERENCES takes (id) ON DELETE CASCADE,
            position INTEGER NOT NULL,
            from_take INTEGER NOT NULL,
            start_seconds REAL NOT NULL,
            end_seconds REAL NOT NULL,
            PRIMARY KEY (take_id, position)
        ) WITHOUT ROWID""")


def create_remarks(connection: sqlite3.Connection) -> None:
    """What the user, or a mentor, says about a take; rows are added and struck, and go with their take."""
    connection.execute("""
        CREATE TABLE remarks (
            id INTEGER PRIMARY KEY AUTOINCREMENT,
            take_id INTEGER NOT NULL REFERENCES takes (id) ON DELETE CASCADE,
            noted TEXT NOT NULL,       -- UTC, as `created` of takes
            utc_offset REAL NOT NULL,  -- seconds east of UTC where it was noted
            remark TEXT NOT NULL,      -- JSON of remarks.remark.Remark, with its tag
            struck_at TEXT             -- UTC; set while the remark is taken back
        )""")
    connection.execute("CREATE INDEX remarks_of_take ON remarks (take_id)")


def widen_search(connection: sqlite3.Connection) -> None:
    """Notes and tags are found too. A full-text table takes no further column, so another takes its place."""
    connection.execute("""
        CREATE VIRTUAL TABLE wider_search USING fts5 (
            question, answer, beside, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
        )""")
    connection.execute("""
        INSERT INTO wider_search (rowid, question, answer, beside)
        SELECT take_search.rowid, question, answer, coalesce(notes, '')
        FROM take_search LEFT JOIN takes ON takes.id = take_search.rowid""")
    connection.execute("DROP TABLE take_search")
    connection.execute("ALTER TABLE wider_search RENAME TO take_search")


MIGRATIONS = (
    create_takes,
    create_findings,
    create_search,
    create_removals,
    add_mode_interview_and_notes,
    create_journal,
    create_interviews,
    add_star_and_drill,
    create_tags,
    create_pieces,
    create_remarks,
    widen_search,
)
