"""Takes put together from others: the missing part recorded, the best of several."""
