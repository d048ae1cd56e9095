"""From sound to timed words: Whisper engines, their weights, and the host process in which they run."""
