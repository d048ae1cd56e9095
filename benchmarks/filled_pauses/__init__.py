"""Trains the network that hears filled pauses in Whisper's encoder output (its model card is ``README.md``).

``python -m benchmarks.filled_pauses.train`` makes the sound, trains, and writes ``assets/filled_pause_detector.npz``.
"""
