"""The page of settings, made from the table of options, with tests of microphone and speaker."""
