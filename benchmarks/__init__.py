"""Measurements, each beside a peer in one run. Run with ``scripts/bench [NAME ...]``."""

import sys
from pathlib import Path

# Generated takes, packs and the virtual speaker are shared with the tests.
sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))
