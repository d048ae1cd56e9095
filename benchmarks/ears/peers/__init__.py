"""Other ways of listening, to stand beside the app's: each runs in a process of its own, with the same threads."""
