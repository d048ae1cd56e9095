"""The drill "map the question first"."""
