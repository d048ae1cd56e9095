"""How an answer was spoken: filled pauses, silent pauses and pace. Pure: words and times in, observations out."""
