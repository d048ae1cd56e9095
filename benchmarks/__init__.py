"""Measurements, each beside a peer in one run. Run with ``scripts/bench [NAME ...]``."""
