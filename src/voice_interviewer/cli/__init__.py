"""The terminal: the same services and the same numbers as the window."""
