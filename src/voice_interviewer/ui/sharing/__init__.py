"""Takes on their way to others: files to read, subtitles, and the pack for a mentor."""
