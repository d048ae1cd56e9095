"""A second opinion on one answer, from a server that the user names: asked for answer by answer, never by itself."""
