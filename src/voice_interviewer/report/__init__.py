"""A take as text: plain, Markdown, subtitles and JSON. Pure."""
