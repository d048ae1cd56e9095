"""One answer seen as a whole: its sections, fillers, pauses and pace over time."""
