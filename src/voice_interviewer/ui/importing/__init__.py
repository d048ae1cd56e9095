"""Recordings from elsewhere on their way into the library."""
