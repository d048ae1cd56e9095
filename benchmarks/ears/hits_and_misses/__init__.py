"""A page of pictures to look at: filled pauses that were found, missed and invented, each with its spectrogram.

    python -m benchmarks.ears.hits_and_misses --manifest FILE --out FOLDER

The pictures show how people talked, so the page belongs in a folder of one's own and not in the repository; what hits
and misses have in common is told in words in ``docs/hits-and-misses.md``.
"""
