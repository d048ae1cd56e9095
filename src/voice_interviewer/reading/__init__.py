"""Reads an answer with a small network of our own: what each sentence is about, and what it shows."""
