"""Asking for a second opinion: the exact text and where it goes, before anything is sent; and the keys for servers."""
