"""The window. The only room that imports Qt; nothing here computes a score."""
