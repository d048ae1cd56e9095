"""The first minute: microphone, speaker, voice, model, date, and what feedback looks like."""
