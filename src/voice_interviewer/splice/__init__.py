"""One answer put together from stretches of several: where they go, and what is said then. Pure."""
