"""Sound in and out: asking aloud, recording to disk as it is spoken, playing back, and the devices for it."""
