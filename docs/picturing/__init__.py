"""How the pictures of docs/screenshots are made: the real window, real takes, and a camera."""
