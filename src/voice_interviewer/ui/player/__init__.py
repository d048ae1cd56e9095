"""Replaying a take: the player bar and its waveform."""
