"""The two Whisper engines behind one interface. Imported in the host process only."""
