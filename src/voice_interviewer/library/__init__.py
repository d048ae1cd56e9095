"""Where takes are kept: SQLite for words and findings, FLAC files for sound."""
